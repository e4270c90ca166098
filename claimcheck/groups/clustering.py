"""Clusters of claims that answer one question: complete link between the answers that they give.

Claims that give the same answer pool what is known of them: who asks the same as one of them asks the same as all, so
that one oddly worded statement parts nobody. Between different answers each pair must be linked, so that no chain drags
unlike claims together. Surer links come first, and what they made is not diluted by fainter ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product

LEVELS = (0.7, 0.5)
"""Probabilities from which claims are linked: the default threshold of findings, and what one may lower it to."""
Pair = tuple[int, int]
Scores = Mapping[Pair, float]
Answers = list[list[int]]
"""A cluster: claims by the answer that they give."""


def clusters(scores: Scores, same: Callable[[int, int], bool]) -> list[Answers]:
    """Clusters of more than one claim, in order; ``same`` tells whether two claims give the same answer."""
    home: dict[int, Answers] = {}
    ordered = sorted(scores, key=lambda pair: (-scores[pair], pair))
    settled: set[int] = set()
    for level in LEVELS:
        for a, b in (pair for pair in ordered if scores[pair] >= level and settled.isdisjoint(pair)):
            first, second = home.setdefault(a, [[a]]), home.setdefault(b, [[b]])
            if first is not second and _are_one(first, second, scores, level):
                _merge(first, second, same)
                home.update((member, first) for answer in second for member in answer)
        settled = {member for member, found in home.items() if _size(found) > 1}
    found = {id(cluster): cluster for cluster in home.values() if _size(cluster) > 1}
    return sorted((sorted(map(sorted, cluster)) for cluster in found.values()), key=min)


def deciding(cluster: Answers, scores: Scores) -> tuple[float, list[Pair]]:
    """How sure a cluster is, and the pairs that make it so: the best of the two answers that are least surely linked.

    Where all give one answer, it is the claim that is least surely linked to any other.
    """
    best = list(_between(cluster, scores) if len(cluster) > 1 else _within(cluster[0], scores))
    least = min(score for score, _ in best)
    return least, sorted({pair for score, pair in best if score == least})


def _between(cluster: Answers, scores: Scores) -> Iterator[tuple[float, Pair]]:
    return (_strongest(one, other, scores) for one, other in combinations(cluster, 2))


def _within(answer: Sequence[int], scores: Scores) -> Iterator[tuple[float, Pair]]:
    return (_strongest([one], [other for other in answer if other != one], scores) for one in answer)


def _strongest(one: Sequence[int], other: Sequence[int], scores: Scores) -> tuple[float, Pair]:
    pairs = ((min(pair), max(pair)) for pair in product(one, other))
    return max((scores.get(pair, 0.0), pair) for pair in pairs)


def _are_one(first: Answers, second: Answers, scores: Scores, level: float) -> bool:
    return all(_strongest(one, other, scores)[0] >= level for one, other in product(first, second))


def _merge(first: Answers, second: Answers, same: Callable[[int, int], bool]) -> None:
    for answer in second:
        like = next((known for known in first if same(known[0], answer[0])), None)
        if like is None:
            first.append(answer)
        else:
            like.extend(answer)


def _size(cluster: Answers) -> int:
    return sum(map(len, cluster))
