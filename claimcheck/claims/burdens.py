"""Which way an aspect counts: ahead on a price or a fault means less of it, on anything else more of it."""

from __future__ import annotations

from functools import cache

from claimcheck.claims.lexicon import load, words


def is_burden(aspect: str) -> bool:
    """Whether less of the aspect is better: a price, a cost, an error rate."""
    known = words("comparisons", "lower_is_better")
    return aspect in known or not known.isdisjoint(aspect.split())


@cache
def named_aspects() -> frozenset[str]:
    """The aspects that adjectives and verbs of the lexicon stand for: "speed" of "fast", "sales" of "outsell"."""
    data = load("comparisons")
    graded = {aspect for key in ("adjectives", "verb_phrases") for aspect, _ in data[key].values()}
    return frozenset(graded | set(data["verb_aspects"].values())) - {""}
