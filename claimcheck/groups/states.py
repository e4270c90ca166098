"""When two states answer one question: a ladder from the surest rung down.

The opposition itself is the question, so what counts is whether both speak of the same thing: the same named subject
with nothing to tell parts of it apart, or parts that are described alike.
"""

from __future__ import annotations

from claimcheck.groups.vectors import subject_match
from claimcheck.groups.words import overlap, unmatched
from claimcheck.values.claims import Claim

SURE, LIKELY, UNLIKELY = 0.95, 0.85, 0.05
"""Probabilities of the rungs, set by judgement: labelled states are too few to fit."""
TELLING = 0.6
"""Least weight of shared words that describe a part ("streaming output") well enough to tell it from others."""


def same_state_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two claims of one opposition are about the same thing.

    ``related`` is how far the two documents speak of the same things (:func:`vectors.document_match`).
    """
    first, second = _described(a), _described(b)
    subject = subject_match(a, b)
    if subject >= 0.8 and not first and not second:
        return SURE
    shared, _ = overlap(first, second)
    apart = unmatched(first, second) + unmatched(second, first)
    if subject and shared >= TELLING and shared >= apart and (subject == 1 or related):
        return LIKELY
    return UNLIKELY


def _described(claim: Claim) -> tuple[str, ...]:
    """The words that tell what of the subject is meant, without the opposition itself."""
    return tuple(claim.attribute.split()[1:])
