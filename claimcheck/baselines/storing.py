"""The baseline file on disk: read whole, replaced whole, changed by one process at a time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from os.path import realpath, relpath, split
from pathlib import Path

from claimcheck.baselines.entries import Entry
from claimcheck.baselines.reading import entries_in
from claimcheck.baselines.writing import text_of
from claimcheck.destination import destination
from claimcheck.errors import BaselineError

PATIENCE = 60.0
"""Seconds to wait for another process that changes the file."""

Entries = tuple[Entry, ...]


def load(file: Path) -> Entries | None:
    """The entries of a file, None where there is no such file. Raises BaselineError where it can't be used."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BaselineError(f"{file}: can't be read, {(error.strerror or str(error)).lower()}") from None
    return entries_in(data, file.as_posix())


def existing(entries: Entries | None, file: Path) -> Entries:
    """The entries; raises BaselineError where there is no file."""
    if entries is None:
        raise BaselineError(f"{file}: no such baseline; check the name, or run 'claimcheck baseline create'")
    return entries


def change(file: Path, changed: Callable[[Entries | None], Sequence[Entry]]) -> tuple[Entries, Entries]:
    """Replace the entries of a file by what ``changed`` makes of them (of None where there is no file): before, after.

    Nothing is written where nothing changes. No other process changes the file meanwhile; BaselineError is raised where
    one takes too long.
    """
    with _locked(file):
        before = load(file)
        after = tuple(sorted(changed(before), key=lambda entry: entry.fingerprint))
        if after != before:
            with destination(file) as stream:
                stream.write(text_of(after))
    return before or (), after


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    """Keep other processes of this user from changing the file; the lock leaves nothing beside it."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - only writers need it

    owner = os.getuid() if hasattr(os, "getuid") else ""
    name = sha256(f"{owner} {realpath(file)}".encode(errors="surrogateescape")).hexdigest()[:24]
    try:
        with FileLock(Path(tempfile.gettempdir(), f"claimcheck-{name}.lock"), timeout=PATIENCE):
            yield
    except Timeout:
        raise BaselineError(f"{file}: another process is changing it; try again when it has finished") from None


def placing(file: Path) -> Callable[[str], str]:
    """How the name of a document is kept: as a path with forward slashes, relative to the folder of the file."""
    folder = realpath(file.parent)

    def place(name: str) -> str:
        head, tail = split(name)
        path = f"{realpath(head)}/{tail}"  # a link is kept under its own name
        try:
            return Path(relpath(path, folder)).as_posix()
        except ValueError:  # another drive
            return Path(name).as_posix()

    return place
