"""Entity claims: who or what fills a role, and where something is.

Four wordings give a claim: a role noun beside a name ("its chief executive, Jane Doe"), a copula ("the main contractor
is Acme"), a verb with named participants ("Acme built the bridge", "the bridge was built by Acme") and a name after a
preposition ("the cells come from Acme", "is based in Lyon").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.kinds import kind_of
from claimcheck.claims.naming.places import readings
from claimcheck.claims.relations.acting import acting_claims
from claimcheck.claims.relations.answers import answer, is_closed, is_definite, is_indefinite, is_whole, names_at
from claimcheck.claims.relations.based import based_claims, seat_claims
from claimcheck.claims.relations.beside import roles_beside
from claimcheck.claims.relations.bystanders import bystander_claims
from claimcheck.claims.relations.designs import design_claims, is_of_a_design
from claimcheck.claims.relations.doers import (
    agent,
    also_called,
    charge,
    cleft_thing,
    doer,
    gerund,
    named_beside,
    without_description,
)
from claimcheck.claims.relations.duties import Duty, as_a_rule, duties
from claimcheck.claims.relations.filling import in_role, is_unheard_of, not_itself
from claimcheck.claims.relations.holders import held_by, holder_claims, is_office_holder
from claimcheck.claims.relations.parties import party_claims
from claimcheck.claims.relations.parts import Part, is_sold, parts
from claimcheck.claims.relations.posts import post_claims
from claimcheck.claims.relations.stuffs import stuff_claims
from claimcheck.claims.relations.successions import succession_claims
from claimcheck.claims.relations.winnings import role_of_seeing, role_of_taking, winning_claims, won_in
from claimcheck.claims.relations.wordings import (
    as_place,
    is_attribute,
    is_office,
    is_where,
    may_have_offices,
    place_of_building,
    place_within,
    purpose_of_going,
    relation_of,
    tells_base,
    whole_noun,
    without_building,
    without_idiom,
    wording,
)
from claimcheck.language.grammar import Clause, appositions, complements, modifiers, possessor
from claimcheck.values.claims import Claim

PLACE_PREPOSITIONS = ("in", "at", "near", "from", "to", "out of", "on", "of")


def entity_claims(frames: Frames) -> Iterator[Claim]:
    """The entity claims of a document's running text, in text order within each wording."""
    for found in frames.clauses.values():
        for clause in found:
            block = frames.block(clause.predicate)
            if block is None or block.kind != "row":
                yield from _from_clause(frames, clause)
    for span in frames.entities.names:
        block = frames.block(span[0])
        if frames.reads(span.root) and (block is None or block.kind != "row"):
            yield from _beside_role(frames, span)
            yield from _inside_noun_phrase(frames, span)
    yield from based_claims(frames)
    yield from seat_claims(frames)
    yield from holder_claims(frames)
    for sentence in frames.sentences:
        for duty in duties(frames, sentence):
            yield from map(as_a_rule, _by_duty(frames, duty))
    yield from party_claims(frames)
    yield from design_claims(frames)
    yield from post_claims(frames)
    yield from stuff_claims(frames)


def _from_clause(frames: Frames, clause: Clause) -> Iterator[Claim]:
    subject = clause.subject
    if clause.is_copular:
        yield from _copula(frames, clause)
    yield from acting_claims(frames, clause)
    by = agent(frames, clause)
    if by is not None and subject is not None and not is_of_a_design(by):
        yield from _participant(frames, clause, by, subject, "by", role=role_of_seeing(frames, clause))
    elif subject is not None and not clause.is_passive:
        yield from _doing(frames, clause, subject)
    for part in parts(frames, clause):
        yield from _having(frames, part)
    yield from winning_claims(frames, clause)
    yield from bystander_claims(frames, clause)
    yield from succession_claims(frames, clause)
    for preposition, noun in clause.complements:
        target = subject or gerund(clause) or clause.object
        is_there = any(t.tag_ == "EX" for t in clause.verb.lefts) or is_sold(frames, clause, preposition)
        is_idiom = is_there or f"{preposition} {noun.lemma_.lower()}" in load("roles")["holdings"]
        if preposition not in ("", "than") and target is not None and not is_idiom:  # comparisons tell of rivals
            yield from _participant(frames, clause, noun, target, preposition)


