"""A place that is open to some, told as a rule for them: "lorries may use the bridge", "no dogs are allowed in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_negative
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_agent, is_known
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import is_of_sort
from claimcheck.language.grammar import role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

OPPOSITION, POLES = "access", {"allowed": "open", "forbidden": "closed"}
REACH = 3
"""Words of a name among which its sort is looked for: "Mill Lane"."""
PERMITTING = {"may": "allowed", "can": "allowed", "ca": "allowed", "must": ""}
"""What a modal says of those who use a place, where it is not denied; who "must use" it may do otherwise nowhere."""


def passage_states(states: Iterable[FoundState], sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The places that a sentence opens to some or closes to them; ``states`` are those found already."""
    for state in states:
        place = next((noun for noun in state.limits if _is_place(noun)), None)
        if state.opposition == "permission" and place is not None and _are_many(state.subject) and not state.about:
            others = tuple(noun for noun in state.limits if noun.i != place.i)
            yield _told(place, POLES[state.pole], state.trigger, (state.subject, *others))
    for clause in found:
        yield from _used(clause, sentence, found)


def _used(clause: Clause, sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The place that some may use or must not enter."""
    users, place = clause.subject, clause.object
    if users is None or place is None or clause.is_passive or role(clause) not in {"main", "conjunct", "complement"}:
        return
    if not _are_many(users) or not _is_place(place) or verb_lemma(clause) not in words("states", "passing_verbs"):
        return
    said = next((PERMITTING[word] for word in clause.auxiliaries if word in PERMITTING), None)
    pole = "forbidden" if said is not None and is_negative(clause, found) else said
    if pole:
        yield _told(place, POLES[pole], sentence.doc[clause.verb.i : clause.verb.i + 1], (users,))


def _told(place: Token, pole: str, trigger: Span, limits: tuple[Token, ...]) -> FoundState:
    return FoundState(place, OPPOSITION, pole, trigger, pole == "closed", "", "asserted", limits)


def _are_many(users: Token) -> bool:
    """Whether all of a sort are meant: "lorries", "no dogs", unlike "the lorry" and "two lorries"."""
    kept = {child.lower_ for child in users.children if child.tag_ in {"DT", "PRP$", "CD"}}
    is_mover = is_agent(users) or is_of_sort(users, "movers")
    return is_mover and users.tag_ == "NNS" and kept <= {"no", "all", "any"}


def _is_place(noun: Token) -> bool:
    """Whether the noun is one known place that may be open or closed."""
    if noun.tag_ == "NNP":
        following = noun.doc[noun.i : min(noun.i + REACH, noun.sent.end)]
        return any(token.tag_ == "NNP" and is_of_sort(token, "places") for token in following)
    return noun.tag_ == "NN" and is_known(noun) and is_of_sort(noun, "places")
