"""Excel workbooks of findings and claims, as a reader of such files sees them."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import claim_samples
import openpyxl
import pytest
import report_samples
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import ConfigError
from claimcheck.reports import CLAIM_WRITERS, WRITERS, excel
from claimcheck.reports.cells import plain_cell
from claimcheck.reports.claims.sheet import COLUMNS
from claimcheck.reports.excel import Column, Table, save
from claimcheck.reports.rows import CLAIM_COLUMNS, FACT_COLUMNS, FINDING_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.cell import Cell

    from claimcheck.values.findings import Report

TEXT = st.text(st.one_of(st.sampled_from("=+-@\t\n;'<r>/_x0041_&\""), st.characters(codec=None)), max_size=20)


def _report(report: Report) -> bytes:
    stream = io.BytesIO()
    WRITERS["xlsx"](report, stream)
    return stream.getvalue()


def _book(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def _rows(book: Any, sheet: str) -> list[dict[str, Any]]:
    header, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def _cells(book: Any) -> list[Cell]:
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


def _one(text: str) -> Cell:
    """The cell that a text makes."""
    stream = io.BytesIO()
    save([Table("t", [Column("a", 5), Column("b", 5)], [[text, 1]])], stream)
    return _book(stream.getvalue())["t"]["A2"]


def test_a_row_a_claim_and_a_row_a_finding() -> None:
    book = _book(_report(report_samples.EVERYDAY))
    assert book.sheetnames == ["claims", "findings"]
    claims, findings = _rows(book, "claims"), _rows(book, "findings")
    assert list(claims[0]) == [column.name for column in CLAIM_COLUMNS]
    assert list(findings[0]) == [column.name for column in FINDING_COLUMNS]
    assert [row["finding"] for row in claims] == [1, 1, 1, 2, 2, 3, 3]
    assert [row["finding"] for row in findings] == [1, 2, 3]
    first = {"severity": "contradiction", "confidence": 0.97, "position": 2, "position_value": "430 m", "line": 1}
    assert first.items() <= claims[2].items()
    assert claims[2]["text"] == "The bridge measures 430 metres from bank to bank."
    assert findings[0]["positions"] == "412 m (2 documents); 430 m (1 document)"
    assert (findings[0]["documents"], findings[0]["claims"]) == (3, 3)


def test_facts_have_a_sheet_where_asked_for() -> None:
    book = _book(_report(report_samples.FACTS))
    assert book.sheetnames == ["claims", "findings", "facts"]
    (row,) = _rows(book, "facts")
    assert list(row) == [column.name for column in FACT_COLUMNS]
    assert (row["value"], row["documents"]) == ("412 m", 2)
    assert row["places"] == "notes/bridge-opening.md:3; notes/gazette.txt:1"


@pytest.mark.parametrize("report", [report_samples.EVERYDAY, report_samples.AGREED])
def test_a_header_that_stays_a_filter_and_widths(report: Report) -> None:
    book = _book(_report(report))
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.auto_filter.ref.endswith(str(max(sheet.max_row, 1)))
        assert sheet["A1"].font.b
    assert book["claims"].column_dimensions["O"].width > 60
    assert book["claims"].column_dimensions["A"].width < 12


def test_no_cell_is_a_formula() -> None:
    stream = io.BytesIO()
    CLAIM_WRITERS["xlsx"](claim_samples.HOSTILE, stream)
    for content in (stream.getvalue(), _report(report_samples.HOSTILE)):
        assert {cell.data_type for cell in _cells(_book(content))} <= {"s", "n"}
        assert b"<f>" not in content
    book = _book(stream.getvalue())
    assert book["claims"]["E2"].value == "=1+1"
    assert book["claims"]["E2"].quotePrefix
    assert not book["claims"]["D2"].quotePrefix


def test_claims_have_the_columns_of_the_csv_file() -> None:
    stream = io.BytesIO()
    CLAIM_WRITERS["xlsx"](claim_samples.EVERYDAY, stream)
    rows = _rows(_book(stream.getvalue()), "claims")
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(claim_samples.EVERYDAY)
    assert {"kind": "quantity", "low": 4000, "unit": "tonne", "time": "2023"}.items() <= rows[0].items()
    assert rows[2]["names"] == "Anna Brae; Iain Brae"


def test_the_same_report_gives_the_same_bytes() -> None:
    assert _report(report_samples.EVERYDAY) == _report(replace(report_samples.EVERYDAY, seconds=9.0))


def test_a_text_stream_is_written_through(tmp_path: Any) -> None:
    file = tmp_path / "report.xlsx"
    with file.open("w", encoding="utf-8") as stream:
        WRITERS["xlsx"](report_samples.EVERYDAY, stream)
    assert file.read_bytes() == _report(report_samples.EVERYDAY)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("-5 °C", "-5 °C"),
        ("http://host.example", "http://host.example"),
        ("<r><t>rich</t></r>", "<r><t>rich</t></r> "),
        ("two\nlines\x1b[2J", "two lines�[2J"),
        ("x" * 40_000, "x" * 32_766 + "…"),
        ("\N{GRINNING FACE}" * 20_000, "\N{GRINNING FACE}" * 16_383 + "…"),
    ],
)
def test_text_is_text(text: str, shown: str) -> None:
    assert _one(text).value == shown
    assert _one(text).hyperlink is None


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_what_is_read_back_is_what_was_written(text: str) -> None:
    cell = _one(text)
    assert cell.data_type in {"s", "n"}
    assert (cell.value or "").rstrip() == plain_cell(text)


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "ROWS", 3)
    rows: Sequence[Sequence[str]] = [["a"], ["b"], ["c"]]
    with pytest.raises(ConfigError, match="xlsx: a sheet holds 3 rows, and there are more claims; write csv instead"):
        save([Table("claims", [Column("a", 5)], rows)], io.BytesIO())
    stream = io.BytesIO()
    save([Table("claims", [Column("a", 5)], rows[:2])], stream)
    assert len(_rows(_book(stream.getvalue()), "claims")) == 2
