"""The report as Markdown, to hand on: a summary, then the question, positions and evidence of each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reports.markup import at_start, code, escape, marked, row
from claimcheck.reports.quotes import location, quote
from claimcheck.reports.wording import counted, found, nothing, question, read, suppressed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from claimcheck.values.findings import DocumentSummary, Finding, FindingClaim, Position, Report


def write(report: Report, stream: TextIO) -> None:
    """Write the report as one Markdown page, in CommonMark with tables."""
    stream.writelines(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    hidden = f", {suppressed(report)}" if report.suppressed else ""
    yield from ("# Where documents disagree", "", f"{read(report)}: **{_outcome(report)}**{hidden}.", "")
    if report.findings:
        yield from _overview(report.findings)
    yield from _documents(report.documents)
    for number, finding in enumerate(report.findings, 1):
        yield from _finding(number, finding)


def _outcome(report: Report) -> str:
    return ", ".join(count for count, _ in found(report)) or nothing(report)


def _overview(findings: tuple[Finding, ...]) -> Iterator[str]:
    yield row("", "Question", "Positions", "Severity", "Confidence")
    yield row("--:", ":--", ":--", ":--", "--:")
    for number, finding in enumerate(findings, 1):
        positions = " or ".join(_with_count(position) for position in finding.positions)
        yield row(str(number), _title(finding), positions, finding.severity, f"{finding.confidence:.2f}")
    yield ""


def _with_count(position: Position) -> str:
    return f"{_value(position)} ({counted(len(position.documents), 'document')})"


def _documents(documents: tuple[DocumentSummary, ...]) -> Iterator[str]:
    yield from (row("Document", "Words", "Claims"), row(":--", "--:", "--:"))
    for document in documents:
        yield row(escape(document.name), f"{document.words:,}", f"{document.claims:,}")


def _finding(number: int, finding: Finding) -> Iterator[str]:
    yield from ("", f"## {number}. {_title(finding)}", "")
    yield f"**{finding.severity.capitalize()}** {finding.code}, confidence {finding.confidence:.2f}{_reasons(finding)}."
    yield from ("", row("Value", "Documents"), row(":--", ":--"))
    for position in finding.positions:
        yield row(_value(position), ", ".join(map(escape, position.documents)))
    for index, position in enumerate(finding.positions):
        yield from ("", f"Evidence for {_value(position)}:", "")
        for claim in finding.claims:
            if claim.position == index:
                yield from _evidence(claim)


def _value(position: Position) -> str:
    return escape(position.value).strip()


def _title(finding: Finding) -> str:
    return " · ".join(escape(part).strip() for part in question(finding))


def _reasons(finding: Finding) -> str:
    return f" ({escape('; '.join(finding.reasons))})" if finding.reasons else ""


def _evidence(claim: FindingClaim) -> Iterator[str]:
    words = quote(claim)
    yield from (f"- {code(location(claim))}", f"  > {at_start(marked(words.before, words.value, words.after))}")
