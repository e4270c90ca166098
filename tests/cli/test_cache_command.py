"""The cache of the command line, in processes of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.caching.store import FILE

TEXTS = {"a.md": "The Quay Bridge is 300 m long.\n", "b.md": "The Quay Bridge is 400 m long.\n"}
SCAN = ("scan", ".", "--output-format", "json")
COUNTING = """
import sys
from claimcheck.cli import main
try:
    main()
finally:
    print(*sorted({"spacy", "thinc", "numpy"} & sys.modules.keys()), file=sys.stderr)
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Documents in the working directory."""
    place = tmp_path / "documents"
    place.mkdir()
    for name, text in TEXTS.items():
        (place / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(place)
    return place


def _started(*arguments: str, code: str = "", **environment: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLAIMCHECK_")}
    package = str(Path(claimcheck.__file__).parents[1])
    how = ("-c", code) if code else ("-m", "claimcheck")
    return subprocess.Popen(
        [sys.executable, *how, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**kept, "PYTHONPATH": package, **environment},
        encoding="utf-8",
    )


def _run(*arguments: str, code: str = "", **environment: str) -> tuple[int, str, str]:
    process = _started(*arguments, code=code, **environment)
    out, err = process.communicate()
    return process.returncode, out, err


def test_spacy_is_loaded_only_where_something_is_new(tmp_path: Path) -> None:
    cached = (*SCAN, "--cache-dir", str(tmp_path / "cache"))
    first = _run(*cached, code=COUNTING)
    again = _run(*cached, code=COUNTING)
    assert "300" in first[1]
    assert first[1] == again[1]
    assert (first[2].split(), again[2].split()) == (["numpy", "spacy", "thinc"], [])
    claims = _run("extract", ".", "--cache-dir", str(tmp_path / "cache"), code=COUNTING)
    assert "b.md:1" in claims[1]
    assert claims[2].split() == []


def test_the_environment_says_where_or_not_at_all(tmp_path: Path, folder: Path) -> None:
    place = tmp_path / "cache"
    assert _run(*SCAN, CLAIMCHECK_CACHE_DIR=str(place), CLAIMCHECK_NO_CACHE="1")[0] == 0
    assert not place.exists()
    assert _run(*SCAN, "--no-cache", CLAIMCHECK_CACHE_DIR=str(place))[0] == 0
    assert not place.exists()
    assert _run(*SCAN, CLAIMCHECK_CACHE_DIR=str(place))[0] == 0
    assert (place / FILE).exists()
    assert sorted(path.name for path in folder.iterdir()) == sorted(TEXTS)


def test_processes_that_share_a_cache_say_the_same(tmp_path: Path) -> None:
    plain = _run(*SCAN, "--no-cache")
    cached = (*SCAN, "--cache-dir", str(tmp_path / "cache"))
    processes = [_started(*cached) for _ in range(2)]
    done = [(*process.communicate(), process.returncode) for process in processes]
    assert done == [(plain[1], "", 0)] * 2
    assert _run(*cached) == plain


def test_a_cache_that_cannot_be_used_is_one_warning() -> None:
    plain = _run(*SCAN, "--no-cache")
    code, out, err = _run(*SCAN, "--cache-dir", "a.md/cache")
    assert (code, out) == plain[:2]
    assert err.startswith("claimcheck: warning: a.md/cache: the cache can't be used, ")
    assert err.count("\n") == 1
    assert _run(*SCAN, "--cache-dir", "a.md/cache", "--quiet") == (0, plain[1], "")


def test_the_folder_is_printed_and_its_cache_deleted(tmp_path: Path) -> None:
    place = tmp_path / "cache"
    assert _run("cache", "dir", "--cache-dir", str(place)) == (0, f"{place}\n", "")
    assert _run(*SCAN, "--cache-dir", str(place))[0] == 0
    size = (place / FILE).stat().st_size
    assert size > 1000
    code, out, err = _run("cache", "clear", "--cache-dir", str(place))
    assert (code, out, err) == (0, "", f"claimcheck: {place}: {size / 1000:.1f} kB deleted\n")
    assert not (place / FILE).exists()
    assert _run("cache", "clear", "--cache-dir", str(place))[2] == f"claimcheck: {place}: 0 bytes deleted\n"


def test_the_folder_of_the_user_is_the_default(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("the variable is that of Linux")
    assert _run("cache", "dir", XDG_CACHE_HOME=str(tmp_path))[1] == f"{tmp_path / 'claimcheck'}\n"


def test_the_group_needs_a_command() -> None:
    code, out, err = _run("cache")
    assert (code, out) == (2, "")
    assert err.startswith("Usage: claimcheck cache")
