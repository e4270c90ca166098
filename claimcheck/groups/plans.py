"""Whether two statements may be held against each other by how they are said: as fact, or as plan."""

from __future__ import annotations

from claimcheck.claims.lexicon import words
from claimcheck.values.claims import Claim, Modality

STATED: frozenset[Modality] = frozenset({"asserted", "approximate", "attributed"})
"""How facts are said."""
PLANNED: frozenset[Modality] = frozenset({"planned"})


def told_as_one(a: Claim, b: Claim) -> bool:
    """Whether both say what is, or both what is planned; beside a plan may stand what says neither."""
    said = {a.modality, b.modality}
    return said <= STATED or said <= PLANNED or (said <= STATED | PLANNED and _says_neither(a, b))


def _says_neither(a: Claim, b: Claim) -> bool:
    """Whether a plan stands beside a table cell or the like, whose lack of a verb says neither "is" nor "will be".

    A date is told: "Delivered: 4 May" has come true, unless the label is one of what is to come ("End of support"). And
    a plan of the past ("they had hoped for 40") is over.
    """
    plan, other = (a, b) if a.modality == "planned" else (b, a)
    is_open = plan.kind != "date" or not words("general", "labels_of_what_is_to_come").isdisjoint(
        other.attribute.split()
    )
    return is_open and plan.qualifiers.tense != "past" and other.qualifiers.tense == ""
