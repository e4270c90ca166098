"""Bytes by key in one SQLite file, shared by any number of processes.

Whatever goes wrong only means that nothing is found or kept: a damaged file is made anew, and one that can't be used
is left alone, with one warning. Each entry is bound to its key by a checksum, so that damage inside it is seen too.

SQLite comes with Python and is kept up with it, locks its file against other processes, and undoes half a write. What
is read is bytes and nothing that Python would run, as a pickle would be.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

FILE = "claims-1.sqlite3"
"""The number is that of the table's layout."""
LIMIT = 256 * 2**20
"""Bytes that the file may take; about 10,000 documents of a few pages with what is known of their pairs."""
KEPT = 0.75
"""Share of the limit that is kept when it is passed: what was used last."""
PATIENCE = 5.0
"""Seconds to wait for another process."""
CHECKSUM = 16
TABLE = "CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, used INTEGER NOT NULL, value BLOB NOT NULL)"
FIND = "SELECT key, used, value FROM entries WHERE key IN ({})"
AT_ONCE = 500
"""Keys that are looked up together; SQLite takes no more than 999 in older versions."""
TOUCH = "UPDATE entries SET used = ? WHERE key = ?"
KEEP = "INSERT OR REPLACE INTO entries (key, used, value) VALUES (?, ?, ?)"
# A key stands in the table and in its index; the rest is what SQLite adds to a row, and room that is free in its pages.
EVICT = """
DELETE FROM entries WHERE key IN (
    SELECT key FROM (
        SELECT key, SUM(2 * LENGTH(key) + LENGTH(value) + 32) OVER (ORDER BY used DESC, rowid DESC) AS total
        FROM entries
    ) WHERE total > ?
)
"""
TAGS = {
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of claimcheck: safe to delete.\n",
    ".gitignore": "*\n",
}
"""Files that tell backups and git to leave a folder alone."""

T = TypeVar("T")


class Store:
    """The entries in the file of a folder, which are made when first needed."""

    def __init__(self, folder: Path, limit: int, warn: Callable[[str], None]) -> None:
        self._folder, self._limit, self._warn = folder, limit, warn
        self._connection: sqlite3.Connection | None = None
        self._troubles = 0

    def find(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that have one; they count as used today."""
        return self._attempt(lambda connection: _found(connection, keys)) or {}

    def keep(self, entries: Mapping[bytes, bytes]) -> None:
        """Put entries into the file, all or none; the least recently used go where it grows too large."""
        self._attempt(lambda connection: self._written(connection, entries))

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _attempt(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """What ``work`` gives, or None where the file is of no use; after two troubles it is not tried again."""
        if self._troubles > 1:
            return None
        try:
            self._connection = self._connection or _connected(self._folder)
            return work(self._connection)
        except (sqlite3.OperationalError, OSError) as error:
            self._troubles = 2
            self._warn(_complaint(self._folder, error))
        except sqlite3.Error:
            self._troubles += 1
            self.close()
            remove(self._folder)
        return None

    def _written(self, connection: sqlite3.Connection, entries: Mapping[bytes, bytes]) -> None:
        today = _today()
        rows = [(key, today, _sum(key, value) + value) for key, value in entries.items()]
        with _transaction(connection):
            connection.executemany(KEEP, rows)
        if (self._folder / FILE).stat().st_size > self._limit:
            connection.execute(EVICT, (int(KEPT * self._limit),))


def files(folder: Path) -> list[Path]:
    """The files of a store that lie in a folder, those of other versions of claimcheck too."""
    return sorted(path for path in folder.glob("claims-*.sqlite3*") if path.is_file())


def remove(folder: Path) -> int:
    """Delete the files of a store and say how many bytes they took; what can't be deleted stays."""
    size = 0
    for path in files(folder):
        with suppress(OSError):
            taken = path.stat().st_size
            path.unlink()
            size += taken
    return size


def _connected(folder: Path) -> sqlite3.Connection:
    """A connection to the file, which only the user may read where it is made here: it tells what documents say."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, text in TAGS.items():
            (folder / name).write_text(text, encoding="utf-8")
    if not (folder / FILE).exists():
        (folder / FILE).touch(mode=0o600)
    connection = sqlite3.connect(folder / FILE, timeout=PATIENCE, isolation_level=None)
    # What a crash of the machine may leave behind is found by checksums, so that nothing has to wait for the disk.
    connection.executescript(f"PRAGMA auto_vacuum = FULL; PRAGMA synchronous = OFF; {TABLE}")
    return connection


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _found(connection: sqlite3.Connection, keys: Iterable[bytes]) -> dict[bytes, bytes]:
    today = _today()
    found: dict[bytes, bytes] = {}
    stale: list[tuple[int, bytes]] = []
    for key, used, value in _rows(connection, sorted(set(keys))):
        found[key] = _checked(key, value)
        if used < today:
            stale.append((today, key))
    if stale:
        with suppress(sqlite3.OperationalError), _transaction(connection):  # a cache that is only read is of use too
            connection.executemany(TOUCH, stale)
    return found


def _rows(connection: sqlite3.Connection, keys: Sequence[bytes]) -> Iterator[tuple[bytes, int, object]]:
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        yield from connection.execute(FIND.format(", ".join("?" * len(some))), some)


def _checked(key: bytes, stored: object) -> bytes:
    """What was stored under a key; where it is something else, the file is damaged."""
    if not isinstance(stored, bytes) or stored[:CHECKSUM] != _sum(key, stored[CHECKSUM:]):
        raise sqlite3.DatabaseError("checksum")
    return stored[CHECKSUM:]


def _sum(key: bytes, value: bytes) -> bytes:
    return blake2b(value, digest_size=CHECKSUM, key=key).digest()


def _today() -> int:
    """Days since 1970: finer times would mean a write for every read."""
    return int(time.time() // 86400)


def _complaint(folder: Path, error: Exception) -> str:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return (
        f"{folder.as_posix()}: the cache can't be used, {reason.lower()}; going on without (give another --cache-dir)"
    )
