"""What instructions prescribe: "the fridge should be at 4 °C", "doses should be six hours apart"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.conditions import conditions_of
from claimcheck.language.grammar import role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.grammar import Clause


def is_prescribed(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether a clause says with "should" what an amount is to be or what is to be expected of it.

    What somebody should do or change is an opinion, "should have been" tells what was not, and "should be around 40" a
    guess.
    """
    if "should" not in clause.auxiliaries or "have" in clause.auxiliaries or clause.is_negated:
        return False
    if role(clause) not in {"main", "conjunct"} or conditions_of(clause, found):
        return False
    verb = clause.verb.lemma_.lower()
    told = clause.is_copular or verb in words("modality", "measuring_verbs")
    addressed = clause.subject is not None and clause.subject.lower_ in words("modality", "addressed")
    return told or addressed or (clause.is_passive and verb in words("modality", "prescribed_verbs"))
