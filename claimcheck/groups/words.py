"""How alike two lists of lemmas are: shared words and concepts, the rare ones weighing most."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import product

from rapidfuzz import fuzz

from claimcheck.claims.concepts import related, ties

SAME, NEAR, RELATED = 1.0, 0.9, 0.75
"""How much of a word's weight a match keeps: the same lemma, a spelling of it, a word of the same concept."""
SPELLING, SHORT = 88, 4
"""Least rapidfuzz ratio (0 to 100) of two spellings of one word, and the most letters of words that must be equal."""


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    text = files(__package__).joinpath("data", "weights_of_words.json").read_text("utf-8")
    weights: dict[str, float] = json.loads(text)
    return weights


@lru_cache(maxsize=262144)
def weight(lemma: str) -> float:
    """How much a lemma tells, 0 to 1: rare words tell most (training/frequencies.py)."""
    return _weights().get(lemma, 1.0)


@lru_cache(maxsize=262144)
def match(a: str, b: str) -> float:
    """How surely two lemmas mean the same, 0 to 1."""
    if a == b:
        return SAME
    if min(len(a), len(b)) > SHORT and a[0] == b[0] and fuzz.ratio(a, b) >= SPELLING:
        return NEAR
    return RELATED if related(a, b) else 0.0


def overlap(a: Sequence[str], b: Sequence[str]) -> float:
    """The weight of the words that both have, symmetric in ``a`` and ``b``."""
    first, second = _matched(a, b)
    return (_covered(a, first) + _covered(b, second)) / 2


def _covered(words: Sequence[str], matched: Mapping[str, float]) -> float:
    return sum([weight(word) * matched[word] for word in words if word in matched])


def unmatched(a: Sequence[str], b: Sequence[str]) -> float:
    """The weight of ``a``'s words that have no match in ``b``."""
    matched, _ = _matched(a, b)
    return sum([weight(word) for word in a if word not in matched])


def _matched(a: Sequence[str], b: Sequence[str]) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """The words of ``a`` that one of ``b`` matches, and how surely; and those of ``b``."""
    here, there = _by_tie(tuple(a)), _by_tie(tuple(b))
    first: dict[str, float] = {}
    second: dict[str, float] = {}
    for tie in here.keys() & there.keys():
        for word, other in product(here[tie], there[tie]):
            if sure := match(word, other) if word < other else match(other, word):
                first[word] = max(sure, first.get(word, 0.0))
                second[other] = max(sure, second.get(other, 0.0))
    return first, second


@lru_cache(maxsize=8192)
def _by_tie(words: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """Words by what ties them to others; kept, since a claim is compared with several."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for tie in _ties(word):
            found[tie].append(word)
    return dict(found)


@lru_cache(maxsize=65536)
def _ties(word: str) -> frozenset[str]:
    """What two words have in common wherever they match; long ones may be spellings where they begin alike."""
    return ties(word) | {word[0]} if len(word) > SHORT else ties(word)
