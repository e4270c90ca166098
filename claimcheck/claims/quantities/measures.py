"""A measure: a number with its sign, its unit or the noun that it counts, and what it is per."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from claimcheck.claims.quantities.amounts import STARTERS, Number, multiplied, read_magnitude, read_number
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.lookup import find_unit, read_sign, sign_starts
from claimcheck.claims.quantities.nouns import is_plural, is_stop, read_counted
from claimcheck.claims.quantities.rates import read_rates
from claimcheck.claims.quantities.scanning import HYPHENS, MINUSES, Tokens
from claimcheck.claims.quantities.units import Unit, UnitTable

_DATA: Final = load("money.json")
_MONEY_WORDS: Final = frozenset(_DATA["money words"])
_SCALES_AFTER_CODES: Final[dict[str, float]] = _DATA["scales after codes"]
_NOUNS: Final = load("nouns.json")
_BEFORE_TIMES: Final = frozenset(_NOUNS["before a time"])
_NOUNS_AFTER: Final[dict[str, list[str]]] = _NOUNS["between number and noun"]
OWNERS: Final = frozenset(_NOUNS["owners"])
"""The words that say which of the things, or whose things, are counted: the, its."""
_MONEY_REACH: Final = 10
_STERLING: Final = Unit("pound sterling", "currency:GBP")
BARE: Final = Unit("", "count")
"""The unit of a number with which neither a unit nor a noun goes."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number and its unit in the tokens [first, last).

    ``counted`` says that the unit is a noun of the text, not one of the table; a bare number has the unit ``BARE``.
    """

    number: Number
    unit: Unit
    first: int
    last: int
    negative: bool = False
    counted: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether neither a unit nor a noun goes with the number."""
        return self.unit is BARE

    @property
    def value(self) -> float:
        """The number with its sign."""
        return -self.number.value if self.negative else self.number.value


@lru_cache(maxsize=8)
def starting_words(units: UnitTable) -> frozenset[str]:
    """The words and signs, in lower case, that a measure can begin with when it does not begin with figures."""
    return sign_starts(units) | STARTERS


def read_measure(tokens: Tokens, i: int) -> Measure | None:
    """The measure that begins at token ``i``, whose first token is a currency sign or the number itself."""
    sign = read_sign(tokens, i)
    if sign:
        return _with_sign(tokens, i, *sign)
    number = read_number(tokens, i)
    if number is None:
        return None
    at = _past_plus(tokens, number.last)
    return _with_unit(tokens, number, at) or _with_noun(tokens, number, at)


def _with_sign(tokens: Tokens, i: int, sign: Unit, at: int) -> Measure | None:
    negative = tokens.word(at) in MINUSES
    number = read_number(tokens, at + negative, money=True)
    if number is None:
        return None
    number, currency = _without_factor(replace(number, first=at + negative), sign)
    unit, last = read_rates(tokens, currency, _past_repeated_currency(tokens, number.last, currency))
    return Measure(number, unit, i, last, negative)


def _past_plus(tokens: Tokens, at: int) -> int:
    """Past the plus of "500+ users"."""
    plus = tokens.word(at) == "+" and tokens.glued(at) and tokens.word(at + 1) not in ("/", *MINUSES)
    return at + plus


def _past_repeated_currency(tokens: Tokens, at: int, unit: Unit) -> int:
    """Past "dollars" in "$5 dollars" and "US" in "$75 US"."""
    if tokens.is_word(at) and (found := find_unit(tokens, at)):
        return found[1] if found[0] == unit else at
    return at + (unit.name == "dollar" and tokens.raw(at) in ("US", "U.S."))


def _without_factor(number: Number, unit: Unit) -> tuple[Number, Unit]:
    """30 MUSD as 30 million of the plain currency."""
    if not unit.is_money or unit.factor <= 1:
        return number, unit
    return multiplied(number, unit.factor, number.last), replace(unit, factor=1.0)


def _with_unit(tokens: Tokens, number: Number, at: int) -> Measure | None:
    """The number with the unit of the table that follows it."""
    if number.is_part:
        at = _past_part_link(tokens, at)
    found = find_unit(tokens, at)
    if found is None:
        return None
    unit, last = found
    if unit.name == "metre" and (millions := _millions(tokens, number, at)):
        return millions
    number, unit = _without_factor(number, _sterling_for_pound(tokens, unit, number, at))
    if unit.is_money and (scale := _SCALES_AFTER_CODES.get(tokens.word(last))):
        number, last = multiplied(number, scale, number.last), last + 1
    rated, end = read_rates(tokens, unit, last)
    if rated is unit and not number.is_part:
        rated = _rate_behind_stuff(tokens, unit, last)
    return Measure(number, rated, number.first, end)


