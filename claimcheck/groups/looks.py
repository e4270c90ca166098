"""What is known of pairs of claims, before they are read and after, remembered from one run to the next.

A look at two claims depends on all claims of their two documents, on whether these are linked (which a third may
decide), on the weights, on the reader, and on what the user takes for one word; and on nothing else. So looks are
remembered by document, each beside digests of just that. They are kept with the document that is new among those that
are known, so that a change of one leaves what is kept with the others as it is. Which pairs of claims are candidates,
and which are read, depends on all documents: what was remembered may lack some, and is completed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from claimcheck.groups.packing import Look, Section, packed, unpacked
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.remembering import Remembered
from claimcheck.values.claims import Claim

Pair = tuple[int, int]
Relation = int
Told = dict[Pair, Look]
AT_ONCE, RECALLED = 4096, 256
"""Looks that are written together, and documents whose looks are recalled together."""
WHAT = b"looks"
"""What is kept, for :meth:`Remembered.key`."""
LINKED, ONE, TURNED, READ = 1, 2, 4, 8
"""What relates two documents in a section: they are linked; they are one; the claims of the other come first; its looks
have only the numbers that reading adds."""


class Looking:
    """The looks at pairs of some claims: those that are remembered, and others by ``look``, which are noted."""

    def __init__(
        self,
        claims: Sequence[Claim],
        known: Relations,
        look: Callable[[int, int], Look],
        remembered: Remembered,
    ) -> None:
        self._known, self._look, self._remembered = known, look, remembered
        self._documents = [claim.evidence.document for claim in claims]
        self._homes: dict[str, list[int]] = defaultdict(list)
        self._places: list[int] = []
        for index, document in enumerate(self._documents):
            self._places.append(len(self._homes[document]))
            self._homes[document].append(index)
        kept = [document for document in self._homes if document in remembered.contents]
        self._keys = {document: remembered.key(WHAT, document) for document in kept}
        self._copies: dict[bytes, list[str]] = defaultdict(list)
        for document in kept:
            self._copies[remembered.digest(document)].append(document)
        self._sound: set[bytes] = set()
        self._held = self._recalled()
        self._old = frozenset(self._sound)
        self._new: dict[str, dict[tuple[str, Relation], Told]] = defaultdict(lambda: defaultdict(dict))
        self._count = 0

    def at(self, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Look]]:
        """The looks at those pairs that are in question, in their order."""
        held = self._held
        try:
            for pair in pairs:
                look = held.get(pair)
                if look is None:
                    look = self._look(*pair)
                    self._note(pair, look)
                if look:
                    yield pair, look
        finally:
            self._write()

    def add(self, looks: Mapping[Pair, Look]) -> None:
        """Remember more numbers of pairs that were looked at: those that reading adds."""
        for pair, look in looks.items():
            self._note(pair, look, READ)
        self._write()

    def _note(self, pair: Pair, look: Look, relation: Relation = 0) -> None:
        """Keep a look with the first document of a pair, or with the second where only that is new."""
        one, other = self._documents[pair[0]], self._documents[pair[1]]
        if one not in self._keys or other not in self._keys:
            return
        relation |= self._relation(one, other)
        if self._keys[one] in self._old and self._keys[other] not in self._old:
            one, other, relation = other, one, relation | TURNED
        self._new[one][other, relation][pair] = look
        self._count += 1
        if self._count >= AT_ONCE:
            self._write()

    def _relation(self, one: str, other: str) -> Relation:
        return LINKED * (other in self._known.near(one)) | ONE * (one == other)

    def _write(self) -> None:
        """Put what is new behind what is kept already."""
        if not self._new:
            return
        memory, keys = self._remembered.memory, self._keys
        entries = dict(memory.find(self._sound.intersection(keys[document] for document in self._new)))
        for document, told in self._new.items():
            sections = [self._section(*beside, looks) for beside, looks in told.items()]
            entries[keys[document]] = entries.get(keys[document], b"") + packed(sections)
        memory.keep(entries)
        self._sound.update(entries)
        self._new.clear()
        self._count = 0

    def _section(self, other: str, relation: Relation, looks: Told) -> Section:
        firsts, seconds = ([self._places[pair[at]] for pair in looks] for at in (0, 1))
        return Section(self._remembered.digest(other), relation, firsts, seconds, list(looks.values()))

    def _recalled(self) -> Told:
        """The looks that are remembered, with what reading added."""
        told: Told = {}
        read: Told = {}
        documents = [copies[0] for copies in self._copies.values()]
        for start in range(0, len(documents), RECALLED):
            keys = {self._keys[document]: document for document in documents[start : start + RECALLED]}
            for key, data in self._remembered.memory.find(keys).items():
                found, more = self._kept_with(keys[key], data)
                told.update(found)
                read.update(more)
        for pair, added in read.items():
            if look := told.get(pair):
                told[pair] = look + added
        return told

    def _kept_with(self, document: str, data: bytes) -> tuple[Told, Told]:
        """The looks that bytes hold at pairs of a document and its copies, and what reading them added.

        Bytes that hold something else hold none.
        """
        told: Told = {}
        read: Told = {}
        try:
            sections = unpacked(data)
            for one in self._copies[self._remembered.digest(document)]:
                for section, other in self._at_hand(one, sections):
                    kind = read if section.relation & READ else told
                    kind.update(_placed(section, self._homes[one], self._homes[other]))
        except (ValueError, IndexError):
            return {}, {}
        self._sound.add(self._keys[document])
        return told, read

    def _at_hand(self, one: str, sections: Iterable[Section]) -> Iterator[tuple[Section, str]]:
        """The sections on documents that are here and related to one as they were, with these documents."""
        near = self._known.near(one)
        for section in sections:
            for other in self._copies.get(section.other, ()):
                if section.relation & (LINKED | ONE) == LINKED * (other in near) | ONE * (one == other):
                    yield section, other


def _placed(section: Section, home: Sequence[int], others: Sequence[int]) -> Iterator[tuple[Pair, Look]]:
    """The looks of a section with their pairs of claims; ``home`` and ``others`` are those of the two documents."""
    first, second = (others, home) if section.relation & TURNED else (home, others)
    firsts, seconds = map(first.__getitem__, section.firsts), map(second.__getitem__, section.seconds)
    return zip(zip(firsts, seconds, strict=True), section.looks, strict=True)
