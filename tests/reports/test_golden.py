"""Each writer's output, byte for byte.

After a change on purpose: ``CLAIMCHECK_UPDATE_GOLDEN=1 pytest tests/reports``, and read the difference.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
import report_samples

from claimcheck.reports import WRITERS, tool
from claimcheck.values.findings import Report

GOLDEN = Path(__file__).parent / "golden"
PLAIN = {
    "everyday": report_samples.EVERYDAY,
    "hostile": report_samples.HOSTILE,
    "agreed": report_samples.AGREED,
    "checked": report_samples.CHECKED,
}


@pytest.fixture(autouse=True)
def _fixed_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(tool, "VERSION", "1.2.3")


def _check(output: str, name: str) -> None:
    golden = GOLDEN / name
    if os.environ.get("CLAIMCHECK_UPDATE_GOLDEN"):
        golden.write_text(output, encoding="utf-8", newline="")
    assert output == golden.read_bytes().decode()


def _written(report_format: str, report: str) -> str:
    stream = io.StringIO()
    WRITERS[report_format](PLAIN[report], stream)
    return stream.getvalue()


@pytest.mark.parametrize("report", PLAIN)
@pytest.mark.parametrize("columns", ["80", "160"])
def test_text(report: str, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    _check(_written("text", report), f"{report}.{columns}.txt")


def test_text_in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("FORCE_COLOR", "1")
    _check(_written("text", "everyday"), "everyday.80.ansi")


@pytest.mark.parametrize(
    ("report_format", "suffix"), [("text", "80.txt"), ("json", "json"), ("markdown", "md"), ("csv", "csv")]
)
@pytest.mark.parametrize(("report", "name"), [(report_samples.FACTS, "facts"), (report_samples.GROUPED, "grouped")])
def test_parts(report: Report, name: str, report_format: str, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    stream = io.StringIO(newline="")
    WRITERS[report_format](report, stream)
    _check(stream.getvalue(), f"{name}.{suffix}")


@pytest.mark.parametrize(("report_format", "suffix"), [("text", "80.txt"), ("json", "json"), ("markdown", "md")])
@pytest.mark.parametrize(
    ("report", "name"),
    [(report_samples.EXPLAINED, "explained"), (report_samples.HOSTILE_EXPLAINED, "hostile-explained")],
)
def test_explained(report: Report, name: str, report_format: str, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    stream = io.StringIO(newline="")
    WRITERS[report_format](report, stream)
    _check(stream.getvalue(), f"{name}.{suffix}")


@pytest.mark.parametrize("report", PLAIN)
@pytest.mark.parametrize(
    ("report_format", "suffix"),
    [
        ("json", "json"),
        ("markdown", "md"),
        ("jsonl", "jsonl"),
        ("concise", "concise.txt"),
        ("github", "github.txt"),
        ("gitlab", "gitlab.json"),
        ("junit", "junit.xml"),
        ("sarif", "sarif.json"),
    ],
)
def test_files(report: str, report_format: str, suffix: str) -> None:
    _check(_written(report_format, report), f"{report}.{suffix}")
