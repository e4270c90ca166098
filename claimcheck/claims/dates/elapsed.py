"""Rules for lengths of time before or after the reference date: "forty years ago", "in a week's time"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.dates import lexicon, spans
from claimcheck.claims.dates.patterns import Found, Rule, rule
from claimcheck.claims.dates.reading import number, reference_day
from claimcheck.values.periods import Day, Period

_MOST_DAYS = 10_000  # nobody counts further back in days or weeks, and the calendar ends
_SCALES = {"hundred": 100, "thousand": 1000}
MONTHS_OF = {"month": 1, "quarter": 3}
YEARS_OF = {"year": 1, "decade": 10, "century": 100}
"""How many months or years a unit lasts."""


def _ago(found: Found) -> Period | None:
    """A count of units before (or after) the reference, hedged except for days."""
    count = found.token("count")
    if count is None:
        return None
    amount = number(count) * (1 if found.token("scale") is None else _SCALES[found.word("scale")])
    unit = lexicon.UNITS[found.word("unit")]
    if found.token("scale") is not None and unit not in YEARS_OF:
        return None
    return _moved(found, amount, unit)


def _moved(found: Found, amount: int, unit: str) -> Period | None:
    today = reference_day(found)
    if today is None:
        return None
    steps = amount if found.token("ahead") else -amount
    if unit in ("day", "week"):
        return _days_away(today, steps, unit)
    if unit in MONTHS_OF:
        return months_away(today, steps * MONTHS_OF[unit])
    return years_away(today, steps * YEARS_OF[unit], YEARS_OF[unit])


def _days_away(today: Day, steps: int, unit: str) -> Period | None:
    if abs(steps) > _MOST_DAYS:
        return None
    if unit == "day":
        return spans.day(*spans.later_day(today, steps))
    return replace(spans.week(spans.later_day(today, 7 * steps)), bound="~")


def months_away(today: Day, steps: int) -> Period:
    """The month that lies ``steps`` months from a day, which the rounding of the count leaves open."""
    return replace(spans.month(*spans.later_month(today[0], today[1], steps)), bound="~")


def years_away(today: Day, steps: int, unit: int = 1) -> Period:
    """The year that lies ``steps`` years from a day, with the years that the rounding of the count leaves open.

    ``unit`` is the length of what was counted: "four decades" leaves more open than "forty years".
    """
    year, reach = spans.later_year(today[0], steps), _reach(abs(steps), unit)
    period = spans.years(spans.later_year(year, -reach), spans.later_year(year, reach))
    return replace(period, bound="~")


def _reach(count: int, unit: int) -> int:
    """Years on either side that a count stands for: half the worth of its last digit, as far as it is rounded."""
    if unit > 1:
        return max(1, min(unit // 3, count // 10))
    worth = 1
    while count % (10 * worth) == 0 and 10 * worth * 2 <= count:
        worth *= 10
    return worth // 2 if count >= 100 else 0


def _half(found: Found) -> Period | None:
    """Such as "half a century ago", "half a year ago"."""
    halves = {"year": (6, "month"), "decade": (5, "year"), "century": (5, "decade")}
    unit = lexicon.UNITS[found.word("unit")]
    return _moved(found, *halves[unit]) if unit in halves else None


def _and_a_half(found: Found) -> Period | None:
    """Such as "two and a half years ago", "a decade and a half ago"."""
    unit, count = lexicon.UNITS[found.word("unit")], found.token("count")
    parts = {"year": (6, 12, "month"), "decade": (5, 10, "year"), "century": (5, 10, "decade")}
    if unit not in parts or count is None:
        return None
    half, whole, finer = parts[unit]
    return _moved(found, number(count) * whole + half, finer)


def _couple(found: Found) -> Period | None:
    """Such as "a couple of years ago", "a fortnight ago"."""
    if found.token("fortnight"):
        return _moved(found, 2, "week")
    period = _moved(found, 2, lexicon.UNITS[found.word("unit")])
    return replace(period, bound="~") if period else None


_DIRECTION = "(?: ago | (?P<ahead> from now | (?: APOSTROPHE s? | s APOSTROPHE ) time ) )"

RULES: tuple[Rule, ...] = (
    rule(f"(?P<count> COUNT ) (?P<scale> hundred | thousand )? (?P<unit> UNIT ) {_DIRECTION}", _ago),
    rule("half (?: a | an ) (?P<unit> UNIT ) ago", _half),
    rule("(?P<count> COUNT ) and a half (?P<unit> UNIT ) ago", _and_a_half),
    rule("(?P<count> COUNT ) (?P<unit> UNIT ) and a half ago", _and_a_half),
    rule("a couple of (?P<unit> UNIT ) ago", _couple),
    rule("a (?P<fortnight> fortnight ) ago", _couple),
)
