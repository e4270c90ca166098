"""Clauses with "if" that only tell why or how something is said: "if you ask me", "if you look at the accounts".

What they introduce holds whether or not anybody asks, looks or counts, so they set no condition for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import phrase, possessor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from claimcheck.language.grammar import Clause


def is_of_relevance(condition: Clause, clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether a condition of ``clause`` is none: whoever is spoken to looks or asks, and nothing follows from it."""
    return _is_aside(condition, clause) or is_comfort(condition) or _is_advice(condition, clause, found)


def is_comfort(condition: Clause) -> bool:
    """Whether a condition tells what may be made of what is told: "if that is any comfort", "if that helps"."""
    told = condition.subject
    if condition.marker != "if" or condition.is_negated or told is None or told.lower_ not in {"it", "that", "this"}:
        return False
    return condition.predicate.lemma_.lower() in words("modality", "comforts")


def _is_aside(condition: Clause, clause: Clause) -> bool:
    """Whether what you or I know or wish now sets no condition for what happened: "it was, if you remember, a mill"."""
    if condition.marker != "if" or condition.subject is None or condition.subject.lower_ not in ("you", "i", "we"):
        return False
    is_present = condition.verb.tag_ in {"VBP", "VBZ"} or not {"have", "do", "'ve"}.isdisjoint(condition.auxiliaries)
    return is_present and _is_past_fact(clause)


def _is_past_fact(clause: Clause) -> bool:
    """Whether the clause tells in the simple past, or by "was" or "had", what happened."""
    is_simple = clause.verb.tag_ == "VBD" or (clause.verb.tag_ == "VBN" and not clause.auxiliaries)
    return is_simple or not {"was", "were", "had", "did"}.isdisjoint(clause.auxiliaries)


def _is_advice(condition: Clause, clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether a condition tells the reader where to look, or that the writer was asked."""
    doer = condition.subject
    if condition.marker != "if" or condition.is_negated or condition.is_passive or doer is None:
        return False
    if doer.lower_ not in words("modality", "addressed") or (
        clause.subject is not None and clause.subject.lower_ == doer.lower_
    ):
        return False
    if condition.verb.tag_ in {"VBD", "VBN"} or not words("modality", "doubt_auxiliaries").isdisjoint(
        condition.auxiliaries
    ):
        return False
    return _is_asking(condition) or _is_looking(condition) or _is_wishing(condition, found)


def _is_asking(clause: Clause) -> bool:
    """As in "if you ask me", unlike "if you ask me for a key", "if you ask me to wait"."""
    told = clause.object or clause.indirect_object
    is_me = told is not None and told.lower_ in words("modality", "asked")
    is_more = any(c.preposition for c in clause.complements) or any(t.tag_ == "TO" for t in _below(clause.verb))
    is_known = clause.verb.lemma_.lower() in words("modality", "knowing_verbs") and clause.object is None
    return (clause.verb.lemma_ == "ask" and is_me and not is_more) or (
        is_known and not is_more and ("must" in clause.auxiliaries or clause.verb.tag_ == "VBG")
    )


def _is_looking(clause: Clause) -> bool:
    """As in "if you look at the accounts", "if you compare the two", unlike "if you look after it"."""
    lemma = clause.verb.lemma_.lower()
    near = {clause.particle, *(c.preposition for c in clause.complements)}
    phrases = (text.split() for text in words("modality", "looking_phrases"))
    if any(lemma == verb and particle in near for verb, particle in phrases):
        return True
    is_plain = not clause.particle and lemma in words("modality", "counting_verbs")
    return is_plain and clause.object is not None and _is_definite(clause.object)


def _is_wishing(clause: Clause, found: Sequence[Clause]) -> bool:
    """As in "if you want to know", "if you insist on counting heads", "if you insist on figures"."""
    lemma = clause.verb.lemma_.lower()
    acts = [c for c in found if c.governor is not None and c.governor.i == clause.verb.i and c.verb.i > clause.verb.i]
    if lemma == "insist":
        counted = {act.verb.lemma_.lower() for act in acts} & words("modality", "counting_verbs")
        things = {c.head.lemma_.lower() for c in clause.complements} & words("modality", "facts")
        return bool(counted or things)
    knowing = {act.verb.lemma_.lower() for act in acts} & words("modality", "knowing_verbs")
    return lemma in words("modality", "wishing_verbs") and bool(knowing)


def _is_definite(noun: Token) -> bool:
    first = phrase(noun)[0]
    return (
        first.lower_ in words("general", "definite") or noun.tag_ in {"CD", "NNP", "PRP"} or possessor(noun) is not None
    )


def _below(verb: Token) -> list[Token]:
    return [token for child in verb.rights for token in child.subtree]
