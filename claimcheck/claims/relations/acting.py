"""Roles told by a verb of filling or giving them: "acted as main contractor", "was appointed editor"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.relations.answers import is_indefinite
from claimcheck.claims.relations.filling import in_role
from claimcheck.language.grammar import Clause, modifiers
from claimcheck.values.claims import Claim


def acting_claims(frames: Frames, clause: Clause) -> Iterator[Claim]:
    """A role told by a verb of filling it: "Acme acted as main contractor", "Jane Doe was appointed editor"."""
    subject, verb = clause.subject, frames.verb_lemma(clause)
    if verb in words("roles", "taking_as") and not clause.is_passive:
        yield from _taken_as(frames, clause)
        return
    if not clause.is_passive and verb in words("roles", "naming_verbs"):
        yield from _named_to(frames, clause)
        return
    entity = frames.entities.of(subject) if subject is not None else None
    if subject is None or entity is None or clause.is_negated or entity.kind == "place":
        return
    roles = _as(clause)
    if verb in words("roles", "naming_verbs") and clause.is_passive:
        roles = [*roles, *([clause.object] if clause.object is not None else [])]
    elif verb not in words("roles", "acting_verbs"):
        return
    for role in roles:
        if role.tag_ == "NN" and not is_indefinite(role):
            yield from in_role(frames, role, subject, entity)


def _taken_as(frames: Frames, clause: Clause) -> Iterator[Claim]:
    """What somebody uses a thing as: "as the baseline they took Acme"."""
    name = clause.object
    entity = frames.entities.of(name) if name is not None else None
    if name is not None and entity is not None and not clause.is_negated:
        for role in _as(clause):
            yield from in_role(frames, role, name, entity)


def _as(clause: Clause) -> list[Token]:
    """The nouns that a clause has behind "as"."""
    return [noun for preposition, noun in clause.complements if preposition == "as" and noun.tag_.startswith("NN")]


def _named_to(frames: Frames, clause: Clause) -> Iterator[Claim]:
    """A role told by an active verb of giving it: "made Ada Wren captain", "chose Ada Wren as president"."""
    given = clause.object
    if given is None or clause.is_negated:
        return
    in_front = next((t for t in modifiers(given) if frames.entities.of(t) is not None and t.i > clause.verb.i), None)
    if in_front is not None and given.tag_ == "NN":
        role, name = given, in_front
    else:
        name = given
        behind = (noun for preposition, noun in clause.complements if preposition == "as" and noun.tag_ == "NN")
        role = next(behind, given)
    entity = frames.entities.of(name)
    if entity is not None and entity.kind != "place" and role.i != name.i and not is_indefinite(role):
        yield from in_role(frames, role, name, entity)
