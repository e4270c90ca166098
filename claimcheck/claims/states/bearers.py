"""What is in a state, and under which limits: the thing that may be used, and not who may use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.states.found import object_phrase
from claimcheck.language.grammar import complements, role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause


def is_agent(noun: Token | None) -> bool:
    """Whether the noun stands for anyone of a sort ("staff", "visitors", "you"), as rules speak of them."""
    if noun is None:
        return False
    return not {noun.lemma_.lower(), noun.lower_, noun.lower_.removesuffix("s")}.isdisjoint(words("states", "agents"))


def bearer(subject: Token | None, act: Clause | None) -> tuple[Token | None, str]:
    """Whose state it is, and what about it: of "visitors may bring dogs" it is the dogs', of "may stay" the visitors'.

    ``act`` is what is allowed, required or ready to be done, if anything.
    """
    subject = _thing_of(subject) if subject is not None else None
    if act is None:
        return subject, ""
    if act.object is None or not is_agent(subject):
        return subject, " ".join(filter(None, (act.verb.lemma_.lower(), object_phrase(act.object))))
    return act.object, act_word(act)


def act_word(act: Clause) -> str:
    """The verb of an act where it tells something: "sell", but not the "use" of "may use"."""
    lemma = act.verb.lemma_.lower()
    return "" if lemma in words("states", "hollow_acts") else lemma


def _thing_of(subject: Token) -> Token:
    """The thing behind a noun of use: the sticks of "the use of sticks is forbidden"."""
    if subject.lemma_.lower() not in words("states", "act_nouns"):
        return subject
    return next((c.head for c in complements(subject) if c.preposition == "of"), subject)


def limits(clause: Clause, trigger: Span, found: Sequence[Clause]) -> tuple[str, ...]:
    """The lemmas that narrow a state: places, days, persons, and the verb of a "when" clause."""
    hosts = [*clause.complements, *complements(trigger.root), *complements(clause.predicate)]
    nouns = {c.head.i: c.head for c in hosts if c.preposition in words("states", "limiting_prepositions")}
    kept = [noun.lemma_.lower() for _, noun in sorted(nouns.items()) if _narrows(noun, clause, trigger)]
    anchors = {clause.verb.i, clause.predicate.i}
    kept += [
        other.predicate.lemma_.lower()
        for other in found
        if other.governor is not None
        and other.governor.i in anchors
        and role(other) == "adverbial"
        and other.marker in words("modality", "circumstances")
    ]
    adverbs = words("states", "limiting_adverbs")
    kept += [t.lower_ for t in clause.predicate.sent if t.lower_ in adverbs and t.head.i in anchors | {trigger.root.i}]
    return tuple(dict.fromkeys(kept))


def _narrows(noun: Token, clause: Clause, trigger: Span) -> bool:
    if noun in trigger or (clause.subject is not None and noun.i == clause.subject.i):
        return False
    if noun.lower_.endswith("day") or noun.lower_.endswith("days"):
        return True
    return noun.tag_.startswith(("NN", "VBG")) and noun.lower_ not in words("general", "calendar")
