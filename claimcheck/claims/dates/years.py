"""Rules for years, fiscal years, ranges of years, decades, centuries and years before our era."""

from __future__ import annotations

import re

from claimcheck.claims.dates import lexicon, spans
from claimcheck.claims.dates.bareyears import is_year
from claimcheck.claims.dates.counted import is_counted
from claimcheck.claims.dates.months import narrowed
from claimcheck.claims.dates.patterns import Found, Rule, rule
from claimcheck.claims.dates.reading import full_year, group_ordinal, number
from claimcheck.claims.dates.tokens import Token
from claimcheck.values.periods import Period

_CLEAR_YEARS = range(1500, 2101)
_DIGITS = re.compile(r"\d+")


def _year(found: Found) -> Period | None:
    token = found.token("year")
    if token is None or _dates_an_event(found):
        return None
    if not (found.token("part") or found.token("edge") or is_year(found, int(token.text))):
        return None
    return narrowed(found, spans.years(int(token.text), int(token.text)))


def _dates_an_event(found: Found) -> bool:
    """Whether "the start of the 2014 Games" is no part of a year."""
    at, following = found.match.start("year"), found.after()
    named = following is not None and following.text[0].isalpha()
    return bool(found.token("edge")) and found.coded.tokens[at - 1].word == "the" and named


def _span_of_years(found: Found) -> Period | None:
    """Such as "2019-2021", "2024/25"; two digits continue the century of the first year."""
    token = found.token("span")
    if token is None:
        return None
    first, last = (digits for digits in _DIGITS.findall(token.text))
    if len(last) == 2 and "-" in token.text and 1 <= int(last) <= 12 and int(last) <= int(first[2:]):
        return spans.month(int(first), int(last)) if int(first) in _CLEAR_YEARS else None
    stop = int(last) if len(last) == 4 else int(first[:2] + last)
    if len(last) == 2 and first[2:] == "99" and last == "00":
        stop += 100
    if not (1000 <= int(first) < stop < 2200) or is_counted(found):
        return None
    return spans.years(int(first), stop)


def _fiscal(found: Found) -> Period | None:
    """A fiscal year is taken as its calendar year; "FY2024/25" as both."""
    token = found.last_token("fiscal")
    if token is None:
        return None
    digits = _DIGITS.findall(token.text)
    first, last = full_year(digits[0]), full_year(digits[-1])
    return spans.years(first, last) if first <= last else None


def _era(found: Found) -> Period | None:
    token, last = found.token("year"), found.token("last")
    era = found.token("era")
    if token is None or era is None:
        return None
    sign = lexicon.ERAS[era.word]
    first = sign * number(token)
    stop = sign * number(last) if last else first
    return spans.years(first, stop) if 0 != first <= stop else None


def _span_before_our_era(found: Found) -> Period | None:
    """Such as "2300-2100 BC"."""
    token, era = found.token("span"), found.token("era")
    if token is None or era is None:
        return None
    first, last = (lexicon.ERAS[era.word] * int(digits) for digits in _DIGITS.findall(token.text))
    return spans.years(first, last) if first <= last else None


def _year_in_words(found: Found) -> Period | None:
    """Such as "in nineteen seventy-four"."""
    century, rest, before = found.token("century"), found.token("rest"), found.before()
    if century is None or rest is None or before is None or before.word not in lexicon.cues("before_a_year"):
        return None
    year = 100 * number(century) + number(rest)
    return spans.years(year, year) if number(rest) >= 10 else None


def _decade(found: Found) -> Period | None:
    """Such as "1990s", "the 90s", "the nineties"; "1800s" is a century, "2000s" ten years."""
    token = found.token("decade")
    period = _whole_decade(found, token) if token else None
    return narrowed(found, period) if period else None


def _whole_decade(found: Found, token: Token) -> Period | None:
    if token.word in lexicon.DECADES:
        return spans.decade(lexicon.DECADES[token.word]) if _has_article(found) else None
    digits = _DIGITS.findall(token.text)[0]
    first = int(digits)
    if len(digits) == 2:
        return spans.decade(1900 + first) if _is_two_digit_decade(found) else None
    if not 1000 <= first < 2200:
        return None
    return spans.years(first, first + 99, "century") if first % 100 == 0 and first != 2000 else spans.decade(first)


