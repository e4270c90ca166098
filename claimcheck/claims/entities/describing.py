"""What a document says its things are: "the ferry Aurora", "Acme, a maker of pumps", "Norland is a park".

By these words "the ferry", "the company" or "the park" point to a name further up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from spacy.tokens import Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.naming.equality import designated, fold
from claimcheck.claims.naming.kinds import alike, bears_name, kind_of
from claimcheck.claims.naming.places import readings
from claimcheck.language.grammar import Clause, appositions, modifiers
from claimcheck.values.claims import EntityKind

LIKE_THINGS = ("organization", "product")
"""Makers and what they make often share a name."""


@cache
def described_kind(root: Token) -> EntityKind | None:
    """Whether the nouns beside a name tell of people ("the painter Ada Wren") or of bodies ("Blue Heron, a fund").

    A noun in front counts right before the name only: of "the boss of the bank, Ada Wren" the bank is another.
    """
    beside = {*appositions(root), *(t for t in modifiers(root) if t.i < root.i)}
    nouns = [t for t in beside if t.tag_ in ("NN", "NNS") and (t.i > root.i or _is_title(t, root))]
    told = {kind for noun in nouns if (kind := kind_of(noun.lemma_.lower())) in ("person", "organization")}
    return told.pop() if len(told) == 1 else None


def _is_title(noun: Token, root: Token) -> bool:
    """Whether a noun stands right in front of a name, "the mining group" of "the mining group Kolvara"."""
    return noun.i < root.i and all(t.tag_.startswith("NNP") for t in root.doc[noun.i + 1 : root.i])


def may_be(entity: Entity, lemma: str) -> bool:
    """Whether an entity may be what a noun calls it; the recognizer's kinds alone rule nothing out."""
    wanted = kind_of(lemma)
    if entity.kind in (wanted, "other"):
        return True
    if entity.kind == "person":
        return " " not in entity.name
    if entity.kind == "place":
        return wanted is None or not any(readings(entity.name))
    return wanted is None or wanted in LIKE_THINGS or designated(entity.name) is None


def sort_behind(entity: Entity, root: Token) -> Token | None:
    """The noun behind a name that says what bears it: "the Sill probe" is Sill; a maker's or town's ship is not it."""
    last = next((span[-1] for span in entity.mentions if span.start <= root.i < span.end), root)
    if last.i + 1 >= last.sent.end or designated(entity.name) or any(readings(entity.name)):
        return None
    noun, first = last.nbor(1), next((span[0] for span in entity.mentions if last in span), root)
    is_definite = first.i > last.sent.start and first.nbor(-1).lower_ in {"the", "this", "that"}
    is_last = noun.i + 1 >= last.sent.end or not noun.nbor(1).tag_.startswith(("NN", "CD"))
    return noun if noun.tag_ == "NN" and is_definite and is_last and bears_name(noun.lemma_.lower()) else None


class Descriptions:
    """The common nouns that describe each entity of a document."""

    def __init__(self, entities: Iterable[Entity], by_token: Mapping[int, Entity], clauses: Iterable[Clause]) -> None:
        self._nouns: dict[Entity, set[str]] = {}
        for entity in entities:
            self._nouns[entity] = {word for word in fold(entity.name) if kind_of(word) or word == fold(entity.name)[-1]}
            for span in entity.mentions:
                self._nouns[entity].update(_beside(span.root, by_token))
                if (behind := sort_behind(entity, span.root)) is not None:
                    self._nouns[entity].add(behind.lemma_.lower())
        for clause in clauses:
            subject = by_token.get(clause.subject.i) if clause.subject is not None else None
            if subject and clause.is_copular and not clause.is_negated and clause.predicate.tag_ in ("NN", "NNS"):
                self._nouns[subject].add(clause.predicate.lemma_.lower())

    def of(self, entity: Entity) -> set[str]:
        """The lemmas that the text uses of an entity, those of its own name among them."""
        return self._nouns[entity]

    def fits(self, entity: Entity, lemma: str) -> bool:
        """Whether the text has called the entity this, or something of the kind."""
        return not alike(lemma).isdisjoint(self._nouns[entity])


def _beside(root: Token, by_token: Mapping[int, Entity]) -> set[str]:
    """Nouns in apposition to a name, and titles right in front of it."""
    titles: Sequence[Token] = [t for t in modifiers(root) if t.i < root.i]
    return {
        noun.lemma_.lower()
        for noun in (*appositions(root), *titles)
        if noun.tag_ in ("NN", "NNS") and noun.i not in by_token
    }
