"""The findings as an Excel workbook: a sheet with a row a claim, one with a row a finding, and one of agreed facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from claimcheck.reports import rows
from claimcheck.reports.excel import save

if TYPE_CHECKING:
    from claimcheck.values.findings import Report


def write(report: Report, stream: BinaryIO) -> None:
    """Write the workbook; the facts have their sheet where they were asked for."""
    agreed = [] if report.facts is None else [rows.facts(report.facts)]
    save([rows.claims(report), rows.findings(report), *agreed], stream)
