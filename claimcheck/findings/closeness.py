"""What it says of a finding that one document holds all its sides.

An author who states two values side by side mostly means two things, and the difference between them went unread.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.values.claims import Claim

# What is left of the confidence where one document says all of it, and where it does so in consecutive statements.
ONE_DOCUMENT_SHARE = 0.9
SIDE_BY_SIDE_SHARE = 0.6
# Characters between consecutive statements: a space, a line break, the mark of a list item or a table row.
GAP = 8


class Closeness(NamedTuple):
    """The share of confidence that is left, and why."""

    share: float
    reasons: tuple[str, ...]


def closeness(claims: Sequence[Claim]) -> Closeness:
    """How much the places of a finding's claims leave of its confidence; the order of the claims does not matter."""
    if len({claim.evidence.document for claim in claims}) > 1:
        return Closeness(1.0, ())
    spans = sorted({(claim.evidence.start, claim.evidence.end) for claim in claims})
    if all(after - before <= GAP for (_, before), (after, _) in pairwise(spans)):
        return Closeness(SIDE_BY_SIDE_SHARE, ("one document says both, side by side",))
    return Closeness(ONE_DOCUMENT_SHARE, ("one document says both",))
