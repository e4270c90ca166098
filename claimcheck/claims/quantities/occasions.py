"""How often something happens, told by an adverb or an ordinal: put off twice, meets monthly, her third title."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.quantities.amounts import Number, read_number
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.lookup import find_unit
from claimcheck.claims.quantities.measures import Measure
from claimcheck.claims.quantities.multiples import TIMES, read_multiple
from claimcheck.claims.quantities.nouns import is_stop, singular
from claimcheck.claims.quantities.rates import Placed, read_rates
from claimcheck.claims.quantities.scanning import APOSTROPHES, HYPHENS, Tokens
from claimcheck.claims.quantities.units import Unit, rate

_DATA: Final = load("occasions.json")
_TIMES: Final[dict[str, int]] = _DATA["times"]
_ORDINALS: Final[dict[str, int]] = _DATA["ordinals"]
_WON_AGAIN: Final = frozenset(_DATA["won again"])
_NOT_WON_AGAIN: Final = frozenset(_DATA["not won again"])
_LATEST: Final = frozenset({"a", "his", "her", "its", "their", "s"})
_LONGEST_TITLE: Final = 3
"""Words between an ordinal and what it counts: her fourth national indoor sabre title."""
_OF_ONE_TIME: Final = frozenset(_DATA["of one time"])
_SPANS: Final = frozenset(_DATA["spans"])
_IDLE_BEFORE: Final = frozenset(_DATA["idle before"])
_IDLE_AFTER: Final = frozenset(_DATA["idle after"])
_BEFORE_ONCE: Final = frozenset(_DATA["before once"])
_CLAUSE_AFTER_ONCE: Final = frozenset(_DATA["clause after once"])
_CLAUSE_AFTER_RATE: Final = frozenset(_DATA["clause after a rate"])

_REGULAR_TIMES: Final[dict[str, str]] = _DATA["regular times"]
_REGULAR: Final = frozenset(_DATA["regular"])
_REGULAR_WITH: Final[dict[str, list[str]]] = _DATA["regular with a particle"]
_QUARTER: Final = Unit("quarter", "time", 7889400.0)

OCCASIONS: Final = frozenset({"once", "every", *_TIMES, *_ORDINALS, *_REGULAR_TIMES})
"""The words that tell alone how often."""


def read_occasions(tokens: Tokens, i: int) -> Measure | None:
    """How often the word at token ``i`` says that something happens: as a count of times, or of times in a while."""
    word = tokens.words[i]
    if word in _TIMES:
        return None if _is_idle(tokens, i) or _is_multiple(tokens, i) else _told(tokens, i, _TIMES[word])
    if word in _ORDINALS:
        return _nth_time(tokens, i) or _nth_title(tokens, i)
    if word != "once":
        return _regularly(tokens, i)
    unit, last = _rated(tokens, i + 1)
    if unit is not TIMES:
        return None if tokens.word(last) in _CLAUSE_AFTER_RATE else _told(tokens, i, 1)
    counts = tokens.word(i - 1) in _BEFORE_ONCE and tokens.word(i + 1) not in _CLAUSE_AFTER_ONCE
    return _told(tokens, i, 1) if counts and not tokens.is_capital(i + 1) else None


def _regularly(tokens: Tokens, i: int) -> Measure | None:
    """Once in each of the times that tell how regular a thing is: meets monthly, is cleaned every day."""
    if not _is_regular(tokens, i):
        return None
    other = tokens.words[i : i + 2] == ["every", "other"]
    found = _regular_time(tokens, i + other)
    if found is None or (tokens.is_word(found[1]) and not is_stop(tokens.words[found[1]])):
        return None
    unit, last = found
    return Measure(
        Number(1.0, 1.0, i, i + 1, "words"), rate(TIMES, unit, 2.0, "2 ") if other else rate(TIMES, unit), i, last
    )


def _regular_time(tokens: Tokens, i: int) -> Placed | None:
    """The time of "monthly" or "every month", and the token after it."""
    units = {**tokens.units.words, _QUARTER.name: _QUARTER}
    adverb = tokens.word(i) in _REGULAR_TIMES
    unit = units.get(_REGULAR_TIMES[tokens.word(i)] if adverb else tokens.word(i + 1))
    return (unit, i + 2 - adverb) if unit is not None and unit.dimension == "time" else None


def _is_regular(tokens: Tokens, i: int) -> bool:
    """Whether what happens again and again is told right before token ``i``: meets, comes out, is emptied."""
    before, second = tokens.word(i - 1), tokens.word(i - 2)
    return before in _REGULAR or second in _REGULAR_WITH.get(before, ())


def _nth_time(tokens: Tokens, i: int) -> Measure | None:
    told = tokens.words[max(0, i - 2) : i] == ["for", "the"] and tokens.word(i + 1) == "time"
    return Measure(Number(float(_ORDINALS[tokens.words[i]]), 1.0, i, i + 1, "words"), TIMES, i, i + 2) if told else None


def _nth_title(tokens: Tokens, i: int) -> Measure | None:
    """So many titles or terms as the ordinal of the last one says: her fourth national title, a third term.

    "The third title" may be any of more, and "his second place" is none.
    """
    if tokens.word(i - 1) not in _LATEST:
        return None
    for at in range(i + 1, i + 2 + _LONGEST_TITLE):
        word = tokens.word(at)
        if not tokens.is_word(at) or is_stop(word) or word in _NOT_WON_AGAIN:
            return None
        if word in _WON_AGAIN and not _goes_on(tokens, at + 1):
            number = Number(float(_ORDINALS[tokens.words[i]]), 1.0, i, i + 1, "words")
            return Measure(number, Unit(singular(word), "count"), i, at + 1, counted=True)
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether the phrase goes on to another noun: a title defence, a cup of tea."""
    if (tokens.word(at - 1), tokens.word(at)) == ("cup", "of"):
        return True
    return tokens.word(at) in HYPHENS or (tokens.is_word(at) and not is_stop(tokens.word(at)))


def _told(tokens: Tokens, i: int, value: int) -> Measure:
    unit, last = _rated(tokens, i + 1)
    return Measure(Number(float(value), 1.0, i, i + 1, "words"), unit, i, last)


def _rated(tokens: Tokens, at: int) -> Placed:
    """The times with what they are per: a year, daily, every two weeks."""
    at += tokens.word(at) in HYPHENS and tokens.glued(at)
    if tokens.word(at) in ("every", "in") and (number := read_number(tokens, at + 1)):
        found = find_unit(tokens, number.last)
        if tokens.word(at) == "every" and found and found[0].dimension == "time" and number.value > 0:
            return rate(TIMES, found[0], number.value, f"{number.value:g} "), found[1]
    unit, last = read_rates(tokens, TIMES, at)
    return (unit, last) if unit is not TIMES else (TIMES, at - (tokens.word(at - 1) in HYPHENS))


def _is_idle(tokens: Tokens, i: int) -> bool:
    """Whether the word is one of a phrase that counts nothing: think twice, once or twice, a cousin twice removed."""
    return tokens.word(i - 1) in _IDLE_BEFORE or tokens.word(i + 1) in _IDLE_AFTER


def _is_multiple(tokens: Tokens, i: int) -> bool:
    """Whether "twice" multiplies: "twice last year's sales", not "moved twice last year"."""
    if tokens.word(i + 1) in _OF_ONE_TIME and tokens.word(i + 2) in _SPANS:
        return tokens.word(i + 3) in APOSTROPHES
    return read_multiple(tokens, i) is not None
