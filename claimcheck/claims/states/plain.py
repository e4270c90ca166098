"""States that are only a verb and its negation: "joined the strike" or "did not join the strike"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_counted, limits
from claimcheck.claims.states.found import FoundState, object_phrase
from claimcheck.language.grammar import governing_clause, number_modifier, own_preposition, role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

FINITE = frozenset({"VBD", "VBZ", "VBP"})
FINITE_AUXILIARIES = frozenset({"do", "does", "did", "have", "has", "had", "is", "are", "was", "were", "'s", "'ve"})


def plain_state(clause: Clause, sentence: Span, found: Sequence[Clause]) -> FoundState | None:
    """The clause's verb as asserted or denied of its subject; None for verbs and clauses that assert nothing."""
    subject = clause.subject
    if clause.is_copular or subject is None or not _can_be_in_state(subject) or not _asserts(clause, found):
        return None
    if verb_lemma(clause) in words("states", "idle_verbs") or not clause.verb.tag_.startswith("VB"):
        return None
    if clause.verb.lemma_ == "have" and clause.object is None:
        return None
    said = unconditional_modality(clause, sentence, found)
    denied = is_negative(clause, found) != (said == "denied")
    if not denied and clause.object is not None and number_modifier(clause.object):
        return None  # how many there are is a quantity's question
    if denied and _falls_short(clause, sentence):
        return None
    trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
    about, narrowing = object_phrase(clause.object), limits(clause, trigger, found)
    return FoundState(subject, _opposition(clause), "no" if denied else "yes", trigger, denied, about, said, narrowing)


def _falls_short(clause: Clause, sentence: Span) -> bool:
    """Whether only a degree is denied: "did not sing the aria as well as Vega did"."""
    behind = [token.lower_ for token in sentence.doc[clause.verb.i + 1 : sentence.end]]
    return any(behind[at : at + 3 : 2] == ["as", "as"] for at in range(len(behind)))


def _can_be_in_state(subject: Token) -> bool:
    if subject.lower_ in words("states", "hollow_subjects") - {"we"}:
        return False
    return subject.tag_[:2] in {"NN", "PR"} and not is_counted(subject)


def _asserts(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether the clause is finite and stands as a statement, or is what someone managed or failed to do."""
    if not words("states", "modals").isdisjoint(clause.auxiliaries):
        is_told = role(clause) in {"main", "conjunct"} or _is_reported(clause, found)
        return _ability(clause) != "" and is_told
    if "to" in clause.auxiliaries:
        return _is_carried_out_or_failed(clause, found)
    if role(clause) not in {"main", "conjunct", "complement"} and not _is_added(clause):
        return False
    return clause.verb.tag_ in FINITE or not FINITE_AUXILIARIES.isdisjoint(clause.auxiliaries)


def _is_reported(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether it is what somebody tells or confirms: "they told us that it cannot be recycled"."""
    upper = governing_clause(clause.governor, found) if clause.governor is not None else None
    is_said = upper is not None and verb_lemma(upper) in words("states", "telling_verbs") and not upper.is_negated
    return is_said and role(clause) == "complement"


def _is_added(clause: Clause) -> bool:
    """Whether a relative clause behind a comma says it of the thing beside the point: "the barge, which leaks"."""
    pronoun = next((t for t in clause.predicate.subtree if t.lower_ in {"which", "who"} and t.tag_[0] == "W"), None)
    is_first = pronoun is not None and pronoun.i > pronoun.sent.start and pronoun.nbor(-1).text == ","
    is_part = clause.governor is not None and own_preposition(clause.governor) == "of"
    return role(clause) == "noun" and is_first and not is_part  # which of "the sister of the barge, which leaks"?


def _is_carried_out_or_failed(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether an infinitive tells what was done or not: "managed to win", "failed to win", "has yet to win"."""
    upper = governing_clause(clause.governor, found) if clause.governor is not None else None
    if upper is None:
        return False
    return upper.verb.lemma_ in words("states", "achieving_verbs") or is_negative(clause, found) != clause.is_negated


def _ability(clause: Clause) -> str:
    """The modal that makes a state of its own, "can" or "must", when it is the only one."""
    modals = words("states", "modals") & {("can" if word == "ca" else word) for word in clause.auxiliaries}
    return next(iter(modals)) if len(modals) == 1 and modals <= words("states", "ability") else ""


def _opposition(clause: Clause) -> str:
    verb = f"be {clause.verb.lower_}" if clause.is_passive else verb_lemma(clause)
    return " ".join(filter(None, (_ability(clause), verb, clause.particle)))
