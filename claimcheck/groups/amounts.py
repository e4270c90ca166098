"""Two amounts put side by side where their wordings differ: a price and a price apiece, dirhams and MAD.

Each rule is symmetric and touches only what it can bring to one dimension; all else stays as it was. What they align is
told in the modules that hold them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import isclose

from claimcheck.claims.quantities.scores import RESULT
from claimcheck.claims.quantities.units import Unit, unit_table
from claimcheck.groups.ages import OF_AGE, group_ages, is_age, years
from claimcheck.groups.changes import POINTS, named_changes, parts, points, shares, taken_off, told_changes, votes
from claimcheck.groups.circles import radii
from claimcheck.groups.peaks import peaks
from claimcheck.groups.prices import (
    MONEY,
    cents,
    currencies,
    currency_name,
    in_currency,
    is_bare_number,
    per_item,
    per_measure,
    per_person,
    unsaid_currency,
)
from claimcheck.groups.rates import OFTEN, how_often, per_time
from claimcheck.values.claims import Claim, Value
from claimcheck.values.quantities import Quantity, Sides

ROUNDED = 0.01
"""How far two amounts may lie apart, as a share, and be one that was converted or rounded."""
UNSAID = "currency"
"""The stem of money, under which large bare numbers that may be money meet it."""
TEMPERATURE = "temperature"
_ALSO = {"multiple": "percent", RESULT: "count", OFTEN: "time", "data rate": "data", "power": "energy"}
"""What amounts of a dimension may be aligned with."""
AS_FACTORS = frozenset({"percent", "multiple"})
"""The dimensions of two changes that are both factors: halved, and cut by a third."""


def aligned(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """The amounts of two claims, in one dimension where a difference of wording alone keeps them apart."""
    for rule in _RULES:
        first, second = rule(a, first, b, second)
    return first, second


def stems(value: Quantity) -> set[str]:
    """The dimensions under which an amount meets others."""
    if value.unit == "degree":
        return {value.dimension, TEMPERATURE}
    return {value.dimension, *_moneys(value), *_others(value)}


def _moneys(value: Quantity) -> set[str]:
    """The stems of what may be money: without what it is for, of any country, unsaid."""
    if not value.dimension.startswith(MONEY):
        return {UNSAID} if is_bare_number(value) else set()
    named = {in_currency(value, currency_name(value)).dimension} if currency_name(value) else set()
    return {UNSAID, value.dimension.split("/")[0], *named}


def _others(value: Quantity) -> set[str]:
    """The stems that an amount has for what it may be beside another: an age, a rate, a factor, points."""
    found = {value.dimension.removesuffix("/time")}
    if is_age(value) or is_bare_number(value):
        found.add(OF_AGE)
    if _may_be_degrees(value):
        found.add(TEMPERATURE)
    if value.dimension in _ALSO:
        found.add(_ALSO[value.dimension])
    if value.unit in POINTS:
        found.add(POINTS[1])
    return found


def same_amount(first: Value, second: Value) -> bool:
    """Whether two values are plain amounts that are the same but for conversion or rounding."""
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.dimension != second.dimension:
        return False
    ends = ((first.base_low, second.base_low), (first.base_high, second.base_high))
    return {first.bound, second.bound} <= {"=", "~"} and all(isclose(*pair, rel_tol=ROUNDED) for pair in ends)


def _degrees(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """Bare degrees beside a temperature are those of the scale that brings the two closer: "24 degrees", "28 °C"."""
    if _may_be_degrees(first) and second.dimension == TEMPERATURE:
        return _as_temperature(first, second), second
    if _may_be_degrees(second) and first.dimension == TEMPERATURE:
        return first, _as_temperature(second, first)
    return first, second


def _may_be_degrees(value: Quantity) -> bool:
    """Whether an amount is in degrees of no told scale, or a bare number below zero: "as cold as minus 18"."""
    return value.unit == "degree" or (is_bare_number(value) and value.high < 0)


def _as_temperature(degrees: Quantity, other: Quantity) -> Quantity:
    read = [_in_scale(degrees, unit_table().words[scale]) for scale in ("celsius", "fahrenheit")]
    return min(read, key=lambda q: abs(q.base_low - other.base_low) + abs(q.base_high - other.base_high))


def _in_scale(degrees: Quantity, scale: Unit) -> Quantity:
    return replace(
        degrees,
        unit=scale.name,
        dimension=scale.dimension,
        base_low=scale.base(degrees.low),
        base_high=scale.base(degrees.high),
        step=degrees.step * scale.factor,
        fine_step=degrees.fine_step * scale.factor,
    )


_RULES: tuple[Callable[[Claim, Quantity, Claim, Quantity], Sides], ...] = (
    currencies,
    cents,
    unsaid_currency,
    per_item,
    per_measure,
    per_person,
    per_time,
    how_often,
    _degrees,
    years,
    group_ages,
    radii,
    points,
    shares,
    parts,
    peaks,
    votes,
    told_changes,
    named_changes,
    taken_off,
)
