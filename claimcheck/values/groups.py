"""A group: the claims of all documents that answer one question."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.values.claims import Claim, ClaimKind


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that answer one question.

    ``confidence`` in [0, 1] says how surely they are one question, ``reasons`` why, in words.
    """

    kind: ClaimKind
    subject: str
    attribute: str
    claims: tuple[Claim, ...]
    confidence: float
    reasons: tuple[str, ...] = ()
