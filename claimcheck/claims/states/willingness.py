"""Whether someone agreed or refused to do a thing: "agreed to sell the farm", "refused to sell it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_counted
from claimcheck.claims.states.found import FoundState, object_phrase
from claimcheck.language.grammar import governing_clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span

    from claimcheck.language.grammar import Clause

OPPOSITION, POLES = "willingness", ("agreed", "refused")


def willing_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The acts that a sentence tells someone to have agreed or refused to do."""
    for act in found:
        state = _willing(act, sentence, found)
        if state is not None:
            yield state


def _willing(act: Clause, sentence: Span, found: Sequence[Clause]) -> FoundState | None:
    upper = governing_clause(act.governor, found) if act.governor is not None else None
    if upper is None or upper.subject is None or not _is_infinitive(act) or upper.is_passive:
        return None
    if is_counted(upper.subject) or not _is_told(upper) or upper.verb.i > act.verb.i:
        return None
    lemma = verb_lemma(upper)
    is_refusing = lemma in words("states", "unwilling_verbs")
    if not is_refusing and lemma not in words("states", "willing_verbs"):
        return None
    said = unconditional_modality(upper, sentence, found)
    refused = is_refusing != (upper.is_negated != (said == "denied"))
    trigger = sentence.doc[upper.verb.i : upper.verb.i + 1]
    about = " ".join(filter(None, (act.verb.lemma_.lower(), object_phrase(act.object))))
    return FoundState(upper.subject, OPPOSITION, POLES[refused], trigger, refused, about, said)


def _is_infinitive(act: Clause) -> bool:
    """Whether "to" stands before the verb, whatever a parser took it for."""
    return "to" in act.auxiliaries or (act.verb.tag_ == "VB" and act.verb.i > 0 and act.verb.nbor(-1).lower_ == "to")


def _is_told(clause: Clause) -> bool:
    """Whether the clause tells what someone did: "would not agree" is a refusal, "would agree" only a chance."""
    modals = words("states", "modals").intersection(clause.auxiliaries)
    is_refusal = clause.is_negated and modals <= {"would", "will"}
    return (not modals or is_refusal) and "to" not in clause.auxiliaries
