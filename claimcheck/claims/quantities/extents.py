"""Extents that share the unit of the one before: "120 metres long and 18 wide", "9 m high, 4 wide and 2 deep"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from claimcheck.claims.quantities.amounts import read_number
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.lookup import find_unit
from claimcheck.claims.quantities.measures import Measure
from claimcheck.claims.quantities.nouns import is_stop
from claimcheck.claims.quantities.scanning import Tokens
from claimcheck.claims.quantities.units import Unit

_DATA: Final = load("joining.json")
_WAYS: Final = frozenset(_DATA["extents"]) - {"by"}
_BETWEEN: Final = frozenset(_DATA["between extents"])
_REACH: Final = 10


def as_extent(tokens: Tokens, measure: Measure) -> Measure:
    """A bare number before "wide" or "deep" in the unit of the extent that it continues, else as it is."""
    if not measure.is_bare or not _is_said_of_it(tokens, measure.last):
        return measure
    unit = _unit_before(tokens, measure.first)
    return replace(measure, unit=unit) if unit is not None else measure


def _is_said_of_it(tokens: Tokens, at: int) -> bool:
    """Whether the word at token ``at`` tells an extent and describes nothing that follows: not "2 thick walls"."""
    following = tokens.word(at + 1)
    ends = not tokens.is_word(at + 1) or is_stop(following)
    return tokens.word(at) in _WAYS and ends and following not in ("-", "\u2010", "\u2011")


def _unit_before(tokens: Tokens, first: int) -> Unit | None:
    """The unit of length of the extent before a number, with nothing but links, hedges and other extents between."""
    ways = 0
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = tokens.word(at)
        if word in _WAYS:
            ways += 1
        elif ways and (found := find_unit(tokens, at)) and found[1] == at + 1 and tokens.word(at + 1) in _WAYS:
            return found[0] if found[0].dimension == "length" else None
        elif word not in _BETWEEN and read_number(tokens, at) is None:
            return None
    return None
