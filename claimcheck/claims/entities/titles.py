"""What stands above a text, titles, mastheads and bylines, and how far each makes an entity what the text is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.equality import fold
from claimcheck.documents.reading import MARKDOWN, suffix
from claimcheck.language.layout import PlacedBlock, blocks, page_facts, whole_text

HEADS, NAMED, ASIDE = 6.0, 4.0, 1.5
"""What a title adds for the name that it begins with ("Atlas V4: a review" and the like), for one that it mentions, and
for one that it mentions only as an owner; and what a masthead adds."""
OPENING = 6
"""Blocks at the top of which some may stand above the text."""
LONGEST = 16
"""Words of the longest line in plain text that may be a title."""
HEAD_END = re.compile(r"[:(|\N{EN DASH}\N{EM DASH}]")
OWNER = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}]s\b")


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a document by what they tell of its topic: those above the text, and those of the text."""

    title: PlacedBlock | None
    lines: tuple[PlacedBlock, ...]
    prose: tuple[PlacedBlock, ...]

    @property
    def opening(self) -> tuple[PlacedBlock, ...]:
        """All that stands above the text."""
        return (*self.lines, self.title) if self.title else self.lines


def layout(doc: Doc) -> Layout:
    """Part a document into what stands above the text and the text."""
    placed = blocks(doc)
    above = list(_above(placed, doc))
    top = next((block for block in above if block.kind == "heading" and block.level == 1), None)
    lines = [block for block in above if not _text(block, doc).startswith("By ")]
    marked = top is not None and suffix(page_facts(doc)[0]) in MARKDOWN
    title = top if marked else max(lines, key=lambda block: len(_text(block, doc).split()), default=top)
    return Layout(
        title,
        tuple(block for block in above if block != title),
        tuple(block for block in placed if block.kind != "row" and block not in above),
    )


def titled(doc: Doc, entities: Sequence[Entity], parts: Layout) -> dict[Entity, float]:
    """What the titles add to each entity that they name, of several that begin alike to the longest.

    Above the text only those count that the text mentions as well, or that a title is all about ("Harbour Trust").
    """
    front_matter = page_facts(doc)[1]
    found: dict[Entity, float] = {}
    for title, is_sure in ((front_matter, True), *((_text(b, doc), False) for b in (parts.title,) if b)):
        for entity in _named(entities, title):
            worth = _worth(entity, title)
            if is_sure or worth == HEADS or _is_told(entity, parts):
                found[entity] = max(found.get(entity, 0.0), worth)
    for block in parts.lines:
        for entity in _named(entities, _text(block, doc)):
            if _is_told(entity, parts):
                found[entity] = max(found.get(entity, 0.0), ASIDE)
    return found


def _above(placed: Sequence[PlacedBlock], doc: Doc) -> Iterator[PlacedBlock]:
    for block in placed[:OPENING]:
        text = _text(block, doc)
        if block.kind not in ("heading", "paragraph") or len(text.split()) > LONGEST or text[-1:] in (".", "!"):
            return
        if block.kind == "paragraph" and _greets(text):
            return
        yield block


def _greets(line: str) -> bool:
    """Whether a line tells who is written to: "Dear Mrs Arden,"."""
    return line[-1:] == "," and line.split(maxsplit=1)[0].lower() in words("general", "salutations")


def _text(block: PlacedBlock, doc: Doc) -> str:
    return whole_text(doc)[block.start : block.end]


def _forms(entity: Entity) -> set[tuple[str, ...]]:
    return {fold(entity.name), *(fold(span.text) for span in entity.mentions)}


def _named(entities: Iterable[Entity], title: str) -> Iterator[Entity]:
    """The entities that a title mentions, none by a part of a longer name."""
    words = fold(title)
    places = [
        (n, n + len(form), entity)
        for entity in entities
        for form in _forms(entity)
        for n in range(len(words) - len(form) + 1)
        if form and words[n : n + len(form)] == form
    ]
    for start, end, entity in places:
        if not any(a <= start and end <= b and end - start < b - a for a, b, _ in places):
            yield entity


def _worth(entity: Entity, title: str) -> float:
    head = fold(HEAD_END.split(title)[0])
    if any(head[-len(form) :] == form and len(head) <= len(form) + 1 for form in _forms(entity)):
        return HEADS
    return ASIDE if any(_owns(entity, part) for part in OWNER.split(title)[:-1]) else NAMED


def _owns(entity: Entity, before: str) -> bool:
    """Whether the words before a possessive end in the name."""
    words = fold(before)
    return any(words[-len(form) :] == form for form in _forms(entity) if form)


def _is_told(entity: Entity, parts: Layout) -> bool:
    above = max((block.end for block in parts.opening), default=0)
    return any(span.start_char >= above for span in entity.mentions)
