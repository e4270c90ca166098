"""What the ladders of all kinds but amounts tell of two claims: one question, two by their words, or never one.

A ladder knows roles, events, states or rivals by their words and tells near misses apart ("the director", "the
technical director").
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from claimcheck.groups.comparisons import are_two_comparisons, same_comparison_question
from claimcheck.groups.conditions import told_alike, told_of_one
from claimcheck.groups.events import are_two_events, same_event_question
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.roles import (
    are_two_answers,
    is_addressed,
    is_by_office,
    name_one_most,
    name_one_part,
    same_role_question,
)
from claimcheck.groups.states import are_two_states, same_state_question
from claimcheck.groups.stuffs import is_stuff
from claimcheck.values.claims import Claim, Names

FOUND = 0.5
"""Least probability on a ladder that tells one question."""
DISSENT = {"entity": -1.0}
"""Log odds of the reader below which a ladder is not believed; that of dates always is: they are told in few words, of
which the reader, taught by near misses, is too wary."""
DISSENT_ON_STUFFS = 0.0
"""The same for what things are made of and the like: a thing has many parts, and the reader knows which is meant."""
TOLD_ALIKE = frozenset({"state", "comparison"})
"""The kinds of which a ladder finds only statements that are told alike: as plain fact, of one time."""
WHO_AND_WHERE = frozenset({"person", "organization", "place"})
"""The kinds of names that the weights and the reader compare where the role is not known by its words."""


class Ladder(NamedTuple):
    """How surely two claims are one question, given how related their texts are, and what surely sets others apart.

    ``never`` tells whether their words set two claims apart so surely that nothing is read.
    """

    question: Callable[[Claim, Claim, float], float]
    never: Callable[[Claim, Claim], bool]


def _answer_otherwise(a: Claim, b: Claim) -> bool:
    """Whether a name answers something else than the other, or one names what is named for many reasons.

    Titles, works, models and the like are; people, organizations and places mostly answer who and where, and so do
    desks and teams to whom something goes, and the parts of a thing.
    """
    named = all(c.value.kind in WHO_AND_WHERE or is_addressed(c) for c in (a, b) if isinstance(c.value, Names))
    return are_two_answers(a, b) or not (named or name_one_most(a, b) or name_one_part(a, b))


def _are_other_events(a: Claim, b: Claim) -> bool:
    return are_two_events(a, b) or not told_of_one(a, b)


_LADDERS: dict[str, Ladder] = {
    "state": Ladder(same_state_question, are_two_states),
    "comparison": Ladder(same_comparison_question, are_two_comparisons),
    "entity": Ladder(same_role_question, _answer_otherwise),
    "date": Ladder(same_event_question, _are_other_events),
}


def laddered(a: Claim, b: Claim, known: Relations) -> float:
    """How surely two comparable claims answer one question; 0 for the kinds that have no ladder."""
    if a.kind not in _LADDERS or (a.kind in TOLD_ALIKE and not told_alike(a, b)):
        return 0.0
    related = max(known.shared_names(a, b), known.linked(a, b))
    return _LADDERS[a.kind].question(a, b, related)


def are_never_one(a: Claim, b: Claim) -> bool:
    """Whether two claims that no ladder finds are out of the question, whatever reading them would tell.

    One text dates one event after another, names one role after another and tells one state after another.
    """
    in_one_text = a.evidence.document == b.evidence.document
    return a.kind in _LADDERS and (in_one_text or _LADDERS[a.kind].never(a, b))


def are_told_apart(a: Claim, b: Claim) -> bool:
    """Whether two names that no ladder finds answer of things with two names, or only one of them is by an office.

    What is read may say otherwise: the subject of a sentence is not always what it tells of.
    """
    return a.kind == "entity" and (is_by_office(a) != is_by_office(b) or not told_of_one(a, b))


def dissent(claim: Claim) -> float:
    """The log odds of the reader below which a ladder is not believed of a claim like this."""
    return DISSENT_ON_STUFFS if is_stuff(claim) else DISSENT.get(claim.kind, -math.inf)
