"""Files that hold all of their text or none of it: written beside their place, and moved there when finished."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Literal

from claimcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO


@contextmanager
def destination(path: Path) -> Iterator[TextIO]:
    """A UTF-8 stream whose text replaces the file at ``path`` when the block ends well; else nothing changes.

    Raises ConfigError at once where the file can't be written. What is no regular file (``/dev/null``, a named pipe) is
    written directly, and a symbolic link keeps pointing at the file that is replaced.
    """
    target = path.resolve()
    _check(target, path)
    if target.exists() and not target.is_file():
        with _opened(target, "w", path) as stream:
            yield stream
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with _opened(draft, "x", path) as stream:
            yield stream
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


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
