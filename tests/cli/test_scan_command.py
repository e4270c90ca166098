"""The scan command in this process, with a scan that returns what the test wants."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass, field
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.cli import main
from claimcheck.cli.boundary import REPORT_IT
from claimcheck.config import Config
from claimcheck.errors import InputError
from claimcheck.reports import BINARY_FORMATS, WRITERS
from claimcheck.values.documents import Document
from claimcheck.values.findings import DocumentSummary, Finding, FindingClaim, Position, Report

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CLAIMS = (
    FindingClaim("a.md", 0, 21, 1, 1, 1, 22, "The ferry seats 80.  ", "80", 0, 16, 18),
    FindingClaim("b.md", 0, 19, 1, 1, 1, 20, "The ferry seats 95.", "95", 1, 16, 18),
)
FINDING = Finding(
    fingerprint="1f",
    code="Q203",
    kind="quantity",
    severity="contradiction",
    confidence=0.9,
    subject="ferry",
    attribute="seats",
    qualifiers=(),
    message="ferry, seats: 80 or 95",
    positions=(Position("80", ("a.md",)), Position("95", ("b.md",))),
    claims=CLAIMS,
)
REPORT = Report((DocumentSummary("a.md", 4, 1), DocumentSummary("b.md", 4, 1)), (FINDING,), seconds=0.5)

TEXT_FORMATS = [name for name in WRITERS if name not in BINARY_FORMATS]


@dataclass
class _Scan:
    """Stands for claimcheck.scanning.scan: notes what it was called with, and does what it is told."""

    act: Callable[[dict[str, Any]], None] = lambda _: None
    sources: list[Any] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)

    def __call__(self, sources: list[Any], **options: Any) -> Report:
        self.sources, self.options = sources, options
        self.act(options)
        return REPORT


@pytest.fixture(autouse=True)
def scan(monkeypatch: pytest.MonkeyPatch) -> _Scan:
    for name in ("NO_COLOR", "FORCE_COLOR", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    fake = _Scan()
    module = ModuleType("claimcheck.scanning")
    module.__dict__.update({"scan": fake})
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return fake


def _code(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return ended.value.code


def _written(report_format: str) -> str:
    stream = io.StringIO(newline="")
    WRITERS[report_format](REPORT, stream)
    return stream.getvalue()


def test_findings_are_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert _code("scan", "a.md", "b.md") == 0
    captured = capsys.readouterr()
    assert captured.out == _written("text")
    assert captured.err == ""


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-on", "contradiction"), 1),
        (("--fail-on", "disagreement"), 1),
        (("--fail-on", "never"), 0),
    ],
)
def test_findings_fail_the_run_where_they_are_to(options: tuple[str, ...], code: int, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    assert _code("scan", "a.md", *options, "--output-file", str(file)) == code
    assert file.read_text(encoding="utf-8") == _written("text")


@pytest.mark.parametrize("report_format", TEXT_FORMATS)
def test_output_format(report_format: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _code("scan", "a.md", "--output-format", report_format) == 0
    assert capsys.readouterr().out == _written(report_format)


def test_a_workbook_in_a_file_and_a_pipe(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "report.xlsx"
    assert _code("scan", "a.md", "--output-format", "xlsx", "--output-file", str(file)) == 0
    assert _code("scan", "a.md", "--output-format", "xlsx") == 0
    assert file.read_bytes() == capsysbinary.readouterr().out
    assert file.read_bytes().startswith(b"PK")


def test_a_workbook_is_nothing_for_a_terminal(scan: _Scan, monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = _Terminal(), io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert _code("scan", "a.md", "--output-format", "xlsx") == 2
    assert err.getvalue().startswith("claimcheck: error: xlsx is not for a terminal; add --output-file FILE.xlsx")
    assert (out.getvalue(), scan.sources) == ("", [])


@pytest.mark.parametrize(("given", "facts"), [([], False), (["--facts"], True)])
def test_facts_on_demand(given: list[str], facts: bool, scan: _Scan) -> None:  # noqa: FBT001 - a table's column
    assert _code("scan", "a.md", *given) == 0
    assert scan.options["facts"] is facts


def test_the_view_reaches_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    assert _code("scan", "a.md", "--group-by", "subject", "--limit", "1") == 0
    assert capsys.readouterr().out.startswith("══ ferry ═")
    assert _code("scan", "a.md", "--link-base", "https://host.example/x", "--output-format", "markdown") == 0
    assert "(https://host.example/x/b.md?plain=1#L1)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--limit", "0"], "limit is 0; give a number from 1"),
        (["--group-by", "subjet"], "did you mean subject?"),
        (["--link-base", "host"], "link_base: 'host' is no address"),
    ],
)
def test_a_view_that_is_not_understood(
    options: list[str], said: str, scan: _Scan, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _code("scan", "a.md", *options) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n"), scan.sources) == ("", 1, [])
    assert said in captured.err


@pytest.mark.parametrize("report_format", TEXT_FORMATS)
def test_output_file(report_format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report"
    assert _code("scan", "a.md", "--output-format", report_format, "--output-file", str(file)) == 0
    assert file.read_bytes().decode() == _written(report_format)
    assert capsys.readouterr().out == ""


def test_json_is_utf8_whatever_the_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", newline="\r\n"))
    assert _code("scan", "a.md", "--output-format", "json") == 0
    assert b"\r" not in raw.getvalue()
    assert json.loads(raw.getvalue().decode("utf-8"))["summary"]["contradictions"] == 1


def test_settings_reach_the_scan(scan: _Scan) -> None:
    _code("scan", "docs", "a.md", "docs", "--model", "en_core_web_sm", "--min-confidence", "0.25")
    assert scan.sources == ["docs", "a.md"]
    assert scan.options["config"] == Config(model="en_core_web_sm", min_confidence=0.25)


def test_settings_that_are_not_given_keep_their_defaults(scan: _Scan) -> None:
    _code("scan", "docs")
    assert scan.options["config"] == Config()


def test_zero_is_a_confidence(scan: _Scan) -> None:
    _code("scan", "docs", "--min-confidence", "0")
    assert scan.options["config"].min_confidence == 0


@pytest.mark.parametrize(
    ("options", "name"), [([], "<stdin>"), (["--stdin-filename", "notes/draft.md"], "notes/draft.md")]
)
def test_standard_input(options: list[str], name: str, scan: _Scan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Zürich has 9 trams.".encode("utf-16"))))
    assert _code("scan", "-", "a.md", "-", *options) == 0
    assert scan.sources == [Document(name, "Zürich has 9 trams."), "a.md"]


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert _code("scan", "-") == 2
    assert capsys.readouterr().err.startswith("claimcheck: error: <stdin>: empty")


def test_warnings_go_to_standard_error(scan: _Scan, capsys: pytest.CaptureFixture[str]) -> None:
    scan.act = lambda options: options["warn"]("bad\x1b[2J.txt: binary\nfile")
    assert _code("scan", "docs", "--output-format", "json") == 0
    captured = capsys.readouterr()
    assert captured.err == "claimcheck: warning: bad\ufffd[2J.txt: binary file\n"
    assert json.loads(captured.out)["findings"]


def test_quiet_leaves_warnings_out(scan: _Scan, capsys: pytest.CaptureFixture[str]) -> None:
    scan.act = lambda options: options["warn"]("bad.txt: binary")
    assert _code("scan", "docs", "--quiet") == 0
    assert capsys.readouterr().err == ""


def _raising(error: BaseException) -> Callable[[dict[str, Any]], None]:
    def act(_: dict[str, Any]) -> None:
        raise error

    return act


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (InputError("none.txt: no such file"), 2, "claimcheck: error: none.txt: no such file\n"),
        (KeyboardInterrupt(), 130, "claimcheck: interrupted\n"),
        (BrokenPipeError(), 0, ""),
        (OSError(28, "No space left on device", "disk/x"), 2, "claimcheck: error: disk/x: No space left on device\n"),
        (
            ZeroDivisionError("division by zero"),
            2,
            f"claimcheck: error: unexpected ZeroDivisionError: division by zero ({REPORT_IT})\n",
        ),
    ],
)
def test_every_failure_has_its_line_and_exit_code(  # noqa: PLR0913, PLR0917 - a table's columns, and fixtures
    error: BaseException, code: int, said: str, scan: _Scan, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scan.act = _raising(error)
    file = tmp_path / "report.txt"
    file.write_text("old")
    assert _code("scan", "a.md", "--output-file", str(file)) == code
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", said)
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]
    assert file.read_text() == "old"


def test_debug_shows_the_traceback(scan: _Scan, capsys: pytest.CaptureFixture[str]) -> None:
    scan.act = _raising(ZeroDivisionError("division by zero"))
    assert _code("scan", "a.md", "--debug") == 2
    assert capsys.readouterr().err.startswith("Traceback")


def test_a_document_is_never_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("The ferry seats 80.", encoding="utf-8")
    assert _code("scan", ".", "--output-file", "./a.md") == 2
    assert "this is one of the documents" in capsys.readouterr().err
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["The ferry seats 80."]


def test_an_unwritable_target_is_an_error_before_any_work(scan: _Scan, tmp_path: Path) -> None:
    assert _code("scan", "a.md", "--output-file", str(tmp_path / "none" / "report.txt")) == 2
    assert scan.sources == []


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("quiet", "has_bar"), [([], True), (["--quiet"], False)])
def test_progress_on_a_terminal(
    quiet: list[str],
    has_bar: bool,  # noqa: FBT001 - a table's column
    scan: _Scan,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    def act(options: dict[str, Any]) -> None:
        if has_bar:
            options["progress"](2, 5)
            options["warn"]("bad.txt: binary")

    scan.act = act
    assert _code("scan", "docs", *quiet) == 0
    assert (scan.options["progress"] is not None) == has_bar
    assert ("2/5" in terminal.getvalue()) == has_bar
    assert ("claimcheck: warning: bad.txt: binary" in terminal.getvalue()) == has_bar


def test_no_progress_elsewhere(scan: _Scan, capsys: pytest.CaptureFixture[str]) -> None:
    assert _code("scan", "docs") == 0
    assert scan.options["progress"] is None
    assert capsys.readouterr().err == ""
