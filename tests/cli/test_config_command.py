"""The configuration as a user meets it: the installed command in a folder with a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

POPULATIONS = {
    "docs/a.md": "# Port Elmsworth\n\nPort Elmsworth has a population of 10,412.\n",
    "docs/b.md": "# Port Elmsworth\n\nPort Elmsworth has a population of 10,587.\n",
    "drafts/c.md": "# Port Elmsworth\n\nPort Elmsworth has a population of 12,900.\n",
}


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in POPULATIONS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str, cwd: str = ".") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "claimcheck", *arguments]
    environment = {**os.environ, "COLUMNS": "200"}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def scanned(*arguments: str, cwd: str = ".") -> tuple[int, list[str], int]:
    """The exit code of a scan, the documents that it read, and how many findings it has."""
    ended = run("scan", "--output-format", "json", *arguments, cwd=cwd)
    assert ended.stderr == ""
    report = json.loads(ended.stdout)
    return ended.returncode, [document["name"] for document in report["documents"]], len(report["findings"])


def test_a_project_with_a_file() -> None:
    Path("pyproject.toml").write_text(
        '[tool.claimcheck]\nexclude = ["drafts/"]\ntolerance = { population = "2 %" }\n', encoding="utf-8"
    )
    assert scanned("--fail-on", "contradiction") == (0, ["docs/a.md", "docs/b.md"], 0)
    assert scanned("--isolated", cwd="docs") == (0, ["a.md", "b.md"], 1)
    assert scanned(cwd="docs")[1:] == (["../docs/a.md", "../docs/b.md"], 0)
    assert scanned("drafts", "docs/a.md", "--fail-on", "contradiction") == (1, ["docs/a.md", "drafts/c.md"], 1)


def test_show() -> None:
    Path("claimcheck.toml").write_text("min-confidence = 0.8\n", encoding="utf-8")
    shown = run("config", "show", "--severity", "contradiction")
    assert (shown.returncode, shown.stderr) == (0, "")
    told = {line.split(" = ")[0]: line.rpartition("  # ")[2] for line in shown.stdout.splitlines() if " = " in line}
    assert told["min-confidence"] == "claimcheck.toml:1:1"
    assert told["severity"] == "--severity"
    assert told["fail-on"] == "default"
    as_json = json.loads(run("config", "show", "--output-format", "json", "--isolated").stdout)
    assert as_json["settings"]["min-confidence"] == {"value": 0.7, "origin": "default"}


def test_schema_and_keys() -> None:
    assert json.loads(run("config", "schema").stdout)["title"] == "claimcheck"
    assert run("config", "keys").stdout.startswith("# Configuration\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan"], "claimcheck.toml:1:1: unknown key 'min_confidence'; did you mean min-confidence?"),
        (["extract", "docs"], "claimcheck.toml:1:1: unknown key 'min_confidence'; did you mean min-confidence?"),
        (["config", "show"], "claimcheck.toml:1:1: unknown key 'min_confidence'; did you mean min-confidence?"),
        (["scan", "--config", "none.toml"], "none.toml: can't be read, no such file or directory; check the path"),
        (["scan", "--config", "claimcheck.toml", "--isolated"], "--config and --isolated exclude each other"),
        (["scan", "--isolated", "--severity", "grave"], "'grave' is not one of contradiction and disagreement"),
        (["scan", "--isolated", "--fail-on", "contradictions"], "did you mean contradiction?"),
        (["config", "shwo"], "No such command 'shwo'"),
    ],
)
def test_mistakes_are_one_line(arguments: list[str], said: str) -> None:
    Path("claimcheck.toml").write_text("min_confidence = 0.8\n", encoding="utf-8")
    ended = run(*arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("claimcheck: error: ")
    assert said in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_config_without_a_command_shows_its_help() -> None:
    ended = run("config")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert all(command in ended.stderr for command in ("show", "keys", "schema"))
