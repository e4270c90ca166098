"""Claims from labelled lines: "Architect: Ada Wren, Lyon", "Status: closed", "Weight: 40 kg", "Owner ... Acme Ferries".

The label tells what is asked of the document's topic. A value gives a claim where it begins like one, so that a
sentence behind a colon gives none. A date beside a label that tells a known event is read with the dates of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Span

from claimcheck.claims.concepts import concepts
from claimcheck.claims.dates.dateline import date_of
from claimcheck.claims.events.dated import labelled_claim
from claimcheck.claims.events.kinds import is_word
from claimcheck.claims.events.labels import label_event
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.making import claim
from claimcheck.claims.naming.parts import name_part
from claimcheck.claims.relations.stuffs import labelled_claims
from claimcheck.claims.scopes import scope_words
from claimcheck.claims.states.lexicon import Pole, index, longest, other_pole
from claimcheck.claims.tables import Amounts, amount_claims, label_lemmas
from claimcheck.language.layout import PlacedBlock, PlacedCell, whole_text
from claimcheck.values.claims import Claim, Names, Qualifiers, State

LINE = re.compile(r"\s*(?P<label>[^\W\d_][^:.\n]{0,39}?)\s*(?::|\.{3,}|(?:\. ){3,})\s+(?P<value>\S.*?)\s*$", re.DOTALL)
LONGEST_LABEL, LONGEST_OF_NAME, LONGEST_VALUE = 4, 7, 12
"""Words of a label, of one whose value is a name, and of a value that is no sentence."""
DENIALS = ("not", "no longer", "never")


AMOUNT = re.compile(
    r"\s*(?P<label>[^\W\d_](?:[^:.=\n]|\.(?=\w)){0,59}?)(?:\s*[:=]|\s[-\u2013\u2014]|\s*\.{3,})\s+(?P<value>\S.*?)\s*$",
    re.DOTALL,
)
"""A line whose value may be an amount: settings have "=" and dots in their names, and lists dashes."""


class Field(NamedTuple):
    """A labelled line: its block, the words of its label, and where its value stands among the document's tokens."""

    block: PlacedBlock
    label: str
    value: Span


def field_claims(frames: Frames) -> Iterator[Claim]:
    """The names, states and dates that labelled lines give, in text order."""
    for block in frames.blocks:
        field = _field(frames, block) if block.kind in ("paragraph", "item") else None
        if field is not None:
            yield from _name(frames, field)
            yield from _date(frames, field)
            if len(field.label.split()) <= LONGEST_LABEL:
                yield from _state(frames, field)
                asked = _frame(frames, field, label_lemmas(frames, field.label))
                yield from labelled_claims(frames, asked, field.value, is_line=True)


def labelled_amounts(frames: Frames, quantities: Amounts) -> Iterator[Claim]:
    """The amounts with which the values of labelled lines begin; the line is what is said of them."""
    text = whole_text(frames.doc)
    for block in frames.blocks:
        match = AMOUNT.match(text[block.start : block.end]) if block.kind in ("paragraph", "item") else None
        if (
            match is None
            or match["label"].lower() in words("general", "answer_labels")
            or len(match["label"].split()) > LONGEST_OF_NAME
            or len(match["value"].split()) > LONGEST_VALUE
        ):
            continue
        label = PlacedCell(block.start, block.start + match.end("label"), "")
        value = PlacedCell(block.start + match.start("value"), block.start + match.end("value"), "")
        inside = [(s, q) for s, q in quantities if value.start <= s.start_char and s.end_char <= value.end]
        is_setting = "_" in match["label"]
        if inside and _begins_with(frames, value, inside[0][0]) and (is_setting or _is_no_clause(frames, inside[0][0])):
            yield from amount_claims(frames, block, label, value, inside)


def _begins_with(frames: Frames, value: PlacedCell, amount: Span) -> bool:
    """Whether nothing but a hedge or a bound stands before an amount."""
    lead = whole_text(frames.doc)[value.start : amount.start_char].lower().split()
    return words("general", "before_amounts").issuperset(lead)


def _is_no_clause(frames: Frames, amount: Span) -> bool:
    return frames.clause_of(amount.root) is None


