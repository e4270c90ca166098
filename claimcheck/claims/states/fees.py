"""Payment told by an amount: "entry costs 9 euros", "the museum charges £9 for adults", "breakfast is 12 euros"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_agent, is_counted
from claimcheck.claims.states.found import FoundState
from claimcheck.language.grammar import complements, role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

REACH = 7
"""Words behind the verb among which the amount is looked for."""


def fee_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The things for which a sentence tells that money is asked; what comes with a stay or the like is extra, too."""
    for clause in found:
        if not _is_told(clause, found) or not _is_priced(clause, sentence):
            continue
        thing = _charged(clause)
        if thing is None or is_counted(thing):
            continue
        said = unconditional_modality(clause, sentence, found)
        trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
        poles = [("payment", "paid")]
        if thing.lemma_.lower() in words("states", "extras"):
            poles.append(("inclusion", "extra"))
        payers = tuple(noun for noun in _bought(clause) if is_agent(noun))
        for opposition, pole in poles:
            yield FoundState(thing, opposition, pole, trigger, negated=False, about="", modality=said, limits=payers)


def _is_told(clause: Clause, found: Sequence[Clause]) -> bool:
    is_present = clause.verb.tag_ in {"VBZ", "VBP"} or (clause.is_copular and clause.verb.lower_ in {"is", "are"})
    return is_present and not is_negative(clause, found) and role(clause) in {"main", "conjunct", "complement"}


def _is_priced(clause: Clause, sentence: Span) -> bool:
    """Whether an amount of money stands behind the verb, in the same clause."""
    for token in sentence.doc[clause.verb.i + 1 : min(sentence.end, clause.verb.i + 1 + REACH)]:
        if token.lower_ in words("states", "coins") or token.lemma_.lower() in words("states", "coins"):
            return True
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or token.text in {";", ":", "("}:
            return False
    return False


def _bought(clause: Clause) -> list[Token]:
    """What follows "for", wherever the parser hung it: "charges 9 euros for breakfast"."""
    inside = complements(clause.object) if clause.object is not None else []
    return [c.head for c in (*clause.complements, *inside) if c.preposition == "for"]


def _charged(clause: Clause) -> Token | None:
    """What is paid for: what "costs" or "is" so much, or what somebody charges for or "pays" so much for."""
    lemma, subject = verb_lemma(clause), clause.subject
    if lemma == "cost" or clause.is_copular:
        return subject if subject is not None and subject.lemma_.lower() in words("states", "charged") else None
    if lemma != "charge" and not (lemma == "pay" and is_agent(subject)):
        return None
    thing = next((noun for noun in _bought(clause) if noun.lemma_.lower() in words("states", "charged")), None)
    if thing is not None and thing.lemma_.lower() not in words("states", "entries"):
        return thing
    if lemma == "pay" or subject is None or not subject.tag_.startswith(("NN", "PRP")):
        return thing
    is_other = thing is None and any(not is_agent(noun) for noun in _bought(clause))
    return None if is_other or is_agent(subject) else subject
