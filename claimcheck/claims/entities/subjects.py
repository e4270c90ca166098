"""Whom or what a phrase is about: names, pronouns and descriptions resolved to an entity of the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from claimcheck.claims.entities.collecting import Entities
from claimcheck.claims.entities.describing import may_be, sort_behind
from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.resolving import Resolver
from claimcheck.claims.lexicon import words
from claimcheck.claims.phrases import noun_lemma
from claimcheck.language.grammar import Clause, appositions, complements, core, modifiers, possessor
from claimcheck.values.claims import EntityKind, SubjectSource

OWNERS = ("of", "for", "at", "in", "on", "by", "from", "between", "to")
MAX_DEPTH = 4
"""Nested possessors and complements that are followed; parser errors can make longer chains."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A resolved subject.

    ``name`` is the entity's ("" when the document is about nothing named), ``heads`` the describing words that led
    there ("the reservoir" of a dam gives ("reservoir",)). ``source`` tells a name or a pronoun in the text from a
    fallback to the document's topic.
    """

    name: str
    kind: EntityKind = "other"
    heads: tuple[str, ...] = ()
    source: SubjectSource = "topic"

    @property
    def given(self) -> bool:
        """Whether the text points to the subject."""
        return self.source != "topic"


class Subjects:
    """Resolve the noun phrases of one document, sentence by sentence."""

    def __init__(self, doc: Doc, entities: Entities, clauses: Mapping[int, Sequence[Clause]]) -> None:
        self.entities = entities
        self._clauses = clauses
        self._resolver = Resolver(doc, entities, clauses)

    def resolve(self, token: Token | None, depth: int = 0) -> Subject:
        """The subject that a noun or pronoun stands for."""
        token = _whole(token) if token is not None else None
        if token is None or depth > MAX_DEPTH:
            return self.topic()
        numbered = self._numbered(token)
        if numbered:
            return numbered
        entity = self.entities.of(token)
        if entity:
            return Subject(entity.name, entity.kind, (), "name")
        if (
            token.tag_ == "NNP"
            and token.is_title
            and not token.is_sent_start
            and token.lower_ not in words("names", "calendar")
        ):
            return Subject(core(token).text, "other", (), "name")
        if token.tag_ in ("PRP", "PRP$", "WDT", "WP", "DT") or token.lower_ in words("frames", "first_person"):
            return self._pronoun(token, depth)
        return self._description(token, depth)

    def meant(self, token: Token) -> Entity | None:
        """The entity that a pronoun or a description stands for; None for names and for what points nowhere."""
        found = self._resolver.answer(token)
        return found if isinstance(found, Entity) else None

    def topic(self, heads: tuple[str, ...] = (), *, given: bool = False) -> Subject:
        """The document's topic; ``given`` when words such as "the company" stand for it, else it is a fallback."""
        topic = self.entities.topic
        source: SubjectSource = "reference" if given else "topic"
        return Subject(topic.name, topic.kind, heads, source) if topic else Subject("", "other", heads)

    def _pronoun(self, token: Token, depth: int) -> Subject:
        found = self._resolver.answer(token)
        if isinstance(found, Token) and found.i != token.i:
            return replace(self.resolve(found, depth + 1), source="reference")
        if isinstance(found, Entity):
            return Subject(found.name, found.kind, (), "reference")
        if token.lower_ not in words("frames", "personal"):
            return self._thing(token, depth)
        topic = self.entities.topic
        return self.topic(given=True) if topic and self._resolver.is_ship(topic) else Subject("", "person")

    def _numbered(self, token: Token) -> Subject | None:
        """What "version 3.2 of Orlo" is: Orlo 3.2."""
        near = token.doc[max(token.sent.start, token.i - 1) : token.i + 4]
        noun = next((t for t in near[:2] if t.lower_ in words("names", "version_nouns")), None)
        if noun is None or noun.i + 3 >= token.sent.end or not noun.nbor().like_num or noun.nbor(2).lower_ != "of":
            return None
        entity = self.entities.of(noun.nbor(3))
        return Subject(f"{entity.name} {noun.nbor().text}", entity.kind, (), "name") if entity else None

    def _thing(self, token: Token, depth: int) -> Subject:
        """What "this" or "which" means: the unnamed subject of the clause before it in its sentence, else the topic."""
        before = [c.subject for c in self._clauses.get(token.sent.start, ()) if c.subject and c.subject.i < token.i]
        if before and before[-1].tag_ in ("NN", "NNS") and self.entities.of(before[-1]) is None:
            return replace(self.resolve(before[-1], depth + 1), source="reference")
        return self.topic()

    def _description(self, token: Token, depth: int) -> Subject:
        meant = self._resolver.answer(token)
        if isinstance(meant, Entity) and not any(preposition == "for" for preposition, _ in complements(token)):
            # The noun stays with the attribute: that the port opened is not that its museum did.
            return Subject(meant.name, meant.kind, self._told(token, meant), "reference")
        heads = self._heads(token)
        owner = possessor(token)
        if owner is not None and owner.i != token.i:
            return self._owned(self.resolve(owner, depth + 1), heads)
        for part in modifiers(token):
            entity = self.entities.of(part)
            if entity and not part.tag_.startswith("JJ"):  # the Dutch firm is not the Dutch
                return Subject(entity.name, entity.kind, self._told(token, entity), "name")
        for preposition, noun in complements(token):
            if preposition in OWNERS and noun.i != token.i:
                inner = self.resolve(noun, depth + 1)
                if inner.given and (inner.kind != "place" or preposition == "of"):
                    return self._owned(inner, heads)
                heads = (*heads, *inner.heads)
        for other in appositions(token):
            entity = self.entities.of(other)
            if entity:
                return Subject(entity.name, entity.kind, heads, "name")
        pointed = any(part.lower_ in words("frames", "pointing") for part in token.lefts)
        topic = self.entities.topic
        fits = topic is not None and may_be(topic, token.lemma_.lower())
        return self.topic(heads or (() if pointed else (token.lemma_.lower(),)), given=pointed and not heads and fits)

    def _owned(self, owner: Subject, heads: tuple[str, ...]) -> Subject:
        return replace(owner, heads=(*heads, *owner.heads))

    def _told(self, token: Token, entity: Entity) -> tuple[str, ...]:
        """The describing words of a noun, without the noun where it is what bears the name: "the Sill probe"."""
        is_own = any(sort_behind(entity, part) == token for part in modifiers(token))
        return tuple(head for head in self._heads(token) if not is_own or head != token.lemma_.lower())

    def _heads(self, token: Token) -> tuple[str, ...]:
        lemma = noun_lemma(token)
        own = () if lemma in words("frames", "generic") or lemma in words("frames", "light") else (lemma,)
        described = [
            part.lemma_.lower()
            for part in modifiers(token)
            if part.tag_ in ("NN", "NNS", "JJ", "VBN", "VBG") and part.lemma_.lower() not in words("frames", "light")
        ]
        return (*described, *own)


def _whole(token: Token) -> Token:
    """What "all of our flour" is all of, the token itself for others."""
    behind = complements(token) if token.lower_ in ("all", "both", "each") else ()
    return next((noun for preposition, noun in behind if preposition == "of"), token)
