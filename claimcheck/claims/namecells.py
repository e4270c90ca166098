"""Table cells that name who or what their labels ask for: a name, a list of names, a role, or a maker at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.making import claim
from claimcheck.claims.naming.parts import first_part, name_part
from claimcheck.claims.naming.places import readings
from claimcheck.claims.quantities.nouns import singular
from claimcheck.claims.relations.holders import holder_kind, role_cell
from claimcheck.claims.relations.stuffs import labelled_claims
from claimcheck.language.layout import PlacedCell
from claimcheck.values.claims import Claim, EntityKind, Names

MAKER_PREPOSITIONS = {"from": "supplier", "by": "maker"}
"""What a name behind a preposition in a cell is to the thing that the cell tells of."""

NEVER_PLACES = words("roles", "never_places") | words("roles", "components") | words("roles", "inner_things")
"""What no place is: roles of people and firms, and the parts of a thing that have names."""


def named_cell_claims(frames: Frames, frame: Frame, label: str, cell: PlacedCell) -> Iterator[Claim]:
    """The claims of a cell that is a name, a short list of names or a role, or that begins with a name.

    ``frame`` is that of the row's ``label`` and the column's header.
    """
    span = frames.doc.char_span(cell.start, cell.end, alignment_mode="contract")
    if span is None:
        return
    frame = frame if frame.attribute else _plainly_labelled(frame, label)
    made = list(maker_claims(frames, frame, cell))
    yield from made
    end = made[0].evidence.value_start if made else cell.end
    names = [s for s in frames.entities.names if cell.start <= s.start_char and s.end_char <= end]
    if stuffs := list(labelled_claims(frames, frame, span)):
        yield from stuffs
    elif names and sum(len(name.text) for name in names) * 3 >= (end - cell.start) * 2:
        yield _names_claim(frames, frame, _without_address(frames, names))
    elif text := role_cell(span):
        if text not in frames.headers:
            yield claim("entity", frame, Names((text,), holder_kind(span)), span)
    elif names and name_part(first_part(span), names) is not None:
        yield _names_claim(frames, frame, names[:1])


def maker_claims(frames: Frames, frame: Frame, cell: PlacedCell) -> Iterator[Claim]:
    """Who supplies or makes what the row tells of: "12, from Acme of Leeds", "Kestrel K9 by Acme".

    What follows another preposition tells of something else: "Ada Wren, after the novel by Bo Wren".
    """
    span = frames.doc.char_span(cell.start, cell.end, alignment_mode="contract")
    at = next((t.i for t in span or () if t.tag_ == "IN"), None)
    if span is None or at is None or not span.start < at < span.end - 1:
        return
    lead, name = MAKER_PREPOSITIONS.get(frames.doc[at].lower_), frames.entities.span_of(frames.doc[at + 1])
    entity = frames.entities.of(name.root) if name is not None else None
    if lead is not None and name is not None and entity is not None and _may_make(entity):
        kind: EntityKind = "organization" if entity.kind == "place" else entity.kind
        own = replace(frame, attribute=tuple(dict.fromkeys((lead, *frame.attribute))))
        yield claim("entity", own, Names((entity.name,), kind), name)


def _may_make(entity: Entity) -> bool:
    """Whether a name is no place that a map knows ("12 km from Lyon")."""
    return entity.kind != "place" or not any(readings(entity.name))


def _plainly_labelled(frame: Frame, label: str) -> Frame:
    """The frame with the label's own words, where these are such as tell little elsewhere: "Sets"."""
    if label == frame.subject.name or label.lower() in words("general", "generic_headers"):
        return frame
    return replace(frame, attribute=tuple(singular(word.lower()) for word in label.split() if word.isalpha()))


def _names_claim(frames: Frames, frame: Frame, names: Sequence[Span]) -> Claim:
    """The claim that these names are the answer; who fills a role is no place, and what is an engine is none.

    A name alone in a cell has no sentence round it by which a recognizer could tell what it is.
    """
    where = Span(frames.doc, names[0].start, names[-1].end)
    entity = frames.entities.of(names[0].root)
    kind = entity.kind if entity else "other"
    if kind == "place" and not NEVER_PLACES.isdisjoint(frame.attribute):
        kind = "organization"
    return claim("entity", frame, Names(tuple(dict.fromkeys(span.text for span in names)), kind), where)


def _without_address(frames: Frames, names: list[Span]) -> list[Span]:
    """The names without the place behind the first one, where that is none itself: "Ward Marine, Bergen"."""
    kinds = [entity.kind if (entity := frames.entities.of(span.root)) else "other" for span in names]
    if kinds[0] in ("place", "other"):
        return names
    return [span for span, kind in zip(names, kinds, strict=True) if kind != "place"]
