"""Who came before and who after in an office or a place: "A succeeds B", "A took over as chair from B"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.places import readings
from claimcheck.claims.relations.answers import answer, is_closed, names_at
from claimcheck.claims.relations.doers import doer
from claimcheck.language.grammar import Clause, complements, possessor
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
        is_object = not clause.is_passive and clause.object is not None and clause.object.i == change.goer.i
        if not is_object or _verb(frames, clause) not in words("roles", "succeeding_verbs"):  # else the verb tells it
            yield _told(frames, clause, change.comer, comer, of=goer, role="successor")


def _change(frames: Frames, clause: Clause) -> Change | None:
    verb, subject = _verb(frames, clause), doer(frames, clause)
    if verb in words("roles", "succeeding_verbs"):
        comer, goer = (clause.agent, subject) if clause.is_passive else (subject, clause.object)
    elif (idiom := _idiom(clause, verb)) is not None:
        comer, goer = (idiom, subject) if verb in ("make", "give") else (subject, idiom)
    elif clause.is_passive or not _is_of_a_post(clause, verb):
        return None
    elif verb in words("roles", "taking_over"):
        comer, goer = subject, _behind(clause, "from")
    else:
        comer, goer = (_behind(clause, "to") if verb in words("roles", "handing_over") else None), subject
    return Change(comer, goer) if comer is not None and goer is not None else None


def _verb(frames: Frames, clause: Clause) -> str:
    """The verb with "over", wherever the parser hung it."""
    behind = clause.verb.nbor() if clause.verb.i + 1 < len(clause.verb.doc) else clause.verb
    verb = frames.verb_lemma(clause)
    return f"{verb} over" if behind.lower_ == "over" and not clause.particle else verb


def _idiom(clause: Clause, verb: str) -> Token | None:
    """The other of the two by an idiom: "makes way for", "takes the place of", "follows A as chair"."""
    if clause.is_passive:
        return None
    followed = clause.object if verb == "follow" and _behind(clause, "as") is not None else None
    nouns = [("", clause.object)] if clause.object is not None else [*clause.complements]
    idioms: dict[str, str] = load("roles")["succeeding_idioms"]
    for preposition, noun in nouns:
        link = idioms.get(" ".join(filter(None, (verb, preposition, noun.lemma_.lower()))))
        if link is not None:
            owner = possessor(noun)
            return _behind(clause, link) or (owner if link == "of" else None)
    return followed


def _is_of_a_post(clause: Clause, verb: str) -> bool:
    """Whether what is taken or handed over is an office or the like; "took over" tells it alone."""
    return verb.endswith(" over") if clause.object is None else clause.object.lemma_.lower() in words("roles", "posts")


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
