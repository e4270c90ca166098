"""Words near two values that set them apart: before and after tax, summer and winter, the top speed and the usual one.

``data/contrasts.json`` tells which words exclude each other, by families, and which make an amount one that is added to
others. Only words near the value count, and those over the statement. It is one feature among others: a text may use
such words of something else.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
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


def _is_of_its_day(claim: Claim) -> bool:
    """Whether a day beside an amount is that of what it tells of, and not the day on which somebody said so."""
    return claim.kind == "quantity" and claim.modality != "attributed"


@lru_cache(maxsize=65536)
def _near(claim: Claim) -> str:
    """The words near a value and over its statement, one space between and around.

    A state is told by such words itself ("open", "granted"): these disagree, and set no two questions apart.
    """
    where = claim.evidence
    start, end = where.value_start - where.start, where.value_end - where.start
    before, after = _WORD.findall(where.text[:start])[-NEAR:], _WORD.findall(where.text[end:])[:NEAR]
    own = [] if claim.kind == "state" else _WORD.findall(where.text[start:end])
    told = [*before, *own, *after, *_WORD.findall(claim.setting)]
    return f" {' '.join(told)} ".lower()


@lru_cache(maxsize=65536)
def _poles(near: str) -> Mapping[str, frozenset[int]]:
    """For each family the poles that are named."""
    found: dict[str, set[int]] = defaultdict(set)
    for opening in set(near.split()):
        for words, family, pole in _by_opening().get(opening, ()):
            if f" {words} " in near:
                found[family].add(pole)
    return {family: frozenset(poles) for family, poles in found.items()}


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
