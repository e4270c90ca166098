"""When two date claims answer one question: a general kind of event of one thing, and nothing that tells two apart.

The kinds are those of :mod:`claimcheck.claims.events.kinds`: "entered service" and "took its first passengers" tell of
one opening. What is left of the attributes beside the event's own words tells which thing it was ("the north wing").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.claims.events.kinds import NAMED, flagged, is_version, is_word, kinds_of, shared_kinds
from claimcheck.claims.naming.equality import fold, may_shorten
from claimcheck.groups.contrasts import contrast
from claimcheck.groups.lives import is_of_a_life
from claimcheck.groups.vectors import subject_match
from claimcheck.groups.words import overlap, unmatched, weight
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

    ``related`` is how far the two documents speak of the same things (:class:`relatedness.Relations`).
    """
    kinds = shared_kinds(kinds_of(a.concepts), kinds_of(b.concepts))
    subject = _same_thing(a, b)
    if not kinds or not subject or any(rule(a, b, kinds) for rule in SET_APART):
        return UNLIKELY
    shared = _shared(a, b, kinds)
    once = bool(flagged("once", kinds))
    if subject > 0.5 and (once or shared >= TELLING):
        return SURE if subject == 1 and _lead(a) == _lead(b) else LIKELY
    if shared >= TELLING and related:
        return LIKELY
    alone = flagged("telling", kinds) and related >= RELATED and not _names_apart(a, b)
    return PROBABLE if alone else UNLIKELY


def are_two_events(a: Claim, b: Claim) -> bool:
    """Whether two events are told apart by a number, by those who take part or by the thing, or happen again and again.

    So are two by words that exclude each other: what was bought, and what was sold; and a birth or death from what is
    told otherwise.
    """
    kinds = shared_kinds(kinds_of(a.concepts), kinds_of(b.concepts))
    if not kinds:
        if is_of_a_life(a) or is_of_a_life(b):
            return True
        is_repeated = any(is_word("repeatable", word) for claim in (a, b) for word in claim.attribute.split()[:1])
        return is_repeated or _is_numbered_alone(a, b) or _is_numbered_alone(b, a) or bool(contrast(a, b))
    return any(rule(a, b, kinds) for rule in _APART)


def _other_things(a: Claim, b: Claim, kinds: frozenset[str]) -> bool:  # noqa: ARG001 - as the other rules
    """Whether each tells of its event what the other says nothing of: the wall was begun, and the port."""
    first, second = a.attribute.split()[1:], b.attribute.split()[1:]
    return min(unmatched(first, b.context), unmatched(second, a.context)) > APART


def _beside_the_subject(a: Claim, b: Claim, kinds: frozenset[str]) -> bool:  # noqa: ARG001 - as the other rules
    """Whether one tells of its subject, and the other of a thing that is told by more: the port, a ferry terminal."""
    first, second = a.attribute.split()[1:], b.attribute.split()[1:]
    named = {word for claim in (a, b) for word in fold(claim.subject)}
    if named.isdisjoint(first) == named.isdisjoint(second):
        return False
    other, own = (first, second) if named.isdisjoint(first) else (second, first)
    return bool(other) and unmatched(other, own) > APART


def _lead(claim: Claim) -> str:
    """The event's own word."""
    return claim.attribute.split()[0]


def _shared(a: Claim, b: Claim, kinds: frozenset[str]) -> float:
    """The weight of the words that both use of the thing, or of the event where its noun tells which it was."""
    start = 0 if flagged("noun", kinds) else 1
    return overlap(a.attribute.split()[start:], b.attribute.split()[start:])


def _other_names(a: Claim, b: Claim, kinds: frozenset[str]) -> bool:
    """Whether names tell apart what happens at several places or is done by several parties."""
    if flagged("by place", kinds) == kinds and _names_apart(a, b):
        return True
    if not flagged("once", kinds):
        return not a.names or set(a.names) != set(b.names)
    return flagged("by whom", kinds) == kinds and set(a.names) != set(b.names)


def _other_number(a: Claim, b: Claim, kinds: frozenset[str]) -> bool:
    """Whether one is the second of its sort, or of "Atlas 3"."""
    return _ordinals(a, kinds) != _ordinals(b, kinds)


def _is_numbered_alone(a: Claim, b: Claim) -> bool:
    """Whether one is of a second thing of which the other says nothing, or both are of other years or numbers."""
    told, others = (_ordinals(claim, frozenset({"end"})) for claim in (a, b))
    numbers, its = ({word for word in words if word.isdigit() or is_version(word)} for words in (told, others))
    return not (told - numbers).issubset({*others, *b.context}) or (bool(numbers and its) and numbers != its)


def _nothing_shared(a: Claim, b: Claim, kinds: frozenset[str]) -> bool:
    """Whether nothing tells that what was announced, began or struck is one thing."""
    if NAMED in kinds and _lead(a) != _lead(b):
        return True
    return flagged("patient", kinds) == kinds and _shared(a, b, kinds) < TELLING


def _other_part(a: Claim, b: Claim, kinds: frozenset[str]) -> bool:  # noqa: ARG001  # a rule takes the kinds
    """Whether the words for the thing tell of another thing, or of a part of it."""
    first, second = _described(a, b), _described(b, a)
    if not first or not second:
        return _is_a_part(first or second, a, b)
    return min(unmatched(first, second), unmatched(second, first)) > APART


def _is_a_part(described: Sequence[str], a: Claim, b: Claim) -> bool:
    """Whether words of one text tell of a part of the thing: two, or one where the other has the thing's noun."""
    telling = [word for word in described if weight(word) > APART]
    own = all(len(claim.attribute.split()) > 1 for claim in (a, b))
    return len(telling) > 1 or (bool(telling) and own)


def _ordinals(claim: Claim, kinds: frozenset[str]) -> set[str]:
    """The words and numbers that make an event one of several: the second edition, again, Atlas 3."""
    told = {*claim.attribute.split(), *({"again"} & set(claim.context))}
    ending = {"final", "last"} if "end" in kinds else set()
    return {word for word in told if is_word("setting_apart", word) or word.isdigit() or is_version(word)} - ending


def _recurs(a: Claim, b: Claim, kinds: frozenset[str]) -> bool:  # noqa: ARG001  # a rule takes the kinds
    """Whether such events come every year or month: quarterly results."""
    return any(is_word("recurring", word) for word in (*a.context, *b.context))


def _of_nobody(a: Claim, b: Claim, kinds: frozenset[str]) -> bool:
    """Whether a birth or death is told of people whom a text does not name."""
    return flagged("person", kinds) == kinds and "topic" in (a.subject_source, b.subject_source)


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


def _may_be_a_chronicle(a: Claim, b: Claim, kinds: frozenset[str]) -> bool:  # noqa: ARG001  # a rule takes the kinds
    """Whether one text dates several events of its topic in turn, as chronicles do.

    Only the same words of the same named thing are one event there.
    """
    if a.evidence.document != b.evidence.document:
        return False
    named = a.subject_source == b.subject_source == "name"
    return not named or a.attribute != b.attribute or _names_apart(a, b)


SET_APART: tuple[Callable[[Claim, Claim, frozenset[str]], bool], ...] = (
    _may_be_a_chronicle,
    _recurs,
    _of_nobody,
    _other_names,
    _other_number,
    _nothing_shared,
    _other_part,
)
"""What tells two events of one kind apart, for the ladder."""

_APART = (_recurs, _of_nobody, _other_names, _other_number, _other_things, _nothing_shared, _beside_the_subject)
"""What does so surely, so that no reader is asked."""
