"""Rules for two periods: days, as wide as the grain stated and the hedges and bounds of the wording."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from claimcheck.findings.quantities import Interval
from claimcheck.findings.rules import Rule, Verdict, first_answer
from claimcheck.values.periods import Day, Grain, Period

# Days by which "about" widens a period on either side: the shortest unit of its grain, so that "about May" does not
# reach July.
HEDGE_DAYS: dict[Grain, int] = {
    "time": 1,
    "day": 1,
    "month": 28,
    "season": 89,
    "quarter": 90,
    "half": 181,
    "year": 365,
    "decade": 3652,
    "century": 36524,
}
HEDGE_MINUTES = 30
LIMITS = ("<", ">")


def judge_dates(a: Period, b: Period) -> Verdict:
    """The verdict on two periods that answer one question."""
    return first_answer(DATE_RULES, a, b)


def day_number(day: Day) -> int:
    """Days since 1 March of year 0 in the Gregorian calendar run backwards; years before our era are negative."""
    year, month, number = day
    year -= month <= 2
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + number - 1
    return 365 * year + year // 4 - year // 100 + year // 400 + of_year


def days(period: Period, width: int = 1) -> Interval:
    """The days that ``period`` can stand for, with ``width`` units of its grain on either side where it is hedged."""
    first, last = day_number(period.first), day_number(period.last)
    if period.bound == ">":
        return Interval(first, inf)
    if period.bound == "<":
        return Interval(-inf, last)
    slack = width * HEDGE_DAYS[period.grain] if period.bound == "~" else 0
    return Interval(first - slack, last + slack)


def overlap(a: Interval, b: Interval) -> bool:
    """Whether the two share a day."""
    return max(a.low, b.low) <= min(a.high, b.high)


def _is_floating(period: Period) -> bool:
    return period.first[0] == 0


def without_year(a: Period, b: Period) -> Verdict | None:
    """D101: a date that names no year is compared by month and day alone."""
    if not (_is_floating(a) or _is_floating(b)):
        return None
    if {a.bound, b.bound} & set(LIMITS):
        return Verdict("unknown", "D101", "a bound without a year")
    if not _share_season(a, b):
        return Verdict("conflict", "D101", "the days of the year are different", 0.9)
    if _clocks_apart(a, b):
        return Verdict("conflict", "D101", "the times of day are different", 0.9)
    return Verdict("agree", "D101", "the days of the year are the same")


def _share_season(a: Period, b: Period) -> bool:
    """Whether the two share a day of some year: a leap year, in the years before, at and after it."""
    if _spans_years(a) or _spans_years(b):
        return True
    here = days(_in_year(a, 0))
    return any(overlap(here, days(_in_year(b, shift))) for shift in (-1, 0, 1))


def _spans_years(period: Period) -> bool:
    return days(period).high - days(period).low >= 364


def _in_year(period: Period, shift: int) -> Period:
    year = 2000 + shift
    wraps = period.last[0] > period.first[0] or period.last[1:] < period.first[1:]
    return replace(period, first=(year, *period.first[1:]), last=(year + wraps, *period.last[1:]))


def times_of_day(a: Period, b: Period) -> Verdict | None:
    """D102: two clock times on the same day."""
    if a.first != b.first or a.last != b.last or not _clocks_apart(a, b):
        return None
    return Verdict("conflict", "D102", "the times of day are different", 0.9)


def _clocks_apart(a: Period, b: Period) -> bool:
    if a.clock < 0 or b.clock < 0:
        return False
    return not overlap(_minutes(a), _minutes(b))


def _minutes(period: Period) -> Interval:
    if period.bound == ">":
        return Interval(period.clock, inf)
    if period.bound == "<":
        return Interval(-inf, period.clock)
    slack = HEDGE_MINUTES if period.bound == "~" else 0
    return Interval(period.clock - slack, period.clock + slack)


def different_limits(a: Period, b: Period) -> Verdict | None:
    """D103: two bounds of one direction that are not the same date: "since 2017", "since autumn 2019"."""
    if a.bound != b.bound or a.bound not in LIMITS:
        return None
    if overlap(days(replace(a, bound="=")), days(replace(b, bound="="))):
        return Verdict("agree", "D103", "the bounds are the same date")
    return Verdict("differ", "D103", "the bounds are different dates", 0.6)


def overlapping(a: Period, b: Period) -> Verdict | None:
    """D104: one lies in the other at the coarser precision, or they share days: 14 May 2024 and May 2024."""
    return Verdict("agree", "D104", "the dates overlap at their precision") if overlap(days(a), days(b)) else None


def near_a_hedge(a: Period, b: Period) -> Verdict | None:
    """D201: a hedged date missed by little: "around 1920" against 1922."""
    if "~" not in (a.bound, b.bound) or not overlap(days(a, 2), days(b, 2)):
        return None
    return Verdict("differ", "D201", "a hedged date and one a little outside it", 0.7)


def apart(a: Period, b: Period) -> Verdict:  # noqa: ARG001  # a rule takes two values
    """D202: no day is in both."""
    return Verdict("conflict", "D202", "the dates are apart", 0.95)


DATE_RULES: tuple[Rule[Period], ...] = (
    without_year,
    times_of_day,
    different_limits,
    overlapping,
    near_a_hedge,
    apart,
)
