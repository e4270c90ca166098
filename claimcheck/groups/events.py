"""When two date claims answer one question: a general kind of event of one thing, and nothing that tells two apart.

The kinds are those of :mod:`claimcheck.claims.events`: "entered service" and "took its first passengers" tell of one
opening. What is left of the attributes beside the event's own words tells which thing it was ("the north wing").
"""

from __future__ import annotations

from claimcheck.claims.events import happens_once, kinds_of, needs_its_object, shared_kinds
from claimcheck.groups.vectors import subject_match
from claimcheck.groups.words import overlap, unmatched
from claimcheck.values.claims import Claim

SURE, LIKELY, UNLIKELY = 0.9, 0.8, 0.05
"""Probabilities of the rungs, set by judgement: labelled events are too few to fit."""
TELLING = 0.6
"""Least weight of the words that both use of the thing when a text does not name it."""
APART = 0.4
"""Most weight of words that only one text uses of the thing, on the side that has less of them."""


def same_event_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two claims date one event; ``related`` is how far the two documents speak of the same things
    (:func:`vectors.document_match`).
    """
    kinds = shared_kinds(kinds_of(a.concepts), kinds_of(b.concepts))
    subject = subject_match(a, b)
    if not kinds or not subject or _may_be_a_chronicle(a, b):
        return UNLIKELY
    first, second = a.attribute.split()[1:], b.attribute.split()[1:]
    shared, _ = overlap(first, second)
    if min(unmatched(first, second), unmatched(second, first)) > APART:
        return UNLIKELY
    if any(map(needs_its_object, kinds)) and shared < TELLING and all(map(needs_its_object, kinds)):
        return UNLIKELY
    once = any(map(happens_once, kinds))
    if subject == 1 and (once or shared >= TELLING):
        return SURE if a.attribute.split()[:1] == b.attribute.split()[:1] else LIKELY
    if subject > 0.5 and once:
        return LIKELY
    return LIKELY if shared >= TELLING and related else UNLIKELY


def _may_be_a_chronicle(a: Claim, b: Claim) -> bool:
    """Whether one text dates several events of its topic in turn, as chronicles do without repeating its name."""
    one_text = a.evidence.document == b.evidence.document
    return one_text and not a.subject_source == b.subject_source == "name"
