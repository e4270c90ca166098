"""The claim that a name fills a role, whose noun the text has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.equality import designated
from claimcheck.claims.naming.places import readings
from claimcheck.claims.relations.answers import answer, is_closed, is_indefinite, names_at
from claimcheck.claims.relations.wordings import is_where
from claimcheck.language.grammar import complements, modifiers, possessor
from claimcheck.values.claims import Claim


def in_role(frames: Frames, role: Token, name: Token, entity: Entity, *, is_beside: bool = False) -> Iterator[Claim]:
    """The claim that ``name`` fills a role; where it only stands beside it, the clause tells of something else.

    "The agency, Acme, is to be invited" plans no agency, and in "The chair, Jane Doe, did not come" she is the chair.
    """
    if is_of_others(role):
        return
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


def is_unheard_of(entity: Entity, role: Token) -> bool:
    """Whether what is taken for a place that no map knows fills a role of people and firms: "the maker, Banco Orso"."""
    is_known = any(readings(entity.name)) or designated(entity.name) == "place"
    return not is_known and role.lemma_.lower() in words("roles", "never_places")


def is_of_others(role: Token) -> bool:
    """Whether a role is told to be with the other side: "the visitors' coach", "the captain of their rivals"."""
    owners = [noun for preposition, noun in complements(role) if preposition == "of"]
    owner = possessor(role)
    if owner is not None:
        owners.append(owner)
    if any(t.lower_ == "whose" for t in role.lefts) and (held := _antecedent(role)) is not None:
        owners.append(held)
    others = words("roles", "others")
    near = [*modifiers(role), *owners, *(t for noun in owners for t in modifiers(noun))]
    told = {form for t in near for form in (t.lower_, t.lemma_.lower())}
    return not others.isdisjoint(told) or any(_is_another(noun) for noun in owners)


def _is_another(noun: Token) -> bool:
    """Whether a noun brings in somebody else: "the other side", "met a side whose coach"."""
    told = {t.lower_ for t in noun.lefts}
    return "other" in told or ("a" in told and noun.dep_ in ("obj", "dobj", "obl") and noun.head.tag_.startswith("VB"))


def _antecedent(role: Token) -> Token | None:
    """The noun in front of "whose", which a role is of: "the visitors, whose captain"."""
    whose = next(t for t in role.lefts if t.lower_ == "whose")
    before = (t for t in reversed(role.doc[role.sent.start : whose.i]) if not t.is_punct)
    noun = next(before, None)
    return noun if noun is not None and noun.tag_.startswith("NN") else None


def not_itself(frames: Frames, owner: Subject, entity: Entity) -> Subject:
    """The owner of a role; the topic in place of the role's holder, and nobody where that is the topic."""
    if owner.name != entity.name:
        return owner
    topic = frames.subjects.topic(owner.heads)
    return topic if topic.name != entity.name else replace(topic, name="", kind="other")