def _is_two_digit_decade(found: Found) -> bool:
    token, following = found.token("decade"), found.after()
    if following is not None and following.word in lexicon.cues("always_counted"):
        return False
    return _has_article(found) or bool(found.token("part")) or (token is not None and not token.text[0].isdigit())


def _has_article(found: Found) -> bool:
    before = found.before()
    return before is not None and before.word == "the"


def _century(found: Found) -> Period | None:
    era = found.token("era")
    count = group_ordinal(found, "number")
    if not 1 <= count <= 30:
        return None
    return narrowed(found, spans.century(count, lexicon.ERAS[era.word] if era else 1))


def _centuries(found: Found) -> Period | None:
    """Such as "the 18th and 19th centuries"."""
    first, last = group_ordinal(found, "number"), group_ordinal(found, "last")
    if not 1 <= first < last <= 30:
        return None
    return spans.years(spans.century(first).first[0], spans.century(last).last[0], "century")


def _half_of_years(found: Found) -> Period | None:
    """Such as "the first half of the 1990s", "the second half of the 19th century"."""
    whole = _decade(found) if found.token("decade") else _century(found)
    return spans.half_of_years(whole, group_ordinal(found, "half")) if whole else None


def _turn(found: Found) -> Period | None:
    """Such as "the turn of the 20th century", "the turn of the millennium"; of a bare century it is not said which."""
    if found.token("millennium"):
        return spans.turn_of_century(21)
    count = group_ordinal(found, "number")
    return spans.turn_of_century(count) if 2 <= count <= 30 else None


def _decade_of_century(found: Found) -> Period | None:
    """Such as "the last decade of the 20th century"."""
    century, count = _century(found), group_ordinal(found, "decade") or 10
    if century is None or count > 10 or century.first[0] < 0:
        return None
    first = century.first[0] + 10 * count - 10
    return spans.years(first, first + 9, "decade")


_PART = "(?: (?P<part> PART ) (?: DASH | in )? the? | (?P<edge> EDGE ) of the? )?"
_CENTURY = "(?P<number> ORDINAL ) DASH? century (?P<era> ERA )?"

RULES: tuple[Rule, ...] = (
    rule(f"{_PART} (?P<year> YEAR )", _year),
    rule("(?P<span> SPAN )", _span_of_years),
    rule("(?P<fiscal> FISCAL | (?: fiscal | financial ) year? (?: YEAR | SPAN ) )", _fiscal),
    rule("(?P<year> ANYYEAR ) (?: DASH (?P<last> ANYYEAR ) )? (?P<era> ERA )", _era),
    rule("(?P<era> ad | ce ) (?P<year> ANYYEAR ) (?: DASH (?P<last> ANYYEAR ) )?", _era),
    rule("(?P<span> SPAN ) (?P<era> ERA )", _span_before_our_era),
    rule("(?P<century> CARDINAL ) DASH? (?P<rest> CARDINAL )", _year_in_words),
    rule(
        "(?P<number> ORDINAL ) (?: and | to | or | DASH ) the? (?P<last> ORDINAL ) (?: century | centuries )",
        _centuries,
    ),
    rule(f"{_PART} (?P<decade> DECADE )", _decade),
    rule("(?: (?P<part> PART ) DASH? )? (?P<decade> DECADEWORD )", _decade),
    rule(f"{_PART} {_CENTURY}", _century),
    rule("turn of the (?: (?P<number> ORDINAL ) century | (?P<millennium> millennium ) )", _turn),
    rule(f"(?: (?P<decade> ORDINALWORD ) | last | final ) decade of the {_CENTURY}", _decade_of_century),
    rule(f"(?P<half> ORDINALWORD ) half of the (?: (?P<decade> DECADE | DECADEWORD ) | {_CENTURY} )", _half_of_years),
)
