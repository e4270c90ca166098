"""Rules for months, seasons, quarters, halves and weeks of a month."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.claims.dates import lexicon, spans
from claimcheck.claims.dates.patterns import Found, Rule, rule
from claimcheck.claims.dates.reading import full_year, group_ordinal, stated_year
from claimcheck.values.periods import Period

_QUARTER_SHAPE = re.compile(r"Q([1-4])|([1-4])Q", re.IGNORECASE)
_HALF_SHAPE = re.compile(r"H([12])|([12])H", re.IGNORECASE)


def narrowed(found: Found, period: Period) -> Period:
    """The part of the period that the match names: "early", "the end of"."""
    if found.token("part"):
        return spans.part(period, lexicon.PARTS[found.word("part")])
    if found.token("edge"):
        return spans.edge(period, lexicon.PARTS[found.word("edge")])
    return period


def _month(found: Found) -> Period | None:
    name = found.token("month")
    if name is None:
        return None
    year = stated_year(found)
    if not (found.token("year") or _names_a_month(found)):
        return None
    return narrowed(found, spans.month(year, lexicon.MONTHS[name.word]))


def _names_a_month(found: Found) -> bool:
    """Whether a month's name without a year is one: "may" and "march" are verbs, April and August people."""
    name = found.token("month")
    if name is None or not name.is_capitalised:
        return False
    if name.word not in lexicon.cues("month_names_of_people_and_things"):
        return len(name.word) > 3
    if found.token("part") or found.token("edge") or found.token("relative"):
        return True
    before, after = found.before(), found.after()
    if before is None or before.word not in lexicon.cues("before_a_month"):
        return False
    if name.word != "may" and len(name.word) <= 3 and before.word in ("and", "or"):
        return False
    names_person = before.word != "in" and after is not None and after.is_capitalised
    return not names_person


def _two_months(found: Found) -> Period | None:
    """Such as "March/April 2024", "March-May 2024"."""
    first, last = found.token("month"), found.token("last")
    year = stated_year(found)
    if first is None or last is None or not (first.is_capitalised and last.is_capitalised):
        return None
    start, stop = lexicon.MONTHS[first.word], lexicon.MONTHS[last.word]
    if stop < start:
        return spans.months(spans.later_year(year, -1), start, stop + 13 - start, "month")
    return spans.months(year, start, stop + 1 - start, "month")


def _season(found: Found) -> Period | None:
    name = found.token("season")
    if name is None:
        return None
    first_month = lexicon.SEASONS[name.word]
    span = found.token("span")
    if span:
        return spans.months(full_year(span.text[:4]), first_month, 3, "season") if first_month == 12 else None
    if not (found.token("year") or found.token("relative") or _names_a_season(found)):
        return None
    return narrowed(found, spans.season(stated_year(found), first_month))


def _names_a_season(found: Found) -> bool:
    """Whether a season without a year is one: "in spring", "in the fall"; not "a spring in his step"."""
    following = found.after()
    if following is not None and following.word == "of":
        return False
    if found.token("part"):
        return True
    before = found.before()
    article = before is not None and before.word == "the"
    cue = found.before(2) if article else before
    if cue is None or cue.word not in lexicon.cues("before_a_season"):
        return False
    return article or found.word("season") != "fall"


def _quarter(found: Found) -> Period | None:
    """A quarter or half of a year; those of a fiscal year are hedged, as its months are not known."""
    number = group_ordinal(found, "number")
    make, most = (spans.half, 2) if found.word("kind") == "half" else (spans.quarter, 4)
    if not 1 <= number <= most:
        return None
    year = _year_or_fiscal(found)
    if found.token("whole") and found.reference:
        year = max(0, found.reference.first[0])
    if year == 0 and make is spans.half and not found.token("whole"):
        return None
    period = make(year, number)
    return replace(period, bound="~") if found.token("fiscal") else narrowed(found, period)


def _quarter_shape(found: Found) -> Period | None:
    """Such as "Q3 2025", "3Q24", "H1 2025", "2025Q3"."""
    token = found.token("quarter")
    if token is None:
        return None
    is_half = _HALF_SHAPE.search(token.text)
    shape = is_half or _QUARTER_SHAPE.search(token.text)
    if shape is None:
        return None
    number = int(shape.group(1) or shape.group(2))
    rest = token.text[: shape.start()] + token.text[shape.end() :]
    year = full_year(rest) if any(char.isdigit() for char in rest) else _year_or_fiscal(found)
    if year == 0 and is_half:
        return None
    period = (spans.half if is_half else spans.quarter)(year, number)
    return replace(period, bound="~") if found.token("fiscal") else period


def _year_or_fiscal(found: Found) -> int:
    fiscal = found.last_token("fiscal")
    return full_year(fiscal.text) if fiscal else stated_year(found)


def _week_of_month(found: Found) -> Period | None:
    """Such as "the first week of March 2024": days 1 to 7."""
    name = found.token("month")
    if name is None:
        return None
    year, month = stated_year(found), lexicon.MONTHS[name.word]
    length = spans.month_length(year, month)
    number = group_ordinal(found, "number") if found.token("number") else 0
    first = 7 * number - 6 if number else length - 6
    if not 1 <= first <= length - 6:
        return None
    return Period((year, month, first), (year, month, first + 6), "week", "~")


_PART = "(?: (?P<part> PART ) (?: DASH | in )? the? | (?P<edge> EDGE ) of the? )?"
_FISCAL = "(?P<fiscal> FISCAL | (?: fiscal | financial ) year? YEAR )"
_YEAR_OR_FISCAL = f"(?: YEARAFTER | of? the? {_FISCAL} )"

RULES: tuple[Rule, ...] = (
    rule("(?P<month> MONTH ) (?: DASH | SLASH ) (?P<last> MONTH ) YEARAFTER?", _two_months),
    rule(f"{_PART} (?P<month> MONTH ) (?: DASH | COMMA )? YEARAFTER", _month),
    rule(f"{_PART} (?P<month> MONTH )", _month),
    rule(
        "(?: (?P<number> ORDINAL ) | last | final ) (?: full )? week of (?P<month> MONTH ) YEARAFTER?",
        _week_of_month,
    ),
    rule(f"{_PART} (?P<season> SEASON ) (?: of? the? (?P<span> SPAN ) | YEARAFTER )?", _season),
    rule(
        f"{_PART} (?P<number> ORDINAL ) DASH? (?P<kind> quarter | half )"
        f" (?: {_YEAR_OR_FISCAL} | (?P<whole> of the year ) )?",
        _quarter,
    ),
    rule(f"(?P<quarter> QUARTER ) {_YEAR_OR_FISCAL}?", _quarter_shape),
    rule("(?P<year> YEAR ) (?P<quarter> QUARTER )", _quarter_shape),
)
