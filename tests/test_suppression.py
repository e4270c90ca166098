"""Suppression comments in documents, through a whole scan and through the command."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from claimcheck.cli import main
from claimcheck.scanning import extract, scan
from claimcheck.values.documents import Document

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.values.findings import Report

OTHER = Document("b.md", "# Harbour Trust\n\nHarbour Trust employs 600 people. It was founded in 1980.\n")
STATED = "Harbour Trust employs 400 people."
BOTH = "Harbour Trust employs 400 people. It was founded in 1974."


def scanned(text: str, name: str = "a.md") -> Report:
    return scan([Document(name, text), OTHER])


def codes(text: str, name: str = "a.md") -> list[str]:
    return sorted(finding.code for finding in scanned(text, name).findings)


def test_without_comments_both_are_found() -> None:
    assert codes(f"# Harbour Trust\n\n{BOTH}\n") == ["D202", "Q203"]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<!-- claimcheck-disable-next-line -->\n{BOTH}", []),
        (f"<!-- claimcheck-disable-next-line Q203 -->\n{BOTH}", ["D202"]),
        (f"<!-- claimcheck-disable-next-line dates-apart -->\n{BOTH}", ["Q203"]),
        (f"{BOTH} <!-- claimcheck-disable-line Q203, D202 -->", []),
        (f"{STATED}\n\nIt rained. <!-- claimcheck-disable-line -->", ["Q203"]),
        (f"<!-- claimcheck-disable-next-line -->\nIt rained.\n\n{STATED}", ["Q203"]),
        (f"{BOTH}\n\n<!-- claimcheck-disable-file D202 -->", ["Q203"]),
        (f"<!-- claimcheck-disable -->\n\n{STATED}\n\n<!-- claimcheck-enable -->\n\nIt was founded in 1974.", ["D202"]),
        (f"<!-- claimcheck-disable -->\n\n<!-- claimcheck-enable -->\n\n{STATED}", ["Q203"]),
        (f"{STATED} <!-- claimcheck-disable -->It was founded in 1974.<!-- claimcheck-enable -->", ["Q203"]),
    ],
)
def test_what_is_left(text: str, left: list[str], name: str) -> None:
    assert codes(f"Harbour Trust\n\n{text}\n", name) == left


def test_rows_and_items() -> None:
    table = "| Harbour Trust | |\n|---|---|\n| staff | 400 <!-- claimcheck-disable-line --> |\n"
    assert codes(f"# Harbour Trust\n\n{table}") == []
    assert codes(f"# Harbour Trust\n\n- It rained.\n- {STATED} <!-- claimcheck-disable-line -->\n") == []


def test_an_example_in_code_suppresses_nothing() -> None:
    report = scanned(f"```\n<!-- claimcheck-disable-file -->\n```\n\n{STATED}\n")
    assert [finding.code for finding in report.findings] == ["Q203"]
    assert report.notes == ()


def test_the_report_counts_what_is_suppressed_and_shows_none_of_it() -> None:
    report = scanned(f"<!-- claimcheck-disable-next-line -->\n{BOTH}\n")
    assert (report.findings, report.summary.suppressed) == ((), 2)
    assert {finding.code for finding in report.suppressed} == {"D202", "Q203"}
    assert report.notes == ()


def test_a_comment_changes_no_claim() -> None:
    with_comment = [
        (claim.attribute, claim.value)
        for claim in extract(Document("a.txt", f"<!-- claimcheck-disable-next-line Q203 -->\n{BOTH}\n"))
    ]
    without = [(claim.attribute, claim.value) for claim in extract(Document("a.txt", f"{BOTH}\n"))]
    assert with_comment == without


def test_one_side_is_enough_and_the_other_documents_stay() -> None:
    third = Document("c.md", "# Harbour Trust\n\nHarbour Trust employs 400 people.\n")
    report = scan([Document("a.md", f"<!-- claimcheck-disable-file -->\n\n{STATED}\n"), OTHER, third])
    (finding,) = report.findings
    assert [position.documents for position in finding.positions] == [("b.md",), ("c.md",)]
    assert finding.fingerprint == scan([OTHER, third]).findings[0].fingerprint


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(
        f"{STATED}\n\n<!-- claimcheck-disable-next-line Q23 -->\nIt rained.\n\n<!-- claimcheck-disable-file D202 -->\n"
    )
    (tmp_path / "b.md").write_text(OTHER.text)
    return tmp_path


WARNED = (
    "claimcheck: warning: a.md:3: in 'claimcheck-disable-next-line Q23', 'Q23' is no rule; did you mean Q203?\n"
    "claimcheck: warning: a.md:6: 'claimcheck-disable-file D202' suppresses nothing; take it out\n"
)


def _run(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(["scan", ".", *arguments])
    return ended.value.code


@pytest.mark.usefixtures("folder")
def test_the_command_warns_of_unused_comments(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("--output-format", "concise") == 0
    captured = capsys.readouterr()
    assert captured.err == WARNED
    assert [line.split()[:2] for line in captured.out.splitlines()] == [
        ["a.md:1:1:", "Q203"],
        ["a.md:3:1:", "X202"],
        ["a.md:6:1:", "X201"],
    ]


@pytest.mark.usefixtures("folder")
def test_every_format_that_has_room_reports_them(capsys: pytest.CaptureFixture[str]) -> None:
    _run("--quiet", "--output-format", "json")
    captured = capsys.readouterr()
    assert captured.err == ""
    record = json.loads(captured.out)
    assert [(note["code"], note["line"]) for note in record["notes"]] == [("X202", 3), ("X201", 6)]
    assert record["summary"]["suppressed"] == 0


def test_the_closing_line_counts_the_suppressed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text(f"<!-- claimcheck-disable-next-line -->\n{STATED}\n")
    _run()
    assert "no disagreements found, 1 suppressed in " in capsys.readouterr().out
