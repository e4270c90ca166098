"""Presence told of a gathering by a verb with an object: "attended the summit", "skipped the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_counted
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import is_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span

    from claimcheck.language.grammar import Clause

OPPOSITION, POLES = "presence", ("present", "absent")


def attendance_state(clause: Clause, sentence: Span, found: Sequence[Clause]) -> FoundState | None:
    """Whether someone came to a gathering; None where the clause tells of no gathering, or only of a chance to come."""
    subject, gathering = clause.subject, clause.object
    if subject is None or gathering is None or clause.is_passive or is_counted(subject) or is_counted(gathering):
        return None
    if not is_finite(clause):
        return None
    is_missing = verb_lemma(clause) in words("states", "missing_verbs")
    if not is_missing and verb_lemma(clause) not in words("states", "attending_verbs"):
        return None
    if gathering.lemma_.lower() not in words("states", "gatherings"):
        return None
    said = unconditional_modality(clause, sentence, found)
    denied = is_negative(clause, found) != (said == "denied")
    trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
    return FoundState(subject, OPPOSITION, POLES[is_missing != denied], trigger, denied, "", said, (gathering,))
