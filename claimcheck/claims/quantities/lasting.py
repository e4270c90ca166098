"""Units told with an article that are amounts: took a year, an hour by train, a month's notice, a metre thick."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.scanning import APOSTROPHES, HYPHENS, Tokens
from claimcheck.claims.quantities.units import Unit

_DATA: Final = load("lasting.json")
_VERBS: Final = frozenset(_DATA["verbs"])
_TAKING: Final = frozenset(_DATA["taking"])
_NOT_AFTER: Final = frozenset(_DATA["not after"])
_BEFORE_BARE: Final = frozenset(_DATA["before a bare length"])
_COPULAS: Final = frozenset(_DATA["copulas"])
_NOTHING: Final = frozenset(_DATA["no things that last"])
_WEIGHING: Final = frozenset(_DATA["weighing"])
_WAYS: Final[dict[str, list[str]]] = _DATA["ways"]
_AFTER_WAYS: Final[dict[str, list[str]]] = _DATA["after ways"]
_NO_PLACES: Final = frozenset(_DATA["no places"])
_NO_LENGTHS: Final = frozenset(_DATA["no lengths before"])
_OWNED: Final = frozenset(_DATA["owned by a time"])
_FILLING: Final = frozenset(_DATA["what fills a time"])
_REACH = 4
"""Words before a time in which a figure tells what is paid, done or made in it: "$40 for a week"."""
_MINUTE, _HOUR = 60.0, 3600.0


def is_one(tokens: Tokens, i: int, unit: Unit, last: int) -> bool:
    """Whether the unit in the tokens [i, last), with its article, is an amount: one of it."""
    if is_lasting(tokens, i, unit, last) or _is_way(tokens, unit, last) or _is_owner(tokens, unit, last):
        return True
    return unit.dimension == "mass" and tokens.word(i - 1) in _WEIGHING and tokens.word(last) != "of"


def _goes_on(tokens: Tokens, i: int, last: int) -> bool:
    """Whether the words behind a time tell what fills it or is done in it: a year of training, took a year to build."""
    if tokens.word(last) == "of":
        return tokens.word(last + 1) in _FILLING
    return tokens.word(last) == "to" and tokens.word(i - 1) in _TAKING


def _is_way(tokens: Tokens, unit: Unit, last: int) -> bool:
    """Whether the words behind a unit tell what it measures: a metre thick, an hour by train, a week late."""
    after, second = tokens.word(last), tokens.word(last + 1)
    if after not in _WAYS.get(unit.dimension, ()) or (unit.name in _NO_LENGTHS and after in ("above", "below")):
        return False
    if after == "from":
        return second not in _NO_PLACES
    return second in _AFTER_WAYS[after] if after in _AFTER_WAYS else second not in HYPHENS


def _is_owner(tokens: Tokens, unit: Unit, last: int) -> bool:
    """Whether a time tells how much of a thing there is: a month's notice, a day's walk, not a year's end."""
    owns = tokens.word(last) in APOSTROPHES and tokens.word(last + 1) == "s"
    return owns and unit.dimension == "time" and tokens.word(last + 2) in _OWNED


def is_lasting(tokens: Tokens, i: int, unit: Unit, last: int) -> bool:
    """Whether the unit in the tokens [i, last), with its article, is how long something lasted.

    What takes a minute or a second is only quick, and who takes a day off does not say for how long a thing lasted.
    """
    after = "" if tokens.words[last : last + 2] == ["on", "average"] else tokens.word(last)
    if unit.dimension != "time" or after in HYPHENS:
        return False
    if after in _NOT_AFTER and not _goes_on(tokens, i, last):
        return False
    if after == "or" and tokens.word(last + 1) not in ("more", "less", "so", "longer"):
        return False
    before = tokens.word(i - 1)
    if not tokens.is_word(last) and (
        before in _BEFORE_BARE or (before in _COPULAS and tokens.word(i - 2) not in _NOTHING)
    ):
        return tokens.kind(last) != "figure"  # "The warranty is a year." "Warranty: a year"
    is_paid = "figure" in tokens.kinds[max(0, i - _REACH) : i]
    return (before in _VERBS and unit.factor > _MINUTE) or (before == "for" and unit.factor >= _HOUR and not is_paid)
