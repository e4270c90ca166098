"""Dates counted from a date that the text told before: "two years later", "the following spring", "that year".

They count from the last date of the same sentence, else of the one before it; from one behind them in "two years after
the fire of 1911". What two dates leave open ("the following June" after May) is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcheck.claims.dates import lexicon, offsets
from claimcheck.claims.dates.bounds import bounded
from claimcheck.claims.dates.hits import Hit
from claimcheck.claims.dates.patterns import Found, compiled
from claimcheck.claims.dates.spans import in_year
from claimcheck.claims.dates.tokens import Coded
from claimcheck.values.periods import Period

_COUNTED = "(?P<count> COUNT ) DASH? (?P<unit> UNIT )"
_STEP = "(?: (?P<next> following | next | subsequent ) | (?P<previous> previous | preceding ) )"
_SAME = "(?: the (?P<article> same ) | (?P<that> that ) same? )"
_WHAT = "(?: (?P<unit> UNIT ) | (?P<daypart> DAYPART ) | (?P<season> SEASON ) | (?P<month> MONTH ) )"
_LENGTHS = ("over", "during", "for", "throughout", "within", "through", "across")
_ENDS = "(?! [^,.;:!?()\n] )"

Count = Callable[[Found, Period], "Period | None"]


def _counted(found: Found, told: Period) -> Period | None:
    """Such as "two years later", "a week before"."""
    count, steps = offsets.count(found), -1 if found.token("back") else 1
    return offsets.away(told, steps * count, lexicon.UNITS[found.word("unit")]) if count else None


def _stepped(found: Found, told: Period) -> Period | None:
    """Such as "the following spring", "the previous year", "the next day"."""
    steps = -1 if found.token("previous") else 1
    if found.token("weekday"):
        return offsets.weekday(told, lexicon.WEEKDAYS[found.word("weekday")], steps)
    if found.token("season"):
        return offsets.season(told, lexicon.SEASONS[found.word("season")], steps)
    if found.token("month"):
        return offsets.month(told, lexicon.MONTHS[found.word("month")], steps)
    return offsets.unit(told, lexicon.UNITS.get(found.word("unit"), "day"), steps)


def _same(found: Found, told: Period) -> Period | None:
    """Such as "that year", "the same month", "that autumn"."""
    if found.token("season"):
        return offsets.season(told, lexicon.SEASONS[found.word("season")], 0)
    if found.token("month"):
        return offsets.month(told, lexicon.MONTHS[found.word("month")], 0)
    return offsets.unit(told, lexicon.UNITS.get(found.word("unit"), "day"), 0)


_RULES: tuple[tuple[re.Pattern[str], Count], ...] = (
    (
        compiled(
            f"{_COUNTED} (?: (?: later | afterwards | afterward ) | (?P<back> earlier | previously ) ) (?! than )"
        ),
        _counted,
    ),
    (compiled(f"{_COUNTED} (?: after | (?P<back> before ) ) {_ENDS}"), _counted),
    (compiled(f"the {_STEP} (?: {_WHAT} | (?P<weekday> WEEKDAY ) )"), _stepped),
    (compiled(f"the (?P<unit> UNIT ) (?: (?P<next> after ) | (?P<previous> before ) ) {_ENDS}"), _stepped),
    (compiled(f"(?: earlier | later )? {_SAME} {_WHAT}"), _same),
)
_AFTER_A_TOLD = compiled(f"{_COUNTED} (?: after | (?P<back> before ) )")
_REACH = 8
"""Tokens behind "two years after" in which the date is looked for that it counts from."""
_STOPS = frozenset(".;!?\n")
_APPOSED = compiled("(?: COMMA | OPEN | DASH )? (?: in | on )? the?")
_OF_THE_YEAR = compiled("(?: COMMA | of | in )?")


def told_before(coded: Coded, hits: Sequence[Hit], reference: Period | None) -> list[Hit]:
    """The hits, and those that count from them; ``reference`` is the document's own date, which tells no event."""
    found = list(hits)
    for match, count in _matches(coded):
        asked = Found(match, coded, reference)
        before = [hit for hit in found if hit.stop <= match.start()]
        behind = [hit for hit in found if hit.start >= match.end()]
        anchor = _behind(coded, match, behind) if count is None else _before(coded, match, before, behind, reference)
        period = (count or _counted)(asked, anchor) if anchor and _is_dated(asked, is_behind=count is None) else None
        if period is not None:
            hit = bounded(coded, Hit(match.start(), match.end(), _hedged(asked, period)))
            found = [*_joined(coded, before, hit), *behind]
    return found


