"""Times told with an article that are lengths: took a year, lasts an hour, closed for a month, is a year."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.scanning import HYPHENS, Tokens
from claimcheck.claims.quantities.units import Unit

_DATA: Final = load("lasting.json")
_VERBS: Final = frozenset(_DATA["verbs"])
_NOT_AFTER: Final = frozenset(_DATA["not after"])
_BEFORE_BARE: Final = frozenset(_DATA["before a bare length"])
_COPULAS: Final = frozenset(_DATA["copulas"])
_NOTHING: Final = frozenset(_DATA["no things that last"])
_REACH = 4
"""Words before a time in which a figure tells what is paid, done or made in it: "$40 for a week"."""
_MINUTE, _WEEK = 60.0, 7 * 86400.0


def is_lasting(tokens: Tokens, i: int, unit: Unit, last: int) -> bool:
    """Whether the unit in the tokens [i, last), with its article, is how long something lasted.

    What takes a minute or a second is only quick, and who takes a day off does not say for how long a thing lasted.
    """
    after = "" if tokens.words[last : last + 2] == ["on", "average"] else tokens.word(last)
    if unit.dimension != "time" or "/" in unit.dimension or after in _NOT_AFTER or after in HYPHENS:
        return False
    if after == "or" and tokens.word(last + 1) not in ("more", "less", "so", "longer"):
        return False
    before = tokens.word(i - 1)
    if not tokens.is_word(last) and (
        before in _BEFORE_BARE or (before in _COPULAS and tokens.word(i - 2) not in _NOTHING)
    ):
        return tokens.kind(last) != "figure"  # "The warranty is a year." "Warranty: a year"
    is_paid = "figure" in tokens.kinds[max(0, i - _REACH) : i]
    return (before in _VERBS and unit.factor > _MINUTE) or (before == "for" and unit.factor >= _WEEK and not is_paid)
