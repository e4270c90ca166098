"""Find the states that a sentence puts its subject in.

They are poles of oppositions such as released or in preview, and verbs that are asserted or denied.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.states.abilities import able_states, obtainable_states
from claimcheck.claims.states.attendance import attendance_state
from claimcheck.claims.states.casualties import casualty_states
from claimcheck.claims.states.consents import consent_state
from claimcheck.claims.states.continuing import continuing_states
from claimcheck.claims.states.deontic import deontic_state, existing_rules, waived_states
from claimcheck.claims.states.fees import fee_states
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.nominal import ended_support, nominal_states
from claimcheck.claims.states.opposed import opposed_states
from claimcheck.claims.states.passage import passage_states
from claimcheck.claims.states.plain import plain_state
from claimcheck.claims.states.pleas import plea_states
from claimcheck.claims.states.possession import fitted_states, lasting_states, possession_state
from claimcheck.claims.states.stances import stance_state
from claimcheck.claims.states.undertakings import begun_states
from claimcheck.claims.states.willingness import willing_states
from claimcheck.claims.states.yearly import yearly_trends
from claimcheck.language.grammar import clauses, complements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.tokens import Span

    from claimcheck.language.grammar import Clause

__all__ = ["FoundState", "find_states"]

_WAYS: tuple[Callable[[Span, Sequence[Clause]], Iterable[FoundState]], ...] = (
    nominal_states,
    existing_rules,
    waived_states,
    ended_support,
    lasting_states,
    fitted_states,
    willing_states,
    yearly_trends,
    casualty_states,
    continuing_states,
    begun_states,
    plea_states,
    able_states,
    obtainable_states,
    fee_states,
)
"""What tells states beside the verbs and predicates of clauses."""


def find_states(sentence: Span, found: Sequence[Clause] | None = None) -> list[FoundState]:
    """Find the states of a sentence in text order; ``found`` are its clauses where they are known already.

    A clause with a state of the lexicon gives no state of its verb. A subject that a sentence puts at several poles of
    one opposition ("was closed and reopened") went through them in turn, so it gives none of them.
    """
    known = clauses(sentence) if found is None else found
    states: list[FoundState] = []
    for clause in known:
        consent = consent_state(clause, sentence, known) or attendance_state(clause, sentence, known)
        opposed = opposed_states(clause, sentence, known) if consent is None else [consent]
        ways = (deontic_state, possession_state, plain_state) if not opposed else ()
        plain = next((state for way in ways if (state := way(clause, sentence, known)) is not None), None)
        states += opposed or ([plain] if plain is not None else [])
    states += [state for way in _WAYS for state in way(sentence, known)]
    states += [*passage_states(states, sentence, known)]
    states += [state for clause in known if (state := stance_state(clause, sentence, known)) is not None]
    hollow = words("states", "hollow_subjects")
    known_of = (_of_whole(state) for state in _constant(states))
    return [state for state in known_of if state.subject.lower_ not in hollow]


def _of_whole(state: FoundState) -> FoundState:
    """The state of the things themselves, where the subject only tells how many: "none of the passengers survived"."""
    if state.subject.lower_ not in words("states", "parted"):
        return state
    whole = next((c.head for c in complements(state.subject) if c.preposition == "of"), None)
    return replace(state, subject=whole) if whole is not None else state


def _constant(states: list[FoundState]) -> list[FoundState]:
    told: dict[tuple[str, int, str], FoundState] = {}
    for state in states:
        told.setdefault((state.opposition, state.trigger.start, state.about), state)
    states = list(told.values())
    poles: dict[tuple[int, str, str], set[str]] = {}
    for state in states:
        poles.setdefault((state.subject.i, state.opposition, state.about), set()).add(state.pole)
    return [state for state in states if len(poles[state.subject.i, state.opposition, state.about]) == 1]
