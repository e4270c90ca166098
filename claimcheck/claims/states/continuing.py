"""What goes on to this day: the baker who "is still baking", the man who "still feeds the hens", the kept samples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_agent, is_counted, is_known
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import STILL, Pole, is_finite, is_of_sort
from claimcheck.language.grammar import governed, possessor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

TRADING, OPENED = Pole("trading", "trading"), Pole("opening", "opened")
ACTIVE = Pole("activity", "active")
ALIVE, KEPT = Pole("life", "alive"), Pole("storage", "kept")
NOW = frozenset({"is", "are", "'s", "'re"})
REACH = 4
"""Words before a verb or predicate among which "still" is looked for."""


def continuing_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The states that a sentence tells by what its subject still does, or has done ever since."""
    for clause in found:
        subject = clause.subject or _named_before(clause)
        if subject is None or is_counted(subject) or is_negative(clause, found):
            continue
        if not is_finite(clause):
            continue
        said = unconditional_modality(clause, sentence, found)
        trigger = sentence.doc[clause.predicate.i : clause.predicate.i + 1]
        for pole in _poles(clause, subject, sentence):
            yield FoundState(subject, pole.opposition, pole.name, trigger, negated=False, about="", modality=said)


def _named_before(clause: Clause) -> Token | None:
    """The name that a long apposition parts from its verb: "Bruno, our oldest giraffe, still gets his hay"."""
    noun = clause.governor
    is_before = noun is not None and noun.tag_.startswith("NNP") and noun.i < clause.verb.i
    return noun if is_before and clause.verb.tag_ == "VBZ" else None


def _poles(clause: Clause, subject: Token, sentence: Span) -> tuple[Pole, ...]:
    is_trade = _is_trade(clause) and _is_concern(subject)
    if is_trade and _is_since(clause):
        return (TRADING, OPENED)
    if not _is_present(clause):
        return ()
    is_still = _is_still(clause, sentence)
    if is_trade and (is_still or any(t.lower_ == "again" for t in sentence.doc[clause.verb.i : sentence.end])):
        return (TRADING, ACTIVE)
    if not is_still:
        return ()
    if (_is_living(subject) or _is_a_he(subject, clause)) and verb_lemma(clause) in words("states", "living_verbs"):
        return (ALIVE,)
    return (KEPT,) if _is_in_place(clause) and is_of_sort(subject, "records") else ()


def _is_trade(clause: Clause) -> bool:
    """Whether concerns do what the verb tells, with its preposition where it has one: "look after"."""
    verb, trades = verb_lemma(clause), words("states", "trades")
    return verb in trades or any(f"{verb} {c.preposition}" in trades for c in clause.complements)


def _is_since(clause: Clause) -> bool:
    """Whether it "has been serving meals since May"."""
    if clause.verb.tag_ != "VBG" or "been" not in clause.auxiliaries or "had" in clause.auxiliaries:
        return False
    behind = clause.verb.doc[clause.verb.i + 1 : clause.verb.sent.end]
    return any(token.lower_ == "since" and governed(token) is not None for token in behind)


def _is_present(clause: Clause) -> bool:
    if clause.verb.tag_ == "VBG":
        return not NOW.isdisjoint(clause.auxiliaries)
    return clause.verb.tag_ in {"VBZ", "VBP"}


def _is_still(clause: Clause, sentence: Span) -> bool:
    """Whether "still" stands before the verb or predicate, or "as before" or the like behind it."""
    first = max(sentence.start, min(clause.verb.i, clause.predicate.i - REACH))
    before = sentence.doc[max(sentence.start, clause.verb.i - 2) : clause.verb.i]
    within = sentence.doc[first : clause.predicate.i] if clause.is_copular else before
    if any(token.lower_ == STILL for token in (*before, *within)):
        return True
    behind = f" {' '.join(token.lower_ for token in sentence.doc[clause.verb.i : sentence.end])} "
    return any(f" {phrase} " in behind for phrase in words("states", "continuing_phrases"))


def _is_concern(subject: Token) -> bool:
    """Whether the subject is a business, a service or the like, or a pronoun or name that may stand for one."""
    return subject.lower_ in {"it", "they"} or subject.tag_ == "NNP" or is_of_sort(subject, "concerns")


def _is_living(subject: Token) -> bool:
    """Whether the subject is one known person or animal."""
    if subject.lower_ in {"he", "she"} or (subject.tag_ == "NNP" and subject.ent_type_ in {"PERSON", ""}):
        return True
    return subject.tag_ == "NN" and is_known(subject) and (is_agent(subject) or is_of_sort(subject, "animals"))


def _is_a_he(subject: Token, clause: Clause) -> bool:
    """Whether a name is told to be of one who lives by what is his or hers: "Bruno still gets his honey"."""
    thing = clause.object
    owner = possessor(thing) if thing is not None else None
    return subject.tag_ == "NNP" and owner is not None and owner.lower_ in {"his", "her"}


def _is_in_place(clause: Clause) -> bool:
    """Whether the subject is said to be somewhere: "are still in the freezer"."""
    places = {"in", "on", "at", "inside", "with"}
    return clause.is_copular and any(c.lower_ in places and c.i < clause.predicate.i for c in clause.predicate.children)
