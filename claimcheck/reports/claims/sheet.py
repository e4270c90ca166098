"""Claims as comma-separated values (RFC 4180), for spreadsheets and data frames: a header, then a line a claim.

Text is on one line and inert, lists are joined with semicolons. A spreadsheet would run a cell that starts like a
formula, so such a cell starts with an apostrophe here, as OWASP advises; numbers stay numbers.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Any, TextIO

from claimcheck.reports.claims.record import record
from claimcheck.reports.inert import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.claims import Claim

_BEFORE = ("document", "line", "column", "kind", "subject", "subject_kind", "attribute", "value")
_QUALIFIERS = ("time", "place", "variant", "scope", "marks", "tense")
_NORMALIZED = (
    *("low", "high", "unit", "dimension", "bound"),
    *("first", "last", "grain", "clock"),
    *("names", "direction", "rivals", "aspect"),
    *("opposition", "pole"),
)
_AFTER = ("start", "end", "end_line", "end_column", "value_start", "value_end", "text")
COLUMNS = (*_BEFORE, *_QUALIFIERS, "modality", *_NORMALIZED, *_AFTER)

# Signs that begin a formula, in full width too; behind a semicolon they begin a cell where that is what parts cells.
_FORMULA = re.compile(r"(?:^|(?<=;))(\s*)([=+\-@\uff1d\uff0b\uff0d\uff20])")
_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?", re.ASCII | re.IGNORECASE)


def write(claims: Sequence[Claim], stream: TextIO) -> None:
    """Write the header and a line for each claim, all text in quotes."""
    sheet = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC)
    sheet.writerow(COLUMNS)
    for claim in claims:
        sheet.writerow(_row(record(claim)))


def _row(claim: dict[str, Any]) -> list[str | float]:
    qualifiers = claim["qualifiers"]
    time = qualifiers["time"]["value"] if qualifiers["time"] else ""
    flat = {**claim["normalized"], **qualifiers, **claim, "time": time}
    return [_cell(flat.get(column)) for column in COLUMNS]


def _cell(content: Any) -> str | float:
    if isinstance(content, (int, float)):
        return content
    return defused("; ".join(content) if isinstance(content, list) else content or "")


def defused(text: str) -> str:
    """``text`` on one line, inert, with an apostrophe before what a spreadsheet might take for a formula."""
    line = one_line(text).strip()
    return line if _NUMBER.fullmatch(line) else _FORMULA.sub(r"\1'\2", line)
