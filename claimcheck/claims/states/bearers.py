"""What is in a state, and under which limits: the thing that may be used, and not who may use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.states.found import object_phrase
from claimcheck.language.grammar import complements, modifiers, number_modifier, phrase, possessor, role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause, Complement

TRIED = frozenset({"guilt", "plea"})
"""Oppositions whose charge may follow "to": "pleaded guilty to theft"."""


def is_agent(noun: Token | None) -> bool:
    """Whether the noun stands for anyone of a sort ("staff", "visitors", "you"), as rules speak of them."""
    if noun is None:
        return False
    return not {noun.lemma_.lower(), noun.lower_, noun.lower_.removesuffix("s")}.isdisjoint(words("states", "agents"))


def is_known(noun: Token) -> bool:
    """Whether a noun is one known thing: "the", "that" or "its" stands before it, or an owner."""
    return phrase(noun)[0].lower_ in words("general", "definite") | {"that", "these"} or possessor(noun) is not None


def is_counted(subject: Token) -> bool:
    """Whether only some are meant: "two passengers died" says nothing of the others."""
    if number_modifier(subject) or (subject.tag_ == "CD" and not _is_in_name(subject)):
        return True
    return any(child.lower_ in words("states", "some") for child in subject.children)


def _is_in_name(number: Token) -> bool:
    """Whether a number tells one of several by its name, as in "Line 9" or "Hall 2"."""
    return any(token.tag_.startswith("NNP") for token in modifiers(number))


def bearer(subject: Token | None, act: Clause | None) -> tuple[Token | None, str]:
    """Whose state it is, and what about it: of "visitors may bring dogs" it is the dogs', of "may stay" the visitors'.

    ``act`` is what is allowed, required or ready to be done, if anything.
    """
    subject = thing_of(subject) if subject is not None else None
    if act is None:
        return subject, ""
    if act.object is None or not is_agent(subject):
        return subject, " ".join(filter(None, (act.verb.lemma_.lower(), object_phrase(act.object))))
    return act.object, act_word(act)


def content(noun: Token, found: Sequence[Clause]) -> str:
    """What a plan or the like is to do: "close cafe" of "the plan to close the cafe"."""
    acts = (c for c in found if c.governor is not None and c.governor.i == noun.i and "to" in c.auxiliaries)
    return next((f"{act.verb.lemma_.lower()} {object_phrase(act.object)}".strip() for act in acts), "")


def ruled_for(subject: Token | None, act: Clause | None) -> Token | None:
    """Those for whom a rule on a thing is made, as the visitors of "visitors may bring dogs"."""
    return subject if act is not None and act.object is not None and is_agent(subject) else None


def act_word(act: Clause) -> str:
    """The verb of an act where it tells something: "sell", but not the "use" of "may use"."""
    lemma = act.verb.lemma_.lower()
    return "" if lemma in words("states", "hollow_acts") else lemma


def thing_of(subject: Token) -> Token:
    """The thing behind a noun of use or a trace of it: the sticks of "the use of sticks is forbidden"."""
    if subject.lemma_.lower() not in words("states", "act_nouns") | words("states", "part_nouns"):
        return subject
    return next((c.head for c in complements(subject) if c.preposition == "of"), subject)


def charges(clause: Clause, trigger: Span, opposition: str = "") -> tuple[Token, ...]:
    """What a state that is done is about: the theft of "acquitted of theft" and of "denied the charge of theft"."""
    inside = (found for token in trigger for found in complements(token))
    hosts = [*clause.complements, *inside, *complements(clause.predicate)]
    known = words("states", "charging_prepositions") | ({"to"} if opposition in TRIED else set())
    kept = {c.head.i: c.head for c in hosts if c.preposition in known}
    causes = words("states", "reasons")
    told = (noun for _, noun in sorted(kept.items()) if noun.lemma_.lower() not in causes)
    return tuple(noun for noun in told if _narrows(noun, clause, trigger))


def limits(clause: Clause, trigger: Span, found: Sequence[Clause]) -> tuple[Token, ...]:
    """The words that narrow a state: places, days, persons, and the predicate of a "when" clause."""
    covering = (t for t in clause.predicate.children if t.lower_ in words("states", "covering"))
    inside = (found for token in covering for found in complements(token))  # "anywhere in the dunes"
    hosts = [*clause.complements, *complements(trigger.root), *complements(clause.predicate), *inside]
    limiting = words("states", "limiting_prepositions")
    kept = {c.head.i: c.head for c in hosts if c.preposition in limiting and not _tells_when_or_why(c, clause)}
    if clause.agent is not None and not is_agent(clause.agent):
        kept.pop(clause.agent.i, None)  # "blocked by snow" is blocked
    kept = {place: noun for place, noun in kept.items() if _narrows(noun, clause, trigger)}
    anchors = {clause.verb.i, clause.predicate.i}
    for other in found:
        is_below = other.governor is not None and other.governor.i in anchors and role(other) == "adverbial"
        if is_below and other.marker in words("modality", "circumstances") - {"unless"}:
            kept[other.predicate.i] = other.predicate
    adverbs = words("states", "limiting_adverbs")
    near = (t for t in clause.predicate.sent if t.lower_ in adverbs and t.head.i in anchors | {trigger.root.i})
    return tuple(t for _, t in sorted({**kept, **{t.i: t for t in near}}.items()) if t not in trigger)


def gerund_act(subject: Token) -> str:
    """The act itself that stands in the subject's place: "work" of "working from home is forbidden"."""
    return subject.lemma_.lower() if subject.tag_ == "VBG" else ""


def where_done(act: Token, found: Sequence[Clause]) -> tuple[Token, ...]:
    """What limits an act on which there is a rule: the home of "working from home is forbidden"."""
    own = next((clause for clause in found if clause.verb.i == act.i and act.tag_ == "VBG"), None)
    return limits(own, act.doc[act.i : act.i + 1], found) if own is not None else ()


def is_past(clause: Clause) -> bool:
    """Whether the clause tells of the past; a simple past is often tagged as the participle that it looks like."""
    is_bare = clause.verb.tag_ == "VBN" and not clause.auxiliaries and clause.subject is not None
    return clause.verb.tag_ == "VBD" or is_bare or not {"was", "were", "had"}.isdisjoint(clause.auxiliaries)


def _tells_when_or_why(complement: Complement, clause: Clause) -> bool:
    """Whether a phrase tells when something came about, or what for: "two years after the storm", "for repairs".

    Unlike "after dark" and "for lorries".
    """
    preposition, noun = complement
    if preposition == "for":
        return noun.lemma_.lower() in words("states", "reasons")
    if preposition == "on":
        return is_past(clause) and noun.lower_.endswith("day")
    lapse = any(token.lemma_.lower() in words("states", "lapses") for token in noun.lefts)
    is_done = is_past(clause) or not {"has", "have"}.isdisjoint(clause.auxiliaries)
    return preposition in {"after", "before"} and (lapse or is_done)


def _narrows(noun: Token, clause: Clause, trigger: Span) -> bool:
    """Whether a noun names one of several conditions; "on every site" and "from today" leave none out."""
    if noun in trigger or (clause.subject is not None and noun.i == clause.subject.i):
        return False
    if noun.lower_.endswith(("day", "days")) and noun.lower_ not in {"day", "days", "today"}:
        return True
    if any(child.lower_ in words("states", "universal") for child in noun.children):
        return False
    is_time = noun.lower_ in words("general", "calendar") or noun.lemma_.lower() in words("states", "times")
    return noun.tag_.startswith(("NN", "VBG")) and not is_time
