"""The entities of one document: its names put together, short forms and acronyms resolved, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc, Span, Token

from claimcheck.claims.entities.describing import described_kind
from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.topics import choose_topic
from claimcheck.claims.lexicon import vocabulary
from claimcheck.claims.naming.aliases import aliases
from claimcheck.claims.naming.equality import acronym_of, fold, is_version, key, may_shorten
from claimcheck.claims.naming.finding import SPANS
from claimcheck.claims.naming.places import readings
from claimcheck.language.grammar import Clause

__all__ = ["Entities", "Entity", "texts"]


class Entities:
    """The entities of a document, by name and by the tokens that mention them (``tokens``, by index)."""

    def __init__(self, doc: Doc, clauses: Mapping[int, Sequence[Clause]] | None = None) -> None:
        self.doc = doc
        self.names: list[Span] = list(doc.spans.get(SPANS, ()))
        self.all: list[Entity] = []
        self._by_key: dict[str, Entity] = {}
        self.tokens: dict[int, Entity] = {}
        self._spans: dict[int, Span] = {}
        self._collect()
        self.topic = choose_topic(doc, self.all, clauses)

    def of(self, token: Token) -> Entity | None:
        """The entity that a token is part of the name of."""
        return self.tokens.get(token.i)

    def span_of(self, token: Token) -> Span | None:
        """The name that holds a token."""
        return self._spans.get(token.i)

    def named(self, name: str) -> Entity | None:
        """The entity of this name, as the document resolves it."""
        return self._by_key.get(key(name))

    def _collect(self) -> None:
        forms: dict[str, str] = {}
        for span in self.names:
            forms.setdefault(key(span.text), span.text)
        self._definite = {key(span.text) for span in self.names if _is_definite(span)}
        given = {key(alias): key(span.text) for span, alias in aliases(self.names)}
        for folded in sorted(forms, key=lambda k: (-len(fold(forms[k])), -len(forms[k]), forms[k])):
            if folded not in given:
                self._by_key[folded] = self._resolve(forms[folded])
        for alias, folded in given.items():
            entity = self._by_key.get(folded) or self._by_key.get(given.get(folded, ""))
            self._by_key[alias] = entity or self._resolve(forms[folded])
        self._expand()
        for span in self.names:
            entity = self._by_key[key(span.text)]
            entity.mention(span)
            told = described_kind(span.root)
            if told is not None:
                entity.describe(told)
            for token in span:
                self.tokens[token.i] = entity
                self._spans[token.i] = span
        for entity in self.all:
            entity.settle()

    def _resolve(self, form: str) -> Entity:
        """The one entity so far that ``form`` can be short for, or a new one: what begins several names is its own."""
        short = fold(form)
        longer = [e for e in self.all if may_shorten(short, fold(e.name)) or acronym_of(form, e.name)]
        if any(readings(form)):  # "Phoenix" is a city, and not short for its airport.
            longer = [e for e in longer if fold(e.name)[: len(short)] != short]
        families = [e for e in self.all if fold(e.name)[: len(short)] == short and len(fold(e.name)) > len(short)]
        if len(longer) == 1 and (len(families) < 2 or is_version(short[-1])):
            return longer[0]
        holders = [e for e in self.all if short[0] in fold(e.name)] if self._is_generic(form) else []
        if len(holders) == 1:
            return holders[0]
        entity = Entity(form)
        self.all.append(entity)
        return entity

    def _is_generic(self, form: str) -> bool:
        """Whether a name is a common word of a longer one, as "the Commission" is."""
        return form.lower() in vocabulary() and key(form) in self._definite

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


def _is_definite(span: Span) -> bool:
    return span.start > span.sent.start and span.doc[span.start - 1].lower_ == "the"


def texts(entities: Iterable[Entity]) -> tuple[str, ...]:
    """The names of entities, each once, in order."""
    return tuple(dict.fromkeys(entity.name for entity in entities))
