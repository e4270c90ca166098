"""Periods in words for reports: "14 March 2024", "autumn 2019", "Q3 2025", "2300 BC", "19:20 on 22 November"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claimcheck.claims.dates import lexicon, spans
from claimcheck.values.periods import Day, Period

_MONTH_NAMES = {number: name.capitalize() for name, number in reversed(lexicon.MONTHS.items()) if len(name) > 4}
_MONTH_NAMES.update({5: "May", 6: "June", 7: "July"})
_SEASON_NAMES = {number: name for name, number in lexicon.SEASONS.items() if name != "fall"}
_PART_NAMES = (("early", "early "), ("middle", "mid-"), ("late", "late "))
_BOUND_WORDS = {"=": "", "~": "about ", ">": "from ", "<": "by "}
_BOUND_ENDINGS = {"=": "", "~": "", ">": " on", "<": ""}


def label(period: Period) -> str:
    """The period in words, with its bound: "by 2024", "from May 2020 on", "about 1850"."""
    exact = replace(period, bound="=")
    part = _part(exact)
    if part:
        bound = "" if period.bound == "~" else period.bound
        return _BOUND_WORDS.get(bound, "") + part + _BOUND_ENDINGS.get(bound, "")
    return _BOUND_WORDS[period.bound] + _plain(exact) + _BOUND_ENDINGS[period.bound]


def _plain(period: Period) -> str:
    return next(words for writer in _WRITERS if (words := writer(period)))


def _part(period: Period) -> str:
    """Such as "early April", "the end of 2027", "" for a period that is no part of a longer one."""
    whole = _whole(period)
    if whole is None or _same_days(whole, period):
        return ""
    for name, words in _PART_NAMES:
        if _same_days(spans.part(whole, name), period):
            return words + _plain(whole)
    if period.grain == "year":
        for name, words in (("early", "the beginning of "), ("late", "the end of ")):
            if _same_days(spans.edge(whole, name), period):
                return words + _plain(whole)
    return ""


def _whole(period: Period) -> Period | None:
    """The month, year, decade or century that the period lies in, None for other grains."""
    year, month, _ = period.first
    if period.grain == "month":
        return spans.month(year, month)
    if period.grain == "season":
        start = month // 3 * 3 or 12
        return spans.months(spans.later_year(year, -1) if month < 3 else year, start, 3, "season")
    if period.grain == "year":
        return spans.years(year, year)
    if period.grain == "decade" and year > 0:
        return spans.decade(year // 10 * 10)
    if period.grain == "century" and year > 0:
        return spans.century((year - 1) // 100 + 1)
    return None


def _same_days(one: Period, other: Period) -> bool:
    return (one.first, one.last) == (other.first, other.last)


def _time(period: Period) -> str:
    if period.clock < 0:
        return ""
    return f"{period.clock // 60:02}:{period.clock % 60:02} on {_day_words(period.first)}"


def _day(period: Period) -> str:
    return _day_words(period.first) if period.first == period.last else ""


def _month(period: Period) -> str:
    year, number, _ = period.first
    return _with_year(_MONTH_NAMES[number], year) if _same_days(spans.month(year, number), period) else ""


def _quarter(period: Period) -> str:
    year, month, _ = period.first
    number = (month + 2) // 3
    is_quarter = period.grain == "quarter" and _same_days(spans.quarter(year, number), period)
    return _with_year(f"Q{number}", year) if is_quarter else ""


def _half(period: Period) -> str:
    year, number = period.first[0], (period.first[1] + 5) // 6
    is_half = period.grain == "half" and _same_days(spans.half(year, number), period)
    return _with_year(f"H{number}", year) if is_half else ""


def _season(period: Period) -> str:
    if period.grain != "season":
        return ""
    year, month, _ = period.first
    if month == 12 and period.last[0] - year == 2:
        return f"winter {year + 1}"
    if not _same_days(spans.months(year, month, 3, "season"), period) or month not in _SEASON_NAMES:
        return ""
    return f"winter {year}/{(year + 1) % 100:02}" if month == 12 and year else _with_year(_SEASON_NAMES[month], year)


def _week(period: Period) -> str:
    is_week = period.grain == "week" and period.first[0] > 0 and spans.week(period.first) == period
    return f"week of {_day_words(period.first)}" if is_week else ""


def _year(period: Period) -> str:
    year = period.first[0]
    return _year_words(year) if _same_days(spans.years(year, year), period) else ""


def _decade(period: Period) -> str:
    year = period.first[0]
    return f"{year}s" if year > 0 and year % 10 == 0 and _same_days(spans.decade(year), period) else ""


def _century(period: Period) -> str:
    first, last = period.first[0], period.last[0]
    if period.grain != "century" or last - first != 99:
        return ""
    if first > 0 and first % 100 == 0:
        return f"{first}s"
    if first > 0 and first % 100 == 1:
        return f"{_nth(first // 100 + 1)} century"
    return f"{_nth(-first // 100)} century BC" if first < 0 and first % 100 == 0 else ""


def _range(period: Period) -> str:
    """Two ends at the precision that both have: days, whole months or whole years."""
    for write, holds in ((_year_end, _are_years), (_month_end, _are_months), (_day_words, _are_days)):
        if holds(period):
            return _ends(write(period.first), write(period.last), period)
    return ""


def _ends(first: str, last: str, period: Period) -> str:
    year = f" {_year_words(period.first[0])}"
    if period.first[0] == period.last[0] and first.endswith(year) and last != first:
        first = first.removesuffix(year)
    return f"{first} to {last}"


def _are_years(period: Period) -> bool:
    return period.first[1:] == (1, 1) and period.last[1:] == (12, 31) and period.first[0] != 0


def _are_months(period: Period) -> bool:
    return period.first[2] == 1 and period.last[2] == spans.month_length(*period.last[:2]) and period.grain != "day"


def _are_days(_: Period) -> bool:
    return True


def _year_end(day: Day) -> str:
    return _year_words(day[0])


def _month_end(day: Day) -> str:
    return _with_year(_MONTH_NAMES[day[1]], day[0])


def _day_words(day: Day) -> str:
    return _with_year(f"{day[2]} {_MONTH_NAMES[day[1]]}", day[0])


def _with_year(words: str, year: int) -> str:
    """``words`` and the year; 0 and the 1 that a year-end without a year passes into are not written."""
    return words if year in (0, 1) else f"{words} {_year_words(year)}"


def _year_words(year: int) -> str:
    return f"{-year} BC" if year < 0 else str(year)


def _nth(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


_WRITERS: tuple[Callable[[Period], str], ...] = (
    _time,
    _day,
    _month,
    _quarter,
    _half,
    _season,
    _week,
    _year,
    _decade,
    _century,
    _range,
)
