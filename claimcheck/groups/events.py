"""When two date claims answer one question: a general kind of event of one thing, and nothing that tells two apart.

The kinds are those of :mod:`claimcheck.claims.events`: "entered service" and "took its first passengers" tell of one
opening. What is left of the attributes beside the event's own words tells which thing it was ("the north wing").
"""

from __future__ import annotations

from claimcheck.claims.events import happens_by_place, happens_once, is_telling, kinds_of, needs_its_object, shared_kinds
from claimcheck.claims.naming import fold, may_shorten
from claimcheck.groups.vectors import subject_match
from claimcheck.groups.words import overlap, unmatched
from claimcheck.values.claims import Claim

SURE, LIKELY, PROBABLE, UNLIKELY = 0.9, 0.8, 0.7, 0.05
"""Probabilities of the rungs, set by judgement: labelled events are too few to fit."""
TELLING = 0.6
"""Least weight of the words that both use of the thing when a text does not name it."""
APART = 0.4
"""Most weight of words that only one text uses of the thing, on the side that has less of them."""
RELATED = 0.6
"""Least kinship of two documents whose events are one though no word says of what."""


def same_event_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two claims date one event.

    ``related`` is how far the two documents speak of the same things (:func:`vectors.document_match`).
    """
    kinds = shared_kinds(kinds_of(a.concepts), kinds_of(b.concepts))
    subject = _same_thing(a, b)
    if not kinds or not subject or _may_be_a_chronicle(a, b):
        return UNLIKELY
    if all(map(happens_by_place, kinds)) and _names_apart(a, b):
        return UNLIKELY
    shared, _ = overlap(a.attribute.split()[1:], b.attribute.split()[1:])
    first, second = _described(a, b), _described(b, a)
    if min(unmatched(first, second), unmatched(second, first)) > APART:
        return UNLIKELY
    if shared < TELLING and all(map(needs_its_object, kinds)):
        return UNLIKELY
    once = any(map(happens_once, kinds))
    if subject > 0.5 and (once or shared >= TELLING):
        return SURE if subject == 1 and a.attribute.split()[:1] == b.attribute.split()[:1] else LIKELY
    if shared >= TELLING and related:
        return LIKELY
    alone = any(map(is_telling, kinds)) and related >= RELATED
    return PROBABLE if alone and not _names_apart(a, b) else UNLIKELY


def _same_thing(a: Claim, b: Claim) -> float:
    """How surely both are about one thing; the topic of a text may have a longer name in another."""
    one, other = fold(a.subject), fold(b.subject)
    short = bool(one and other) and (may_shorten(one, other) or may_shorten(other, one))
    return max(subject_match(a, b), 0.8 * short)


def _described(claim: Claim, other: Claim) -> list[str]:
    """The words that tell which thing the event happens to: no words of the event, and none of the things' names."""
    named = {*fold(claim.subject), *fold(other.subject)}
    return [word for word in claim.attribute.split()[1:] if word not in named]


def _names_apart(a: Claim, b: Claim) -> bool:
    """Whether each sentence holds a name that the other lacks: the depot in Selby and the depot in Goole."""
    return bool(set(a.names) - set(b.names) and set(b.names) - set(a.names))


def _may_be_a_chronicle(a: Claim, b: Claim) -> bool:
    """Whether one text dates several events of its topic in turn, as chronicles do.

    Only the same words of the same named thing are one event there.
    """
    if a.evidence.document != b.evidence.document:
        return False
    named = a.subject_source == b.subject_source == "name"
    return not named or a.attribute != b.attribute or _names_apart(a, b)
