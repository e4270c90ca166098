"""Rules for dates that are counted from the reference date: "yesterday", "last March", "this year"."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.claims.dates import lexicon, spans
from claimcheck.claims.dates.arithmetic import GRAINS, precision_order
from claimcheck.claims.dates.months import narrowed
from claimcheck.claims.dates.patterns import Found, Rule, compiled, rule
from claimcheck.claims.dates.reading import group_ordinal, reference_day, stated_year
from claimcheck.claims.dates.tokens import Token
from claimcheck.values.periods import Day, Period

_FUTURE_REACH = 8
_WEEKDAYS_TIED = compiled("WEEKDAY (?: DASH | to | through ) WEEKDAY")


def _some_day(found: Found) -> Period | None:
    today, word = reference_day(found), found.word("day")
    if today is None or _is_a_name_or_nowadays(found):
        return None
    offset = lexicon.DAYS[word] if word else 0
    if found.token("beyond"):
        offset *= 2
    return spans.day(*spans.later_day(today, offset))


def _is_a_name_or_nowadays(found: Found) -> bool:
    """Such as "Science Today", "at today's prices"."""
    name, before, after = found.token("day"), found.before(), found.after()
    if name is None:
        return False
    in_name = name.is_capitalised and before is not None and before.is_capitalised
    return in_name or (name.word == "today" and after is not None and after.text in "'\u2019")


def _weekday(found: Found) -> Period | None:
    """A weekday by its name: the last such day up to the reference, the next one where the sentence looks ahead."""
    today, name = reference_day(found), found.token("weekday")
    if today is None or name is None or not _names_a_day(found):
        return None
    since = (spans.weekday(today) - lexicon.WEEKDAYS[name.word]) % 7
    return spans.day(*spans.later_day(today, _weekday_offset(found.word("relative"), since, ahead=_looks_ahead(found))))


def _weekday_offset(relative: str, since: int, *, ahead: bool) -> int:
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
    if before is not None and not _introduces_a_day(before) and not _stands_apart(before, after):
        return False
    if after is not None and after.word in lexicon.cues("habit_words"):
        return False
    around = found.coded.codes[max(0, found.match.start() - 2) : found.match.end() + 2]
    return _WEEKDAYS_TIED.search(around) is None


def _introduces_a_day(before: Token) -> bool:
    """Whether a weekday after the token is a date: "on Friday", "said Friday", a new clause."""
    if not before.text[0].isalnum():
        return before.text != "/"
    return before.word in lexicon.cues("before_a_weekday") or before.word.endswith("ed")


def _stands_apart(before: Token, after: Token | None) -> bool:
    """Whether a weekday without a preposition closes its phrase: "in a speech Thursday with", not "every Friday"."""
    if before.is_capitalised or before.word in lexicon.cues("every") | lexicon.cues("determiners"):
        return False
    if before.word in lexicon.ORDINALS or before.word in lexicon.RELATIVES or before.word in lexicon.cues("named_days"):
        return False
    return after is None or not after.text[0].isalnum() or after.word in lexicon.cues("after_a_weekday")


def _nth_weekday(found: Found) -> Period | None:
    """Such as "the third Friday of May 2024"; without a year, the month."""
    name, weekday = found.token("month"), found.token("weekday")
    if name is None or weekday is None or not name.is_capitalised:
        return None
    year, month = stated_year(found), lexicon.MONTHS[name.word]
    if year <= 0:
        return spans.month(0, month)
    number = group_ordinal(found, "number")
    length = spans.month_length(year, month)
    days = range(1, length + 1)
    matching = [day for day in days if spans.weekday((year, month, day)) == lexicon.WEEKDAYS[weekday.word]]
    return spans.day(year, month, matching[number - 1]) if number <= len(matching) else None


def _looks_ahead(found: Found) -> bool:
    tokens, at = found.coded.tokens, found.match.start()
    words = {token.word for token in tokens[max(0, at - _FUTURE_REACH) : at]}
    return bool(words & lexicon.cues("future"))


def _relative_month(found: Found) -> Period | None:
    """Such as "last March" lies before the reference's month, "next March" after it, "this March" in its year."""
    name, reference = found.token("month"), found.reference
    if name is None or not name.is_capitalised or reference is None or reference.first[0] <= 0:
        return None
    if precision_order(reference.grain) > precision_order("month"):
        return None
    number = lexicon.MONTHS[name.word]
    return narrowed(found, spans.month(_year_beside(reference.first, number, found.word("relative")), number))


