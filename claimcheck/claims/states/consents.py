"""Approval told by a noun of consent: "gave the plan its blessing", "refused the drug approval"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import thing_of
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import Pole, only_modifies, other_pole
from claimcheck.language.grammar import complements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

REACH = 8
"""Words after the verb among which the noun of consent is looked for."""
RECEIVING = frozenset({"to", "for", "from"})


def consent_state(clause: Clause, sentence: Span, found: Sequence[Clause]) -> FoundState | None:
    """What a clause says to have been given consent or refused it; None where it tells no such thing."""
    pole = _pole(clause)
    noun = _consent(clause, sentence) if pole is not None else None
    receiver = (_receiver(clause, noun) or _own(clause, noun)) if noun is not None else None
    if pole is None or noun is None or receiver is None:
        return None
    said = unconditional_modality(clause, sentence, found)
    denied = is_negative(clause, found) != (said == "denied")
    name = other_pole(pole) if denied else pole.name
    trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
    return FoundState(receiver, pole.opposition, name, trigger, denied, "", said)


def asked_for(noun: Token) -> Token:
    """What is decided on where a request or a consent is: the floodlights of "the application for floodlights"."""
    prepositions = {"for"} if noun.lemma_.lower() in words("states", "asking_nouns") else set()
    if noun.lemma_.lower() in words("states", "consent_nouns"):
        prepositions = {"for", "to"}
    told = (c.head for c in complements(noun) if c.preposition in prepositions)
    return next((thing_of(thing) for thing in told if thing.tag_.startswith(("NN", "VBG"))), noun)


def _pole(clause: Clause) -> Pole | None:
    """What the verb does with consent; None for verbs that do neither, and where it is only possible."""
    if clause.is_passive or clause.is_copular or not words("states", "modals").isdisjoint(clause.auxiliaries):
        return None
    if verb_lemma(clause) in words("states", "granting_verbs"):
        return Pole("approval", "approved")
    return Pole("approval", "rejected") if verb_lemma(clause) in words("states", "refusing_verbs") else None


def _consent(clause: Clause, sentence: Span) -> Token | None:
    """The noun of consent behind the verb, before the next verb or comma."""
    for token in sentence.doc[clause.verb.i + 1 : min(sentence.end, clause.verb.i + 1 + REACH)]:
        is_consent = token.lemma_.lower() in words("states", "consent_nouns") and token.tag_ in {"NN", "NNS"}
        if is_consent and not only_modifies(token):
            return token
        if token.tag_.startswith("VB") or (token.is_punct and token.text != "-"):
            return None
    return None


def _receiver(clause: Clause, noun: Token) -> Token | None:
    """The plan of "gave the plan its blessing" and of "gave its blessing to the plan", however parsed."""
    between = [t for t in noun.doc[clause.verb.i + 1 : noun.i] if t.tag_ in {"NN", "NNS", "NNP", "NNPS"}]
    own = noun.doc[clause.verb.i + 1]
    is_owned = own.tag_ in {"PRP$", "NN"} or own.i == noun.i
    if between and not is_owned and not noun.nbor(-1).tag_.startswith("JJ"):
        return clause.indirect_object or between[-1]
    told = (*clause.complements, *complements(noun))
    return next((c.head for c in told if c.preposition in RECEIVING and c.head.tag_.startswith("NN")), None)


def _own(clause: Clause, noun: Token) -> Token | None:
    """The consent itself where nobody is told to get it: "the board gave its consent in May", "gave final approval"."""
    behind = noun.doc[clause.verb.i + 1 : noun.i]
    before = [token for token in behind if token.lower_ not in words("states", "owners_of_consent")]
    is_given = clause.indirect_object in (None, noun)
    is_own = is_given and all(token.tag_.startswith(("JJ", "RB", "VBN")) for token in before)
    return noun if is_own and not any(c.preposition in RECEIVING for c in clause.complements) else None
