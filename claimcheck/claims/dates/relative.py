"""Rules for dates that are counted from the reference date: "yesterday", "last March", "two years ago"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.dates import lexicon, spans
from claimcheck.claims.dates.months import narrowed
from claimcheck.claims.dates.patterns import Found, Rule, compiled, rule
from claimcheck.claims.dates.reading import number
from claimcheck.values.periods import Day, Period

_FUTURE_REACH = 8
_WEEKDAYS_TIED = compiled("WEEKDAY (?: DASH | to | through ) WEEKDAY")


def _day_of(found: Found) -> Day | None:
    """The reference day, None where the reference is missing or coarser than a day."""
    reference = found.reference
    if reference is None or reference.grain not in ("day", "time") or reference.first[0] <= 0:
        return None
    return reference.first


def _some_day(found: Found) -> Period | None:
    today = _day_of(found)
    if today is None:
        return None
    word = found.word("day")
    offset = lexicon.DAYS[word] if word else 0
    if found.token("beyond"):
        offset *= 2
    return spans.day(*spans.later_day(today, offset))


def _weekday(found: Found) -> Period | None:
    """A weekday by its name: the last such day up to the reference, the next one where the sentence looks ahead."""
    today, name = _day_of(found), found.token("weekday")
    if today is None or name is None or not _names_a_day(found):
        return None
    since = (spans.weekday(today) - lexicon.WEEKDAYS[name.word]) % 7
    return spans.day(*spans.later_day(today, _weekday_offset(found.word("relative"), since, _looks_ahead(found))))


def _weekday_offset(relative: str, since: int, ahead: bool) -> int:
    if relative == "last":
        return -(since or 7)
    if relative == "next":
        return 7 - since
    if relative == "this" or ahead:
        return (7 - since) % 7
    return -since


def _names_a_day(found: Found) -> bool:
    """Whether a weekday is one day: not in "every Friday", "Monday to Friday", "Black Friday"."""
    name, before, after = found.token("weekday"), found.before(), found.after()
    if name is None or not name.is_capitalised or len(name.text) <= 3:
        return False
    if before is not None and before.word in lexicon.cues("named_days") | lexicon.cues("every"):
        return False
    if after is not None and after.word in lexicon.cues("habit_words"):
        return False
    around = found.coded.codes[max(0, found.match.start() - 2) : found.match.end() + 2]
    return _WEEKDAYS_TIED.search(around) is None


def _looks_ahead(found: Found) -> bool:
    tokens, at = found.coded.tokens, found.match.start()
    words = {token.word for token in tokens[max(0, at - _FUTURE_REACH) : at]}
    return bool(words & lexicon.cues("future"))


def _relative_month(found: Found) -> Period | None:
    """ "last March" lies before the reference's month, "next March" after it, "this March" in its year."""
    name, reference = found.token("month"), found.reference
    if name is None or not name.is_capitalised or reference is None or reference.first[0] <= 0:
        return None
    if reference.grain not in ("time", "day", "week", "month"):
        return None
    number = lexicon.MONTHS[name.word]
    return narrowed(found, spans.month(_year_beside(reference.first, number, found.word("relative")), number))


def _year_beside(today: Day, month: int, relative: str) -> int:
    if relative == "last":
        return today[0] - (1 if month >= today[1] else 0)
    return today[0] + (1 if relative == "next" and month <= today[1] else 0)


def _relative_season(found: Found) -> Period | None:
    today = _day_of(found)
    before = found.before()
    if today is None or (before is not None and before.word == "the"):
        return None
    first_month = lexicon.SEASONS[found.word("season")]
    relative = found.word("relative")
    year = today[0] - (1 if first_month == 12 and today[1] < 6 else 0)
    if relative == "last" and spans.months(year, first_month, 3, "season").last >= today:
        year -= 1
    if relative == "next" and spans.months(year, first_month, 3, "season").first <= today:
        year += 1
    return narrowed(found, spans.months(year, first_month, 3, "season"))


