"""Readings: what runs of tokens state, made comparable: bound, base unit and precision."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.claims.quantities.bounds import Cues, cues_of
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.measures import Measure
from claimcheck.claims.quantities.scanning import Tokens
from claimcheck.claims.quantities.units import Unit
from claimcheck.values.quantities import Bound, Change, Quantity, Side

_PLAIN: Final = Cues()
_GAP_LINKS: Final = (",", "and", "while")
_LONGEST_GAP: Final = 5
_BEFORE_LENGTHS: Final = frozenset(load("bounds.json")["before lengths of time"])
_STOREYS: Final = frozenset(load("bounds.json")["storeys"])
_LONGEST_SPREAD: Final = 4
_VAGUE_REACH: Final = 100.0
"""How far above its top a vague plural reaches in the base unit: "thousands" is said of tens of thousands, too."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the tokens [first, last) state; ``low`` and ``high`` in the unit.

    ``number_last`` is the end of the number alone, ``rough`` the step that a hedge gives it, ``cues`` what its own
    words say of it (doubled), ``None`` where those around tell, ``reach`` what its upper end in the base unit is
    multiplied with.
    """

    low: float
    high: float
    step: float
    rough: float
    unit: Unit
    first: int
    last: int
    number_last: int
    cues: Cues | None = None
    reach: float = 1.0


InContext = tuple[Reading, Cues]
"""A reading and what is said of it."""


def reading_of(measure: Measure, change: Change | None = None) -> Reading:
    """What ``measure`` states alone; ``change`` where its own words say it (doubled)."""
    number, step = measure.number, measure.number.step
    rough = 2 * step if number.is_part else _rough(number.value, step)
    cues = Cues(change=change, by_verb=True) if change else None
    reading = Reading(
        measure.value, measure.value, step, rough, measure.unit, measure.first, measure.last, number.last, cues
    )
    return replace(reading, high=number.top, step=0.0, reach=_VAGUE_REACH) if number.is_vague else reading


def in_context(tokens: Tokens, reading: Reading, before: InContext | None) -> InContext:
    """The reading and what the words around it say, or those around the amount before, which it repeats.

    Repeated amounts are the second ones of "fell 190 points, or 0.6 %", of "more than 60 miles (97 km)" and of "the
    north lost 5 %, the south by 3 %".
    """
    if reading.cues:
        return reading, reading.cues
    cues = cues_of(
        tokens,
        reading.first,
        reading.last,
        number_last=reading.number_last,
        relative=_is_relative(reading.unit),
        length=reading.unit.dimension == "length" or reading.unit.name in _STOREYS,
    )
    if before is not None and cues == _PLAIN:
        former, said = before
        if _repeats(tokens, former, reading):
            return reading, said
        if _is_gapped(tokens, former, reading):
            return reading, Cues(change=said.change, by_verb=said.by_verb)
    elif before is not None and _is_spread(tokens, before[0], reading):
        return reading, replace(cues, limit=None)
    return reading, cues


def _is_relative(unit: Unit) -> bool:
    """Whether the unit is one in which changes are stated: percent, points, cents."""
    is_minor = unit.is_money and unit.factor < 1
    return is_minor or unit.name == "point" or unit.dimension in ("percent", "percentage point")


def _repeats(tokens: Tokens, before: Reading, reading: Reading) -> bool:
    between = tokens.words[before.last : reading.first]
    if between in ([",", "or"], ["or"]):
        return before.unit.dimension != reading.unit.dimension
    return between in (["("], ["/"]) and before.unit.dimension == reading.unit.dimension


def _is_gapped(tokens: Tokens, before: Reading, reading: Reading) -> bool:
    """Whether the verb of the amount before is left out: "the north lost 5 %, the south by 3 %"."""
    link, by = before.last, reading.first - 1
    if tokens.word(by) != "by" or tokens.word(link) not in _GAP_LINKS or not 2 <= by - link <= _LONGEST_GAP:
        return False
    is_thing = tokens.is_capital(by - 1) or tokens.word(by - 2) == "the"
    return is_thing and before.unit.dimension == reading.unit.dimension


def _is_spread(tokens: Tokens, before: Reading, reading: Reading) -> bool:
    """Whether "over" spreads the amount before over the time: $5 million over three years."""
    over = reading.first - 1
    if tokens.word(over) != "over" or reading.unit.dimension != "time" or before.unit.dimension == "time":
        return False
    between = tokens.words[before.last : over]
    is_near = len(between) <= _LONGEST_SPREAD and all(tokens.is_word(k) for k in range(before.last, over))
    return is_near and _BEFORE_LENGTHS.isdisjoint(between) and tokens.word(reading.last) != "ago"


def beside(quantity: Quantity, reading: Reading, side: Side) -> Quantity:
    """The hedged quantity of a reading on that side of its number; below zero the words leave the side open."""
    if not side or quantity.bound != "~" or reading.low < 0:
        return quantity
    return replace(quantity, side=side, fine_step=reading.step * reading.unit.factor)


def quantity_of(
    tokens: Tokens, reading: Reading, bound: Bound, change: Change | None, name: str | None = None
) -> Quantity:
    """The quantity of a reading whose bound and change are known; ``name`` is what to call its unit."""
    start, end = tokens.starts[reading.first], tokens.ends[reading.last - 1]
    unit = reading.unit
    # A rise by 5 °C is one of 5 kelvin: the zero of the scale says nothing of a change.
    plain = replace(unit, offset=0.0) if change and bound == change else unit
    step = reading.rough if bound == "~" else reading.step
    return Quantity(
        low=reading.low,
        high=reading.high,
        unit=unit.name if name is None else name,
        bound=bound,
        dimension=unit.dimension,
        base_low=plain.base(reading.low),
        base_high=plain.base(reading.high * reading.reach),
        step=step * unit.factor,
        change=change,
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
