"""What the page shows, ready to lay out: every value a template prints stands here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.values.claims import ClaimKind
from claimcheck.values.findings import KindCount, Severity


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a paragraph: a value, the sentence that says it, or what stands around."""

    text: str
    role: Literal["value", "said", "around"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands: in short, in full, and the id of its mark in the document's text, or ""."""

    name: str
    location: str
    anchor: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The claims of one paragraph as evidence of a position."""

    places: tuple[Place, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class PositionView:
    """One side of a finding; ``letter`` names it where colours can't, ``color`` numbers its colour."""

    letter: str
    color: int
    value: str
    documents: tuple[str, ...]
    count: str
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label of an axis at ``x`` percent of its width; ``anchor`` is the end of the text that stands there."""

    x: str
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class PlotRow:
    """A value on an axis: its words, and its marks in percent of the plot's width.

    The bar from ``left`` over ``width`` is the value as stated, a dot at its ``middle`` where that ``is_point``; the
    whisker from ``least`` to ``most`` is what it can stand for, which ``reach`` says in words; ``opens_left`` and
    ``opens_right`` say that it goes on.
    """

    letter: str
    color: int
    value: str
    count: str
    reach: str
    left: str
    width: str
    middle: str
    is_point: bool
    least: str
    most: str
    opens_left: bool
    opens_right: bool


@dataclass(frozen=True, slots=True)
class Plot:
    """The values of a finding on one axis."""

    name: str
    caption: str
    rows: tuple[PlotRow, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class HeatCell:
    """Two documents that disagree: how often, how much of the highest count that is (1 to 5), and where to look."""

    x: int
    y: int
    count: int
    level: int
    pair: str
    label: str
    target: str


@dataclass(frozen=True, slots=True)
class HeatLine:
    """A document of the heat map: its row's and column's middle in pixels, its number, its name, cut in ``label``."""

    at: int
    number: int
    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Heat:
    """Who disagrees with whom as a heat map, in pixels."""

    width: int
    height: int
    left: int
    top: int
    cell: int
    lines: tuple[HeatLine, ...]
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class Reasoning:
    """A part of why there is a finding."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding; ``sides`` are the numbers of the documents on each side, for the filter."""

    id: str
    number: int
    fingerprint: str
    code: str
    kind: ClaimKind
    severity: Severity
    confidence: str
    subject: str
    details: tuple[str, ...]
    sides: str
    positions: tuple[PositionView, ...]
    reasons: tuple[str, ...]
    reasoning: tuple[Reasoning, ...]
    plot: Plot | None


@dataclass(frozen=True, slots=True)
class Reference:
    """A link from a claim in a document to a finding that it is evidence of."""

    target: str
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a document: a part of a claim's value where ``kind`` is one, plain text where it is "".

    ``anchor`` is the id of what starts here, or ""; ``about`` what the claims say; ``references`` stand behind it.
    """

    text: str
    kind: ClaimKind | Literal[""] = ""
    anchor: str = ""
    about: str = ""
    is_evidence: bool = False
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of a document by its number."""

    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document; ``held`` counts what is in it, ``lines`` are empty where the report does not hold its text."""

    id: str
    number: int
    name: str
    words: str
    claims: str
    findings: str
    held: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page."""

    title: str
    program: str
    read: str
    count: str
    outcome: tuple[tuple[str, Severity | Literal["none"]], ...]
    kinds: tuple[KindCount, ...]
    heat: Heat | None
    findings: tuple[FindingView, ...]
    documents: tuple[DocumentView, ...]
