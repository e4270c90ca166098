"""Claims as comma-separated values (RFC 4180), for spreadsheets and data frames: a header, then a line a claim.

Text is on one line and inert, lists are joined with semicolons. A spreadsheet would run a cell that starts like a
formula, so such a cell starts with an apostrophe here, as OWASP advises; numbers stay numbers.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from claimcheck.reports.cells import Content, defused_cell
from claimcheck.reports.claims.record import record

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


def write(claims: Sequence[Claim], stream: TextIO) -> None:
    """Write the header and a line for each claim, all text in quotes."""
    sheet = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC)
    sheet.writerow(COLUMNS)
    for claim in claims:
        sheet.writerow([defused_cell(content) for content in row(claim)])


def row(claim: Claim) -> list[Content]:
    """What stands in the columns of a claim."""
    fields = record(claim)
    qualifiers = fields["qualifiers"]
    time = qualifiers["time"]["value"] if qualifiers["time"] else ""
    flat = {**fields["normalized"], **qualifiers, **fields, "time": time}
    return [flat.get(column) for column in COLUMNS]
