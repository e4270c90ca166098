"""The values of a finding on one line, for drawing: which line, and where on it each claim lies.

The intervals are those that the rules compare, with the same rounding, hedges and bounds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import isinf
from typing import NamedTuple

from claimcheck.claims.quantities.scores import RESULT
from claimcheck.claims.quantities.units import Unit, unit_table
from claimcheck.findings.dates import days, in_year, is_floating, minutes, spans_years
from claimcheck.findings.quantities import CHANGES, OFFSET_DIMENSIONS, Interval, as_limit, interval
from claimcheck.findings.verdicts import asks_for_limit, hedged_amount, hedged_period
from claimcheck.groups.amounts import aligned
from claimcheck.values.claims import Claim
from claimcheck.values.days import day_number
from claimcheck.values.findings import Axis, Extent
from claimcheck.values.periods import Period
from claimcheck.values.quantities import VERSION, Quantity


class Drawing(NamedTuple):
    """An axis and the extents of claims on it, one each; no axis and no extents where the values make no line."""

    axis: Axis | None
    extents: tuple[Extent | None, ...]


def drawing(claims: Sequence[Claim]) -> Drawing:
    """Where the values of claims that answer one question lie on a line."""
    amounts = [(claim, claim.value) for claim in claims if isinstance(claim.value, Quantity)]
    periods = [hedged_period(claim, claim.value) for claim in claims if isinstance(claim.value, Period)]
    if claims and len(amounts) == len(claims):
        found = _amounts(amounts)
    elif claims and len(periods) == len(claims):
        found = _periods(periods)
    else:
        found = None
    return found or Drawing(None, (None,) * len(claims))


def _amounts(stated: Sequence[tuple[Claim, Quantity]]) -> Drawing | None:
    """The amounts in the unit that most claims use; None where they are of several dimensions."""
    values = _comparable(stated)
    if values is None:
        return None
    unit = _common_unit(values)
    extents = tuple(_amount_extent(value, unit) for value in values)
    return Drawing(Axis("amount", unit.name), extents)


def _comparable(stated: Sequence[tuple[Claim, Quantity]]) -> list[Quantity] | None:
    """The amounts as the rules compare them, in one dimension, changes apart from levels; versions lie on no line."""
    hedged = [(claim, hedged_amount(claim, value)) for claim, value in stated]
    # What is priced apiece is brought to the plain price, and never the other way.
    claim, plainest = min(hedged, key=lambda pair: len(pair[1].dimension))
    pairs = [aligned(claim, plainest, other, value) for other, value in hedged]
    values = [value for _, value in pairs]
    dimensions = {value.dimension for pair in pairs for value in pair}
    if len(dimensions) > 1 or dimensions == {RESULT} or plainest.unit == VERSION:
        return None
    if any(asks_for_limit(claim) for claim, _ in stated):
        values = [as_limit(value) for value in values]
    return values if _are_changes(values) or _are_levels(values) else None


def _are_changes(values: Sequence[Quantity]) -> bool:
    return all(value.bound in CHANGES for value in values)


def _are_levels(values: Sequence[Quantity]) -> bool:
    """Whether no value is a change; multiples are levels however they are told ("doubled")."""
    return values[0].dimension == "multiple" or not any(value.bound in CHANGES for value in values)


def _common_unit(values: Sequence[Quantity]) -> Unit:
    names = Counter(value.unit for value in values)
    name = max(names, key=lambda name: (names[name], bool(name)))
    usual = [value for value in values if value.unit == name]
    if values[0].dimension in OFFSET_DIMENSIONS:
        return unit_table().find(name) or Unit("", values[0].dimension)
    factor = next((value.base_low / value.low for value in usual if value.low and value.base_low), 1.0)
    return Unit(name, values[0].dimension, factor)


def _amount_extent(value: Quantity, unit: Unit) -> Extent:
    reach = interval(value)
    ends = [(end - unit.offset) / unit.factor for end in (value.base_low, value.base_high, *reach)]
    if value.bound == "down" and value.dimension != "multiple":
        ends = [-ends[1], -ends[0], -ends[3], -ends[2]]
    low, high = sorted(ends[:2])
    return Extent(low, high, min(low, *ends[2:]), max(high, *ends[2:]))


def _periods(periods: Sequence[Period]) -> Drawing | None:
    """The dates on a calendar, within a year where one names none, or within the day where they differ by the clock."""
    if len({(period.first, period.last) for period in periods}) == 1 and all(p.clock >= 0 for p in periods):
        extents = (_extent(period.clock, period.clock, minutes(period)) for period in periods)
        return Drawing(Axis("time of day"), tuple(extents))
    if not any(map(is_floating, periods)):
        return Drawing(Axis("date"), tuple(map(_days, periods)))
    if any(map(spans_years, periods)):
        return None
    return Drawing(Axis("day of year"), tuple(_days(in_year(period, 0)) for period in periods))


def _days(period: Period) -> Extent:
    """From the morning of the first day to the evening of the last; a clock time is a moment of its day."""
    reach = days(replace(period, bound="=") if period.clock >= 0 and period.bound == "~" else period)
    first, last = day_number(period.first), day_number(period.last)
    if period.clock >= 0 and first == last and not any(map(isinf, reach)):
        moment = first + period.clock / (24 * 60)
        return Extent(moment, moment, moment, moment)
    return _extent(first, last + 1, Interval(reach.low, reach.high + 1))


def _extent(low: float, high: float, reach: Interval) -> Extent:
    return Extent(float(low), float(high), min(low, reach.low), max(high, reach.high))
