"""Files that hold all of their text or none of it: written beside their place, and moved there when finished."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from claimcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import TextIO


@contextmanager
def destination(path: Path) -> Iterator[TextIO]:
    """A UTF-8 stream whose text replaces the file at ``path`` when the block ends well; else nothing changes.

    Raises ConfigError at once where the file can't be written. What is no regular file (``/dev/null``, a named pipe) is
    written directly, and a symbolic link keeps pointing at the file that is replaced.
    """
    with destinations([path]) as (stream,):
        yield stream


@contextmanager
def destinations(paths: Sequence[Path]) -> Iterator[list[TextIO]]:
    """A stream for each of ``paths``, as :func:`destination` gives; no file is replaced before all are complete."""
    with ExitStack() as stack:
        drafts = [stack.enter_context(_drafted(path)) for path in paths]
        yield [draft.stream for draft in drafts]
        for draft in drafts:
            draft.stream.close()  # what the disk has no room for shows now
        for draft in drafts:
            draft.settle()


@dataclass(frozen=True, slots=True)
class _Draft:
    """A text in the making; ``file`` is where it stands until then, the target itself where that is no regular file."""

    stream: TextIO
    file: Path
    target: Path

    def settle(self) -> None:
        """Put the finished text in its place."""
        if self.file == self.target:
            return
        if self.target.exists():
            shutil.copymode(self.target, self.file)
        self.file.replace(self.target)


@contextmanager
def _drafted(path: Path) -> Iterator[_Draft]:
    target = path.resolve()
    _check(target, path)
    if target.exists() and not target.is_file():
        with _opened(target, "w", path) as stream:
            yield _Draft(stream, target, target)
        return
    file = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with _opened(file, "x", path) as stream:
            yield _Draft(stream, file, target)
    finally:
        with suppress(FileNotFoundError):
            file.unlink()


def _check(target: Path, path: Path) -> None:
    if target.is_dir():
        raise ConfigError(f"can't write {path}: it is a folder")
    if target.exists() and not os.access(target, os.W_OK):
        raise ConfigError(f"can't write {path}: it is read-only")


def _opened(file: Path, mode: Literal["w", "x"], path: Path) -> TextIO:
    try:
        return file.open(mode, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"can't write {path}: {error.strerror or error}") from error
