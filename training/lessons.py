"""What the reader learns from: pairs of statements, and whether they answer one question.

``sheets/`` holds topics, a line each: facts, each said by several authors in their own words, beside near misses. The
value is marked by ``[[ ]]``; what a document makes clear before the sentence stands ahead of ``¦``; "sides" tells which
answers exclude each other. ``labelled/`` holds corpora as ``matching.py`` explains them.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from matching import Example, corpus_examples, corpus_folders, glanced

from claimcheck.groups.reading import marked
from claimcheck.groups.weighing import is_left_open, match_weights

HERE = Path(__file__).parent
HELD_OUT = 64
"""Topics that are not learned from."""
NEAR_MISSES, STRANGERS = 2.4, 0.25
"""Pairs of one topic and of any two topics that are no one question, for each pair that is."""
FROM_CORPUS = 100
"""Opposed pairs of a labelled corpus that are no one question."""
REPEATED = 3
"""How often a labelled contradiction counts: they are few."""
Topic = dict  # type: ignore[type-arg]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, whether they answer one question, and whether they exclude each other (None: not known)."""

    texts: tuple[str, str]
    same: bool
    opposed: bool | None
    kind: str


def topics() -> tuple[list[Topic], list[Topic]]:
    """The topics of all sheets that are held out, and those that are learned from; the same every time."""
    lines = (line for path in sorted((HERE / "sheets").glob("*.jsonl")) for line in path.open(encoding="utf-8"))
    known = [json.loads(line) for line in lines]
    random.Random(7).shuffle(known)
    return known[:HELD_OUT], known[HELD_OUT:]


def statements(topic: Topic) -> Iterator[tuple[str, str, str, int | None]]:
    """The statements of a topic: the fact, its kind, the text as the reader sees it, its side."""
    for fact in topic["facts"]:
        for said, side in zip(fact["said"], fact.get("sides") or [None] * len(fact["said"]), strict=True):
            known, _, sentence = said.rpartition(" ¦ ")
            before, _, rest = sentence.partition("[[")
            value, _, after = rest.partition("]]")
            yield fact["id"], fact["kind"], marked(before, value, after, known), side


def pairs_of(topic: Topic) -> tuple[list[Pair], list[Pair]]:
    """The pairs of statements on one fact, and those on two facts of one kind."""
    same, near = [], []
    for (fact, kind, text, side), (other, its, words, theirs) in combinations(list(statements(topic)), 2):
        if fact == other:
            known = side is not None and theirs is not None
            same.append(Pair((text, words), same=True, opposed=side != theirs if known else None, kind=kind))
        elif kind == its or {kind, its} == {"status", "comparison"}:
            near.append(Pair((text, words), same=False, opposed=None, kind=kind))
    return same, near


def from_sheets(learned: Sequence[Topic], rng: random.Random) -> list[Pair]:
    """The pairs of topics that are learned from."""
    found: list[Pair] = []
    by_kind: dict[str, list[str]] = {}
    for topic in learned:
        same, near = pairs_of(topic)
        rng.shuffle(near)
        found += same + near[: int(NEAR_MISSES * len(same)) + 1]
        for _, kind, text, _ in statements(topic):
            by_kind.setdefault(kind, []).append(text)
    for _ in range(int(STRANGERS * sum(pair.same for pair in found))):
        texts = by_kind[rng.choice(sorted(by_kind))]
        found.append(Pair((rng.choice(texts), rng.choice(texts)), same=False, opposed=None, kind="any"))
    return found


def from_corpora(rng: random.Random) -> list[Pair]:
    """The opposed pairs of claims of the labelled corpora."""
    found: list[Pair] = []
    for corpus in corpus_folders(HERE / "labelled" / "reading"):
        other: list[Pair] = []
        for example in corpus_examples(corpus):
            if example.same is None:
                continue
            pair = Pair(example.texts, same=example.same, opposed=None, kind=example.kind)
            if example.same:
                found += [pair] * REPEATED
            else:
                other += [pair] * (1 + example.trap)
        rng.shuffle(other)
        found += other[:FROM_CORPUS]
    return found


def considered() -> tuple[list[Pair], list[Pair], list[Pair]]:
    """The pairs of the labelled corpora that are worth reading by the weights that ship.

    Those of one question, and of the others those that a glance leaves open and those that it settles.
    """
    same, left_open, settled = [], [], []
    for corpus in corpus_folders(HERE / "labelled" / "reading"):
        for example in _glanced(corpus_examples(corpus)):
            pair = Pair(example.texts, same=bool(example.same), opposed=None, kind=example.kind)
            is_open = is_left_open(match_weights()[example.kind], example.features)
            (same if example.same else left_open if is_open else settled).append(pair)
    return same, left_open, settled


def _glanced(examples: Sequence[Example]) -> Iterator[Example]:
    for kind, stages in match_weights().items():
        rows = [example for example in examples if example.kind == kind and example.same is not None]
        yield from glanced(rows, stages["before"])
