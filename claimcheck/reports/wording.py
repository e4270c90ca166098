"""The words that the reports for people share: counts, the closing line, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.values.findings import Finding, Report, Severity


def counted(count: int, noun: str) -> str:
    """A count with its noun: "1 document", "1,200 documents"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def read(report: Report) -> str:
    """What was read: "5 documents, 212 claims"."""
    return f"{counted(len(report.documents), 'document')}, {counted(report.claims, 'claim')}"


def found(report: Report) -> tuple[tuple[str, Severity], ...]:
    """What was found, each count with its severity: "2 contradictions", "1 disagreement"; what was not is left out."""
    parts: tuple[tuple[int, Severity], ...] = (
        (report.contradictions, "contradiction"),
        (report.disagreements, "disagreement"),
    )
    return tuple((counted(count, severity), severity) for count, severity in parts if count)


def nothing(report: Report) -> str:
    """What to say of a report without findings."""
    return "no disagreements found" if report.claims else "nothing to compare found"


def suppressed(report: Report) -> str:
    """How many findings comments in the documents suppress: "2 suppressed", "" where none are."""
    return f"{len(report.suppressed):,} suppressed" if report.suppressed else ""


def elapsed(seconds: float) -> str:
    """A time as a person says it: "0.4 s", "2 min 5 s"."""
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"


def question(finding: Finding) -> tuple[str, ...]:
    """The parts of a finding's heading: subject, attribute where it has one, and its qualifiers in one part."""
    parts = (finding.subject, finding.attribute, ", ".join(finding.qualifiers))
    return tuple(part for part in parts if part)
