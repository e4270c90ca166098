"""What can be done to a thing, told by an adjective: "the battery is replaceable" is "the battery can be replaced"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_agent, is_counted, is_known
from claimcheck.claims.states.found import FoundState
from claimcheck.language.grammar import role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

CAN = frozenset({"can", "ca", "could"})

OUT = (("release", "released"), ("public", "public"))
"""What is told of a thing that anyone can get."""


def able_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The abilities of things that a sentence tells by an adjective, or by what anyone can do to them."""
    for clause in found:
        thing, participle = _adjective(clause) or _act(clause) or (None, "")
        if thing is None or is_counted(thing) or role(clause) not in {"main", "conjunct", "complement", "noun"}:
            continue
        denied = is_negative(clause, found) or participle.startswith("not ")
        said = unconditional_modality(clause, sentence, found)
        trigger = sentence.doc[clause.predicate.i : clause.predicate.i + 1]
        opposition = f"can be {participle.removeprefix('not ')}"
        yield FoundState(thing, opposition, "no" if denied else "yes", trigger, denied, "", said)


def obtainable_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """What is out, as anyone can get it: "the data can be downloaded from the site"."""
    for clause in found:
        is_told = clause.is_passive and not CAN.isdisjoint(clause.auxiliaries) and role(clause) in {"main", "conjunct"}
        thing = clause.subject
        if not is_told or thing is None or is_counted(thing) or not thing.tag_.startswith(("NN", "PRP")):
            continue
        if verb_lemma(clause) not in words("states", "getting_verbs") or is_negative(clause, found):
            continue
        said = unconditional_modality(clause, sentence, found)
        trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
        for opposition, pole in OUT:
            yield FoundState(thing, opposition, pole, trigger, negated=False, about="", modality=said)


def _adjective(clause: Clause) -> tuple[Token, str] | None:
    """The thing that "is replaceable" or "non-removable"."""
    known: dict[str, list[str]] = load("states")["able_adjectives"]
    if not clause.is_copular or clause.subject is None or not clause.subject.tag_.startswith(("NN", "PRP")):
        return None
    word = clause.predicate.lower_
    before = clause.predicate.doc[max(clause.predicate.sent.start, clause.predicate.i - 2) : clause.predicate.i]
    is_against = word.removeprefix("non-") != word or [t.lower_ for t in before] == ["non", "-"]
    verb = known.get(word.removeprefix("non-"))
    return (clause.subject, f"not {verb[1]}" if is_against else verb[1]) if verb else None


def _act(clause: Clause) -> tuple[Token, str] | None:
    """The thing that anyone "can replace" or "cannot remove"."""
    verbs = dict(load("states")["able_adjectives"].values())
    thing = clause.object
    if thing is None or clause.is_passive or not is_agent(clause.subject) or not is_known(thing):
        return None
    if CAN.isdisjoint(clause.auxiliaries) or not words("states", "modals").intersection(clause.auxiliaries) <= CAN:
        return None
    participle = verbs.get(verb_lemma(clause), "")
    return (thing, participle) if participle else None
