"""States that a noun tells: "the preview of the model", "the market awaits its full release"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import Pole, index, is_finite
from claimcheck.language.grammar import complements, governing_clause, modified_noun, phrase, possessor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

REACH = 6
"""Words after "await" among which what is awaited is looked for."""


def nominal_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The states that nouns of a sentence tell, in text order."""
    for token in sentence:
        if token.tag_ == "NN":
            for pole in index("named").get((token.lemma_.lower(),), ()):
                if _is_the_one(token):
                    yield _state(_owner(token), pole, sentence.doc[token.i : token.i + 1], found)
        elif token.lemma_.lower() in ("await", "wait"):
            yield from _awaited(token, sentence, found)


def ended_support(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The things for which a sentence tells that support has ended: "support for version 3 ended in May"."""
    for clause in found:
        noun = clause.subject
        if noun is None or noun.lower_ != "support" or clause.is_negated or not is_finite(clause):
            continue
        thing = next((c.head for c in complements(noun) if c.preposition == "for"), None)
        verbs = words("states", "support_dropping" if clause.is_passive else "support_ending")
        if thing is not None and verb_lemma(clause) in verbs:
            yield _state(thing, Pole("support", "unsupported"), sentence.doc[clause.verb.i : clause.verb.i + 1], found)


def _awaited(verb: Token, sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    end = min(sentence.end, verb.i + 1 + REACH)
    for length in (2, 1):
        for start in range(verb.i + 1, end - length + 1):
            words = tuple(t.lower_ for t in sentence.doc[start : start + length])
            noun = sentence.doc[start + length - 1]
            for pole in index("awaited").get(words, ()) if modified_noun(noun) is None else ():
                yield _state(_owner(noun), pole, sentence.doc[verb.i : noun.i + 1], found)
                return


def _is_the_one(noun: Token) -> bool:
    """Whether the noun is said of one known thing, and heads its phrase ("the preview", not "a preview event")."""
    return not noun.head.tag_.startswith("NN") and phrase(noun)[0].lower_ in words("general", "definite")


def _owner(noun: Token) -> Token:
    """Whose state it is: the complement with "of", the possessor, or what the noun itself stands for."""
    of = next((head for preposition, head in complements(noun) if preposition == "of"), None)
    return of or possessor(noun) or noun


def _state(subject: Token, pole: Pole, trigger: Span, found: Sequence[Clause]) -> FoundState:
    clause = governing_clause(trigger.root, found)
    said = modality(clause, trigger.root.sent, found) if clause else "asserted"
    return FoundState(subject, pole.opposition, pole.name, trigger, negated=False, about="", modality=said)
