"""The claim that a name fills a role, whose noun the text has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.relations.answers import answer, is_closed, is_indefinite, names_at
from claimcheck.claims.relations.wordings import is_where
from claimcheck.language.grammar import modifiers
from claimcheck.values.claims import Claim


def in_role(frames: Frames, role: Token, name: Token, entity: Entity, *, is_beside: bool = False) -> Iterator[Claim]:
    """The claim that ``name`` fills a role; where it only stands beside it, the clause tells of something else.

    "The agency, Acme, is to be invited" plans no agency, and in "The chair, Jane Doe, did not come" she is the chair.
    """
    is_title = role.tag_.startswith("NNP") and frames.entities.of(role) is None  # "by Judge Ada Wren"
    owner = not_itself(frames, frames.subjects.topic() if is_title else frames.subjects.resolve(role), entity)
    members = names_at(frames, name)
    lead = [t.lemma_.lower() for t in (*modifiers(role), role) if frames.entities.of(t) is None]
    frame = frames.frame(role, [t for span in members for t in span], subject=owner, lead=lead)
    if is_beside and frame.clause is not None:
        done = {t.lemma_.lower() for t in (frame.clause.predicate, frame.clause.verb)} - {*lead, *owner.heads}
        done |= {t.lemma_.lower() for span in members for t in span}
        said = frame.modality if frame.modality in ("attributed", "superseded") else "asserted"
        frame = replace(frame, attribute=tuple(word for word in frame.attribute if word not in done), modality=said)
    if frame.clause is not None and frame.clause.is_copular and "had" in frame.clause.auxiliaries:
        frame = replace(frame, modality="superseded")  # "she had been chair since 2011"
    acts = role.lemma_.lower() in words("roles", "never_places")
    closed = not is_indefinite(role) and is_closed(name)
    yield answer(frame, entity, members, closed=closed, locative=is_where(lead), acts=acts)


def not_itself(frames: Frames, owner: Subject, entity: Entity) -> Subject:
    """The owner of a role; the topic in place of the role's holder, and nobody where that is the topic."""
    if owner.name != entity.name:
        return owner
    topic = frames.subjects.topic(owner.heads)
    return topic if topic.name != entity.name else replace(topic, name="", kind="other")
