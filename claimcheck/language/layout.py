"""The layout of a spaCy document: where its blocks (headings, paragraphs, items, table rows) stand.

Kept in ``doc.user_data`` as nested lists and strings, so that it survives ``to_bytes`` and other processes. A document
without a layout, made by someone else's pipeline, is read as paragraphs parted by blank lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from spacy.tokens import Doc, Span

from claimcheck.values.documents import BlockKind, Page

KEY = "claimcheck_layout"


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A table cell by its characters in the document, with its column's header."""

    start: int
    end: int
    header: str


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block by its characters in the document; ``number`` is its index in the page."""

    number: int
    start: int
    end: int
    kind: BlockKind
    level: int
    lead: str
    cells: tuple[PlacedCell, ...]

    def span(self, doc: Doc) -> Span:
        """The tokens of the block."""
        return cast(Span, doc.char_span(self.start, self.end, alignment_mode="expand"))


def set_layout(doc: Doc, page: Page, starts: list[int]) -> None:
    """Record the blocks of ``page``, which begin at the characters ``starts`` of ``doc``."""
    doc.user_data[KEY] = [
        [start, start + len(block.text.content), block.kind, block.level, block.lead, _cells(page, n, start)]
        for n, (block, start) in enumerate(zip(page.blocks, starts, strict=True))
    ]
    doc.user_data["claimcheck_page"] = [page.document.name, page.title, page.date]


def _cells(page: Page, number: int, start: int) -> list[list[int | str]]:
    cells: list[list[int | str]] = []
    for cell in page.blocks[number].cells:
        end = start + len(cell.text.content)
        cells.append([start, end, cell.header])
        if end > start:  # a row's text leaves out empty cells
            start = end + len(" | ")
    return cells


def blocks(doc: Doc) -> tuple[PlacedBlock, ...]:
    """The blocks of a document in order."""
    layout = doc.user_data.get(KEY)
    if layout is None:
        return tuple(_paragraphs(doc))
    return tuple(
        PlacedBlock(n, start, end, kind, level, lead, tuple(PlacedCell(*cell) for cell in cells))
        for n, (start, end, kind, level, lead, cells) in enumerate(layout)
    )


@lru_cache(maxsize=1)
def whole_text(doc: Doc) -> str:
    """The text of a document, put together once: ``doc.text`` joins all tokens again at each call."""
    return doc.text


def page_facts(doc: Doc) -> tuple[str, str, str]:
    """Name, title and date of the page that the document was made from ("" each without one)."""
    name, title, date = doc.user_data.get("claimcheck_page", ("", "", ""))
    return name, title, date


def _paragraphs(doc: Doc) -> Iterator[PlacedBlock]:
    for n, match in enumerate(re.finditer(r"\S(?:.*\S)?(?:\n[^\S\n]*\S.*)*", doc.text)):
        yield PlacedBlock(n, match.start(), match.end(), "paragraph", 0, "", ())
