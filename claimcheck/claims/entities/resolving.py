"""Pronouns and descriptions resolved to what a document named before: a small, weighed choice among candidates.

Each sentence is read from left to right. A candidate is a mention further up: a name, a pronoun that was resolved to
one, or an unnamed thing in front of its verb ("the pumps"). What agrees in kind and number, stands near, in front of a
verb, and is spoken of often, wins. The weights were chosen on GUM's training part (benchmarks/coreference.py).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from claimcheck.claims.entities.collecting import Entities
from claimcheck.claims.entities.describing import Descriptions, may_be
from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.kinds import kind_of
from claimcheck.language.grammar import Clause, complements, modifiers, possessor
from claimcheck.values.claims import EntityKind

WINDOW = 4
"""Sentences back in which a pronoun's candidates are looked for; the topic is always one."""
DISTANCE, SUBJECT, INSIDE, OFTEN, TOPIC, UNNAMED, OWN = -0.9, 0.8, 0.3, 0.25, 0.6, 0.2, 1.2
"""What counts for a candidate: each sentence between, being a subject, standing inside another phrase, each doubling of
its mentions so far, being the topic, having no name, and being the subject to which a possessive's clause gives or does
something ("Acme keeps its head office")."""
LEAST = -1.0
"""A pronoun whose best candidate is below this is left alone."""
GENDER = -3.0
"""A candidate that the text calls "she" is hardly "he"."""
AGREEMENT: Mapping[str, Mapping[EntityKind, float]] = {
    "person": {"person": 1.5, "other": -0.9, "organization": -3.4, "place": -4.0, "product": -2.5},
    "thing": {"person": -3.0, "other": -0.1, "organization": -0.2, "place": -0.4, "product": 0.3},
    "several": {"person": -2.4, "other": -1.8, "organization": -1.6, "place": -1.6, "product": -2.0},
}
"""How far the kinds of candidates agree with "she", with "it" and with "they"."""
ONE_WORD = 0.8
"""A single word that the recognizer takes for a person may as well be a thing."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Something mentioned, by its token; ``entity`` is None for what has no name."""

    token: Token
    sentence: int
    entity: Entity | None
    standing: float


class Resolver:
    """What the pronouns and descriptions of one document stand for."""

    def __init__(self, doc: Doc, entities: Entities, clauses: Mapping[int, Sequence[Clause]]) -> None:
        found = [clause for members in clauses.values() for clause in members]
        self._entities = entities
        self._subjects = {c.subject.i for c in found if c.subject is not None}
        self._rivals = _rivals(found)
        self._owners = _owners(found)
        self._nouns = Descriptions(entities.all, entities.tokens, found)
        self._gender = {e: g for e in entities.all if (g := _gender(e, self._nouns)) is not None}
        self._counts: Counter[Entity] = Counter()
        self._mentions: list[Mention] = []
        self._answers: dict[int, Mention] = {}
        for number, sentence in enumerate(doc.sents):
            self._read(sentence, number)

    def answer(self, token: Token) -> Entity | Token | None:
        """The entity that a pronoun or a description's head stands for, the noun of an unnamed one; None if unknown."""
        mention = self._answers.get(token.i)
        return (mention.entity or mention.token) if mention else None

    def is_ship(self, entity: Entity) -> bool:
        """Whether the text calls the entity a ship, which may be "she"."""
        return not self._nouns.of(entity).isdisjoint(words("kinds", "ships"))

    def _read(self, sentence: Span, number: int) -> None:
        for token in sentence:
            entity = self._entities.of(token)
            if entity is not None:
                span = self._entities.span_of(token)  # "the Dutch league": no pronoun stands for an adjective
                if span is not None and token.i == span.root.i and token.tag_ != "JJ":
                    self._note(Mention(token, number, entity, self._standing(token)))
                continue
            need = _need(token)
            found = self._pronoun(token, need, number) if need else self._description(token, number)
            if found is not None:
                self._answers[token.i] = found
                self._note(Mention(found.token, number, found.entity, self._standing(token)))
            elif token.i in self._subjects and token.tag_ in ("NN", "NNS"):
                self._note(Mention(token, number, None, SUBJECT + UNNAMED))

    def _note(self, mention: Mention) -> None:
        self._mentions.append(mention)
        if mention.entity:
            self._counts[mention.entity] += 1

    def _standing(self, token: Token) -> float:
        if token.i in self._subjects:
            return SUBJECT
        head = token.head
        within = (
            head.i != token.i and head.tag_.startswith("NN") and (token in modifiers(head) or possessor(head) == token)
        )
        return INSIDE if within else 0.0

    def _pronoun(self, token: Token, need: str, number: int) -> Mention | None:
        rival, owner = self._rivals.get(token.i), self._owners.get(token.i)
        scored = [
            (self._score(mention, token, need, number) + OWN * (mention.token == owner), mention.token.i, mention)
            for mention in self._near(token, number)
            if rival is None or mention.entity is None or mention.entity is not self._entities.of(rival)
        ]
        best = max(scored, key=lambda entry: entry[:2], default=None)
        if best is None or best[0] < LEAST:
            return None
        chosen = best[2]
        wanted = _pronoun_gender(token)
        if chosen.entity and wanted:
            self._gender.setdefault(chosen.entity, wanted)
        return chosen

    def _near(self, token: Token, number: int) -> Iterator[Mention]:
        """The mentions of the last sentences, and the topic."""
        for mention in reversed(self._mentions):
            if number - mention.sentence > WINDOW:
                break
            yield mention
        topic = self._entities.topic
        if topic:
            yield Mention(token, number - WINDOW + 1, topic, 0.0)

    def _score(self, mention: Mention, token: Token, need: str, number: int) -> float:
        score = DISTANCE * (number - mention.sentence) + mention.standing
        if mention.entity is None:
            plural = mention.token.tag_ == "NNS"
            kind = kind_of(mention.token.lemma_.lower())
            suits = {"person": kind == "person" and not plural, "thing": not plural and kind != "person"}
            return score if suits.get(need, plural) else -math.inf
        entity = mention.entity
        score += AGREEMENT[need][entity.kind] + OFTEN * math.log2(1 + self._counts[entity])
        score += TOPIC if entity is self._entities.topic else 0.0
        if need != "person" and entity.kind == "person" and " " not in entity.name:
            score += ONE_WORD
        if need == "person":
            wanted, known = _pronoun_gender(token), self._gender.get(entity)
            score += GENDER if known and wanted != known else 0.0
            if wanted == "she" and self.is_ship(entity):
                score -= AGREEMENT[need][entity.kind]
        return score

    def _description(self, token: Token, number: int) -> Mention | None:
        """The entity that "the X" points to: one called so before, or the topic where X may be anything of its kind."""
        if not _points_back(token):
            return None
        lemma = token.lemma_.lower()
        topic = self._entities.topic
        named = dict.fromkeys(m.entity for m in reversed(self._mentions) if m.entity)
        fitting = [e for e in (*named, *((topic,) if topic else ())) if self._nouns.fits(e, lemma)]
        if fitting:
            exact = [e for e in fitting if lemma in self._nouns.of(e)]
            return Mention(token, number, topic if topic in (exact or fitting) else (exact or fitting)[0], 0.0)
        if topic and lemma in words("frames", "generic") and may_be(topic, lemma):
            return Mention(token, number, topic, 0.0)
        return None


