"""Each claim writer's output, byte for byte.

After a change on purpose: ``CLAIMCHECK_UPDATE_GOLDEN=1 pytest tests/reports``, and read the difference.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import claim_samples
import pytest

from claimcheck.reports import CLAIM_WRITERS, tool

GOLDEN = Path(__file__).parent / "golden"
SAMPLES = {"everyday": claim_samples.EVERYDAY, "hostile": claim_samples.HOSTILE, "none": ()}


class _Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _fixed_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(tool, "VERSION", "1.2.3")


def _check(output: str, name: str) -> None:
    golden = GOLDEN / name
    if os.environ.get("CLAIMCHECK_UPDATE_GOLDEN"):
        golden.write_bytes(output.encode())
    assert output == golden.read_bytes().decode()


def _written(output_format: str, sample: str, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO(newline="")
    CLAIM_WRITERS[output_format](SAMPLES[sample], stream)
    return stream.getvalue()


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("columns", ["80", "160"])
def test_table(sample: str, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    _check(_written("text", sample, _Terminal()), f"claims.{sample}.{columns}.txt")


def test_table_in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    _check(_written("text", "everyday", _Terminal()), "claims.everyday.80.ansi")


@pytest.mark.parametrize("sample", SAMPLES)
def test_lines(sample: str) -> None:
    _check(_written("text", sample), f"claims.{sample}.piped.txt")


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize(
    ("output_format", "suffix"), [("json", "json"), ("jsonl", "jsonl"), ("csv", "csv"), ("markdown", "md")]
)
def test_files(sample: str, output_format: str, suffix: str) -> None:
    _check(_written(output_format, sample), f"claims.{sample}.{suffix}")
