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
    return _alike(first, second) or (_are_amounts(first, second) and (_tells(a, second) or _tells(b, first)))


def akin(first: str, second: str) -> bool:
    """Whether two aspects share a word, and more of the one is more of the other: not "fuel" and "fuel economy"."""
    return overlap(first.split(), second.split())[0] > 0 and not _is_turned(first, second)


def _alike(first: str, second: str) -> bool:
    """Whether two aspects are of one thing, more or less narrowly: "capacity" and "rated capacity", not "tax rate"."""
    short, long = sorted((first.split(), second.split()), key=lambda words: (len(words), words))
    is_head = bool(match(*sorted((short[-1], long[-1]))))
    return (is_head or not unmatched(short, long)) and not _is_turned(first, second)


def _aspect(claim: Claim) -> str:
    return claim.value.aspect if isinstance(claim.value, Comparison) else ""


def _tells(claim: Claim, aspect: str) -> bool:
    """Whether a statement speaks of an aspect in the same or related words."""
    return not unmatched(aspect.split(), claim.context)


def _are_amounts(first: str, second: str) -> bool:
    return all(map(_is_amount, (first, second))) and not _is_turned(first, second)


def _is_amount(aspect: str) -> bool:
    """Whether ahead means more of it: it is counted or measured, and no quality such as safety."""
    return not is_burden(aspect) and (aspect not in named_aspects() or aspect in _words("amounts"))


def _is_turned(first: str, second: str) -> bool:
    """Whether only one of them has a word that turns more into less: "fuel" and "fuel economy"."""
    turning = _words("inverting")
    return turning.isdisjoint(first.split()) != turning.isdisjoint(second.split())


@cache
def _words(name: str) -> frozenset[str]:
    text = files(__package__).joinpath("data", "aspects.json").read_text("utf-8")
    return frozenset(json.loads(text)[name])
