"""Whether anyone came to harm: "nobody was hurt", "there were no injuries", "the blast injured four workers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.modality.clauses import unconditional_modality
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import is_finite, only_modifies
from claimcheck.language.grammar import governing_clause, number_modifier, role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

NOBODY = frozenset({"nobody", "none"})
LEFT = frozenset({"left", "remaining", "yet"})
"""Behind "no casualties" these tell that there were some."""


def casualty_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """Whether some or none were hurt, or were killed, each told of the event and so of no one victim."""
    nouns: dict[str, str] = load("states")["harm_nouns"]
    for clause in found:
        harm, victim = _harm(clause), _victim(clause)
        if harm and victim is not None and (pole := _pole(victim)):
            yield from _told(clause, clause.predicate, (harm, pole), sentence, found)
    for noun in sentence:
        harm = nouns.get(noun.lemma_.lower(), "")
        holder = governing_clause(noun, found) if harm and noun.tag_ in {"NN", "NNS"} else None
        if holder is not None and not only_modifies(noun) and (pole := _pole(noun)) and _is_known(noun, holder):
            yield from _told(holder, noun, (harm, pole), sentence, found)
        elif holder is not None and (pole := _pole(noun)) and (cause := _cause(noun, holder)) is not None:
            yield from _told(holder, cause, (harm, pole), sentence, found)


def _told(
    clause: Clause, told: Token, harm: tuple[str, str], sentence: Span, found: Sequence[Clause]
) -> Iterator[FoundState]:
    if not is_finite(clause) or clause.is_negated != (harm[1] == "none"):
        return
    if role(clause) not in {"main", "conjunct", "complement"}:
        return
    trigger = sentence.doc[told.i : told.i + 1]
    said = unconditional_modality(clause, sentence, found)
    yield FoundState(told, *harm, trigger, negated=harm[1] == "none", about="", modality=said)


def _cause(noun: Token, clause: Clause) -> Token | None:
    """What deaths or injuries are put down to: the drug of "no deaths have been linked to the drug"."""
    is_subject = clause.subject is not None and clause.subject.i == noun.i and clause.is_passive
    if not is_subject or verb_lemma(clause) not in words("states", "harm_attributions"):
        return None
    return next((c.head for c in clause.complements if c.preposition in {"to", "on", "with"}), None)


def _harm(clause: Clause) -> str:
    """What the clause's verb does to someone, or what it says someone to be: "injured", also where that is a JJ."""
    following = clause.verb.doc[clause.verb.i + 1 : clause.verb.i + 2].text.lower()
    if clause.particle or following in {"down", "out", "off", "away"}:
        return ""  # "died down", whatever the parser took "down" for
    told: dict[str, str] = load("states")["harm_states" if clause.is_copular else "harming_verbs"]
    return told.get(clause.predicate.lower_ if clause.is_copular else verb_lemma(clause), "")


def _victim(clause: Clause) -> Token | None:
    """Who is hurt, killed or dies."""
    is_victim = clause.is_passive or clause.is_copular or verb_lemma(clause) == "die"
    return clause.subject if is_victim else clause.object


def _pole(noun: Token) -> str:
    """Whether some or none are told of; "" where it is known who ("the driver was hurt")."""
    lefts = {child.lower_ for child in noun.children if child.i < noun.i}
    if noun.lower_ in NOBODY or "no" in lefts:
        return "" if noun.doc[noun.i + 1 : noun.i + 2].text.lower() in LEFT else "none"
    is_some = bool(number_modifier(noun)) or not lefts.isdisjoint(words("states", "some")) or noun.like_num
    return "some" if is_some else ""


def _is_known(noun: Token, clause: Clause) -> bool:
    """Whether there are such injuries, or some were reported: "no injuries were reported", "it caused no deaths"."""
    if any(child.lower_ == "there" for child in clause.verb.children):
        return True
    is_object = clause.object is not None and clause.object.i == noun.i
    is_subject = clause.subject is not None and clause.subject.i == noun.i
    return (is_object or is_subject) and verb_lemma(clause) in words("states", "harm_reports")
