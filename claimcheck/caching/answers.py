"""What the reader answered before: an answer a pair of statements, in the same store as the claims."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256

from claimcheck.caching.identity import reading
from claimcheck.caching.memory import Cache
from claimcheck.caching.store import Store
from claimcheck.groups.reading import Asked, Reader

AT_ONCE = 4096
"""Answers that are written together."""
NUMBER = struct.Struct("<d")


class Answers(dict[Asked, float]):
    """Answers by the two texts and their kind: those of this run, and those that were recalled from a store."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._new: dict[bytes, bytes] = {}

    def recall(self, pairs: Iterable[Asked]) -> None:
        """Look up what the store knows of pairs, so that it is known here."""
        keys = {self._key(pair): pair for pair in pairs if pair not in self}
        for key, data in self._store.find(keys).items():
            if len(data) == NUMBER.size:
                super().__setitem__(keys[key], NUMBER.unpack(data)[0])

    def __setitem__(self, pair: Asked, answer: float) -> None:
        """Note an answer, for the next run too."""
        super().__setitem__(pair, answer)
        self._new[self._key(pair)] = NUMBER.pack(answer)
        if len(self._new) >= AT_ONCE:
            self.write()

    def write(self) -> None:
        """Put what is new into the store."""
        if self._new:
            self._store.keep(self._new)
            self._new = {}

    def _key(self, pair: Asked) -> bytes:
        digest = sha256(reading())
        digest.update("\0".join(pair).encode("utf-8", "surrogatepass"))
        return digest.digest()


@contextmanager
def answers(cache: Cache | None, warn: Callable[[str], None] | None) -> Iterator[Reader]:
    """The reader with the answers that a cache remembers; those given meanwhile are kept, even if it is broken off."""
    if cache is None:
        yield Reader()
        return
    store = Store(cache.place, cache.limit, warn or (lambda _message: None))
    known = Answers(store)
    try:
        yield Reader(known, known.recall)
    finally:
        known.write()
        store.close()