def _year_beside(today: Day, month: int, relative: str) -> int:
    if relative == "last":
        return today[0] - (1 if month >= today[1] else 0)
    return today[0] + (1 if relative == "next" and month <= today[1] else 0)


def _relative_season(found: Found) -> Period | None:
    today = reference_day(found)
    if today is None or _is_a_stretch(found):
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
    """Such as "last year", "this month", "next week"; "the last year" is a stretch of time and none of these."""
    reference = found.reference
    if reference is None or reference.first[0] <= 0 or _is_a_stretch(found):
        return None
    period = _unit_around(reference, lexicon.UNITS[found.word("unit")], lexicon.RELATIVES[found.word("relative")])
    return narrowed(found, period) if period else None


def _is_a_stretch(found: Found) -> bool:
    """Whether an article makes "last year" a length of time: "over the last year"."""
    before = found.before()
    return found.token("edge") is None and before is not None and before.word == "the"


def _unit_around(reference: Period, unit: str, steps: int) -> Period | None:
    """The unit that holds the reference, moved by whole units; None where the reference is coarser than the unit."""
    if precision_order(reference.grain) > _COARSEST_FOR.get(unit, len(GRAINS)):
        return None
    return _UNITS[unit](reference.first, steps)


def _week(today: Day, steps: int) -> Period:
    return spans.week(spans.later_day(today, 7 * steps))


def _month(today: Day, steps: int) -> Period:
    return spans.month(*spans.later_month(today[0], today[1], steps))


def _quarter(today: Day, steps: int) -> Period:
    year, start = spans.later_month(today[0], (today[1] - 1) // 3 * 3 + 1, 3 * steps)
    return spans.quarter(year, (start + 2) // 3)


def _year(today: Day, steps: int) -> Period:
    return spans.years(today[0] + steps, today[0] + steps)


def _decade(today: Day, steps: int) -> Period:
    return spans.decade(today[0] // 10 * 10 + 10 * steps)


def _century(today: Day, steps: int) -> Period:
    return spans.century((today[0] - 1) // 100 + 1 + steps)


_COARSEST_FOR = {
    "week": precision_order("day"),
    "month": precision_order("month"),
    "quarter": precision_order("quarter"),
}
_UNITS: dict[str, Callable[[Day, int], Period]] = {
    "week": _week,
    "month": _month,
    "quarter": _quarter,
    "year": _year,
    "decade": _decade,
    "century": _century,
}


def _end_of_the_unit(found: Found) -> Period | None:
    """Such as "the end of the year": of the reference's."""
    if found.reference is None or found.reference.first[0] <= 0:
        return None
    period = _unit_around(found.reference, lexicon.UNITS[found.word("unit")], 0)
    return narrowed(found, period) if period else None


def _half_of_the_unit(found: Found) -> Period | None:
    """Such as "the second half of the decade": of the reference's."""
    if found.reference is None or found.reference.first[0] <= 0:
        return None
    whole = _unit_around(found.reference, lexicon.UNITS[found.word("unit")], 0)
    return spans.half_of_years(whole, group_ordinal(found, "half")) if whole else None


_EARLIER = "(?: earlier | later | (?P<part> PART ) | (?P<edge> EDGE ) of )?"

RULES: tuple[Rule, ...] = (
    rule("(?: day (?P<beyond> before | after ) )? (?P<day> SOMEDAY ) DAYPART?", _some_day),
    rule("this DAYPART", _some_day),
    rule("(?P<relative> RELATIVE )? (?P<weekday> WEEKDAY ) DAYPART?", _weekday),
    rule(
        "(?P<number> ORDINALWORD ) (?P<weekday> WEEKDAY ) (?: of | in ) (?P<month> MONTH ) YEARAFTER?",
        _nth_weekday,
    ),
    rule(f"{_EARLIER} (?P<relative> RELATIVE ) (?P<month> MONTH )", _relative_month),
    rule(f"{_EARLIER} (?P<relative> RELATIVE ) (?P<season> SEASON )", _relative_season),
    rule(
        f"{_EARLIER} (?P<relative> RELATIVE ) (?P<unit> week | month | quarter | year | decade | century )",
        _relative_unit,
    ),
    rule("(?P<half> ORDINALWORD ) half of (?: the | this ) (?P<unit> decade | century )", _half_of_the_unit),
    rule("(?P<edge> EDGE ) of the (?P<unit> year | decade | century )", _end_of_the_unit),
)
