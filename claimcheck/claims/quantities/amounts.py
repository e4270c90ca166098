"""Numbers in figures and in words, without their units: what a run of tokens amounts to."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.nouns import is_stop
from claimcheck.claims.quantities.scanning import HYPHENS, Tokens

_DATA: Final = load("numbers.json")
_UNITS: Final[dict[str, int]] = _DATA["units"]
_TENS: Final[dict[str, int]] = _DATA["tens"]
_SCALES: Final[dict[str, float]] = _DATA["scales"]
_LETTERS: Final[dict[str, float]] = _DATA["letters"]
_MONEY_LETTERS: Final[dict[str, float]] = _DATA["money letters"]
_GROUPS: Final[dict[str, int]] = _DATA["groups"]
_PARTS: Final[dict[str, int]] = _DATA["parts"]
_VAGUE: Final[dict[str, float]] = _DATA["vague"]
_VAGUE_LEADS: Final[dict[str, float]] = _DATA["vague leads"]
_VULGAR: Final[dict[str, list[int]]] = _DATA["vulgar"]
_PART_HEADS: Final = frozenset(_DATA["part heads"])
_HALF_HEADS: Final = (_PART_HEADS | set(_DATA["half heads"])) - {"more", "less", "to"}
_HALVED: Final = frozenset(_DATA["after half and a hyphen"])
_BEFORE_PARTS: Final = frozenset(_DATA["before parts"])
_BEFORE_PARTS_AND_STOPS: Final = frozenset({"by", "than"})
_AUXILIARIES: Final = frozenset(_DATA["auxiliaries after parts"])
_OPENERS: Final = ("", ".", ",", ";", "and", "but", "while", "only")
_ORDINALS: Final = frozenset(_DATA["ordinals before halves"])
_SMALL: Final = {**_UNITS, **_TENS}
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻\u2212", "0123456789--")
_POWER: Final = re.compile(r"\s?[\u00d7x]\s?10\^?([-+]?\d+)$|[eE]([-+]?\d+)$")
_DECIMAL_COMMA: Final = re.compile(r"\d+(?:\.\d{3})*,\d{1,2}")
_SLASH: Final = "\u2044"
_LONGEST_FIGURE: Final = 40
_DENOMINATORS: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})

_COMPOUNDED: Final = frozenset(_DATA["scales before a hyphen"])
_NOT_BEFORE_COMPOUNDED: Final = frozenset(_DATA["not before a scale"])

STARTERS: Final = frozenset({*_SMALL, *_GROUPS, *_VAGUE, *_COMPOUNDED, "a", "an", "half", "quarter", "tens"})
"""The words that a number in words can begin with."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the tokens [first, last) that state it.

    ``step`` is the worth of its last figure, ``scale`` what a scale word multiplied it with. ``top`` is above ``value``
    for a vague plural only ("thousands" runs from 1,000 to 10,000). ``spelling`` is "figures", "words" or "part" (a
    third, 3/4).
    """

    value: float
    step: float
    first: int
    last: int
    spelling: str = "figures"
    scale: float = 1.0
    top: float = -math.inf

    @property
    def is_vague(self) -> bool:
        """Whether the number is a plural of its magnitude: thousands, dozens."""
        return self.top >= self.value

    @property
    def is_part(self) -> bool:
        """Whether the number is written as a part of one: a third, two thirds."""
        return self.spelling == "part"


def read_number(tokens: Tokens, i: int, *, money: bool = False) -> Number | None:
    """The number that begins at token ``i``; ``money`` says that a sign of currency stands before it."""
    kind = tokens.kind(i)
    if kind == "fraction":
        return _scaled(tokens, _fraction(tokens, i), money=money)
    if kind == "figure" and len(tokens.raws[i]) <= _LONGEST_FIGURE:
        return _scaled(tokens, _with_half(tokens, _figure(tokens, i)), money=money)
    if kind == "word" and tokens.words[i] in STARTERS:
        return _in_words(tokens, i)
    return None


def read_magnitude(tokens: Tokens, i: int) -> Number | None:
    """The bare magnitude at token ``i``: the million of "per million tokens"."""
    scale = 100.0 if tokens.word(i) == "hundred" else _SCALES.get(tokens.word(i), 0.0)
    return Number(scale, scale, i, i + 1, "words", scale) if scale else None


def _figure(tokens: Tokens, i: int) -> Number:
    raw = tokens.raws[i]
    if raw.isdecimal():
        return Number(float(raw), 1.0, i, i + 1)
    raw = raw.translate(_SUPERSCRIPTS)
    power = 0
    if match := _POWER.search(raw):
        power, raw = int(match[1] or match[2]), raw[: match.start()]
    if _DECIMAL_COMMA.fullmatch(raw):
        raw = raw.replace(".", "").replace(",", ".")
    part = _VULGAR.get(raw[-1])
    digits = re.sub(r"[^\d.]", "", raw[:-1] if part else raw)
    whole = Decimal(digits or "0").scaleb(power)
    places = len(digits.partition(".")[2])
    if part:
        return Number(float(whole) + part[0] / part[1], 1 / part[1], i, i + 1)
    return Number(float(whole), float(Decimal(1).scaleb(power - places)), i, i + 1)


def _fraction(tokens: Tokens, i: int) -> Number | None:
    """1/2, 3/4 or 10 1/2; nothing for 24/7 and what is no fraction of an everyday kind."""
    whole, _, part = tokens.raws[i].replace(_SLASH, "/").replace("-", " ").rpartition(" ")
    above, below = (int(x) for x in part.split("/"))
    if not 0 < above < below or below not in _DENOMINATORS:
        return None
    spelling = "figures" if whole else "part"
    step = 1 / below if whole else 1 / below / 10
    return Number(int(whole or 0) + above / below, step, i, i + 1, spelling)


def _with_half(tokens: Tokens, number: Number) -> Number:
    """3 and a half: adds the half."""
    return _add_part(tokens, number) or number


def _scaled(tokens: Tokens, number: Number | None, *, money: bool) -> Number | None:
    """Multiplied with the scale word or letter after it: 1.6 trillion, 1.6T, 92-million."""
    if number is None:
        return None
    scaled = number
    at = number.last
    if tokens.word(at) in HYPHENS and tokens.glued(at) and tokens.word(at + 1) in _SCALES and tokens.glued(at + 1):
        at += 1
    if scale := _scale_at(tokens, at, money=money):
        scaled = multiplied(number, scale, at + 1)
        if further := _SCALES.get(tokens.word(at + 1)):
            scaled = multiplied(scaled, further, at + 2)
    return scaled


def _scale_at(tokens: Tokens, i: int, *, money: bool) -> float:
    """What the scale word or the letter at token ``i`` multiplies with, 0 when there is none."""
    word, raw = tokens.word(i), tokens.raw(i)
    if word in _SCALES:
        return _SCALES[word]
    if word == "hundred":
        return 100.0
    ends = not tokens.glued(i + 1) or tokens.kind(i + 1) == "mark"
    if not ends or not (tokens.glued(i) or raw == "B"):
        return 0.0
    return (_MONEY_LETTERS if money else _LETTERS).get(raw, 0.0)


def multiplied(number: Number, scale: float, last: int) -> Number:
    """``number`` times ``scale``, which the tokens up to ``last`` state."""
    exact = Decimal(repr(number.value)) * Decimal(scale)
    step = float(Decimal(repr(number.step)) * Decimal(scale))
    return replace(number, value=float(exact), step=step, scale=number.scale * scale, last=last, spelling="figures")


def _in_words(tokens: Tokens, i: int) -> Number | None:
    for rule in (_vague, _half_of_scale, _part, _compounded, _decimal, _cardinal):
        number = rule(tokens, i)
        if number is not None:
            return number
    return None


def _vague(tokens: Tokens, i: int) -> Number | None:
    """Tens of thousands, hundreds, millions: from its magnitude to the next."""
    lead = _VAGUE_LEADS.get(tokens.word(i), 0.0)
    if tokens.word(i) == "dozens":
        return Number(12.0, 12.0, i, i + 1, "words", 12.0, 12.0)
    if lead and tokens.word(i + 1) == "of" and tokens.word(i + 2) in _VAGUE:
        low = lead * _VAGUE[tokens.word(i + 2)]
        return Number(low, low, i, i + 3, "words", low, low * 10)
    low = _VAGUE.get(tokens.word(i), 0.0)
    return Number(low, low, i, i + 1, "words", low, low * 10) if low else None


def _half_of_scale(tokens: Tokens, i: int) -> Number | None:
    """Half a million, a quarter of a million, three quarters billion, half a dozen."""
    part = _part_words(tokens, i)
    if part is None:
        return None
    at = part.last
    for link in (("of", "a"), ("of", "one"), ("-", "a", "-"), ("a",), ("-",), ()):
        if all(tokens.word(at + k) == word for k, word in enumerate(link)):
            at += len(link)
            break
    word = tokens.word(at)
    if scale := _SCALES.get(word) or _GROUPS.get(word):
        step = scale / 10 if word in _SCALES else 1.0
        value = round(part.value * scale, 9)
        return Number(value, step, i, at + 1, "words", scale)
    return None


def _part(tokens: Tokens, i: int) -> Number | None:
    """A third of, two thirds, half the: a part that is not an ordinal or a quarter of the year."""
    part = _part_words(tokens, i)
    of_one = part is not None and tokens.words[part.last : part.last + 2] in (["of", "a"], ["of", "an"])
    if part is None or (tokens.word(i - 1) in _ORDINALS and not of_one) or tokens.word(i) == "quarter":
        return None
    after, last = tokens.word(part.last), tokens.word(part.last - 1)
    before = tokens.word(i - 1)
    ends = not tokens.is_word(part.last)
    alone = before in _BEFORE_PARTS and (ends or (before in _BEFORE_PARTS_AND_STOPS and is_stop(after)))
    alone = alone or (before in _OPENERS and after in _AUXILIARIES) or (before == "of" and ends and last != "quarter")
    if tokens.word(i) == "half":
        joined = after in HYPHENS and tokens.word(part.last + 1) in _HALVED
        return part if alone or joined or after in _HALF_HEADS else None
    several = last.endswith(("s", "ves")) and last != "quarters"
    return part if alone or several or after in _PART_HEADS else None


def _part_words(tokens: Tokens, i: int) -> Number | None:
    """The bare words of a part: half, a third, three-quarters."""
    word = tokens.word(i)
    if word in ("half", "quarter"):
        return Number(1 / _PARTS[word], 1 / _PARTS[word] / 10, i, i + 1, "part")
    above = 1 if word in ("a", "an") else _UNITS.get(word, 0)
    at = i + 1 + (tokens.word(i + 1) == "-")
    below = _PARTS.get(tokens.word(at), 0)
    if above and below and above < below:
        return Number(above / below, 1 / below / 10, i, at + 1, "part")
    return None


def _compounded(tokens: Tokens, i: int) -> Number | None:
    """The million of "its million-token window", before which no number stands."""
    word, noun = tokens.words[i], i + 2
    if word not in _COMPOUNDED or tokens.is_capital(i) or tokens.word(i + 1) not in HYPHENS or not tokens.glued(i + 1):
        return None
    if tokens.word(i - 1) in _NOT_BEFORE_COMPOUNDED or not (tokens.is_word(noun) and tokens.glued(noun)):
        return None
    is_number = tokens.word(noun) in _SMALL or _is_magnitude(tokens.word(noun))
    return None if is_number else Number(_SCALES[word], _SCALES[word], i, i + 1, "words", _SCALES[word])


def _decimal(tokens: Tokens, i: int) -> Number | None:
    """One point two million, three point one four: figures one by one behind a spoken point."""
    whole = _cardinal(tokens, i)
    if whole is None or whole.scale != 1.0 or tokens.word(whole.last) != "point" or tokens.word(i - 1) in _POINTED:
        return None
    at, digits = whole.last + 1, ""
    while 0 <= _SMALL.get(tokens.word(at), -1) < 10:
        digits += str(int(_SMALL[tokens.word(at)]))
        at += 1
    if not digits:
        return None
    decimal = Decimal(f"{int(whole.value)}.{digits}")
    number = Number(float(decimal), float(Decimal(1).scaleb(-len(digits))), i, at, "words")
    scale = _SCALES.get(tokens.word(at))
    return replace(multiplied(number, scale, at + 1), spelling="words") if scale else number


_POINTED: Final = frozenset({"at", "that", "the", "this"})
"""Words before the one of "at this one point"."""


def _cardinal(tokens: Tokens, i: int) -> Number | None:
    """Twelve hundred, thirty-six trillion, one hundred and five, two and a half billion, a dozen."""
    at, article = i, tokens.word(i) in ("a", "an")
    if (
        (article and not _is_magnitude(tokens.word(i + 1)))
        or tokens.word(i) in _COMPOUNDED
        or _is_bakers_dozen(tokens, i)
    ):
        return None
    total, current, unit, scale = 0.0, 1.0 if article else 0.0, 1.0, 1.0
    at, seen = (i + 1, True) if article else (i, False)
    previous = ""
    while (word := tokens.word(at)) and tokens.is_word(at):
        if word in _SMALL and _fits(previous, word):
            current, unit = current + _SMALL[word], 1.0
        elif word == "hundred" and (current < 100 or not seen):
            current, unit = (current or 1.0) * 100, 1.0
        elif word in _SCALES:
            scale = _SCALES[word]
            total, current, unit = total + (current or 1.0) * scale, 0.0, scale
        elif word in _GROUPS and current < 100:
            current, unit = (current or 1.0) * _GROUPS[word], 1.0
        else:
            break
        previous, seen, at = word, True, _past_link(tokens, at + 1)
    if not seen:
        return None
    last = _back_over_link(tokens, at)
    return _half_and_scale(tokens, Number(total + current, unit, i, last, "words", scale))


def _is_bakers_dozen(tokens: Tokens, i: int) -> bool:
    return tokens.word(i) in _GROUPS and tokens.word(i - 1) == "s"


def _is_magnitude(word: str) -> bool:
    return word == "hundred" or word in _SCALES or word in _GROUPS


def _fits(previous: str, word: str) -> bool:
    """Whether a small number may follow: after a magnitude, or a unit after a ten (twenty one, not nineteen eighty)."""
    return previous not in _SMALL or (previous in _TENS and 0 < _UNITS.get(word, 0) < 10)


def _past_link(tokens: Tokens, at: int) -> int:
    """Past a hyphen or an "and" that a further number word follows."""
    word = tokens.word(at)
    after = tokens.word(at + 1)
    goes_on = after in _SMALL or _is_magnitude(after)
    if word in HYPHENS and tokens.glued(at) and goes_on:
        return at + 1
    if word == "and" and after in _SMALL and _is_magnitude(tokens.word(at - 1)) and tokens.word(at - 1) not in _GROUPS:
        return at + 1
    return at


def _back_over_link(tokens: Tokens, at: int) -> int:
    return at - 1 if tokens.word(at - 1) in ("-", HYPHENS[1], "and") else at


def _half_and_scale(tokens: Tokens, number: Number) -> Number:
    """Adds "and a half", then multiplies with a scale that only stands after it: six and a half thousand."""
    with_part = _add_part(tokens, number)
    if with_part is None:
        return number
    if number.scale > 1.0:
        return replace(with_part, spelling="words")
    if (scale := _SCALES.get(tokens.word(with_part.last))) and number.scale == 1.0:
        return replace(multiplied(with_part, scale, with_part.last + 1), spelling="words")
    return with_part


def _add_part(tokens: Tokens, number: Number) -> Number | None:
    at = number.last
    hyphens = 1 if tokens.word(at) == "-" else 0
    if tokens.word(at + hyphens) != "and" or (number.scale != 1.0 and not tokens.is_word(number.last - 1)):
        return None
    at += hyphens + 1 + hyphens
    part = _part_words(tokens, at)
    if part is None and tokens.word(at) in ("a", "one") and tokens.word(at + 1) == "-":
        part = _part_words(tokens, at + 2)
    if part is None or tokens.word(part.last) in ("the", "of"):
        return None
    value, step = number.value + part.value * number.scale, part.step * number.scale
    return replace(number, value=value, step=step, last=part.last)
