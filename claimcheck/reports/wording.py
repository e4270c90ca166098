"""The words that the reports for people share: counts, the closing line, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.values.findings import Checked, Fact, Finding, Report, Section, Severity

_NAMED = 3
"""How many fingerprints are named where there are more."""
KIND_WORDS: dict[str, str] = {
    "quantity": "numbers",
    "date": "dates",
    "entity": "names",
    "comparison": "comparisons",
    "state": "states",
}
"""The kinds of claims in the plural, as readers know them."""


def counted(count: int, noun: str) -> str:
    """A count with its noun: "1 document", "1,200 documents"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def read(report: Report) -> str:
    """What was read: "5 documents, 212 claims"."""
    return f"{counted(len(report.documents), 'document')}, {counted(report.claims, 'claim')}"


def found(report: Report) -> tuple[tuple[str, Severity], ...]:
    """What was found, each count with its severity: "2 contradictions", "1 disagreement"; what was not is left out.

    Of a check it is "1 new contradiction".
    """
    new = "new " if report.checked else ""
    parts: tuple[tuple[int, Severity], ...] = (
        (report.contradictions, "contradiction"),
        (report.disagreements, "disagreement"),
    )
    return tuple((counted(count, new + severity), severity) for count, severity in parts if count)


def nothing(report: Report) -> str:
    """What to say of a report without findings."""
    if report.checked and report.claims:
        return "nothing new"
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


def question(asked: Finding | Fact) -> tuple[str, ...]:
    """The parts of a heading: subject, attribute where there is one, and the qualifiers in one part."""
    parts = (asked.subject, asked.attribute, ", ".join(asked.qualifiers))
    return tuple(part for part in parts if part)


def compared(checked: Checked) -> tuple[str, ...]:
    """What a check left out and why, and what of its baseline is out of date: a line each."""
    lines = []
    if checked.hidden:
        counts = ", ".join(f"{count:,} {status}" for status, count in checked.known)
        lines.append(
            f"{counted(checked.hidden, 'known finding')} not shown: {counts}; compared with {_joined(checked)}"
        )
    if checked.stale:
        names = ", ".join(checked.stale[:_NAMED]) + ", \N{HORIZONTAL ELLIPSIS}" * (len(checked.stale) > _NAMED)
        entries = (
            "1 entry no longer occurs" if len(checked.stale) == 1 else f"{len(checked.stale):,} entries no longer occur"
        )
        lines.append(f"{entries} ({names}); 'claimcheck baseline prune' drops what is stale")
    if checked.unseen:
        lines.append(f"{counted(checked.unseen, 'known finding')} of documents that were not read")
    return tuple(lines)


def _joined(checked: Checked) -> str:
    return " and ".join(checked.against)


def title(asked: Finding | Fact) -> str:
    """The question on one line: "Harlow Bridge: cost (final)"."""
    asks = ": ".join(part for part in (asked.subject, asked.attribute) if part)
    return f"{asks} ({', '.join(asked.qualifiers)})" if asked.qualifiers else asks


def section_title(section: Section) -> str:
    """The heading of a section: a document or subject as it is, a kind in the word that readers know."""
    return KIND_WORDS[section.title].capitalize() if section.title in KIND_WORDS else section.title


def left_out(report: Report) -> str:
    """What a limit left out, and how to see it; "" where there was none or it left out nothing."""
    if not report.omitted:
        return ""
    total = len(report.found)
    return f"{len(report.findings):,} of {counted(total, 'finding')} shown, the foremost; see all without --limit"
