"""Rules for two periods: days, as wide as the grain stated and the hedges and bounds of the wording."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from claimcheck.claims.dates import zone_shift
from claimcheck.claims.dates.hours import minutes_apart
from claimcheck.findings.quantities import Interval
from claimcheck.findings.rules import Rule, Verdict, first_answer
from claimcheck.values.days import day_number
from claimcheck.values.periods import Grain, Period

# Days by which "about" widens a period on either side: the shortest unit of its grain, so that "about May" does not
# reach July.
HEDGE_DAYS: dict[Grain, int] = {
    "time": 1,
    "day": 1,
    "week": 7,
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
DAY_MINUTES = 24 * 60
# Years before this one are told in round figures, and a thousand of them within a few centuries.
LONG_AGO = 1000
ROUND_MILLENNIUM = 250
# Days between a limit and a date, neither with a year, up to which both are read in one year.
HALF_YEAR = 182


def judge_dates(a: Period, b: Period) -> Verdict:
    """The verdict on two periods that answer one question."""
    return first_answer(DATE_RULES, a, b)


def days(period: Period, width: int = 1) -> Interval:
    """The days that ``period`` can stand for, with ``width`` units of its grain on either side where it is hedged."""
    first, last = day_number(period.first), day_number(period.last)
    if period.bound == ">":
        return Interval(first, inf)
    if period.bound == "<":
        return Interval(-inf, last)
    slack = width * hedge_days(period) if period.bound == "~" else 0
    return Interval(first - slack, last + slack)


def hedge_days(period: Period) -> int:
    """Days by which "about" widens a period on either side; of long ago, round years stand for decades or centuries."""
    year = abs(period.first[0])
    if period.grain == "year" and period.first[0] == period.last[0] < LONG_AGO:
        rounded = next((step for step in (1000, 100, 10) if year % step == 0), 1)
        return 366 * max(1, rounded // 2 if rounded < 1000 else ROUND_MILLENNIUM)
    return HEDGE_DAYS[period.grain]


def overlap(a: Interval, b: Interval) -> bool:
    """Whether the two share a day."""
    return max(a.low, b.low) <= min(a.high, b.high)


def is_floating(period: Period) -> bool:
    """Whether a period names no year."""
    return period.first[0] == 0


def without_year(a: Period, b: Period) -> Verdict | None:
    """D101: a date that names no year is compared by month and day alone."""
    if not (is_floating(a) or is_floating(b)):
        return None
    if {a.bound, b.bound} & set(LIMITS):
        return _limit_without_year(a, b)
    if not _share_season(a, b):
        return Verdict("conflict", "D101", "the days of the year are different", 0.9)
    if _clocks_apart(a, b):
        return Verdict("conflict", "D101", "the times of day are different", 0.9)
    return Verdict("agree", "D101", "the days of the year are the same")


def _limit_without_year(a: Period, b: Period) -> Verdict:
    """A limit that a date of the same months breaks ("by 14 March" and 20 March), or nothing."""
    if a.bound == b.bound or spans_years(a) or spans_years(b):
        return Verdict("unknown", "D101", "a bound without a year")
    here, there = days(in_year(a, 0)), days(in_year(b, 0))
    gap = max(here.low, there.low) - min(here.high, there.high)
    if 0 < gap <= HALF_YEAR:
        return Verdict("conflict", "D101", "the days of the year are different", 0.8)
    return Verdict("unknown", "D101", "a bound without a year")


def _share_season(a: Period, b: Period) -> bool:
    """Whether the two share a day of some year: a leap year, in the years before, at and after it."""
    if spans_years(a) or spans_years(b):
        return True
    here = days(in_year(a, 0))
    return any(overlap(here, days(in_year(b, shift))) for shift in (-1, 0, 1))


def spans_years(period: Period) -> bool:
    """Whether a period covers a whole year or more, so that its days of the year say nothing."""
    return day_number(period.last) - day_number(period.first) >= 364


def in_year(period: Period, shift: int) -> Period:
    """The days of a period in a leap year, or in one ``shift`` years from it."""
    year = 2000 + shift
    wraps = period.last[0] > period.first[0] or period.last[1:] < period.first[1:]
    return replace(period, first=(year, *period.first[1:]), last=(year + wraps, *period.last[1:]))


def moments(a: Period, b: Period) -> Verdict | None:
    """D106: two clock times with their zones: 14:00 CET is 13:00 UTC, perhaps of another day."""
    zones = (zone_shift(a.text), zone_shift(b.text))
    if a.clock < 0 or b.clock < 0 or zones[0] is None or zones[1] is None or is_floating(a) != is_floating(b):
        return None
    if {a.bound, b.bound} & set(LIMITS):
        return None
    first, second = (_moment(period, zone) for period, zone in ((a, zones[0]), (b, zones[1])))
    if overlap(first, second):
        return Verdict("agree", "D106", "the moments are the same in their time zones")
    return Verdict("conflict", "D106", "the moments are different in their time zones", 0.9)


def _moment(period: Period, shift: int) -> Interval:
    """The minutes of a clock time on the scale of universal time."""
    clock, day = minutes(period), day_number(period.first) * DAY_MINUTES
    return Interval(clock.low + day - shift, clock.high + day - shift)


def times_of_day(a: Period, b: Period) -> Verdict | None:
    """D102: two clock times on the same day; where only one text tells its zone, the other may mean the same."""
    if a.first != b.first or a.last != b.last or not _clocks_apart(a, b):
        return None
    if (zone_shift(a.text) is None) != (zone_shift(b.text) is None):
        return Verdict("differ", "D102", "the times of day are different, one of them in no stated time zone", 0.6)
    return Verdict("conflict", "D102", "the times of day are different", 0.9)


def _clocks_apart(a: Period, b: Period) -> bool:
    if a.clock < 0 or b.clock < 0:
        return False
    if {a.bound, b.bound} & set(LIMITS):
        return not overlap(minutes(a), minutes(b))
    return minutes_apart(a, b) > HEDGE_MINUTES * [a.bound, b.bound].count("~")


def minutes(period: Period) -> Interval:
    """The minutes after midnight that the clock time of ``period`` can stand for."""
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


def different_ranges(a: Period, b: Period) -> Verdict | None:
    """D105: two ranges from one day (month, year) to another that do not have both ends in common."""
    if a.grain != b.grain or a.bound != "=" or b.bound != "=" or not (_is_range(a) and _is_range(b)):
        return None
    if (a.first[1:], a.last[1:]) == (b.first[1:], b.last[1:]) or not overlap(days(a), days(b)):
        return None
    return Verdict("conflict", "D105", "the ranges have different ends", 0.8)


def _is_range(period: Period) -> bool:
    """Whether a period runs from one unit of its grain to another."""
    units: dict[Grain, int] = {"day": 1, "month": 31, "year": 366}
    interval = days(period)
    return period.grain in units and interval.high - interval.low >= units[period.grain]


def overlapping(a: Period, b: Period) -> Verdict | None:
    """D104: one lies in the other at the coarser precision, or they share days: 14 May 2024 and May 2024."""
    together = any(overlap(days(one), days(other)) for one in winters(a) for other in winters(b))
    return Verdict("agree", "D104", "the dates overlap at their precision") if together else None


def winters(period: Period) -> tuple[Period, ...]:
    """The two winters that "the winter of 1971" may be, which began in 1970 or in 1971; other periods as they are."""
    year, month, _ = period.first
    if period.grain != "season" or month != 12 or period.last[0] - year != 2:
        return (period,)
    return (
        replace(period, last=(year + 1, *period.last[1:])),
        replace(period, first=(year + 1, *period.first[1:])),
    )


def near_a_hedge(a: Period, b: Period) -> Verdict | None:
    """D201: a hedged date missed by little: "around 1920" against 1922."""
    if "~" not in (a.bound, b.bound) or not overlap(days(a, 2), days(b, 2)):
        return None
    return Verdict("differ", "D201", "a hedged date and one a little outside it", 0.7)


def apart(a: Period, b: Period) -> Verdict:  # noqa: ARG001  # a rule takes two values
    """D202: no day is in both."""
    return Verdict("conflict", "D202", "the dates are apart", 0.95)


DATE_RULES: tuple[Rule[Period], ...] = (
    moments,
    different_ranges,
    without_year,
    times_of_day,
    different_limits,
    overlapping,
    near_a_hedge,
    apart,
)
