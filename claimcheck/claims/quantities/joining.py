"""Measures joined: ranges, tolerances, compound durations and lengths."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from claimcheck.claims.quantities.amounts import read_number
from claimcheck.claims.quantities.bounds import before_cue, changes_before
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.measures import Measure, read_measure, signed
from claimcheck.claims.quantities.scanning import APOSTROPHES, CROSSES, DASHES, MINUSES, Tokens

_DATA: Final = load("joining.json")
_COMPOUND: Final = frozenset(_DATA["compound units"])
_EXTENTS: Final = frozenset(_DATA["extents"])
_ASIDES: Final = frozenset(_DATA["asides"])
_LONGEST_ASIDE: Final = 8
_YEAR: Final = re.compile(r"1[5-9]\d\d|20\d\d")
_QUOTE_REACH: Final = 200
_FOOT: Final = ("\u2032", *APOSTROPHES)
_INCH: Final = ('"', "\u2033", "\u201d")

PairKind = Literal["range", "choice", "move", "apart"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two measures with a link between them, a dash or a word.

    They are the ends of a range, a choice of neighbours (eight or nine), the ends of a move (from 7 to 5 %), or two
    amounts that only share a unit.
    """

    left: Measure
    right: Measure
    kind: PairKind
    by_dash: bool = False


def read_pair(tokens: Tokens, left: Measure) -> Pair | None:
    """``left`` and the measure linked to it: 4-5 %, between 30 and 40, from 25 to 40 minutes, 12 to 18 per cent."""
    link = _link(tokens, left)
    if link is None:
        return None
    word, at = link
    left, right = signed(tokens, left), read_measure(tokens, at)
    if right is None or right.number.is_part or left.number.is_vague or right.number.is_vague:
        return None
    if not _compatible(left, right) or (word == "to" and _is_loose(tokens, left, right)):
        return None
    left, right = _share(left, signed(tokens, right) if word == "to" else right)
    if word == "or":
        is_next = 0 < right.value - left.value <= 1 and left.number.scale == 1
        return Pair(left, right, "choice") if is_next else None
    return Pair(left, right, _pair_kind(tokens, word, left, right), by_dash=word == "-")


def read_far_move(tokens: Tokens, masked: frozenset[int], left: Measure) -> Pair | None:
    """The two ends of "from $7 last week to $5 at noon": "to" after a few words that say when or where."""
    if (left.is_bare and left.number.scale == 1.0) or left.number.is_vague or tokens.word(left.last) not in _ASIDES:
        return None
    if not _after_from(tokens, left.first):
        return None
    for at in range(left.last + 1, left.last + _LONGEST_ASIDE):
        if tokens.word(at) == "to":
            right = read_measure(tokens, at + 1)
            return Pair(left, right, "move") if right and right.unit == left.unit else None
        is_plain = tokens.is_word(at) and read_number(tokens, at) is None
        if not (is_plain or at in masked or _YEAR.fullmatch(tokens.word(at))):
            return None
    return None


def _pair_kind(tokens: Tokens, link: str, left: Measure, right: Measure) -> PairKind:
    starts = _after_from(tokens, left.first)
    if link == "to" and _is_change(tokens, left):
        return "move" if starts else "apart"
    if _ascends(left, right):
        return "range"
    return "move" if link == "to" and (starts or _has_unit(left)) else "apart"


def _after_from(tokens: Tokens, first: int) -> bool:
    return tokens.word(before_cue(tokens, first) - 1) == "from"


def _ascends(left: Measure, right: Measure) -> bool:
    """Whether the left amount is the smaller one, in the base unit if their units differ: 3 months to 2 years."""
    if left.unit.name == right.unit.name or left.is_bare or right.is_bare:
        return left.value <= right.value
    return left.unit.base(left.value) <= right.unit.base(right.value)


def _link(tokens: Tokens, left: Measure) -> tuple[str, int] | None:
    at = left.last
    word = tokens.word(at)
    if word in DASHES:
        return _dash(tokens, left)
    if word == "up" and tokens.word(at + 1) == "to" and tokens.word(left.first - 1) == "from":
        return "to", at + 2
    if word == "to":
        return "to", at + 1 + (tokens.word(at + 1) in MINUSES)
    if word == "and" and _after_between(tokens, left.first):
        return "and", at + 1
    return ("or", at + 1) if word == "or" and left.is_bare and not left.number.scale > 1 else None


