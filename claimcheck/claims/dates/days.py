"""Rules for days: "14 March 2024", "March 14th", "2-9 July", "2024-03-14", "14/03/2024"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.dates import lexicon, spans
from claimcheck.claims.dates.counted import is_counted
from claimcheck.claims.dates.patterns import Found, Rule, rule
from claimcheck.claims.dates.reading import full_year, group_ordinal, stated_year
from claimcheck.values.periods import Period


def _named_day(found: Found) -> Period | None:
    """A day beside a month's name; a month in small letters that is also a verb needs its year."""
    month = found.token("month")
    if month is None or _reads_as_verb(found):
        return None
    return spans.day(stated_year(found), lexicon.MONTHS[month.word], group_ordinal(found, "day")) or spans.NOTHING


def _month_first(found: Found) -> Period | None:
    """As :func:`_named_day`, but "in June 12 people came" counts people."""
    bare = not found.token("year") and (found.token("day") or found.token("last")) is not None
    if bare and _number_ends(found) and is_counted(found):
        return None
    return _named_day(found)


def _number_ends(found: Found) -> bool:
    last = found.coded.tokens[found.match.end() - 1]
    return last.text.isdigit()


def _reads_as_verb(found: Found) -> bool:
    month = found.token("month")
    return bool(month and month.word in ("may", "march") and not month.is_capitalised and not found.token("year"))


def _days_of_month(found: Found) -> Period | None:
    """From one day of a month to a later one."""
    month = found.token("month")
    if month is None or _reads_as_verb(found):
        return None
    year, number = stated_year(found), lexicon.MONTHS[month.word]
    first = spans.day(year, number, group_ordinal(found, "day"))
    last = spans.day(year, number, group_ordinal(found, "last"))
    if first is None or last is None or last.first < first.first or _lists_two_days(found):
        return None
    return replace(first, last=last.last)


def _lists_two_days(found: Found) -> bool:
    """Whether "and" makes a list of the days: "2 and 9 July", not "between 2 and 9 July"."""
    before = found.before()
    return found.token("and") is not None and (before is None or before.word != "between")


def _iso(found: Found) -> Period | None:
    token = found.token("iso")
    if token is None:
        return None
    year, month, number = (int(part) for part in token.text[:10].split("-"))
    period = spans.day(year, month, number)
    if period is None or len(token.text) == 10:
        return period
    clock = int(token.text[11:13]) * 60 + int(token.text[14:16])
    return replace(period, grain="time", clock=clock) if clock < 24 * 60 else period


def _numeric(found: Found) -> Period | None:
    """Figures only: the reading that is possible, none where day and month could change places."""
    token = found.token("numeric")
    if token is None:
        return None
    mark = "/" if "/" in token.text else "."
    first, second, third = token.text.split(mark)
    if len(first) == 4:
        return spans.day(int(first), int(second), int(third))
    day_first = spans.day(full_year(third), int(second), int(first))
    if mark == ".":
        return day_first if len(third) == 4 else None
    month_first = spans.day(full_year(third), int(first), int(second))
    if day_first and month_first and day_first != month_first:
        return None
    return day_first or month_first


_WEEKDAY = "(?: WEEKDAY (?: COMMA | on )? the? )?"
_TO = "(?: DASH | to | until | till | through | (?P<and> and ) )"

RULES: tuple[Rule, ...] = (
    rule("(?P<iso> ISO )", _iso),
    rule("(?P<numeric> NUMERIC )", _numeric),
    rule(
        f"{_WEEKDAY} (?P<day> DAY | NTH ) {_TO} (?P<last> DAY | NTH ) of?"
        " (?P<month> MONTH ) YEARAFTER?",
        _days_of_month,
    ),
    rule(
        f"{_WEEKDAY} (?P<month> MONTH ) (?P<day> DAY | NTH ) {_TO}"
        " (?P<last> DAY | NTH ) (?! MONTH ) YEARAFTER?",
        _days_of_month,
    ),
    rule(
        f"{_WEEKDAY} (?P<day> DAY | NTH | ORDINALWORD (?= of MONTH ) ) (?: DASH | of )? (?P<month> MONTH )"
        " (?: YEARAFTER | DASH (?P<short> YEAR | TWO ) )?",
        _named_day,
    ),
    rule(f"{_WEEKDAY} (?P<month> MONTH ) the? (?P<day> DAY | NTH | ORDINALWORD ) YEARAFTER?", _month_first),
)
