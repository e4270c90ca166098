"""Values as they are compared: in base units, without their wording, and as wide as that wording is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import inf

from claimcheck.claims.dates.hours import is_daily
from claimcheck.claims.naming.equality import folded, plain
from claimcheck.claims.quantities.units import unit_table
from claimcheck.findings.comparisons import seen_from
from claimcheck.findings.dates import days, is_floating
from claimcheck.findings.labels import DIRECTIONS
from claimcheck.findings.quantities import interval
from claimcheck.findings.verdicts import hedged_amount, hedged_period
from claimcheck.values.claims import Claim, Comparison, Names, State
from claimcheck.values.days import numbered_day
from claimcheck.values.explanations import ExplainedValue, Grounds
from claimcheck.values.findings import Finding
from claimcheck.values.periods import Day, Period
from claimcheck.values.quantities import VERSION, Quantity

_EXACT = 1e15
"""Whole numbers below this are written with all their digits."""


def explained_values(finding: Finding, grounds: Grounds) -> Iterator[ExplainedValue]:
    """The values of a finding's claims, each way of saying one once, in the order of the claims."""
    found = (
        ExplainedValue(shown.position, shown.value, *_normalised(claim, finding.subject))
        for shown, claim in zip(finding.claims, grounds.claims, strict=True)
    )
    return iter(dict.fromkeys(found))


def _normalised(claim: Claim, subject: str) -> tuple[str, str]:
    """The value without its wording, and what it can stand for, "" where that is itself."""
    value = claim.value
    if isinstance(value, Quantity):
        return _amount(hedged_amount(claim, value))
    if isinstance(value, Period):
        return _period(hedged_period(claim, value))
    if isinstance(value, Names):
        return _names(value), ""
    if isinstance(value, Comparison):
        return _comparison(seen_from(subject, claim, value)), ""
    return _state(value), ""


def _amount(value: Quantity) -> tuple[str, str]:
    if value.unit == VERSION:
        return f"{value.text} ({value.dimension.replace(':', ' of ')})", f"{value.text} or later"
    unit = value.unit if value.dimension == "count" else _base_unit(value.dimension)
    held = interval(value)
    stated = _range(number(value.base_low), number(value.base_high))
    change = {"up": "a rise of ", "down": "a fall of "}.get(value.bound, "")
    counted = f" ({unit})" if unit else ""
    return f"{change}{stated}{counted}", _reach(held.low, held.high)


def _reach(low: float, high: float) -> str:
    if low == -inf:
        return f"at most {number(high)}"
    if high == inf:
        return f"at least {number(low)}"
    return "" if low == high else f"{number(low)} to {number(high)}"


def number(value: float) -> str:
    """A number with all its digits where it is whole and not too long, else with nine at most."""
    if value == int(value) and abs(value) < _EXACT:
        return f"{int(value):,}"
    return f"{value:,.9g}"


@cache
def _base_units() -> dict[str, str]:
    """The name of the base unit of each dimension; those of money are named by their codes."""
    found: dict[str, str] = {}
    for unit in unit_table().words.values():
        if unit.factor == 1 and unit.offset == 0 and not unit.is_money:
            found.setdefault(unit.dimension, unit.name)
    return found


def _base_unit(dimension: str) -> str:
    """The base unit of a dimension, or of a rate of several: "metre", "EUR per time"."""
    parts = (dimension,) if dimension in _base_units() else dimension.split("/")
    return " per ".join(_base_units().get(part, part.removeprefix("currency:")) for part in parts)


def _period(value: Period) -> tuple[str, str]:
    clock = f", {value.clock // 60:02}:{value.clock % 60:02}" if value.clock >= 0 else ""
    if is_daily(value):
        return f"any day{clock}", ""
    stated = _range(_day(value.first), _day(value.last), " to ") + clock
    held = days(value)
    if held.high == inf:
        return stated, "any day from then on"
    if held.low == -inf:
        return stated, "any day until then"
    if value.bound != "~" or is_floating(value):
        return stated, ""
    return stated, f"{_day(numbered_day(int(held.low)))} to {_day(numbered_day(int(held.high)))}"


def _day(day: Day) -> str:
    year, month, number_of_day = day
    written = f"{year:04}" if year > 0 else f"{-year:04} BC" if year else "any year"
    return f"{written}-{month:02}-{number_of_day:02}" if year > 0 else f"{written}, {month:02}-{number_of_day:02}"


def _range(low: str, high: str, between: str = " to ") -> str:
    return low if low == high else f"{low}{between}{high}"


def _names(value: Names) -> str:
    names = " + ".join(sorted({folded(name) for name in value.names}))
    kind = "" if value.kind == "other" else f", {value.kind}"
    return f"{names}{kind}, {'no others' if value.closed else 'others admitted'}"


def _comparison(value: Comparison) -> str:
    rivals = " + ".join(sorted({folded(name) for name in value.rivals}))
    about = "" if value.direction == "against" else f", on {plain(value.aspect) or 'the whole'}"
    return f"{DIRECTIONS[value.direction]} {rivals}{about}"


def _state(value: State) -> str:
    return f"{plain(value.opposition)}: {plain(value.pole)}"
