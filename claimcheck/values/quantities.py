"""Quantities: amounts with units, bounds and the precision at which they are stated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Bound = Literal["=", "~", ">", "<", "up", "down"]
"""``=`` stated plainly, ``~`` hedged (about, nearly), ``>`` at least or more than, ``<`` at most or up to. ``up`` and
``down`` are the words of a move; ``Quantity.change`` tells its size (rose 5 %) from its end (rose to 5 %). The value of
a claim has them for sizes only, which are never compared with levels."""
Change = Literal["up", "down"]
Side = Literal["<", ">", ""]
VERSION = "version"
"""The unit of versions, which are no amounts; each software has a dimension of its own."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as written and as comparable.

    ``low`` and ``high`` are the value as written, scale words multiplied out (2.5 million is 2500000.0), equal unless a
    range is stated; "from 7 to 5 %", the two ends of a move, runs from 7 to 5. ``unit`` is the canonical name of the
    unit ("kilometre", "dollar", "percentage", "dollar per seat") or the counted noun in the singular ("employee"), ""
    for a bare number. ``change`` is the direction where the amount is the size of a change, whatever its bound: rose
    5 %, a 5 % rise, 5 % more, rose more than 5 %.

    ``dimension`` says what may be compared: "length", "time", "percent", "currency:EUR", "count" (a bare or counted
    number), "multiple" (twice, 5x)... ``base_low`` and ``base_high`` are the value in that dimension's base unit
    (metre, second, byte, square metre, ...); ``step`` is the worth of the last digit stated, in the base unit, so that
    "1.6 trillion" has step 1e11 and "about 4,000" 1000: a value rounds to it when it is within half a step.
    ``side`` is where a hedge puts the amount beside the number: ``>`` a little above it (just over), ``<`` a little
    below it (nearly), "" around it (about). With a side, ``fine_step`` is the worth of the last digit without the
    hedge, to which the number is rounded on the other side: "just over 4,000" has the steps 1000 and 1.
    ``start`` and ``end`` are offsets in the text that was searched, ``text`` the slice between them.
    """

    low: float
    high: float
    unit: str
    bound: Bound
    dimension: str = "count"
    base_low: float = 0.0
    base_high: float = 0.0
    step: float = 0.0
    change: Change | None = field(default=None, compare=False)
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    text: str = field(default="", compare=False)
    side: Side = ""
    fine_step: float = 0.0

    @property
    def direction(self) -> Change | None:
        """That of the change whose size the amount is, told plainly (rose 5 %) or bounded (rose by up to 5 %)."""
        if self.bound in ("up", "down"):
            return self.bound
        return self.change if self.bound in ("<", ">") else None


Sides = tuple[Quantity, Quantity]
"""Two amounts put side by side."""
