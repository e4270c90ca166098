"""Hard wraps: whether the lines of a plain text are broken at a width, and which lines belong together then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELD = re.compile(r"[^\s:.!?][^:.!?]{0,39}:\s+\S")  # "Price: 40 euros", "Q: Why?"
_LONGEST = 120  # columns; nobody wraps wider
_NARROWEST = 30
_SHARE = 0.25  # of adjacent lines, those whose sentence goes on: about 0.8 in wrapped prose, near 0 in unwrapped
_FULL = 0.85  # of the width: how far a full line may stay behind it, since not all wrap by machine


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its offsets without the blanks around it, its text, its indentation in columns.

    ``apart`` says that a blank line, or nothing, stands before it; ``mark`` is how long its bullet or number is.
    """

    start: int
    end: int
    text: str
    indent: int
    apart: bool
    mark: int = 0


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends like a sentence, quotation marks and brackets aside."""
    return text.rstrip("\"'\u201d\u2019\u00bb)]*_").endswith((".", "!", "?", ":", ";", "\u2026"))


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the lines are broken, 0 where each is a paragraph of its own."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart and not b.mark and _fit(a) and _fit(b)]
    widths = sorted(len(a.text) + a.indent for a, b in pairs if _runs_on(a, b) or _counts_on(a, b))
    if not widths or len(widths) < _SHARE * len(pairs) or widths[len(widths) // 2] < _NARROWEST:
        return 0
    return widths[-1]


def continues(line: Line, following: Line, width: int) -> bool:
    """Whether the paragraph of ``line`` goes on in the line right below, in a text wrapped at ``width``."""
    if not _fit(line) or (following.indent > line.indent and not line.mark):
        return False
    return _runs_on(line, following) or is_full(line, following, width)


def is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of ``following`` would not have fitted into ``line``."""
    word = following.text.partition(" ")[0]
    return line.indent + len(line.text) + 1 + len(word) > _FULL * width


def _fit(line: Line) -> bool:
    return len(line.text) <= _LONGEST


def _runs_on(line: Line, following: Line) -> bool:
    return following.text[0].islower() and not ends_sentence(line.text)


def _counts_on(line: Line, following: Line) -> bool:
    """Whether a sentence seems to go on with a number: a hint at a wrapped text, but no proof for the one line."""
    return following.text[0].isdigit() and not ends_sentence(line.text)