def _relative_unit(found: Found) -> Period | None:
    """ "last year", "this month", "next week"; "the last year" is a stretch of time and none of these."""
    before, reference = found.before(), found.reference
    if reference is None or reference.first[0] <= 0 or (before is not None and before.word == "the"):
        return None
    period = _unit_around(reference, lexicon.UNITS[found.word("unit")], lexicon.RELATIVES[found.word("relative")])
    return narrowed(found, period) if period else None


def _unit_around(reference: Period, unit: str, steps: int) -> Period | None:
    year, month, _ = reference.first
    if unit == "year":
        return spans.years(year + steps, year + steps)
    if unit == "decade":
        return spans.decade(year // 10 * 10 + 10 * steps)
    if reference.grain in ("day", "time", "week", "month") and unit == "month":
        return spans.month(*spans.later_month(year, month, steps))
    if reference.grain in ("day", "time", "week", "month", "quarter") and unit == "quarter":
        start_year, start = spans.later_month(year, (month - 1) // 3 * 3 + 1, 3 * steps)
        return spans.quarter(start_year, (start + 2) // 3)
    if reference.grain in ("day", "time") and unit == "week":
        return spans.week(spans.later_day(reference.first, 7 * steps))
    return None


def _end_of_the_unit(found: Found) -> Period | None:
    """ "the end of the year": of the reference's."""
    if found.reference is None or found.reference.first[0] <= 0:
        return None
    period = _unit_around(found.reference, lexicon.UNITS[found.word("unit")], 0)
    return narrowed(found, period) if period else None


def _ago(found: Found) -> Period | None:
    """A count of units before (or "from now" after) the reference, hedged except for days."""
    today, count = _day_of(found), found.token("count")
    if today is None or count is None:
        return None
    steps = number(count) * (1 if found.token("ahead") else -1)
    unit = lexicon.UNITS[found.word("unit")]
    if unit == "day":
        return spans.day(*spans.later_day(today, steps))
    if unit == "week":
        return replace(spans.week(spans.later_day(today, 7 * steps)), bound="~")
    if unit in ("month", "quarter"):
        months = steps * (3 if unit == "quarter" else 1)
        return replace(spans.month(*spans.later_month(today[0], today[1], months)), bound="~")
    return _years_ago(today, steps, unit)


def _years_ago(today: Day, steps: int, unit: str) -> Period:
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    year = spans.later_year(today[0], steps * size)
    if abs(steps * size) < 100:
        return replace(spans.years(year, year), bound="~")
    return replace(spans.years(year, year, "decade" if unit == "year" else "century"), bound="~")


_EARLIER = "(?: earlier | later | (?P<part> PART ) | the? (?P<edge> EDGE ) of )?"

RULES: tuple[Rule, ...] = (
    rule("(?: the day (?P<beyond> before | after ) )? (?P<day> SOMEDAY ) DAYPART?", _some_day),
    rule("this DAYPART", _some_day),
    rule("(?P<relative> RELATIVE )? (?P<weekday> WEEKDAY ) DAYPART?", _weekday),
    rule(f"{_EARLIER} (?P<relative> RELATIVE ) (?P<month> MONTH )", _relative_month),
    rule(f"{_EARLIER} (?P<relative> RELATIVE ) (?P<season> SEASON )", _relative_season),
    rule(f"{_EARLIER} (?P<relative> RELATIVE ) (?P<unit> week | month | quarter | year | decade )", _relative_unit),
    rule("the? (?P<edge> EDGE ) of the (?P<unit> month | quarter | year | decade )", _end_of_the_unit),
    rule("(?P<count> COUNT ) (?P<unit> UNIT ) ago", _ago),
    rule("(?P<count> COUNT ) (?P<unit> UNIT ) (?P<ahead> from now )", _ago),
)
