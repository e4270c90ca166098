"""Wordings that name no role but tell of one: "belongs to" an owner, "a product of" its maker, "Acme engines".

The role's noun goes in front of the attribute, so that all wordings of a role are alike.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from claimcheck.claims.entities.collecting import Entities
from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.equality import designated
from claimcheck.claims.naming.kinds import kind_of
from claimcheck.claims.naming.places import readings
from claimcheck.claims.relations.winnings import winners_role
from claimcheck.language.grammar import Clause, appositions, complements, modifiers, possessor

NEAR = ("in", "at", "near", "on", "from", "of")


@cache
def _wordings() -> dict[str, str]:
    """The role that each verb and preposition tells of."""
    return {phrase: role for role, phrases in load("roles")["wordings"].items() for phrase in phrases}


def wording(  # noqa: PLR0913 - all that a wording depends on
    frames: Frames, clause: Clause, preposition: str, target: Token, entity: Entity, *, is_place: bool
) -> list[str]:
    """The role that a clause gives to what follows a preposition; none for people who "come from" a place.

    Some verbs tell it by what goes there: a contract "goes to" its contractor, a prize to its winner. What a recognizer
    takes for a place that no map knows may be anybody, and countries own and win things, too.
    """
    done = [clause.object.lemma_.lower()] if clause.object is not None else []
    verb = "be" if clause.is_copular else frames.verb_lemma(clause)
    phrase = " ".join([verb, *done, preposition])
    is_prize = phrase in words("roles", "prize_wordings")
    plain = f"{verb} {preposition}"
    role = (winners_role(frames, target) if is_prize else "") or _role_of(target, plain)
    role = role or _wordings().get(phrase) or _wordings().get(plain) or _wordings().get(_stranded(clause, plain), "")
    is_known = any(readings(entity.name)) or designated(entity.name) == "place"
    if is_known and entity.kind != "person" and plain in words("roles", "origins"):
        role = "origin"
    if not _may_be(frames, clause, role, target, entity):
        return []
    if is_where([role]):
        return [role] if is_place or (is_known and entity.kind != "person") else []
    return [role] if role and (not is_place or not is_known or role in words("roles", "of_countries")) else []


def _may_be(frames: Frames, clause: Clause, role: str, target: Token, entity: Entity) -> bool:
    """Whether what a wording is said of can have such a role: who is hurt is somebody, what is made is no deed."""
    is_person = is_somebody(frames, target)
    if role == "supplier" and clause.is_copular:
        return entity.kind != "person" and not is_person
    if role in ("production", "origin"):
        return not is_person and _is_made(target)
    return role not in words("roles", "of_people") or (clause.is_passive and is_person)


def _role_of(thing: Token, wording: str) -> str:
    """The role that a wording tells of with some things: money "comes from" a sponsor, plans from a designer."""
    spelt = {thing.lower_, *(f"{t.lower_} {thing.lower_}" for t in modifiers(thing))}
    for told in load("roles")["of_things"]:
        if wording in told["wordings"] and not spelt.isdisjoint(told["things"]):
            return str(told["role"])
    return ""


def role_by(clause: Clause, wording: str) -> list[str]:
    """The role that a wording of a clause tells of, whoever fills it."""
    role = _wordings().get(wording) or _wordings().get(_stranded(clause, wording))
    return [role] if role else []


def _stranded(clause: Clause, wording: str) -> str:
    """The wording with the preposition that a passive leaves behind: "is looked after by"."""
    behind = clause.verb.nbor() if clause.verb.i + 1 < len(clause.verb.doc) else clause.verb
    verb, _, preposition = wording.rpartition(" ")
    return (
        f"{verb} {behind.lower_} {preposition}"
        if clause.is_passive and (behind.tag_ in ("IN", "RP") or behind.lower_ == "together")
        else ""
    )


def purpose_of_going(frames: Frames, clause: Clause) -> list[str]:
    """What is done where something goes for it: "goes to Lyon for the checks", "went to Lyon to shoot the film"."""
    if frames.verb_lemma(clause) not in words("roles", "going_verbs"):
        return []
    ends = [noun.lemma_.lower() for preposition, noun in clause.complements if preposition == "for" and is_deed(noun)]
    for other in frames.clauses.get(clause.verb.sent.start, ()):
        if "to" in other.auxiliaries and other.governor is not None and other.governor.i == clause.verb.i:
            told = other.object
            ends += [frames.verb_lemma(other), *([told.lemma_.lower()] if told is not None else [])]
    return ends


def is_deed(noun: Token) -> bool:
    """Whether a definite noun or a bare plural tells what somebody goes for: "for the checks", but not "for a week"."""
    told = {t.lower_ for t in noun.lefts}
    stretches = words("roles", "stretches")  # "for a week", "for the summer tests"
    is_counted = any(t.lemma_.lower() in stretches or t.tag_ == "CD" for t in (noun, *noun.lefts))
    return noun.tag_ in ("NN", "NNS") and not is_counted and told.isdisjoint(("a", "an"))


def tells_base(frames: Frames, clause: Clause, preposition: str) -> bool:
    """Whether a verb and its preposition tell where somebody works: "is run from", "trades out of"."""
    return is_where([_wordings().get(f"{frames.verb_lemma(clause)} {preposition}", "")])


def is_somebody(frames: Frames, target: Token) -> bool:
    """Whether a clause tells of a person: of one with a name, of "the driver" or of "she"."""
    entity = frames.entities.of(target)
    lemma = target.lemma_.lower()
    kind = entity.kind if entity is not None else kind_of(lemma)
    is_hurt = lemma in words("bystanders", "casualties") or target.lower_ in load("bystanders")["people"]
    return kind == "person" or is_hurt or target.lower_ in words("frames", "personal")


def is_where(roles: Collection[str]) -> bool:
    """Whether one of the roles is filled by a place: a base, a site, a home port."""
    return not words("roles", "where").isdisjoint(roles)


def relation_of(noun: Token, name: Token, prepositions: Collection[str], entity: Entity) -> list[str]:
    """The role that a name has beside a noun: maker of "a product of Acme", supplier of "Acme engines"."""
    lemma = noun.lemma_.lower()
    if lemma in words("roles", "of_bodies") and (
        entity.kind != "organization" or any(t.tag_ == "DT" for t in noun.lefts)
    ):
        return []
    described: dict[str, str] = load("roles")["described"]
    found = [role for p in prepositions if (role := described.get(f"{lemma} {p}"))]
    if not found and entity.kind != "place" and kind_of(lemma) == "product" and is_attribute(noun):
        found += [role for p, role in (("by", "handiwork"), ("from", "maker")) if p in prepositions]
    part = lemma in words("roles", "components") and entity.kind not in ("place", "product")
    if not found and "from" in prepositions and may_have_offices(entity) and _is_got(noun):
        return ["supplier"]
    return found or (["supplier", "maker"] if part and ("from" in prepositions or _fits(name, noun)) else [])


def _is_made(target: Token) -> bool:
    """Whether something is a product and no deed, of which one says "was made" as well: "the decision was made in"."""
    return target.lemma_.lower() not in words("roles", "made_deeds") and target.tag_ != "VBG"


def _is_got(noun: Token) -> bool:
    """Whether a noun is what somebody gets or uses: "we get our flour from Acme"."""
    return noun.head.lemma_ in words("roles", "getting_verbs") and noun.i > noun.head.i


def is_attribute(noun: Token) -> bool:
    """Whether a noun tells what something is, in apposition or behind a copula: "Orlo, a drug from Acme"."""
    return noun.dep_ == "appos" or bool(appositions(noun)) or any(t.dep_ == "cop" for t in noun.lefts)


def whole_noun(noun: Token) -> Token:
    """The noun that a compound ends in: "engine" for "descent" of "the Acme descent engine"."""
    while noun.head.i > noun.i and noun.head.tag_ in ("NN", "NNS") and noun in modifiers(noun.head):
        noun = noun.head
    return noun


def _fits(name: Token, noun: Token) -> bool:
    """Whether a part in front of which a name stands is one of something: counted or owned."""
    if not noun.left_edge.i <= name.i < noun.i:
        return False
    return _is_used(noun) or any(token.tag_ in ("CD", "PRP$") or token.lower_ == "the" for token in noun.lefts)


def _is_used(noun: Token) -> bool:
    """Whether the parts are those that a thing runs on or has: "trained on Acme chips", "uses Acme batteries"."""
    if noun.tag_ != "NNS":
        return False
    is_object = noun.head.lemma_ in words("roles", "using_verbs") and noun.i > noun.head.i
    return is_object or any(token.lower_ in ("by", "on", "with") for token in noun.lefts)


def place_within(frames: Frames, noun: Token) -> Token:
    """The place or organization that a part of it is told by: "Lyon" of "the edge of Lyon" and of "a field near Lyon".

    Of "the Lyon office of Acme" and "Acme's plant in Lyon" it is "Acme", and of "the Lyon office" it is "Lyon".
    """
    if frames.entities.of(noun) is not None:
        return noun
    is_part, is_of_firm = noun.lemma_.lower() in words("roles", "parts_of_places"), is_office(noun)
    owner = possessor(noun)
    if is_of_firm and owner is not None and may_have_offices(frames.entities.of(owner)):
        return owner
    for preposition, other in complements(noun):
        entity = frames.entities.of(other)
        if is_of_firm and may_have_offices(entity) and preposition in ("of", "at", "from"):
            return other
        if entity and entity.kind == "place" and (preposition == "near" or (is_part and preposition == "of")):
            return other
    in_front = (t for t in modifiers(noun) if (entity := frames.entities.of(t)) and any(readings(entity.name)))
    return next(in_front, noun) if is_of_firm else noun


def place_of_building(noun: Token, entities: Entities) -> Token:
    """The place that a building is in which something is done: "Lyon" of "is run from an old mill in Lyon"."""
    if entities.of(noun) is not None or not noun.tag_.startswith("NN"):
        return noun
    within = (other for preposition, other in complements(noun) if preposition in ("in", "at", "near"))
    return next((other for other in within if entities.of(other) is not None), noun)


def without_building(frame: Frame, building: Token) -> Frame:
    """The frame without what the building is called from which somebody works: "run from a former bank in Lyon"."""
    told = {t.lemma_.lower() for t in (*modifiers(building), building)}
    is_former = any(t.lower_ in ("former", "old") for t in modifiers(building))
    marks = tuple(mark for mark in frame.qualifiers.marks if mark != "past" or not is_former)
    kept = tuple(word for word in frame.attribute if word not in told)
    return replace(frame, attribute=kept, qualifiers=replace(frame.qualifiers, marks=marks))


def without_idiom(frame: Frame, roles: Collection[str]) -> Frame:
    """The frame without the words of an idiom that tells of a role: "hand" of "is in the hands of", "look" after."""
    if words("roles", "told_by_idioms").isdisjoint(roles):
        return frame
    kept = (word for word in frame.attribute if word in roles or word not in words("roles", "idioms"))
    return replace(frame, attribute=tuple(kept))


def as_place(entity: Entity, verb: str, preposition: str, *, is_building: bool) -> Entity:
    """The entity, as a place where the words tell of one: "is brewed in Ashby", "is run from a mill in Ashby".

    Recognizers take towns that they never read of for people and firms.
    """
    is_told = preposition == "in" and verb in words("roles", "placing_verbs")
    is_other = entity.kind in ("place", "product") or designated(entity.name) == "organization"
    return replace(entity, kind="place") if (is_told or is_building) and not is_other else entity


def is_office(noun: Token) -> bool:
    """Whether a noun names a part of an organization: its office, plant or desk."""
    return noun.lemma_.lower() in words("roles", "parts_of_organizations")


def may_have_offices(entity: Entity | None) -> bool:
    """Whether a name is that of somebody who has offices; a place that no map knows may be a firm."""
    return entity is not None and (entity.kind != "place" or not any(readings(entity.name)))
