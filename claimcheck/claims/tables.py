"""Claims from table rows: the row's label and the column's header tell subject and attribute of each cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from spacy.tokens import Doc, Span

from claimcheck.claims.concepts import concepts
from claimcheck.claims.dates import find_periods
from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.events.dated import labelled_claim
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import load, vocabulary, words
from claimcheck.claims.making import claim
from claimcheck.claims.namecells import maker_claims, named_cell_claims
from claimcheck.claims.naming.equality import fold, may_shorten
from claimcheck.claims.quantities.headers import in_unit_of
from claimcheck.claims.quantities.nouns import is_plural, singular
from claimcheck.claims.scopes import scope_words
from claimcheck.language.layout import PlacedBlock, PlacedCell, whole_text
from claimcheck.values.claims import Claim, Modality, Qualifiers
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

_JOINTS = re.compile(r"[-/._`]")
"""What joins words in labels and in the names of settings: "max_record", "log.keep-days"."""


_LAST_OF_NAME = re.compile(r"\w[-_.](?<!per[-_.])([A-Za-z]+)`?$")
"""What ends the name of a setting: the unit of "timeout_ms", but not of "requests_per_second"."""
_RELEASE = re.compile(r"(?:[vV]\.?\s?)?\d{1,4}(?:\.(?:\d{1,4}|x))+|[vV]\d{1,3}")
_COMMAS = re.compile(r"[,;]\s")
_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")
_JOINING = frozenset({",", ";", "/", "-", "\u2013", "and", "or", "to", "x", "\u00d7"})
"""What puts a further amount beside the first one of a cell."""
Amounts = Sequence[tuple[Span, Quantity]]
Value = TypeVar("Value", Quantity, Period)


def table_claims(frames: Frames, quantities: Sequence[tuple[Span, Quantity]]) -> Iterator[Claim]:
    """The claims of all table rows that have a label and at least one value."""
    for block in frames.blocks:
        if _has_values(block):
            label = block.cells[0]
            for cell in block.cells[1:]:
                if cell.end > cell.start:
                    yield from _cell_claims(frames, block, label, cell, quantities)


def _has_values(block: PlacedBlock) -> bool:
    """A row below headers, or one that is a label and its value."""
    return block.kind == "row" and (len(block.cells) == 2 or any(cell.header for cell in block.cells[1:]))


def _cell_claims(
    frames: Frames, block: PlacedBlock, label: PlacedCell, cell: PlacedCell, quantities: Sequence[tuple[Span, Quantity]]
) -> Iterator[Claim]:
    amounts = list(amount_claims(frames, block, label, cell, quantities))
    frame = _frame(frames, block, label, cell)
    if amounts:
        yield from amounts
        yield from maker_claims(frames, frame, cell)
        return
    periods = [(s, p) for s, p in frames.periods if cell.start <= s.start_char and s.end_char <= cell.end]
    dates = _outside_brackets(frames, cell, periods)
    if len(dates) == 1:
        yield labelled_claim(frames, frame, _event_label(frames, block, label, cell), *dates[0])
        return
    if cell.header.lower() not in words("general", "descriptive_headers"):
        yield from named_cell_claims(frames, frame, whole_text(frames.doc)[label.start : label.end], cell)


def amount_claims(
    frames: Frames, block: PlacedBlock, label: PlacedCell, cell: PlacedCell, quantities: Amounts
) -> Iterator[Claim]:
    """The amounts of a cell, or of what stands like one behind a label, that answer the label."""
    inside = [(s, q) for s, q in quantities if cell.start <= s.start_char and s.end_char <= cell.end]
    amounts = _told(frames, cell, inside)
    frame = _frame(frames, block, label, cell)
    for span, plain in amounts:
        quantity = in_unit_of(_unit_labels(frames, block, label, cell), plain)
        modality: Modality = "approximate" if quantity.bound == "~" else "asserted"
        own = _counting(frame, quantity) if len(amounts) > 1 else frame
        yield claim("quantity", own, quantity, span, modality)


def _unit_labels(frames: Frames, block: PlacedBlock, label: PlacedCell, cell: PlacedCell) -> Iterator[str]:
    """Where the unit of a bare number may stand: in its labels, in a column for units, in what describes the row."""
    text = whole_text(frames.doc)
    name = text[label.start : label.end]
    yield from (name, cell.header, label.header)
    for other in block.cells[1:]:
        header = other.header.lower()
        if header in words("general", "unit_headers") and other.end > other.start:
            yield f"({text[other.start : other.end]})"
        elif header in words("general", "descriptive_headers"):
            yield text[other.start : other.end].rstrip(".")
    named = _LAST_OF_NAME.search(name)
    if named is not None and named[1].lower() in words("general", "units_in_names"):
        yield f"({named[1]})"


def _event_label(frames: Frames, block: PlacedBlock, label: PlacedCell, cell: PlacedCell) -> str:
    """The words that tell the event of a date, where it is clear whose event that is, else "".

    In "Station | Opened" the label is a thing that the text may not name elsewhere.
    """
    row = whole_text(frames.doc)[label.start : label.end]
    if _entity(frames, row):
        return cell.header
    return row if len(block.cells) == 2 or _entity(frames, cell.header) else ""


def _told(frames: Frames, cell: PlacedCell, inside: Amounts) -> Amounts:
    """The amounts that answer the label: the only one, the one before a bracket, or one of each thing in a list."""
    if len(inside) < 2 or inside[0][1].bound != "=":
        return inside[:1]
    plain = _outside_brackets(frames, cell, inside)
    if len(plain) < 2 or _are_of_each_thing(frames, cell, plain):
        return plain
    return plain[:1] if _tells_more_of_it(frames, cell, plain) else []


def _tells_more_of_it(frames: Frames, cell: PlacedCell, amounts: Amounts) -> bool:
    """Whether what follows the first amount only tells how it is: "40 tonnes in two halls", not "4 m by 3 m"."""
    text, first = whole_text(frames.doc), amounts[0][0]
    behind = _WORD.findall(text[first.end_char : cell.end].lower())
    if text[cell.start : first.start_char].strip() or not behind or behind[0] not in words("general", "circumstantial"):
        return False
    return _JOINING.isdisjoint(behind)


def _outside_brackets(
    frames: Frames, cell: PlacedCell, inside: Sequence[tuple[Span, Value]]
) -> Sequence[tuple[Span, Value]]:
    """The values of a cell that stand before any bracket, all where one stands first."""
    opening = whole_text(frames.doc).find("(", cell.start, cell.end)
    before = [(s, v) for s, v in inside if opening < 0 or s.start_char < opening]
    return before or inside


def _are_of_each_thing(frames: Frames, cell: PlacedCell, amounts: Amounts) -> bool:
    """Whether the cell lists amounts of different things, one in each part: "38 crew, 54 guests", "6 m, 84 oars"."""
    text = whole_text(frames.doc)
    starts = [cell.start, *(m.end() for m in _COMMAS.finditer(text, cell.start, cell.end))]
    parts = [sum(start <= s.start_char < end for s, _ in amounts) for start, end in pairwise([*starts, cell.end])]
    units = [quantity.unit for _, quantity in amounts]
    return all(units) and len(set(units)) == len(units) == len(parts) and set(parts) == {1}


def _counting(frame: Frame, quantity: Quantity) -> Frame:
    """The frame with the noun that an amount counts before the label."""
    if quantity.dimension != "count":
        return frame
    lemmas = tuple(dict.fromkeys((*quantity.unit.lower().split(), *frame.attribute)))
    told = concepts(lemmas, frame.lexicon) | frame.concepts
    return replace(frame, attribute=lemmas, context=tuple(sorted({*frame.context, *lemmas})), concepts=told)


def _frame(frames: Frames, block: PlacedBlock, label: PlacedCell, cell: PlacedCell) -> Frame:
    """Subject and attribute by the cell's two labels: the one that is a name is the subject."""
    doc = frames.doc
    label_text, header = whole_text(doc)[label.start : label.end], cell.header
    entity = _entity(frames, header)
    # "Standby: six months" begins with a capital as any line does.
    is_plain = not cell.header and label_text.lower() in vocabulary()
    row_entity = None if is_plain else _entity(frames, label_text)
    if entity:
        texts = [label_text]
    elif row_entity:
        entity, texts = row_entity, [header]
    else:
        texts = [label_text, header, label.header]
    subject = Subject(entity.name, entity.kind, (), "name") if entity else frames.subjects.topic()
    if not entity and _RELEASE.fullmatch(label_text.strip()):
        # A release is one of several things, of whatever the text is about.
        subject, texts = Subject(f"{subject.name} {label_text.strip()}".strip(), "product", (), "name"), [header]
    if not entity and header and any(_entity(frames, other.header) for other in block.cells[1:]):
        # What stands beside names in the head of a table is a name, heard of or not.
        subject, texts = Subject(header, "other", (), "name"), [label_text]
    lemmas = [lemma for text in texts for lemma in label_lemmas(frames, text)]
    described = [lemma for text in _descriptions(frames, block, cell) for lemma in label_lemmas(frames, text)]
    span = block.span(doc)
    values = {token.i for token in span if token.idx >= label.end}
    names = frames.names_in(span, values)
    qualifiers = _qualifiers((label_text, header, label.header), lemmas)
    return Frame(
        span,
        None,
        subject,
        tuple(dict.fromkeys(lemmas)),
        tuple(sorted({*lemmas, *described})),
        concepts(lemmas, frames.lexicon),
        names,
        qualifiers,
        "asserted",
        frames.lexicon,
    )