def _rate_behind_stuff(tokens: Tokens, unit: Unit, at: int) -> Unit:
    """The unit with what it is per behind what there is so much of: 90 litres of river water per minute.

    What there is so much of is no part of the measure.
    """
    if tokens.word(at) != "of" or unit.dimension not in _OF_STUFF:
        return unit
    for end in range(at + 2, at + 2 + _LONGEST_STUFF):
        if not tokens.is_word(end - 1) or is_stop(tokens.words[end - 1]):
            return unit
        if tokens.word(end) in _RATE_LINKS:
            # A number there is one that is read for itself, but for "every 24 hours".
            is_plain = read_number(tokens, end + 1) is None and read_magnitude(tokens, end + 1) is None
            is_plain = is_plain or tokens.word(end) == "every"
            return read_rates(tokens, unit, end, adverbs=False)[0] if is_plain else unit
    return unit


_OF_STUFF: Final = frozenset({"area", "data", "energy", "length", "mass", "volume"})
_LONGEST_STUFF: Final = 3
_RATE_LINKS: Final = ("a", "an", "each", "every", "per")


def _past_part_link(tokens: Tokens, at: int) -> int:
    """Past the "a" of half a mile and the "of an" of three quarters of an hour, where a unit follows."""
    link = at + (tokens.word(at) == "of")
    if tokens.word(link) in ("a", "an", "one") and find_unit(tokens, link + 1):
        return link + 1
    return at


def _sterling_for_pound(tokens: Tokens, unit: Unit, number: Number, at: int) -> Unit:
    """Pounds are money where the amount or the words nearby say so, else a mass."""
    if unit.name != "pound-mass" or not tokens.word(at + (tokens.word(at) in HYPHENS)).startswith("pound"):
        return unit
    near = tokens.words[max(0, number.first - _MONEY_REACH) : at]
    return _STERLING if number.scale >= 1e6 or not _MONEY_WORDS.isdisjoint(near) else unit


def _millions(tokens: Tokens, number: Number, at: int) -> Measure | None:
    """The millions of "35m of its users" and "2.7m new members": an m that a counted plural follows."""
    if tokens.raw(at) != "m" or not tokens.glued(at) or tokens.word(at + 1) in HYPHENS:
        return None
    of = tokens.word(at + 1) == "of" and tokens.word(at + 2) in OWNERS
    counted = read_counted(tokens, at + 1 + 2 * of, one=False)
    return _counting(tokens, multiplied(number, 1e6, at + 1), counted) if counted else None


def _with_noun(tokens: Tokens, number: Number, at: int) -> Measure:
    """The number with the noun that it counts, or bare."""
    if number.is_part:
        return Measure(number, BARE, number.first, number.last)
    if time := _read_described_time(tokens, number, at):
        return time
    counted = _read_noun(tokens, number, at)
    if counted:
        return _counting(tokens, number, counted)
    unit, last = read_rates(tokens, BARE, at, adverbs=False)
    return Measure(number, unit, number.first, last)


def _read_described_time(tokens: Tokens, number: Number, at: int) -> Measure | None:
    """The time of "ten unused days" and "three long years"; working days are counted."""
    if tokens.word(at) not in _BEFORE_TIMES or number.is_vague:
        return None
    at += 1 + (tokens.word(at + 1) in _BEFORE_TIMES)
    found = find_unit(tokens, at)
    if found is None or found[0].dimension != "time" or not is_plural(tokens.word(at)):
        return None
    return Measure(number, found[0], number.first, found[1])


def _read_noun(tokens: Tokens, number: Number, at: int) -> tuple[str, int] | None:
    if number.is_vague and tokens.word(at) == "of":
        at += 1
    if tokens.word(at + 1) in _NOUNS_AFTER.get(tokens.word(at), ()):
        at += 2
    counted = read_counted(tokens, at, one=number.value == 1)
    article = tokens.word(number.first - 1) in ("a", "an")
    if counted is None and article and not tokens.glued(at - 1) and not tokens.is_capital(at):
        return read_counted(tokens, at, one=True)
    return counted


def _counting(tokens: Tokens, number: Number, counted: tuple[str, int]) -> Measure:
    plain, at = Unit(counted[0], "count"), counted[1]
    unit, last = read_rates(tokens, plain, at, adverbs=False)
    if unit is plain and tokens.word(at) in ("and", "or") and is_plural(tokens.word(at + 1)):
        # "20 cars and vans an hour": the rate is that of both.
        unit, last = read_rates(tokens, plain, at + 2, adverbs=False)
        last = at if unit is plain else last
    return Measure(number, unit, number.first, last, counted=True)


def signed(tokens: Tokens, measure: Measure) -> Measure:
    """The measure with the minus before it, as a sign: -5, minus-130, minus four degrees."""
    at = measure.first - 1
    if measure.negative:
        return measure
    if tokens.kinds[measure.number.first] == "word":
        cold = measure.unit is not None and measure.unit.dimension == "temperature" and tokens.word(at) == "minus"
        return replace(measure, first=at, negative=True) if cold else measure
    if tokens.word(at) in MINUSES and tokens.glued(measure.first) and not tokens.glued(at):
        return replace(measure, first=at, negative=True)
    at -= tokens.word(at) == "-" and tokens.glued(at)
    if tokens.word(at) == "minus" and tokens.kind(at - 1) != "figure" and tokens.word(at - 1) != "or":
        return replace(measure, first=at, negative=True)
    return measure
