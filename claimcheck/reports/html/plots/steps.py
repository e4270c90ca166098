"""Round steps for the labels of an axis, and the places of calendar and clock at which they stand."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor, log10

from claimcheck.values.days import day_number, numbered_day

MOST_NUMBERS, MOST_DATES = 8, 4
"""Labels on an axis: as many as are readable side by side on a telephone."""
Place = tuple[float, str]
"""Where a label stands on the axis, and its text."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MINUTES = (5, 15, 30, 60, 120, 180, 360, 720)
_DAY_STEPS = (1, 2, 5, 10)
_MONTH_STEPS = (1, 2, 3, 6)


def round_step(span: float) -> float:
    """1, 2 or 5 times a power of ten, so that at most ``MOST_NUMBERS`` of them fit into ``span``."""
    rough = span / (MOST_NUMBERS - 1)
    power = 10.0 ** floor(log10(rough))
    return next((power * factor for factor in (1, 2, 5) if power * factor >= rough), power * 10)


def round_numbers(low: float, high: float) -> Iterator[float]:
    """The multiples of a round step from ``low`` to ``high``."""
    step = round_step(high - low)
    yield from (number * step for number in range(ceil(low / step), floor(high / step) + 1))


def years(low: float, high: float) -> Iterator[Place]:
    """The first days of years."""
    first, last = numbered_day(ceil(low) - 1)[0] + 1, numbered_day(floor(high))[0]
    if last > first:
        step = max(1, round(round_step(last - first)))
        for year in range(-(-first // step) * step, last + 1, step):
            yield day_number((year, 1, 1)), year_label(year)


def months(low: float, high: float) -> Iterator[Place]:
    """The first days of months."""
    first, last = _month(ceil(low) - 1) + 1, _month(floor(high))
    if last > first:
        step = next((step for step in _MONTH_STEPS if (last - first) / step < MOST_DATES), 12)
        for number in range(-(-first // step) * step, last + 1, step):
            year, month = divmod(number, 12)
            yield day_number((year, month + 1, 1)), f"{_MONTHS[month]} {year_label(year)}"


def _month(number: int) -> int:
    """The months since year 0 at a day."""
    year, month, _ = numbered_day(number)
    return 12 * year + month - 1


def days(low: float, high: float) -> Iterator[Place]:
    """Days."""
    first, last = ceil(low), floor(high)
    if last > first:
        step = next((step for step in _DAY_STEPS if (last - first) / step < MOST_DATES), 31)
        yield from ((number, day_label(number)) for number in range(first, last + 1, step))


def hours(low: float, high: float) -> Iterator[Place]:
    """Times of the day on an axis of days."""
    yield from ((minute / (24 * 60), label) for minute, label in clock(low * 24 * 60, high * 24 * 60))


def clock(low: float, high: float) -> Iterator[Place]:
    """Times of the day on an axis of minutes."""
    step = next((step for step in _MINUTES if (high - low) / step < MOST_NUMBERS), 24 * 60)
    yield from ((minute, clock_label(minute)) for minute in range(ceil(low / step) * step, floor(high) + 1, step))


def year_label(year: int) -> str:
    """A year as people write it; those before our era by their own count, without a year 0."""
    return str(year) if year > 0 else f"{-year} BC"


def day_label(number: int) -> str:
    """Such as "14 Mar 2024"."""
    year, month, day = numbered_day(number)
    return f"{day} {_MONTHS[month - 1]} {year_label(year)}"


def clock_label(minute: int) -> str:
    """Such as "09:30"."""
    return f"{minute % (24 * 60) // 60:02}:{minute % 60:02}"
