"""A finding: one question with two or more positions; and the report that holds the findings of a scan.

The attribute names are those of the JSON output (``report.findings[0].claims[0].document``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from claimcheck.values.claims import Claim, ClaimKind

Severity = Literal["contradiction", "disagreement"]


@dataclass(frozen=True, slots=True)
class Position:
    """One side: the value in words, and the names of the documents that hold it, sorted.

    ``rank`` is the highest rank that the user gives one of the documents (1 is the highest of all), None without one.
    """

    value: str
    documents: tuple[str, ...]
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class FindingClaim:
    """A claim as evidence of a finding; ``position`` is an index into the finding's positions.

    ``value_start`` and ``value_end`` locate the value in the document's text, inside ``start`` to ``end``.
    """

    document: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    value: str
    position: int
    value_start: int
    value_end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A question that the documents answer differently.

    ``code`` names the rule that decided (stable, such as "Q203"), ``reasons`` say what made the confidence, best first.
    ``primary`` is an index into ``claims``: the claim that the finding is shown at where only one place has room.
    """

    fingerprint: str
    code: str
    kind: ClaimKind
    severity: Severity
    confidence: float
    subject: str
    attribute: str
    qualifiers: tuple[str, ...]
    message: str
    positions: tuple[Position, ...]
    claims: tuple[FindingClaim, ...]
    reasons: tuple[str, ...] = ()
    primary: int = 0

    @property
    def place(self) -> FindingClaim:
        """The claim that the finding is shown at: every writer takes it from here."""
        return self.claims[self.primary]

    @property
    def others(self) -> tuple[FindingClaim, ...]:
        """The claims beside the one that the finding is shown at, in their order."""
        return self.claims[: self.primary] + self.claims[self.primary + 1 :]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a document itself, such as a suppression comment that suppresses nothing.

    ``code`` names the rule, ``line`` to ``end_column`` the 1-based place that the remark is about.
    """

    code: str
    message: str
    document: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document that was read: its name, size in words, and how many claims were found in it."""

    name: str
    words: int
    claims: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document with its decoded text and all the claims in it, in the order of :func:`claimcheck.extract`."""

    name: str
    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of a report."""

    documents: int
    claims: int
    findings: int
    contradictions: int
    disagreements: int
    suppressed: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The finished result of a scan, sorted and counted: writers only write it.

    ``sources`` are the documents themselves, for writers that show them; ``suppressed`` are the findings that comments
    in the documents suppress, which no writer shows, and ``notes`` are remarks on such comments; ``seconds`` is the
    elapsed time, shown on the console and never part of machine-readable output.
    """

    documents: tuple[DocumentSummary, ...]
    findings: tuple[Finding, ...]
    sources: tuple[SourceText, ...] = ()
    seconds: float = field(default=0.0, compare=False)
    suppressed: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def summary(self) -> Summary:
        """All counts at once, as the JSON output has them."""
        counts = (len(self.documents), self.claims, len(self.findings), self.contradictions, self.disagreements)
        return Summary(*counts, len(self.suppressed))

    @property
    def contradictions(self) -> int:
        """How many findings are contradictions."""
        return sum(finding.severity == "contradiction" for finding in self.findings)

    @property
    def disagreements(self) -> int:
        """How many findings are disagreements."""
        return len(self.findings) - self.contradictions

    @property
    def claims(self) -> int:
        """How many claims the documents hold."""
        return sum(document.claims for document in self.documents)
