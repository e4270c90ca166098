"""Who came before and who after in an office or a place: "A succeeds B", "A took over as chair from B"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.places import readings
from claimcheck.claims.relations.answers import answer, is_closed, names_at
from claimcheck.claims.relations.doers import doer
from claimcheck.language.grammar import Clause, complements
from claimcheck.values.claims import Claim


class Change(NamedTuple):
    """The words for who comes and for who goes; either may stand in a relative clause."""

    comer: Token
    goer: Token


def succession_claims(frames: Frames, clause: Clause) -> Iterator[Claim]:
    """Who was before the one, and who came after the other, where both are named or meant."""
    change = None if clause.is_negated else _change(frames, clause)
    if change is None:
        return
    comer, goer = (_meant(frames, token) for token in change)
    if comer is not None and goer is not None and comer.name != goer.name:
        yield _told(frames, clause, change.goer, goer, of=comer, role="predecessor")
        if clause.is_passive or clause.object is None or clause.object.i != change.goer.i:  # else the verb tells it
            yield _told(frames, clause, change.comer, comer, of=goer, role="successor")


def _change(frames: Frames, clause: Clause) -> Change | None:
    verb, subject = frames.verb_lemma(clause), doer(frames, clause)
    if subject is None:
        return None
    if verb in words("roles", "succeeding_verbs"):
        other = clause.agent if clause.is_passive else clause.object
        if other is None:
            return None
        return Change(other, subject) if clause.is_passive else Change(subject, other)
    told = " ".join([verb, *([clause.object.lemma_.lower()] if clause.object is not None else [])])
    is_post = verb == told or told.split()[-1] in words("roles", "posts")
    if clause.is_passive or not is_post:
        return None
    if verb in words("roles", "taking_over") and (before := _behind(clause, "from")) is not None:
        return Change(subject, before)
    if verb in words("roles", "handing_over") and (after := _behind(clause, "to")) is not None:
        return Change(after, subject)
    return None


def _behind(clause: Clause, wanted: str) -> Token | None:
    """What stands behind a preposition, wherever the parser hung it: "took over as chair from Ada Wren"."""
    own = clause.complements
    hosts = [noun for _, noun in own] + ([clause.object] if clause.object is not None else [])
    return next((noun for p, noun in (*own, *(c for host in hosts for c in complements(host))) if p == wanted), None)


def _meant(frames: Frames, noun: Token) -> Entity | None:
    entity = frames.entities.of(noun) or frames.subjects.meant(noun)
    return entity if entity is not None and not (entity.kind == "place" and any(readings(entity.name))) else None


def _told(frames: Frames, clause: Clause, noun: Token, entity: Entity, *, of: Entity, role: str) -> Claim:  # noqa: PLR0913
    members = names_at(frames, noun)
    owner = Subject(of.name, of.kind, (), "name")
    frame = frames.frame(noun, [t for span in members for t in span], subject=owner, lead=[role], clause=clause)
    return answer(frame, entity, members, closed=is_closed(noun), acts=True)
