"""The values of a finding on one axis, a row each: a dot or bar as stated, a whisker as far as the wording reaches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite, isinf
from typing import TYPE_CHECKING

from claimcheck.reports.html.lettering import color, letter
from claimcheck.reports.html.plots.scales import Labels, labels, told
from claimcheck.reports.html.views import Plot, PlotRow, Tick
from claimcheck.reports.inert import one_line
from claimcheck.reports.wording import counted

if TYPE_CHECKING:
    from claimcheck.values.findings import Axis, Extent, Finding, FindingClaim

MARGIN = 0.12
"""What is left free on either side of the values, as a share of their spread."""
LEFT, RIGHT = 1.0, 99.0
"""Percent of the width between which the axis runs."""
POINT = 0.8
"""Percent of the width up to which a bar is drawn as a dot."""
EDGE = 10.0
"""Percent of the width, at either end, within which a label is not centred below its place."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A value to draw: the position that holds it, its words, where it lies, and the documents that state it."""

    position: int
    words: str
    extent: Extent
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Ruler:
    """The stretch of the axis that is shown."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Where a value stands, in percent of the width; what lies beyond the axis stands at its end."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return LEFT + share * (RIGHT - LEFT)


def line_plot(finding: Finding) -> Plot | None:
    """The plot of a finding, None where its values make no line."""
    values = _values(finding.claims)
    if finding.axis is None or not values:
        return None
    ruler = _ruler([value.extent for value in values])
    marks = labels(finding.axis, ruler.low, ruler.high)
    rows = tuple(_row(value, finding.axis, ruler) for value in values)
    return Plot(_name(finding.axis), marks.caption, rows, tuple(_ticks(marks, ruler)))


def _name(axis: Axis) -> str:
    return "Amounts on one axis" if axis.scale == "amount" else "Dates on a time line"


def _values(claims: Iterable[FindingClaim]) -> list[_Value]:
    """Each different value of each position once, in the order of the claims."""
    said: dict[tuple[int, Extent], tuple[str, set[str]]] = {}
    for claim in claims:
        if claim.extent is not None:
            _, documents = said.setdefault((claim.position, claim.extent), (claim.value, set()))
            documents.add(claim.document)
    return [_Value(position, words, extent, frozenset(names)) for (position, extent), (words, names) in said.items()]


def _ruler(extents: Sequence[Extent]) -> _Ruler:
    """From the least to the most of what is finite, with some room around."""
    ends = [end for one in extents for end in (one.low, one.high, one.least, one.most) if isfinite(end)]
    low, high = min(ends), max(ends)
    room = (high - low) * MARGIN or abs(low) * MARGIN or 1.0
    return _Ruler(low - room, high + room)


def _row(value: _Value, axis: Axis, ruler: _Ruler) -> PlotRow:
    extent = value.extent
    left, right = ruler.at(extent.low), ruler.at(extent.high)
    least, most = ruler.at(extent.least), ruler.at(extent.most)
    count = len(value.documents)
    return PlotRow(
        letter=letter(value.position),
        color=color(value.position),
        value=one_line(value.words),
        count=counted(count, "document") if count > 1 else "",
        reach=told(axis, extent),
        left=_percent(left),
        width=_percent(right - left),
        middle=_percent((left + right) / 2),
        is_point=right - left <= POINT,
        least=_percent(0.0 if isinf(extent.least) else least),
        most=_percent(100.0 if isinf(extent.most) else most),
        opens_left=isinf(extent.least),
        opens_right=isinf(extent.most),
    )


def _ticks(marks: Labels, ruler: _Ruler) -> Iterable[Tick]:
    for place, label in marks.places:
        at = ruler.at(place)
        anchor = "start" if at < EDGE else "end" if at > 100 - EDGE else "middle"
        yield Tick(_percent(at), label, anchor)


def _percent(number: float) -> str:
    return f"{number:.2f}%"
