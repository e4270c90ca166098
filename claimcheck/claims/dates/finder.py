"""Finding every date in a text: rules propose, clock times and ranges are joined, then bounds are read."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.dates import (
    bounds,
    clocks,
    days,
    elapsed,
    figures,
    joining,
    months,
    relative,
    stretches,
    tokens,
    told,
    years,
)
from claimcheck.claims.dates.hits import Hit
from claimcheck.claims.dates.patterns import Found, Rule
from claimcheck.claims.dates.tokens import Coded
from claimcheck.values.periods import Period

_RULES: tuple[Rule, ...] = (
    *figures.RULES,
    *days.RULES,
    *months.RULES,
    *years.RULES,
    *relative.RULES,
    *elapsed.RULES,
    *clocks.RULES,
)
_NEVER_FIRST = frozenset("wWx,.'/()&;:!?\"\u2019*-\n")  # codes that no rule's pattern starts with


def find_periods(text: str, reference: Period | None = None) -> list[Period]:
    """The dates and periods that ``text`` names, in order.

    ``reference`` is the day that "yesterday", "last March" or "on Thursday" count from; without it they are left out.
    Offsets count in ``text`` and leave out the preposition, whose meaning is the bound.
    """
    coded = tokens.read(text)
    hits = _scan(coded, reference)
    hits = clocks.attached(coded, hits)
    hits = stretches.stretched(coded, joining.joined(coded, joining.listed(coded, hits)))
    dated = told.told_before(coded, [bounds.bounded(coded, hit) for hit in hits], reference)
    return [_placed(hit, coded) for hit in dated]


def _scan(coded: Coded, reference: Period | None) -> list[Hit]:
    """The longest match at each place, from left to right, none inside another."""
    hits: list[Hit] = []
    at = 0
    while at < len(coded.codes):
        hit = None if coded.codes[at] in _NEVER_FIRST else _longest(coded, at, reference)
        if hit:
            hits.append(hit)
        at = hit.stop if hit else at + 1
    return hits


def _longest(coded: Coded, at: int, reference: Period | None) -> Hit | None:
    best: Hit | None = None
    for rule in _RULES:
        match = rule.pattern.match(coded.codes, at)
        if match is None or (best is not None and match.end() <= best.stop):
            continue
        period = rule.build(Found(match, coded, reference))
        if period:
            best = Hit(at, match.end(), period)
    return best


def _placed(hit: Hit, coded: Coded) -> Period:
    start, end = coded.tokens[hit.start].start, coded.tokens[hit.stop - 1].end
    return replace(hit.period, start=start, end=end, text=coded.text[start:end])
