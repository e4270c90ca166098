"""The claims of documents that were read before: what a scan remembers, and notes down while it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from claimcheck.caching.encoding import decode, encode
from claimcheck.caching.identity import identity
from claimcheck.caching.store import LIMIT, Store, remove
from claimcheck.config import Config
from claimcheck.documents.reading import suffix
from claimcheck.values.claims import Claim
from claimcheck.values.documents import Document

AT_ONCE = 64
"""Documents that are written together: an interrupted scan loses no more."""


def user_folder() -> Path:
    """The folder for caches of the user, as the operating system has it."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where no folder is given

    return user_cache_path("claimcheck", appauthor=False)


@dataclass(frozen=True)
class Cache:
    """A cache in ``folder``, by default that of the user; it takes ``limit`` bytes at most.

    Nothing is read or made before it is used, and no trouble with it is an error.
    """

    folder: Path | None = None
    limit: int = LIMIT

    @cached_property
    def place(self) -> Path:
        """The folder that it lies in."""
        return self.folder or user_folder()

    def clear(self) -> int:
        """Delete all that it holds, and nothing else; returns the bytes set free."""
        return remove(self.place)


class Memory:
    """What is known of documents under one identity; without a store, nothing.

    ``contents`` has for each document that came by a digest of all that it is for the stages to come: its text and its
    claims.
    """

    def __init__(self, store: Store | None, under: bytes) -> None:
        self._store, self._under = store, under
        self._new: dict[bytes, bytes] = {}
        self.contents: dict[str, bytes] = {}

    def recall(self, documents: Sequence[Document]) -> dict[str, tuple[Claim, ...]]:
        """The claims of those documents that were read before, by the documents' names."""
        if self._store is None:
            return {}
        keys = {document.name: self._key(document) for document in documents}
        found = self._store.find(keys.values())
        known = {}
        for document in documents:
            data = found.get(keys[document.name])
            claims = _decoded(data, document)
            if data is not None and claims is not None:
                known[document.name] = claims
                self.contents[document.name] = _digest(keys[document.name], data)
        return known

    def note(self, document: Document, claims: Sequence[Claim]) -> None:
        """Keep the claims of a document for the next time."""
        if self._store is not None:
            key, data = self._entry(document, claims)
            self._new[key] = data
            if len(self._new) >= AT_ONCE:
                self.write()

    def meet(self, document: Document, claims: Sequence[Claim]) -> None:
        """Note the contents alone of a document whose claims are known from elsewhere."""
        if self._store is not None:
            self._entry(document, claims)

    def _entry(self, document: Document, claims: Sequence[Claim]) -> tuple[bytes, bytes]:
        key, data = self._key(document), encode(claims)
        self.contents[document.name] = _digest(key, data)
        return key, data

    def write(self) -> None:
        """Put what was noted into the store."""
        if self._store is not None and self._new:
            self._store.keep(self._new)
            self._new = {}

    def _key(self, document: Document) -> bytes:
        """A digest of all that the claims depend on; of the name only the suffix counts."""
        digest = sha256(self._under)
        digest.update(f"{suffix(document.name)}\n{document.text}".encode("utf-8", "surrogatepass"))
        return digest.digest()


def _digest(key: bytes, data: bytes) -> bytes:
    return sha256(key + data).digest()


def _decoded(data: bytes | None, document: Document) -> tuple[Claim, ...] | None:
    try:
        return None if data is None else decode(data, document)
    except ValueError:
        return None


@contextmanager
def remembering(cache: Cache | None, config: Config, warn: Callable[[str], None] | None) -> Iterator[Memory]:
    """What a cache remembers under some settings; what is noted meanwhile is kept, even if the work is broken off."""
    if cache is None:
        yield Memory(None, b"")
        return
    store = Store(cache.place, cache.limit, warn or _ignore)
    memory = Memory(store, identity(config))
    try:
        yield memory
    finally:
        memory.write()
        store.close()


def _ignore(_message: str) -> None:
    pass
