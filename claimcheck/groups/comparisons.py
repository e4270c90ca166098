"""When two comparisons answer one question: the same two things, seen from either side, on one aspect.

"Orion is faster than Vega" and "Vega is slower than Orion" say the same of one pair; before two comparisons meet, one
is turned so that both look from the same side.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.equality import acronym_of, fold, key, may_shorten
from claimcheck.groups.words import overlap
from claimcheck.values.claims import Claim, Comparison, Direction, Value

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
    """``b``, turned round where that makes it look from the same side as ``a``.

    Sides that are told by a description ("the older engine", "electric buses") get the names that ``a`` gives them.
    """
    if not isinstance(a.value, Comparison) or not _is_of_two(b.value):
        return b
    rival = b.value.rivals[0]
    turned = replace(b.value, rivals=(b.subject,), direction=TURNED[b.value.direction])
    if _is_of_two(a.value) and _aspects_meet(a.value, b.value):
        own = (a.subject, a.value.rivals[0])
        straight, crossed = _pairs(own, (b.subject, rival)), _pairs(own, (rival, b.subject))
        if straight != crossed:
            value = replace(b.value if straight else turned, rivals=own[1:])
            return replace(b, subject=a.subject, subject_source=a.subject_source, value=value)
    if same_name(a.subject, rival) and b.subject_source != "topic":
        return replace(b, subject=rival, subject_source="name", value=turned)
    return b


def _is_of_two(value: Value) -> TypeGuard[Comparison]:
    """Whether one thing is put above, below or beside one other."""
    return isinstance(value, Comparison) and len(value.rivals) == 1 and value.direction in TURNED


def _aspects_meet(a: Comparison, b: Comparison) -> bool:
    """Whether both state an aspect, and the same."""
    return bool(a.aspect and b.aspect) and _aspects_agree(a.aspect, b.aspect)


def _pairs(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether the sides of two comparisons can be the same two things, in this order, at least one of them for sure.

    The one that is not is described in a way that only tells it from the other ("the older engine").
    """
    if not any(map(_is_described, (*a, *b))):
        return False
    alike = [same_name(x, y) or _are_like(x, y, against) for x, y, against in zip(a, b, _told_apart(a, b), strict=True)]
    loose = [_is_loose(x) or _is_loose(y) for x, y in zip(a, b, strict=True)]
    return all(alike) or (alike[0] and loose[1]) or (alike[1] and loose[0])


def _is_described(name: str) -> bool:
    """Whether it is no name but words of the text that tell what is meant."""
    return name[:1].islower()


def _is_loose(name: str) -> bool:
    """Whether a description tells one thing from a like one and no more: "older engine", "predecessor"."""
    relating = words("comparisons", "relational_modifiers") | words("comparisons", "relational_nouns")
    return _is_described(name) and not relating.isdisjoint(name.split())


def _told_apart(a: tuple[str, str], b: tuple[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """For each side, the words of the other one, which do not tell the side from it."""
    return _words(a[1], b[1]), _words(a[0], b[0])


def _are_like(a: str, b: str, against: frozenset[str]) -> bool:
    """Whether two descriptions share a word that does not describe the other side as well: petrol of "petrol cars"."""
    return bool((_words(a) & _words(b)) - against)


def _words(*names: str) -> frozenset[str]:
    hollow = words("comparisons", "relational_modifiers") | words("comparisons", "stand_ins")
    return frozenset(word.removesuffix("s") for name in names for word in fold(name) if word not in hollow)


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
    return not a or not b or overlap(a.split(), b.split()) > 0
