"""Periods made from years, months and parts of them, and the arithmetic of days that they need.

Years before our era are negative and there is no year nought between 1 BC and AD 1: year 0 marks a date without a year.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from claimcheck.values.periods import Day, Grain, Period

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_YEAR_OF_DATETIME = 9999

NOTHING = Period((0, 0, 0), (0, 0, 0), "day")
"""What is written like a date and is none ("31 February"): it is dropped, its parts are not read again."""


def month_length(year: int, month: int) -> int:
    """Days in a month; February of a date without a year has 29."""
    if month == 2 and (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
        return 29
    return _MONTH_LENGTHS[month - 1]


def later_year(year: int, years: int) -> int:
    """The year ``years`` after a named year, stepping from -1 (1 BC) to 1; year 0 stays 0."""
    if year == 0:
        return 0
    moved = (year if year > 0 else year + 1) + years
    return moved if moved > 0 else moved - 1


def later_month(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month ``months`` after a month."""
    count = month - 1 + months
    return later_year(year, count // 12), count % 12 + 1


def later_day(day: Day, days: int) -> Day:
    """The day ``days`` after ``day``; years outside of 1 to 9999 are counted in years of 365 days."""
    year, month, number = day
    if not 1 <= year <= _LAST_YEAR_OF_DATETIME:
        return (later_year(year, days // 365), month, number)
    moved = date(year, month, min(number, month_length(year, month))) + timedelta(days=days)
    return (moved.year, moved.month, moved.day)


def day(year: int, month: int, number: int) -> Period | None:
    """That day, None where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= number <= month_length(year, month)):
        return None
    return Period((year, month, number), (year, month, number), "day")


def months(year: int, first: int, count: int, grain: Grain) -> Period:
    """``count`` whole months from ``first`` on; a period without a year that passes December ends in year 1."""
    last_year, last = later_month(year, first, count - 1)
    if year == 0 and last < first:
        last_year = 1
    return Period((year, first, 1), (last_year, last, month_length(year and last_year, last)), grain)


def month(year: int, number: int) -> Period:
    """That month."""
    return months(year, number, 1, "month")


def quarter(year: int, number: int) -> Period:
    """The first to fourth quarter of a calendar year."""
    return months(year, 3 * number - 2, 3, "quarter")


def half(year: int, number: int) -> Period:
    """The first or second half of a calendar year."""
    return months(year, 6 * number - 5, 6, "half")


def season(year: int, first_month: int) -> Period:
    """Three northern months; a winter of one year may be the one that starts or the one that ends in it: both."""
    if first_month == 12 and year != 0:
        return Period((later_year(year, -1), 12, 1), (later_year(year, 1), 2, 28), "season")
    return months(year, first_month, 3, "season")


def years(first: int, last: int, grain: Grain = "year") -> Period:
    """Whole years, both included."""
    return Period((first, 1, 1), (last, 12, 31), grain)


def decade(first: int) -> Period:
    """Ten years from ``first`` on."""
    return years(first, first + 9, "decade")


def century(number: int, era: int = 1) -> Period:
    """The 19th century is 1801 to 1900; ``era`` is -1 before our era."""
    if era < 0:
        return years(-100 * number, -100 * number + 99, "century")
    return years(100 * number - 99, 100 * number, "century")


def half_of_years(whole: Period, half: int) -> Period | None:
    """The first or second half of a decade or century."""
    if half not in (1, 2):
        return None
    first, last = whole.first[0], whole.last[0]
    middle = first + (last - first) // 2
    bounds = (first, middle) if half == 1 else (middle + 1, last)
    return replace(years(*bounds), grain=whole.grain)


def turn_of_century(number: int) -> Period:
    """The years around the start of a century: 1895 to 1905 for the 20th."""
    return replace(years(100 * number - 105, 100 * number - 95, "decade"), bound="~")


def in_year(period: Period, year: int) -> Period:
    """A period without a year placed in that year; one that passes December ends in the next."""
    last_year = year if period.last[0] == 0 else later_year(year, 1)
    first = (year, period.first[1], min(period.first[2], month_length(year, period.first[1])))
    last = (last_year, period.last[1], min(period.last[2], month_length(last_year, period.last[1])))
    return replace(period, first=first, last=last)


def weekday(of: Day) -> int:
    """0 for Monday to 6 for Sunday."""
    return date(*of).weekday()


def week(day_in_it: Day) -> Period:
    """Monday to Sunday around a day."""
    monday = later_day(day_in_it, -weekday(day_in_it))
    return Period(monday, later_day(monday, 6), "week")


def part(period: Period, name: str) -> Period:
    """The "early", "middle" or "late" third of a period, hedged; "early 2024" runs to the end of April."""
    if period.grain in ("decade", "century", "year") and period.first[0] != period.last[0]:
        return _part_of_years(period, name)
    if period.grain in ("month", "week"):
        return _part_of_days(period, name)
    return _part_of_months(period, name)


def edge(period: Period, name: str) -> Period:
    """What "the end of 2027" names: the first or last quarter of a year, the first or last third of other periods."""
    if period.grain != "year" or name == "middle" or period.first[0] != period.last[0]:
        return part(period, name)
    return replace(quarter(period.first[0], 1 if name == "early" else 4), grain="year", bound="~")


def _part_of_years(period: Period, name: str) -> Period:
    first, last = period.first[0], period.last[0]
    third = (last - first) // 3
    start = {"early": first, "middle": first + third, "late": last - third}[name]
    stop = {"early": first + third, "middle": last - third, "late": last}[name]
    return replace(period, first=(start, 1, 1), last=(stop, 12, 31), bound="~")


def _part_of_months(period: Period, name: str) -> Period:
    year, first = period.first[0], period.first[1]
    count = (period.last[0] - year) * 12 + period.last[1] - first + 1
    third = max(1, count // 3)
    skipped = {"early": 0, "middle": (count - third) // 2, "late": count - third}[name]
    start_year, start = later_month(year, first, skipped)
    return replace(months(start_year, start, third, period.grain), bound="~")


def _part_of_days(period: Period, name: str) -> Period:
    length = 10 if period.grain == "month" else 3
    last = period.last[2]
    if name == "late":
        return replace(period, first=(*period.last[:2], max(1, last - length)), bound="~")
    start = period.first[2] + (length if name == "middle" else 0)
    if start + length - 1 > month_length(*period.first[:2]):
        return replace(period, bound="~")
    year, month_number = period.first[:2]
    return replace(period, first=(year, month_number, start), last=(year, month_number, start + length - 1), bound="~")
