"""The show command with the pipeline that claimcheck ships."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from claimcheck.cli import main

TEXTS = {
    "a.md": "# Tarn Ferry\n\nThe Tarn Ferry is 31 m long. The Tarn Ferry was built in 1871.\n",
    "b.md": "# Tarn Ferry\n\nThe Tarn Ferry is 48 m long.\n",
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("NO_COLOR", "FORCE_COLOR", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)


def _code(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(["show", *arguments])
    return ended.value.code


def test_the_document_with_its_claims(capsys: pytest.CaptureFixture[str]) -> None:
    assert _code("a.md") == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert captured.out.startswith("━━ a.md ━")
    assert "3 │ The Tarn Ferry is 31 m long. The Tarn Ferry was built in 1871.\n" in captured.out
    assert "  │                   QQQQ" in captured.out
    assert "part of 0 findings" in captured.out


def test_others_are_compared_with_it_and_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert _code("a.md", ".") == 0
    out = capsys.readouterr().out
    assert "31 m here; 48 m in b.md:3:1" in out
    assert "part of 1 finding\n" in out
    assert "48 m long" not in out


def test_kinds_are_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert _code("a.md", "b.md", "--kind", "date") == 0
    out = capsys.readouterr().out
    assert "DDDD" in out
    assert "QQQQ" not in out
    assert "48 m" not in out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXTS["a.md"].encode())))
    assert _code("-", "b.md", "--stdin-filename", "draft.md") == 0
    out = capsys.readouterr().out
    assert out.startswith("━━ draft.md ━")
    assert "48 m in b.md:3:1" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["."], ".: 2 documents; name one of them, and what to compare it with behind it"),
        (["none.md"], "none.md"),
        (["a.md", "none.md"], "none.md"),
        ([], "DOCUMENT"),
        (["a.md", "--kind", "dates"], "did you mean date?"),
    ],
)
def test_an_error_is_one_line(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _code(*arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("claimcheck: error: ")
    assert said in captured.err
    assert captured.err.count("\n") == 1
