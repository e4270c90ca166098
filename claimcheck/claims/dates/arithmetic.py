"""Comparing periods: which grain is coarser, and whether two can hold one moment in common.

Bounds count: "since 2019" has no end, "by May" no start, and a hedged period reaches a little further on both sides. A
date without a year is compared by month and day alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from claimcheck.claims.dates import spans
from claimcheck.claims.dates.hours import is_daily, minutes_apart
from claimcheck.values.periods import Day, Grain, Period

GRAINS: tuple[Grain, ...] = ("time", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century")
"""From fine to coarse."""

Extent = tuple[float, float]
"""First and last minute on a scale where every month has 31 days: good for order, not for lengths."""

_DAY = 24 * 60
_MONTH = 31 * _DAY
_YEAR = 12 * _MONTH
_SLACK: dict[Grain, int] = {
    "time": 30, "day": 3 * _DAY, "week": 7 * _DAY, "month": 10 * _DAY, "season": _MONTH, "quarter": _MONTH,
    "half": 2 * _MONTH, "year": _YEAR, "decade": 3 * _YEAR, "century": 20 * _YEAR,
}  # fmt: skip
_LEAP_YEAR = 2000


def precision_order(grain: Grain) -> int:
    """0 for a clock time, more for each coarser grain."""
    return GRAINS.index(grain)


def coarser(first: Grain, second: Grain) -> Grain:
    """The less precise of two grains."""
    return max(first, second, key=precision_order)


def is_floating(period: Period) -> bool:
    """Whether the period names no year."""
    return period.first[0] == 0


def overlaps(first: Period, second: Period) -> bool:
    """Whether the two can hold one moment in common; symmetric."""
    if min(first.clock, second.clock) >= 0 and (is_daily(first) or is_daily(second)):
        return minutes_apart(first, second) <= (_SLACK["time"] if "~" in (first.bound, second.bound) else 0)
    return any(one[0] <= other[1] and other[0] <= one[1] for one, other in _extents(first, second))


def _extents(first: Period, second: Period) -> Iterator[tuple[Extent, Extent]]:
    """Both extents for each way to put the periods that name no year into years."""
    if is_floating(first) and is_floating(second):
        first = spans.in_year(first, _LEAP_YEAR)
        if {first.bound, second.bound} & {"<", ">"}:
            second = spans.in_year(second, _LEAP_YEAR)
    for one in _dated(first, second):
        for other in _dated(second, first):
            yield _extent(one), _extent(other)


def _dated(period: Period, beside: Period) -> Iterator[Period]:
    """The period itself, or in the years that can bring it near the other one.

    A bound without a year is read in the other's year only: "by 14 March" says nothing of the Marches to come.
    """
    if not is_floating(period):
        yield period
        return
    low, high = beside.first[0], beside.last[0]
    if period.bound in "<>":
        yield spans.in_year(period, low)
        return
    for year in range(low - 1, min(high, low + 1) + 2):
        if year != 0:
            yield spans.in_year(period, year)


def _extent(period: Period) -> Extent:
    clock = period.clock if period.grain == "time" else -1
    low: float = _minute(period.first) + max(clock, 0)
    high: float = _minute(period.last) + (clock if clock >= 0 else _DAY - 1)
    if period.bound == "~":
        slack = _slack(period)
        low, high = low - slack, high + slack
    return (-inf if period.bound == "<" else low, inf if period.bound == ">" else high)


def _minute(day: Day) -> int:
    year, month, number = day
    return year * _YEAR + (month - 1) * _MONTH + (number - 1) * _DAY


def _slack(period: Period) -> int:
    """How far "about" reaches: a round year reaches further, 1850 by five years and 2300 BC by fifty."""
    year = abs(period.first[0])
    if period.grain == "year" and year == abs(period.last[0]) and year % 10 == 0 and year:
        return (50 if year % 100 == 0 and period.first[0] < 0 else 5) * _YEAR
    return _SLACK[period.grain]
