"""What a claim says, for people: its place, its question, its value, and under which conditions and how it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.findings.labels import qualifier_labels, value_label

if TYPE_CHECKING:
    from claimcheck.values.claims import Claim

NOTHING = "No claims found."


def value(claim: Claim) -> str:
    """The value as the document states it."""
    return value_label(claim, claim.subject)


def conditions(claim: Claim) -> str:
    """The qualifiers, and the modality of what is not plainly asserted: "in 2024, Europe, planned"."""
    modality = () if claim.modality == "asserted" else (claim.modality,)
    return ", ".join(dict.fromkeys((*qualifier_labels((claim,)), *claim.qualifiers.marks, *modality)))
