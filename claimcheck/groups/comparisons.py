"""When two comparisons answer one question: the same two things, seen from either side, on one aspect.

"Orion is faster than Vega" and "Vega is slower than Orion" say the same of one pair; before two comparisons meet, one
is turned so that both look from the same side.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.naming import acronym_of, fold, key, may_shorten
from claimcheck.groups.words import overlap
from claimcheck.values.claims import Claim, Comparison, Direction

TURNED: dict[Direction, Direction] = {"ahead": "behind", "behind": "ahead", "level": "level"}
SURE, LIKELY, UNLIKELY = 0.95, 0.8, 0.05
"""Probabilities of the rungs, set by judgement: labelled comparisons are too few to fit."""


def same_name(a: str, b: str) -> bool:
    """Whether two names may be one: equal, or one a short form or acronym of the other."""
    if not a or not b:
        return False
    first, second = fold(a), fold(b)
    short = may_shorten(first, second) or may_shorten(second, first)
    return key(a) == key(b) or short or acronym_of(a, b) or acronym_of(b, a)


def facing(a: Claim, b: Claim) -> Claim:
    """``b``, turned round where that makes it look from the same side as ``a``."""
    if not isinstance(b.value, Comparison) or len(b.value.rivals) != 1 or b.value.direction not in TURNED:
        return b
    rival = b.value.rivals[0]
    if isinstance(a.value, Comparison) and same_name(a.subject, rival) and b.subject_source != "topic":
        value = replace(b.value, rivals=(b.subject,), direction=TURNED[b.value.direction])
        return replace(b, subject=rival, subject_source="name", value=value)
    return b


def same_comparison_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two comparisons that face one way are of the same two things on one aspect.

    ``related`` is how far the two documents speak of the same things (:func:`vectors.document_match`).
    """
    if not isinstance(a.value, Comparison) or not isinstance(b.value, Comparison):
        return 0.0
    rivals = any(same_name(x, y) for x in a.value.rivals for y in b.value.rivals)
    measured = a.value.direction == b.value.direction == "against"
    subject = same_name(a.subject, b.subject)
    if not subject and a.subject_source == b.subject_source == "name":
        return UNLIKELY
    if not (rivals or measured) or not _aspects_agree(a.value.aspect, b.value.aspect):
        return UNLIKELY
    if subject:
        return SURE
    return LIKELY if related else UNLIKELY


def _aspects_agree(a: str, b: str) -> bool:
    """The same aspect in similar words, or one that only one of the two states."""
    return not a or not b or overlap(a.split(), b.split())[0] > 0
