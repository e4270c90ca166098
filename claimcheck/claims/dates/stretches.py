"""Stretches of time that a date ends or begins: "the year to March 2025", "the week beginning 3 June"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.claims.dates import lexicon, spans
from claimcheck.claims.dates.hits import Hit
from claimcheck.claims.dates.patterns import compiled
from claimcheck.claims.dates.tokens import Coded
from claimcheck.values.periods import Day, Period

_REACH = 6
_ENDED = compiled(
    "(?P<count> COUNT )? DASH? (?P<unit> month | months | quarter | year | week )"
    r" (?: to | through | ended | ending | up to ) (?: the end of )? the? \Z"
)
_BEGUN = compiled(r"(?P<unit> week | fortnight ) (?: beginning | starting | commencing | from | of ) the? \Z")
_WEEKEND = compiled(r"weekend of the? \Z")
_MONTHS = {"month": 1, "months": 1, "quarter": 3, "year": 12}
_DAYS = {"week": 7, "fortnight": 14}


def stretched(coded: Coded, hits: list[Hit]) -> list[Hit]:
    """The hits, each that ends or begins a stretch of time replaced by the stretch."""
    return [_stretch(coded, hit) for hit in hits]


def _stretch(coded: Coded, hit: Hit) -> Hit:
    period = hit.period
    if period.grain not in ("day", "month") or period.first[0] < 0 or period.bound != "=":
        return hit
    start = max(0, hit.start - _REACH)
    ended, begun = _search(_ENDED, coded, start, hit), _search(_BEGUN, coded, start, hit)
    if ended:
        return _placed(hit, ended, _until(coded, ended, period))
    if begun and period.grain == "day":
        length = _DAYS[coded.tokens[begun.start("unit")].word]
        return _placed(hit, begun, _from(period.first, length))
    weekend = _search(_WEEKEND, coded, start, hit)
    if weekend and period.grain == "day" and period.first == period.last:
        return _placed(hit, weekend, _around(period.first))
    return hit


def _search(pattern: re.Pattern[str], coded: Coded, start: int, hit: Hit) -> re.Match[str] | None:
    return pattern.search(coded.codes, start, hit.start)


def _placed(hit: Hit, match: re.Match[str], period: Period | None) -> Hit:
    return Hit(match.start(), hit.stop, period) if period else hit


def _until(coded: Coded, match: re.Match[str], end: Period) -> Period | None:
    """The months or weeks that end with the last day of ``end``."""
    unit = coded.tokens[match.start("unit")].word
    if unit == "week":
        return Period(_later(end.last, -6), end.last, "week") if end.grain == "day" else None
    count = _count(coded, match)
    if unit in ("quarter", "year") and count > 1:
        return None
    months = count * _MONTHS[unit]
    if months < 2 or end.first[0] == 0:
        return None
    year, month = spans.later_month(end.last[0], end.last[1], 1 - months)
    ends_month = end.last[2] >= spans.month_length(*end.last[:2])
    first = (year, month, 1) if ends_month else _day_after(end.last, months)
    return Period(first, end.last, "month" if unit != "year" else "year")


def _count(coded: Coded, match: re.Match[str]) -> int:
    at = match.start("count")
    if at < 0:
        return 1
    word = coded.tokens[at].word
    return lexicon.NUMBERS.get(word) or (int(word) if word.isdigit() else 1)


def _day_after(last: Day, months: int) -> Day:
    """The day after the one that lies some months before ``last``."""
    year, month = spans.later_month(last[0], last[1], -months)
    return _later((year, month, min(last[2], spans.month_length(year, month))), 1)


def _from(first: Day, length: int) -> Period:
    return Period(first, _later(first, length - 1), "week")


def _around(day: Day) -> Period:
    """The weekend that holds a day, or the days around one of no year."""
    return replace(Period(_later(day, -1), _later(day, 1), "day"), bound="~")


def _later(day: Day, days: int) -> Day:
    """As :func:`spans.later_day`, in a leap year where the day names no year."""
    if day[0] != 0:
        return spans.later_day(day, days)
    year, month, number = spans.later_day((2000, *day[1:]), days)
    return (year - 2000 if year >= 2000 else 0, month, number)
