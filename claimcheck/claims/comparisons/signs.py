"""What a word of degree is, what it says, and which way it counts: ahead on a price or a fault means less of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.claims.burdens import is_burden
from claimcheck.claims.lexicon import load, words

if TYPE_CHECKING:
    from spacy.tokens import Token

AMOUNTS = {"more": 1, "fewer": -1, "less": -1, "lesser": -1}


class Degree(NamedTuple):
    """A word of degree: its base ("fast" of "faster", "efficient" of "more efficient"), where it ends, and its sign."""

    token: Token
    last: Token
    base: str
    sign: int


class Reading(NamedTuple):
    """What a degree says: of whom, on which aspect, and whether that is ahead (1) or behind (-1)."""

    subject: Token | None
    aspect: str
    sign: int


def sign_on(aspect: str, degree: Degree) -> int:
    """1 where a degree of an aspect is ahead, -1 where it is behind: a lower price and a better one are ahead."""
    turns = is_burden(aspect) and degree.base not in words("comparisons", "valuing_degrees")
    return -sign_of(degree) if turns else sign_of(degree)


def sign_of(degree: Degree) -> int:
    """1 where the degree means more of a thing, -1 where it means less."""
    if degree.base in {"more", "many", "much"}:
        return degree.sign
    if degree.base in {"less", "few"}:
        return -degree.sign
    adjectives: dict[str, tuple[str, int]] = load("comparisons")["adjectives"]
    return int(adjectives.get(degree.base, ("", 1))[1]) * degree.sign
