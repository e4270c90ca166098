"""The report as lines that editors, terminals and ``grep`` know: ``path:line:column: CODE message``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reports.inert import no_command, one_line
from claimcheck.reports.quotes import location

if TYPE_CHECKING:
    from typing import TextIO

    from claimcheck.values.findings import Finding, FindingClaim, Note, Report


def write(report: Report, stream: TextIO) -> None:
    """Write a line a finding, at the claim that it is shown at, then a line a note."""
    stream.writelines(f"{line(finding)}\n" for finding in report.findings)
    stream.writelines(f"{note_line(note)}\n" for note in report.notes)


def line(finding: Finding) -> str:
    """A finding in one line, harmless to show."""
    return _line(finding.place, finding.code, finding.message)


def note_line(note: Note) -> str:
    """A note in one line, harmless to show."""
    return _line(note, note.code, note.message)


def _line(place: FindingClaim | Note, code: str, message: str) -> str:
    """Place, code and message; a path that begins like a command of a log gets another beginning."""
    start = location(place)
    start = f"./{start}" if start.lstrip().startswith("::") else start
    return no_command(f"{start}: {code} {one_line(message).strip()}")
