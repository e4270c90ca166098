"""Rates: what an amount is per, such as a share, a million tokens, a seat and month, a second."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.quantities.amounts import read_magnitude, read_number
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.lookup import find_unit
from claimcheck.claims.quantities.nouns import is_adjective, is_stop, read_counted, singular
from claimcheck.claims.quantities.scanning import HYPHENS, Tokens
from claimcheck.claims.quantities.units import Unit, rate

_DATA: Final = load("rates.json")
_ARTICLES: Final = frozenset(_DATA["articles"])
_NOUNS: Final = frozenset(_DATA["nouns"])
_ADVERBS: Final[dict[str, str]] = _DATA["adverbs"]
_LATIN: Final[dict[str, str]] = _DATA["latin"]
_COUNTS: Final[dict[str, str]] = _DATA["counts"]
_NOT_BEFORE: Final = frozenset(_DATA["no rate before"])
_DEDUCTED: Final = frozenset(_DATA["deducted"])
_YOUR_DEDUCTIONS: Final = frozenset(_DATA["your deductions"])
_MOST_RATES: Final = 2
_SPREAD: Final = ("length", "area", "volume", "mass", "energy")
_PACED: Final = ("time", "volume", "mass")
_SOLD: Final = ("volume", "mass", "area", "energy", "data")
_FLOWING: Final = ("volume", "energy")
_DAY: Final = 86400.0
_PRICED: Final = (*_PACED, "length", "area", "energy", "data")

Placed = tuple[Unit, int]
"""A unit and the index of the token after it."""


def read_rates(tokens: Tokens, unit: Unit, at: int, *, adverbs: bool = True) -> Placed:
    """``unit`` with what it is per from token ``at`` on: a share, per million tokens, per seat per month, /s.

    ``adverbs`` admits those of time (annually), which after a counted noun say something else.
    """
    for _ in range(_MOST_RATES):
        longer = _read_rate(tokens, unit, at, adverbs=adverbs)
        if longer is None:
            break
        unit, at = longer
    return unit, at


def _read_rate(tokens: Tokens, unit: Unit, at: int, *, adverbs: bool) -> Placed | None:
    if adverbs and (noun := _ADVERBS.get(tokens.word(at))):
        return rate(unit, _below(tokens, noun)), at + 1
    hyphens = tokens.word(at) in HYPHENS and tokens.glued(at + 1)
    link = tokens.word(at + hyphens)
    after = at + hyphens + 1
    after += hyphens and tokens.word(after) in HYPHENS
    if link == "per" or (link == "/" and (tokens.glued(after - 1) or tokens.glued(after))):
        return _read_divisor(tokens, unit, after)
    if link == "for":
        return _read_price(tokens, unit, after) if unit.is_money else _read_spread(tokens, unit, after)
    if link == "every" and _is_numbered_time(tokens, unit, after):
        return _read_divisor(tokens, unit, after, timed=True)
    if link in _ARTICLES and (tokens.word(after) in _NOUNS or _is_rate_unit(tokens, unit, after)):
        return _read_divisor(tokens, unit, after)
    return None


def _read_price(tokens: Tokens, unit: Unit, at: int) -> Placed | None:
    """$9 for a million tokens, 30 cents for each mile, 40 cents for a litre."""
    if tokens.word(at) in ("each", "every"):
        return _read_divisor(tokens, unit, at + 1)
    if tokens.word(at) in ("a", "an", "one") and (read_magnitude(tokens, at + 1) or _is_sold(tokens, at + 1)):
        return _read_divisor(tokens, unit, at + 1)
    return None


def _is_sold(tokens: Tokens, at: int) -> bool:
    """Whether a unit in which goods are sold stands at token ``at``; what is paid for a week is no rate."""
    found = find_unit(tokens, at)
    return found is not None and found[0].dimension in _SOLD and len(tokens.word(at)) > 2


def _read_spread(tokens: Tokens, unit: Unit, at: int) -> Placed | None:
    """3 kWh for each thousand litres, two minutes for every mile."""
    if tokens.word(at) not in ("each", "every"):
        return None
    number = read_number(tokens, at + 1) or read_magnitude(tokens, at + 1)
    found = find_unit(tokens, number.last if number else at + 1)
    measured = found is not None and found[0].dimension in (*_SPREAD, *_PACED) and unit.dimension != found[0].dimension
    return _read_divisor(tokens, unit, at + 1) if measured else None


def _is_numbered_time(tokens: Tokens, unit: Unit, at: int) -> bool:
    """Whether an amount is one for so much time: "90 litres every two minutes", "40 boxes every 24 hours".

    Of things that come one by one, and of doses, how often they come is an amount of its own.
    """
    number = read_number(tokens, at)
    found = find_unit(tokens, number.last) if number else None
    if number is None or found is None or found[0].dimension != "time":
        return False
    return unit.is_money or unit.dimension in _FLOWING or number.value * found[0].factor == _DAY


def _is_rate_unit(tokens: Tokens, unit: Unit, at: int) -> bool:
    found = find_unit(tokens, at)
    if found is None or (tokens.word(found[1]) in _NOT_BEFORE and not _goes_on(tokens, found[1])):
        return False
    return found[0].dimension in (_PRICED if unit.is_money else _PACED) and len(tokens.word(at)) > 2


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether the word at token ``at`` adds nothing to the time: "40 an hour and climbs", not "an hour and a half".

    "Before" tells what is yet to come off in "€400 a week before tax", when it was in "€400 a week before the vote".
    """
    after = tokens.word(at + 1)
    if tokens.word(at) in ("before", "after"):
        second = tokens.word(at + 2)
        is_yours = after == "you" and second in _YOUR_DEDUCTIONS
        return is_yours or singular(after) in _DEDUCTED or singular(second) in _DEDUCTED
    return tokens.word(at) == "and" and after not in ("a", "an", "half") and read_number(tokens, at + 1) is None


