"""When two entity claims answer one question: the same role or relation of the same thing.

Running text relates names to each other in countless ways; only a relation that takes one name, told in like words of
the same subject, is one question.
"""

from __future__ import annotations

from claimcheck.groups.functional import is_functional
from claimcheck.groups.vectors import subject_match
from claimcheck.groups.words import overlap, unmatched
from claimcheck.values.claims import Claim

SURE, LIKELY, UNLIKELY = 0.9, 0.8, 0.05
"""Probabilities of the rungs, set by judgement: labelled roles are too few to fit."""
TELLING, VERY_TELLING = 0.6, 1.4
"""Least weight of the relation's words that both texts share: of a subject that both name, and of others."""


def same_role_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two claims name who fills one role, or where one thing is.

    ``related`` is how far the two documents speak of the same things (:func:`vectors.document_match`).
    """
    if not (is_functional(a.attribute, "roles") and is_functional(b.attribute, "roles")):
        return UNLIKELY
    first, second = a.attribute.split(), b.attribute.split()
    subject = subject_match(a, b)
    shared, share = overlap(first, second)
    apart = min(unmatched(first, second), unmatched(second, first))
    if not subject or share < 0.6 or apart > shared:
        return UNLIKELY
    if a.evidence.document == b.evidence.document and not a.subject_source == b.subject_source == "name":
        return UNLIKELY
    if subject == 1 and shared >= TELLING:
        return SURE if apart == 0 else LIKELY
    return LIKELY if shared >= VERY_TELLING and related else UNLIKELY
