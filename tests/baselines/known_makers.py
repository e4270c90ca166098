"""Findings and entries for tests, a line each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.baselines.entries import Decision, Entry, entry_of
from claimcheck.findings.keys import fingerprint
from claimcheck.values.findings import Finding, FindingClaim, Position

if TYPE_CHECKING:
    from claimcheck.baselines.entries import Status
    from claimcheck.values.claims import ClaimKind
    from claimcheck.values.findings import Severity

DOCUMENTS = ("a.md", "b.md", "c.md", "d.md")


def finding(  # noqa: PLR0913 - what tests vary
    *values: str | tuple[str, ...],
    subject: str = "Harlow Bridge",
    attribute: str = "length",
    kind: ClaimKind = "quantity",
    severity: Severity = "contradiction",
    confidence: float = 0.9,
    documents: tuple[tuple[str, ...], ...] = (),
) -> Finding:
    """A finding with a position a value, which is its key too, or the keys of its claims, the first for all of them."""
    sides = [(value,) if isinstance(value, str) else value for value in values]
    holders = documents or tuple((name,) for name in DOCUMENTS[: len(sides)])
    return Finding(
        fingerprint=fingerprint(kind, subject, attribute, [side[0] for side in sides]),
        code="Q203",
        kind=kind,
        severity=severity,
        confidence=confidence,
        subject=subject,
        attribute=attribute,
        qualifiers=(),
        message=f"{subject}: {attribute}: {', '.join(side[0] for side in sides)}",
        positions=tuple(
            Position(side[0], names, keys=tuple(sorted(side))) for side, names in zip(sides, holders, strict=True)
        ),
        claims=tuple(claim(name, n, sides[n][0]) for n, names in enumerate(holders) for name in names),
    )


def claim(document: str, position: int, value: str) -> FindingClaim:
    """The evidence of a document for a value: a sentence of its own."""
    text = f"It is {value} in {document}."
    return FindingClaim(document, 0, len(text), 1, 1, 1, len(text) + 1, text, value, position, 6, 6 + len(value))


def entry(found: Finding, decision: Decision | None = None) -> Entry:
    """The entry of a finding, recorded at the default threshold."""
    return entry_of(found, 0.65, str, decision)


def decision(status: Status = "accepted", reason: str = "both stand", expires: str = "") -> Decision:
    """A decision, for ever without a day."""
    return Decision(status, reason, date.fromisoformat(expires) if expires else None)
