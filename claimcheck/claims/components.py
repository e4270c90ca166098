"""The spaCy components: quantities, dates, names and, built on them, claims.

Each stores plain values in ``doc.user_data`` (they survive ``to_bytes`` and other processes) and spans in
``doc.spans``; the Doc extensions ``quantities``, ``dates`` and ``claims`` under ``doc._.claimcheck_…`` turn the values
back into objects.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc, Span

from claimcheck.claims.concepts import Lexicon, known_concepts, lexicon_with
from claimcheck.claims.dates import find_periods
from claimcheck.claims.dates.dateline import date_of
from claimcheck.claims.dates.hours import find_hours
from claimcheck.claims.events.dated import date_claims
from claimcheck.claims.events.hours import hour_claims
from claimcheck.claims.events.weekdays import weekday_claims
from claimcheck.claims.fields import field_claims, labelled_amounts
from claimcheck.claims.frames import Frames
from claimcheck.claims.measures import quantity_claims
from claimcheck.claims.naming.finding import SPANS, find_names
from claimcheck.claims.quantities import find_amounts
from claimcheck.claims.quantities.units import UnitTable, table_with, unit_table
from claimcheck.claims.relations.roles import entity_claims
from claimcheck.claims.rivalry import comparison_claims, state_claims
from claimcheck.claims.tables import table_claims
from claimcheck.claims.versions import version_claims
from claimcheck.language.layout import blocks, whole_text
from claimcheck.values.claims import Claim
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

QUANTITIES = "claimcheck_quantities"
DATES = "claimcheck_dates"
NAMES = "claimcheck_names"
CLAIMS = "claimcheck_claims"
Component = Callable[[Doc], Doc]


def _extend() -> None:
    """Register the Doc extensions once per process."""
    for name, build in ((QUANTITIES, _quantity), (DATES, _period), (CLAIMS, Claim.from_record)):
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=_getter(name, build))


def _getter(name: str, build: Any) -> Any:
    return lambda doc: [build(record) for record in doc.user_data.get(name, ())]


def _quantity(record: dict[str, Any]) -> Quantity:
    return Quantity(**record)


def _period(record: dict[str, Any]) -> Period:
    return Period(**{**record, "first": tuple(record["first"]), "last": tuple(record["last"])})


_extend()


@Language.factory(QUANTITIES, assigns=["doc.spans", "doc._.claimcheck_quantities"], default_config={"units": []})
def quantities(nlp: Language, name: str, units: list[dict[str, Any]]) -> Component:  # noqa: ARG001 - a factory's
    """A component that finds quantities; ``units`` are rows of further ones, as the table of units has them."""
    return partial(_with_quantities, units=_table(units))


def _with_quantities(doc: Doc, units: UnitTable) -> Doc:
    """Find quantities, block by block; the numbers of dates are none."""
    text = whole_text(doc)
    dated = [(span.start_char, span.end_char) for span in doc.spans.get(DATES, ())]
    dated += [
        (block.start + told[0].start, block.start + told[-1].end)
        for block in blocks(doc)
        for told in find_hours(text[block.start : block.end])
    ]
    found = [
        quantity
        for block in blocks(doc)
        for quantity in _shifted(find_amounts(text[block.start : block.end], units), block.start)
        if not any(start < quantity.end and quantity.start < end for start, end in dated)
    ]
    doc.user_data[QUANTITIES] = [asdict(quantity) for quantity in found]
    doc.spans[QUANTITIES] = [_span(doc, q.start, q.end, q.dimension) for q in found]
    return doc


@Language.component(DATES, assigns=["doc.spans", "doc._.claimcheck_dates"])
def dates(doc: Doc) -> Doc:
    """Find dates and periods, those relative to the document's date resolved when it has one."""
    whole, reference = whole_text(doc), date_of(doc)
    found = [
        period
        for block in blocks(doc)
        for period in _shifted(find_periods(whole[block.start : block.end], reference), block.start)
    ]
    doc.user_data[DATES] = [asdict(period) for period in found]
    doc.spans[DATES] = [_span(doc, p.start, p.end, p.grain) for p in found]
    return doc


@Language.factory(NAMES, requires=["token.tag", "doc.ents"], assigns=["doc.spans"], default_config={"units": []})
def names(nlp: Language, name: str, units: list[dict[str, Any]]) -> Component:  # noqa: ARG001 - a factory's
    """A component that mends and types the names that the recognizer found; ``units`` are those of the quantities."""
    return partial(_with_names, units=_table(units))


def _with_names(doc: Doc, units: UnitTable) -> Doc:
    doc.spans[SPANS] = find_names(doc, units)
    return doc


@Language.factory(
    CLAIMS,
    requires=["token.tag", "token.dep", "token.lemma", "doc.spans"],
    assigns=["doc._.claimcheck_claims"],
    default_config={"synonyms": {}},
)
def claims(nlp: Language, name: str, synonyms: dict[str, list[str]]) -> Component:  # noqa: ARG001 - a factory's
    """A component that extracts claims; ``synonyms`` are further concepts with the lemmas and phrases for them."""
    return partial(_with_claims, lexicon=lexicon_with(synonyms) if synonyms else known_concepts())


def _with_claims(doc: Doc, lexicon: Lexicon) -> Doc:
    """Extract the claims of all five kinds, in text order, and keep each once."""
    periods = list(zip(doc.spans.get(DATES, ()), doc._.claimcheck_dates, strict=True))
    amounts = list(zip(doc.spans.get(QUANTITIES, ()), doc._.claimcheck_quantities, strict=True))
    frames = Frames(doc, periods, lexicon)
    versions = list(version_claims(frames))
    amounts = _others(amounts, versions)
    labelled = list(labelled_amounts(frames, amounts))
    found = [
        *versions,
        *labelled,
        *quantity_claims(frames, _others(amounts, labelled)),
        *date_claims(frames),
        *hour_claims(frames),
        *weekday_claims(frames),
        *entity_claims(frames),
        *comparison_claims(frames),
        *state_claims(frames),
        *table_claims(frames, amounts),
        *field_claims(frames),
    ]
    found.sort(key=lambda c: (c.evidence.start, c.evidence.value_start, c.kind, c.attribute, repr(c.value)))
    doc.user_data[CLAIMS] = [claim.record() for claim in dict.fromkeys(found)]
    return doc


def _others(amounts: Sequence[tuple[Span, Quantity]], told: Sequence[Claim]) -> list[tuple[Span, Quantity]]:
    """The amounts that no claim is made of yet."""
    taken = {claim.evidence.value_start for claim in told}
    return [(span, quantity) for span, quantity in amounts if span.start_char not in taken]


def _table(units: list[dict[str, Any]]) -> UnitTable:
    return table_with(units) if units else unit_table()


def _shifted(found: list[Any], by: int) -> list[Any]:
    """Values found in a block, located in the document."""
    return [type(v)(**{**_fields(v), "start": v.start + by, "end": v.end + by}) for v in found]


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def _span(doc: Doc, start: int, end: int, label: str) -> Span:
    return cast(Span, doc.char_span(start, end, label=label, alignment_mode="expand"))