def _doing(frames: Frames, clause: Clause, subject: Token) -> Iterator[Claim]:
    """Who does something to one thing, and to whom it is done."""
    by, charged = doer(frames, clause) or subject, charge(frames, clause)
    if charged is not None and is_whole(charged.thing):
        yield from _having(frames, Part(by, charged.thing, charged.role, clause))
        return
    thing = clause.object if clause.object is not None else cleft_thing(frames, clause, by)
    thing = won_in(frames, clause) or thing
    if thing is not None and (is_definite(thing) or frames.entities.of(thing) is not None):
        role = role_of_taking(frames, clause, thing) or role_of_seeing(frames, clause)
        yield from _participant(frames, clause, by, thing, "by", role=role)
    if clause.object is not None:
        yield from _participant(frames, clause, clause.object, by)


def _having(frames: Frames, part: Part) -> Iterator[Claim]:
    """The claim that somebody with a name, or the holder of an office, has a part in a thing."""
    if is_office_holder(frames, part.who):
        lead = [*([part.role] if part.role else []), frames.verb_lemma(part.clause)]
        yield held_by(frames, part.who, part.thing, lead, part.clause)
    else:
        yield from _participant(frames, part.clause, part.who, part.thing, "by", role=part.role)


def _by_duty(frames: Frames, duty: Duty) -> Iterator[Claim]:
    """The claim of a rule that is read off the words in a row."""
    lead, entity = [duty.role, duty.verb], frames.entities.of(duty.who)
    owner = frames.subjects.resolve(duty.thing)
    if entity is None and duty.who.tag_ == "NN":
        yield held_by(frames, duty.who, duty.thing, lead)
    elif entity is not None and entity.kind != "place" and owner.name != entity.name:
        members = names_at(frames, duty.who)
        frame = frames.frame(duty.who, [t for span in members for t in span], subject=owner, lead=lead)
        yield answer(frame, entity, members, closed=is_closed(duty.who), acts=True)


def _participant(  # noqa: PLR0913 - all that a clause tells of a name
    frames: Frames, clause: Clause, noun: Token, target: Token, preposition: str = "", *, role: str = ""
) -> Iterator[Claim]:
    """``noun`` takes part in what the clause tells of ``target``, in the ``role`` that its verb tells of."""
    called = named_beside(frames, noun)
    noun = place_within(frames, called)
    is_part = called.i != noun.i
    if not is_part and tells_base(frames, clause, preposition):
        noun = place_of_building(noun, frames.entities)
    entity = frames.entities.of(noun) or frames.subjects.meant(noun)
    owner = _other_than(frames, entity, target) if entity is not None else None
    if entity is None or owner is None:
        return
    is_building = not is_part and called.i != noun.i
    entity = as_place(entity, frames.verb_lemma(clause), preposition, is_building=is_building)
    if entity.kind == "place" and preposition not in (*PLACE_PREPOSITIONS, "by"):
        return
    members = names_at(frames, noun)
    is_place = entity.kind == "place" and not (is_part and is_office(called) and may_have_offices(entity))
    near = "in" if is_part and is_place else preposition
    is_idiom = bool(role) and clause.is_copular  # "is in the hands of"
    told = [] if is_idiom else wording(frames, clause, near, target, entity, is_place=is_place)
    is_topic = entity is frames.entities.topic and preposition != "by" and not clause.is_passive
    if is_topic and (is_place or not told):
        return
    purpose = purpose_of_going(frames, clause) if is_place and not told and preposition == "to" else []
    lead = [*([role] if role else []), *told, *purpose]
    lead += [frames.verb_lemma(clause), *also_called(frames, target)] if preposition == "by" else []
    frame = frames.frame(noun, [t for span in members for t in span], subject=owner, lead=lead, clause=clause)
    if is_building:
        frame = without_building(frame, called)
    if preposition == "by":
        frame = without_description(frames, without_idiom(frame, [role, *told]), noun, lead)
    locative = is_where(told) if told else is_place and (is_part or _is_where(entity, preposition))
    is_role = not words("roles", "of_somebody").isdisjoint(lead[:1])
    acts = (preposition == "by" and clause.is_passive) or is_role
    yield answer(frame, entity, members, closed=is_closed(noun), locative=locative, acts=acts)


