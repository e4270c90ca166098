"""Rules for days: "14 March 2024", "March 14th", "2-9 July"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.dates import lexicon, spans
from claimcheck.claims.dates.counted import is_counted
from claimcheck.claims.dates.patterns import Found, Rule, rule
from claimcheck.claims.dates.reading import group_ordinal, stated_year
from claimcheck.values.periods import Period


def _named_day(found: Found) -> Period | None:
    """A day beside a month's name; a month in small letters that is also a verb needs its year."""
    month = found.token("month")
    if month is None or _reads_as_verb(found):
        return None
    return spans.day(stated_year(found), lexicon.MONTHS[month.word], group_ordinal(found, "day")) or spans.NOTHING


def _month_first(found: Found) -> Period | None:
    """As :func:`_named_day`, but "in June 12 people came" counts people."""
    before = found.before()
    is_governed = before is not None and before.word in lexicon.cues("before_a_lone_month")
    if is_governed and _number_ends(found) and not found.token("year") and is_counted(found):
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


_WEEKDAY = "(?: WEEKDAY (?: COMMA | on )? the? )?"
_TO = "(?: DASH | to | until | till | through | (?P<and> and ) )"

RULES: tuple[Rule, ...] = (
    rule(
        f"{_WEEKDAY} (?P<day> DAY | NTH ) {_TO} (?P<last> DAY | NTH ) of? (?P<month> MONTH ) YEARAFTER?",
        _days_of_month,
    ),
    rule(
        f"{_WEEKDAY} (?P<month> MONTH ) (?P<day> DAY | NTH ) {_TO} (?P<last> DAY | NTH ) (?! MONTH ) YEARAFTER?",
        _days_of_month,
    ),
    rule(
        f"{_WEEKDAY} (?P<day> DAY | NTH | ORDINALWORD (?= of MONTH ) ) (?: DASH | of )? (?P<month> MONTH )"
        " (?: YEARAFTER | DASH (?P<short> YEAR | TWO ) )?",
        _named_day,
    ),
    rule(f"{_WEEKDAY} (?P<month> MONTH ) the? (?P<day> DAY | NTH | ORDINALWORD ) YEARAFTER?", _month_first),
)
