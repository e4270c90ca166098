"""What documents name, and how surely two of them are about one matter, remembered from one run to the next.

Both depend on the claims of these documents alone. How surely two are linked is kept with the one that is new among
those that are known, so that a change of one document leaves what is kept with the others as it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from claimcheck.groups.remembering import Remembered

WHAT = b"links"
"""What is kept, for :meth:`Remembered.key`."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What a document names: its names, folded, and the words, lower-cased, that tell it from others.

    The latter are those that it capitalises inside a sentence, and in a brief text all that tell something.
    """

    names: frozenset[str]
    telling: frozenset[str]


@dataclass(slots=True)
class _Kept:
    """What is kept with a document: what it names, and probabilities by the digest of the other document."""

    naming: Naming
    links: dict[str, float] = field(default_factory=dict)
    is_new: bool = True
    has_more: bool = True

    def add(self, other: str, probability: float) -> None:
        """Keep how surely a document is linked to an ``other``."""
        self.links[other] = probability
        self.has_more = True


class Links:
    """What some documents name, by ``naming`` where it is not remembered, and how surely they are linked."""

    def __init__(
        self, documents: Iterable[str], naming: Callable[[str], Naming], remembered: Remembered | None = None
    ) -> None:
        documents = list(documents)
        self._remembered = remembered
        self._digests: dict[str, str] = {}
        self._kept = self._recalled(documents)
        for document in documents:
            if document not in self._kept:
                self._kept[document] = _Kept(naming(document))

    def naming(self, document: str) -> Naming:
        """What a document names."""
        return self._kept[document].naming

    def probability(self, first: str, second: str, likely: Callable[[str, str], float]) -> float:
        """How surely two documents are linked, by ``likely`` where it is not remembered."""
        one, other = self._digests.get(first), self._digests.get(second)
        if one is None or other is None:
            return likely(first, second)
        here, there = self._kept[first], self._kept[second]
        found = here.links.get(other, there.links.get(one))
        if found is None:
            found = likely(first, second)
            if there.is_new and not here.is_new:
                there.add(one, found)
            else:
                here.add(other, found)
        return found

    def keep(self) -> None:
        """Remember what is new."""
        if self._remembered:
            more = (document for document in self._digests if self._kept[document].has_more)
            packed = {self._remembered.key(WHAT, document): _packed(self._kept[document]) for document in more}
            self._remembered.memory.keep(packed)

    def _recalled(self, documents: Iterable[str]) -> dict[str, _Kept]:
        """What is kept with those documents that are remembered."""
        if self._remembered is None:
            return {}
        known = [document for document in documents if document in self._remembered.contents]
        self._digests = {document: self._remembered.digest(document).hex() for document in known}
        keys = {document: self._remembered.key(WHAT, document) for document in known}
        found = self._remembered.memory.find(keys.values())
        kept = {document: _unpacked(found[key]) for document, key in keys.items() if key in found}
        return {document: known for document, known in kept.items() if known}


def _packed(kept: _Kept) -> bytes:
    row = [sorted(kept.naming.names), sorted(kept.naming.telling), kept.links]
    return json.dumps(row, separators=(",", ":")).encode()


def _unpacked(data: bytes) -> _Kept | None:
    """What bytes hold; None for those that hold something else."""
    try:
        names, telling, links = json.loads(data)
        return _Kept(Naming(frozenset(names), frozenset(telling)), dict(links), is_new=False, has_more=False)
    except (ValueError, TypeError):
        return None
