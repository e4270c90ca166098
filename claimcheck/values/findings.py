"""A finding: one question with two or more positions; and the report that holds the findings of a scan.

The attribute names are those of the JSON output (``report.findings[0].claims[0].document``).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from claimcheck.values.claims import CLAIM_KINDS, Claim, ClaimKind
from claimcheck.values.explanations import Explanation, Grounds
from claimcheck.values.matrix import Matrix

Severity = Literal["contradiction", "disagreement"]
Scale = Literal["amount", "date", "day of year", "time of day"]


@dataclass(frozen=True, slots=True)
class Position:
    """One side: the value in words, and the names of the documents that hold it, sorted.

    ``rank`` is the highest rank that the user gives one of the documents (1 is the highest of all), None without one.
    ``keys`` are the values of its claims without their wording, sorted: what tells sides of two runs apart. They are
    left out of the JSON output.
    """

    value: str
    documents: tuple[str, ...]
    rank: int | None = None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Axis:
    """The line on which all values of a finding can be drawn.

    Its numbers are amounts of ``unit`` ("" for bare numbers), days as :func:`claimcheck.values.days.day_number` counts
    them (those of the year 2000 on a "day of year" axis), or minutes after midnight.
    """

    scale: Scale
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a value lies on its finding's axis: stated from ``low`` to ``high``, equal for a plain number.

    ``least`` to ``most`` is what the wording can stand for, with rounding and hedges; infinite beyond a bound.
    """

    low: float
    high: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class FindingClaim:
    """A claim as evidence of a finding; ``position`` is an index into the finding's positions.

    ``value_start`` and ``value_end`` locate the value in the document's text, inside ``start`` to ``end``. ``extent``
    is for drawing: None where the finding has no axis. It is left out of the JSON output.
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
    extent: Extent | None = None


@dataclass(frozen=True, slots=True)
class Novelty:
    """What is new about a finding that a check reports.

    ``positions`` are the indices of the positions that are new, all of them where the question is. ``note`` says in
    words what is new where something of it is known, "" where nothing is.
    """

    positions: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A question that the documents answer differently.

    ``code`` names the rule that decided (stable, such as "Q203"), ``reasons`` say what made the confidence, best first.
    ``primary`` is an index into ``claims``: the claim that the finding is shown at where only one place has room.
    ``novelty`` is None unless a check made the report. ``axis`` is for drawing: None where the values make no line.
    ``grounds`` are what an explanation is made of. Both are left out of the JSON output. ``explanation`` is None where
    nobody asked for it.
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
    novelty: Novelty | None = None
    axis: Axis | None = None
    grounds: Grounds | None = field(default=None, compare=False, repr=False)
    explanation: Explanation | None = None

    @property
    def place(self) -> FindingClaim:
        """The claim that the finding is shown at: every writer takes it from here."""
        return self.claims[self.primary]

    @property
    def others(self) -> tuple[FindingClaim, ...]:
        """The claims beside the one that the finding is shown at, in their order."""
        return self.claims[: self.primary] + self.claims[self.primary + 1 :]

    @property
    def sides(self) -> tuple[tuple[str, ...], ...]:
        """The documents of each position."""
        return tuple(position.documents for position in self.positions)


@dataclass(frozen=True, slots=True)
class Fact:
    """A question that at least two documents answer alike, and that none answers otherwise.

    ``value`` is the answer in the wording of most documents, the most precise of several; ``documents`` are those that
    give it, sorted, ``claims`` the places where they do, each with its own wording and the position 0. ``confidence``
    in [0, 1] says how surely the claims answer one question.
    """

    kind: ClaimKind
    subject: str
    attribute: str
    qualifiers: tuple[str, ...]
    value: str
    documents: tuple[str, ...]
    claims: tuple[FindingClaim, ...]
    confidence: float


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
class Checked:
    """What a check compared the documents with, and what it therefore leaves out of the report.

    ``known`` counts the findings that are not shown, by what was decided of them: "accepted", "false-alarm", "fix", or
    "undecided". ``stale`` are the fingerprints of the baseline's entries that no longer occur; ``unseen`` counts those
    that did not occur either but name documents that were not read, so that nothing can be said of them.
    """

    against: tuple[str, ...]
    known: tuple[tuple[str, int], ...] = ()
    stale: tuple[str, ...] = ()
    unseen: int = 0

    @property
    def hidden(self) -> int:
        """How many findings are not shown."""
        return sum(count for _, count in self.known)


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many findings of one kind there are, by severity."""

    kind: ClaimKind
    contradictions: int
    disagreements: int

    @property
    def findings(self) -> int:
        """All of them."""
        return self.contradictions + self.disagreements


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report under a heading of its own: the findings of one document, subject or kind.

    They are ``findings[first:last]`` of the report. ``elsewhere`` are indexes of the findings that this section is
    about too and that stand in the section of another document.
    """

    title: str
    first: int
    last: int
    elsewhere: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The finished result of a scan, sorted and counted: writers only write it.

    ``findings`` are those to show; ``omitted`` are those that a limit left out, in their order: the counts and the
    matrix are of all. ``facts`` are the facts agreed on, None where nobody asked for them. ``sections`` cut all of
    ``findings`` into parts; there are none where the findings stand in one row. ``link_base`` is the address under
    which the documents can be read, "" where it is not known. ``sources`` are the documents themselves, for writers
    that show them; ``suppressed`` are the findings that comments in the documents suppress, which no writer shows, and
    ``notes`` are remarks on such comments; ``seconds`` is the elapsed time, shown on the console and never part of
    machine-readable output. ``checked`` is None unless a check made the report, which then holds the new findings
    alone.
    """

    documents: tuple[DocumentSummary, ...]
    findings: tuple[Finding, ...]
    sources: tuple[SourceText, ...] = ()
    seconds: float = field(default=0.0, compare=False)
    suppressed: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()
    checked: Checked | None = None
    facts: tuple[Fact, ...] | None = None
    omitted: tuple[Finding, ...] = ()
    sections: tuple[Section, ...] = ()
    link_base: str = ""

    @property
    def found(self) -> tuple[Finding, ...]:
        """All findings, shown or omitted."""
        return self.findings + self.omitted

    @property
    def summary(self) -> Summary:
        """All counts at once, as the JSON output has them."""
        counts = (len(self.documents), self.claims, len(self.found), self.contradictions, self.disagreements)
        return Summary(*counts, len(self.suppressed))

    @property
    def contradictions(self) -> int:
        """How many findings are contradictions."""
        return sum(finding.severity == "contradiction" for finding in self.found)

    @property
    def disagreements(self) -> int:
        """How many findings are disagreements."""
        return len(self.found) - self.contradictions

    @property
    def claims(self) -> int:
        """How many claims the documents hold."""
        return sum(document.claims for document in self.documents)

    @property
    def kinds(self) -> tuple[KindCount, ...]:
        """The findings of each kind that occurs, in the order of :data:`claimcheck.values.claims.CLAIM_KINDS`."""
        found = Counter((finding.kind, finding.severity) for finding in self.found)
        counts = (KindCount(kind, found[kind, "contradiction"], found[kind, "disagreement"]) for kind in CLAIM_KINDS)
        return tuple(count for count in counts if count.findings)

    @property
    def matrix(self) -> Matrix:
        """Who disagrees with whom."""
        return Matrix.of(finding.sides for finding in self.found)
