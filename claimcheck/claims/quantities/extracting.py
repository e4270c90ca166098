"""Quantities of a text: reads measures from left to right and drops what is no amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from claimcheck.claims.quantities.ages import as_age
from claimcheck.claims.quantities.amounts import Number
from claimcheck.claims.quantities.bounds import Cues, before_cue, cues_of
from claimcheck.claims.quantities.exclusions import is_counting_one, is_excluded, is_pronoun, is_year
from claimcheck.claims.quantities.extents import as_extent
from claimcheck.claims.quantities.joining import (
    Pair,
    read_compound,
    read_far_move,
    read_feet_and_inches,
    read_pair,
    read_tolerance,
)
from claimcheck.claims.quantities.lasting import is_one
from claimcheck.claims.quantities.lookup import find_unit
from claimcheck.claims.quantities.masks import masked_tokens
from claimcheck.claims.quantities.measures import Measure, read_measure, signed, starting_words
from claimcheck.claims.quantities.multiples import (
    MULTIPLIERS,
    as_multiple,
    is_share,
    part_unit,
    read_multiple,
    read_multiplied,
    read_ratio,
    read_unit_and_half,
)
from claimcheck.claims.quantities.nouns import is_label
from claimcheck.claims.quantities.occasions import OCCASIONS, read_occasions
from claimcheck.claims.quantities.readings import InContext, Reading, beside, in_context, quantity_of, reading_of
from claimcheck.claims.quantities.scanning import Tokens, tokenise
from claimcheck.claims.quantities.scores import read_score
from claimcheck.claims.quantities.sets import SETS, read_set
from claimcheck.claims.quantities.shares import SHARES, read_share
from claimcheck.claims.quantities.stating import as_stated, read_acronym, read_partitive
from claimcheck.claims.quantities.units import Unit, UnitTable
from claimcheck.claims.quantities.wholes import read_part_of_money, read_part_of_told, read_rest
from claimcheck.values.quantities import Bound, Quantity

Found = tuple[tuple[Reading, ...], int]
"""What was read at a token, and the token to read on from."""


def find_quantities(text: str, units: UnitTable | None = None) -> list[Quantity]:
    """The quantities of ``text`` as it states them, in order and without overlap.

    Dates, times, versions, names with numbers and other figures that measure nothing are left out. Two conventions of
    ``step``: an integer in figures or words is exact (step 1) unless it is hedged, then its trailing zeros are rounding
    ("about 4,000": 1000); a number before a scale word has the worth of its last figure ("2.9 million": 1e5,
    "2 million": 1e6). A part of things is a percentage ("a quarter of the staff"), a part of a price, size or speed a
    multiple. ``units`` is the table of the units that may stand in it, unless given that of claimcheck.
    """
    tokens = tokenise(text, units)
    found: list[Quantity] = []
    for reading, cues in _in_context(tokens, stated=True):
        found.append(as_stated(tokens, reading, cues, found[-1] if found else None))
    return found


def find_amounts(text: str, units: UnitTable | None = None) -> list[Quantity]:
    """The quantities of ``text`` as claims compare them.

    They differ from what is stated: the ends of a move are two levels ("from 7 to 5 %"), a choice of neighbours is a
    range ("eight or nine"), "one of the mills" counts nothing, a counted noun is its head alone ("container" of "30
    shipping containers"), "just over 40" is close to 40 and not below it, "fell to 5 %" is a level, and "a 5 % rise" a
    change. What counts without a number is an amount, too ("put off twice", "both pilots", "no lifts"), and a result
    ("3-1") is one. How long ago something was tells a day, and is none. ``units`` are as for :func:`find_quantities`.
    """
    tokens = tokenise(text, units)
    found = ((reading, cues) for reading, cues in _in_context(tokens, stated=False) if not _is_ago(tokens, reading))
    return [
        beside(quantity_of(tokens, reading, cues.compared, cues.change), reading, cues.near) for reading, cues in found
    ]


def _is_ago(tokens: Tokens, reading: Reading) -> bool:
    return reading.unit.dimension == "time" and tokens.word(reading.last) == "ago"


def _in_context(tokens: Tokens, *, stated: bool) -> Iterator[InContext]:
    before: InContext | None = None
    for reading in _readings(tokens, masked_tokens(tokens), stated=stated):
        before = in_context(tokens, reading, before)
        yield before


def _readings(tokens: Tokens, masked: frozenset[int], *, stated: bool) -> Iterator[Reading]:
    words = _starting_words(tokens.units)
    free = 0
    for i, (kind, word) in enumerate(zip(tokens.kinds, tokens.words, strict=True)):
        if i < free or (word not in words and kind not in ("figure", "fraction")) or i in masked:
            continue
        readings, free = _read_at(tokens, masked, i, stated=stated)
        yield from readings


@lru_cache(maxsize=8)
def _starting_words(units: UnitTable) -> frozenset[str]:
    return starting_words(units) | MULTIPLIERS | OCCASIONS | SETS | SHARES


def _read_at(tokens: Tokens, masked: frozenset[int], i: int, *, stated: bool) -> Found:
    """What begins at token ``i``: the first rule that has an answer says it."""
    if not stated and (worded := _read_worded(tokens, i)):
        return worded
    if special := _read_special(tokens, i, stated=stated) or _read_one_unit(tokens, i, stated=stated):
        return special
    measure = read_measure(tokens, i)
    if measure is None:
        return (), i + 1
    if measure.number.is_part:
        return _read_part(tokens, measure)
    linked = _read_tolerance(tokens, measure) or _read_linked(tokens, masked, measure, stated=stated)
    return linked or _read_ratio(tokens, measure, stated=stated) or _read_single(tokens, measure, stated=stated)


def _read_worded(tokens: Tokens, i: int) -> Found | None:
    """What has no number, or two that are one result: twice, both pilots, no lifts, most guests, 3-1."""
    word = tokens.words[i]
    reading = read_score(tokens, i)
    if reading is None and word in SHARES:
        reading = read_share(tokens, i)
    if reading is None and word in OCCASIONS | SETS:
        told = read_occasions(tokens, i) if word in OCCASIONS else read_set(tokens, i)
        reading = reading_of(told) if told else None
    return ((reading,), reading.last) if reading else None


def _read_special(tokens: Tokens, i: int, *, stated: bool) -> Found | None:
    """Multiples in one word, an hour and a half, feet and inches by their marks."""
    if tokens.words[i] in MULTIPLIERS:
        if changed := read_multiplied(tokens, i):
            reading = reading_of(*changed)
            return (reading if stated else _bounded(tokens, reading),), i + 1
        if multiple := read_multiple(tokens, i):
            return (reading_of(multiple),), multiple.last
    if half := read_unit_and_half(tokens, i):
        number, at = half
        unit = find_unit(tokens, at)
        if unit and unit[1] == at + 1:
            return (reading_of(Measure(number, unit[0], i, at + 4)),), at + 4
    if marked := read_feet_and_inches(tokens, i):
        return (reading_of(marked),), marked.last
    return None


def _bounded(tokens: Tokens, reading: Reading) -> Reading:
    """The multiple of a verb with the bound before it: more than doubled; what is more than halved is below a half."""
    limit = cues_of(tokens, reading.first, reading.last).limit
    if reading.cues is None or limit is None:
        return reading
    if reading.cues.change == "down":
        limit = _BELOW_A_FALL.get(limit, limit)
    return replace(reading, cues=replace(reading.cues, limit=limit))


_BELOW_A_FALL: Final[dict[Bound, Bound]] = {"<": ">", ">": "<"}


def _read_one_unit(tokens: Tokens, i: int, *, stated: bool) -> Found | None:
    """A unit with an article that the words around it make an amount.

    A hedge or a bound does ("a little over an hour"), a word for all of it ("a full kilowatt"), what continues it ("an
    hour and twenty minutes"), a verb that tells how long a thing lasted ("took a year"), and what it measures ("a metre
    thick", "a month's notice").
    """
    if tokens.words[i] not in ("a", "an"):
        return None
    full = tokens.word(i + 1) in _FULL
    found = find_unit(tokens, i + 1 + full)
    if found is None or found[0].dimension not in (_FULLY_MEASURED if full else _MEASURED):
        return None
    unit, last = found
    one = Measure(Number(1.0, 1.0, i, i + 1, "words"), unit, i, last)
    if tokens.word(last) == "and" and (longer := read_compound(tokens, one)) is not one:
        return (reading_of(longer),), longer.last
    tells = not stated and (before_cue(tokens, i) != i or is_one(tokens, i, unit, last))
    return ((reading_of(one),), last) if full or tells else None


_FULL: Final = frozenset({"full", "whole"})
_MEASURED: Final = frozenset({"length", "mass", "time"})
_FULLY_MEASURED: Final = _MEASURED | {"energy", "power"}


def _read_part(tokens: Tokens, measure: Measure) -> Found:
    """A third of the staff, half the price, 3/4 inch."""
    if measure.is_bare:
        measure = replace(measure, unit=part_unit(tokens, measure.number))
    return (reading_of(measure),), measure.last


def _read_tolerance(tokens: Tokens, left: Measure) -> Found | None:
    tolerance = read_tolerance(tokens, left)
    if tolerance is None:
        return None
    margin, measure = tolerance
    reading = reading_of(measure)
    return (replace(reading, low=reading.low - margin, high=reading.high + margin),), reading.last


def _read_linked(tokens: Tokens, masked: frozenset[int], left: Measure, *, stated: bool) -> Found | None:
    """Ranges, moves and pairs of levels."""
    pair = _pair_at(tokens, masked, left, stated=stated)
    if pair is None:
        return None
    if is_excluded(tokens, pair.left) or (is_year(tokens, pair.left) and is_year(tokens, pair.right)):
        return (), pair.right.last if pair.by_dash else left.last
    left, right = _refined_pair(tokens, pair)
    if pair.by_dash and _is_score(tokens, pair, right):
        return (), right.last
    if pair.kind == "range" or (pair.kind == "choice" and not stated):
        return (_spanning(left, right),), right.last
    if pair.kind == "move" and stated:
        # A bound before the one end says nothing of the other.
        return (replace(_spanning(left, right), cues=Cues()),), right.last
    return (reading_of(left), reading_of(right)), right.last


def _pair_at(tokens: Tokens, masked: frozenset[int], left: Measure, *, stated: bool) -> Pair | None:
    if tokens.word(left.first - 1) == "in" and is_year(tokens, left):
        return None
    pair = read_pair(tokens, left) or (read_far_move(tokens, masked, left) if stated else None)
    return pair if pair and pair.right.number.first not in masked else None


def _spanning(left: Measure, right: Measure) -> Reading:
    """From the one to the other, in the unit of the end: 3 months to 2 years."""
    low, high = reading_of(left), reading_of(right)
    ratio = left.unit.factor / right.unit.factor if left.unit.dimension == right.unit.dimension else 1.0
    step, rough = max(low.step * ratio, high.step), max(low.rough * ratio, high.rough)
    return replace(high, low=low.low * ratio, step=step, rough=rough, first=low.first)


def _refined_pair(tokens: Tokens, pair: Pair) -> tuple[Measure, Measure]:
    """Both measures with the unit that the words around either give: aged 18 to 64, two to three times."""
    left, right = signed(tokens, pair.left), _refined(tokens, pair.right)
    if right.is_bare and (aged := _refined(tokens, left)) is not left:
        right = replace(right, unit=aged.unit)
    if right.unit is not pair.right.unit:
        left = replace(left, unit=right.unit)
    return left, right


def _is_score(tokens: Tokens, pair: Pair, right: Measure) -> bool:
    """Whether "x-y" is a result, not a range: 3-1, a 9-2 lead, 52-48."""
    if pair.kind != "range":
        return True
    return right.is_bare and cues_of(tokens, pair.left.first, right.last).compared == "="


def _read_ratio(tokens: Tokens, measure: Measure, *, stated: bool) -> Found | None:
    """89 out of 100, 4 of 5 reactors, one in five, 20 cents of every dollar, of every hundred 40."""
    if part := read_part_of_money(tokens, measure) or read_part_of_told(tokens, measure):
        return (reading_of(part),), part.last
    ratio = read_ratio(tokens, measure)
    if ratio is None:
        return None
    whole, last = ratio
    if is_label(tokens.word(measure.first - 1)):
        return (), last
    unit = Unit(f"out of {whole.value:g}", "percent", 100 / whole.value)
    reading = replace(reading_of(replace(measure, unit=unit)), last=last)
    if not stated and is_share(tokens, measure.last, last):
        step = _SHARE_STEP if whole.value < _TENTHS else 1.0
        reading = replace(reading, unit=replace(unit, name=""), step=step, rough=2 * _SHARE_STEP)
    return (reading,), last


_SHARE_STEP: Final = 0.25
"""What of one in so many is rounding: one in four is said of 23 and of 27 %."""
_TENTHS: Final = 10
"""From how many on a share is told in whole ones: seven in ten is said of 73 %."""


def _read_single(tokens: Tokens, measure: Measure, *, stated: bool) -> Found:
    if not stated and tokens.words[max(0, measure.first - 2) : measure.first] == ["all", "but"]:
        rest = read_rest(tokens, measure)
        return ((reading_of(rest),), rest.last) if rest else ((), measure.last)
    measure = read_compound(tokens, _refined(tokens, signed(tokens, measure)))
    if stated and (acronym := read_acronym(tokens, measure)):
        return (reading_of(acronym),), acronym.last
    if is_excluded(tokens, measure):
        return (), measure.number.last
    if stated and (part := read_partitive(tokens, measure)):
        return (reading_of(part),), part.last
    if is_pronoun(tokens, measure) and (stated or not is_counting_one(tokens, measure)):
        return (), measure.number.last
    return (reading_of(measure),), measure.last


def _refined(tokens: Tokens, measure: Measure) -> Measure:
    """The measure as a multiple or an age, where the words around it make it one."""
    if (measure.is_bare or measure.counted) and (multiple := as_multiple(tokens, measure)):
        return multiple
    return as_age(tokens, measure) or as_extent(tokens, measure)
