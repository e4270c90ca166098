"""Clauses that set a condition, and what is said under one.

"If the key is wrong, the call fails" states a rule, "if the key were wrong, the call would fail" a hypothesis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.relevance import is_of_relevance
from claimcheck.language.grammar import role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.grammar import Clause


def is_supposed(clause: Clause) -> bool:
    """Whether the clause is itself a condition: "if it rains", "unless it rains", "had it rained"."""
    return clause.marker in words("modality", "conditions") or _is_inverted(clause)


def is_circumstance(clause: Clause) -> bool:
    """Whether the clause only tells when, where or of whom something holds: "when nobody has used it for an hour"."""
    if role(clause) == "noun":
        first = clause.predicate.left_edge
        return first.i > 0 and {first.text, first.doc[first.i - 1].text}.isdisjoint({",", "("})
    return role(clause) == "adverbial" and clause.marker in words("modality", "circumstances")


def conditions_of(clause: Clause, found: Sequence[Clause]) -> list[Clause]:
    """The conditions that the sentence sets for the clause; "if you ask me" sets none."""
    held = {clause.predicate.i, clause.verb.i}
    return [
        other
        for other in found
        if other.governor is not None
        and other.governor.i in held
        and role(other) == "adverbial"
        and (other.marker in words("modality", "strict_conditions") or _is_inverted(other))
        and not is_of_relevance(other, clause, found)
    ]


def is_rule(clause: Clause) -> bool:
    """Whether the clause is in the plain present, and so states what holds whenever its condition is met."""
    auxiliaries = set(clause.auxiliaries)
    if auxiliaries & (words("modality", "doubt_auxiliaries") | words("modality", "plan_auxiliaries")):
        return False
    return clause.verb.tag_ in {"VBZ", "VBP"} or bool(auxiliaries & words("modality", "present_auxiliaries"))


def is_particular(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether the clause holds in some case only; "unless" tells of the exception, the clause of the usual case."""
    return any(other.marker != "unless" for other in conditions_of(clause, found))


def _is_inverted(clause: Clause) -> bool:
    """Whether the order of words makes a condition: "had it opened, ...", "should it open, ..."."""
    sentence = clause.predicate.sent
    if sentence[0].lower_ not in words("modality", "inverting_auxiliaries"):
        return False
    comma = next((token for token in sentence if token.text == ","), None)
    return comma is not None and clause.predicate.i < comma.i


def is_doubted(clause: Clause) -> bool:
    """Whether an auxiliary leaves open whether it is so: would, might, and "may" where nothing is permitted."""
    auxiliaries = set(clause.auxiliaries)
    if "'d" in auxiliaries and clause.verb.tag_ in {"VBN", "VBD"}:
        auxiliaries.discard("'d")  # "we'd sold" is "we had sold"
    if is_permission(clause):
        auxiliaries.discard("may")
    if is_announced(clause):
        auxiliaries.discard("would")
    return bool(auxiliaries & words("modality", "doubt_auxiliaries"))


def is_announced(clause: Clause) -> bool:
    """Whether it was to come when somebody told of it: "the mayor said that the hall would reopen in May"."""
    is_past = clause.governor is not None and clause.governor.tag_ in {"VBD", "VBN"}
    return is_past and "would" in clause.auxiliaries and "have" not in clause.auxiliaries and is_reported(clause)


def is_reported(clause: Clause) -> bool:
    """Whether it is what somebody says or has made known."""
    lemma = clause.governor.lemma_ if clause.governor is not None else ""
    return role(clause) == "complement" and lemma in words("modality", "announcing_verbs")


def is_to(clause: Clause) -> bool:
    """Whether "is to" or "are to" stands before the verb, however parsed."""
    is_there = (clause.is_copular and clause.verb.lemma_ == "be") or not {"is", "are"}.isdisjoint(clause.auxiliaries)
    return is_there and "to" in clause.auxiliaries


def is_permission(clause: Clause) -> bool:
    """Whether "may" permits: what you, or things of a sort at large, may do; "the storm may bring rain" tells a chance.

    A rule speaks of no particular thing: its subject is a bare plural, "you" or "each guest".
    """
    subject = clause.subject
    if "may" not in clause.auxiliaries or "have" in clause.auxiliaries or subject is None:
        return False
    if subject.lower_ in ("you", "anyone", "anything", "everyone", "nobody", "nothing"):
        return True
    if subject.lemma_.lower() in words("modality", "unruled"):
        return False
    owned = [child.lower_ for child in subject.children if child.tag_ in ("DT", "PRP$", "CD")]
    general = all(word in ("any", "each", "every", "no", "a", "an", "all") for word in owned)
    return general and (subject.tag_ == "NNS" or bool(owned) or subject.lower_ in words("modality", "collectives"))
