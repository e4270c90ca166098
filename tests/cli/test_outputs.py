"""Several reports of one run: where they go, and that they appear together or not at all."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from claimcheck.cli import main
from claimcheck.cli.outputs import Outlet, opened, outlets
from claimcheck.errors import ConfigError
from claimcheck.reports import WRITERS
from claimcheck.values.findings import DocumentSummary, Report

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("text", "json", "sarif", "github")
REPORT = Report((DocumentSummary("a.md", 4, 1),), ())


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("output_format", "output_file", "further", "places"),
    [
        (None, "-", (), ["text=-"]),
        ("json", "-", (), ["json=-"]),
        (None, "r.txt", (), ["text=r.txt"]),
        (None, "-", ("sarif=r.sarif",), ["text=-", "sarif=r.sarif"]),
        (None, "-", ("sarif=-",), ["sarif=-"]),
        (None, "r.txt", ("sarif=-",), ["text=r.txt", "sarif=-"]),
        ("json", "r.json", ("github=-", "sarif=a=b.sarif"), ["json=r.json", "github=-", "sarif=a=b.sarif"]),
        (None, "-", ("json=r.json", "sarif=r.sarif"), ["text=-", "json=r.json", "sarif=r.sarif"]),
    ],
)
def test_where_reports_go(
    output_format: str | None, output_file: str, further: tuple[str, ...], places: list[str]
) -> None:
    found = outlets(FORMATS, output_format, output_file, further)
    assert [f"{place.format}={place.file}" for place in found] == places


@pytest.mark.parametrize(
    ("output_format", "output_file", "further", "said"),
    [
        ("json", "-", ["sarif=-"], "two reports go to standard output"),
        (None, "r.json", ["json=r.json"], "two reports go to .*r.json; give each a file of its own"),
        (None, "-", ["json=r.json", "sarif=./x/../r.json"], "two reports go to .*r.json"),
        (None, "-", ["sarif"], "'sarif' names no file; write FORMAT=FILE"),
        (None, "-", ["sarif="], "'sarif=' names no file; write FORMAT=FILE"),
        (None, "-", ["sarf=r.sarif"], "'sarf' is not one of text, json, sarif and github; did you mean sarif?"),
    ],
)
def test_what_is_refused(output_format: str | None, output_file: str, further: list[str], said: str) -> None:
    with pytest.raises(ConfigError, match=said.replace("?", r"\?")):
        outlets(FORMATS, output_format, output_file, further)


def test_a_link_to_the_file_is_the_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "r.json")
    with pytest.raises(ConfigError, match="two reports go to"):
        outlets(FORMATS, None, "-", ["json=r.json", "sarif=link"])


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_reports_of_a_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = (Outlet("json", "-"), Outlet("sarif", "r.sarif"), Outlet("junit", "r.xml"))
    with opened(places, WRITERS) as write:
        write(REPORT)
        assert not (tmp_path / "r.sarif").exists()
        assert capsys.readouterr().out == ""
    assert _files(tmp_path) == ["r.sarif", "r.xml"]
    assert json.loads(capsys.readouterr().out)["summary"]["documents"] == 1
    assert json.loads((tmp_path / "r.sarif").read_text())["version"] == "2.1.0"


def _failing(_report: Report, _stream: object) -> None:
    raise ZeroDivisionError


def test_a_report_that_fails_leaves_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.json").write_text("old")
    places = (Outlet("json", "a.json"), Outlet("sarif", "b.sarif"), Outlet("text", "-"))
    with pytest.raises(ZeroDivisionError), opened(places, {**WRITERS, "sarif": _failing}) as write:
        write(REPORT)
    assert _files(tmp_path) == ["a.json"]
    assert (tmp_path / "a.json").read_text() == "old"
    assert capsys.readouterr().out == ""


def test_a_place_that_cannot_be_written_is_an_error_before_any_work(tmp_path: Path) -> None:
    places = (Outlet("json", "a.json"), Outlet("sarif", "none/b.sarif"))
    entered = False
    with pytest.raises(ConfigError, match=r"can't write none/b\.sarif"), opened(places, WRITERS):
        entered = True
    assert not entered
    assert _files(tmp_path) == []


class _GoneReader:
    def write(self, _text: str) -> None:
        raise BrokenPipeError

    def isatty(self) -> bool:
        return False


def test_files_outlive_a_closed_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", _GoneReader())
    with pytest.raises(BrokenPipeError), opened((Outlet("json", "-"), Outlet("sarif", "r.sarif")), WRITERS) as write:
        write(REPORT)
    assert _files(tmp_path) == ["r.sarif"]


@pytest.mark.parametrize(("report_format", "adds"), [("github", True), ("text", False)])
def test_the_summary_of_a_job(
    report_format: str,
    adds: bool,  # noqa: FBT001 - a table's column
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    with opened((Outlet(report_format, "r.txt"),), WRITERS) as write:
        write(REPORT)
    assert summary.read_text().startswith("# Before\n")
    assert ("# Where documents disagree\n" in summary.read_text()) == adds


def test_a_run_that_fails_adds_nothing_to_the_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    with pytest.raises(ZeroDivisionError), opened((Outlet("github", "-"),), WRITERS):
        raise ZeroDivisionError
    assert summary.read_text() == ""


def test_a_summary_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "none/summary.md")
    with (
        pytest.raises(ConfigError, match=r"can't write none/summary\.md, which GITHUB_STEP_SUMMARY names"),
        opened((Outlet("github", "-"),), WRITERS),
    ):
        pass


def test_no_report_replaces_a_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("The ferry seats 80.")
    with pytest.raises(SystemExit) as ended:
        main(["scan", ".", "--output", "json=r.json", "--output", "sarif=a.md"])
    assert ended.value.code == 2
    captured = capsys.readouterr()
    assert captured.err == "claimcheck: error: a.md: this is one of the documents; write to another file\n"
    assert captured.out == ""
    assert _files(tmp_path) == ["a.md"]
    assert (tmp_path / "a.md").read_text() == "The ferry seats 80."
