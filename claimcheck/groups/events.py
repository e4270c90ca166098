"""When two date claims answer one question: the same event of the same subject, of a sort that happens once."""

from __future__ import annotations

from claimcheck.groups.functional import is_functional
from claimcheck.groups.vectors import subject_match
from claimcheck.groups.words import match, overlap, unmatched
from claimcheck.values.claims import Claim

SURE, LIKELY, UNLIKELY = 0.9, 0.8, 0.05
"""Probabilities of the rungs, set by judgement: labelled events are too few to fit."""
TELLING = 1.2
"""Least weight of shared words when a text does not name the subject."""


def same_event_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two claims date one event; the first attribute word is the event's own ("open", "flood").

    ``related`` is how far the two documents speak of the same things (:func:`vectors.document_match`).
    """
    first, second = a.attribute.split(), b.attribute.split()
    if not (is_functional(a.attribute, "events") and is_functional(b.attribute, "events")):
        return UNLIKELY
    same_event = match(*sorted((first[0], second[0])))
    subject = subject_match(a, b)
    shared, _ = overlap(first, second)
    apart = min(unmatched(first, second), unmatched(second, first))
    if not same_event or not subject or apart > shared or _may_be_a_chronicle(a, b):
        return UNLIKELY
    if subject == 1 and apart == 0:
        return SURE if same_event == 1 else LIKELY
    return LIKELY if shared >= TELLING and apart == 0 and related else UNLIKELY


def _may_be_a_chronicle(a: Claim, b: Claim) -> bool:
    """Whether one text dates several events of its topic in turn, as chronicles do without repeating its name."""
    one_text = a.evidence.document == b.evidence.document
    return one_text and not a.subject_source == b.subject_source == "name"
