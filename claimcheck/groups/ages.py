"""Ages put side by side: a bare number and years, and the ages of a group by the end at which they differ."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.claims.quantities.units import unit_table
from claimcheck.groups.prices import is_bare_number
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity, Sides

OF_AGE = "of age"
OLDEST = 130
YEAR = "year"
_AGE = frozenset({"age", "aged", "old", "young"})
_TOLD_OF_AGE = re.compile(
    r"(?:\b(?:is|was|are|were|be|turn|turns|turned|age|aged|ages|under|over|below|above|than)|:)"
    r"(?: (?:only|just|now|about|around|over|under|at least))?\s*$",
    re.IGNORECASE,
)


def years(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """A bare number that may be an age beside one told in years: "she is 34", "38 years old"."""
    if is_age(first) and _may_be_age(b, second):
        return first, _in_years(second)
    if is_age(second) and _may_be_age(a, first):
        return _in_years(first), second
    return first, second


def is_age(value: Quantity) -> bool:
    """Whether an amount is told to be an age."""
    return value.unit.endswith(OF_AGE)


def _may_be_age(claim: Claim, value: Quantity) -> bool:
    asked = {*claim.attribute.split(), *claim.setting.lower().split()}
    told = not _AGE.isdisjoint(asked) or _TOLD_OF_AGE.search(claim.evidence.before) is not None
    return told and is_bare_number(value) and 0 < value.base_low <= value.base_high < OLDEST


def _in_years(number: Quantity) -> Quantity:
    year = unit_table().words[YEAR]
    return replace(
        number,
        unit=f"{YEAR} {OF_AGE}",
        dimension=year.dimension,
        base_low=year.base(number.base_low),
        base_high=year.base(number.base_high),
        step=number.step * year.factor,
        fine_step=number.fine_step * year.factor,
    )


def group_ages(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """The ages of a group are all between two: "for 7- to 14-year-olds" is not "for children aged 8 to 12".

    Beside a limit the end that it limits is asked for: "seven to 14" beside "nobody older than twelve".
    """
    if first.dimension != second.dimension or not (is_age(first) or is_age(second)):
        return first, second
    if _is_range(first) and _is_range(second):
        return _ends_apart(first, second)
    if _is_range(first) and _reaches_beyond(first, second):
        return _end_of(first, second.bound), replace(second, bound="=")
    if _is_range(second) and _reaches_beyond(second, first):
        return replace(first, bound="="), _end_of(second, first.bound)
    return first, second


def _is_range(value: Quantity) -> bool:
    return value.bound == "=" and value.base_low < value.base_high and value.direction is None


def _ends_apart(first: Quantity, second: Quantity) -> Sides:
    """The two upper ends, or the lower ones where only these differ."""
    side = "<" if first.base_high != second.base_high else ">"
    return _end_of(first, side), _end_of(second, side)


def _end_of(value: Quantity, side: str) -> Quantity:
    end, plain = (value.base_high, value.high) if side == "<" else (value.base_low, value.low)
    return replace(value, low=plain, high=plain, base_low=end, base_high=end)


def _reaches_beyond(group: Quantity, limit: Quantity) -> bool:
    if limit.bound == "<":
        return group.base_high > limit.base_low
    return limit.bound == ">" and group.base_low < limit.base_low
