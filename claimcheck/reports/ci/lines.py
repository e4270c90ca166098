"""Findings as JSON lines, for programs that read one at a time: each is an entry of ``findings`` in the JSON report."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from claimcheck.reports.machine import encoded, finding_record

if TYPE_CHECKING:
    from claimcheck.values.findings import Report


def write(report: Report, stream: TextIO) -> None:
    """Write each finding as one JSON object on a line of its own."""
    stream.writelines(encoded(finding_record(finding)) + "\n" for finding in report.findings)
