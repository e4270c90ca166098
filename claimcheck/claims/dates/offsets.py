"""Periods that lie some way from another: two years from it, the spring behind it, the day of its week.

Nothing is made of what leaves the answer open, such as two weeks from a year.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.dates import lexicon, spans
from claimcheck.claims.dates.arithmetic import precision_order
from claimcheck.claims.dates.elapsed import MONTHS_OF, YEARS_OF, months_away, years_away
from claimcheck.claims.dates.patterns import Found
from claimcheck.claims.dates.reading import number
from claimcheck.values.periods import Day, Period

_MOST = {"day": 400, "week": 200, "month": 60, "quarter": 20, "year": 300, "decade": 30, "century": 10}
"""The most units that are counted; what is more is no such count."""
_EXACT_DAYS = 10
"""From so many days on a count is round."""
_ABOUT_YEARS = 5
"""Months on either side of a day or month that so many years from it stand for."""
_OPEN_MONTHS = 2
"""Months in which "the following June" may be this June or that of the next year."""


def count(found: Found) -> int:
    """The units that a match counts, 0 where they are none or too many."""
    token = found.token("count")
    value = number(token) if token else 0
    return value if value <= _MOST[lexicon.UNITS[found.word("unit")]] else 0


def away(told: Period, steps: int, unit: str) -> Period | None:
    """The period so many units after the end of another, before its start where ``steps`` are negative."""
    day = told.last if steps > 0 else told.first
    if unit in YEARS_OF:
        return _years_away(told, day, steps, unit)
    if unit in MONTHS_OF:
        return _months_away(told, day, steps * MONTHS_OF[unit])
    if told.first != told.last:
        return None
    if unit == "week":
        return replace(_days(_moved(day, 7 * steps - 3), _moved(day, 7 * steps + 3)), bound="~")
    moved = _moved(day, steps)
    return replace(_days(moved, moved), grain="day", bound="=" if abs(steps) < _EXACT_DAYS else "~")


def _years_away(told: Period, day: Day, steps: int, unit: str) -> Period | None:
    if told.first[0] == 0 or precision_order(told.grain) > precision_order("year"):
        return None
    if unit != "year" or abs(steps) > _EXACT_DAYS or told.bound == "~":
        return years_away(day, steps * YEARS_OF[unit], YEARS_OF[unit])
    if told.grain == "year":
        year = spans.later_year(day[0], steps)
        return spans.years(year, year)
    first = spans.later_month(day[0], day[1], 12 * steps - _ABOUT_YEARS)
    return spans.months(*first, 2 * _ABOUT_YEARS + 1, "year")


def _months_away(told: Period, day: Day, months: int) -> Period | None:
    if precision_order(told.grain) > precision_order("month"):
        return None
    return months_away(day, months)


def unit(told: Period, name: str, steps: int) -> Period | None:
    """The year, month, week or day of another period, or one next to it."""
    day = told.last if steps > 0 else told.first
    if name == "year":
        is_open = told.first[0] == 0 or (steps <= 0 and told.first[0] != told.last[0]) or told.grain == "season"
        known = not is_open or (told.grain == "season" and told.first[0] == told.last[0] != 0)
        year = spans.later_year(day[0], steps)
        return replace(spans.years(year, year), bound=told.bound if told.bound == "~" else "=") if known else None
    if name in MONTHS_OF:
        is_fine = name == "month" and precision_order(told.grain) <= precision_order("month")
        return spans.month(*spans.later_month(day[0], day[1], steps)) if is_fine else None
    if told.first != told.last:
        return None
    if name == "day":
        return replace(_days(_moved(day, steps), _moved(day, steps)), grain="day")
    return spans.week(_moved(day, 7 * steps)) if name == "week" and day[0] > 0 else None


def season(told: Period, first_month: int, steps: int) -> Period | None:
    """The spring of another period's year, or the one next to it."""
    if told.first[0] <= 0 or told.first[0] != told.last[0]:
        return None
    if steps == 0:
        is_early = first_month == 12 and (told.grain == "year" or told.first[1] < 6)
        return None if is_early else spans.months(told.first[0], first_month, 3, "season")
    year = _year_beside(told, first_month, 3, steps)
    return spans.months(year, first_month, 3, "season") if year else None


def month(told: Period, number: int, steps: int) -> Period | None:
    """The May of another period's year, or the one next to it."""
    if told.first[0] <= 0 or told.first[0] != told.last[0]:
        return None
    if steps == 0:
        is_earlier = told.grain != "year" and number < told.first[1]
        return None if is_earlier else spans.month(told.first[0], number)
    year = _year_beside(told, number, 1, steps)
    return spans.month(year, number) if year else None


def _year_beside(told: Period, first_month: int, length: int, steps: int) -> int:
    """The year of the next or last such months that lie wholly beside a period, 0 where two may be meant."""
    if told.grain == "year":
        return told.first[0] + steps if steps > 0 else told.first[0] - 1
    if steps > 0:
        gap = (first_month - told.last[1]) % 12 or 12
        year = told.last[0] + (first_month <= told.last[1])
    else:
        gap = (told.first[1] - (first_month + length - 1)) % 12 or 12
        year = told.first[0] - (first_month + length - 1 >= told.first[1])
    return year if gap > _OPEN_MONTHS else 0


def weekday(told: Period, name: int, steps: int) -> Period | None:
    """The next or last such day of the week beside a day of a named year."""
    if told.first != told.last or told.first[0] <= 0:
        return None
    away_from = (name - spans.weekday(told.first)) % 7 or 7
    return spans.day(*spans.later_day(told.first, away_from if steps > 0 else (away_from - 7) or -7))


def _moved(day: Day, days: int) -> Day:
    """As :func:`spans.later_day`, in a leap year where the day names no year."""
    if day[0] != 0:
        return spans.later_day(day, days)
    _, month, number = spans.later_day((2000, *day[1:]), days)
    return (0, month, number)


def _days(first: Day, last: Day) -> Period:
    passes = first[0] == last[0] == 0 and first > last
    return Period(first, (1, *last[1:]) if passes else last, "week")
