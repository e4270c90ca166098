"""Whether someone owns up to a deed that a verb tells: "admitted taking the money", "denied having been there"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_counted
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span

    from claimcheck.language.grammar import Clause

OPPOSITION, POLES = "plea", ("admitted", "denied")
REACH = 3
"""Words behind the verb among which that of the deed stands."""


def plea_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """Those whom a sentence tells to have admitted a deed or denied it."""
    for clause in found:
        subject = clause.subject
        if subject is None or is_counted(subject) or not _is_told(clause) or not _has_deed(clause, sentence):
            continue
        denied = verb_lemma(clause) in words("states", "denying_verbs")
        said = unconditional_modality(clause, sentence, found)
        trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
        yield FoundState(subject, OPPOSITION, POLES[denied], trigger, denied, "", said)


def _is_told(clause: Clause) -> bool:
    """Whether the clause tells that someone pleads so; who "did not admit" it may have kept silent."""
    known = words("states", "admitting_verbs") | words("states", "denying_verbs")
    return verb_lemma(clause) in known and is_finite(clause) and not (clause.is_passive or clause.is_negated)


def _has_deed(clause: Clause, sentence: Span) -> bool:
    """Whether a gerund follows, with nothing but "to" or an adverb between."""
    for token in sentence.doc[clause.verb.i + 1 : min(sentence.end, clause.verb.i + 1 + REACH)]:
        if token.tag_ == "VBG":
            return True
        if token.tag_ not in {"RB", "IN", "TO"}:
            return False
    return False
