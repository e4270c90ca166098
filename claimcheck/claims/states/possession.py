"""Whether a thing has a part or there is one at all: "has a garden", "lacks a garden", "there is no garden"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import followed, verb_lemma
from claimcheck.claims.states.bearers import limits
from claimcheck.claims.states.found import FoundState, object_phrase
from claimcheck.claims.states.lexicon import index, is_finite
from claimcheck.language.grammar import number_modifier, phrase, role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

OPPOSITION, POLES = "possession", ("present", "absent")
INDEFINITE = frozenset({"a", "an", "any", "no", "neither"})
REACH = 6
"""Words behind the part among which "still", "again" and "any more" are looked for."""
PERSONAL = frozenset({"i", "you", "he", "she", "who", "they", "we"})


def possession_state(clause: Clause, sentence: Span, found: Sequence[Clause]) -> FoundState | None:
    """The part that the clause says something has or lacks; None where it tells of no part."""
    part = _existing(clause) or _had(clause, sentence) or _wanting(clause)
    if part is None or not _is_part(part) or role(clause) not in {"main", "conjunct", "complement"}:
        return None
    if not words("states", "modals").isdisjoint(clause.auxiliaries) or _is_no_other(clause.subject):
        return None
    said = unconditional_modality(clause, sentence, found)
    denied = (
        is_negative(clause, found) or _is_denied(part) or (clause.subject is not None and _is_denied(clause.subject))
    )
    is_absent = denied != (
        verb_lemma(clause) in _verbs("lacking_verbs")
        or _is_phrase(clause, sentence, "lacking_verbs")
        or _wanting(clause) is not None
    )
    trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
    holder = clause.subject if clause.subject is not None and not _is_denied(clause.subject) else part
    narrowing = tuple(
        token for token in limits(clause, trigger, found) if token.lower_ != "there" and token.i != part.i
    )
    return FoundState(holder, OPPOSITION, POLES[is_absent], trigger, denied, object_phrase(part), said, narrowing)


def _is_no_other(noun: Token | None) -> bool:
    """Whether all but one are meant: "no other mill has as many sails" tells that one has some."""
    return noun is not None and {"no", "other"} <= {token.lower_ for token in noun.lefts}


def lasting_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """Whether things of a sort are still there or are gone: "the valley still has wolves", "no wolves are left"."""
    for clause in found:
        part = _existing(clause) or _had(clause, sentence) or _left(clause)
        pole = _lasting_pole(clause, part, found) if part is not None else ""
        if part is None or not pole or not _is_part(part) or clause.subject is None:
            continue
        said = unconditional_modality(clause, sentence, found)
        trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
        narrowing = [*limits(clause, trigger, found), *([clause.subject] if clause.subject.i != part.i else [])]
        kept = tuple(token for token in narrowing if token.lower_ != "there" and token.i != part.i)
        yield FoundState(part, "existence", pole, trigger, pole == "extinct", "", said, kept)


def _lasting_pole(clause: Clause, part: Token, found: Sequence[Clause]) -> str:
    """Whether things are told to be there still ("extant") or no more ("extinct"); "" where neither is."""
    near = clause.verb.doc[max(clause.verb.sent.start, clause.verb.i - 2) : min(clause.verb.sent.end, part.i + REACH)]
    text = f" {' '.join(token.lower_ for token in near)} "
    is_denied = is_negative(clause, found) or _is_denied(part)
    if any(f" {ending} " in text for ending in _verbs("ended_adverbs")) or (is_denied and " left " in text):
        return "extinct"
    return "extant" if not is_denied and any(f" {adverb} " in text for adverb in _verbs("lasting_adverbs")) else ""


def _left(clause: Clause) -> Token | None:
    """What is said not to be left: "wolves" of "no wolves are left"."""
    is_left = clause.is_passive and clause.verb.lower_ == "left" and clause.agent is None
    return clause.subject if is_left else None


def _existing(clause: Clause) -> Token | None:
    """What there is or is not: "garden" of "there is no garden"."""
    is_there = clause.verb.lemma_ == "be" and any(child.lower_ == "there" for child in clause.verb.children)
    return clause.subject if is_there else None


def _wanting(clause: Clause) -> Token | None:
    """What a thing is without: "power" of "homes were without power", "nuts" of "the bread is free of nuts"."""
    noun, is_of_thing = clause.predicate, clause.subject is not None and clause.subject.lower_ not in PERSONAL
    if clause.is_copular and is_of_thing and noun.lower_ == "free":
        return next((head for preposition, head in clause.complements if preposition in {"of", "from"}), None)
    is_without = any(child.lower_ == "without" and child.i < noun.i for child in noun.children)
    return noun if clause.is_copular and is_without and is_of_thing else None


def fitted_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """What things are told to be sold or delivered with or without: "is sold without a lock"."""
    for clause in found:
        is_told = clause.is_passive and clause.subject is not None and role(clause) in {"main", "conjunct"}
        if not is_told or verb_lemma(clause) not in _verbs("fitting_verbs") or not is_finite(clause):
            continue
        for preposition, part in clause.complements:
            if preposition in {"with", "without"} and _is_part(part) and clause.subject is not None:
                said = unconditional_modality(clause, sentence, found)
                is_absent = is_negative(clause, found) != (preposition == "without")
                between = sentence.doc[clause.verb.i : max(part.i, clause.verb.i + 1)]
                last = next((t.i for t in between if t.lower_ == preposition), clause.verb.i)
                trigger = sentence.doc[clause.verb.i : last + 1]
                pole, about = POLES[is_absent], object_phrase(part)
                yield FoundState(clause.subject, OPPOSITION, pole, trigger, is_absent, about, said)


def _had(clause: Clause, sentence: Span) -> Token | None:
    """The object of a verb of having or lacking, where a thing and nobody has it."""
    if clause.is_passive or clause.is_copular or clause.subject is None or clause.subject.lower_ in PERSONAL:
        return None
    known = _verbs("having_verbs") | _verbs("lacking_verbs")
    if verb_lemma(clause) in known:
        return clause.object
    is_phrase = _is_phrase(clause, sentence, "having_verbs") or _is_phrase(clause, sentence, "lacking_verbs")
    return next((noun for preposition, noun in clause.complements if preposition), None) if is_phrase else None


def _verbs(kind: str) -> frozenset[str]:
    return words("states", kind)


def _is_phrase(clause: Clause, sentence: Span, kind: str) -> bool:
    """Whether the clause's verb begins a phrase of the list, such as "comes with"."""
    phrases = (text.split() for text in _verbs(kind) if " " in text)
    return any(p[0] == verb_lemma(clause) and followed(clause, tuple(p[1:]), sentence) is not None for p in phrases)


def _is_part(noun: Token) -> bool:
    """Whether a part of some sort is meant: not "the ball", "two doors", "a right"."""
    lemma = noun.lemma_.lower()
    if noun.tag_ not in {"NN", "NNS"} or number_modifier(noun) or lemma in words("states", "hollow_objects"):
        return False
    if (lemma,) in index("exists"):
        return False  # a ban, a fee or a crack is another question
    first = phrase(noun)[0]
    is_bare = first.tag_ not in {"DT", "PRP$", "WDT", "PDT"} and not first.tag_.startswith("NNP")
    return first.lower_ in INDEFINITE or is_bare


def _is_denied(noun: Token) -> bool:
    return any(child.lower_ in {"no", "neither"} for child in noun.children)
