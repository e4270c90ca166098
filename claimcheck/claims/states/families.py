"""States told by the noun of a verb's family: what "has no licence" is not licensed, "without heating" not heated."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import content, is_counted, limits
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import Pole, index, is_finite, other_pole, told_of
from claimcheck.language.grammar import complements, modifiers, number_modifier, phrase, role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

DENYING = frozenset({"no", "neither"})
UNKNOWN = frozenset({"a", "an", "any", *DENYING})
GIVERS = frozenset({"by", "from", "of", "to"})
"""Prepositions behind the noun that tell who gives it, that there is none "of any kind", or what it is for."""


class _Told(NamedTuple):
    """Who is told to have what, or to do "without" it."""

    thing: Token
    noun: Token
    is_lacked: bool


def family_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The states of what is told to have, or to be without, what a verb of the noun's family gives."""
    for clause in found:
        told = _told(clause) if role(clause) in {"main", "conjunct", "complement"} and is_finite(clause) else None
        if told is None or is_counted(told.thing) or not _is_of_some_sort(told.noun):
            continue
        said = unconditional_modality(clause, sentence, found)
        is_denied = is_negative(clause, found) or any(child.lower_ in DENYING for child in told.noun.children)
        is_absent = is_denied != told.is_lacked
        trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
        narrowing = _narrowing(clause, told, limits(clause, trigger, found))
        about = content(told.noun, found) or _sort(told.noun)  # "a licence to sell beer", "fire insurance"
        for pole in _poles(told.thing, load("states")["word_families"][told.noun.lemma_.lower()], is_absent):
            yield FoundState(told.thing, pole.opposition, pole.name, trigger, is_absent, about, said, narrowing)


def _told(clause: Clause) -> _Told | None:
    """What the clause tells its subject to have, to lack or to do without."""
    thing, lemma = clause.subject, verb_lemma(clause)
    hollow = words("states", "hollow_subjects") - {"we"}
    if thing is None or thing.tag_[:2] not in {"NN", "PR"} or thing.lower_ in hollow:
        return None
    is_lacking = lemma in words("states", "lacking_verbs")
    if clause.object is not None and (is_lacking or lemma in words("states", "enjoying_verbs")):
        return None if clause.is_passive else _Told(thing, clause.object, is_lacking)
    without = (head for preposition, head in clause.complements if preposition == "without")
    noun = next(without, None) if clause.object is None else None
    return _Told(thing, noun, is_lacked=True) if noun is not None else None


def _narrowing(clause: Clause, told: _Told, kept: Sequence[Token]) -> tuple[Token, ...]:
    """What narrows it, on the verb or the noun, but for who gives it: "a licence from the ministry"."""
    givers = {c.head.i for c in clause.complements if c.preposition in GIVERS and c.head.i > told.noun.i}
    left_out = givers | {told.noun.i, told.thing.i}
    behind = (head for preposition, head in complements(told.noun) if preposition not in GIVERS)
    return (*(token for token in kept if token.i not in left_out), *behind)


def _is_of_some_sort(noun: Token) -> bool:
    """Whether a noun of a family is meant as such: "a licence", "no licence", not "the licence" or "two licences"."""
    if noun.lemma_.lower() not in load("states")["word_families"] or number_modifier(noun):
        return False
    first = phrase(noun)[0]
    return first.lower_ in UNKNOWN or (first.tag_ not in {"DT", "PRP$", "WDT", "PDT"} and first.tag_[:3] != "NNP")


def _poles(thing: Token, participle: str, is_absent: bool) -> list[Pole]:  # noqa: FBT001
    """What "is insured" or "is not insured" says of the thing: in the lexicon, else of the verb."""
    known = told_of(thing, (participle,), index("is").get((participle,), ()))
    if not known:
        return [Pole(f"be {participle}", "no" if is_absent else "yes")]
    return [Pole(pole.opposition, other_pole(pole) if is_absent else pole.name) for pole in known]


def _sort(noun: Token) -> str:
    """Which one is meant: "fire" of "fire insurance", "fish" of "a licence to fish", "" of "no valid licence"."""
    whole = words("states", "plain_sorts")
    told = [token for token in modifiers(noun) if token.lower_ not in whole]
    told += [head for preposition, head in complements(noun) if preposition == "to"]
    return " ".join(token.lemma_.lower() for token in told)
