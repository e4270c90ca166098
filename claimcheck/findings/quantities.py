"""Rules for two quantities: intervals in the base unit, as wide as the precision and the hedges of the wording.

A plain number holds what rounds to it (half a step), but never more than 5 % of itself, so that "600" does not swallow
640. A hedged number ("about") holds a full step, at least 5 % and at most 10 % of itself: "about 90" holds 88. Where
the hedge tells the side, it holds that there, and what rounds to the number on the other: "just under a gigawatt"
holds 960 MW. Bounds are half-open and have no tolerance of their own: the other number brings it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from math import inf, isclose, isinf
from typing import NamedTuple

from claimcheck.claims.quantities.scores import RESULT
from claimcheck.findings.rules import Rule, Verdict, first_answer
from claimcheck.values.quantities import Quantity

ROUNDED_SHARE = 0.05
HEDGED_SHARE = 0.10
# How far apart writers leave an amount that they convert to another unit: 90 nautical miles are 165 km to them.
CONVERTED_SHARE = 0.02
# How far apart two factors lie that surely differ: a change in percent and one told as a multiple are both rounded.
FAR_SHARE = 0.15
FAR_FACTOR, NEAR_FACTOR = 0.9, 0.7
# How many times as large a unit is in Britain as in America; a ton is mostly a tonne there. A barrel is one of oil, of
# British beer (36 imperial gallons) or of American beer (31 gallons).
OTHER_SIZES = {
    "pint": (1.20095,),
    "quart": (1.20095,),
    "gallon": (1.20095,),
    "fluid ounce": (0.96076,),
    "ton": (1.10231,),
    "barrel": (1.02939, 0.73810),
}
# Dimensions whose units are counted nouns.
UNCONVERTED = frozenset({"count", "count/time"})
# How far binary fractions of a tolerance may be off: 2 % of 50 is 1.
ROUNDING = 1e-9
# Base units with an arbitrary zero: a share of such a number means nothing, only its step counts.
OFFSET_DIMENSIONS = frozenset({"temperature"})
RELATIVE_DIMENSIONS = frozenset({"percent", "percentage point", "multiple"})
CHANGES = ("up", "down")
LIMITS = ("<", ">")


class Interval(NamedTuple):
    """The values, in the base unit, that a quantity can stand for."""

    low: float
    high: float


def judge_quantities(a: Quantity, b: Quantity, tolerance: float = 0.0) -> Verdict:
    """The verdict on two quantities that answer one question.

    ``tolerance`` is how far they may lie apart and agree, as a share of the larger.
    """
    return first_answer(_tolerant(tolerance) if tolerance else QUANTITY_RULES, a, b)


def as_limit(quantity: Quantity) -> Quantity:
    """The quantity as the limit itself: where the maximum is asked for, "up to 25 MB" answers 25 MB."""
    return replace(quantity, bound="=") if quantity.bound in LIMITS else quantity


def interval(quantity: Quantity, width: float = 1.0) -> Interval:
    """The values that ``quantity`` can stand for, with ``width`` times its tolerance on either side."""
    low, high = quantity.base_low, quantity.base_high
    if quantity.bound == ">":
        return Interval(low, inf)
    if quantity.bound == "<":
        return Interval(-inf, high)
    below, above = (_plain(quantity) if _is_on_side(quantity, away) else quantity for away in (">", "<"))
    return Interval(low - width * _tolerance(below, low), high + width * _tolerance(above, high))


def _tolerance(quantity: Quantity, value: float) -> float:
    size = abs(value)
    if quantity.dimension in OFFSET_DIMENSIONS:
        return quantity.step / 2
    if quantity.bound == "~":
        return max(ROUNDED_SHARE * size, min(quantity.step, HEDGED_SHARE * size))
    return min(quantity.step / 2, ROUNDED_SHARE * size)


def _is_on_side(quantity: Quantity, side: str) -> bool:
    """Whether a hedge puts the amount on that side of its number alone: just over, nearly."""
    return quantity.bound == "~" and quantity.side == side


def _plain(quantity: Quantity) -> Quantity:
    """The amount as its number states it without the hedge."""
    return replace(quantity, bound="=", step=quantity.fine_step)


def _are_on_two_sides(a: Quantity, b: Quantity) -> bool:
    """Whether the one lies above its number and the other below: "just over 250" and "just under 250"."""
    return (_is_on_side(a, ">") and _is_on_side(b, "<")) or (_is_on_side(a, "<") and _is_on_side(b, ">"))


def _meet(a: Quantity, b: Quantity) -> bool:
    """Whether the two wordings have values in common; the numbers of two that lean apart are not rounded towards."""
    if _are_on_two_sides(a, b):
        a, b = replace(a, fine_step=0.0), replace(b, fine_step=0.0)
    return overlap(interval(_level(a)), interval(_level(b)))


def overlap(a: Interval, b: Interval) -> bool:
    """Whether the intervals share values; a shared end counts only where it is the number or the bound stated."""
    low, high = max(a.low, b.low), min(a.high, b.high)
    if not isclose(low, high, rel_tol=1e-9):
        return low < high
    return any(isinf(one.low) or isinf(one.high) or isclose(one.low, one.high, rel_tol=1e-9) for one in (a, b))


def _same(a: Quantity, b: Quantity) -> bool:
    return (
        a.dimension == b.dimension
        and isclose(a.base_low, b.base_low, rel_tol=1e-9)
        and isclose(a.base_high, b.base_high, rel_tol=1e-9)
    )


def equal_values(a: Quantity, b: Quantity) -> Verdict | None:
    """Q101: the same value in the same sense: 38 km and 38,000 metres."""
    alike = (a.bound == b.bound or not {a.bound, b.bound} & set(CHANGES)) and not _are_on_two_sides(a, b)
    return Verdict("agree", "Q101", "the values are equal") if alike and _same(a, b) else None


def opposite_changes(a: Quantity, b: Quantity) -> Verdict | None:
    """Q102: rose against fell, in percent, as a multiple or in the unit itself: doubled is not halved."""
    comparable = a.dimension == b.dimension or {a.dimension, b.dimension} <= RELATIVE_DIMENSIONS
    if {a.bound, b.bound} != set(CHANGES) or not comparable:
        return None
    return Verdict("conflict", "Q102", "one is a rise, the other a fall", 0.9)


def change_as_factor(a: Quantity, b: Quantity) -> Verdict | None:
    """Q103: a change in percent against a multiple: up 100 % is doubled, down 50 % is half."""
    share, multiple = (a, b) if a.dimension == "percent" else (b, a)
    if (share.dimension, multiple.dimension) != ("percent", "multiple") or share.bound not in CHANGES:
        return None
    sign = 1 if share.bound == "up" else -1
    ends = sorted((1 + sign * share.base_low / 100, 1 + sign * share.base_high / 100))
    factor = replace(multiple, bound="=", base_low=ends[0], base_high=ends[1], step=share.step / 100)
    if factor.base_low <= 0:
        return Verdict("unknown", "Q103", "a fall by all of it has no factor")
    if _same_multiple(factor, multiple):
        return Verdict("agree", "Q103", "the change and the multiple are the same factor")
    weight = FAR_FACTOR if gap(factor, _level(multiple)) > FAR_SHARE else NEAR_FACTOR
    return Verdict("conflict", "Q103", "the change and the multiple are different factors", weight)


def multiples(a: Quantity, b: Quantity) -> Verdict | None:
    """Q104: multiples seen from either side: twice as expensive and half the price."""
    if {a.dimension, b.dimension} != {"multiple"} or not _same_multiple(a, b):
        return None
    return Verdict("agree", "Q104", "the multiples are the same, seen from either side")


def _same_multiple(a: Quantity, b: Quantity) -> bool:
    return _meet(a, b) or overlap(interval(_level(a)), _reciprocal(b))


def _level(quantity: Quantity) -> Quantity:
    return replace(quantity, bound="=") if quantity.bound in CHANGES else quantity


def _reciprocal(quantity: Quantity) -> Interval:
    held = interval(_level(quantity))
    if held.low <= 0:
        return Interval(1 / held.high, inf) if 0 < held.high < inf else Interval(inf, inf)
    return Interval(0.0 if held.high == inf else 1 / held.high, 1 / held.low)


def different_dimensions(a: Quantity, b: Quantity) -> Verdict | None:
    """Q105: euros against dollars, hours against metres: silence."""
    if a.dimension == b.dimension:
        return None
    first, second = sorted((a.dimension, b.dimension))
    return Verdict("unknown", "Q105", f"{first} and {second} cannot be compared")


def change_against_level(a: Quantity, b: Quantity) -> Verdict | None:
    """Q106: "rose 5 %" says nothing about a level of 8 %; multiples are changes either way."""
    if (a.direction is None) == (b.direction is None) or a.dimension == "multiple":
        return None
    return Verdict("unknown", "Q106", "a change and a level cannot be compared")


def different_limits(a: Quantity, b: Quantity) -> Verdict | None:
    """Q107: two limits of one direction apart beyond rounding ("up to 10", "up to 25"): both hold below the lower."""
    if a.bound != b.bound or a.bound not in LIMITS:
        return None
    if overlap(interval(as_limit(a)), interval(as_limit(b))):
        return Verdict("agree", "Q107", "the limits are the same, rounding allowed for")
    return Verdict("differ", "Q107", "the limits are different", 0.6 if a.bound == "<" else 0.5)


def overlapping(a: Quantity, b: Quantity) -> Verdict | None:
    """Q108: what the two wordings can stand for overlaps: "about 4,000" and 4,012, "more than 500" and 620."""
    if not _meet(a, b):
        return None
    return Verdict("agree", "Q108", "the values overlap, rounding and hedges allowed for")


def converted(a: Quantity, b: Quantity) -> Verdict | None:
    """Q110: measures in two units that lie as near as a conversion rounds: 90 nautical miles and 165 km."""
    measured = a.dimension not in OFFSET_DIMENSIONS | RELATIVE_DIMENSIONS | UNCONVERTED
    plain = {a.bound, b.bound} <= {"=", "~"} and measured and not a.dimension.startswith("currency:")
    if a.unit == b.unit or not plain:
        return None
    meant = ((x, y) for x in _sizes(a) for y in _sizes(b))
    if not any(_lie_near((a.base_low * x, a.base_high * x), (b.base_low * y, b.base_high * y)) for x, y in meant):
        return None
    return Verdict("agree", "Q110", "the values are one amount, converted and rounded")


def _sizes(quantity: Quantity) -> tuple[float, ...]:
    """What to multiply an amount with for each size that its unit has: an American pint, a British one."""
    return (1.0, *OTHER_SIZES.get(quantity.unit, ()))


def _lie_near(first: tuple[float, float], second: tuple[float, float]) -> bool:
    return all(isclose(*pair, rel_tol=CONVERTED_SHARE) for pair in zip(first, second, strict=True))


def near_a_hedge(a: Quantity, b: Quantity) -> Verdict | None:
    """Q201: a hedged number missed by little: "about 4,000" against 4,600."""
    if "~" not in (a.bound, b.bound) or not overlap(interval(a, 2), interval(b, 2)):
        return None
    return Verdict("differ", "Q201", "a hedged value and one a little outside it", 0.75)


def rounded_far(a: Quantity, b: Quantity) -> Verdict | None:
    """Q202: one rounds to the other only past the tolerance: 2 million against 2.4 million."""
    coarse, fine = (a, b) if a.step >= b.step else (b, a)
    if {a.bound, b.bound} != {"="} or coarse.step <= fine.step or fine.base_low != fine.base_high:
        return None
    half = coarse.step / 2
    if not overlap(Interval(coarse.base_low - half, coarse.base_high + half), Interval(fine.base_low, fine.base_high)):
        return None
    return Verdict("differ", "Q202", "one value is a coarse rounding of the other", 0.6)


def apart(a: Quantity, b: Quantity) -> Verdict:  # noqa: ARG001  # a rule takes two values
    """Q203: what the two wordings can stand for does not overlap."""
    return Verdict("conflict", "Q203", "the values are apart", 0.95)


def within(tolerance: float, a: Quantity, b: Quantity) -> Verdict | None:
    """Q109: what the two state, as written, lies apart by no more than the user allows."""
    if a.dimension in OFFSET_DIMENSIONS | {RESULT} or gap(a, b) > tolerance * (1 + ROUNDING):
        return None
    return Verdict("agree", "Q109", "the values lie within the tolerance that is set")


def gap(a: Quantity, b: Quantity) -> float:
    """How far apart two amounts of one dimension lie as written, as a share of the larger; 0 where they meet."""
    if a.bound == b.bound:
        a, b = as_limit(a), as_limit(b)
    first, second = interval(_level(a), 0), interval(_level(b), 0)
    low, high = max(first.low, second.low), min(first.high, second.high)
    return (low - high) / max(abs(low), abs(high)) if low > high else 0.0


@lru_cache(maxsize=64)
def _tolerant(tolerance: float) -> tuple[Rule[Quantity], ...]:
    """The rules with that of the tolerance before those by which amounts lie apart: a rise stays no fall."""
    at = QUANTITY_RULES.index(different_limits)
    return (*QUANTITY_RULES[:at], partial(within, tolerance), *QUANTITY_RULES[at:])


QUANTITY_RULES: tuple[Rule[Quantity], ...] = (
    equal_values,
    opposite_changes,
    change_as_factor,
    multiples,
    different_dimensions,
    change_against_level,
    different_limits,
    overlapping,
    converted,
    near_a_hedge,
    rounded_far,
    apart,
)
