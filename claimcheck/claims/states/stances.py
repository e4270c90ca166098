"""Whether someone is for or against a thing: "supports the merger", "campaigned against the merger"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import followed, verb_lemma
from claimcheck.claims.states.bearers import is_counted, is_known
from claimcheck.claims.states.found import FoundState, object_phrase
from claimcheck.language.grammar import governed, role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

OPPOSITION = "stance"
TOLD = frozenset({"main", "conjunct", "complement"})


def stance_state(clause: Clause, sentence: Span, found: Sequence[Clause]) -> FoundState | None:
    """The stance that the clause's subject takes to one known thing; None where it takes none."""
    subject = clause.subject
    is_told = not (clause.is_passive and verb_lemma(clause) != "oppose") and role(clause) in TOLD
    if subject is None or not is_told or is_counted(subject) or not subject.tag_.startswith(("NN", "PRP")):
        return None
    if not words("states", "modals").isdisjoint(clause.auxiliaries):
        return None
    pole, thing = _stance(clause, sentence)
    if thing is None or not _is_known_plan(thing) or is_negative(clause, found):
        return None  # who does not support a thing may have no opinion
    said = unconditional_modality(clause, sentence, found)
    trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
    about = object_phrase(thing)
    return FoundState(subject, OPPOSITION, pole, trigger, negated=False, about=about, modality=said) if about else None


def _stance(clause: Clause, sentence: Span) -> tuple[str, Token | None]:
    if clause.is_passive:
        tokens = followed(clause, ("to",), sentence)  # "is opposed to the merger"
        return "against", governed(tokens[-1]) if tokens else None
    poles: dict[str, list[str]] = load("states")["stance_verbs"]
    for pole, phrases in poles.items():
        for spelt in (text.split() for text in phrases):
            if spelt[0] != verb_lemma(clause):
                continue
            tokens = followed(clause, tuple(spelt[1:]), sentence)
            if tokens is not None:
                return pole, governed(tokens[-1]) if tokens else clause.object
    return "", None


def _is_known_plan(thing: Token) -> bool:
    """Whether the thing is a known plan or the like, and no person or party: "the school merger", "the plan"."""
    return thing.tag_ in {"NN", "NNS"} and is_known(thing) and thing.lemma_.lower() in words("states", "proposals")
