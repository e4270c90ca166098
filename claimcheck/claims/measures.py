"""Quantity claims from sentences: a number, what it measures or counts, and whose it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.askings import answering
from claimcheck.claims.frames import Frames
from claimcheck.claims.limits import Told, as_told, chain_of
from claimcheck.claims.making import claim
from claimcheck.claims.modality.former import is_left_behind
from claimcheck.claims.modality.prescriptions import prescribed
from claimcheck.claims.modality.surveys import is_surveyed
from claimcheck.claims.modality.wishes import is_asked_for
from claimcheck.claims.paces import at_pace
from claimcheck.claims.waits import awaited
from claimcheck.values.claims import Claim, Modality
from claimcheck.values.quantities import Quantity


def quantity_claims(frames: Frames, quantities: Sequence[tuple[Span, Quantity]]) -> Iterator[Claim]:
    """One claim for each quantity that stands in running text."""
    spans: dict[int, list[Span]] = defaultdict(list)
    for span, _ in quantities:
        spans[span.sent.start].append(span)
    for found, amount in quantities:
        span, plain = _of_whole_noun(found, amount)
        block = frames.block(span[0])
        if (block and block.kind == "row") or _is_article(span, plain) or not frames.reads(span.root):
            continue
        if _continues_name(frames, span) or _takes_verb(span, plain):
            continue
        quantity = at_pace(frames, span, plain, spans[span.sent.start])
        frame = frames.frame(span.root, _value_tokens(span, quantity), lead=_unit_words(span, quantity))
        frame, quantity = answering(frames, span, awaited(frames, span, frame, quantity), quantity)
        if not frame.attribute:
            frame = replace(frame, attribute=tuple(frames.telling(span.sent, {token.i for token in span})))
        clauses = frames.clauses[span.sent.start]
        told = as_told(frame, span, quantity, clauses)
        frame = replace(frame, qualifiers=replace(frame.qualifiers, limit=told.limit or frame.qualifiers.limit))
        instructed = prescribed(list(chain_of(frame.clause, clauses)), clauses)
        yield claim("quantity", frame, told.quantity, span, _modality(told, span, instructed))


def _of_whole_noun(span: Span, quantity: Quantity) -> tuple[Span, Quantity]:
    """One of what a compound names as a whole: the room of "one computer room", whose first word alone was counted."""
    noun = span[-1].head
    is_cut = span[-1].dep_ == "compound" and noun.tag_ == "NN" and noun.i == span.end and noun.sent == span.sent
    if quantity.dimension != "count" or not quantity.low == quantity.high == 1 or len(span) < 2 or not is_cut:
        return span, quantity
    whole = Span(span.doc, span.start, noun.i + 1, label=span.label)
    return whole, replace(quantity, unit=noun.lemma_.lower(), text=whole.text, end=whole.end_char)


def _modality(told: Told, span: Span, instructed: Modality | None) -> Modality:
    if told.modality in ("asserted", "attributed") and is_left_behind(span):
        return "superseded"
    if told.modality in ("asserted", "attributed") and is_asked_for(span):
        return "planned"
    if told.modality == "hypothetical" and is_surveyed(span, told.quantity):
        return "asserted"
    if told.modality in ("hypothetical", "planned") and instructed:
        return instructed
    return "approximate" if told.quantity.bound == "~" and told.modality == "asserted" else told.modality


def _is_article(span: Span, quantity: Quantity) -> bool:
    """Whether the number stands as an article, which counts nothing: "one model", "one day it rained".

    "One metre" and "for one day" measure.
    """
    if span[0].lower_ not in ("one", "a", "an") or not quantity.low == quantity.high == 1:
        return False
    if quantity.dimension == "count":
        return not _counts_one(span, quantity)
    is_time = quantity.dimension == "time" and quantity.bound == "="
    before = span.doc[span.start - 1].tag_ if span.start > span.sent.start else ""
    return is_time and span[0].lower_ == "one" and before[:2] not in ("IN", "VB", "CC")


def _counts_one(span: Span, quantity: Quantity) -> bool:
    """Whether "one" is told for how many there are: only one lift, at most one lift, one of the two pilots."""
    if span[0].lower_ != "one":
        return False
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    is_of_some = len(span) == 1 and span.end < span.sent.end and span.doc[span.end].lower_ == "of"
    return is_of_some or quantity.bound in ("<", ">") or before in ("only", "just", "exactly")


def _continues_name(frames: Frames, span: Span) -> bool:
    """Whether the number is the end of a name: "the Atlas 3.5 series" counts no series."""
    name = frames.entities.span_of(span[0])
    return name is not None and name.start < span.start


def _takes_verb(span: Span, quantity: Quantity) -> bool:
    """Whether the things counted as none end in a verb, taken for a noun: "no parcel weighs 40 kg" counts nothing."""
    return quantity.low == quantity.high == 0 and quantity.dimension == "count" and span[-1].tag_.startswith("VB")


def _value_tokens(span: Span, quantity: Quantity) -> list[Token]:
    """The tokens of number and unit; a counted noun is no part of the value but of the question."""
    if quantity.dimension != "count":
        return list(span)
    if quantity.unit == "time" or quantity.low == quantity.high == 0:
        return [token for token in span if not token.tag_.startswith("NN")]
    return [token for token in span if token.tag_ in ("CD", "$", "SYM", "IN", "DT", "HYPH") or token.like_num]


def _unit_words(span: Span, quantity: Quantity) -> tuple[str, ...]:
    """What is counted, where the word that joins the quantity to its sentence does not tell it already."""
    if span.root.tag_.startswith("NN") and not span.root.like_num:
        return ()
    return tuple(quantity.unit.lower().split()) if quantity.dimension == "count" and quantity.unit else ()
