"""What may stand in a cell of a spreadsheet: numbers, and text that is on one line, inert, and no formula."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from claimcheck.reports.inert import one_line

Content: TypeAlias = "str | float | Sequence[str] | None"
"""What a cell is to hold: several texts are joined with semicolons, nothing is an empty text."""

# Signs that begin a formula, in full width too; behind a semicolon they begin a cell where that is what parts cells.
_FORMULA = re.compile(r"(?:^|(?<=;))(\s*)([=+\-@\uff1d\uff0b\uff0d\uff20])")
_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?", re.ASCII | re.IGNORECASE)


def plain_cell(content: Content) -> str | float:
    """A number as it is, and anything else as text on one line."""
    if isinstance(content, (int, float)):
        return content
    text = content or ""
    return one_line(text if isinstance(text, str) else "; ".join(text)).strip()


def defused_cell(content: Content) -> str | float:
    """The same with what a spreadsheet might take for a formula defused."""
    cell = plain_cell(content)
    return defused(cell) if isinstance(cell, str) else cell


def defused(text: str) -> str:
    """``text`` on one line, inert, with an apostrophe before what a spreadsheet might take for a formula."""
    line = one_line(text).strip()
    return line if _NUMBER.fullmatch(line) else _FORMULA.sub(r"\1'\2", line)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet in which ``text`` is typed would take it for a formula."""
    return defused(text) != text