def _other_than(frames: Frames, entity: Entity, target: Token) -> Subject | None:
    """What ``target`` stands for, where that is not the entity: nobody does a thing to himself by these words."""
    owner = frames.subjects.resolve(target)
    is_itself = owner.name == entity.name and frames.entities.of(target) is None
    if is_itself and (target.lower_ in ("it", "them") or (target.tag_.startswith("NN") and owner.given)):
        owner = frames.subjects.topic(owner.heads)
    if owner.name != entity.name:
        return owner
    return None if owner.given else replace(owner, name="", kind="other")


def _is_where(entity: Entity, preposition: str) -> bool:
    """Whether a preposition tells where; "from" does before known places, and before the like of makers it does not."""
    return preposition in PLACE_PREPOSITIONS and (preposition != "from" or any(readings(entity.name)))


def _copula(frames: Frames, clause: Clause) -> Iterator[Claim]:
    """A role told by a form of "be": "The contractor is Acme", "Acme is the contractor of the bridge"."""
    subject, predicate = clause.subject, clause.predicate
    if subject is None or clause.is_negated or _is_somebodys(clause.predicate):
        return
    if frames.entities.of(subject) is None:
        role, name = subject, predicate
    else:
        role, name = predicate, subject
        if is_indefinite(role):
            return
    entity = frames.entities.of(name)
    is_noun = role.tag_.startswith("NN") or role.lemma_.lower() in words(
        "roles", "holders"
    )  # "executive" is an adjective
    if entity and frames.entities.of(role) is None and is_noun:
        yield from in_role(frames, role, name, entity)


def _is_somebodys(predicate: Token) -> bool:
    """Whether it is told whose something is or who made it: "is the property of", "is a product of"."""
    lemma = predicate.lemma_.lower()
    return any(f"{lemma} {preposition}" in load("roles")["described"] for preposition, _ in complements(predicate))


def _beside_role(frames: Frames, span: Span) -> Iterator[Claim]:
    """A role noun in apposition, or as a title in front: "Chief executive Jane Doe"."""
    entity = frames.entities.of(span.root)
    if entity is None or span.text in words("roles", "degrees"):
        return
    for role in roles_beside(frames, span):
        if entity.kind != "place" or is_unheard_of(entity, role):
            yield from in_role(frames, role, span.root, entity, is_beside=True)


def _inside_noun_phrase(frames: Frames, span: Span) -> Iterator[Claim]:
    """A name in a noun's complement, "its head office in Lyon", or in front of a part: "Acme engines"."""
    place = _standing(frames, span.root)
    noun = whole_noun(place.head)
    entity = frames.entities.of(span.root)
    is_work = noun.tag_ == "VBG" and _is_by(noun, span)  # taggers take "Ada's drawing" for a verb
    is_noun = (is_work or noun.tag_.startswith("NN")) and not is_of_a_design(span[0])
    if entity is None or noun.i == place.i or not is_noun:
        return
    prepositions = {c.preposition for c in complements(noun) if c.head.i == place.i}
    relation = [] if _tells_which(frames, noun, span) else relation_of(noun, place, prepositions, entity)
    called = frames.entities.of(noun)
    if called is not None:
        if called.kind != "product" or entity.kind == "place" or prepositions.isdisjoint({"by", "from"}):
            return
        yield from _made_by(frames, noun, span, entity)
        return
    relation = relation or _authorship(frames, noun, span, entity)
    if not relation and not prepositions & {"in", "from", "by", "near", "at", "with"}:
        return
    members = names_at(frames, span.root)
    lead = relation + [t.lemma_.lower() for t in (*modifiers(noun), noun) if frames.entities.of(t) is None]
    owner = not_itself(frames, frames.subjects.resolve(_described(frames, noun)), entity)
    frame = frames.frame(noun, [t for s in members for t in s], subject=owner, lead=lead)
    frame = _standing_whatever(frame, noun)
    is_origin = relation == ["bear"]  # "a native of Lyon"
    locative = (
        is_origin or is_where(relation) or (bool(prepositions) and not prepositions & {"from", "by", "with", "of"})
    )
    closed = is_closed(span.root) and not _is_one_of_many(noun)
    yield answer(frame, entity, members, closed=closed, locative=locative)


