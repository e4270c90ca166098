"""The findings as comma-separated values (RFC 4180), for spreadsheets and data frames: a header, then a line a claim.

The columns of a finding are repeated on each line of its claims. Text is on one line and inert, several texts are
joined with semicolons, and a cell that a spreadsheet would run as a formula starts with an apostrophe; numbers stay
numbers.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from claimcheck.reports import rows
from claimcheck.reports.cells import defused_cell

if TYPE_CHECKING:
    from claimcheck.values.findings import Report


def write(report: Report, stream: TextIO) -> None:
    """Write the header and a line for each claim of each finding, all text in quotes."""
    table = rows.claims(report)
    sheet = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC)
    sheet.writerow([column.name for column in table.columns])
    sheet.writerows([defused_cell(content) for content in row] for row in table.rows)
