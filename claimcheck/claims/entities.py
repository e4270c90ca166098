"""The entities of one document: its names put together, short forms and acronyms resolved, and what it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from claimcheck.claims.names import SPANS
from claimcheck.claims.naming import acronym_of, fold, is_version, key, may_shorten
from claimcheck.language.layout import blocks, page_facts
from claimcheck.values.claims import EntityKind

TITLE_WEIGHT = 4
"""A name in the title counts as much as this many in running text."""
OPENING_BLOCKS = 6
BYLINE_WEIGHT = 0.2
"""Blocks without a verb near the top name authors, papers and towns."""
SUBJECT_WEIGHT, MODIFIER_WEIGHT = 1.5, 0.2
"""What a mention in front of its verb, and one in front of another noun ("AI models"), count."""
FINITE = ("VBD", "VBZ", "VBP", "MD")
TOPIC_SHARE: dict[EntityKind, float] = {"person": 0.5, "place": 0.6}
"""Reports name people and places often without being about them."""


@dataclass(slots=True)
class Entity:
    """A thing that the document names: its fullest name, its kind, and how much the document speaks of it."""

    name: str
    kind: EntityKind
    weight: float = 0.0
    kinds: Counter[EntityKind] = field(default_factory=Counter)


class Entities:
    """The entities of a document, by name and by the tokens that mention them."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.names: list[Span] = list(doc.spans.get(SPANS, ()))
        self.all: list[Entity] = []
        self._by_key: dict[str, Entity] = {}
        self._by_token: dict[int, Entity] = {}
        self._spans: dict[int, Span] = {}
        self._collect()
        self.topic = self._choose_topic()

    def of(self, token: Token) -> Entity | None:
        """The entity that a token is part of the name of."""
        return self._by_token.get(token.i)

    def span_of(self, token: Token) -> Span | None:
        """The name that holds a token."""
        return self._spans.get(token.i)

    def named(self, name: str) -> Entity | None:
        """The entity of this name, as the document resolves it."""
        return self._by_key.get(key(name))

    def _collect(self) -> None:
        weights = self._weights()
        forms: dict[str, str] = {}
        for span in self.names:
            forms.setdefault(key(span.text), span.text)
        for folded in sorted(forms, key=lambda k: (-len(fold(forms[k])), -len(forms[k]), forms[k])):
            self._by_key[folded] = self._resolve(forms[folded])
        self._expand()
        for span in self.names:
            entity = self._by_key[key(span.text)]
            entity.weight += weights[span.start] * _standing(span)
            entity.kinds[_kind(span)] += 2 * len(span)
            cue = _cue(span)
            if cue:
                entity.kinds[cue] += 1
            for token in span:
                self._by_token[token.i] = entity
                self._spans[token.i] = span
        for entity in self.all:
            entity.kind = max(entity.kinds, key=lambda kind: (entity.kinds[kind], kind != "other", kind))

    def _resolve(self, form: str) -> Entity:
        """The one entity so far that ``form`` can be short for, or a new one: what begins several names is its own."""
        short = fold(form)
        longer = [e for e in self.all if may_shorten(short, fold(e.name)) or acronym_of(form, e.name)]
        families = [e for e in self.all if fold(e.name)[: len(short)] == short and len(fold(e.name)) > len(short)]
        if len(longer) == 1 and (len(families) < 2 or is_version(short[-1])):
            return longer[0]
        entity = Entity(form, "other")
        self.all.append(entity)
        return entity

    def _expand(self) -> None:
        """Give variants the full name of what they vary: beside "Atlas V4", "V4 Pro" is "Atlas V4 Pro"."""
        for entity in self.all:
            words, spelt = fold(entity.name), entity.name.split()
            for length in range(len(words) - 1, 0, -1):
                base = self._ending_in(words[:length])
                if base and is_version(words[length - 1]) and len(spelt) == len(words):
                    entity.name = " ".join((base.name, *spelt[length:]))
                    break

    def _ending_in(self, words: tuple[str, ...]) -> Entity | None:
        """The one entity whose longer name ends in ``words``."""
        found = [e for e in self.all if fold(e.name)[-len(words) :] == words and len(fold(e.name)) > len(words)]
        return found[0] if len(found) == 1 else None

    def _weights(self) -> dict[int, float]:
        """How much the name at a token counts towards the topic."""
        weights = dict.fromkeys((span.start for span in self.names), 1.0)
        for n, block in enumerate(blocks(self.doc)):
            factor = TITLE_WEIGHT if n == 0 or (block.kind == "heading" and block.level == 1) else 1.0
            span = block.span(self.doc)
            if n and n < OPENING_BLOCKS and not any(token.tag_ in FINITE for token in span):
                factor = BYLINE_WEIGHT
            for start in range(span.start, span.end):
                if start in weights:
                    weights[start] *= factor
        return weights

    def _choose_topic(self) -> Entity | None:
        """The entity that the document speaks of most; a title in the front matter decides where it names one."""
        _, title, _ = page_facts(self.doc)
        titled = [e for e in self.all if title and _mentions(fold(title), fold(e.name))]
        return max(titled or self.all, key=lambda e: (e.weight * _topic_share(e), e.name), default=None)


def _kind(span: Span) -> EntityKind:
    kind: EntityKind = span.label_  # type: ignore[assignment]  # names.find_names labels with EntityKind only
    return kind


def _topic_share(entity: Entity) -> float:
    """How far an entity may be what a document is about; a single word may be a company that looks like a person."""
    single = entity.kind == "person" and len(fold(entity.name)) == 1
    return 1.0 if single else TOPIC_SHARE.get(entity.kind, 1.0)


def _standing(span: Span) -> float:
    """How far a mention makes its name a topic: most as a subject, hardly where it only describes another noun."""
    root = span.root
    if root.head.i >= span.end and root.head.tag_.startswith("NN"):
        return MODIFIER_WEIGHT
    return SUBJECT_WEIGHT if root.head.i > root.i and root.head.tag_.startswith("VB") else 1.0


def _cue(span: Span) -> EntityKind | None:
    """What the word before a name says of its kind: "in Lyon" is a place, "by Acme" is none."""
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    if before in ("in", "at", "near"):
        return "place"
    return "organization" if before == "by" else None


def _mentions(title: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(title[i : i + len(name)] == name for i in range(len(title)))


def texts(entities: Iterable[Entity]) -> tuple[str, ...]:
    """The names of entities, each once, in order."""
    return tuple(dict.fromkeys(entity.name for entity in entities))