def _standing_whatever(frame: Frame, noun: Token) -> Frame:
    """The frame of a thing that is there whatever is planned with it: "come to our head office in Lyon"."""
    is_there = any(t.lower_ in words("frames", "pointing") for t in noun.lefts)
    is_to_come = not words("roles", "to_come").isdisjoint(t.lower_ for t in modifiers(noun))
    is_object = frame.clause is not None and noun in (frame.clause.predicate, frame.clause.object)
    is_open = frame.modality in ("planned", "hypothetical")
    return replace(frame, modality="asserted") if is_open and is_there and not is_to_come and not is_object else frame


def _is_one_of_many(noun: Token) -> bool:
    """Whether somebody may have others of a thing: "has an office in Lyon", unlike "has a head office in Lyon".

    "Comes from a firm in Lyon" is of any firm, where the text does not say that something is it.
    """
    article = any(t.lower_ in ("a", "an", "another") for t in noun.lefts)
    if not article or any(t.lower_ in words("roles", "chief_modifiers") for t in modifiers(noun)):
        return False
    is_had = noun.head.lemma_ in words("roles", "having_verbs") and noun.i > noun.head.i
    is_any = kind_of(noun.lemma_.lower()) in ("organization", "person") and not is_attribute(noun)
    return is_had or (is_any and any(t.lower_ in ("from", "of", "to", "with") for t in noun.lefts))


def _tells_which(frames: Frames, noun: Token, span: Span) -> bool:
    """Whether a name before a noun tells one such thing from another: "the Acme engine outlasts the Bolt engine"."""
    others = (frames.entities.span_of(t.nbor(-1)) for t in span.sent[1:] if t.lemma_ == noun.lemma_ and t.i != noun.i)
    return any(other is not None and other != span for other in others)


def _standing(frames: Frames, name: Token) -> Token:
    """Where a name stands in the sentence: its own place, or that of what it is called: "work of the architect Ada".

    In "the property of the Doe family" it is that of the family.
    """
    whole = name.head
    if whole.lemma_.lower() in words("roles", "collectives") and name in modifiers(whole) and whole.head.i != whole.i:
        return whole
    called = [t for t in appositions(name) if frames.entities.of(t) is None and t.tag_ == "NN" and t.i == name.head.i]
    return next((t for t in called if t.head.i != t.i), name)


def _authorship(frames: Frames, noun: Token, span: Span, entity: Entity) -> list[str]:
    """The maker's role where a clause tells of somebody's work: "Ada Wren's set is a slope", "that's Ada's drawing"."""
    if entity.kind == "place" or not _is_by(noun, span):
        return []
    clause = frames.clause_of(noun)
    is_told = clause is not None and noun.i in {t.i for t in (clause.subject, clause.predicate) if t is not None}
    return [_work(noun)] if is_told else []


def _is_by(noun: Token, span: Span) -> bool:
    """Whether a name stands before the noun of a work as its owner: "Ada Wren's set"."""
    owner = possessor(noun)
    return owner is not None and owner.i == span.root.i and _work(noun) in words("roles", "works")


def _work(noun: Token) -> str:
    """The lemma of a noun that the tagger may have taken for a verb."""
    return noun.lower_ if noun.tag_ == "VBG" else noun.lemma_.lower()


def _made_by(frames: Frames, product: Token, span: Span, maker: Entity) -> Iterator[Claim]:
    """Who makes what is named beside its noun: "the processor, a T880 from Acme"."""
    for noun in appositions(product):
        if noun.tag_ == "NN" and frames.entities.of(noun) is None and noun.i < product.i:
            lead = ["supplier", "maker", *(t.lemma_.lower() for t in (*modifiers(noun), noun))]
            owner = not_itself(frames, frames.subjects.topic(), maker)
            frame = frames.frame(noun, list(span), subject=owner, lead=lead)
            yield answer(frame, maker, [span], closed=is_closed(span.root))


def _described(frames: Frames, noun: Token) -> Token:
    """What a noun says something of: the subject of its copula, the name in apposition, else itself."""
    clause = frames.clause_of(noun)
    if clause and clause.is_copular and clause.predicate.i == noun.i and clause.subject is not None:
        return clause.subject
    return next((other for other in appositions(noun) if frames.entities.of(other) is not None), noun)
