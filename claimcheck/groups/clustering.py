"""Clusters of claims that answer one question: complete link between the answers that they give.

Claims that give one answer pool what is known of them: who asks the same as one of them asks the same as all, so that
one oddly worded statement parts nobody. Between different answers each pair must be linked, by claims that exclude each
other, so that no chain drags unlike claims together: a vague claim stands beside one answer, and speaks for none. Surer
links come first, and what they made is not diluted by fainter ones.
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
Same = Callable[[int, int], bool]
"""Whether two claims, by number, can be one answer."""


def clusters(scores: Scores, same: Same) -> list[Answers]:
    """Clusters of more than one claim, in order; ``same`` tells whether two claims give one answer."""
    home: dict[int, Answers] = {}
    ordered = sorted(scores, key=lambda pair: (-scores[pair], pair))
    opposed = {pair: score for pair, score in scores.items() if not same(*pair)}
    settled: set[int] = set()
    for level in LEVELS:
        for a, b in (pair for pair in ordered if scores[pair] >= level and settled.isdisjoint(pair)):
            first, second = home.setdefault(a, [[a]]), home.setdefault(b, [[b]])
            joined = _joined(first, second, scores, same, level) if first is not second else None
            if joined and _are_one(joined, opposed, level):
                home.update((member, joined) for answer in joined for member in answer)
        settled = {member for member, found in home.items() if _size(found) > 1}
    found = {id(cluster): cluster for cluster in home.values() if _size(cluster) > 1}
    return sorted((sorted(map(sorted, cluster)) for cluster in found.values()), key=min)


def deciding(cluster: Answers, scores: Scores, same: Same) -> tuple[float, list[Pair]]:
    """How sure a cluster is, and the pairs that make it so: the best of the two answers that are least surely linked.

    Only claims that exclude each other tell how surely two answers are those to one question. Where all give one
    answer, it is the claim that is least surely linked to any other.
    """
    across = (_paired(*pair) for one, other in combinations(cluster, 2) for pair in product(one, other))
    opposed = {pair: scores[pair] for pair in across if pair in scores and not same(*pair)}
    best = list(_between(cluster, opposed) if len(cluster) > 1 else _within(cluster[0], scores))
    least = min(score for score, _ in best)
    return least, sorted({pair for score, pair in best if score == least})


def _between(cluster: Answers, scores: Scores) -> Iterator[tuple[float, Pair]]:
    return (_strongest(one, other, scores) for one, other in combinations(cluster, 2))


def _within(answer: Sequence[int], scores: Scores) -> Iterator[tuple[float, Pair]]:
    return (_strongest([one], [other for other in answer if other != one], scores) for one in answer)


def _strongest(one: Sequence[int], other: Sequence[int], scores: Scores) -> tuple[float, Pair]:
    pairs = (_paired(*pair) for pair in product(one, other))
    return max((scores.get(pair, 0.0), pair) for pair in pairs)


def _paired(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)


def _joined(first: Answers, second: Answers, scores: Scores, same: Same, level: float) -> Answers | None:
    """The answers of two clusters, like ones pooled; None where like ones are not linked."""
    joined = [list(answer) for answer in first]
    for answer in second:
        like = next((known for known in joined if all(same(*pair) for pair in product(known, answer))), None)
        if like is None:
            joined.append(list(answer))
        elif _strongest(like, answer, scores)[0] >= level:
            like.extend(answer)
        else:
            return None
    return joined


def _are_one(answers: Answers, opposed: Scores, level: float) -> bool:
    return all(_strongest(one, other, opposed)[0] >= level for one, other in combinations(answers, 2))


def _size(cluster: Answers) -> int:
    return sum(map(len, cluster))
