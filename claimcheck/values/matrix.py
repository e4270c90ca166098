"""Who disagrees with whom: every two documents, and in how many findings they stand on different sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import NamedTuple

Sides = Sequence[Sequence[str]]
"""The documents on each side of a finding."""


class Pair(NamedTuple):
    """Two documents, and in how many findings they hold different positions."""

    one: str
    other: str
    findings: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """``counts[i][j]`` tells in how many findings ``documents[i]`` and ``documents[j]`` hold different positions.

    It is symmetric; on the diagonal stand the findings in which a document disagrees with itself. ``documents``
    are those that take part in a finding, sorted; ``totals`` tells for each in how many. ``highest`` is the largest
    count, 0 where there are none.
    """

    documents: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    totals: tuple[int, ...]
    highest: int

    @classmethod
    def of(cls, findings: Iterable[Sides]) -> Matrix:
        """The matrix of findings that are told by their sides."""
        pairs: Counter[tuple[str, str]] = Counter()
        totals: Counter[str] = Counter()
        for sides in findings:
            pairs.update(opponents(sides))
            totals.update({document for side in sides for document in side})
        documents = tuple(sorted(totals))
        counts = tuple(tuple(pairs[min(a, b), max(a, b)] for b in documents) for a in documents)
        return cls(documents, counts, tuple(totals[name] for name in documents), max(pairs.values(), default=0))

    def foremost(self, limit: int) -> Matrix:
        """The matrix of at most ``limit`` documents: those that take part in most findings."""
        ranked = sorted(range(len(self.documents)), key=lambda number: (-self.totals[number], number))
        kept = sorted(ranked[:limit])
        counts = tuple(tuple(self.counts[i][j] for j in kept) for i in kept)
        documents, totals = tuple(self.documents[i] for i in kept), tuple(self.totals[i] for i in kept)
        return Matrix(documents, counts, totals, max((count for row in counts for count in row), default=0))

    def pairs(self, limit: int) -> tuple[Pair, ...]:
        """At most ``limit`` pairs of different documents: those that stand on different sides most often."""
        found = (
            Pair(one, other, self.counts[i][j])
            for i, one in enumerate(self.documents)
            for j, other in enumerate(self.documents)
            if i < j and self.counts[i][j]
        )
        return tuple(sorted(found, key=lambda pair: (-pair.findings, pair.one, pair.other))[:limit])


def opponents(sides: Sides) -> frozenset[tuple[str, str]]:
    """Every two documents on different sides, each pair sorted; a document on two sides is paired with itself."""
    between = (pair for one, other in combinations(sides, 2) for pair in product(one, other))
    return frozenset((min(pair), max(pair)) for pair in between)
