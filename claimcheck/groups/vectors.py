"""The comparison vector of two claims: how far they agree on subject, attribute, unit, conditions and wording.

Each feature is a small symmetric function of two claims in [0, 1] or near it: those of words, values and settings stand
here, those of names in ``names``. A pair that is out of the question (``conditions``) has no vector.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from claimcheck.groups.amounts import AS_FACTORS, aligned
from claimcheck.groups.conditions import marks_agree, tenses_agree
from claimcheck.groups.contrasts import contrast
from claimcheck.groups.lengths import one_extent
from claimcheck.groups.names import (
    names_differ,
    names_shared,
    names_unshared,
    spelt_names_differ,
    subject_match,
    topic_differs,
)
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.words import match, overlap, unmatched
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity

SHARES = frozenset({"percent", "percentage point", "multiple"})
UNKNOWN_UNIT, UNNAMED_UNIT = 0.3, 0.1
"""How surely two bare numbers count the same, and a bare one beside a counted noun that its text does not name."""

Feature = Callable[[Claim, Claim], float]


def attribute_weight(a: Claim, b: Claim) -> float:
    """Weight of the attribute words that both have, about 1 a telling word."""
    return min(3.0, overlap(a.attribute.split(), b.attribute.split()))


def attribute_unmatched(a: Claim, b: Claim) -> float:
    """Weight of the attribute words of which the other claim says nothing at all, the lesser of both sides."""
    return min(2.0, unmatched(a.attribute.split(), b.context), unmatched(b.attribute.split(), a.context))


def context_weight(a: Claim, b: Claim) -> float:
    """Weight of the context words that both have."""
    first, second = (" ".join(claim.context).split() for claim in (a, b))
    return min(5.0, overlap(first, second))


def head_match(a: Claim, b: Claim) -> float:
    """How surely the first, most telling attribute words mean the same."""
    first, second = a.attribute.split()[:1], b.attribute.split()[:1]
    return match(*sorted((first[0], second[0]))) if first and second else 0.0


def unit_match(a: Claim, b: Claim) -> float:
    """For counts, how surely the counted nouns mean the same; 1 for measures. A share may be of anything."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return 0.0
    if a.value.dimension in SHARES:
        return UNKNOWN_UNIT
    if a.value.dimension != "count":
        return 1.0
    if a.value.unit and b.value.unit:
        return match(*sorted((a.value.unit.lower(), b.value.unit.lower())))
    if a.value.unit or b.value.unit:
        unit, bare = (a.value.unit, b) if a.value.unit else (b.value.unit, a)
        named = (match(*sorted((unit.lower(), word))) for word in bare.attribute.split())
        return max(UNNAMED_UNIT, max(named, default=UNKNOWN_UNIT))
    return UNKNOWN_UNIT


def magnitude_distance(a: Claim, b: Claim) -> float:
    """Orders of magnitude between two quantities, at most 4: answers to one question lie near each other."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return 0.0
    sides = aligned(a, a.value, b, b.value)
    if {side.dimension for side in sides} == AS_FACTORS:
        return 0.0
    first, second = (abs(value.base_high) for value in sides)
    if first and second:
        return min(4.0, abs(math.log10(first / second)))
    # None is as near to a few as one is to those and one more.
    return min(1.0, abs(math.log10((first + 1) / (second + 1)))) if sides[0].dimension == "count" else 1.0


def time_match(a: Claim, b: Claim) -> float:
    """1 when both say the time, 0.5 when neither does, 0 when only one does."""
    known = (a.qualifiers.time is not None) + (b.qualifiers.time is not None)
    return {0: 0.5, 1: 0.0, 2: 1.0}[known]


def concept_overlap(a: Claim, b: Claim) -> float:
    """Share of the shorter list of concepts that both evoke."""
    shorter = min(len(a.concepts), len(b.concepts))
    return len(set(a.concepts) & set(b.concepts)) / shorter if shorter else 0.0


def same_document(a: Claim, b: Claim) -> float:
    """1 inside one document: authors contradict themselves less than each other."""
    return float(a.evidence.document == b.evidence.document)


def marks_match(a: Claim, b: Claim) -> float:
    """1 when both statements are set apart from plain fact in the same way, or neither is."""
    return float(a.qualifiers.marks == b.qualifiers.marks)


def marks_differ(a: Claim, b: Claim) -> float:
    """1 when one statement is plain fact, and the other of earlier, of a forecast, of a part."""
    return float(not marks_agree(a, b))


def tenses_differ(a: Claim, b: Claim) -> float:
    """1 when one is of a dated past and the other of an undated present."""
    return float(not tenses_agree(a, b))


def measures_differ(a: Claim, b: Claim) -> float:
    """1 when the words tell two extents of a thing."""
    return float(not one_extent(a, b))


FEATURES: dict[str, Feature] = {
    "subject": subject_match,
    "attribute_weight": attribute_weight,
    "attribute_unmatched": attribute_unmatched,
    "context_weight": context_weight,
    "concept_overlap": concept_overlap,
    "head": head_match,
    "unit": unit_match,
    "magnitude": magnitude_distance,
    "time": time_match,
    "marks": marks_match,
    "marks_differ": marks_differ,
    "tenses_differ": tenses_differ,
    "measures_differ": measures_differ,
    "contrast": contrast,
    "names_shared": names_shared,
    "names_unshared": names_unshared,
    "topic_differs": topic_differs,
    "names_differ": names_differ,
    "spelt_names_differ": spelt_names_differ,
    "same_document": same_document,
}


NAMES = (*FEATURES, "documents", "linked", "alone")
"""The features of a vector, in order."""


def vector(a: Claim, b: Claim, known: Relations) -> dict[str, float]:
    """All features of a pair by name, in the order of :data:`NAMES`; the last three are of the documents."""
    own = {name: feature(a, b) for name, feature in FEATURES.items()}
    between = {"documents": known.shared_names(a, b), "linked": known.linked(a, b), "alone": known.alone(a, b)}
    return own | between
