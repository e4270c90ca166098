"""Who has a part in a thing, told by an idiom: "is in the hands of Acme", "chose Acme to build it".

``data/roles.json`` holds the idioms (``holdings``, ``choosing_verbs``, ``giving_verbs``, ``selling``, ``relying``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.relations.answers import is_definite, is_whole
from claimcheck.claims.relations.winnings import winners_role
from claimcheck.language.grammar import Clause, complements, possessor

FARTHEST = 10
"""Words behind a prize among which it is told to whom it goes."""


class Part(NamedTuple):
    """Who has which role in what thing, by what a clause tells."""

    who: Token
    thing: Token
    role: str
    clause: Clause


def parts(frames: Frames, clause: Clause) -> Iterator[Part]:
    """The parts that somebody has by the idioms of a clause."""
    if not clause.is_negated:
        yield from _held(clause)
        yield from _in_front(clause)
        yield from _chosen(frames, clause)
        yield from _given(frames, clause)
        yield from _sold(frames, clause)
        yield from _relied_on(frames, clause)


def _held(clause: Clause) -> Iterator[Part]:
    """Who has a thing in hand: "is in the care of Acme", "was put into Acme's hands", "is the job of the clerk"."""
    roles: dict[str, str] = load("roles")["holdings"]
    thing = clause.object if clause.object is not None and not clause.is_copular else clause.subject
    behind = [*clause.complements, *([("", clause.predicate)] if clause.is_copular else [])]
    for preposition, noun in behind:
        role = roles.get(f"{preposition} {noun.lemma_.lower()}".strip())
        if role is None or thing is None or thing.i == noun.i or (not preposition and _has_preposition(clause, noun)):
            continue
        owner = possessor(noun)
        holders = [other for p, other in complements(noun) if p == "of"]
        for who in [*holders, *([owner] if owner is not None else [])][:1]:
            yield Part(who, thing, role, clause)


def _in_front(clause: Clause) -> Iterator[Part]:
    """Who is in charge of a thing, told the wrong way round: "at the helm of the firm is Ada"."""
    roles: dict[str, str] = load("roles")["charges"]
    if clause.is_copular and clause.subject is None:
        for preposition, noun in clause.complements:
            role = roles.get(f"be {preposition} {noun.lemma_.lower()} of")
            thing = next((other for p, other in complements(noun) if p == "of"), None)
            if role is not None and thing is not None and noun.i < clause.predicate.i:
                yield Part(clause.predicate, thing, role, clause)


def _has_preposition(clause: Clause, noun: Token) -> bool:
    return any(other.i == noun.i for _, other in clause.complements)


def _chosen(frames: Frames, clause: Clause) -> Iterator[Part]:
    """Who is chosen to do a thing, where the infinitive hangs loosely: "hired Acme to build the bridge"."""
    who = clause.object
    if who is None or clause.is_passive or frames.verb_lemma(clause) not in words("roles", "choosing_verbs"):
        return
    for other in frames.clauses.get(who.sent.start, ()):
        is_task = "to" in other.auxiliaries and other.governor is not None and other.governor.i == clause.verb.i
        is_told = other.subject is not None and other.subject.i == who.i
        if is_task and not is_told and not other.is_passive and other.object is not None and other.verb.i > who.i:
            yield Part(who, other.object, "", other)


def _given(frames: Frames, clause: Clause) -> Iterator[Part]:
    """Who gets a job or a prize: "awarded the contract to Acme", "gave Acme the job", "Acme was given the job"."""
    prize = clause.object
    role = winners_role(frames, prize) if prize is not None else ""
    if prize is None or not role or frames.verb_lemma(clause) not in words("roles", "giving_verbs"):
        return
    if clause.is_passive:
        who = clause.subject
    else:
        behind = (noun for preposition, noun in (*clause.complements, *complements(prize)) if preposition == "to")
        who = clause.indirect_object or next(behind, None) or _named_behind(frames, prize)
    if who is not None:
        yield Part(who, prize, role, clause)


def _named_behind(frames: Frames, prize: Token) -> Token | None:
    """The name behind "to", however far the parser hung it: "gave the job of mending the roof to Acme"."""
    behind = prize.doc[prize.i + 1 : min(prize.sent.end, prize.i + FARTHEST)]
    to = next((t for t in behind if t.lower_ == "to" or t.tag_ in ("VBD", "VBZ", "VBP", ",")), None)
    if to is None or to.lower_ != "to":
        return None
    near = prize.doc[to.i + 1 : min(prize.sent.end, to.i + 3)]
    span = next((found for t in near if (found := frames.entities.span_of(t)) is not None), None)
    return span.root if span is not None else None


def is_sold(frames: Frames, clause: Clause, preposition: str) -> bool:
    """Whether an active verb tells to whom a thing is sold or let, which says nothing of who sells it."""
    is_selling = frames.verb_lemma(clause) in load("roles")["selling"] and not clause.is_passive
    return is_selling and preposition == "to" and clause.object is not None


def _sold(frames: Frames, clause: Clause) -> Iterator[Part]:
    """To whom one thing is sold or let by an active verb: "the owners sold the firm to Acme"."""
    thing, role = clause.object, load("roles")["selling"].get(frames.verb_lemma(clause))
    if thing is None or role is None or clause.is_passive or not is_definite(thing):
        return
    behind = (noun for preposition, noun in (*clause.complements, *complements(thing)) if preposition == "to")
    who = next(behind, None)
    if who is not None:
        yield Part(who, thing, role, clause)


def _relied_on(frames: Frames, clause: Clause) -> Iterator[Part]:
    """Of whom a thing is had: "we rely on Acme for support", "for flour the baker went with Acme"."""
    if clause.is_passive:
        return
    verb = frames.verb_lemma(clause)
    told = [(f"{verb} {preposition}", noun) for preposition, noun in clause.complements]
    told += [(verb, clause.object)] if clause.object is not None else []
    who = next((noun for phrase, noun in told if phrase in words("roles", "relying")), None)
    hosts = [clause.complements, complements(who) if who is not None else ()]
    thing = next((noun for host in hosts for preposition, noun in host if preposition == "for"), None)
    if who is not None and thing is not None and thing.tag_.startswith("NN") and is_whole(thing):
        yield Part(who, thing, "supplier", clause)