def _descriptions(frames: Frames, block: PlacedBlock, cell: PlacedCell) -> Iterator[str]:
    """What the cells of a row beside ``cell`` say of its label."""
    for other in block.cells[1:]:
        if other is not cell and other.header.lower() in words("general", "descriptive_headers"):
            yield whole_text(frames.doc)[other.start : other.end]


def _qualifiers(texts: Sequence[str], lemmas: Sequence[str]) -> Qualifiers:
    """The conditions that label and headers tell: a period ("Visitors in 2024"), narrowing and marking words."""
    periods = [period for text in texts if text for period in find_periods(text)]
    marks = {family for family, members in load("frames")["marks"].items() if not set(lemmas).isdisjoint(members)}
    return Qualifiers(
        time=periods[0] if len(periods) == 1 else None,
        scope=tuple(sorted(set(lemmas) & scope_words().keys())),
        marks=tuple(sorted(marks)),
    )


def _entity(frames: Frames, text: str) -> Entity | None:
    """The entity that a header or label names as a whole, a unique short form included."""
    found = frames.entities.named(text)
    if found or not text.strip() or text.strip().lower() in words("general", "generic_headers"):
        return found
    short = fold(text)
    longer = [e for e in frames.entities.all if text[0].isupper() and may_shorten(short, fold(e.name))]
    return longer[0] if len(longer) == 1 else None


def label_lemmas(frames: Frames, text: str) -> list[str]:
    """Content lemmas of a header or label; headers stand outside the parsed text, so tokens are looked up by form."""
    known = _lemma_table(frames.doc)
    parts = [part.strip("()[],:;'\"").lower() for part in _JOINTS.sub(" ", text).split()]
    told = [part for part in parts if part and part not in words("general", "generic_headers")]
    lemmas = [known.get(part) or (singular(part) if is_plural(part) else part) for part in told]
    light = words("frames", "light") - {singular(part) for part in told if is_plural(part)}  # the well of "wells"
    return [lemma for lemma in lemmas if lemma.isalpha() and lemma not in light and len(lemma) > 2 and lemma != "the"]


def _lemma_table(doc: Doc) -> dict[str, str]:
    key = "claimcheck_lemmas"
    if key not in doc.user_data:
        doc.user_data[key] = {token.lower_: token.lemma_.lower() for token in doc}
    table: dict[str, str] = doc.user_data[key]
    return table
