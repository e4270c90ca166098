"""What the ladders of all kinds but amounts tell of two claims: one question, two by their words, or never one.

A ladder knows roles, events, states or rivals by their words and tells near misses apart ("the director", "the
technical director").
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from claimcheck.groups import events, states
from claimcheck.groups.comparisons import are_two_comparisons, same_comparison_question
from claimcheck.groups.conditions import told_alike, told_of_one
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.roles import are_two_answers, is_by_office, name_one_most, same_role_question
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
Told = Callable[[Claim, Claim], bool]


class Ladder(NamedTuple):
    """How surely two claims are one question, given how related their texts are, and what sets others apart.

    ``apart`` tells whether their words do, ``never`` whether something does so surely that nothing is read.
    """

    question: Callable[[Claim, Claim, float], float]
    apart: Told
    never: Told


def _are_in_one_text(a: Claim, b: Claim) -> bool:
    """Whether one text says both, which may tell much that is alike."""
    return a.evidence.document == b.evidence.document


def _answer_otherwise(a: Claim, b: Claim) -> bool:
    """Whether a name answers something else than the other, or one names what is named for many reasons.

    Titles, works, models and the like are; people, organizations and places mostly answer who and where.
    """
    named = all(c.value.kind in WHO_AND_WHERE for c in (a, b) if isinstance(c.value, Names))
    return are_two_answers(a, b) or (not named and not name_one_most(a, b))


def _are_two_roles(a: Claim, b: Claim) -> bool:
    """Whether one names somebody by an office and the other does not."""
    return is_by_office(a) != is_by_office(b)


_LADDERS: dict[str, Ladder] = {
    "state": Ladder(states.same_state_question, states.are_two_states, states.are_never_one),
    "comparison": Ladder(same_comparison_question, are_two_comparisons, _are_in_one_text),
    "entity": Ladder(same_role_question, _are_two_roles, _answer_otherwise),
    "date": Ladder(events.same_event_question, events.are_two_events, events.are_never_one),
}


def laddered(a: Claim, b: Claim, known: Relations) -> float:
    """How surely two comparable claims answer one question; 0 for the kinds that have no ladder."""
    if a.kind not in _LADDERS or (a.kind in TOLD_ALIKE and not told_alike(a, b)):
        return 0.0
    related = max(known.shared_names(a, b), known.linked(a, b))
    return _LADDERS[a.kind].question(a, b, related)


def are_never_one(a: Claim, b: Claim) -> bool:
    """Whether two claims that no ladder finds are out of the question, whatever reading them would tell."""
    return a.kind in _LADDERS and (_are_in_one_text(a, b) or _LADDERS[a.kind].never(a, b))


def are_told_apart(a: Claim, b: Claim) -> bool:
    """Whether words set two claims apart that no ladder finds; what is read may say otherwise.

    One text dates one event after another, names one role after another and tells one state after another.
    """
    return a.kind in _LADDERS and (_LADDERS[a.kind].apart(a, b) or not told_of_one(a, b))


def dissent(claim: Claim) -> float:
    """The log odds of the reader below which a ladder is not believed of a claim like this."""
    return DISSENT_ON_STUFFS if is_stuff(claim) else DISSENT.get(claim.kind, -math.inf)
