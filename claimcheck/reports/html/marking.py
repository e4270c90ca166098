"""A document's text with all of its claims marked, line by line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.documents.positions import Lines
from claimcheck.reports.claims.wording import conditions, value
from claimcheck.reports.html.naming import claim_id
from claimcheck.reports.html.views import LineView, Piece, Reference
from claimcheck.reports.inert import one_line

if TYPE_CHECKING:
    from claimcheck.values.claims import Claim, ClaimKind
    from claimcheck.values.findings import SourceText

Span = tuple[int, int]
"""Where a value starts and ends in the text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to mark: its kind, what its claims say, and the findings that it is evidence of."""

    span: Span
    kind: ClaimKind
    about: str
    references: tuple[Reference, ...]


def marked_lines(source: SourceText, number: int, cited: Mapping[Span, Sequence[Reference]]) -> tuple[LineView, ...]:
    """The lines of a document; ``cited`` are the findings that the value at a span is evidence of."""
    lines = Lines(source.text)
    starts = (*lines.starts, *lines.ends)
    marks = _marks(source.claims, cited)
    pieces: dict[int, list[Piece]] = defaultdict(list)
    for start, piece in _pieces(source.text, marks, starts, number):
        pieces[lines.index(start)].append(piece)
    return tuple(LineView(index + 1, tuple(pieces[index])) for index in range(len(lines)))


def _marks(claims: Iterable[Claim], cited: Mapping[Span, Sequence[Reference]]) -> list[Mark]:
    """One mark a span, the longer ones of those that start together first."""
    said: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        said[claim.evidence.value_start, claim.evidence.value_end].append(claim)
    spans = sorted(said, key=lambda span: (span[0], -span[1]))
    return [_mark(span, said[span], tuple(cited.get(span, ()))) for span in spans if span[0] < span[1]]


def _mark(span: Span, claims: Sequence[Claim], references: tuple[Reference, ...]) -> Mark:
    about = "\n".join(dict.fromkeys(_about(claim) for claim in claims))
    return Mark(span, claims[0].kind, about, references)


def _about(claim: Claim) -> str:
    """A claim in a line: "quantity: Harlow Bridge · length: 412 m (in 2024)"."""
    asked = " · ".join(part for part in (claim.subject, claim.attribute) if part)
    said = conditions(claim)
    parts = (claim.kind, asked, value(claim) + (f" ({said})" if said else ""))
    return one_line(": ".join(part for part in parts if part))


def _pieces(text: str, marks: Sequence[Mark], cuts: Iterable[int], number: int) -> Iterator[tuple[int, Piece]]:
    """The text cut at every line and at every end of a mark, each piece with its offset."""
    edges = {edge for mark in marks for edge in mark.span}
    bounds = sorted({0, len(text), *cuts, *edges})
    waiting, open_marks = list(reversed(marks)), list[Mark]()
    for start, end in pairwise(bounds):
        while waiting and waiting[-1].span[0] <= start:
            open_marks.append(waiting.pop())
        open_marks = [mark for mark in open_marks if mark.span[1] > start]
        if text[start] not in "\r\n":
            yield start, _piece(text[start:end], start, end, open_marks, number)


def _piece(text: str, start: int, end: int, marks: Sequence[Mark], number: int) -> Piece:
    """A piece as the innermost of the marks over it has it; links follow the marks that end with it."""
    if not marks:
        return Piece(text)
    inner = marks[-1]
    piece = Piece(text, inner.kind, about="\n".join(mark.about for mark in reversed(marks)))
    if any(mark.span[0] == start for mark in marks):
        piece = replace(piece, anchor=claim_id(number, start))
    ended = (reference for mark in marks if mark.span[1] == end for reference in mark.references)
    cited = any(mark.references for mark in marks)
    return replace(piece, is_evidence=cited, references=tuple(dict.fromkeys(ended)))