def _read_divisor(tokens: Tokens, unit: Unit, at: int, *, timed: bool = False) -> Placed | None:
    """What the amount is per; ``timed`` says that it may be several units of time."""
    is_noun = tokens.word(at) in ("a", "an", "dozen")
    number = None if is_noun else read_number(tokens, at) or read_magnitude(tokens, at)
    if number and number.value <= 0:
        return None
    count, at = (number.value, number.last) if number else (1.0, at)
    found = find_unit(tokens, at)
    if found and count != 1 and not (unit.is_money or timed or found[0].dimension in _SPREAD):
        return None
    below = found or _read_noun(tokens, at, one=number is None)
    if below is None:
        return None
    counted = "" if count == 1 else _COUNTS.get(f"{count:.0f}", f"{count:g} ")
    return rate(unit, below[0], count, counted), below[1]


def _read_noun(tokens: Tokens, at: int, *, one: bool) -> Placed | None:
    """The noun below: a usual one near by (per output token), else the first that is no adjective."""
    if not one:
        counted = read_counted(tokens, at, one=False)
        return (_below(tokens, counted[0]), counted[1]) if counted else None
    for k in range(at, at + 3):
        if not tokens.is_word(k) or is_stop(tokens.words[k]):
            break
        if singular(tokens.words[k]) in _NOUNS:
            return _below(tokens, singular(tokens.words[k])), k + 1
    while tokens.is_word(at) and is_adjective(tokens.words[at]):
        at += 1
    if not tokens.is_word(at) or is_stop(tokens.words[at]):
        return None
    return _below(tokens, singular(tokens.words[at])), at + 1


def _below(tokens: Tokens, noun: str) -> Unit:
    noun = _LATIN.get(noun, noun)
    found = tokens.units.words.get(noun)
    return found if found and found.dimension == "time" else Unit(noun, noun)
