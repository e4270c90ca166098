"""Ages: five years old, a 90-day-old bill, aged 12, 87 yo, "Miller, 66, said"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.measures import Measure
from claimcheck.claims.quantities.scanning import HYPHENS, Tokens
from claimcheck.claims.quantities.units import Unit

_YEAR: Final = "year"
_DATA: Final = load("ages.json")
_MARKS: Final = frozenset(_DATA["marks"])
_OLD: Final = frozenset(_DATA["after a time"])
_AGED: Final = frozenset(_DATA["before an age"])
_BETWEEN: Final = frozenset(_DATA["between"])
_COMPARED: Final = frozenset(_DATA["compared"])
_BOUNDS: Final = frozenset(_DATA["bounds"])
_PEOPLE: Final = frozenset(_DATA["people"])


def as_age(tokens: Tokens, measure: Measure) -> Measure | None:
    """The age that the measure states together with the words around it."""
    if measure.unit.dimension == "time" and not measure.counted:
        last = _past_old(tokens, measure.last)
        return _aged(measure, measure.unit, last) if last else None
    if not measure.is_bare or measure.number.scale != 1 or not 0 < measure.value < 130:
        return None
    year = tokens.units.words[_YEAR]
    at = measure.last
    if tokens.word(at) in _MARKS or (tokens.word(at) == "y" and tokens.word(at + 2) == "o"):
        return _aged(measure, year, at + (1 if tokens.word(at) in _MARKS else 3))
    if _after_age_word(tokens, measure.first) or _is_bound(tokens, measure) or _is_appositive(tokens, measure):
        return _aged(measure, year, at)
    return None


def _aged(measure: Measure, unit: Unit, last: int) -> Measure:
    return replace(measure, unit=replace(unit, name=f"{unit.name} of age"), last=last)


def _past_old(tokens: Tokens, at: int) -> int:
    at += tokens.word(at) in HYPHENS and tokens.glued(at)
    if tokens.word(at) in _OLD:
        return at + 1
    return at + 2 if tokens.word(at) == "of" and tokens.word(at + 1) == "age" else 0


def _after_age_word(tokens: Tokens, first: int) -> bool:
    before = tokens.word(first - 1)
    if before == "and" and tokens.kind(first - 2) == "figure":
        before = tokens.word(first - 3)
    return before in _AGED or (before in _BETWEEN and tokens.word(first - 2) in _AGED)


def _is_bound(tokens: Tokens, measure: Measure) -> bool:
    """Whether the number bounds how old people are: older than twelve, children under six, nobody over 16."""
    before, second = tokens.word(measure.first - 1), tokens.word(measure.first - 2)
    bounds = second in _COMPARED if before == "than" else before in _BOUNDS and second in _PEOPLE
    return bounds and tokens.word(measure.last) not in ("other", "others")


def _is_appositive(tokens: Tokens, measure: Measure) -> bool:
    """A number between commas right after a name or a role: Miller, 66, said; the keeper, 27, left."""
    at = measure.first
    if tokens.kind(at) != "figure" or not tokens.raws[at].isdigit():
        return False
    commas = tokens.word(at - 1) == "," and tokens.word(measure.last) == "," and tokens.is_word(measure.last + 1)
    is_adult = 15 <= measure.value < 100 and tokens.word(measure.last + 1) not in ("and", "or")
    return commas and ((tokens.is_capital(at - 2) and measure.value >= 5) or (tokens.is_word(at - 2) and is_adult))
