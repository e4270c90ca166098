"""Who disagrees with whom: every two documents, and in how many findings they stand on different sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product

Sides = Sequence[Sequence[str]]
"""The documents on each side of a finding."""


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


def opponents(sides: Sides) -> frozenset[tuple[str, str]]:
    """Every two documents on different sides, each pair sorted; a document on two sides is paired with itself."""
    between = (pair for one, other in combinations(sides, 2) for pair in product(one, other))
    return frozenset((min(pair), max(pair)) for pair in between)
