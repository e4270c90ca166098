from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from claimcheck.documents import reading
from claimcheck.documents.reading import load, parse, read
from claimcheck.errors import InputError
from claimcheck.values.documents import Document


def test_read_keeps_the_name_and_the_line_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("docs").mkdir()
    Path("docs/a.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo\n")
    assert read(Path("docs/a.md")) == Document("docs/a.md", "one\r\ntwo\n")


def test_read_standard_input() -> None:
    assert read(Path("-"), io.BytesIO(b"text"), "notes.md") == Document("notes.md", "text")
    assert read(Path("-"), io.BytesIO(b"text")).name == "<stdin>"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u00a0\n".encode()])
def test_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"a\.txt: empty; give"):
        read(path)


def test_missing_folder_and_odd_paths(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt: no such file; check"):
        read(tmp_path / "gone.txt")
    with pytest.raises(InputError, match=r"can't be read, is a directory; "):
        read(tmp_path)
    with pytest.raises(InputError, match=r"can't be read, file name too long; "):
        read(tmp_path / ("a" * 5000))
    with pytest.raises(InputError, match=r"not a path"):
        read(Path("a\0b"))


def test_permission_denied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match=r"a\.txt: can't be read, permission denied; change"):
        read(tmp_path / "a.txt")


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 2_000_000)
    exact, larger = tmp_path / "exact.txt", tmp_path / "larger.txt"
    exact.write_bytes(b"a" * 2_000_000)
    larger.write_bytes(b"a" * 2_000_001)
    documents, warnings = load([exact, larger])
    assert [len(document.text) for document in documents] == [2_000_000]
    assert warnings == [f"{larger.as_posix()}: larger than 2 MB; split it or leave it out"]


def test_load_reads_the_rest(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Some text.")
    (tmp_path / "a.txt").write_bytes(b"\0\1\2")
    documents, warnings = load(tmp_path / name for name in ("gone.txt", "b.txt", "a.txt"))
    assert [Path(document.name).name for document in documents] == ["b.txt"]
    assert [warning.rpartition(os.sep)[2].partition(";")[0] for warning in warnings] == [
        "gone.txt: no such file",
        "a.txt: looks binary, not text",
    ]


def test_load_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a\.txt: no such file; check the spelling$"):
        load([tmp_path / "a.txt"])
    with pytest.raises(InputError, match=r"a\.txt: no such file; .* \(and 1 more that can't be read\)$"):
        load([tmp_path / "a.txt", tmp_path / "b.txt"])
    with pytest.raises(InputError, match=r"no documents to read"):
        load([])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "bold"),
        ("a.MD", "bold"),
        ("a.b/c.markdown", "bold"),
        ("a.mdown", "bold"),
        ("a.txt", "**bold**"),
        ("a.text", "**bold**"),
        ("README", "**bold**"),
        ("a.md.log", "**bold**"),
        ("folder.md/notes", "**bold**"),
        ("<stdin>", "**bold**"),
    ],
)
def test_the_suffix_chooses_the_reader(name: str, text: str) -> None:
    page = parse(Document(name, "**bold**"))
    assert [block.text.content for block in page.blocks] == [text]
    assert page.document.name == name
