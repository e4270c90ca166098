"""Findings as comma-separated values: what a reader reads back, and what no spreadsheet may run."""

from __future__ import annotations

import csv
import io

import pytest
import report_samples

from claimcheck.reports import WRITERS
from claimcheck.reports.rows import CLAIM_COLUMNS
from claimcheck.values.findings import Report


def _text(report: Report) -> str:
    stream = io.StringIO(newline="")
    WRITERS["csv"](report, stream)
    return stream.getvalue()


def _read(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_text(report), newline=""), strict=True))


@pytest.mark.parametrize(
    ("report", "claims"), [(report_samples.EVERYDAY, 7), (report_samples.HOSTILE, 2), (report_samples.AGREED, 0)]
)
def test_a_header_and_a_line_a_claim(report: Report, claims: int) -> None:
    lines = _text(report).split("\r\n")
    assert len(lines) == claims + 2
    assert lines[-1] == ""
    assert not any(character in line for line in lines for character in "\r\n\t\x1b")
    assert {len(row) for row in csv.reader(lines[:-1], strict=True)} == {len(CLAIM_COLUMNS)}


def test_the_columns_of_a_finding_are_repeated() -> None:
    rows = _read(report_samples.EVERYDAY)
    assert [row["finding"] for row in rows] == ["1", "1", "1", "2", "2", "3", "3"]
    assert {row["subject"] for row in rows} == {"Harlow Bridge"}
    assert [(row["position"], row["position_documents"], row["value"]) for row in rows[:3]] == [
        ("1", "2", "412 metres"),
        ("1", "2", "412 m"),
        ("2", "1", "430 metres"),
    ]
    assert rows[-1]["qualifiers"] == "final; to the county"
    assert rows[0]["reasons"] == "exact numbers, 4 % apart; the same unit"


def test_formulas_are_defused() -> None:
    rows = _read(report_samples.HOSTILE)
    assert rows[1]["document"] == "'=.txt"
    assert rows[1]["position_value"] == "'- 50% - 60%"
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
