"""The scales of axes: where they are labelled, and what a stretch of them is in words."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, isinf
from typing import TYPE_CHECKING

from claimcheck.reports.html.plots import steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.values.findings import Axis, Extent, Scale

_SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_UNITS = {"percentage": "percent"}
_ANY_YEAR = (" 2000", " 2001")  # the years on whose days dates without one are drawn


@dataclass(frozen=True, slots=True)
class Labels:
    """The labelled places of an axis, and its caption ("" where the labels say it all)."""

    places: tuple[steps.Place, ...]
    caption: str


def labels(axis: Axis, low: float, high: float) -> Labels:
    """The labels of an axis that runs from ``low`` to ``high``, which differ."""
    return _LABELLED[axis.scale](axis, low, high)


def told(axis: Axis, extent: Extent) -> str:
    """What a value can stand for, in words: "411.5 to 412.5 metre", "500 or more", "until 31 Dec 2024"."""
    if axis.scale == "amount":
        return f"{_told_amount(extent)} {_UNITS.get(axis.unit, axis.unit)}".strip()
    write = _moment if axis.scale == "time of day" else _last_day
    first = _moment(extent.least) if axis.scale == "time of day" else _first_day(extent.least)
    last = write(extent.most)
    if axis.scale == "day of year":
        first, last = _without_year(first), _without_year(last)
    if isinf(extent.least):
        return f"until {last}"
    if isinf(extent.most):
        return f"from {first} on"
    return first if first == last else f"{first} to {last}"


def _told_amount(extent: Extent) -> str:
    if isinf(extent.least):
        return f"{number_label(extent.most)} or less"
    if isinf(extent.most):
        return f"{number_label(extent.least)} or more"
    least, most = number_label(extent.least), number_label(extent.most)
    return least if least == most else f"{least} to {most}"


def _first_day(place: float) -> str:
    return "" if isinf(place) else steps.day_label(floor(place))


def _last_day(place: float) -> str:
    """The day that ends at ``place``, or the one that it lies in."""
    return "" if isinf(place) else steps.day_label(floor(place) - (place == floor(place)))


def _moment(place: float) -> str:
    return "" if isinf(place) else steps.clock_label(floor(place))


def _without_year(label: str) -> str:
    return next((label.removesuffix(year) for year in _ANY_YEAR if label.endswith(year)), label)


def number_label(number: float) -> str:
    """A number with its thousands parted and six digits where it has more."""
    shown = f"{number + 0.0:,.6g}" if abs(number) < 1e6 else f"{number:,.0f}"
    return shown.replace("-", "\N{MINUS SIGN}")


def _amounts(axis: Axis, low: float, high: float) -> Labels:
    size = max(abs(low), abs(high))
    scale, word = next((pair for pair in _SIZES if size >= pair[0]), (1.0, ""))
    places = tuple((number, number_label(number / scale)) for number in steps.round_numbers(low, high))
    unit = _UNITS.get(axis.unit, axis.unit)
    return Labels(places, " ".join(part for part in (word, unit) if part))


def _dates(_axis: Axis, low: float, high: float) -> Labels:
    """Years, else months, days or hours: the coarsest of which there are two at least."""
    for places in (steps.years, steps.months, steps.days):
        found = tuple(places(low, high))
        if len(found) > 1:
            return Labels(found, "")
    return Labels(tuple(steps.hours(low, high)), "")


def _days_of_year(axis: Axis, low: float, high: float) -> Labels:
    """Dates without the year that some of them don't name."""
    places = _dates(axis, low, high).places
    return Labels(tuple((place, _without_year(label)) for place, label in places), "day of the year")


def _times(_axis: Axis, low: float, high: float) -> Labels:
    return Labels(tuple(steps.clock(low, high)), "time of day")


_LABELLED: dict[Scale, Callable[[Axis, float, float], Labels]] = {
    "amount": _amounts,
    "date": _dates,
    "day of year": _days_of_year,
    "time of day": _times,
}
