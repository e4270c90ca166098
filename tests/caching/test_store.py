"""A store finds what was kept; damage, locks and other processes only mean that nothing is found."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from hashlib import blake2b
from typing import TYPE_CHECKING

import pytest

from claimcheck.caching import store as stores
from claimcheck.caching.store import FILE, LIMIT, Store, files, remove

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ENTRIES = {bytes([n]) * 32: f"value {n} ".encode() * 300 for n in range(40)}


@pytest.fixture
def warnings() -> list[str]:
    """What the stores of a test complain about."""
    return []


@pytest.fixture
def opened(tmp_path: Path, warnings: list[str]) -> Iterator[Callable[[], Store]]:
    """A maker of stores in one folder, each as a process of its own would have it."""
    made: list[Store] = []

    def build() -> Store:
        made.append(Store(tmp_path / "cache", LIMIT, warnings.append))
        return made[-1]

    yield build
    for store in made:
        store.close()


def test_what_is_kept_is_found_by_others(opened: Callable[[], Store], warnings: list[str]) -> None:
    assert opened().find(ENTRIES) == {}
    opened().keep(ENTRIES)
    assert opened().find([*list(ENTRIES)[:3], b"unknown"]) == dict(list(ENTRIES.items())[:3])
    opened().keep({bytes(32): b"new"})
    assert opened().find(ENTRIES) == {**ENTRIES, bytes(32): b"new"}
    assert warnings == []


def test_a_new_folder_is_private_and_tagged(opened: Callable[[], Store], tmp_path: Path) -> None:
    opened().keep(ENTRIES)
    folder = tmp_path / "cache"
    assert sorted(path.name for path in folder.iterdir()) == [".gitignore", "CACHEDIR.TAG", FILE]
    assert (folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert (folder / ".gitignore").read_text() == "*\n"
    if sys.platform != "win32":
        assert folder.stat().st_mode & 0o077 == 0
        assert (folder / FILE).stat().st_mode & 0o077 == 0


def test_a_folder_that_was_there_gets_no_tags(opened: Callable[[], Store], tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    opened().keep(ENTRIES)
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [FILE]


def _flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes(byte ^ 0xFF for byte in data[at : at + 8]) + data[at + 8 :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"not a database, but long enough to have a header " * 100,
        lambda data: data[: len(data) // 2],
        lambda data: data[:100],
        lambda data: data + b"more",
        lambda data: data[:4096] + bytes(len(data) - 4096),
    ],
)
def test_a_damaged_file_is_made_anew(
    damage: Callable[[bytes], bytes], opened: Callable[[], Store], tmp_path: Path, warnings: list[str]
) -> None:
    opened().keep(ENTRIES)
    path = tmp_path / "cache" / FILE
    path.write_bytes(damage(path.read_bytes()))
    store = opened()
    assert store.find(ENTRIES).items() <= ENTRIES.items()
    store.keep(ENTRIES)
    assert store.find(ENTRIES) == opened().find(ENTRIES) == ENTRIES
    assert warnings == []


@pytest.mark.parametrize("sixtieth", range(60))
def test_damage_hides_entries_and_changes_none(
    sixtieth: int, opened: Callable[[], Store], tmp_path: Path, warnings: list[str]
) -> None:
    opened().keep(ENTRIES)
    path = tmp_path / "cache" / FILE
    data = path.read_bytes()
    path.write_bytes(_flip(data, sixtieth * len(data) // 60))
    for _ in range(2):
        store = opened()
        assert store.find(ENTRIES).items() <= ENTRIES.items()
        store.keep(ENTRIES)
        assert store.find(ENTRIES).items() <= ENTRIES.items()
    assert warnings == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entries SET value = (SELECT value FROM entries LIMIT 1) WHERE key = ?",
        "UPDATE entries SET value = 'text' WHERE key = ?",
        "UPDATE entries SET value = 7 WHERE key = ?",
        "UPDATE entries SET value = x'' WHERE key = ?",
    ],
)
def test_an_entry_counts_under_its_own_key_only(change: str, opened: Callable[[], Store], tmp_path: Path) -> None:
    opened().keep(ENTRIES)
    first, key = list(ENTRIES)[:2]
    with sqlite3.connect(tmp_path / "cache" / FILE) as connection:
        connection.execute(change, (key,))
    connection.close()
    assert opened().find([first, list(ENTRIES)[3]]).keys() == {first, list(ENTRIES)[3]}
    assert opened().find([first, key]) == {}


def test_a_place_that_is_no_folder_is_said_once(tmp_path: Path, warnings: list[str]) -> None:
    (tmp_path / "file").write_text("mine")
    store = Store(tmp_path / "file", LIMIT, warnings.append)
    assert store.find(ENTRIES) == {}
    store.keep(ENTRIES)
    assert store.find(ENTRIES) == {}
    assert len(warnings) == 1
    assert warnings[0].startswith(f"{(tmp_path / 'file').as_posix()}: the cache can't be used, ")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_locked_file_is_waited_for_and_then_left(
    opened: Callable[[], Store], tmp_path: Path, warnings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened().keep(ENTRIES)
    monkeypatch.setattr(stores, "PATIENCE", 0.05)
    other = sqlite3.connect(tmp_path / "cache" / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert opened().find(ENTRIES) == {}
    other.execute("ROLLBACK")
    other.close()
    assert [warning.partition("used, ")[2][:18] for warning in warnings] == ["database is locked"]
    assert opened().find(ENTRIES) == ENTRIES


def test_what_was_used_last_stays_when_the_file_grows_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = 64_000
    keys = [bytes([n]) * 32 for n in range(5)]
    for day, new in ((1, keys[:2]), (2, keys[2:3]), (2, keys[3:])):
        monkeypatch.setattr(stores, "_today", lambda day=day: day)
        store = Store(tmp_path, limit, pytest.fail)
        store.keep({key: key[:1] * 10_000 for key in new})
        assert store.find(keys[:1]), "read every day"
        store.close()
    store = Store(tmp_path, limit, pytest.fail)
    assert store.find(keys).keys() == {*keys} - {keys[1]}
    store.close()
    assert (tmp_path / FILE).stat().st_size <= limit


def test_many_small_entries_keep_to_the_limit(tmp_path: Path) -> None:
    limit = 512_000
    store = Store(tmp_path, limit, pytest.fail)
    for start in range(0, 20_000, 2_000):
        store.keep({blake2b(b"%d" % n, digest_size=16).digest(): b"%8d" % n for n in range(start, start + 2_000)})
    last = blake2b(b"19999", digest_size=16).digest()
    assert store.find([last]) == {last: b"   19999"}
    store.close()
    assert (tmp_path / FILE).stat().st_size <= limit


def test_more_keys_than_a_statement_takes_are_found(tmp_path: Path) -> None:
    store = Store(tmp_path, 2**30, pytest.fail)
    entries = {n.to_bytes(16, "big"): b"%d" % n for n in range(2 * stores.AT_ONCE + 7)}
    store.keep(entries)
    unknown = [n.to_bytes(17, "big") for n in range(stores.AT_ONCE)]
    assert store.find([*unknown, *entries, *entries]) == entries
    assert store.find([]) == {}
    store.close()


WRITER = """
import sys
from pathlib import Path
from claimcheck.caching.store import Store
number, folder = int(sys.argv[1]), Path(sys.argv[2])
store = Store(folder, 2**30, lambda line: sys.exit(line))
for n in range(30):
    store.keep({bytes([number, n]) * 16: bytes([number, n]) * 500, b"shared" * 5: b"same" * 100})
    assert store.find([b"shared" * 5]) == {b"shared" * 5: b"same" * 100}
"""


def test_processes_share_a_file(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER]
    writers = [subprocess.Popen([*command, str(number), str(tmp_path)], stderr=subprocess.PIPE) for number in range(3)]
    assert [(writer.communicate()[1], writer.returncode) for writer in writers] == [(b"", 0)] * 3
    store = Store(tmp_path, LIMIT, pytest.fail)
    assert len(store.find(bytes([number, n]) * 16 for number in range(3) for n in range(30))) == 90
    store.close()


def test_removing_takes_files_of_the_store_only(opened: Callable[[], Store], tmp_path: Path) -> None:
    opened().keep(ENTRIES)
    folder = tmp_path / "cache"
    (folder / "claims.txt").write_text("mine")
    (folder / "claims-0.sqlite3").write_text("an older version's")
    size = sum(path.stat().st_size for path in files(folder))
    assert remove(folder) == size > 18
    assert sorted(path.name for path in folder.iterdir()) == [".gitignore", "CACHEDIR.TAG", "claims.txt"]
    assert remove(folder) == remove(tmp_path / "none") == 0
