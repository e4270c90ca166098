"""Who won: an election or a match that is not named, or a prize, a contract or the like that is."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.equality import plain
from claimcheck.claims.relations.answers import answer, is_closed, names_at
from claimcheck.language.grammar import Clause, complements, modifiers
from claimcheck.values.claims import Claim


def winning_claims(frames: Frames, clause: Clause) -> Iterator[Claim]:
    """Who won or was elected, where the clause does not say what: "The Herons won by ten votes", "they elected Ada"."""
    verb, chooser = frames.verb_lemma(clause), clause.subject
    is_jury = chooser is not None and chooser.lemma_.lower() in words("roles", "juries")
    is_electing = verb in words("roles", "electing_verbs") or (is_jury and verb in words("roles", "choosing_verbs"))
    is_electing = is_electing and not clause.is_passive
    noun = clause.object if is_electing else clause.subject
    entity = frames.entities.of(noun) if noun is not None else None
    verbs = words("roles", "electing_verbs" if clause.is_passive else "winning_verbs")
    is_won = verb in verbs or _came_first(clause)
    is_told = is_electing or (is_won and clause.object is None)
    is_told = is_told and not clause.is_negated and entity is not frames.entities.topic
    if noun is None or entity is None or not is_told or entity.kind == "place":
        return
    members = names_at(frames, noun)
    lead = ["winner", verb]
    hidden = [t for span in members for t in span]
    frame = frames.frame(noun, hidden, subject=frames.subjects.topic(), lead=lead, clause=clause)
    yield answer(frame, entity, members, closed=is_closed(noun), acts=True)


def winners_role(frames: Frames, prize: Token) -> str:
    """What whoever gets a thing is to it: the winner of a cup, the contractor of a job; "" for other things."""
    roles: dict[str, list[str]] = load("roles")["prizes"]
    entity = frames.entities.of(prize)
    spelt = plain(entity.name).split() if entity is not None else []
    told = spelt[-1] if spelt else prize.lemma_.lower()
    return next((role for role, nouns in roles.items() if told in nouns), "")


def role_of_taking(frames: Frames, clause: Clause, prize: Token) -> str:
    """The role of who takes a prize by an active verb: "lifted the cup", "won the contract"; "" for other verbs."""
    is_taken = frames.verb_lemma(clause) in words("roles", "prize_verbs") and not clause.is_negated
    return winners_role(frames, prize) if is_taken else ""


def role_of_seeing(frames: Frames, clause: Clause) -> str:
    """The role of who sees a thing before all others: "was first seen by Ada", "Ada was the first to see it"."""
    governor = clause.governor
    is_first = any(t.lower_ == "first" for t in clause.verb.lefts) or (
        governor is not None and governor.lower_ == "first" and "to" in clause.auxiliaries
    )
    is_seen = frames.verb_lemma(clause) in words("roles", "seeing_verbs") and not clause.is_negated
    return "discoverer" if is_first and is_seen else ""


def _came_first(clause: Clause) -> bool:
    """Whether somebody is told to have come or finished first in a contest, and not to have come to a place first."""
    doc, at = clause.verb.doc, clause.verb.i + 1
    if clause.verb.lemma_ not in ("come", "finish") or at >= clause.verb.sent.end or doc[at].lower_ != "first":
        return False
    return at + 1 >= len(doc) or doc[at + 1].is_punct or doc[at + 1].lower_ in ("ahead", "and", "at", "in", "with")


def won_in(frames: Frames, clause: Clause) -> Token | None:
    """What was won by who took a victory in it: "took first place in the race", "claimed victory at the regatta"."""
    taken = clause.object
    if taken is None or frames.verb_lemma(clause) not in words("roles", "prize_verbs"):
        return None
    told = {taken.lemma_.lower(), " ".join(t.lower_ for t in (*modifiers(taken), taken))}
    if told.isdisjoint(words("roles", "victories")):
        return None
    behind = (noun for p, noun in (*complements(taken), *clause.complements) if p in ("at", "in", "of"))
    return next((noun for noun in behind if winners_role(frames, noun)), None)
