"""What grouping remembers of documents from one run to the next, under digests of all that it depends on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Protocol

KEY = 16
"""Bytes of a key, and of a digest by which what is kept with one document tells another."""


class Memory(Protocol):
    """Bytes by key that outlive the process; it may forget or be without any of them."""

    def find(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """The values of those keys that have one."""

    def keep(self, entries: Mapping[bytes, bytes]) -> None:
        """Put entries beside the others, or in place of those with the same key."""


@dataclass(frozen=True)
class Remembered:
    """What ``memory`` knows of documents.

    ``contents`` has for each document a digest of its text and claims, ``under`` is one of all code and data that what
    is remembered comes from. Of documents without a digest nothing is remembered.
    """

    memory: Memory
    contents: Mapping[str, bytes]
    under: bytes

    def on(self, weights: Mapping[str, object], synonyms: Mapping[str, Sequence[str]]) -> Remembered:
        """What was found with these weights, and with these words taken for one."""
        said = json.dumps([weights, [[word, *phrases] for word, phrases in synonyms.items()]])
        digest = blake2b(self.under, digest_size=KEY)
        digest.update(said.encode("utf-8", "surrogatepass"))
        return replace(self, under=digest.digest())

    def key(self, what: bytes, document: str) -> bytes:
        """The key of ``what`` is kept with a document."""
        return blake2b(what + self.contents[document], key=self.under, digest_size=KEY).digest()

    def digest(self, document: str) -> bytes:
        """What tells a document where something is kept with another."""
        return self.contents[document][:KEY]
