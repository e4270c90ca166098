"""The report as a Code Quality report, which GitLab shows in merge requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from claimcheck.reports.ci.identities import identities
from claimcheck.reports.ci.places import repository_path
from claimcheck.reports.inert import one_line
from claimcheck.reports.machine import encoded

if TYPE_CHECKING:
    from claimcheck.values.findings import Finding, FindingClaim, Note, Report, Severity

_SEVERITIES: dict[Severity, str] = {"contradiction": "major", "disagreement": "minor"}


def write(report: Report, stream: TextIO) -> None:
    """Write an issue a finding, at the claim that it is shown at, and an issue a note."""
    names = identities(report)
    issues = [_finding(finding, name) for finding, name in zip(report.findings, names.findings, strict=True)]
    issues += [_note(note, name) for note, name in zip(report.notes, names.notes, strict=True)]
    stream.write(encoded(issues, indent=2) + "\n")


def _finding(finding: Finding, identity: str) -> dict[str, Any]:
    return _issue(finding.code, finding.message, identity, _SEVERITIES[finding.severity], finding.place)


def _note(note: Note, identity: str) -> dict[str, Any]:
    return _issue(note.code, note.message, identity, "info", note)


def _issue(code: str, message: str, identity: str, severity: str, place: FindingClaim | Note) -> dict[str, Any]:
    return {
        "description": one_line(message).strip(),
        "check_name": code,
        "fingerprint": identity,
        "severity": severity,
        "location": {
            "path": repository_path(place.document),
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }
