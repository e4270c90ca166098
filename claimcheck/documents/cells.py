"""The cells of one line that may be a row of a table set in columns, and what they look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.documents.wrapping import Line

MOST = 16
"""Cells of a line."""

_WIDEST = 240  # characters of a line
_LONGEST = 60  # characters of a cell
_WORDS = 5  # of an amount with its unit
_TAB = 8

_MARGIN = " \t\u00a0"
_GAP = re.compile(r"[ \t\u00a0]{2,}|\t")
_RULE = re.compile(r"[-=_\u2013\u2014\u2500\u2550][-=_\u2013\u2014\u2500\u2550 \t]{2,}")
_LEADER = re.compile(r"\.{2,}|(?:\. ){2,}|\u2026")
_CODE = re.compile(r"[{}=\\|]|;$|//|/\*|^[#$>] ")
_PROSE = re.compile(r"[,;:!?]$|(?:[^\W\d_]{4}|\d)\.$")  # clauses, sentences and the names of fields end so
_FIGURE = re.compile(
    r"[(\[~\u2248<>+\u2212\u2013-]{0,2}\s?(?:[A-Z]{0,3}[$\u00a3\u20ac\u00a5]\s?|[A-Z]{3}\s)?[\u2212-]?\.?\d"
)
_NO_FIGURE = re.compile(r"0\d\d|\d+[a-z]?(?: [A-Z][a-z]+){2}")  # telephones, houses of a street
_NOTHING = re.compile(r"[-\u2013\u2014.*]+|n/?a|nil", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/\u2013-]\d{2,4})?")
_PERIOD = re.compile(  # "2026", "2025/26", "2026 £m", "2025 (restated)", "31 March 2026", "30/06/2026"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]+\.?\s|\d\d?[/.]\d\d?[/.])?"
    rf"{_YEAR.pattern}(?:\s[^\d\s]{{1,3}}|\s\([^()]*\)|\*)?"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A cell of a line: its offsets in the file, its text, and its edges, in columns of the screen or in fields."""

    start: int
    end: int
    text: str
    left: int
    right: int

    @property
    def is_figure(self) -> bool:
        """Whether the cell begins with a number and has little more: an amount, a year, a time."""
        if _NO_FIGURE.match(self.text) or len(self.text.split()) > _WORDS:
            return False
        return bool(_FIGURE.match(self.text))

    @property
    def is_whole(self) -> bool:
        """Whether the cell is a number in figures and no more, as the numbers of pages are."""
        return self.text.isdecimal()

    @property
    def is_nothing(self) -> bool:
        """Whether the cell says that there is no value."""
        return bool(_NOTHING.fullmatch(self.text))

    @property
    def is_year(self) -> bool:
        """Whether the cell is a year and no more."""
        return bool(_YEAR.fullmatch(self.text))

    @property
    def is_period(self) -> bool:
        """Whether the cell is a year or a day, perhaps with a remark or a unit."""
        return bool(_PERIOD.fullmatch(self.text))

    @property
    def is_name(self) -> bool:
        """Whether the cell may be the name of a column: a period, or words."""
        return self.is_period or not (self.is_figure or self.is_nothing)


def is_rule(line: Line) -> bool:
    """Whether a line is drawn, and says nothing."""
    return bool(_RULE.fullmatch(line.text))


def on_screen(line: Line, source: str) -> tuple[Part, ...]:
    """The cells of a line where blanks or tabs part them, by where they stand on a screen; none in prose or code."""
    if not _may_be_row(line):
        return ()
    margin, parts = _margin(line, source), []
    for low, high in _runs(line.text):
        left = len((margin + line.text[:low]).expandtabs(_TAB))
        parts.append(_part(line, low, high, left, left + high - low))
    return tuple(parts) if _are_cells(parts) else ()


def in_fields(line: Line, source: str) -> tuple[Part, ...]:
    """The cells of a line whose fields are parted by one tab each; none where blanks part it."""
    if not _may_be_row(line) or "\t" not in line.text or "  " in line.text:
        return ()
    number, at, parts = _margin(line, source).count("\t"), 0, []
    for text in line.text.split("\t"):
        core = text.strip()
        if core:
            low = at + len(text) - len(text.lstrip())
            parts.append(_part(line, low, low + len(core), number, number + 1))
        number, at = number + 1, at + len(text) + 1
    return tuple(parts) if _are_cells(parts) else ()


def _may_be_row(line: Line) -> bool:
    if line.mark or len(line.text) > _WIDEST or is_rule(line):
        return False
    return not (_LEADER.search(line.text) or _CODE.search(line.text))


def _margin(line: Line, source: str) -> str:
    """The blanks before a line."""
    head = source[max(0, line.start - _WIDEST) : line.start]
    return head[len(head.rstrip(_MARGIN)) :]


def _runs(text: str) -> list[tuple[int, int]]:
    gaps = [match.span() for match in _GAP.finditer(text)]
    return list(zip([0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)], strict=True))


def _part(line: Line, low: int, high: int, left: int, right: int) -> Part:
    return Part(line.start + low, line.start + high, line.text[low:high], left, right)


def _are_cells(parts: list[Part]) -> bool:
    return len(parts) <= MOST and all(len(part.text) <= _LONGEST and not _PROSE.search(part.text) for part in parts)
