"""``claimcheck explain`` and ``--explain`` with the pipeline that claimcheck ships."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

import claimcheck
from claimcheck.cli import main

TEXTS = {
    "a.md": "# Tarn Ferry\n\nThe Tarn Ferry is 31 m long. The Tarn Ferry carries 90 passengers.\n",
    "b.md": "# Tarn Ferry\n\nThe Tarn Ferry is 48 m long.\n",
    "c.md": "# Tarn Ferry\n\nThe Tarn Ferry carries 120 passengers.\n",
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("NO_COLOR", "FORCE_COLOR", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return ended.value.code


@pytest.fixture(scope="module")
def length() -> claimcheck.Finding:
    """The finding about the length."""
    documents = [claimcheck.Document(name, text) for name, text in TEXTS.items()]
    return next(found for found in claimcheck.scan(documents).findings if found.claims[0].value == "31 m")


def test_a_finding_is_explained_by_the_beginning_of_its_fingerprint(
    length: claimcheck.Finding, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("explain", length.fingerprint[:6], "a.md", "b.md", "c.md") == 0
    out = capsys.readouterr().out
    for heading in ("Why this is one question", "What is compared", "What decided", "What would have made it silent"):
        assert f"  {heading}\n" in out
    assert "31 m: 31 (metre), can stand for 30.5 to 31.5\n" in out
    assert "Q203 amounts-apart: the values are apart\n" in out
    assert '"at least 31 m", not "31 m", beside "48 m"\n' in out
    assert "passengers" not in out.split("Why this is one question")[1]


@pytest.mark.parametrize(
    ("wanted", "message"),
    [("0000000", "0000000: not found in these documents"), ("abc", "'abc' is too short for a fingerprint")],
)
def test_a_fingerprint_that_names_nothing(wanted: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", wanted, "a.md", "b.md") == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"claimcheck: error: {message}")
    assert captured.err.count("\n") == 1


def test_a_finding_below_the_threshold_is_explained(
    length: claimcheck.Finding, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("claimcheck.toml").write_text("min-confidence = 1.0\n", encoding="utf-8")
    assert run("scan") == 0
    assert "Q203" not in capsys.readouterr().out
    assert run("explain", length.fingerprint) == 0
    assert "Q203 amounts-apart" in capsys.readouterr().out


def test_a_suppressed_finding_is_explained(length: claimcheck.Finding, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.md").write_text(f"{TEXTS['b.md']}\n<!-- claimcheck-disable-file Q203 -->\n", encoding="utf-8")
    assert run("explain", length.fingerprint, "a.md", "b.md") == 0
    assert "What decided" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["scan", "check"])
def test_json_has_explanations_where_they_are_asked_for(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = (command, "a.md", "b.md", "c.md", "--output-format", "json", "--quiet")
    run(*asked)
    plain = json.loads(capsys.readouterr().out)
    run(*asked, "--explain")
    explained = json.loads(capsys.readouterr().out)
    schema = json.loads(files("claimcheck.reports").joinpath("data", "report.schema.json").read_text("utf-8"))
    jsonschema.validate(explained, schema)
    assert plain["findings"]
    assert all("explanation" not in finding for finding in plain["findings"])
    for finding in explained["findings"]:
        assert finding.pop("explanation")["rule"]["code"] == finding["code"]
    assert explained == plain


@pytest.mark.parametrize("output_format", ["text", "markdown", "html"])
def test_the_reports_for_people_show_it(output_format: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("scan", "a.md", "b.md", "--explain", "--output-format", output_format) == 0
    assert "What would have made it silent" in capsys.readouterr().out
    assert run("scan", "a.md", "b.md", "--output-format", output_format) == 0
    assert "What would have made it silent" not in capsys.readouterr().out


def test_explaining_changes_no_finding_and_the_order_of_documents_no_explanation() -> None:
    documents = [claimcheck.Document(name, text) for name, text in TEXTS.items()]
    explained = claimcheck.scan(documents, explain=True).findings
    assert tuple(replace(finding, explanation=None) for finding in explained) == claimcheck.scan(documents).findings
    assert claimcheck.scan(documents[::-1], explain=True).findings == explained


def test_without_the_command_line(length: claimcheck.Finding) -> None:
    documents = [claimcheck.Document(name, text) for name, text in TEXTS.items()]
    (finding,) = claimcheck.explain(length.fingerprint, documents).findings
    assert replace(finding, explanation=None) == length
    assert finding.explanation is not None


def test_the_output_is_no_document(length: claimcheck.Finding, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", length.fingerprint, "a.md", "b.md", "c.md", "--output-file", "c.md") == 2
    assert "one of the documents" in capsys.readouterr().err
    assert Path("c.md").read_text(encoding="utf-8") == TEXTS["c.md"]


def test_as_a_program(length: claimcheck.Finding) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "explain", length.fingerprint, ".", "--output-format", "jsonl"],
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["explanation"]["question"]["probability"] > 0.5
