"""A document and the blocks of text that a reader finds in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "paragraph", "item", "row"]


@dataclass(frozen=True, slots=True)
class Document:
    """A named text to check.

    ``name`` is how reports call it (a path with forward slashes, relative where the user gave it so) and its suffix
    chooses the reader; ``text`` is the decoded content that all offsets count in, in code points.
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """``length`` characters of a block's text that stand unchanged in the file from ``source`` on."""

    at: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class Text:
    """Text without markup, and where in the file each piece of it stands.

    Characters that the reader put in (a space for a line break) belong to no piece.
    """

    content: str
    pieces: tuple[Piece, ...]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """File offsets of ``content[start:end]``, markup inside it included.

        Raises ValueError where the span holds no character of the file.
        """
        first = self._piece_after(start)
        last = self._piece_before(end)
        if first is None or last is None:
            raise ValueError(f"no source text between {start} and {end}")
        low = first.source + max(0, start - first.at)
        high = last.source + min(last.length, end - last.at)
        return low, max(low, high)

    def content_span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in ``content`` of what stands in the file from ``start`` to ``end``, markup there left out."""
        index = bisect_right(self.pieces, start, key=lambda p: p.source + p.length)
        if index == len(self.pieces):
            return len(self.content), len(self.content)
        after = self.pieces[index]
        low = after.at + max(0, start - after.source)
        before = [piece for piece in self.pieces[index:] if piece.source < end][-1:]
        high = before[0].at + min(before[0].length, end - before[0].source) if before else low
        return low, max(low, high)

    def _piece_after(self, start: int) -> Piece | None:
        """The piece that holds ``start``, or the next one."""
        index = bisect_right(self.pieces, start, key=lambda p: p.at) - 1
        if index >= 0 and start < self.pieces[index].at + self.pieces[index].length:
            return self.pieces[index]
        return self.pieces[index + 1] if index + 1 < len(self.pieces) else None

    def _piece_before(self, end: int) -> Piece | None:
        """The last piece that starts before ``end``."""
        index = bisect_right(self.pieces, end - 1, key=lambda p: p.at) - 1
        return self.pieces[index] if index >= 0 else None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its text, and the text of its column's header ("" without one)."""

    text: Text
    header: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table row.

    ``start`` and ``end`` are file offsets of the whole block, markup included. ``level`` is the depth of a heading (1
    is the top) or of a list item (1 is the outermost). A row's ``text`` is its cells joined by " | "; ``cells`` holds
    them one by one. ``lead`` is the paragraph that introduces a list or table ("" without one).
    """

    kind: BlockKind
    text: Text
    start: int
    end: int
    level: int = 0
    cells: tuple[Cell, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A document as a reader sees it: its blocks in order, and what its front matter says of it.

    ``title`` and ``date`` are as written there ("" without one); a date in the text itself is the claims stage's to
    find. ``comments`` are the file offsets of the comments that are meant for claimcheck, which no block has text of.
    """

    document: Document
    blocks: tuple[Block, ...] = field(default=())
    title: str = ""
    date: str = ""
    comments: tuple[tuple[int, int], ...] = ()
