"""Where the cells of a Markdown table row stand in its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.values.documents import Piece, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

# markdown-it takes a pipe for escaped where a backslash stands before it, even a doubled one.
_SEPARATOR = re.compile(r"(?<!\\)\|")


def locate_cells(contents: Sequence[str], source: str, start: int, end: int) -> list[Text]:
    """The contents of a row's cells with their places in the line from ``start`` to ``end``.

    Cells that markdown-it added to fill up the row stand nowhere.
    """
    cells = _aligned(contents, _segments(source, start, end), source)
    return [
        _locate(content, source, *cells[column]) if column < len(cells) else Text(content, ())
        for column, content in enumerate(contents)
    ]


def _segments(source: str, start: int, end: int) -> list[tuple[int, int]]:
    bounds = [match.start() for match in _SEPARATOR.finditer(source, start, end)]
    return [
        _trimmed(source, low, high)
        for low, high in zip([start, *(bound + 1 for bound in bounds)], [*bounds, end], strict=True)
    ]


def _aligned(contents: Sequence[str], segments: list[tuple[int, int]], source: str) -> list[tuple[int, int]]:
    """The segments from the first cell on: what stands before the first pipe is a cell or only quote and list marks."""
    low, high = segments[0]
    if low < high and all(map(_fits, contents, (source[low:high] for low, high in segments))):
        return segments
    return segments[1:]


def _fits(content: str, segment: str) -> bool:
    return segment.replace("\\|", "|").endswith(content.strip())


def _locate(content: str, source: str, low: int, high: int) -> Text:
    """A cell's content in its segment, from the end backwards, for quote marks may stand before it."""
    core = content.strip()
    at = len(content) - len(content.lstrip())
    end = at + len(core)
    pieces: list[Piece] = []
    for part in reversed(source[low:high].split("\\|")):
        kept = min(len(part), end - at)
        if kept > 0:
            pieces.append(Piece(end - kept, high - kept, kept))
        end -= kept
        if end <= at:
            break
        # The pipe itself stands after its backslash.
        high -= len(part) + 1
        end -= 1
        pieces.append(Piece(end, high, 1))
        high -= 1
    return Text(content, tuple(reversed(pieces)))


def _trimmed(source: str, low: int, high: int) -> tuple[int, int]:
    segment = source[low:high]
    low += len(segment) - len(segment.lstrip())
    return low, max(low, low + len(segment.strip()))
