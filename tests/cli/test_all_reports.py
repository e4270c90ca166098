"""Every report of one real run, in processes of their own: the same bytes whatever the hash seed and order of files."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from claimcheck.reports import WRITERS

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "a.md": "# Harbour Trust\n\nHarbour Trust employs 400 people.\n\n| Harbour Trust | |\n|---|---|\n| boats | 12 |\n",
    "b c.md": "# Harbour Trust\n\nHarbour Trust employs 600 people.\n\n"
    "Harbour Trust is based in Bradford. <!-- claimcheck-disable-line -->\n",
    "d.txt": "Harbour Trust is based in York. It employs 600 people.\n<!-- claimcheck-disable-file D202 -->\n",
}
FILES = [name for name in WRITERS if name != "text"]  # the text report tells the time that it took


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _run(folder: Path, seed: str, names: list[str]) -> dict[str, bytes]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI_", "FORCE_"))}
    out = folder / f"out{seed}"
    out.mkdir()
    options = [f"--output={name}={out / name}" for name in FILES]
    command = [sys.executable, "-m", "claimcheck", "scan", *names, *options]
    environment = {**clean, "PYTHONHASHSEED": seed, "COLUMNS": "80"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    warned = "claimcheck: warning: d.txt:2: 'claimcheck-disable-file D202' suppresses nothing; take it out\n"
    assert (done.returncode, done.stderr) == (0, warned)
    assert "1 contradiction, 1 suppressed in " in done.stdout
    return {file.name: file.read_bytes() for file in out.iterdir()}


def test_two_runs_write_the_same_reports(folder: Path) -> None:
    first, second = _run(folder, "1", list(TEXTS)), _run(folder, "4242", list(TEXTS)[::-1])
    assert first == second
    assert sorted(first) == sorted(FILES)
    for name, content in first.items():
        assert b"employ" in content or name == "xlsx", name  # a compressed file
        assert (b"Bradford" in content) is (name == "html"), name  # the page alone shows the documents whole
        assert b"\r" not in content or name in ("csv", "xlsx"), name  # the lines of csv end as its standard asks
