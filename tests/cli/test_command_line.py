"""The command through its own process, where no pipeline is needed: version, help, errors, closed pipes."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from claimcheck.reports import WRITERS

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = f"{', '.join(list(WRITERS)[:-1])} and {list(WRITERS)[-1]}"
HEAVY = (
    "spacy",
    "pint",
    "numpy",
    "claimcheck.scanning",
    "claimcheck.reports.screen",
)  # rich is typer's in some versions


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "claimcheck", *arguments]
    clean = {name: value for name, value in os.environ.items() if name not in {"CLAIMCHECK_DEBUG", "FORCE_COLOR"}}
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", env={**clean, "COLUMNS": "100", **environment}, check=False
    )


def test_version() -> None:
    done = _run("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("claimcheck ")
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help(flag: str) -> None:
    done = _run(flag)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: claimcheck [OPTIONS] COMMAND")
    assert "scan" in done.stdout


def test_help_of_scan_names_its_options() -> None:
    done = _run("scan", "-h")
    assert done.returncode == 0
    for option in (
        "--output-format text|json|markdown",
        "--output-file",
        "--output FORMAT=FILE",
        "--model",
        "--min-confidence",
    ):
        assert option in done.stdout


def test_help_of_extract_names_its_options() -> None:
    done = _run("extract", "-h")
    assert done.returncode == 0
    formats, kinds = "--output-format text|json|jsonl|csv|xlsx|markdown", "--kind quantity,date,entity,comparison,state"
    for option in (formats, kinds, "--subject TEXT", "--attribute TEXT", "--output-file", "--model", "--quiet"):
        assert option in done.stdout


def test_help_without_arguments() -> None:
    done = _run()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Usage: claimcheck")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["scan", "--help"], ["extract", "--help"]])
def test_nothing_heavy_is_imported_to_answer(arguments: list[str]) -> None:
    script = (
        "import sys\nfrom claimcheck.cli import main\n"
        f"try:\n    main({arguments!r})\n"
        f"finally:\n    print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "[]\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scna", "a.txt"], "No such command 'scna'"),
        (["scan", "a.txt", "--colour"], "No such option: --colour"),
        (
            ["scan", "a.txt", "--output-format", "jsno"],
            f"'jsno' is not one of {FORMATS}; did you mean json?",
        ),
        (["scan", "a.txt", "--output-format", "pdf"], f"'pdf' is not one of {FORMATS} (see"),
        (["scan", "a.txt", "--min-confidence", "1.5"], "--min-confidence is 1.5; give a number from 0 to 1"),
        (["scan", "a.txt", "--min-confidence", "nan"], "--min-confidence is NaN; give a number from 0 to 1"),
        (["scan", "a.txt", "--min-confidence", "high"], "'--min-confidence'"),
        (["scan", "a.txt", "--output-file", "none/report.txt"], "can't write none/report.txt: "),
        (["scan", "a.txt", "--output-file", "."], "can't write .: it is a folder"),
        (["scan", "a.txt", "--output-format", "\x1b[31mred"], "[31mred' is not one of text"),
        (["extract", "a.txt", "--output-format", "cvs"], "and markdown; did you mean csv?"),
        (["extract", "a.txt", "--min-confidence", "1"], "No such option: --min-confidence"),
        (
            ["extract", "a.txt", "--kind", "date,quantitty"],
            "'quantitty' is not one of quantity, date, entity, comparison and state; did you mean quantity?",
        ),
        (["extract", "a.txt", "--kind", "colour"], "comparison and state (see 'claimcheck extract --help')"),
        (["extract", "a.txt", "--kind", "date,"], "'' is not one of quantity"),
    ],
)
def test_an_error_is_one_line(arguments: list[str], said: str) -> None:
    done = _run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("claimcheck: error: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert "\x1b" not in done.stderr


def test_debug_adds_the_traceback(tmp_path: Path) -> None:
    for done in (
        _run("scan", "a.txt", "--debug", "--output-file", str(tmp_path)),
        _run("scan", "a.txt", "--output-file", str(tmp_path), CLAIMCHECK_DEBUG="1"),
    ):
        assert done.returncode == 2
        assert done.stderr.startswith("Traceback")
        assert done.stderr.splitlines()[-1].startswith("claimcheck: error: can't write ")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell's pipe")
def test_a_closed_pipe_is_quiet() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-m", "claimcheck", "--help"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, env=buffered, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_help_survives_an_ascii_stream() -> None:
    assert _run("scan", "--help", PYTHONIOENCODING="ascii").returncode == 0
