"""Whether work on a thing has begun: "construction began in May", "work on the dam has yet to start"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import is_finite, is_of_sort
from claimcheck.language.grammar import complements, number_modifier, role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

OPPOSITION, POLES = "beginning", ("begun", "not begun")
OF_THING = frozenset({"of", "on", "at", "for"})


def begun_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The things on which a sentence tells that work has begun or has not."""
    for clause in found:
        if _is_being_built(clause) and clause.subject is not None:
            trigger = sentence.doc[clause.predicate.i : clause.predicate.i + 1]
            said = unconditional_modality(clause, sentence, found)
            yield FoundState(clause.subject, OPPOSITION, POLES[0], trigger, negated=False, about="", modality=said)
        work = _work(clause) if _is_told(clause, found) else None
        if work is None:
            continue
        denied = is_negative(clause, found)
        said = unconditional_modality(clause, sentence, found)
        trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
        yield FoundState(_thing(work, clause), OPPOSITION, POLES[denied], trigger, denied, "", said)


def _is_told(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether the clause tells what happened or "has yet to": work that "is to begin" is a plan."""
    if "to" in clause.auxiliaries:
        return is_negative(clause, found) and not clause.is_negated
    is_told = role(clause) in {"main", "conjunct", "complement"}
    return is_told and words("states", "modals").isdisjoint(clause.auxiliaries)


def _is_being_built(clause: Clause) -> bool:
    """Whether the subject "is under construction"; what "is not" may be built or not."""
    if clause.is_negated or not is_finite(clause):
        return False
    under = any(child.lower_ == "under" for child in clause.predicate.children)
    return clause.is_copular and under and clause.predicate.lower_ == "construction"


def _work(clause: Clause) -> Token | None:
    """The work that begins, or that somebody begins."""
    if clause.is_copular or verb_lemma(clause) not in words("states", "beginning_verbs"):
        return None
    noun = clause.object if clause.object is not None and not clause.is_passive else clause.subject
    if noun is None or number_modifier(noun) or not is_of_sort(noun, "undertakings"):
        return None
    return noun


def _thing(work: Token, clause: Clause) -> Token:
    """What the work is on: the dam of "work on the dam"."""
    told = (*complements(work), *(clause.complements if clause.object is not None else ()))
    return next((c.head for c in told if c.preposition in OF_THING and c.head.tag_.startswith("NN")), work)
