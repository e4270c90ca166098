"""When two comparisons answer one question: the same two things, seen from either side, on one aspect.

"Orion is faster than Vega" and "Vega is slower than Orion" say the same of one pair; before two comparisons meet, one
is turned so that both look from the same side.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.equality import acronym_of, fold, key, may_shorten
from claimcheck.groups.words import overlap
from claimcheck.values.claims import Claim, Comparison, Direction

TURNED: dict[Direction, Direction] = {"ahead": "behind", "behind": "ahead", "level": "level"}
SURE, LIKELY, UNLIKELY = 0.95, 0.8, 0.05
"""Probabilities of the rungs, set by judgement: labelled comparisons are too few to fit."""


def same_ground(a: Claim, b: Claim) -> bool:
    """Whether two comparisons can be held against each other: told of the same other names, and in the same way.

    Yardsticks only meet yardsticks, and only where the wording sets them ("is measured against"); of mere rivals there
    may be many.
    """
    if not isinstance(a.value, Comparison) or not isinstance(b.value, Comparison):
        return False
    own = [key(name) for claim in (a, b) for name in (claim.subject, *_rivals(claim))]
    here, there = ({n for n in (*c.names, *_named_aspect(c)) if not any(n in name for name in own)} for c in (a, b))
    if here - there and there - here:
        return False
    against = [value.direction == "against" for value in (a.value, b.value)]
    return not any(against) or (all(against) and _is_measuring(a) and _is_measuring(b))


def _rivals(claim: Claim) -> tuple[str, ...]:
    return claim.value.rivals if isinstance(claim.value, Comparison) else ()


def _named_aspect(claim: Claim) -> tuple[str, ...]:
    """The aspect where it is a name, as that of a test is."""
    aspect = claim.value.aspect if isinstance(claim.value, Comparison) else ""
    return (key(aspect),) if aspect and not aspect.islower() else ()


def _is_measuring(claim: Claim) -> bool:
    """Whether the wording sets a yardstick ("is compared with"), and not only a rivalry."""
    place = claim.evidence
    wording = place.text[place.value_start - place.start : place.value_end - place.start].lower()
    is_worded = not words("rivalry", "measuring_forms").isdisjoint(wording.split())
    return is_worded or not words("rivalry", "measuring").isdisjoint(claim.context)


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

    ``related`` is how far the two documents speak of the same things (:class:`relatedness.Relations`).
    """
    if not isinstance(a.value, Comparison) or not isinstance(b.value, Comparison):
        return 0.0
    rivals = any(same_name(x, y) for x in a.value.rivals for y in b.value.rivals)
    measured = a.value.direction == b.value.direction == "against"
    subject = same_name(a.subject, b.subject)
    if _are_apart(a, b) or (not subject and _is_told(a) and _is_told(b)):
        return UNLIKELY
    if not (rivals or measured) or not _aspects_agree(a.value.aspect, b.value.aspect):
        return UNLIKELY
    if subject:
        return SURE
    return LIKELY if related else UNLIKELY


def _are_apart(a: Claim, b: Claim) -> bool:
    """Whether they are made for others or at other times: "cheaper for adults" and "dearer for children"."""
    first, second = set(a.qualifiers.scope), set(b.qualifiers.scope)
    return bool(first and second) and first.isdisjoint(second)


def _is_told(claim: Claim) -> bool:
    """Whether the text names the subject or describes it ("tower"), so that it is no other by another name."""
    return claim.subject_source == "name" or claim.subject.islower()


def _aspects_agree(a: str, b: str) -> bool:
    """The same aspect in similar words, or one that only one of the two states."""
    return not a or not b or overlap(a.split(), b.split())[0] > 0
