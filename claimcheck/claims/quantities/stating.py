"""Quantities as a text states them: with the whole phrase that is counted, and the one of "one of the mills"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.measures import OWNERS, Measure
from claimcheck.claims.quantities.nouns import is_stop, read_counted
from claimcheck.claims.quantities.readings import Reading, quantity_of
from claimcheck.claims.quantities.scanning import APOSTROPHES, Tokens
from claimcheck.claims.quantities.units import Unit
from claimcheck.values.quantities import Quantity

_DATA: Final = load("stating.json")
_LEADS: Final = frozenset(tuple(lead.split()) for lead in _DATA["leads to a former amount"])
_PARTICIPLE_ENDINGS: Final = tuple(_DATA["participle endings"])
_LONGEST_OWNER: Final = 4


def as_stated(tokens: Tokens, reading: Reading, before: Quantity | None) -> Quantity:
    """The quantity of a reading in its context; ``before`` is the quantity before it."""
    quantity = quantity_of(tokens, reading, reading.cues.stated)
    if quantity.dimension != "count":
        return quantity
    if quantity.unit:
        return replace(quantity, unit=_phrase(tokens, reading))
    if before and before.dimension == "count" and _compares(tokens, reading.first):
        return replace(quantity, unit=before.unit)
    return quantity


def _phrase(tokens: Tokens, reading: Reading) -> str:
    """What is counted with the words that describe it: shipping container, full-time nurse."""
    phrase = ""
    for k in range(reading.number_last, reading.last - 1):
        if not phrase and not _describes(tokens, k):
            continue
        phrase += f"{'' if tokens.glued(k) else ' '}{tokens.raws[k]}"
    gap = "" if tokens.glued(reading.last - 1) else " "
    return f"{phrase}{gap if phrase else ''}{reading.unit.name}".strip()


def _describes(tokens: Tokens, k: int) -> bool:
    """Whether a description can begin with token ``k``: not with "of its", nor with a participle."""
    word = tokens.words[k]
    return tokens.is_word(k) and not is_stop(word) and not (len(word) > 4 and word.endswith(_PARTICIPLE_ENDINGS))


def _compares(tokens: Tokens, first: int) -> bool:
    """Whether the words before the amount set it beside the one before: up from, compared with."""
    return tuple(tokens.words[max(0, first - 2) : first]) in _LEADS


def read_partitive(tokens: Tokens, measure: Measure) -> Measure | None:
    """The measure with the things that it is a part of: one of the mills, two of Ada's sons."""
    if not measure.is_bare or tokens.word(measure.last) != "of":
        return None
    at = _past_owner(tokens, measure.last + 1)
    counted = read_counted(tokens, at, one=False) if at else None
    if counted is None:
        return None
    return replace(measure, unit=Unit(counted[0], "count"), last=counted[1], counted=True)


def _past_owner(tokens: Tokens, at: int) -> int:
    """Past the article or the owner of the things at token ``at``: the, its, Ada Byron's."""
    if tokens.word(at) in OWNERS:
        return at + 1
    for k in range(at + 1, at + _LONGEST_OWNER):
        if tokens.word(k) in APOSTROPHES:
            return k + 1 + (tokens.word(k + 1) == "s")
        if not tokens.is_capital(k):
            break
    return 0
