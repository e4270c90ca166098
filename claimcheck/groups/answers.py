"""Which claims of one question give one answer, and which of a sentence say it most fully."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import isclose

from claimcheck.claims.dates import overlaps
from claimcheck.claims.dates.arithmetic import precision_order
from claimcheck.claims.naming.equality import key
from claimcheck.groups.amounts import same_amount
from claimcheck.values.claims import Claim, Comparison, Names, Value
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

HEDGED = 0.05
"""How far from a hedged number an amount may lie that fits it, as a share."""
COARSE = frozenset({"year", "decade", "century"})
"""Grains of a date that every day fits whose own year is not told."""


def say_the_same(a: Value, b: Value) -> bool:
    """Whether two values are one amount, or dates that can be one."""
    if isinstance(a, Period) and isinstance(b, Period):
        return overlaps(a, b) and not _fits_any_year(a, b) and not _fits_any_year(b, a)
    return same_amount(a, b)


def is_coarser(a: Value, b: Value) -> bool:
    """Whether two values are dates and the first is told less precisely: a year beside a month."""
    return isinstance(a, Period) and isinstance(b, Period) and precision_order(a.grain) > precision_order(b.grain)


def give_one_answer(a: Claim, b: Claim) -> bool:
    """Whether two claims can both be right: they say the same, or one is vague and the other fits it."""
    return a.value == b.value or say_the_same(a.value, b.value) or fits(a.value, b.value) or fits(b.value, a.value)


def fullest(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that another of their sentence says more fully.

    "The cells come from Vallis, a maker in Lyon" names one supplier, and a maker among others: the former says more. So
    does "has a higher yield than" beside its mere "higher than".
    """
    claims = list(claims)
    said: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        said[_place(claim)].append(claim)
    return [claim for claim in claims if not _is_said_more_fully(claim, said[_place(claim)])]


def _fits_any_year(one: Period, other: Period) -> bool:
    """Whether a day of no known year stands beside a mere year, which tells nothing of it."""
    return one.first[0] == 0 and other.grain in COARSE


def fits(vague: Value, plain: Value) -> bool:
    """Whether an amount told plainly lies within what a vague one leaves open: 620 in "more than 500"."""
    if not isinstance(vague, Quantity) or not isinstance(plain, Quantity) or vague.dimension != plain.dimension:
        return False
    if plain.bound not in ("=", "~"):
        return False
    if vague.bound == ">":
        return plain.base_high >= vague.base_low
    if vague.bound == "<":
        return plain.base_low <= vague.base_high
    ends = ((vague.base_low, plain.base_low), (vague.base_high, plain.base_high))
    return vague.bound == "~" and all(isclose(*pair, rel_tol=HEDGED) for pair in ends)


def _place(claim: Claim) -> tuple[object, ...]:
    where = claim.evidence
    return claim.kind, where.document, where.start, where.end


def _is_said_more_fully(claim: Claim, beside: Sequence[Claim]) -> bool:
    value, where = claim.value, claim.evidence
    if isinstance(value, Names) and not value.closed:
        others = (other for other in beside if other.evidence.value_start == where.value_start)
        return any(_names(other) == _names(claim) and _is_closed(other) for other in others)
    if isinstance(value, Comparison) and not value.aspect:
        return any(_is_with_aspect(other, value) for other in beside)
    return False


def _names(claim: Claim) -> tuple[str, ...]:
    return tuple(map(key, claim.value.names)) if isinstance(claim.value, Names) else ()


def _is_closed(claim: Claim) -> bool:
    return isinstance(claim.value, Names) and claim.value.closed


def _is_with_aspect(claim: Claim, bare: Comparison) -> bool:
    """Whether a claim compares with the same rivals the same way, and says in which respect."""
    value = claim.value
    if not isinstance(value, Comparison) or not value.aspect:
        return False
    return value.rivals == bare.rivals and value.direction == bare.direction
