"""A group: the claims of all documents that answer one question."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.values.claims import Claim, ClaimKind


@dataclass(frozen=True, slots=True)
class Feature:
    """One comparison of two claims: how far it holds, and what that weighs in log odds of being one question."""

    name: str
    value: float
    weight: float

    @property
    def share(self) -> float:
        """What it adds to the log odds: positive where it spoke for one question, negative where against."""
        return self.weight * self.value


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims and what made them one question.

    ``confidence`` is the probability. For kinds that are weighed it is that of the log odds ``prior`` and the shares of
    all features together; where a ladder decides there is the feature "ladder" alone, whose value is the probability.
    """

    claims: tuple[Claim, Claim]
    confidence: float
    prior: float
    features: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that answer one question.

    ``confidence`` in [0, 1] says how surely they are one question, ``reasons`` why, in words. ``links`` are the pairs
    that made the confidence: the least likely of all, several where they are as likely.
    """

    kind: ClaimKind
    subject: str
    attribute: str
    claims: tuple[Claim, ...]
    confidence: float
    reasons: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
