"""Results told as two numbers: won 3-1, passed by nine votes to four.

A result is one value, the higher number first, and equals only the same result. "3-5 days" is a range, "4-4-2" a
formation, and what it stood at half-time is not how it ended.
"""

from __future__ import annotations

from typing import Final

from claimcheck.claims.quantities.amounts import Number, read_number
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.nouns import is_stop
from claimcheck.claims.quantities.readings import Reading
from claimcheck.claims.quantities.scanning import DASHES, Tokens
from claimcheck.claims.quantities.units import Unit

_DATA: Final = load("scores.json")
_DECIDING: Final = frozenset(_DATA["deciding"])
_VOTING: Final = frozenset(_DATA["voting"])
_VOTES: Final = frozenset(_DATA["votes"])
_GOALS: Final = frozenset(_DATA["goals"])
_PASSING: Final = frozenset(_DATA["of a moment"])
_REACH: Final = 12
_AFTER: Final = 4
LOWER: Final = 1000.0
"""The lower number counts thousandths of the higher one, so that one value holds both."""
RESULT: Final = "score"
"""The dimension of results."""
_RESULT: Final = Unit("", RESULT)


def read_score(tokens: Tokens, i: int) -> Reading | None:
    """The result that begins at token ``i``."""
    first = _whole(tokens, i)
    if first is None:
        return None
    by_dash = tokens.word(first.last) in DASHES and tokens.glued(first.last) and tokens.glued(first.last + 1)
    voted = tokens.word(first.last) in _VOTES
    scored = tokens.word(first.last) in _GOALS
    link = first.last + ((voted or scored) and not by_dash)
    if not (by_dash or tokens.word(link) in ("to", "against")):
        return None
    second = _whole(tokens, link + 1)
    if second is None or not _is_final(tokens, i, second.last, plain=not (by_dash or scored), told=voted):
        return None
    high, low = max(first.value, second.value), min(first.value, second.value)
    last = second.last + (tokens.word(second.last) in _VOTES and not by_dash)
    value = high + low / LOWER
    return Reading(value, value, 0.0, 0.0, _RESULT, i, last, last)


def _whole(tokens: Tokens, i: int) -> Number | None:
    """A whole number below a thousand without a unit of its own."""
    number = read_number(tokens, i)
    if number is None or number.is_part or number.is_vague or number.value >= LOWER or number.value % 1:
        return None
    return number if number.scale == 1 else None


def _is_final(tokens: Tokens, first: int, last: int, *, plain: bool, told: bool) -> bool:
    """Whether the words around say that something was decided by it, and not for the moment.

    ``plain`` numbers are results of votes only, and votes that are ``told`` need no other word.
    """
    after = tokens.word(last)
    if after == "," and tokens.kind(last + 1) == "figure" and tokens.word(last + 2) in DASHES:
        return False
    counts = tokens.is_word(last) and not is_stop(after) and after not in _DECIDING | _VOTING | _VOTES
    if counts or after in DASHES or after in ("%", "/", ":") or tokens.word(first - 1) in (*DASHES, "/", ":", ",", "$"):
        return False
    before = _clause_before(tokens, first)
    following = tokens.words[last : last + _AFTER]
    if not _PASSING.isdisjoint([*before[-3:], *following]):
        return False
    deciding = _VOTING if plain else _DECIDING | _VOTING
    return told or not deciding.isdisjoint([*before, *following])


def _clause_before(tokens: Tokens, first: int) -> list[str]:
    words = tokens.words[max(0, first - _REACH) : first]
    ends = [n for n, word in enumerate(words) if word in (".", ";", "!", "?")]
    return words[ends[-1] + 1 :] if ends else words
