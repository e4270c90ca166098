"""Quantities as a text states them: with the whole phrase that is counted, and the one of "one of the mills"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from claimcheck.claims.quantities.amounts import read_number
from claimcheck.claims.quantities.bounds import Cues
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.measures import OWNERS, Measure
from claimcheck.claims.quantities.nouns import is_label, is_stop, read_counted
from claimcheck.claims.quantities.readings import Reading, quantity_of
from claimcheck.claims.quantities.scanning import APOSTROPHES, Tokens
from claimcheck.claims.quantities.units import Unit
from claimcheck.values.quantities import Quantity

_DATA: Final = load("stating.json")
_LEADS: Final = frozenset(tuple(lead.split()) for lead in _DATA["leads to a former amount"])
_PARTICIPLE_ENDINGS: Final = tuple(_DATA["participle endings"])
_NO_DESCRIPTIONS: Final = frozenset(_DATA["no descriptions"])
_ARTICLES: Final = OWNERS | {"a", "an"}
_LONGEST_OWNER: Final = 4
_LONGEST_ACRONYM: Final = 4


def as_stated(tokens: Tokens, reading: Reading, cues: Cues, before: Quantity | None) -> Quantity:
    """The quantity of a reading of which the cues are said; ``before`` is the quantity before it."""
    unit = reading.unit.name
    if reading.unit.dimension == "count":
        if unit:
            unit = _phrase(tokens, reading)
        elif before and before.dimension == "count" and _compares(tokens, reading.first):
            unit = before.unit
    return quantity_of(tokens, reading, cues.stated, cues.change, unit)


def _phrase(tokens: Tokens, reading: Reading) -> str:
    """What is counted with the words that describe it: shipping container, full-time nurse."""
    head = reading.last - 1
    first = _past_owner(tokens, reading.number_last, head)
    while first < head and not _describes(tokens, first):
        first += 1
    described = "".join(tokens.raws[k] + ("" if tokens.glued(k + 1) else " ") for k in range(first, head))
    return described + reading.unit.name


def _past_owner(tokens: Tokens, first: int, last: int) -> int:
    """Past the owner of what is counted: of Ada Byron's old mills."""
    for k in range(last - 1, first, -1):
        if tokens.words[k] in APOSTROPHES:
            return k + 1 + (tokens.words[k + 1] == "s")
    return first


def _describes(tokens: Tokens, k: int) -> bool:
    """Whether a description can begin with token ``k``: not with "of its", nor with a participle."""
    word = tokens.words[k]
    return (
        tokens.is_word(k)
        and word not in _NO_DESCRIPTIONS
        and not is_stop(word)
        and not (len(word) > 4 and word.endswith(_PARTICIPLE_ENDINGS))
    )


def _compares(tokens: Tokens, first: int) -> bool:
    """Whether the words before the amount set it beside the one before: up from, compared with."""
    return tuple(tokens.words[max(0, first - 2) : first]) in _LEADS


def read_partitive(tokens: Tokens, measure: Measure) -> Measure | None:
    """The measure with the things that it is a part of: one of the mills, two of Ada's sons."""
    if not measure.is_bare or tokens.word(measure.last) != "of":
        return None
    at = _counted_start(tokens, measure.last + 1)
    counted = read_counted(tokens, at, one=False) if at else None
    if counted is None or any(read_number(tokens, k) for k in range(at, counted[1])):
        return None
    return replace(measure, unit=Unit(counted[0], "count"), last=counted[1], counted=True)


def read_acronym(tokens: Tokens, measure: Measure) -> Measure | None:
    """The measure with the acronym that it counts: 40 RBI, a 3.5 ERA; not the MAX of "the 737 MAX"."""
    at, first = measure.last, measure.first
    raw = tokens.raw(at)
    if not measure.is_bare or not (raw.isalpha() and raw.isupper() and 2 <= len(raw) <= _LONGEST_ACRONYM):
        return None
    if tokens.glued(at) or (tokens.is_word(at + 1) and not is_stop(tokens.words[at + 1])):
        return None
    before, is_plain = tokens.word(first - 1), tokens.raws[measure.number.first].isdecimal()
    if tokens.is_capital(first - 1) or is_label(before) or (is_plain and before in _ARTICLES):
        return None
    return replace(measure, unit=Unit(raw, "count"), last=at + 1, counted=True)


def _counted_start(tokens: Tokens, at: int) -> int:
    """Past the article or the owner at token ``at``: the, its, Ada Byron's; 0 when there is none."""
    if tokens.word(at) in OWNERS:
        return at + 1
    for k in range(at + 1, at + _LONGEST_OWNER):
        if tokens.word(k) in APOSTROPHES:
            return k + 1 + (tokens.word(k + 1) == "s")
        if not tokens.is_capital(k):
            break
    return 0