def _need(token: Token) -> str:
    """What a pronoun asks for: a person, a thing or several; "" for other words."""
    if token.tag_ not in ("PRP", "PRP$"):
        return ""
    needs: dict[str, list[str]] = load("frames")["pronouns"]
    return next((need for need, members in needs.items() if token.lower_ in members), "")


def _pronoun_gender(token: Token) -> str | None:
    if token.lower_ in ("she", "her", "hers", "herself"):
        return "she"
    return "he" if token.lower_ in ("he", "him", "his", "himself") else None


def _gender(entity: Entity, nouns: Descriptions) -> str | None:
    """What titles and descriptions tell of a person: "Ms", "the actress"."""
    told = {span.doc[span.start - 1].lower_.rstrip(".") for span in entity.mentions if span.start}
    told |= nouns.of(entity)
    return next((gender for gender in ("she", "he") if not told.isdisjoint(words("kinds", gender))), None)


def _rivals(clauses: Sequence[Clause]) -> dict[int, Token]:
    """For objects and complements the subject of their clause, which they are not."""
    return {
        other.i: clause.subject
        for clause in clauses
        if clause.subject is not None
        for other in (clause.object, clause.indirect_object, *(noun for _, noun in clause.complements))
        if other is not None
    }


def _owners(clauses: Sequence[Clause]) -> dict[int, Token]:
    """For possessives at what a clause tells of its subject that subject, which mostly owns it."""
    return {
        owner.i: clause.subject
        for clause in clauses
        if clause.subject is not None
        for noun in (clause.object, *(noun for _, noun in clause.complements))
        if noun is not None and (owner := possessor(noun)) is not None and owner.tag_ == "PRP$"
    }


def _points_back(token: Token) -> bool:
    """Whether a noun is a definite description that may repeat something named: "the park", not "the third park"."""
    if token.tag_ != "NN" or not any(t.lower_ in ("the", "this", "that") for t in token.lefts):
        return False
    narrowing = words("frames", "narrowing")
    described = [t for t in modifiers(token) if t.lower_ in narrowing or t.tag_ in ("JJS", "JJR", "CD")]
    return not described and not any(preposition == "of" for preposition, _ in complements(token))
