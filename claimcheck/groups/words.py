"""How alike two lists of lemmas are: shared words and concepts, the rare ones weighing most."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import fuzz

from claimcheck.claims.concepts import related

SAME, NEAR, RELATED = 1.0, 0.9, 0.75
"""How much of a word's weight a match keeps: the same lemma, a spelling of it, a word of the same concept."""
SPELLING = 88
"""Least rapidfuzz ratio (0 to 100) of two spellings of one word; shorter words than five letters must be equal."""


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
    if min(len(a), len(b)) > 4 and a[0] == b[0] and fuzz.ratio(a, b) >= SPELLING:
        return NEAR
    return RELATED if related(a, b) else 0.0


def overlap(a: Sequence[str], b: Sequence[str]) -> tuple[float, float]:
    """(shared weight, share of the lighter list's weight that is shared), symmetric in ``a`` and ``b``."""
    if not a or not b:
        return 0.0, 0.0
    shared = (_covered(a, b) + _covered(b, a)) / 2
    lighter = min(sum(map(weight, a)), sum(map(weight, b)))
    return shared, min(1.0, shared / lighter) if lighter else 0.0


def _covered(a: Sequence[str], b: Sequence[str]) -> float:
    """The weight of ``a``'s words that ``b`` has a match for."""
    others = tuple(b)
    return sum([weight(word) * (SAME if word in others else _best(word, others)) for word in a])


@lru_cache(maxsize=65536)
def _best(word: str, others: tuple[str, ...]) -> float:
    """How surely one of the others means the same as a word; kept, since a claim is compared with several of a kind."""
    if word in others:
        return SAME
    return max([match(word, other) if word < other else match(other, word) for other in others])


def unmatched(a: Sequence[str], b: Sequence[str]) -> float:
    """The weight of ``a``'s words that have no match in ``b``."""
    others = tuple(b)
    return sum([weight(word) for word in a if not others or not _best(word, others)])
