"""Words near two values that set them apart: before and after tax, summer and winter, the top speed and the usual one.

``data/contrasts.json`` tells which words exclude each other, by families, and which make an amount one that is added to
others. Only words near the value count, and those over the statement. It is one feature among others: a text may use
such words of something else. Some families are decisive: of amounts, the word that stands nearest tells which is meant.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from claimcheck.values.claims import Claim

NEAR = 8
"""Words on either side of a value that are near it."""
_WORD = re.compile(r"[^\W_]+")


def contrast(a: Claim, b: Claim) -> float:
    """1 where words near the two values exclude each other, or one amount is an addition and the other is not."""
    first, second = _poles(_near(a)), _poles(_near(b))
    families = first.keys() & second.keys()
    if not (_is_of_its_day(a) and _is_of_its_day(b)):
        families -= set(_data()["of amounts on their day"])
    opposed = any(first[family].isdisjoint(second[family]) for family in families)
    return float(opposed or (a.kind == "quantity" and _is_added(a) != _is_added(b)))


def are_set_apart(a: Claim, b: Claim) -> bool:
    """Whether two amounts are by the words next to them of what is surely two things: with tax and without it."""
    if a.kind != "quantity" or b.kind != "quantity":
        return False
    first, second = _nearest(a), _nearest(b)
    return any(first[family].isdisjoint(second[family]) for family in first.keys() & second.keys())


def _is_of_its_day(claim: Claim) -> bool:
    """Whether a day beside an amount is that of what it tells of, and not the day on which somebody said so."""
    return claim.kind == "quantity" and claim.modality != "attributed"


@lru_cache(maxsize=65536)
def _nearest(claim: Claim) -> Mapping[str, frozenset[int]]:
    """For each decisive family the poles that are named nearest to an amount, in its sentence or else over it."""
    before, own, after = (f" {' '.join(words)} ".lower() for words in _sides(claim))
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for family, pole, words in (*_named_in(before), *_named_in(own), *_named_in(after)):
        found[family][words] = (pole, _words_between(words, before, own, after))
    over = _poles(f" {' '.join(_WORD.findall(claim.setting))} ".lower())
    nearest = {family: _closest(named, f"{before}{after}") for family, named in found.items()}
    return {family: poles for family, poles in {**over, **nearest}.items() if family in _data()["decisive"]}


def _words_between(words: str, before: str, own: str, after: str) -> int:
    """How many words lie between a value and what names a pole."""
    if f" {words} " in own:
        return 0
    gaps = []
    if f" {words} " in before:
        gaps.append(before.rpartition(f" {words} ")[2])
    if f" {words} " in after:
        gaps.append(after.partition(f" {words} ")[0])
    return min(len(gap.split()) for gap in gaps)


def _closest(named: Mapping[str, tuple[int, int]], text: str) -> frozenset[int]:
    """The poles that are named next to the value, and those that are joined to them: "in summer and winter"."""
    least = min(away for _, away in named.values())
    nearest = [words for words, (_, away) in named.items() if away == least]
    joining = _data()["joining"]
    joined = [
        words
        for words in named
        for near in nearest
        if any(f" {one} {and_} {other} " in text for and_ in joining for one, other in ((words, near), (near, words)))
    ]
    return frozenset(named[words][0] for words in (*nearest, *joined))


def _sides(claim: Claim) -> tuple[list[str], list[str], list[str]]:
    """The words near a value: before it, of it, and after it."""
    where = claim.evidence
    start, end = where.value_start - where.start, where.value_end - where.start
    before, after = _WORD.findall(where.text[:start])[-NEAR:], _WORD.findall(where.text[end:])[:NEAR]
    return before, _WORD.findall(where.text[start:end]), after


@lru_cache(maxsize=65536)
def _near(claim: Claim) -> str:
    """The words near a value and over its statement, one space between and around.

    A state is told by such words itself ("open", "granted"): these disagree, and set no two questions apart.
    """
    before, own, after = _sides(claim)
    told = [*before, *(() if claim.kind == "state" else own), *after, *_WORD.findall(claim.setting)]
    return f" {' '.join(told)} ".lower()


@lru_cache(maxsize=65536)
def _poles(near: str) -> Mapping[str, frozenset[int]]:
    """For each family the poles that are named."""
    found: dict[str, set[int]] = defaultdict(set)
    for family, pole, _ in _named_in(near):
        found[family].add(pole)
    return {family: frozenset(poles) for family, poles in found.items()}


def _named_in(near: str) -> Iterator[tuple[str, int, str]]:
    """The families and poles that words between spaces name, with what names them."""
    named = [told for opening in set(near.split()) for told in _by_opening().get(opening, ()) if f" {told[0]} " in near]
    for words, family, pole in named:
        if not any(other == family and f" {words} " in f" {longer} " and words != longer for longer, other, _ in named):
            yield family, pole, words


@lru_cache(maxsize=1)
def _by_opening() -> Mapping[str, Sequence[tuple[str, str, int]]]:
    """What names a pole, with its family and the pole, by its first word: most words name none."""
    found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for family, poles in _data()["families"].items():
        for pole, named in enumerate(poles):
            for words in named:
                found[words.split()[0]].append((words, family, pole))
    return found


@lru_cache(maxsize=65536)
def _is_added(claim: Claim) -> bool:
    """Whether a claim tells how many more there are ("nine more gauges", "a further 40 beds"), and not "more than"."""
    where = claim.evidence
    start, end = where.value_start - where.start, where.value_end - where.start
    said = _WORD.findall(where.text[start:end].lower())
    after = _WORD.findall(where.text[end:].lower())[:2]
    before = _WORD.findall(where.text[:start].lower())[-1:]
    more = [*before, *(word for word, then in zip(said, [*said[1:], *after, ""], strict=False) if then != "than")]
    return not set(_data()["adding"]).isdisjoint(more) or (after[:1] == ["more"] and after[1:] != ["than"])


@lru_cache(maxsize=1)
def _data() -> Any:
    return json.loads(files(__package__).joinpath("data", "contrasts.json").read_text("utf-8"))
