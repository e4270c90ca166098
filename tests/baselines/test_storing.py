"""The file on disk: whole or untouched, one writer at a time, and the same whoever reads it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from known_makers import entry, finding

from claimcheck.baselines import storing
from claimcheck.baselines.storing import change, existing, load, placing
from claimcheck.errors import BaselineError

KNOWN = (entry(finding("412 m", "430 m")),)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "known.json"


def test_no_file(file: Path) -> None:
    assert load(file) is None
    with pytest.raises(BaselineError, match=r"known.json: no such baseline; .*'claimcheck baseline create'"):
        existing(None, file)


def test_a_folder_is_no_baseline(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="can't be read, is a directory"):
        load(tmp_path)


def test_what_is_changed_is_written_alone(file: Path) -> None:
    assert change(file, lambda before: KNOWN if before is None else ()) == ((), KNOWN)
    assert load(file) == KNOWN
    assert [path.name for path in file.parent.iterdir()] == ["known.json"]


def test_nothing_is_written_where_nothing_changes(file: Path) -> None:
    change(file, lambda _: KNOWN)
    os.utime(file, (0, 0))
    assert change(file, lambda before: existing(before, file)) == (KNOWN, KNOWN)
    assert file.stat().st_mtime == 0


def test_a_failure_leaves_the_file(file: Path) -> None:
    change(file, lambda _: KNOWN)
    before = file.read_bytes()
    with pytest.raises(ZeroDivisionError):
        change(file, lambda _: [KNOWN[0], 1 // 0])  # type: ignore[list-item]
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["known.json"]


def test_a_broken_file_is_never_written_over(file: Path) -> None:
    file.write_text("{")
    with pytest.raises(BaselineError, match="cut off"):
        change(file, lambda _: KNOWN)
    assert file.read_text() == "{"


WRITER = """
import sys
from pathlib import Path
from claimcheck.baselines.storing import change
from known_makers import entry, finding
for n in range(10):
    new = entry(finding(f"{sys.argv[2]}{n}", "0", attribute=f"{sys.argv[2]} {n}"))
    change(Path(sys.argv[1]), lambda before: (*(before or ()), new))
"""


def test_processes_that_write_at_once_lose_nothing(file: Path) -> None:
    folders = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-c", WRITER, str(file)]
    running = [subprocess.Popen([*command, letter], env={**os.environ, "PYTHONPATH": folders}) for letter in "abc"]
    assert [process.wait(timeout=600) for process in running] == [0, 0, 0]
    assert len(load(file) or ()) == 30


def test_who_waits_too_long_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "PATIENCE", 0.01)

    def nested(_: object) -> tuple[()]:
        change(file, lambda _: KNOWN)
        return ()

    with pytest.raises(BaselineError, match="another process is changing it"):
        change(file, nested)


def test_names_are_kept_relative_to_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    place = placing(tmp_path / "known.json")
    monkeypatch.chdir(tmp_path / "docs")
    assert [place(name) for name in ("a.md", "../b.md", str(tmp_path / "docs" / "c.md"))] == [
        "docs/a.md",
        "b.md",
        "docs/c.md",
    ]


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_a_link_keeps_its_name_and_a_linked_folder_its_place(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.md").write_text("A")
    (tmp_path / "linked").symlink_to("real")
    (tmp_path / "b.md").symlink_to("real/a.md")
    place = placing(tmp_path / "linked" / "known.json")
    assert [place(str(tmp_path / name)) for name in ("linked/a.md", "b.md")] == ["a.md", "../b.md"]
