"""What is known of pairs of claims, before they are read and after, remembered from one run to the next.

A look at two claims depends on all claims of their two documents, on whether these are linked (which a third may
decide), on the weights, on the reader, and on what the user takes for one word; and on nothing else. So looks are
remembered by pair of documents, under a digest of just that. Which pairs of claims are candidates, and which are read,
depends on all documents: what was remembered may lack some, and is completed.
"""

from __future__ import annotations

import json
import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import accumulate, groupby
from typing import Protocol

from claimcheck.groups.relatedness import Relations
from claimcheck.values.claims import Claim

Pair = tuple[int, int]
Look = tuple[float, ...]
"""The numbers that a look at two claims gives, more of them once they are read; none where they are out of the
question."""
AT_ONCE = 4096
"""Pairs of documents that are written together."""
KEY = 16
"""Bytes of a key."""
COUNTS, PLACE = struct.Struct("<II"), 4
"""Bytes hold how many looks give nothing and how many give numbers; then, the former first, the places of the first
claims in their document and those of the second; then how many numbers the latter have, and these."""


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
        self._documents = [claim.evidence.document for claim in claims]
        self._homes: dict[str, list[int]] = defaultdict(list)
        self._places: list[int] = []
        for index, document in enumerate(self._documents):
            home = self._homes[document]
            self._places.append(len(home))
            home.append(index)
        self._new: dict[bytes, bytes] = {}

    def at(self, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Look]]:
        """The looks at those pairs that are in question, in their order; a document's are recalled together."""
        documents = self._documents
        try:
            for document, some in groupby(pairs, lambda pair: documents[pair[0]]):
                yield from self._of_one(document, list(some))
        finally:
            self._write()

    def add(self, looks: Mapping[Pair, Look]) -> None:
        """Remember more of pairs that were looked at."""
        by_documents: dict[tuple[str, str], dict[Pair, Look]] = defaultdict(dict)
        for pair, look in looks.items():
            by_documents[self._documents[pair[0]], self._documents[pair[1]]][pair] = look
        keys = self._keys(by_documents)
        found = self._looks.memory.find(keys.values())
        self._note({key: self._unpacked(found.get(key), both) | by_documents[both] for both, key in keys.items()})
        self._write()

    def _of_one(self, document: str, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Look]]:
        """The looks at pairs whose first claims are of one document."""
        documents = self._documents
        others = dict.fromkeys(documents[b] for _, b in pairs)
        keys = self._keys((document, other) for other in others)
        found = self._looks.memory.find(keys.values())
        held: dict[str, dict[Pair, Look]] = {other: {} for other in others}
        held |= {both[1]: self._unpacked(found.get(key), both) for both, key in keys.items()}
        fresh = set()
        for pair in pairs:
            other = documents[pair[1]]
            look = held[other].get(pair)
            if look is None:
                look = held[other][pair] = self._look(*pair)
                fresh.add(other)
            if look:
                yield pair, look
        self._note({key: held[other] for (_, other), key in keys.items() if other in fresh})

    def _keys(self, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], bytes]:
        """The keys of pairs of documents, as far as their contents are known."""
        contents, keys = self._looks.contents, {}
        for first, second in pairs:
            if first in contents and second in contents:
                one, other = (self._claims[self._homes[document][0]] for document in (first, second))
                keys[first, second] = self._looks.key(first, second, self._known.linked(one, other))
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
        pairs = sorted(looks, key=lambda pair: bool(looks[pair]))
        told = [look for look in looks.values() if look]
        places = [self._places[pair[at]] for at in (0, 1) for pair in pairs]
        numbers = [number for look in told for number in look]
        counts = COUNTS.pack(len(pairs) - len(told), len(told))
        lengths = bytes(map(len, told))
        return counts + struct.pack(f"<{len(places)}I", *places) + lengths + struct.pack(f"<{len(numbers)}d", *numbers)

    def _unpacked(self, data: bytes | None, documents: tuple[str, str]) -> dict[Pair, Look]:
        """The looks that bytes hold; bytes that hold something else hold none."""
        if data is None:
            return {}
        first, second = (self._homes[document] for document in documents)
        try:
            without, firsts, seconds, told = _rows(data)
            pairs = list(zip([first[place] for place in firsts], [second[place] for place in seconds], strict=True))
        except (struct.error, IndexError):
            return {}
        return {**dict.fromkeys(pairs[:without], ()), **dict(zip(pairs[without:], told, strict=True))}


def _rows(data: bytes) -> tuple[int, Sequence[int], Sequence[int], list[Look]]:
    """How many looks give nothing, the places of the first and second claims, and the looks that give numbers."""
    without, count = COUNTS.unpack_from(data)
    rows = without + count
    places = struct.unpack_from(f"<{2 * rows}I", data, COUNTS.size)
    at = COUNTS.size + 2 * rows * PLACE
    lengths = data[at : at + count]
    numbers = struct.unpack(f"<{sum(lengths)}d", data[at + count :])
    ends = list(accumulate(lengths))
    told = [numbers[end - length : end] for end, length in zip(ends, lengths, strict=True)]
    if len(told) != count:
        raise struct.error("looks without numbers")
    return without, places[:rows], places[rows:], told
