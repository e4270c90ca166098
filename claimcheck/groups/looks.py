"""What is known of pairs of claims before they are read, remembered from one run to the next.

A look at two claims depends on all claims of their two documents, on whether these are linked (which a third may
decide), on the weights, and on what the user takes for one word; and on nothing else. So looks are remembered by pair
of documents, under a digest of just that. Which pairs of claims are candidates depends on all documents: what was
remembered may lack some, and is completed.
"""

from __future__ import annotations

import json
import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import groupby
from typing import Protocol

from claimcheck.groups.relatedness import Relations
from claimcheck.values.claims import Claim

Pair = tuple[int, int]
Look = tuple[float, ...]
"""The numbers that a look at two claims gives; none where they are out of the question."""
AT_ONCE = 4096
"""Pairs of documents that are written together."""
KEY = 16
"""Bytes of a key."""
COUNT, ROW = struct.Struct("<I"), struct.Struct("<IIB")
"""How many looks follow; and for each the places of the two claims in their documents and how many numbers it has."""


class Memory(Protocol):
    """Bytes by key that outlive the process; it may forget or be without any of them."""

    def find(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """The values of those keys that have one."""

    def keep(self, entries: Mapping[bytes, bytes]) -> None:
        """Put entries beside the others, or in place of those with the same key."""


@dataclass(frozen=True)
class Looks:
    """The looks that ``memory`` knows.

    ``contents`` has for each document a digest of its text and claims, ``under`` is one of all code and data that looks
    come from. What is said of documents without a digest is not remembered.
    """

    memory: Memory
    contents: Mapping[str, bytes]
    under: bytes

    def on(self, weights: Mapping[str, object], synonyms: Mapping[str, Sequence[str]]) -> Looks:
        """Those that were made with these weights, and with these words taken for one."""
        said = json.dumps([weights, [[word, *phrases] for word, phrases in synonyms.items()]])
        digest = blake2b(self.under, digest_size=KEY)
        digest.update(said.encode("utf-8", "surrogatepass"))
        return replace(self, under=digest.digest())

    def key(self, first: str, second: str, linked: float) -> bytes:
        """The key of a pair of documents; their order counts, and so does whether they are one, or linked."""
        digest = blake2b(b"%d%d" % (first == second, linked), key=self.under, digest_size=KEY)
        digest.update(self.contents[first])
        digest.update(self.contents[second])
        return digest.digest()


class Looking:
    """The looks at pairs of some claims: those that are remembered, and others by ``look``, which are noted."""

    def __init__(
        self, claims: Sequence[Claim], known: Relations, look: Callable[[int, int], Look], looks: Looks
    ) -> None:
        self._claims, self._known, self._look, self._looks = claims, known, look, looks
        self._homes: dict[str, list[int]] = defaultdict(list)
        self._places: list[int] = []
        for index, claim in enumerate(claims):
            home = self._homes[claim.evidence.document]
            self._places.append(len(home))
            home.append(index)
        self._new: dict[bytes, bytes] = {}

    def at(self, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Look]]:
        """The looks at pairs, in their order; those of one document's claims are recalled together."""
        try:
            for _, some in groupby(pairs, lambda pair: self._claims[pair[0]].evidence.document):
                yield from self._of_one(list(some))
        finally:
            self._write()

    def _of_one(self, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Look]]:
        """The looks at pairs whose first claims are of one document."""
        keys = self._keys(pairs)
        found = self._looks.memory.find(keys.values())
        held = {documents: self._unpacked(found.get(key), documents) for documents, key in keys.items()}
        fresh = set()
        for a, b in pairs:
            documents = self._claims[a].evidence.document, self._claims[b].evidence.document
            seen = held.setdefault(documents, {})
            if (a, b) not in seen:
                seen[a, b] = self._look(a, b)
                fresh.add(documents)
            yield (a, b), seen[a, b]
        self._note({key: held[documents] for documents, key in keys.items() if documents in fresh})

    def _keys(self, pairs: Iterable[Pair]) -> dict[tuple[str, str], bytes]:
        """The keys of the pairs of documents whose contents are known."""
        claims, keys = self._claims, {}
        for a, b in pairs:
            documents = claims[a].evidence.document, claims[b].evidence.document
            if documents not in keys and self._looks.contents.keys() >= {*documents}:
                keys[documents] = self._looks.key(*documents, self._known.linked(claims[a], claims[b]))
        return keys

    def _note(self, looks: Mapping[bytes, Mapping[Pair, Look]]) -> None:
        for key, found in looks.items():
            self._new[key] = self._packed(found)
        if len(self._new) >= AT_ONCE:
            self._write()

    def _write(self) -> None:
        if self._new:
            self._looks.memory.keep(self._new)
            self._new = {}

    def _packed(self, looks: Mapping[Pair, Look]) -> bytes:
        rows = [ROW.pack(self._places[a], self._places[b], len(look)) for (a, b), look in looks.items()]
        numbers = [number for look in looks.values() for number in look]
        return b"".join((COUNT.pack(len(rows)), *rows, struct.pack(f"<{len(numbers)}d", *numbers)))

    def _unpacked(self, data: bytes | None, documents: tuple[str, str]) -> dict[Pair, Look]:
        """The looks that bytes hold; bytes that hold something else hold none."""
        if data is None:
            return {}
        first, second = (self._homes[document] for document in documents)
        try:
            return {(first[a], second[b]): look for a, b, look in _rows(data)}
        except (struct.error, IndexError):
            return {}


def _rows(data: bytes) -> Iterator[tuple[int, int, Look]]:
    (count,) = COUNT.unpack_from(data)
    end = COUNT.size + count * ROW.size
    numbers = struct.unpack(f"<{(len(data) - end) // 8}d", data[end:])
    at = 0
    for a, b, length in ROW.iter_unpack(data[COUNT.size : end]):
        yield a, b, numbers[at : at + length]
        at += length
    if at != len(numbers):
        raise struct.error("numbers of no look")
