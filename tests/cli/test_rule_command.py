"""``claimcheck rule`` in this process."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import pytest

from claimcheck.cli import main
from claimcheck.findings.catalogue import catalogue

if TYPE_CHECKING:
    from pathlib import Path


def run(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(["rule", *arguments])
    return ended.value.code


def test_all_rules_have_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(catalogue())
    starts = {re.search(r"[A-Z0-9][\w' ,]*.*\.$", line[40:]) is not None for line in lines}
    assert starts == {True}


@pytest.mark.parametrize("name", ["Q203", "q203", "amounts-apart"])
def test_one_rule_is_a_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(name) == 0
    assert capsys.readouterr().out == (
        "# amounts-apart (Q203)\n\n"
        "The values are apart. Compares numbers and amounts. Reports contradictions.\n\n"
        "## Why\n\n"
        "One question with one answer can't have both. Rounding, hedges, bounds and units are allowed for already.\n\n"
        "## Example\n\n"
        "    Harlow Bridge is 412 metres long.\n"
        "    Harlow Bridge measures 430 metres.\n"
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("Q101", "Reports nothing: it tells what is left alone."),
        ("E201", "Reports contradictions and disagreements."),
        ("X201", "Reports notes."),
    ],
)
def test_what_a_rule_reports(code: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(code) == 0
    assert said in capsys.readouterr().out


def test_json_has_all_fields(tmp_path: Path) -> None:
    file = tmp_path / "rules.json"
    assert run("E201", "Q203", "--output-format", "json", "--output-file", str(file)) == 0
    first, second = json.loads(file.read_text(encoding="utf-8"))
    assert (first["code"], second["code"]) == ("E201", "Q203")
    assert first["reports"] == ["contradiction", "disagreement"]
    assert set(first) == {"code", "name", "kind", "answers", "summary", "why", "example", "reports"}


def test_an_unknown_rule_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("Q203", "amounts-apar") == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == (
        "",
        "claimcheck: error: 'amounts-apar' is no rule; did you mean amounts-apart?\n",
    )


def test_no_pipeline_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "claimcheck.language.pipeline", None)
    assert run("Q203") == 0
