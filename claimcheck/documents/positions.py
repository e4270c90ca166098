"""Offsets to lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right

_BREAK = re.compile(r"\r\n?|\n")


class Lines:
    """The lines of a text, broken at LF, CR LF and CR only."""

    __slots__ = ("ends", "starts")

    def __init__(self, text: str) -> None:
        breaks = [match.span() for match in _BREAK.finditer(text)]
        self.starts = (0, *(end for _, end in breaks))
        self.ends = (*(start for start, _ in breaks), len(text))

    def __len__(self) -> int:
        return len(self.starts)

    def index(self, offset: int) -> int:
        """The 0-based line that holds ``offset``; a line break belongs to the line that it ends."""
        return bisect_right(self.starts, offset) - 1

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of ``offset``, the column in code points."""
        line = self.index(offset)
        return line + 1, offset - self.starts[line] + 1
