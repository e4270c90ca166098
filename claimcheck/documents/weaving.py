"""A block's text, woven from slices of the file and the few characters that a reader puts in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.values.documents import Piece, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

# No-break and thin spaces are not blanks here: they hold numbers together.
_RUN = re.compile(r"[^ \t\r\n\f\v]+(?: [^ \t\r\n\f\v]+)*")
_GROUP = re.compile(r"\d{3}(?!\d)")
_ONE, _WIDE = 1, 2


class Weaver:
    """Builds a Text: every run of blanks and line breaks becomes one space, none stands at the ends.

    Only where one space would make one number of two ("148      141") does a run of blanks become two.
    """

    __slots__ = ("_gap", "_length", "_parts", "_pieces", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._gap = 0

    def keep(self, start: int, end: int) -> None:
        """Append what stands in the file from ``start`` to ``end``."""
        position = start
        for run in _RUN.finditer(self._source, start, end):
            self._part(position, run.start())
            self._append(run.group(), run.start())
            position = run.end()
        self._part(position, end)

    def insert(self, characters: str) -> None:
        """Append characters that don't stand in the file like this (a decoded entity)."""
        position = 0
        for run in _RUN.finditer(characters):
            self._gap = max(self._gap, int(run.start() > position))
            self._append(run.group(), None)
            position = run.end()
        self._gap = max(self._gap, int(position < len(characters)))

    def space(self) -> None:
        """Keep what follows apart from what is there, by one space."""
        self._gap = max(self._gap, _ONE)

    def text(self) -> Text:
        """The text so far."""
        content = "".join(self._parts)
        low = len(content) - len(content.lstrip())
        high = max(low, len(content.rstrip()))
        return Text(content[low:high], tuple(cut(self._pieces, low, high)))

    def _part(self, start: int, end: int) -> None:
        """Note the blanks that stand in the file from ``start`` to ``end``."""
        if start < end:
            is_wide = end - start > 1 or self._source[start] == "\t"
            self._gap = max(self._gap, _WIDE if is_wide else _ONE)

    def _append(self, characters: str, source: int | None) -> None:
        if self._gap and self._length:
            joins_digits = self._parts[-1][-1].isdigit() and _GROUP.match(characters)
            space = " " * (self._gap if joins_digits else _ONE)
            self._parts.append(space)
            self._length += len(space)
        self._gap = 0
        self._parts.append(characters)
        if source is not None:
            self._pieces.append(Piece(self._length, source, len(characters)))
            self._merge()
        self._length += len(characters)

    def _merge(self) -> None:
        """Make one piece of the last two where they touch in the text and in the file."""
        if len(self._pieces) < 2:
            return
        first, second = self._pieces[-2:]
        if first.at + first.length == second.at and first.source + first.length == second.source:
            self._pieces[-2:] = [Piece(first.at, first.source, first.length + second.length)]


def cut(pieces: Sequence[Piece], low: int, high: int) -> list[Piece]:
    """The pieces of the span from ``low`` to ``high``, counted from ``low``."""
    found = []
    for piece in pieces:
        start, end = max(piece.at, low), min(piece.at + piece.length, high)
        if start < end:
            found.append(Piece(start - low, piece.source + start - piece.at, end - start))
    return found


def join(texts: Sequence[Text], separator: str) -> Text:
    """One text of several, the separator between them belonging to no piece."""
    pieces: list[Piece] = []
    length = 0
    for text in texts:
        pieces.extend(Piece(piece.at + length, piece.source, piece.length) for piece in text.pieces)
        length += len(text.content) + len(separator)
    return Text(separator.join(text.content for text in texts), tuple(pieces))
