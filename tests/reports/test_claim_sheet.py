"""Claims as comma-separated values: what a reader reads back, and what no spreadsheet may run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import claim_samples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reports.cells import defused
from claimcheck.reports.claims.record import record
from claimcheck.reports.claims.sheet import COLUMNS, write
from claimcheck.reports.inert import one_line
from claimcheck.values.claims import Qualifiers
from claimcheck.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.claims import Claim

SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
CLAIM = claim_samples.EVERYDAY[0]
HOSTILE_TEXT = st.text(st.one_of(st.sampled_from(f"{SIGNS}\t\r\n\",;' 1.e"), st.characters(codec=None)), max_size=12)


def _text(claims: Sequence[Claim]) -> str:
    stream = io.StringIO(newline="")
    write(claims, stream)
    return stream.getvalue()


def _read(claims: Sequence[Claim]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_text(claims), newline=""), strict=True))


@pytest.mark.parametrize("claims", [claim_samples.EVERYDAY, claim_samples.HOSTILE, ()])
def test_a_header_and_a_line_a_claim(claims: Sequence[Claim]) -> None:
    lines = _text(claims).split("\r\n")
    assert len(lines) == len(claims) + 2
    assert lines[-1] == ""
    assert not any(character in line for line in lines for character in "\r\n\t\x0b\x85\u2028")
    assert {len(row) for row in csv.reader(lines[:-1], strict=True)} == {len(COLUMNS)}


def test_each_string_of_a_claim_has_its_column() -> None:
    keys = {key for claim in claim_samples.EVERYDAY for key in record(claim)} - {"qualifiers", "normalized"}
    nested = {
        key
        for claim in claim_samples.EVERYDAY
        for part in (record(claim)["qualifiers"], record(claim)["normalized"])
        for key in part
    }
    # What kind of things the names are, and whether the list is closed, is left to JSON.
    assert set(COLUMNS) == (keys | nested) - {"closed"}


@pytest.mark.parametrize(
    ("index", "cells"),
    [
        (0, {"kind": "quantity", "low": "4000", "high": "4000", "unit": "tonne", "bound": "about", "time": "2023"}),
        (1, {"kind": "date", "first": "1871-03-14", "last": "1871-03-14", "grain": "day", "low": ""}),
        (2, {"kind": "entity", "names": "Anna Brae; Iain Brae", "value": "Anna Brae, Iain Brae", "time": ""}),
        (3, {"kind": "comparison", "direction": "ahead", "rivals": "Tarn Mill", "aspect": "speed"}),
        (4, {"low": "-5", "high": "-5", "unit": "celsius", "value": "'-5 °C", "subject": ""}),
        (5, {"opposition": "opening", "pole": "closed", "marks": "target", "modality": "planned", "place": "Corran"}),
        (6, {"clock": "09:30", "first": "'--01-01", "modality": "attributed"}),
    ],
)
def test_cells(index: int, cells: dict[str, str]) -> None:
    assert cells.items() <= _read(claim_samples.EVERYDAY)[index].items()


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+SUM(A1)", "'+SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'=1"),
        ("\r\n=1", "'=1"),
        ("  =1", "'=1"),
        ("\ufeff=1", "'=1"),
        ("\u200b =1", "'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("a; =1", "a; '=1"),
        ("a;-b", "a;'-b"),
        ("--03-14", "'--03-14"),
        ("-5 °C", "'-5 °C"),
        ("+44 20 7946", "'+44 20 7946"),
        ("-5", "-5"),
        ("+5", "+5"),
        ("-1,234.50", "-1,234.50"),
        ("-1e-07", "-1e-07"),
        ("-\u0665", "'-\u0665"),
        ("-5\n", "-5"),
        ("a = b", "a = b"),
        ("a - b; c", "a - b; c"),
        ("'=1", "'=1"),
        ("", ""),
    ],
)
def test_defused(text: str, cell: str) -> None:
    assert defused(text) == cell


@given(HOSTILE_TEXT)
def test_no_cell_starts_a_formula(text: str) -> None:
    cell = defused(text)
    assert not cell.startswith(("\t", "\r", "\n", " "))
    if cell and cell[0] in SIGNS:
        float(cell.replace(",", ""))  # a number


@given(HOSTILE_TEXT)
def test_only_apostrophes_are_added(text: str) -> None:
    assert defused(text).replace("'", "") == one_line(text).strip().replace("'", "")


@settings(max_examples=150, deadline=None)
@given(HOSTILE_TEXT, HOSTILE_TEXT, HOSTILE_TEXT, HOSTILE_TEXT)
def test_what_is_read_back_is_what_was_written(document: str, text: str, subject: str, place: str) -> None:
    evidence = replace(CLAIM.evidence, document=document, text=text)
    claim = replace(CLAIM, subject=subject, attribute=place, evidence=evidence, qualifiers=Qualifiers(place=place))
    (row,) = _read([claim])
    expected = {"document": document, "text": text, "subject": subject, "attribute": place, "place": place}
    assert {column: row[column] for column in expected} == {column: defused(cell) for column, cell in expected.items()}
    assert (row["start"], row["low"], row["modality"]) == (str(evidence.start), "4000", "approximate")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_read_back(number: float) -> None:
    (row,) = _read([replace(CLAIM, value=Quantity(number, number, "tonne", "="))])
    assert float(row["low"]) == float(row["high"]) == number
