"""A measure: a number with its sign, its unit or the noun that it counts, and what it is per."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.nouns import is_adjective, is_stop, read_counted, singular
from claimcheck.claims.quantities.numbers import STARTERS, Number, read_number
from claimcheck.claims.quantities.scanning import Tokens
from claimcheck.claims.quantities.units import Unit, rate, unit_table

HYPHENS: Final = ("-", "‑")
_LONGEST_UNIT: Final = 6
_LONGEST_SIGN: Final = 3
_RATES: Final = load("rates.json")
_ARTICLES: Final = frozenset(_RATES["articles"])
_RATE_NOUNS: Final = frozenset(_RATES["nouns"])
_ADVERBS: Final[dict[str, str]] = _RATES["adverbs"]
_LATIN: Final[dict[str, str]] = _RATES["latin"]
_MONEY_WORDS: Final = frozenset(_RATES["money words"])
_BRACKETS: Final = {"(": ")", "[": "]", "{": "}", "<": ">"}
BARE: Final = Unit("", "count")
_STERLING: Final = Unit("pound sterling", "currency:GBP")


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


def may_start(tokens: Tokens, i: int) -> bool:
    """Whether a measure can begin at token ``i``: a cheap test that comes before reading."""
    kind = tokens.kinds[i]
    if kind in ("figure", "fraction"):
        return True
    word = tokens.words[i]
    return word in _sign_starts() or (kind == "word" and word in STARTERS)


def read_measure(tokens: Tokens, i: int) -> Measure | None:
    """The measure that begins at token ``i``, whose first token is a currency sign or the number itself."""
    sign = _read_sign(tokens, i)
    at = sign[1] if sign else i
    negative = sign is not None and tokens.word(at) in ("-", "−")
    number = read_number(tokens, at + negative, money=sign is not None)
    if number is None:
        return None
    if sign:
        unit, last = sign[0], _past_repeated_currency(tokens, number.last, sign[0])
        measure = Measure(replace(number, first=at + negative), unit, i, last, negative)
        return read_rates(tokens, measure)
    return _with_unit(tokens, number, i)


def _with_unit(tokens: Tokens, number: Number, first: int) -> Measure:
    at = number.last
    if tokens.word(at) == "+":
        at += 1
    if number.is_part:
        at = _past_part_link(tokens, at)
    found = find_unit(tokens, at)
    if found:
        unit, last = found
        unit = _sterling_for_pound(tokens, unit, number, at)
        number, last = _scale_after_code(tokens, number, unit, last)
        return read_rates(tokens, Measure(number, unit, first, last))
    if number.is_part:
        return Measure(number, BARE, first, number.last)
    if number.is_vague and tokens.word(at) == "of":
        at += 1
    counted = read_counted(tokens, at, one=number.value == 1)
    if counted:
        noun, last = counted
        return read_rates(tokens, Measure(number, Unit(noun, "count"), first, last, counted=True))
    return read_rates(tokens, Measure(number, BARE, first, at))


def _past_part_link(tokens: Tokens, at: int) -> int:
    """Past the "a" of half a mile and the "of an" of three quarters of an hour, where a unit follows."""
    link = at + (tokens.word(at) == "of")
    if tokens.word(link) in ("a", "an", "one") and find_unit(tokens, link + 1):
        return link + 1
    return at


@lru_cache(maxsize=1)
def _sign_starts() -> frozenset[str]:
    """First tokens of the signs and codes of currencies, in lower case."""
    return frozenset(_first_token(sign) for sign in _signs())


def _first_token(sign: str) -> str:
    letters = "".join(c for c in sign if c.isalpha()) if sign[0].isalpha() else sign[0]
    return "u.s." if sign.startswith("u.s.") else letters


@lru_cache(maxsize=1)
def _signs() -> dict[str, Unit]:
    """Currencies by sign or code in lower case, without spaces."""
    return {sign.replace(" ", "").lower(): unit for sign, unit in unit_table().signs.items()}


def _read_sign(tokens: Tokens, i: int) -> tuple[Unit, int] | None:
    if tokens.words[i] not in _sign_starts():
        return None
    for size in range(_LONGEST_SIGN, 0, -1):
        unit = _signs().get("".join(tokens.words[i : i + size]))
        after = i + size
        if unit and (tokens.kind(after) == "figure" or tokens.word(after) in ("-", "−") or _is_sign(tokens, i, size)):
            if size == 1 and tokens.kinds[i] == "word" and tokens.kind(after) != "figure":
                return None
            return unit, after
    return None


def _is_sign(tokens: Tokens, i: int, size: int) -> bool:
    return tokens.kinds[i + size - 1] == "mark" and tokens.word(i + size) in STARTERS


def _past_repeated_currency(tokens: Tokens, at: int, unit: Unit) -> int:
    """Past "dollars" in "$5 dollars" and "US" in "$75 US"."""
    if found := find_unit(tokens, at):
        return found[1] if found[0] == unit else at
    if unit.name == "dollar" and tokens.raw(at) in ("US", "U.S.", "USD"):
        return at + 1
    return at


@lru_cache(maxsize=1)
def _unit_starts() -> frozenset[str]:
    """First words of all units, in lower case."""
    table = unit_table()
    first = {name.split()[0].lower() for name in (*table.words, *table.symbols)}
    return frozenset(first | {name[0] for name in table.symbols} | {"sq", "cu"})


def find_unit(tokens: Tokens, i: int) -> tuple[Unit, int] | None:
    """The unit of the table that stands at token ``i``, perhaps in brackets or after a hyphen, and the index after it."""
    word = tokens.word(i)
    if word in _BRACKETS and tokens.word(i + 2) == _BRACKETS[word]:
        unit = unit_table().find(tokens.raw(i + 1)) if tokens.is_word(i + 1) else None
        return (unit, i + 3) if unit else None
    if word in HYPHENS and tokens.is_word(i + 1) and tokens.glued(i + 1):
        i += 1
    if tokens.word(i) not in _unit_starts():
        return None
    return _longest_unit(tokens, i)


def _longest_unit(tokens: Tokens, i: int) -> tuple[Unit, int] | None:
    table = unit_table()
    written, found = "", None
    for at in range(i, min(i + _LONGEST_UNIT, len(tokens))):
        raw = tokens.raws[at]
        if raw in HYPHENS and tokens.glued(at):
            continue
        joined = at > i and tokens.glued(at) and tokens.raws[at - 1] not in HYPHENS
        written = f"{written}{raw}" if joined or not written else f"{written} {raw}"
        unit = table.find(written)
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
        return glued or (written != "A" or not tokens.is_word(at + 1)) and after not in ("'", "’", ".") or not after
    if written in ("min", "mi", "kt", "ct", "rad", "gal", "cal", "mo", "mm", "cm"):
        return True
    return written.lower() not in ("pa", "ha", "pp", "mps", "nit", "mt", "mp", "ev", "ac", "rs", "try") or written in ("Pa", "ha", "pp", "Mt")


def _sterling_for_pound(tokens: Tokens, unit: Unit, number: Number, at: int) -> Unit:
    """Pounds are money where the amount or the words nearby say so, else a mass."""
    if unit.name != "pound-mass" or not tokens.word(at + (tokens.word(at) in HYPHENS)).startswith("pound"):
        return unit
    near = tokens.words[max(0, number.first - 10) : at]
    return _STERLING if number.scale >= 1e6 or not _MONEY_WORDS.isdisjoint(near) else unit


def _scale_after_code(tokens: Tokens, number: Number, unit: Unit, last: int) -> tuple[Number, int]:
    """75 USD million; 30 MUSD, whose M multiplies."""
    if not unit.is_money:
        return number, last
    scale = {"million": 1e6, "billion": 1e9, "trillion": 1e12}.get(tokens.word(last), 1.0)
    return replace(number, value=number.value * scale, step=number.step * scale), last + (scale > 1)


def read_rates(tokens: Tokens, measure: Measure) -> Measure:
    """The measure with what it is per: a share, per million tokens, per seat per month, /s, annually."""
    for _ in range(2):
        extended = _read_rate(tokens, measure)
        if extended is None:
            return measure
        measure = extended
    return measure


def _read_rate(tokens: Tokens, measure: Measure) -> Measure | None:
    at = measure.last
    if (noun := _ADVERBS.get(tokens.word(at))) and not measure.is_bare and not measure.counted:
        return _per(tokens, measure, _below(noun), at + 1)
    hyphens = tokens.word(at) in HYPHENS and tokens.glued(at + 1)
    at += hyphens
    link = tokens.word(at)
    if link == "/" and not tokens.glued(at) and not tokens.glued(at + 1):
        return None
    if link not in _ARTICLES and link != "/":
        return None
    at += 1 + (hyphens and tokens.word(at + 1) in HYPHENS)
    if link in ("per", "/"):
        return _read_divisor(tokens, measure, at)
    if tokens.word(at) in _RATE_NOUNS or _is_rate_unit(tokens, at):
        return _read_divisor(tokens, measure, at) if link != "the" else None
    return None


def _is_rate_unit(tokens: Tokens, at: int) -> bool:
    found = find_unit(tokens, at)
    return found is not None and found[0].dimension in ("time", "volume", "mass") and len(tokens.word(at)) > 2


def _read_divisor(tokens: Tokens, measure: Measure, at: int) -> Measure | None:
    number = read_number(tokens, at) if tokens.word(at) not in ("a", "an") else None
    count, at = (number.value, number.last) if number else (1.0, at)
    found = find_unit(tokens, at)
    if found:
        return _per(tokens, measure, found[0], found[1], count)
    below = _read_divisor_noun(tokens, at, one=number is None)
    return _per(tokens, measure, _below(below[0]), below[1], count) if below else None


def _read_divisor_noun(tokens: Tokens, at: int, *, one: bool) -> tuple[str, int] | None:
    if not one:
        return read_counted(tokens, at, one=False)
    for k in range(at, at + 3):
        word = tokens.word(k)
        if not tokens.is_word(k) or is_stop(word):
            break
        if singular(word) in _RATE_NOUNS:
            return singular(word), k + 1
    while tokens.is_word(at) and is_adjective(tokens.words[at]):
        at += 1
    word = tokens.word(at)
    return (_LATIN.get(word, singular(word)), at + 1) if tokens.is_word(at) and not is_stop(word) else None


def _below(noun: str) -> Unit:
    noun = _LATIN.get(noun, noun)
    found = unit_table().words.get(noun)
    return found if found and found.dimension == "time" else Unit(noun, noun)


def _per(tokens: Tokens, measure: Measure, below: Unit, last: int, count: float = 1.0) -> Measure:
    counted = "" if count == 1 else _RATES["counts"].get(f"{count:.0f}", f"{count:g} ")
    return replace(measure, unit=rate(measure.unit, below, count, counted), last=last)
