"""What a baseline keeps of a finding: its question, its values, and what was decided of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import Literal, get_args

from claimcheck.values.claims import ClaimKind
from claimcheck.values.findings import Finding, Severity

FILE = ".claimcheck-baseline.json"
"""The name of the file where none is given."""

Status = Literal["accepted", "false-alarm", "fix"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""A real difference that may stay; none at all; a real one that is to be mended."""
UNDECIDED = "undecided"
"""What an entry without a decision is called."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of a finding, why, and the last day on which it holds (None for ever)."""

    status: Status
    reason: str
    expires: date | None = None

    def holds(self, today: date) -> bool:
        """Whether it has not expired."""
        return self.expires is None or today <= self.expires


@dataclass(frozen=True, slots=True)
class KnownValue:
    """A side: its value in words, the keys of its claims, and the documents that held it when it was recorded.

    The documents are paths with forward slashes, relative to the folder of the file.
    """

    value: str
    keys: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that is known.

    ``below_threshold`` marks one that was not sure enough to be reported when it was recorded.
    """

    fingerprint: str
    kind: ClaimKind
    severity: Severity
    subject: str
    attribute: str
    qualifiers: tuple[str, ...]
    values: tuple[KnownValue, ...]
    below_threshold: bool = False
    decision: Decision | None = None

    @property
    def status(self) -> str:
        """What was decided, or UNDECIDED."""
        return self.decision.status if self.decision else UNDECIDED

    @property
    def documents(self) -> frozenset[str]:
        """The documents of all sides."""
        return frozenset(document for value in self.values for document in value.documents)

    @property
    def question(self) -> str:
        """What it is about, in words."""
        return ": ".join(part for part in (self.subject, self.attribute) if part)

    def counts(self, today: date) -> bool:
        """Whether it accounts for a finding: it does unless its decision has expired."""
        return self.decision is None or self.decision.holds(today)


def today_utc() -> date:
    """The day in UTC, so that a decision ends everywhere at once."""
    return datetime.now(timezone.utc).date()


def entry_of(
    finding: Finding, min_confidence: float, place: Callable[[str], str], decision: Decision | None = None
) -> Entry:
    """The entry for a finding; ``place`` gives the path that is kept for the name of a document."""
    return Entry(
        fingerprint=finding.fingerprint,
        kind=finding.kind,
        severity=finding.severity,
        subject=finding.subject,
        attribute=finding.attribute,
        qualifiers=finding.qualifiers,
        values=tuple(
            KnownValue(position.value, position.keys, tuple(sorted(map(place, position.documents))))
            for position in finding.positions
        ),
        below_threshold=finding.confidence < min_confidence,
        decision=decision,
    )
