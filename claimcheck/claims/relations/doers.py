"""Who does what a clause tells, and to what, where the clause does not say so plainly.

The name stands beside the noun that a relative clause hangs on ("Ada Wren, a clerk, who rang"), or in front of it ("he
was the one who rang"); behind another word of a passive ("made for us by Acme"); or what is done stands behind a
preposition ("Acme looks after the pumps", "it was Ada Wren who went to the police").
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Token

from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.kinds import kind_of
from claimcheck.language.grammar import Clause, appositions, complements, conjuncts, modifiers, possessor

POINTING = ("it", "that", "this")
"""The subjects of a cleft: "it was Ada Wren who rang"."""
NEAREST = 2
"""Tokens before a description of the end of the name that it describes: "Wren" and the comma."""
FARTHEST = 5
"""Tokens before a verb among which the pronoun of its relative clause stands."""


class Charge(NamedTuple):
    """What somebody looks after or pays for, and the role in which he does so."""

    thing: Token
    role: str


def named_beside(frames: Frames, noun: Token) -> Token:
    """The name in apposition to a noun that is none: "Jane Doe" of "a retired printer, Jane Doe, left it".

    Parsers hang it on the last word of "the minister of sport" as well. Of "the Doe family" it is "Doe".
    """
    if frames.entities.of(noun) is not None or not noun.tag_.startswith("NN"):
        return noun
    if noun.lower_ in words("names", "titles") and noun.is_title and noun.i + 1 < noun.sent.end:
        called = frames.entities.span_of(noun.nbor())
        return called.root if called is not None else noun  # "Father" of "Father Ada Wren" is the head for the parser
    family = next((t for t in modifiers(noun) if frames.entities.of(t) is not None), None)
    if family is not None and noun.lemma_.lower() in words("roles", "collectives"):
        return family
    within = [part for _, part in complements(noun) if frames.entities.of(part) is None]
    set_off = [other for part in within for other in (*appositions(part), *conjuncts(part)) if _follows_comma(other)]
    is_person = kind_of(noun.lemma_.lower()) == "person"
    beside = ((other, frames.entities.of(other)) for other in (*appositions(noun), *(set_off if is_person else ())))
    found = next((other for other, entity in beside if entity is not None and entity.kind != "place"), None)
    return found or _name_behind(frames, noun) or noun


def _name_behind(frames: Frames, noun: Token) -> Token | None:
    """The name between marks behind a noun, where the parser does not see it: "to a foundation, the Doe Trust."."""
    doc, end = noun.doc, noun.sent.end
    at = noun.i + 2
    if at >= end or doc[noun.i + 1].text != "," or not any(t.lower_ in ("a", "an", "one") for t in noun.lefts):
        return None
    called = frames.entities.span_of(doc[at + 1] if doc[at].lower_ == "the" and at + 1 < end else doc[at])
    entity = frames.entities.of(called.root) if called is not None else None
    if called is None or entity is None or entity.kind == "place":
        return None
    return called.root if called.end >= end or doc[called.end].is_punct else None


def _follows_comma(noun: Token) -> bool:
    """Whether a comma and no "and" stands before a phrase: "the minister of sport, Ada Wren"."""
    start = noun.left_edge.i
    return "," in (noun.doc[start].text, noun.doc[start - 1].text if start else "")


def doer(frames: Frames, clause: Clause) -> Token | None:
    """The subject of a clause; of a relative clause the name or pronoun that its noun describes."""
    noun = clause.subject
    if noun is None or frames.entities.of(noun) is not None:
        return noun
    in_front = _before_pronoun(frames, clause, noun)
    if in_front is not None or not _is_relative(clause, noun):
        return in_front or noun
    beside = named_beside(frames, noun)
    if beside.i != noun.i:
        return beside
    return _told_to_be(frames, noun) or _name_in_front(frames, noun) or noun


def _before_pronoun(frames: Frames, clause: Clause, noun: Token) -> Token | None:
    """The name right before the pronoun of a relative clause that the parser hung elsewhere.

    "Write to the office of Acme, who look after the pumps", "with the support of Acme, which pays for it".
    """
    near = clause.verb.doc[max(clause.verb.sent.start, clause.verb.i - FARTHEST) : clause.verb.i]
    pronoun = next((t for t in reversed(near) if not t.tag_.startswith(("MD", "VB", "RB"))), None)
    if pronoun is None or pronoun.tag_ not in ("WP", "WDT") or pronoun.i - pronoun.sent.start < NEAREST:
        return None
    is_told = pronoun.lower_ == "who" or noun.lemma_.lower() in words("roles", "supports")
    called = frames.entities.span_of(pronoun.nbor(-NEAREST)) if pronoun.nbor(-1).text == "," else None
    return called.root if is_told and called is not None else None


def agent(frames: Frames, clause: Clause) -> Token | None:
    """Who does it in a passive, the name behind a short phrase included: "made for us by Acme"."""
    if clause.agent is not None or not clause.is_passive:
        return clause.agent
    taken = clause.object  # for the parser, in "won by Green candidate Ada"
    if taken is not None and any(t.lower_ == "by" for t in clause.verb.doc[clause.verb.i + 1 : taken.i]):
        return taken
    for _, noun in clause.complements:
        if noun.tag_ in ("PRP", "CD") or frames.entities.of(noun) is not None:
            for preposition, other in complements(noun):
                if preposition == "by" and frames.entities.of(other) is not None:
                    return other
    return None


def charge(frames: Frames, clause: Clause) -> Charge | None:
    """What an active clause tells that its subject looks after, pays for or the like."""
    roles: dict[str, str] = load("roles")["charges"]
    verb, thing = frames.verb_lemma(clause), clause.object
    if clause.is_passive or clause.is_negated:
        return None
    if clause.is_copular:
        own = next((preposition for preposition, noun in clause.complements if noun.i == clause.predicate.i), "")
        is_so = " ".join(filter(None, ("be", own, clause.predicate.lower_)))
        behind = (*complements(clause.predicate), *clause.complements)
        told = ((f"{is_so} {preposition}", noun) for preposition, noun in behind)
    elif thing is None:
        told = ((f"{verb} {preposition}", noun) for preposition, noun in clause.complements)
    else:
        behind = (*complements(thing), *clause.complements)
        told = ((f"{verb} {thing.lemma_.lower()} {preposition}", noun) for preposition, noun in behind)
    found = (
        Charge(noun, roles[phrase])
        for phrase, noun in told
        if phrase in roles and (phrase != "take over" or _is_body(frames, noun))
    )
    return next((made for made in found if made.thing.tag_ != "PRP"), None)  # "and paid for it"


def _is_body(frames: Frames, noun: Token) -> bool:
    """Whether a firm or the like is meant: "over" after "has taken" belongs to the verb before it."""
    entity = frames.entities.of(noun)
    return kind_of(noun.lemma_.lower()) == "organization" or (entity is not None and entity.kind == "organization")


def without_description(frames: Frames, frame: Frame, name: Token, lead: list[str]) -> Frame:
    """The frame without what the doer is called beside a name: "a retired printer, Jane Doe, left it"."""
    called = [t for t in appositions(name) if frames.entities.of(t) is None]
    owners = [owner for t in called if (owner := possessor(t)) is not None]
    told = {t.lemma_.lower() for noun in called for t in (*modifiers(noun), noun)} | {t.lemma_.lower() for t in owners}
    return replace(frame, attribute=tuple(word for word in frame.attribute if word in lead or word not in told))


def also_called(frames: Frames, target: Token) -> list[str]:
    """What a thing is called in apposition: the engine of "the engine, a light unit built by Acme"."""
    return [t.lemma_.lower() for t in appositions(target) if t.tag_ in ("NN", "NNS") and frames.entities.of(t) is None]


def gerund(clause: Clause) -> Token | None:
    """What takes place where a verb tells it: "filming took place in Lyon"."""
    return next((t for t in clause.verb.lefts if t.tag_ == "VBG" and clause.subject is None), None)


def cleft_thing(frames: Frames, clause: Clause, name: Token) -> Token | None:
    """What ``name`` is said to have gone to or the like, where a cleft stresses that it was this one who did."""
    if clause.object is not None or clause.subject is None or not _is_relative(clause, clause.subject):
        return None
    span = frames.entities.span_of(name)
    stressed = [
        c
        for c in frames.clauses.get(name.sent.start, ())
        if c.is_copular and c.subject is not None and c.subject.lower_ in POINTING and span and c.predicate in span
    ]
    nouns = (noun for _, noun in clause.complements if noun.tag_.startswith("NN"))
    return next(nouns, None) if stressed else None


def _is_relative(clause: Clause, noun: Token) -> bool:
    """Whether a clause hangs on its subject by a relative pronoun for people or things."""
    between = clause.verb.doc[noun.i + 1 : clause.verb.i]
    return any(token.tag_ in ("WP", "WDT") for token in between)


def _told_to_be(frames: Frames, noun: Token) -> Token | None:
    """Who is said to be the one, or the person, that a relative clause tells of: "he was the one who rang"."""
    if noun.lower_ != "one" and kind_of(noun.lemma_.lower()) != "person":
        return None
    found = (c for c in frames.clauses.get(noun.sent.start, ()) if c.is_copular and c.predicate.i == noun.i)
    subjects = (c.subject for c in found if c.subject is not None and not c.is_negated)
    return next((subject for subject in subjects if subject.lower_ not in POINTING), None)


def _name_in_front(frames: Frames, noun: Token) -> Token | None:
    """The name before a comma and the person that it is said to be, where the parser does not see it."""
    if kind_of(noun.lemma_.lower()) != "person" or len(conjuncts(noun)) > 1:
        return None
    start = noun.left_edge.i
    while start < noun.i and noun.doc[start].is_punct:
        start += 1
    if noun.doc[start].lower_ not in ("a", "an", "the") or start - noun.sent.start < NEAREST:
        return None
    comma, name = noun.doc[start - 1], noun.doc[start - NEAREST]
    entity = frames.entities.of(name)
    span = frames.entities.span_of(name)
    return span.root if span and entity and comma.text == "," and entity.kind in ("person", "other") else None
