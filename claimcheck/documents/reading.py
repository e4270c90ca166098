"""From a path to a document, and from a document to its page of blocks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from claimcheck.documents.decoding import decode
from claimcheck.documents.numbering import without_numbers
from claimcheck.documents.plain import read_plain
from claimcheck.errors import InputError
from claimcheck.values.documents import Document, Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

STDIN = Path("-")
LARGEST = 50_000_000
"""Bytes of the largest file that is read."""


def _read_markdown(document: Document) -> Page:
    from claimcheck.documents.markdown import read_markdown  # noqa: PLC0415 - loads markdown-it

    return read_markdown(document)


MARKDOWN = (".md", ".markdown", ".mdown")

READERS: dict[str, Callable[[Document], Page]] = {
    ".txt": read_plain,
    ".text": read_plain,
    "": read_plain,
    **dict.fromkeys(MARKDOWN, _read_markdown),
}
"""The reader of each suffix, in lower case; a file with another suffix is read as plain text."""

SUFFIXES = tuple(suffix for suffix in READERS if suffix)
"""The suffixes of the files that a folder yields."""


def read(path: Path, stdin: BinaryIO | None = None, stdin_name: str = "<stdin>") -> Document:
    """The document at ``path``, or on ``stdin`` where the path is ``-``.

    Raises InputError where it can't be read, is larger than LARGEST, is not text, or is empty.
    """
    from_stdin = path == STDIN and stdin is not None
    name = stdin_name if from_stdin else path.as_posix()
    data = _bytes(stdin, name) if from_stdin and stdin else _file_bytes(path, name)
    text = decode(data, name)
    if not text.strip():
        raise InputError(f"{name}: empty; give a file with text")
    return Document(name, text)


def load(
    paths: Iterable[Path], stdin: BinaryIO | None = None, stdin_name: str = "<stdin>"
) -> tuple[list[Document], list[str]]:
    """The documents at ``paths``, in their order, and a warning for each that can't be read.

    Raises InputError where none can be read.
    """
    documents: list[Document] = []
    warnings: list[str] = []
    for path in paths:
        try:
            documents.append(read(path, stdin, stdin_name))
        except InputError as error:  # noqa: PERF203 - one bad file of many
            warnings.append(str(error))
    if not documents:
        raise InputError(_nothing_read(warnings))
    return documents, warnings


def parse(document: Document) -> Page:
    """The blocks of a document, by the reader that the suffix of its name chooses."""
    page = READERS.get(suffix(document.name), read_plain)(document)
    return replace(page, blocks=without_numbers(page.blocks))


def suffix(name: str) -> str:
    """All of a document's name that says how to read it: its suffix in lower case."""
    return PurePosixPath(name).suffix.lower()


def _nothing_read(warnings: list[str]) -> str:
    if not warnings:
        return "no documents to read; give a file or a folder"
    more = len(warnings) - 1
    return f"{warnings[0]} (and {more} more that can't be read)" if more else warnings[0]


def _file_bytes(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as stream:
            return _bytes(stream, name)
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the spelling") from None
    except PermissionError:
        raise InputError(f"{name}: can't be read, permission denied; change its permissions or leave it out") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise InputError(f"{name}: can't be read, {reason}; check the path or leave it out") from None
    except ValueError:
        raise InputError(f"{name!r}: not a path; check the spelling") from None


def _bytes(stream: BinaryIO, name: str) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(f"{name}: larger than {LARGEST // 1_000_000} MB; split it or leave it out")
    return data
