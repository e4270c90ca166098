"""The files that let others run claimcheck: the hook of pre-commit and the action of GitHub."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from git_repositories import Repository, needs_git

ROOT = Path(__file__).parents[1]
STUB = """#!/bin/sh
for argument in "$@"; do printf '%s\\n' "[$argument]"; done
exit "${STUB_EXITS:-0}"
"""


def _loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_the_hook_reads_all_documents_in_one_process() -> None:
    (hook,) = _loaded(".pre-commit-hooks.yaml")
    assert (hook["id"], hook["entry"], hook["language"]) == ("claimcheck", "claimcheck check", "python")
    assert (hook["pass_filenames"], hook["require_serial"]) == (False, True)


def test_no_input_is_text_of_a_script() -> None:
    """What a pull request can choose must reach a shell as a variable, or it could become a command."""
    for step in _loaded("action.yml")["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_every_input_is_used() -> None:
    action = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(_loaded("action.yml")["inputs"]) == set(re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", action))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run the action's script with a command that prints its arguments."""
    folder = tmp_path / "temp" / "claimcheck" / "bin"
    folder.mkdir(parents=True)
    stub = folder / "claimcheck"
    stub.write_text(STUB, encoding="utf-8")
    stub.chmod(0o755)
    repository = Repository.new(tmp_path / "repo")
    monkeypatch.chdir(repository.folder)
    step = _loaded("action.yml")["runs"]["steps"][-1]
    inputs = {name: value.get("default", "") for name, value in _loaded("action.yml")["inputs"].items()}

    def run_with(exits: int = 0, **given: str) -> tuple[int, list[str]]:
        values = {**inputs, "baseline-commit": "", **{name.replace("_", "-"): v for name, v in given.items()}}
        variables = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: values[m[1]], text)
            for name, text in step["env"].items()
        }
        environment = {**os.environ, **variables, "RUNNER_TEMP": str(tmp_path / "temp"), "STUB_EXITS": str(exits)}
        command = [shutil.which("bash") or "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout.splitlines()

    return run_with


posix_only = pytest.mark.skipif(os.name != "posix" or shutil.which("bash") is None, reason="needs a POSIX shell")
START = ["[check]", "[--output=github=-]"]


@needs_git
@posix_only
@pytest.mark.parametrize(
    ("given", "arguments"),
    [
        ({}, ["[--]", "[.]"]),
        ({"paths": "docs\n\nmore notes/*.md\n"}, ["[--]", "[docs]", "[more notes/*.md]"]),
        ({"paths": "$(touch owned)\n`touch owned`\n; touch owned\n--help"}, None),
        ({"baseline": "a b.json"}, ["[--baseline=a b.json]", "[--]", "[.]"]),
        ({"baseline_commit": "none"}, ["[--]", "[.]"]),
        ({"baseline_commit": "--upload-pack=touch owned"}, None),
        ({"fail_on": "never"}, ["[--fail-on=never]", "[--]", "[.]"]),
        ({"output": "github=-\n\nsarif=a b.sarif\n"}, ["[--output=sarif=a b.sarif]", "[--]", "[.]"]),
    ],
)
def test_inputs_arrive_as_they_are(run: Any, given: dict[str, str], arguments: list[str] | None) -> None:
    code, lines = run(**given)
    assert code == 0
    assert lines[:2] == START
    if arguments is None:
        paths = given.get("paths", ".").splitlines()
        commit = given.get("baseline_commit")
        arguments = [f"[--baseline-commit={commit}]"] * bool(commit) + ["[--]", *(f"[{path}]" for path in paths)]
    assert lines[2:] == arguments
    assert not Path("owned").exists()


@needs_git
@posix_only
@pytest.mark.parametrize("code", [0, 1, 2])
def test_the_job_ends_as_the_check_does(run: Any, code: int) -> None:
    assert run(exits=code)[0] == code


@needs_git
@posix_only
def test_a_commit_that_a_shallow_checkout_lacks_is_fetched(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    origin = Repository.new(tmp_path / "origin")
    origin.git("config", "uploadpack.allowAnySHA1InWant", "true")
    base = origin.commit(a_md="A")
    origin.commit(a_md="B")
    clone = tmp_path / "clone"
    origin.git("clone", "--quiet", "--depth=1", f"file://{origin.folder}", str(clone))
    monkeypatch.chdir(clone)
    code, lines = run(baseline_commit=base)
    assert (code, lines[2]) == (0, f"[--baseline-commit={base}]")
    assert Repository(clone).git("show", f"{base}:a.md") == "A"
