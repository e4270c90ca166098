"""Files: whole or untouched."""

from __future__ import annotations

import os
import stat
import threading
from typing import TYPE_CHECKING

import pytest

from claimcheck.destination import destination
from claimcheck.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs the permissions and special files of POSIX")


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_text_arrives_whole_as_utf8_with_its_line_ends(tmp_path: Path) -> None:
    with destination(tmp_path / "report.txt") as stream:
        stream.write("é\n")
    assert (tmp_path / "report.txt").read_bytes() == b"\xc3\xa9\n"
    assert _names(tmp_path) == ["report.txt"]


def test_the_old_file_stays_until_the_new_one_is_finished(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    with destination(target) as stream:
        stream.write("new")
        stream.flush()
        assert target.read_text() == "old"
    assert target.read_text() == "new"


def _write_half(target: Path, error: type[BaseException]) -> None:
    with destination(target) as stream:
        stream.write("half")
        raise error


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_nothing_is_left_of_a_failure(tmp_path: Path, error: type[BaseException]) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    with pytest.raises(error):
        _write_half(target, error)
    assert target.read_text() == "old"
    assert _names(tmp_path) == ["report.txt"]


def _fails_before_the_block(path: Path, message: str) -> None:
    entered = False
    with pytest.raises(ConfigError, match=message), destination(path):
        entered = True
    assert not entered


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    _fails_before_the_block(tmp_path / "none" / "report.txt", "can't write .*report.txt: No such file or directory")


def test_a_folder_as_target(tmp_path: Path) -> None:
    _fails_before_the_block(tmp_path, "it is a folder")


@posix_only
def test_a_read_only_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    monkeypatch.setattr(os, "access", lambda path, mode: not (path == target and mode == os.W_OK))  # root may write all
    _fails_before_the_block(target, "it is read-only")
    assert target.read_text() == "old"


@posix_only
def test_permissions_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    target.chmod(0o640)
    with destination(target) as stream:
        stream.write("new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@posix_only
def test_a_link_keeps_pointing_at_the_file(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    with destination(tmp_path / "link.txt") as stream:
        stream.write("new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


@posix_only
def test_a_pipe_is_written_directly(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text()))
    reader.start()
    with destination(pipe) as stream:
        stream.write("report")
    reader.join()
    assert got == ["report"]
    assert pipe.is_fifo()
