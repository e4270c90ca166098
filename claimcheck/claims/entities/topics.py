"""What a document is about: the entity that its title, its opening and most of its sentences speak of, if any.

A wrong topic does more harm than none, because what is said of nothing named is taken to be about the topic. So an
entity needs support: a title that names it, a first sentence that says what it is, or many mentions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Span

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.titles import NAMED, layout, titled
from claimcheck.claims.lexicon import vocabulary, words
from claimcheck.claims.naming.equality import fold
from claimcheck.language.grammar import Clause, modifiers
from claimcheck.values.claims import EntityKind

DEFINED, OPENS = 5.0, 2.0
"""What "X is a …" as the first sentence adds, and being the subject of the first sentence."""
SUBJECT, MODIFIER, PLAIN, ROW, MOST_ROWS = 1.5, 0.3, 1.0, 0.5, 1.5
"""What a mention in front of its verb counts, one in front of another noun ("AI models"), any other one, one in a
table, and at most all of those in tables."""
SHARE: dict[EntityKind, float] = {"person": 0.5, "place": 0.6}
"""Reports name people and places often without being about them."""
LEAST_WEIGHT, FEWEST_MENTIONS = 1.0, 3
MARGIN = 1.4
"""How far an entity that neither title nor first sentence introduces must outweigh all others."""
SHORT = 5
"""Sentences of a text in which a single mention is support enough."""
REACH = 4
"""Tokens before a name in which it is told how it is mentioned."""

Clauses = Mapping[int, Sequence[Clause]]


def choose_topic(doc: Doc, entities: Sequence[Entity], clauses: Clauses | None = None) -> Entity | None:
    """The entity that the document is about, None where it is about nothing named; sets the entities' weights.

    ``clauses`` are those of each sentence by its first token; without them only title and mentions count.
    """
    scale = _Scale(doc, entities, clauses or {})
    for entity in entities:
        entity.weight = scale.weight(entity)
    supported = [entity for entity in entities if scale.supports(entity) and entity.weight >= LEAST_WEIGHT]
    best = max(supported, key=lambda e: (e.weight, e.name), default=None)
    if best is None or scale.introduces(best):
        return best
    rival = max((entity.weight for entity in entities if not _is_family(entity, best)), default=0.0)
    return best if best.weight >= MARGIN * rival else None


class _Scale:
    """Weighs the entities of one document."""

    def __init__(self, doc: Doc, entities: Sequence[Entity], clauses: Clauses) -> None:
        parts = layout(doc)
        self._titled = titled(doc, entities, parts)
        self._prose = {token.i for block in parts.prose for token in block.span(doc)}
        self._subjects = {c.subject.i for found in clauses.values() for c in found if c.subject is not None}
        paragraph = next((block for block in parts.prose if block.kind == "paragraph"), None)
        first = clauses.get(paragraph.span(doc)[0].sent.start, ()) if paragraph else ()
        self._is_short = sum(1 for _ in doc.sents) <= SHORT
        self._opening = next((clause for clause in first if clause.subject is not None), None)

    def weight(self, entity: Entity) -> float:
        """How much the document speaks of an entity."""
        told = sum(self._standing(span) for span in entity.mentions if span.start in self._prose)
        rows = sum(ROW for span in entity.mentions if span.start not in self._prose)
        return (told + min(rows, MOST_ROWS) + self._titled.get(entity, 0.0)) * _share(entity) + self._opens(entity)

    def introduces(self, entity: Entity) -> bool:
        """Whether a title names the entity, or the first sentence says what it is."""
        return self._titled.get(entity, 0.0) >= NAMED or self._opens(entity) == DEFINED

    def supports(self, entity: Entity) -> bool:
        """Whether title, opening or sheer number allow an entity to be the topic."""
        if self.introduces(entity):
            return True
        if _share(entity) < 1 or _is_plain_word(entity):
            return False
        told = [span for span in entity.mentions if span.start in self._prose]
        if len(told) == 1 and self._is_short:
            return not _is_aside(told[0])
        return len(told) >= (1 if self._is_short else FEWEST_MENTIONS)

    def _standing(self, span: Span) -> float:
        if span.root.head.i != span.root.i and span.root in modifiers(span.root.head):
            return MODIFIER
        return SUBJECT if any(token.i in self._subjects for token in span) else PLAIN

    def _opens(self, entity: Entity) -> float:
        """What the first sentence of the running text adds for its subject."""
        clause = self._opening
        subject = clause.subject if clause else None
        if clause is None or subject is None or not any(subject in span for span in entity.mentions):
            return 0.0
        return DEFINED if clause.is_copular and clause.predicate.tag_ in ("NN", "NNS") else OPENS


def _is_aside(span: Span) -> bool:
    """Whether the one mention of a name tells who is written to or who writes, where a thing is, or who did it.

    "Dear Mrs Arden", "Regards, Ivo", "the bridge over the Sele", "paid for by the Oxlip Fund".
    """
    before = [token for token in span.doc[max(0, span.start - REACH) : span.start] if not token.is_space]
    near = [token.lower_ for token in before if not token.is_punct and token.lower_ not in words("names", "honorifics")]
    if near and near[-1] in words("general", "salutations") and _is_line_of_its_own(span):
        return True
    led = [word for word in near if word not in words("general", "definite")]
    return bool(led) and before[-1].sent == span.sent and led[-1] in words("general", "led_by_asides")


def _is_line_of_its_own(span: Span) -> bool:
    """Whether a comma, a line's end or the text's end stands behind a name."""
    return span.end == len(span.doc) or not (span.doc[span.end].is_alpha or span.doc[span.end].like_num)


def _is_family(one: Entity, other: Entity) -> bool:
    """Whether one name begins with the other, as those of a maker and its products do."""
    short, long = sorted((fold(one.name), fold(other.name)), key=len)
    return long[: len(short)] == short


def _share(entity: Entity) -> float:
    """How far an entity may be what a document is about; a single word may be a company that looks like a person."""
    single = entity.kind == "person" and len(fold(entity.name)) == 1
    return 1.0 if single else SHARE.get(entity.kind, 1.0)


def _is_plain_word(entity: Entity) -> bool:
    """Whether the name is a common word with a capital: "Team", "Pro"."""
    return entity.name.lower() in vocabulary()
