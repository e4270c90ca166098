"""States that an auxiliary tells alone, of a verb that stands before it: "was inspected. The barge never was"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.modality.clauses import modality, unconditional_modality
from claimcheck.claims.states.opposed import opposed_states
from claimcheck.claims.states.plain import plain_state
from claimcheck.language.grammar import clauses, role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span

    from claimcheck.claims.states.found import FoundState
    from claimcheck.language.grammar import Clause

BESIDE = frozenset({"not", "n't", "never", "so", "too", "either", "also", "still", "indeed", "always", "ever"})
"""Adverbs that may stand beside an auxiliary whose verb is left out."""
COMPARING = frozenset({"as", "than"})
POINTING = frozenset({"it", "they"})
STANDING = frozenset({"main", "conjunct", "complement"})
WORDS_BESIDE = frozenset({"advmod", "neg"})
WHOLE = frozenset({"obj", "dobj", "xcomp", "acomp", "attr", "ccomp", "obl", "prep", "expl", "oprd", "aux"})
"""Roles of words that make an auxiliary a verb of its own: "did a lap", "was in Rome"."""


def elided_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The states of what did, or did not do, what the nearest clause before tells: "Orr did not", "it never was"."""
    for clause in found:
        if role(clause) not in STANDING or clause.subject is None or not _is_bare(clause) or _is_compared(clause):
            continue
        said = unconditional_modality(clause, sentence, found)
        for state in _answered(clause, sentence, found):
            yield replace(state, trigger=sentence.doc[clause.verb.i : clause.verb.i + 1], modality=said)


def _is_compared(clause: Clause) -> bool:
    """Whether an auxiliary is that of another side: "sold fewer boats than Vega did"."""
    first = clause.subject.left_edge if clause.subject is not None else clause.verb
    before = first.nbor(-1).lower_ if first.i > first.sent.start else ""
    return clause.marker in COMPARING or before in COMPARING


def _is_bare(clause: Clause) -> bool:
    """Whether an auxiliary stands without its verb; a parser may take "not" for what it predicates."""
    verb, predicate = clause.verb, clause.predicate
    if verb.lemma_ not in {"be", "do", "have"} or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return False
    if verb.i != predicate.i and predicate.lower_ not in BESIDE:
        return False
    near = [child for head in {verb.i: verb, predicate.i: predicate}.values() for child in head.children]
    beside = [child for child in near if child.dep_ in WORDS_BESIDE]
    return all(child.lower_ in BESIDE for child in beside) and all(child.dep_ not in WHOLE for child in near)


def _answered(clause: Clause, sentence: Span, found: Sequence[Clause]) -> list[FoundState]:
    """The states of the clause that is left out, said of the subject of the auxiliary."""
    own = [other for other in found if other.predicate.i < clause.verb.i and _may_answer(clause, other)]
    within, known = sentence, found
    if not own and sentence.start > 0:
        within = sentence.doc[sentence.start - 1].sent
        known = clauses(within)
        own = [other for other in known if _may_answer(clause, other)]
    if not own or modality(own[-1], within, known) == "denied":
        return []
    is_same = clause.subject is not None and clause.subject.lower_ in POINTING
    subject = own[-1].subject if is_same else clause.subject  # "whether the hull was painted": "it was"
    told = replace(own[-1], subject=subject, is_negated=clause.is_negated)
    plain = plain_state(told, within, known)
    states = opposed_states(told, within, known) or ([plain] if plain is not None else [])
    return [state for state in states if state.subject == subject]


def _may_answer(clause: Clause, before: Clause) -> bool:
    """Whether a clause's verb may be what the auxiliary leaves out; what is denied before may be denied of others."""
    if before.is_negated or role(before) not in STANDING:
        return False
    if clause.verb.lemma_ == "be":
        return before.is_passive or (before.is_copular and before.predicate.tag_.startswith("JJ"))
    if clause.verb.lemma_ == "have":
        return not {"has", "have", "had"}.isdisjoint(before.auxiliaries)
    return not before.is_copular and not before.is_passive and before.verb.lemma_ not in {"be", "do", "have"}
