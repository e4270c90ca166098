"""Parts of a whole: "of every hundred guests, 40 left", "20 cents of every euro", "all but three of the fourteen"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from claimcheck.claims.quantities.amounts import read_magnitude, read_number
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.lookup import find_unit
from claimcheck.claims.quantities.measures import OWNERS, Measure
from claimcheck.claims.quantities.scanning import Tokens
from claimcheck.claims.quantities.units import Unit

_DATA: Final = load("multiples.json")
_OPENERS: Final = frozenset(_DATA["before a ratio"])
_EACH: Final = ("each", "every")
_OF: Final = ("of", "in", "on", "from")
_REACH: Final = 24
"""Words between a whole at the head of its sentence and its part."""
_COINS: Final = 100


def read_part_of_told(tokens: Tokens, measure: Measure) -> Measure | None:
    """The percentage that a count is of a whole at the head of its sentence: "of every hundred guests, 40 left"."""
    at = _fronted(tokens, measure.first)
    if not at or at == measure.number.first or not (measure.is_bare or measure.counted):
        return None
    whole = read_number(tokens, at) or read_magnitude(tokens, at)
    if whole is None or whole.is_vague or whole.is_part or not 1 < whole.value >= measure.value:
        return None
    return replace(measure, unit=Unit(f"of every {whole.value:g}", "percent", 100 / whole.value), counted=False)


def read_rest(tokens: Tokens, measure: Measure) -> Measure | None:
    """How many are left where "all but" leaves some out: all but three of the fourteen."""
    at = measure.last + 1
    if not measure.is_bare or tokens.word(measure.last) != "of" or tokens.word(at) not in OWNERS:
        return None
    whole = read_number(tokens, at + 1)
    if whole is None or whole.is_vague or whole.is_part or not measure.value < whole.value:
        return None
    rest = replace(measure.number, value=whole.value - measure.value, first=measure.first - 2)
    return replace(measure, number=rest, first=rest.first)


def read_part_of_money(tokens: Tokens, measure: Measure) -> Measure | None:
    """The percentage that coins are of a unit of money: 20 cents of every euro, 40p in the pound."""
    if not measure.unit.is_money or round(1 / measure.unit.factor) != _COINS or "/" in measure.unit.dimension:
        return None
    share = replace(measure, unit=Unit("percentage", "percent"))
    at = measure.last + (tokens.word(measure.last) == "out")
    which = tokens.word(at + 1)
    if tokens.word(at) in _OF and (which in _EACH or (which == "the" and tokens.word(at) in ("in", "on"))):
        return replace(share, last=at + 3) if _is_money(tokens, at + 2) else None
    fronted = _fronted(tokens, measure.first)
    return share if fronted and _is_money(tokens, fronted) else None


def _is_money(tokens: Tokens, i: int) -> bool:
    """Whether a unit of money stands at token ``i``, such as a euro; a pound is one beside pence."""
    found = find_unit(tokens, i)
    if found is None or not tokens.is_word(i):
        return False
    return (found[0].is_money and found[0].factor == 1.0) or tokens.words[i] == "pound"


def _fronted(tokens: Tokens, first: int) -> int:
    """Where the whole at the head of the sentence begins, behind its "of every"; 0 where there is none.

    An amount between the two is the part itself.
    """
    for at in range(first - 1, max(0, first - 1 - _REACH), -1):
        word, before = tokens.words[at], tokens.words[at - 1]
        if word in (".", ";", ":", "!", "?"):
            return 0
        if word in _EACH and before in ("of", "in"):
            start = at - 1 - (tokens.word(at - 2) == "out")
            return at + 1 if tokens.word(start - 1) in _OPENERS else 0
        if before not in _EACH and word not in ("a", "an") and read_number(tokens, at):
            return 0
    return 0
