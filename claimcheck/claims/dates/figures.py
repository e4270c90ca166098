"""Rules for dates in figures only: "2024-03-14", "14/03/2024", "14.3.2024", "03/2024"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.dates import spans
from claimcheck.claims.dates.patterns import Found, Rule, rule
from claimcheck.claims.dates.reading import full_year
from claimcheck.values.periods import Period

_FIRST_YEAR = 1000


def _iso(found: Found) -> Period | None:
    token = found.token("iso")
    if token is None:
        return None
    period = _day(*token.text[:10].split("-"))
    if period is None or len(token.text) == 10:
        return period
    clock = int(token.text[11:13]) * 60 + int(token.text[14:16])
    return replace(period, grain="time", clock=clock) if clock < 24 * 60 else period


def _figures(found: Found) -> Period | None:
    """The reading that is possible, none where day and month could change places."""
    token = found.token("numeric")
    if token is None:
        return None
    mark = "/" if "/" in token.text else "."
    first, *rest = token.text.split(mark)
    if len(rest) == 1:
        return spans.month(int(rest[0]), int(first)) if int(rest[0]) >= _FIRST_YEAR else None
    second, third = rest
    if len(first) == 4:
        return _day(first, second, third)
    return _day_month_year(first, second, third) if mark == "/" else _dotted(first, second, third)


def _dotted(first: str, second: str, third: str) -> Period | None:
    """Dots stand between day, month and a full year; "1.2.24" may be a version."""
    return _day(third, second, first) if len(third) == 4 else None


def _day_month_year(first: str, second: str, third: str) -> Period | None:
    day_first, month_first = _day(third, second, first), _day(third, first, second)
    if day_first and month_first and day_first != month_first:
        return None
    return day_first or month_first


def _day(year: str, month: str, number: str) -> Period | None:
    named = full_year(year)
    return spans.day(named, int(month), int(number)) if named >= _FIRST_YEAR else None


RULES: tuple[Rule, ...] = (
    rule("(?P<iso> ISO )", _iso),
    rule("(?P<numeric> NUMERIC )", _figures),
)
