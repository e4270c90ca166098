"""All of a pair and none of many, which count without a number: both pilots, no lifts, none of the guests, nobody."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.quantities.amounts import Number, read_number
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.measures import BARE, OWNERS, Measure
from claimcheck.claims.quantities.nouns import read_counted
from claimcheck.claims.quantities.scanning import HYPHENS, Tokens
from claimcheck.claims.quantities.units import Unit

_DATA: Final = load("sets.json")
_PEOPLE: Final = frozenset(_DATA["people"])
_AFTER_NOBODY: Final = frozenset(_DATA["after nobody"])
_NO_PAIRS: Final = frozenset(_DATA["not counted as a pair"])
_NOT_AFTER_NO: Final = frozenset(_DATA["not after no"])
_NOT_THERE: Final = frozenset(_DATA["not there"])

SETS: Final = frozenset({"both", "no", "none", "not", *_PEOPLE})
"""The words that count without a number."""


def read_set(tokens: Tokens, i: int) -> Measure | None:
    """The count that the word at token ``i`` states of the things named behind it."""
    word = tokens.words[i]
    if word == "both":
        return _both(tokens, i)
    if word in _PEOPLE:
        return _people(tokens, i, i + 1)
    if word == "not":
        return _not_one(tokens, i)
    return _no(tokens, i) if word == "no" else _none(tokens, i)


def _both(tokens: Tokens, i: int) -> Measure | None:
    """Both pilots, both of the pilots; "both pilots and ..." may go on to a third thing."""
    at = _past_owner(tokens, i + 1 + (tokens.word(i + 1) == "of"))
    counted = read_counted(tokens, at, one=False)
    if counted is None or counted[0] in _NO_PAIRS or tokens.word(counted[1]) in ("and", "or", "&", ","):
        return None
    return _of(tokens, i, 2, *counted) if "and" not in tokens.words[at : counted[1]] else None


def _no(tokens: Tokens, i: int) -> Measure | None:
    """No lifts, no one; what there is no sign or no plan of is counted by nobody."""
    after = tokens.word(i + 1)
    hyphen = after in HYPHENS
    if tokens.word(i + 1 + hyphen) == "one":
        return _people(tokens, i, i + 2 + hyphen)
    if after in _NOT_AFTER_NO or hyphen or tokens.is_capital(i + 1) or read_number(tokens, i + 1):
        return None
    counted = read_counted(tokens, i + 1, one=False)
    if counted is None or counted[0] in _NOT_THERE or tokens.word(counted[1]) in ("than", *HYPHENS):
        return None
    return _of(tokens, i, 0, *counted)


def _people(tokens: Tokens, i: int, last: int) -> Measure | None:
    """Nobody, before what it is told of: "nobody was hurt", not "nobody knows"."""
    after = tokens.word(last)
    told = after in _AFTER_NOBODY or (len(after) > 4 and after.endswith("ed"))
    return _of(tokens, i, 0, "people", last) if told else None


def _none(tokens: Tokens, i: int) -> Measure | None:
    """None of the guests, none of the eleven guests, none of them."""
    if tokens.word(i + 1) != "of":
        return None
    at = _past_owner(tokens, i + 2)
    if tokens.word(i + 2) in ("them", "us", "these", "those") and tokens.word(at) != "":
        return Measure(_number(i, 0), BARE, i, i + 1)
    if at == i + 2 or read_number(tokens, at):
        return Measure(_number(i, 0), BARE, i, i + 1) if at > i + 2 else None
    counted = read_counted(tokens, at, one=False)
    return _of(tokens, i, 0, *counted) if counted and counted[0] not in _NOT_THERE else None


def _not_one(tokens: Tokens, i: int) -> Measure | None:
    """Not one of the six boats, not a single boat."""
    after = tokens.words[i + 1 : i + 3]
    if after == ["a", "single"]:
        counted = read_counted(tokens, i + 3, one=True)
        return _of(tokens, i, 0, *counted) if counted and counted[0] not in _NOT_THERE else None
    if after == ["one", "of"] and tokens.word(i + 3) in OWNERS and read_number(tokens, i + 4):
        return Measure(_number(i, 0), BARE, i, i + 2)
    return None


def _past_owner(tokens: Tokens, at: int) -> int:
    return at + (tokens.word(at) in OWNERS)


def _number(i: int, value: int) -> Number:
    return Number(float(value), 1.0, i, i + 1, "words")


def _of(tokens: Tokens, i: int, value: int, noun: str, last: int) -> Measure:
    return Measure(_number(i, value), Unit(noun, "count"), i, min(last, len(tokens)), counted=True)
