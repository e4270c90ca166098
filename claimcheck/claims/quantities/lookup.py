"""Units and currency signs in running text: which stands at a token, and which only looks like one."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from claimcheck.claims.quantities.amounts import STARTERS
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.scanning import APOSTROPHES, HYPHENS, MINUSES, Tokens
from claimcheck.claims.quantities.units import PREFIX_CODES, Unit, UnitTable

_LONGEST_UNIT: Final = 6
_LONGEST_SIGN: Final = 3
_IMPLAUSIBLE: Final = frozenset(load("rates.json")["not units"])
_BRACKETS: Final = {"(": ")", "[": "]", "{": "}", "<": ">"}


@lru_cache(maxsize=8)
def sign_starts(units: UnitTable) -> frozenset[str]:
    """The first tokens of the signs and codes of currencies, in lower case."""
    return frozenset(_first_token(sign.lower()) for sign in units.signs)


def _first_token(sign: str) -> str:
    letters = "".join(c for c in sign if c.isalpha()) if sign[0].isalpha() else sign[0]
    return "u.s." if sign.startswith("u.s.") else letters


def read_sign(tokens: Tokens, i: int) -> tuple[Unit, int] | None:
    """The currency whose sign or code stands at token ``i`` before an amount, and the index after it."""
    if tokens.word(i) not in sign_starts(tokens.units):
        return None
    signs = tokens.units.signs
    for size in range(_LONGEST_SIGN, 0, -1):
        written, after = "".join(tokens.raws[i : i + size]), i + size
        unit = signs.get(written) or (None if written.isalpha() else signs.get(written.lower()))
        if size > 1 and tokens.raws[i] in ("a", "s") and not tokens.glued(i + 1):
            continue
        if unit and written.isalpha() and not _is_code(tokens, i, after):
            return None
        if unit and (tokens.kind(after) == "figure" or tokens.word(after) in MINUSES or _is_sign(tokens, i, size)):
            return unit, after
    return None


def is_currency_sign(tokens: Tokens, i: int) -> bool:
    """Whether a currency sign or code with its amount begins at token ``i``."""
    return i < len(tokens) and read_sign(tokens, i) is not None


def _is_code(tokens: Tokens, i: int, after: int) -> bool:
    """Whether letters before a figure are a currency, not a name like PS5."""
    if tokens.kind(after) != "figure" or i + 1 != after:
        return False
    return tokens.raws[i] not in PREFIX_CODES or (tokens.glued(after) and not tokens.raws[after].isdigit())


def _is_sign(tokens: Tokens, i: int, size: int) -> bool:
    return tokens.kind(i + size - 1) == "mark" and tokens.word(i + size) in STARTERS


@lru_cache(maxsize=8)
def _unit_starts(units: UnitTable) -> frozenset[str]:
    """First words of all units, in lower case."""
    first = {name.split()[0].lower() for name in (*units.words, *units.symbols)}
    letters = {name.rstrip("%") for name in units.symbols}
    return frozenset(first | letters | {name[0] for name in units.symbols} | {"sq", "cu"})


def find_unit(tokens: Tokens, i: int) -> tuple[Unit, int] | None:
    """The unit that stands at token ``i``, perhaps in brackets or after a hyphen, and the index after it."""
    word = tokens.word(i)
    if word in _BRACKETS and tokens.word(i + 2) == _BRACKETS[word]:
        unit = tokens.units.find(tokens.raw(i + 1)) if tokens.is_word(i + 1) else None
        return (unit, i + 3) if unit else None
    if word in HYPHENS and tokens.is_word(i + 1) and tokens.glued(i + 1):
        i += 1
    if tokens.word(i) not in _unit_starts(tokens.units):
        return None
    return _longest_unit(tokens, i)


def _longest_unit(tokens: Tokens, i: int) -> tuple[Unit, int] | None:
    written, found = "", None
    for at in range(i, min(i + _LONGEST_UNIT, len(tokens))):
        raw = tokens.raws[at]
        if raw in HYPHENS and tokens.glued(at):
            continue
        joined = at > i and tokens.glued(at) and tokens.raws[at - 1] not in HYPHENS
        written = f"{written}{raw}" if joined or not written else f"{written} {raw}"
        unit = tokens.units.find(written)
        if unit and _is_plausible(tokens, i, at, written):
            found = (unit, at + 1)
    return found


def _is_plausible(tokens: Tokens, i: int, at: int, written: str) -> bool:
    """Rejects words that only look like a unit: the article "a", the "in" of a place, the "pa" of a name."""
    glued = tokens.glued(i)
    after = tokens.word(at + 1)
    if tokens.glued(at + 1) and (tokens.is_word(at + 1) or tokens.kind(at + 1) == "figure"):
        return False
    if len(written) == 1 and written.isalpha():
        named = tokens.is_capital(at + 1) and written not in ("W", "V")
        return glued or not (named or (written == "A" and tokens.is_word(at + 1)) or after in APOSTROPHES)
    return written not in _IMPLAUSIBLE