def _field(frames: Frames, block: PlacedBlock) -> Field | None:
    match = LINE.match(whole_text(frames.doc)[block.start : block.end])
    if match is None or len(match["label"].split()) > LONGEST_OF_NAME or len(match["value"].split()) > LONGEST_VALUE:
        return None
    value = frames.doc.char_span(block.start + match.start("value"), block.start + match.end("value"))
    return Field(block, match["label"], value) if value is not None else None


def _name(frames: Frames, field: Field) -> Iterator[Claim]:
    """The first part of the value that is a name and nothing else: "Ada Wren" of "Ada Wren, Lyon"."""
    named = name_part(field.value, frames.entities.names)
    entity = frames.entities.of(named.root) if named is not None else None
    lemmas = label_lemmas(frames, field.label)
    if named is None or entity is None or not lemmas or entity is frames.entities.topic:
        return
    is_role = not words("roles", "never_places").isdisjoint(lemmas)
    kind = "organization" if entity.kind == "place" and is_role else entity.kind
    yield claim("entity", _frame(frames, field, lemmas), Names((entity.name,), kind), named)


def _date(frames: Frames, field: Field) -> Iterator[Claim]:
    """The date at which the value begins, of a label that tells what was then; that of the document is none."""
    at = {field.value.start, field.value.start + (field.value[0].lower_ in ("in", "on"))}
    found = next(((span, period) for span, period in frames.periods if span.start in at), None)
    if found is None or frames.clause_of(found[0].root) is not None or label_event(field.label).kinds:
        return
    span, period = found
    today = date_of(frames.doc)
    is_of_document = today is not None and (today.first, today.last) == (period.first, period.last)
    lemmas = [lemma for lemma in label_lemmas(frames, field.label) if not is_word("times", lemma)]
    is_certain = period.first[0] != 0 and period.grain in ("day", "month", "time")  # "Seats: 2023" may count
    if lemmas and is_certain and not is_of_document and _ends_value(field, span):
        yield labelled_claim(frames, _frame(frames, field, lemmas), field.label, span, period)


def _ends_value(field: Field, span: Span) -> bool:
    """Whether nothing follows a date in its line but an aside."""
    return span.end >= field.value.end or span.doc[span.end].text in (",", ";", "(", ".")


def _state(frames: Frames, field: Field) -> Iterator[Claim]:
    """The pole at which the value begins: of what the label names, or of the topic where it only asks for a state."""
    found = _poles(field.value)
    if found is None:
        return
    poles, where = found
    lemmas = [w for w in label_lemmas(frames, field.label) if w not in words("states", "status_labels")]
    for pole, name in poles:
        attribute = (pole.opposition.replace(" ", "-"), *lemmas)
        yield claim("state", _frame(frames, field, attribute), State(pole.opposition, name), where)


def _poles(value: Span) -> tuple[list[tuple[Pole, str]], Span] | None:
    """The poles that the value's first words tell, with their names as denied, and those words."""
    lowered = [t.lower_ for t in value]
    denial = next((d.split() for d in DENIALS if lowered[: len(d.split())] == d.split()), [])
    start = len(denial)
    while start < len(lowered) and lowered[start] in words("states", "status_adverbs"):
        start += 1
    for length in range(min(longest(), len(lowered) - start), 0, -1):
        poles = index("is").get(tuple(lowered[start : start + length]))
        if poles:
            named = [(pole, other_pole(pole) if denial else pole.name) for pole in poles]
            return named, value[start : start + length]
    return None


def _frame(frames: Frames, field: Field, attribute: tuple[str, ...] | list[str]) -> Frame:
    """The setting of a labelled value: the topic is asked about."""
    span = field.block.span(frames.doc)
    hidden = {t.i for t in field.value}
    marks = {family for family, members in load("frames")["marks"].items() if not set(attribute).isdisjoint(members)}
    scope = tuple(sorted(set(attribute) & scope_words().keys()))
    return Frame(
        span,
        None,
        frames.subjects.topic(),
        tuple(dict.fromkeys(attribute)),
        tuple(sorted(set(attribute))),
        concepts(list(attribute), frames.lexicon),
        frames.names_in(span, hidden),
        Qualifiers(scope=scope, marks=tuple(sorted(marks)), tense="present"),
        "asserted",
        frames.lexicon,
    )
