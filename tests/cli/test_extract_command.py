"""The extract command with the pipeline that claimcheck ships: its filters, its formats, its errors."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import claimcheck
from claimcheck.cli import main
from claimcheck.reports import BINARY_FORMATS, CLAIM_WRITERS

TEXTS = {
    "a.md": "# Corran Mill\n\nCorran Mill employs 40 people. Corran Mill was built in 1871.\n",
    "b.md": "# Tarn Ferry\n\nThe Tarn Ferry is 31 m long. The Tarn Ferry has been approved.\n",
}
TEXT_FORMATS = [name for name in CLAIM_WRITERS if name not in BINARY_FORMATS]
SCHEMA = json.loads(files("claimcheck.reports").joinpath("data/claims.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The texts as files of the working directory, and an environment that asks for nothing."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("NO_COLOR", "FORCE_COLOR", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _code(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(["extract", *arguments])
    return ended.value.code


def _written(output_format: str, **asked: Any) -> str:
    stream = io.StringIO(newline="")
    CLAIM_WRITERS[output_format](claimcheck.extract(["a.md", "b.md"], **asked), stream)
    return stream.getvalue()


def _entries(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_claims_are_printed_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert _code("b.md", "a.md") == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert "a.md:3:1: quantity: Corran Mill: " in captured.out
    places = [line.split(":")[:3] for line in captured.out.splitlines()]
    assert places == sorted(places, key=lambda place: (place[0], int(place[1]), int(place[2])))


@pytest.mark.parametrize("output_format", TEXT_FORMATS)
def test_output_format(output_format: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert _code(".", "--output-format", output_format) == 0
    assert capsysbinary.readouterr().out.decode() == _written(output_format)


@pytest.mark.parametrize("output_format", TEXT_FORMATS)
def test_output_file(output_format: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _code("a.md", "b.md", "--output-format", output_format, "--output-file", "claims.out") == 0
    assert Path("claims.out").read_bytes().decode() == _written(output_format)
    assert capsys.readouterr().out == ""


def test_a_workbook(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert _code("a.md", "b.md", "--output-format", "xlsx", "--output-file", "claims.xlsx") == 0
    assert _code("b.md", "a.md", "--output-format", "xlsx") == 0
    assert Path("claims.xlsx").read_bytes() == capsysbinary.readouterr().out


def test_json_keeps_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert _code(".", "--output-format", "json") == 0
    record = json.loads(capsys.readouterr().out)
    jsonschema.validate(record, SCHEMA)
    for claim in record["claims"]:
        assert TEXTS[claim["document"]][claim["start"] : claim["end"]] == claim["text"]
    keys = [(claim["document"], claim["start"], claim["kind"]) for claim in record["claims"]]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("options", "asked"),
    [
        (["--kind", "quantity"], {"kinds": "quantity"}),
        (["--kind", "date, state", "--kind", "Date"], {"kinds": ["date", "state"]}),
        (["--subject", "corran mill"], {"subjects": "corran mill"}),
        (["--subject", "nobody", "--subject", "the TARN-ferry"], {"subjects": ["nobody", "tarn ferry"]}),
        (["--attribute", "long", "--attribute", "employ"], {"attributes": ["long", "employ"]}),
        (["--kind", "quantity", "--subject", "ferry"], {"kinds": "quantity", "subjects": "ferry"}),
    ],
)
def test_filters(options: list[str], asked: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert _code(".", *options, "--output-format", "jsonl") == 0
    found = _entries(capsys)
    assert found == [json.loads(line) for line in _written("jsonl", **asked).splitlines()]
    assert 0 < len(found) < len(claimcheck.extract("."))


def test_nothing_found_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert _code(".", "--subject", "Nobody") == 0
    assert capsys.readouterr().out == ""


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXTS["a.md"].encode())))
    assert _code("-", "--stdin-filename", "draft.md", "--output-format", "csv") == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert {row["document"] for row in rows} == {"draft.md"}
    assert "Corran Mill" in {row["subject"] for row in rows}


@pytest.mark.parametrize(("quiet", "warned"), [([], True), (["-q"], False)])
def test_one_bad_file_is_a_warning(quiet: list[str], warned: bool, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: FBT001 - a table's column
    Path("empty.md").write_text("", encoding="utf-8")
    assert _code(".", *quiet) == 0
    assert ("claimcheck: warning: empty.md" in capsys.readouterr().err) == warned


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.md"], "none.md"),
        ([".", "--output-file", "b.md"], "b.md: this is one of the documents; write to another file"),
        ([".", "--output-file", "none/claims.csv"], "can't write none/claims.csv"),
        ([".", "--subject", "-"], "subject: '-' has no letters or digits to look for"),
        ([".", "--model", "xx_no_such_pipeline"], "xx_no_such_pipeline"),
    ],
)
def test_an_error_is_one_line_and_writes_nothing(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _code(*arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("claimcheck: error: ")
    assert said in captured.err
    assert captured.err.count("\n") == 1
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()} == TEXTS


def test_a_document_without_claims_is_kept_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("c.md").write_text("Oh well.\n", encoding="utf-8")
    assert _code(".", "--output-file", "c.md") == 2
    assert "c.md: this is one of the documents" in capsys.readouterr().err
    assert Path("c.md").read_text(encoding="utf-8") == "Oh well.\n"


def test_an_interruption_leaves_no_file(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.claims.extracting.extract", interrupt)
    assert _code(".", "--output-file", "claims.csv", "--output-format", "csv") == 130
    assert capsys.readouterr().err == "claimcheck: interrupted\n"
    assert sorted(path.name for path in Path().iterdir()) == sorted(TEXTS)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("quiet", "has_bar"), [([], True), (["--quiet"], False)])
def test_a_terminal_has_a_table_and_a_bar(quiet: list[str], has_bar: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - a table's column
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    out, err = _Terminal(), _Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert _code(".", *quiet) == 0
    assert "Document:line" in out.getvalue()
    assert ("2/2" in err.getvalue()) == has_bar


def test_the_command_in_a_process_of_its_own() -> None:
    package = Path(claimcheck.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-m", "claimcheck", "extract", "b.md", "a.md", "--output-format", "csv"]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == _written("csv")
