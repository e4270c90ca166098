"""Claims as an Excel workbook: the columns of the CSV file on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from claimcheck.reports.claims.sheet import COLUMNS, row
from claimcheck.reports.excel import Column, Table, save

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.claims import Claim

_WIDTHS = {"document": 32, "subject": 24, "attribute": 24, "value": 24, "names": 24, "rivals": 24, "text": 80}
_WIDTH = 12


def write(claims: Sequence[Claim], stream: BinaryIO) -> None:
    """Write the workbook."""
    columns = [Column(name, _WIDTHS.get(name, _WIDTH)) for name in COLUMNS]
    save([Table("claims", columns, map(row, claims))], stream)
