"""Two dates that bound one period: "2 June to 9 July 2024", "between March and May"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.dates import arithmetic, lexicon, reading, spans
from claimcheck.claims.dates.hits import Hit
from claimcheck.claims.dates.patterns import compiled
from claimcheck.claims.dates.tokens import Coded
from claimcheck.values.periods import Bound, Period

_TO = compiled("(?: DASH | to | until | till | through | up to ) the?")
_AND = compiled("and the?")
_LISTED = compiled("(?: COMMA | COMMA? and | COMMA? or ) the?")
_DAY_LIST = compiled(r"(?: DAY | NTH ) (?: COMMA (?: DAY | NTH ) )* COMMA? (?: and | or ) the? \Z")
_DAY_CODES = "no"
_REACH = 6


def listed(coded: Coded, hits: list[Hit]) -> list[Hit]:
    """The hits, with bare day numbers before a day ("2 and 9 July") and years shared ("March and April 2024")."""
    complete: list[Hit] = []
    for hit in reversed(hits):
        complete.append(_with_year_of(coded, hit, complete[-1]) if complete else hit)
        complete.extend(_days_before(coded, complete[-1]))
    return complete[::-1]


def _with_year_of(coded: Coded, hit: Hit, following: Hit) -> Hit:
    """The hit in the year of the one that it is listed with."""
    same_grain = hit.period.grain == following.period.grain
    if not same_grain or hit.period.first[0] != 0 or following.period.first[0] == 0:
        return hit
    if not _LISTED.fullmatch(coded.codes, hit.stop, following.start):
        return hit
    return replace(hit, period=spans.in_year(hit.period, following.period.first[0]))


def _days_before(coded: Coded, hit: Hit) -> list[Hit]:
    """Days of the same month whose numbers stand before a day, from right to left."""
    period = hit.period
    if period.grain != "day" or period.first != period.last or coded.tokens[hit.start].word in lexicon.WEEKDAYS:
        return []
    match = _DAY_LIST.search(coded.codes, max(0, hit.start - _REACH), hit.start)
    if match is None or not coded.tokens[hit.start].text[0].isdigit():
        return []
    places = [at for at in range(match.start(), match.end()) if coded.codes[at] in _DAY_CODES]
    days = [(at, spans.day(*period.first[:2], reading.ordinal(coded.tokens[at]))) for at in reversed(places)]
    return [Hit(at, at + 1, day) for at, day in days if day and day.first < period.first]


def joined(coded: Coded, hits: list[Hit]) -> list[Hit]:
    """The hits with each pair that a range word or dash ties made one."""
    ranges: list[Hit] = []
    for hit in hits:
        whole = _range(coded, ranges[-1], hit) if ranges else None
        if whole:
            ranges[-1] = whole
        else:
            ranges.append(hit)
    return ranges


def _range(coded: Coded, left: Hit, right: Hit) -> Hit | None:
    between = coded.codes[left.stop : right.start]
    before = _word_before(coded, left)
    tied = _AND.fullmatch(between) if before == "between" else _TO.fullmatch(between)
    if not tied or _is_a_move(coded, left.start, before):
        return None
    whole = _covering(left.period, right.period)
    return Hit(left.start, right.stop, whole) if whole else None


def _word_before(coded: Coded, hit: Hit) -> str:
    """The word before a date, its article skipped; "" at the start."""
    words = [token.word for token in coded.tokens[max(0, hit.start - 2) : hit.start]]
    if words and words[-1] == "the":
        words.pop()
    return words[-1] if words else ""


def _is_a_move(coded: Coded, at: int, before: str) -> bool:
    """Whether the dates are the old and the new one of something put off: "moved from 3 May to 9 May"."""
    if before != "from":
        return False
    words = {token.word for token in coded.tokens[max(0, at - _REACH) : at]}
    return bool(words & lexicon.cues("moved"))


def _covering(left: Period, right: Period) -> Period | None:
    """From the first day of ``left`` to the last of ``right``; a year that only one names holds for both."""
    if left.first[0] == 0 and right.first[0] != 0:
        year = right.first[0] - (1 if left.first[1:] > right.last[1:] else 0)
        left = spans.in_year(left, year)
    if left.first[0] != 0 and right.first[0] == 0:
        year = left.last[0] + (1 if right.first[1:] < left.first[1:] else 0)
        right = spans.in_year(right, year)
    if left.first > right.last and left.first[0] == right.last[0] == 0:
        right = replace(right, last=(1, *right.last[1:]))  # "November to March" passes into the next year
    if left.first > right.last:
        return None
    grain = arithmetic.coarser(left.grain, right.grain)
    bound: Bound = "~" if "~" in (left.bound, right.bound) else "="
    return replace(left, last=right.last, grain=grain, bound=bound, clock=left.clock if grain == "time" else -1)
