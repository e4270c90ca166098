"""Quantities of a text: reads measures from left to right, drops what is no amount, and states each one comparably."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.claims.quantities.ages import as_age
from claimcheck.claims.quantities.bounds import bound_of
from claimcheck.claims.quantities.exclusions import is_enumerator, is_identifier, is_named, is_year
from claimcheck.claims.quantities.masks import masked_tokens
from claimcheck.claims.quantities.joining import read_compound, read_feet_and_inches, read_pair, read_tolerance
from claimcheck.claims.quantities.measures import Measure, find_unit, read_measure, signed, starting_words
from claimcheck.claims.quantities.multiples import (
    MULTIPLIERS,
    as_multiple,
    change_word,
    part_unit,
    read_multiple,
    read_ratio,
    read_unit_and_half,
)
from claimcheck.claims.quantities.nouns import is_adjective
from claimcheck.claims.quantities.scanning import Tokens, tokenise
from claimcheck.claims.quantities.units import Unit
from claimcheck.values.quantities import Bound, Quantity


@dataclass(frozen=True, slots=True)
class Reading:
    """What the tokens [first, last) state, before its bound is known; ``low`` and ``high`` in the unit.

    ``number_last`` is the end of the number alone.
    """

    low: float
    high: float
    step: float
    unit: Unit
    first: int
    last: int
    number_last: int
    bound: Bound | None = None


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of ``text``, in order and without overlap.

    Dates, times, versions, names with numbers and other figures that measure nothing are left out.
    """
    tokens = tokenise(text)
    masked = masked_tokens(tokens)
    found: list[Quantity] = []
    last: Reading | None = None
    for reading in _readings(tokens, masked):
        bound = reading.bound or _bound(tokens, reading, last, found)
        found.append(_quantity(tokens, reading, bound))
        last = reading
    return found


def _readings(tokens: Tokens, masked: frozenset[int]) -> Iterator[Reading]:
    words = starting_words() | MULTIPLIERS
    free = 0
    for i, (kind, word) in enumerate(zip(tokens.kinds, tokens.words, strict=True)):
        if i < free or (word not in words and kind not in ("figure", "fraction")) or i in masked:
            continue
        readings, free = _read_at(tokens, masked, i)
        yield from readings


Found = tuple[tuple[Reading, ...], int]


def _read_at(tokens: Tokens, masked: frozenset[int], i: int) -> Found:
    """What begins at token ``i``, and where to read on."""
    for rule in (_read_special, _read_linked, _read_single):
        found = rule(tokens, masked, i)
        if found is not None:
            return found
    return (), i + 1


def _read_special(tokens: Tokens, _masked: frozenset[int], i: int) -> Found | None:
    """Multiples in one word, an hour and a half, feet and inches by their marks."""
    if tokens.words[i] in MULTIPLIERS and (measure := read_multiple(tokens, i)):
        change = change_word(tokens.words[i])
        return (_reading(measure, change[0] if change else None),), measure.last
    if half := read_unit_and_half(tokens, i):
        number, at = half
        unit = find_unit(tokens, at)
        if unit and unit[1] == at + 1:
            return (_reading(Measure(number, unit[0], i, at + 4)),), at + 4
    if marked := read_feet_and_inches(tokens, i):
        return (_reading(marked),), marked.last
    return None


def _read_linked(tokens: Tokens, masked: frozenset[int], i: int) -> Found | None:
    """Ranges, tolerances and pairs of levels."""
    left = read_measure(tokens, i)
    if left is None or left.number.is_part:
        return None
    if tolerance := read_tolerance(tokens, left):
        margin, measure = tolerance
        reading = _reading(measure)
        return (replace(reading, low=reading.low - margin, high=reading.high + margin),), reading.last
    pair = read_pair(tokens, left)
    if pair is None or pair.right.number.first in masked:
        return None
    left, right = signed(tokens, pair.left), _refined(tokens, pair.right)
    if right.is_bare and (aged := _refined(tokens, left)) is not left:
        right = replace(right, unit=aged.unit)
    by_dash = not tokens.is_word(pair.right.first - 1) and tokens.word(left.last) not in ("to", "and", "or")
    if _is_excluded(tokens, left) or (is_year(tokens, pair.left) and is_year(tokens, pair.right)):
        return (), right.last if by_dash else left.last
    left = replace(left, unit=right.unit) if pair.right.is_bare or right.unit is not pair.right.unit else left
    if by_dash and (not pair.is_range or right.is_bare and not _has_cue(tokens, left)):
        return (), right.last
    if not pair.is_range:
        return (_reading(left), _reading(right)), right.last
    low, high = _reading(left), _reading(right)
    ratio = pair.left.unit.factor / pair.right.unit.factor if pair.left.unit.name != pair.right.unit.name else 1.0
    return (replace(high, low=low.low * ratio, step=max(low.step, high.step), first=low.first),), right.last


