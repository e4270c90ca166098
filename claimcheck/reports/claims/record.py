"""A claim as plain values: the same names and meanings in JSON, in JSON lines and in the columns of the sheet.

``data/claims.schema.json`` describes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.findings.labels import BOUNDS, DATE_BOUNDS, period_label, value_label
from claimcheck.values.claims import Comparison, Names
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

if TYPE_CHECKING:
    from claimcheck.values.claims import Claim, Qualifiers, State, Value
    from claimcheck.values.periods import Day

_EXACT = "exact"  # the word for a bound that leaves none


def record(claim: Claim) -> dict[str, Any]:
    """The claim, its evidence and its value in words and as comparable."""
    place = claim.evidence
    return {
        "document": place.document,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": place.text,
        "value": value_label(claim, claim.subject),
        "value_start": place.value_start,
        "value_end": place.value_end,
        "kind": claim.kind,
        "subject": claim.subject,
        "subject_kind": claim.subject_kind,
        "attribute": claim.attribute,
        "qualifiers": _qualifiers(claim.qualifiers),
        "modality": claim.modality,
        "normalized": _normalized(claim.value),
    }


def _normalized(value: Value) -> dict[str, Any]:
    if isinstance(value, Quantity):
        return _quantity(value)
    if isinstance(value, Period):
        return _period(value)
    if isinstance(value, Names):
        return {"names": list(value.names), "kind": value.kind, "closed": value.closed}
    if isinstance(value, Comparison):
        return {"direction": value.direction, "rivals": list(value.rivals), "aspect": value.aspect}
    return _state(value)


def _quantity(value: Quantity) -> dict[str, Any]:
    return {
        "low": _number(value.low),
        "high": _number(value.high),
        "unit": value.unit,
        "dimension": value.dimension,
        "bound": BOUNDS[value.bound].strip() or _EXACT,
    }


def _number(number: float) -> float:
    """The number, whole where it is: 412, not 412.0."""
    return int(number) if number.is_integer() else number


def _period(value: Period) -> dict[str, Any]:
    clock = f"{value.clock // 60:02}:{value.clock % 60:02}" if value.clock >= 0 else None
    yearless = value.first[0] == 0
    return {
        "first": _day(value.first, yearless=yearless),
        "last": _day(value.last, yearless=yearless),
        "grain": value.grain,
        "bound": DATE_BOUNDS[value.bound].strip() or _EXACT,
        "clock": clock,
    }


def _day(day: Day, *, yearless: bool) -> str:
    """As ISO 8601 writes it: "2024-03-14", without a year "--03-14"."""
    year, month, number = day
    sign = "-" if year < 0 else ""
    years = "-" if yearless else f"{sign}{abs(year):04}"
    return f"{years}-{month:02}-{number:02}"


def _state(value: State) -> dict[str, Any]:
    return {"opposition": value.opposition, "pole": value.pole}


def _qualifiers(said: Qualifiers) -> dict[str, Any]:
    return {
        "time": {"value": period_label(said.time), **_period(said.time)} if said.time else None,
        "place": said.place,
        "variant": said.variant,
        "scope": list(said.scope),
        "marks": list(said.marks),
        "tense": said.tense,
    }
