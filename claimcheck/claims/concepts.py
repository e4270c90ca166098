"""What lemmas are about: a lexicon of the words and phrases by which texts name the same attribute.

``data/concepts.json`` holds the concepts with their entries, the filler words that may stand inside a phrase ("people
on the payroll"), the suffixes that derive a word from a related one, and the lookalikes that no suffix relates.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SHORTEST_BASE = 4
"""Least letters of a word before a suffix: shorter ones are mostly chance ("tow" in "tower")."""


@dataclass(slots=True)
class _Node:
    """A place in the trie of entries: the words that may follow, and the concepts of the entry that ends here."""

    following: dict[str, _Node] = field(default_factory=dict)
    evoked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The content of the data file, perhaps with entries of a user, made ready to look up."""

    root: _Node
    fillers: frozenset[str]
    suffixes: tuple[tuple[str, tuple[str, ...]], ...]
    lookalikes: frozenset[tuple[str, str]]


@lru_cache(maxsize=1)
def known_concepts() -> Lexicon:
    """The concepts that claimcheck knows."""
    return lexicon_with({})


def lexicon_with(synonyms: Mapping[str, Sequence[str]]) -> Lexicon:
    """The known concepts and those of ``synonyms``: entries, lemmas in lower case, by the name of their concept."""
    data = json.loads(files(__package__).joinpath("data", "concepts.json").read_text("utf-8"))
    root = _Node()
    for concept, entries in (*data["concepts"].items(), *synonyms.items()):
        for entry in entries:
            _add(root, entry.split(), concept)
    return Lexicon(
        root,
        frozenset(data["fillers"]),
        tuple((suffix, tuple(endings)) for suffix, endings in data["suffixes"].items()),
        frozenset((word, base) for word, base in data["lookalikes"]),
    )


def _add(node: _Node, words: Sequence[str], concept: str) -> None:
    for word in words:
        node = node.following.setdefault(word, _Node())
    node.evoked |= {concept}


def concepts(lemmas: Sequence[str], lexicon: Lexicon | None = None) -> frozenset[str]:
    """Find the ids of the concepts that lower-case lemmas in text order evoke, in the known ones or a ``lexicon``.

    The longest entry wins and its words evoke nothing on their own: "head office" is no leader. One filler word may
    stand at each joint of a phrase, and hyphens part words ("start-up" is "start up").
    """
    lexicon = lexicon or known_concepts()
    words = [word for lemma in lemmas for word in lemma.replace("-", " ").split()]
    evoked: set[str] = set()
    at = 0
    while at < len(words):
        end, found = _longest(lexicon, words, at)
        evoked |= found
        at = max(end, at + 1)
    return frozenset(evoked)


def _longest(lexicon: Lexicon, words: Sequence[str], start: int) -> tuple[int, frozenset[str]]:
    """Find the end and concepts of the longest entry that begins at ``start``; ``start`` and none if there is none."""
    node, end, skipped = lexicon.root, start, True
    found: frozenset[str] = frozenset()
    for place in range(start, len(words)):
        following = node.following.get(words[place])
        if following is not None:
            node, skipped = following, False
        elif skipped or words[place] not in lexicon.fillers:
            break
        else:
            skipped = True
            continue
        if node.evoked:
            end, found = place + 1, node.evoked
    return end, found


def related(a: str, b: str) -> bool:
    """Tell whether two lemmas or phrases are equal, share a concept, or derive from one another (insure, insurance)."""
    return a == b or not _evoked(a).isdisjoint(_evoked(b)) or b in _bases(a) or a in _bases(b)


def ties(lemma: str) -> frozenset[str]:
    """What two lemmas have in common wherever they are related, and some that are not: concepts, and possible bases."""
    return _evoked(lemma) | _bases(lemma) | {lemma}


@lru_cache(maxsize=65536)
def _evoked(lemma: str) -> frozenset[str]:
    return concepts((lemma,))


@lru_cache(maxsize=65536)
def _bases(word: str) -> frozenset[str]:
    """List the words that ``word`` may derive from by a suffix; not all of them exist."""
    lexicon = known_concepts()
    bases = {
        stem + ending
        for suffix, endings in lexicon.suffixes
        if word.endswith(suffix) and len(stem := word.removesuffix(suffix)) >= SHORTEST_BASE
        for ending in endings
    }
    return frozenset(base for base in bases if (word, base) not in lexicon.lookalikes)