def _read_single(tokens: Tokens, _masked: frozenset[int], i: int) -> Found | None:
    measure = read_measure(tokens, i)
    if measure is None:
        return None
    measure = signed(tokens, measure)
    if measure.is_bare and not measure.number.is_part and (ratio := read_ratio(tokens, measure)):
        whole, last = ratio
        unit = Unit(f"out of {whole.value:g}", "percent", 100 / whole.value)
        return (replace(_reading(replace(measure, unit=unit)), last=last),), last
    if measure.number.is_part and measure.is_bare:
        unit = part_unit(tokens, measure.number)
        return (_reading(replace(measure, unit=unit)),), measure.last
    measure = read_compound(tokens, _refined(tokens, measure))
    if _is_excluded(tokens, measure) or _is_pronoun(tokens, measure):
        return (), max(measure.number.last, i + 1)
    return (_reading(measure),), measure.last


def _refined(tokens: Tokens, measure: Measure) -> Measure:
    if (measure.is_bare or measure.counted) and (multiple := as_multiple(tokens, measure)):
        return multiple
    return as_age(tokens, measure) or measure


def _is_excluded(tokens: Tokens, measure: Measure) -> bool:
    return any(test(tokens, measure) for test in (is_identifier, is_enumerator, is_year, is_named))


_NOT_BEFORE_ONE: Final = frozenset(
    "no this that the another each every any some which first last next other only number by good new old my your his her its our their".split()
)


def _is_pronoun(tokens: Tokens, measure: Measure) -> bool:
    """Whether "one" stands for a thing, not for a number: one of them, this one, no one."""
    word = tokens.words[measure.number.first]
    if word != "one" or measure.number.value != 1:
        return False
    before = tokens.word(measure.first - 1)
    return measure.is_bare or (measure.counted and (before in _NOT_BEFORE_ONE or is_adjective(before)))


def _has_cue(tokens: Tokens, measure: Measure) -> bool:
    return bound_of(tokens, measure.first, measure.last) != "="


def _reading(measure: Measure, bound: Bound | None = None) -> Reading:
    top = measure.number.top if measure.number.is_vague else measure.value
    # A vague plural excludes next to nothing above it: its step is so wide that no plain number conflicts with it.
    step = 20 * top if measure.number.is_vague else measure.number.step
    ends = measure.last, measure.number.last
    return Reading(measure.value, top, step, measure.unit, measure.first, *ends, bound)


def _bound(tokens: Tokens, reading: Reading, last: Reading | None, found: list[Quantity]) -> Bound:
    """The bound that its context states, or that of the amount which it repeats: "fell 190 points, or 0.6 %"."""
    bound = bound_of(tokens, reading.first, reading.last, number_last=reading.number_last, relative=_is_relative(reading.unit))
    if bound == "=" and last is not None and _repeats(tokens, last, reading):
        return found[-1].bound
    return bound


def _is_relative(unit: Unit) -> bool:
    """Whether the unit is one in which changes are stated: percent, points, cents."""
    return unit.dimension in ("percent", "percentage point") or unit.name == "point" or (unit.is_money and unit.factor < 1)


def _repeats(tokens: Tokens, last: Reading, reading: Reading) -> bool:
    between = tokens.words[last.last : reading.first]
    if between in ([",", "or"], ["or"]):
        return last.unit.dimension != reading.unit.dimension
    return between in (["("], ["/"]) and last.unit.dimension == reading.unit.dimension


def _quantity(tokens: Tokens, reading: Reading, bound: Bound) -> Quantity:
    start, end = tokens.starts[reading.first], tokens.ends[reading.last - 1]
    unit = reading.unit
    is_change = bound in ("up", "down")
    plain = replace(unit, offset=0.0) if is_change else unit
    step = _rough(reading.low, reading.step) if bound == "~" else reading.step
    return Quantity(
        low=reading.low,
        high=reading.high,
        unit=unit.name,
        bound=bound,
        dimension=unit.dimension,
        base_low=plain.base(reading.low),
        base_high=plain.base(reading.high),
        step=step * unit.factor,
        start=start,
        end=end,
        text=tokens.text[start:end],
    )


def _rough(value: float, step: float) -> float:
    """The rounding unit of a hedged number: its last figure that is no trailing zero ("about 4,300": 100)."""
    if step <= 0 or not value:
        return step
    figures = str(round(abs(value) / step))
    zeros = len(figures) - len(figures.rstrip("0"))
    return step * math.pow(10, zeros)