def _dash(tokens: Tokens, left: Measure) -> tuple[str, int] | None:
    """The dash of "4-5", "40 - 50" and "16- to 24", not that of a 6-foot-5 man."""
    at = left.last
    if tokens.word(at + 1) == "to":
        return "to", at + 2 + (tokens.word(at + 2) in DASHES)
    tight = tokens.glued(at) and tokens.glued(at + 1) and left.unit.name != "foot"
    loose = not tokens.glued(at) and not tokens.glued(at + 1) and left.is_bare
    return ("-", at + 1) if tight or loose else None


def _after_between(tokens: Tokens, first: int) -> bool:
    return "between" in tokens.words[max(0, first - 4) : first]


def _compatible(left: Measure, right: Measure) -> bool:
    if left.is_bare or right.is_bare:
        return True
    if _is_rate_of(left, right) or _is_rate_of(right, left):
        return True
    return left.unit.dimension == right.unit.dimension and (not left.counted or left.unit == right.unit)


def _is_loose(tokens: Tokens, left: Measure, right: Measure) -> bool:
    """Whether what follows "to" is an amount of its own: "rose 8 % to 365", "cut by 300 to 2,700"."""
    if left.is_bare and (right.is_bare or right.counted):
        return tokens.word(left.first - 1) == "by"
    return right.is_bare and not left.is_bare and tokens.word(left.first - 1) != "from"


def _is_rate_of(rate: Measure, plain: Measure) -> bool:
    """Whether the one unit is the other per something: dollar per barrel and dollar."""
    return not plain.is_bare and rate.unit.name.startswith(f"{plain.unit.name} per ")


def _share(left: Measure, right: Measure) -> tuple[Measure, Measure]:
    """Gives each the unit, and the left one the scale word, that only the other has: $10 to $15 billion a year."""
    if (left.is_bare and not right.is_bare) or _is_rate_of(right, left):
        left = replace(left, unit=right.unit, counted=right.counted)
    elif (right.is_bare and not left.is_bare) or _is_rate_of(left, right):
        right = replace(right, unit=left.unit, counted=left.counted)
    scale = right.number.scale
    if left.number.scale == 1 and scale > 1 and left.number.value <= right.number.value / scale:
        number = left.number
        left = replace(left, number=replace(number, value=number.value * scale, step=number.step * scale, scale=scale))
    return left, right


def _is_change(tokens: Tokens, left: Measure) -> bool:
    """Whether "x to y" is a move between levels: after "rose from", or after "rose" with both units stated."""
    if tokens.word(left.first - 1) == "from":
        return changes_before(tokens, left.first - 1)
    return _has_unit(left) and changes_before(tokens, left.first, 3, nouns=False)


def _has_unit(measure: Measure) -> bool:
    """Whether the unit stands beside the number, not only beside that of the other end."""
    return measure.last > measure.number.last or measure.first < measure.number.first


def read_tolerance(tokens: Tokens, left: Measure) -> tuple[float, Measure] | None:
    """The tolerance of "5 ± 0.2 mm" and the measure with its unit."""
    at = left.last
    if tokens.word(at) == "±":
        at += 1
    elif tokens.word(at) == "+" and tokens.word(at + 1) in ("/", "-"):
        at += 3 if tokens.word(at + 1) == "/" else 2
    else:
        return None
    right = read_measure(tokens, at)
    if right is None:
        return None
    unit = right.unit if left.is_bare else left.unit
    return right.number.value, replace(left, unit=unit, last=right.last)


def read_compound(tokens: Tokens, left: Measure) -> Measure:
    """``left`` with the smaller measures that continue it: two hours and five minutes, 6 ft 2 in, 3 dollars 50."""
    if left.counted or not (left.unit.name in _COMPOUND or left.unit.is_money):
        return left
    while (longer := _continued(tokens, left)) is not None:
        left = longer
    return left