def _matches(coded: Coded) -> list[tuple[re.Match[str], Count | None]]:
    """The matches in order, none inside another; no count where the date stands behind."""
    rules = (*_RULES, (_AFTER_A_TOLD, None))
    matches = [(match, count) for pattern, count in rules for match in pattern.finditer(coded.codes)]
    matches.sort(key=lambda found: (found[0].start(), -found[0].end(), found[1] is None))
    kept: list[tuple[re.Match[str], Count | None]] = []
    for match, count in matches:
        if not kept or match.start() >= kept[-1][0].end():
            kept.append((match, count))
    return kept


def _before(
    coded: Coded, match: re.Match[str], before: Sequence[Hit], behind: Sequence[Hit], reference: Period | None
) -> Period | None:
    """The date that was told last: in the sentence, or in the one before where it is the latest of that."""
    if behind and _APPOSED.fullmatch(coded.codes, match.end(), behind[0].start):
        return None
    if before and before[-1].period.first[0] == 0 and _is_of_the_year(coded, before[-1], match.start()):
        before = before[:-1]
    start = _sentence(coded, match.start())
    own = [hit for hit in before if hit.start >= start]
    if own and own[-1].stop < match.start() and _APPOSED.fullmatch(coded.codes, own[-1].stop, match.start()):
        return None
    earlier = _sentence(coded, start - 1)
    told = own[-1:] or [hit for hit in before if hit.start >= earlier]
    latest = max((hit.period.last for hit in told), default=None)
    if not told or told[-1].period.last != latest or told[-1].period.bound == "<":
        return None
    period = told[-1].period
    is_of_document = reference is not None and (period.first, period.last) == (reference.first, reference.last)
    return None if is_of_document else period


def _behind(coded: Coded, match: re.Match[str], behind: Sequence[Hit]) -> Period | None:
    """The date of the fire in "two years after the fire of 1911"."""
    if not behind or behind[0].start - match.end() > _REACH:
        return None
    between = coded.codes[match.end() : behind[0].start]
    is_told = not any(code in _STOPS or code in ",()" for code in between)
    return behind[0].period if is_told and behind[0].period.bound != "<" else None


def _sentence(coded: Coded, at: int) -> int:
    """Where the sentence begins that holds a token."""
    codes = coded.codes
    return next((i + 1 for i in range(min(at, len(codes)) - 1, -1, -1) if codes[i] in _STOPS), 0)


def _is_dated(found: Found, *, is_behind: bool) -> bool:
    """Whether a wording is a date, and no length of time, habit or conjunction."""
    before, after = found.before(), found.after()
    word = before.word if before else ""
    if after is not None and after.text in "'\u2019":
        return False
    if found.token("count"):
        opens = before is None or word in (*"\n.,;", "just", "only", "exactly", "and")
        return word not in lexicon.cues("open_lengths") and (opens or not (is_behind and found.token("back")))
    if word in _LENGTHS or (found.word("next") == "next" and word == "in"):
        return False
    return not found.token("that") or not (found.token("season") or found.token("month")) or _is_pointing(found)


def _is_pointing(found: Found) -> bool:
    """Whether "that" points at a season: not in "said that spring was late"."""
    that, after = found.token("that"), found.after()
    is_first = that is not None and that.is_capitalised
    return is_first or after is None or not after.text[0].isalnum() or after.word in lexicon.cues("after_that_season")


def _hedged(found: Found, period: Period) -> Period:
    before = found.before()
    is_hedged = before is not None and before.word in lexicon.cues("hedges") | {"some", "almost"}
    return replace(period, bound="~") if is_hedged and found.token("count") else period


def _joined(coded: Coded, before: Sequence[Hit], hit: Hit) -> list[Hit]:
    """The hits before with the new one, which gives its year to a day or month: "in May of the following year"."""
    last = before[-1] if before else None
    is_year = hit.period.grain == "year" and hit.period.first[0] == hit.period.last[0]
    if last is None or not is_year or last.period.first[0] != 0:
        return [*before, hit]
    if not _is_of_the_year(coded, last, hit.start):
        return [*before, hit]
    return [*before[:-1], Hit(last.start, hit.stop, in_year(last.period, hit.period.first[0]))]


def _is_of_the_year(coded: Coded, hit: Hit, at: int) -> bool:
    """Whether the words at a place tell the year of the day or month before them."""
    return _OF_THE_YEAR.fullmatch(coded.codes, hit.stop, at) is not None
