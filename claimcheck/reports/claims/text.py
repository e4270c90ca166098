"""Claims for a person: a table on a terminal, and elsewhere a line a claim that starts with its place, for grep."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from claimcheck.reports.claims.wording import NOTHING, conditions, value
from claimcheck.reports.inert import one_line
from claimcheck.reports.quotes import location
from claimcheck.reports.screen import Screen
from claimcheck.reports.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from claimcheck.values.claims import Claim

_GAP = 2  # columns between two of the table's
_NARROWEST = 60  # a narrower table would have more breaks than words


_COLUMNS = {"Kind": "magenta", "Subject": "bold", "Attribute": "", "Value": "cyan", "Qualifiers": "dim"}
"""The styles of the columns behind the place, by their headings."""


class Row(NamedTuple):
    """A claim as cells, and the document that it stands in."""

    document: str
    cells: tuple[Text, ...]


def write(claims: Sequence[Claim], stream: TextIO) -> None:
    """Write the claims in the form, colours, width and characters that suit the stream."""
    screen = Screen.on(stream)
    if stream.isatty() and not claims:
        screen.show([screen.text(NOTHING, "dim")])
    elif stream.isatty() and screen.width >= _NARROWEST:
        _show_tables(claims, screen)
    else:
        screen.show(_line(claim, screen) for claim in claims)


def _line(claim: Claim, screen: Screen) -> Text:
    """All on one line: "notes/a.md:3:1: quantity: Harlow Bridge: length: 412 metres (in 2024)"."""
    lead = ": ".join(part for part in (claim.kind, claim.subject, claim.attribute) if part)
    said = conditions(claim)
    return Text.assemble(
        screen.text(location(claim.evidence), "dim"),
        screen.text(one_line(f": {lead}: ")),
        screen.text(one_line(value(claim)), _COLUMNS["Value"]),
        screen.text(one_line(f" ({said})" if said else "")),
    )


def _show_tables(claims: Sequence[Claim], screen: Screen) -> None:
    """One table with the documents in it where there is room for their names, else a table under each name."""
    widest = max(cell_len(_place(claim)) for claim in claims)
    beside = widest <= screen.width // 4
    headings = ("Document:line" if beside else "Line", *_COLUMNS)
    rows = [_row(claim, screen, with_document=beside) for claim in claims]
    widths = _widths(headings, rows, screen.width)
    for document, part in [("", rows)] if beside else groupby(rows, lambda row: row.document):
        if document:
            screen.show([screen.text(one_line(document).strip(), "bold underline")])
        screen.show(_table(headings, widths, part, screen))
        screen.show([Text()])
    screen.show([screen.text(counted(len(claims), "claim"), "dim")])


def _place(claim: Claim) -> str:
    return one_line(f"{claim.evidence.document}:{claim.evidence.line}").strip()


def _row(claim: Claim, screen: Screen, *, with_document: bool) -> Row:
    place = _place(claim) if with_document else str(claim.evidence.line)
    content = (place, claim.kind, claim.subject, claim.attribute, value(claim), conditions(claim))
    cells = zip(content, ("dim", *_COLUMNS.values()), strict=True)
    return Row(claim.evidence.document, tuple(screen.text(one_line(text).strip(), style) for text, style in cells))


def _widths(headings: Sequence[str], rows: Sequence[Row], room: int) -> list[int]:
    """The widths of the columns: what their cells need, and equal shares of what is left for those that need more."""
    needs = [max([cell_len(heading), *(row.cells[n].cell_len for row in rows)]) for n, heading in enumerate(headings)]
    room -= _GAP * (len(needs) - 1)
    widths = [0] * len(needs)
    for done, column in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        widths[column] = max(1, min(needs[column], room // (len(needs) - done)))
        room -= widths[column]
    return widths


def _table(headings: Sequence[str], widths: Sequence[int], rows: Iterable[Row], screen: Screen) -> Iterator[Text]:
    yield from _set([screen.text(heading, "bold") for heading in headings], widths, screen)
    for row in rows:
        yield from _set(row.cells, widths, screen)


def _set(cells: Sequence[Text], widths: Sequence[int], screen: Screen) -> Iterator[Text]:
    """The lines of a row: each cell wrapped in its column, and no spaces at the ends of lines."""
    columns = (cell.wrap(screen.console, width) for cell, width in zip(cells, widths, strict=True))
    for parts in zip_longest(*columns, fillvalue=Text()):
        line, start = Text(), 0
        for part, width in zip(parts, widths, strict=True):
            part.rstrip()
            if part:
                line = Text.assemble(line, " " * (start - line.cell_len), part)
            start += width + _GAP
        yield line
