"""Whether two comparisons are told in one respect: "has the longer list" and "the list is longer".

Ahead means more of an aspect, but less of a price or a fault; so aspects in other words are only taken for one where
both are amounts, and more of the one is more of the other.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from claimcheck.claims.burdens import is_burden, named_aspects
from claimcheck.groups.words import match, overlap, unmatched
from claimcheck.values.claims import Claim, Comparison


def one_aspect(a: Claim, b: Claim) -> bool:
    """Whether both state an aspect, and the same, or one that the other's statement speaks of.

    A comparison that states none is told in the one of which its statement speaks.
    """
    first, second = _aspect(a), _aspect(b)
    if not first or not second:
        told = _tells(b, first) if first else _tells(a, second)
        return bool(first or second) and told
    is_told = _are_amounts(first, second) and (_tells(a, second) or _tells(b, first))
    return _alike(first, second) or is_told


def akin(first: str, second: str) -> bool:
    """Whether two aspects share a word, and count one way."""
    return overlap(first.split(), second.split()) > 0 and count_alike(first, second)


def count_alike(first: str, second: str) -> bool:
    """Whether more of the one is more of the other: not of "fuel" and "fuel economy", nor of "error" and "accuracy"."""
    turning = _words("inverting")
    is_turned = turning.isdisjoint(first.split()) != turning.isdisjoint(second.split())
    return not is_turned and is_burden(first) == is_burden(second)


def may_be_one(first: str, second: str) -> bool:
    """Whether two amounts may be one in other words, which only a reader can tell: "producer" and "size".

    Those that the lexicon names by adjectives and verbs are apart ("height", "sales"), but for those that are of
    anything, as size, or of what is counted, as traffic is of passengers; and so are two that have names, as tests do.
    """
    known = named_aspects() - _words("general")
    if _words("shares").isdisjoint(first.split()) != _words("shares").isdisjoint(second.split()):
        return False  # "more women" and "a higher share of women"
    return _are_amounts(first, second) and known.isdisjoint((first, second)) and first.islower() and second.islower()


def is_general(aspect: str) -> bool:
    """Whether an aspect is an amount of anything, such as size or need, which the other may only tell of what."""
    return aspect in _words("general")


def _are_amounts(first: str, second: str) -> bool:
    """Whether ahead means more of both, and more of the one is more of the other."""
    return _is_amount(first) and _is_amount(second) and count_alike(first, second)


def _alike(first: str, second: str) -> bool:
    """Whether two aspects are of one thing, more or less narrowly: "capacity" and "rated capacity", not "tax rate"."""
    short, long = sorted((first.split(), second.split()), key=lambda words: (len(words), words))
    is_head = bool(match(*sorted((short[-1], long[-1]))))
    return (is_head or not unmatched(short, long)) and count_alike(first, second)


def _aspect(claim: Claim) -> str:
    return claim.value.aspect if isinstance(claim.value, Comparison) else ""


def _tells(claim: Claim, aspect: str) -> bool:
    """Whether a statement speaks of what an aspect is of, in the same or related words; "size" is of anything."""
    told = [word for word in aspect.split() if word not in _words("amounts")]
    return bool(told) and not unmatched(told, claim.context)


def _is_amount(aspect: str) -> bool:
    """Whether ahead means more of it: it is counted or measured, and no quality such as safety."""
    return not is_burden(aspect) and (aspect not in named_aspects() or aspect in _words("amounts"))


@cache
def _words(name: str) -> frozenset[str]:
    text = files(__package__).joinpath("data", "aspects.json").read_text("utf-8")
    return frozenset(json.loads(text)[name])
