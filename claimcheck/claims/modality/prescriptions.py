"""What instructions prescribe: "the fridge should be at 4 °C", "doses should be six hours apart"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.conditions import conditions_of
from claimcheck.language.grammar import role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Modality


def prescribed(chain: Sequence[Clause], found: Sequence[Clause]) -> Modality | None:
    """How an amount is told that an instruction gives: as a plan behind "should", as fact in "expect to pay €20".

    ``chain`` are the clause of the amount and those that it is a part of; None where none of them instructs.
    """
    if any(_prescribes(clause, found) for clause in chain):
        return "planned"
    return "asserted" if any(map(_advises, chain[1:])) else None


def _prescribes(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether a clause says with "should" what an amount is to be or what is to be expected of it.

    What somebody should do or change is an opinion, and "should have been" tells what was not.
    """
    if "should" not in clause.auxiliaries or "have" in clause.auxiliaries or clause.is_negated:
        return False
    if role(clause) not in {"main", "conjunct"} or conditions_of(clause, found):
        return False
    verb = clause.verb.lemma_.lower()
    told = clause.is_copular or verb in words("modality", "measuring_verbs")
    addressed = clause.subject is not None and clause.subject.lower_ in words("modality", "addressed")
    return told or addressed or (clause.is_passive and verb in words("modality", "prescribed_verbs"))


def _advises(clause: Clause) -> bool:
    """Whether a clause tells the reader what to expect: "expect to wait an hour", "you can expect to pay €20"."""
    if clause.verb.lemma_.lower() not in words("modality", "advising_verbs") or clause.verb.tag_ not in ("VB", "VBP"):
        return False
    if clause.subject is None:
        return not clause.auxiliaries
    return clause.subject.lower_ == "you" and set(clause.auxiliaries) <= {"can", "should", "must"}
