"""Dates and periods at the precision at which they are stated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Grain = Literal["time", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century"]
COUNTED_OVER: frozenset[Grain] = frozenset({"month", "quarter", "half", "year", "decade"})
"""Grains of periods over which amounts are counted: a half year's is not the whole year's."""
Bound = Literal["=", "~", ">", "<"]
"""``=`` in or on, ``~`` about, ``>`` from then on (since, after, not before), ``<`` until then (by, before)."""

Day = tuple[int, int, int]
"""(year, month, day); years before our era are negative, and year 0 stands for a date that names none."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included, that an expression covers.

    ``grain`` is the precision stated: "March 2024" covers 31 days at grain "month". A part ("early April", "the end of
    2027") covers its own days at the grain of the whole. A date without a year ("14 March") has year 0 and matches any
    year; one that passes the year's end ("November to March") ends in year 1. A clock time is kept in ``clock`` as
    minutes after midnight, -1 without one. ``start`` and ``end`` are offsets in the text that was searched, ``text``
    the slice between them.
    """

    first: Day
    last: Day
    grain: Grain
    bound: Bound = "="
    clock: int = -1
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    text: str = field(default="", compare=False)