def _continued(tokens: Tokens, left: Measure) -> Measure | None:
    at = left.last
    if tokens.word(at) == "," or (tokens.word(at) == "-" and left.unit.name == "foot"):
        at += 1
    if tokens.word(at) == "and":
        at += 1
    if tokens.kind(at) not in ("figure", "word") or tokens.word(at) in ("a", "an"):
        return None
    right = read_measure(tokens, at)
    if right is None or right.first != right.number.first:
        return None
    if left.unit.is_money:
        right = _as_cents(tokens, left, right)
    elif left.unit.name == "foot" and right.is_bare:
        right = _as_inches(tokens, right)
    if right is None or right.unit.dimension != left.unit.dimension or right.counted or right.number.is_part:
        return None
    fits = right.unit.factor * right.value < left.unit.factor and right.unit.factor < left.unit.factor
    return _sum(left, right) if fits and left.value == int(left.value) else None


def _as_inches(tokens: Tokens, right: Measure) -> Measure | None:
    """The inches of "6 ft 2 in" or of "6-foot-2"."""
    stated = tokens.word(right.last) == "in"
    if not stated and tokens.word(right.first - 1) != "-":
        return None
    return replace(right, unit=tokens.units.words["inch"], last=right.last + stated)


def _as_cents(tokens: Tokens, left: Measure, right: Measure) -> Measure | None:
    """The cents of "3 dollars 50 cents" or of "3 dollars 50", where nothing counted follows."""
    if left.first < left.number.first or right.value >= 100 or tokens.word(left.last) == ",":
        return None
    if (
        right.is_bare
        and left.unit.factor == 1
        and left.number.scale == 1
        and (tokens.kind(right.last) in ("", "mark"))
        and right.value >= 10
    ):
        return replace(right, unit=replace(left.unit, factor=0.01))
    return right if right.unit.is_money else None


def _sum(left: Measure, right: Measure) -> Measure:
    """Both in the smaller unit; money in the greater one."""
    if left.unit.is_money:
        value = round(left.value + right.value * right.unit.factor / left.unit.factor, 9)
        return replace(
            left, number=replace(left.number, value=value, step=right.unit.factor, last=right.last), last=right.last
        )
    ratio = left.unit.factor / right.unit.factor
    value = round(left.value * ratio + right.value, 9)
    number = replace(right.number, value=value, first=left.number.first)
    return replace(right, number=number, first=left.first)


def read_feet_and_inches(tokens: Tokens, i: int) -> Measure | None:
    """5'11", 30' and 12": marks for feet and inches, where they can't be quotation marks."""
    if tokens.kind(i) != "figure":
        return None
    number = read_number(tokens, i)
    if number is None or number.scale != 1 or number.last != i + 1:
        return None
    mark = tokens.word(i + 1)
    if mark in _FOOT and tokens.glued(i + 1):
        return _feet(tokens, Measure(number, tokens.units.words["foot"], i, i + 2))
    if mark in _INCH and _is_inch(tokens, i + 1):
        return Measure(number, tokens.units.words["inch"], i, i + 2)
    return None


def _feet(tokens: Tokens, feet: Measure) -> Measure | None:
    at = feet.last
    if tokens.kind(at) == "figure" and tokens.glued(at):
        inches = read_number(tokens, at)
        if inches is not None and inches.value < 12:
            last = inches.last + (tokens.word(inches.last) in _INCH)
            return _sum(feet, Measure(inches, tokens.units.words["inch"], at, last))
    if tokens.is_word(at) and tokens.glued(at):
        return None
    quoted = sum(
        1
        for k in range(max(0, feet.first - _QUOTE_REACH), feet.first)
        if tokens.raws[k] in ("'", "\u2018") and not tokens.glued(k)
    )
    return feet if quoted == 0 and not (tokens.is_word(at) and tokens.words[at] == "s") else None


def _is_inch(tokens: Tokens, at: int) -> bool:
    """A double quote is an inch when no quotation is open before it, or when an extent follows it."""
    if tokens.word(at + 1) in _EXTENTS or tokens.word(at + 1) in CROSSES:
        return True
    is_open = sum(1 for k in range(max(0, at - _QUOTE_REACH), at) if tokens.raws[k] == '"') % 2
    return tokens.glued(at) and not is_open and not tokens.glued(at + 1)
