"""Group the claims that answer one question: candidate pairs, a probability a pair, complete-link clusters."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import product

from claimcheck.claims.naming.equality import key
from claimcheck.groups.amounts import same_amount
from claimcheck.groups.blocking import candidate_pairs
from claimcheck.groups.comparisons import facing, same_comparison_question
from claimcheck.groups.events import same_event_question
from claimcheck.groups.reading import Reader
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.roles import same_role_question
from claimcheck.groups.states import same_state_question, without_repeats
from claimcheck.groups.vectors import NAMES, comparable, vector
from claimcheck.groups.yardsticks import yardsticks
from claimcheck.values.claims import Claim
from claimcheck.values.groups import Group

LINK = 0.5
"""Least probability at which two claims are one question."""

ECHO = 0.5
"""Least share of the best score at which a statement of the same amount is taken for the counterpart."""

READ = 3
"""Statements of another text that are read beside a claim: the likeliest by what is known without reading."""
LEAST = 0.02
"""Least probability before reading at which two statements are read."""
Stage = dict[str, float]
"""Weights of the features by name, and the "bias"."""
Weights = dict[str, dict[str, Stage]]
"""For each kind that is weighed: what is known "before" reading, "after" it, and the "calibration" line."""
Scores = Mapping[tuple[int, int], float]


COMPARED = (*NAMES, "ladder")
"""The features that are known before reading, in order."""


def group(claims: Sequence[Claim], weights: Weights | None = None, reader: Reader | None = None) -> tuple[Group, ...]:
    """The questions that more than one claim answers, in a fixed order whatever the order of the claims.

    ``weights`` are those of :func:`match_weights` unless given; a ``reader`` may bring answers that it knows.
    """
    weights = weights or match_weights()
    ordered = sorted(claims, key=_order)
    known = Relations(ordered)
    scores = dict(_scored(ordered, known, weights, reader or Reader()))
    partners = best_partners(scores, ordered)
    linked = {pair: score for pair, score in scores.items() if score >= LINK and pair in partners}
    groups = [_group(ordered, members, linked) for members in _complete_link(linked)]
    return (*without_repeats(groups), *yardsticks(ordered))


def _scored(
    claims: Sequence[Claim], known: Relations, weights: Weights, reader: Reader
) -> Iterator[tuple[tuple[int, int], float]]:
    """The candidate pairs, each with its probability of being one question."""
    weighed: dict[tuple[int, int], dict[str, float]] = {}
    for a, b in candidate_pairs(claims, known):
        one, other = claims[a], facing(claims[a], claims[b])
        if not comparable(one, other):
            continue
        if one.kind in weights:
            weighed[a, b] = compared(one, other, known)
        else:
            yield (a, b), laddered(one, other, known)
    first = {pair: logistic(weights[claims[pair[0]].kind]["before"], vec) for pair, vec in weighed.items()}
    for a, b in worth_reading(first, claims):
        features = weighed[a, b] | read(reader, claims[a], claims[b])
        yield (a, b), calibrated(weights[claims[a].kind], features)


def compared(a: Claim, b: Claim, known: Relations) -> dict[str, float]:
    """The comparison vector of two claims, and what the ladder of their kind says where there is one."""
    ladder = laddered(a, b, known) if a.kind in _LADDERS else 0.0
    return vector(a, b, known) | {"ladder": ladder}


def worth_reading(scores: Scores, claims: Sequence[Claim] | Mapping[int, Claim]) -> list[tuple[int, int]]:
    """The pairs that are likely enough, and among the likeliest of either claim in the other's text."""
    rivals: dict[tuple[int, str], list[float]] = defaultdict(list)
    for (a, b), score in scores.items():
        for one, other in ((a, b), (b, a)):
            rivals[one, claims[other].evidence.document].append(score)
    least = {home: sorted(found, reverse=True)[:READ][-1] for home, found in rivals.items()}
    return [
        (a, b)
        for (a, b), score in scores.items()
        if score >= LEAST and score >= min(least[a, claims[b].evidence.document], least[b, claims[a].evidence.document])
    ]


def read(reader: Reader, a: Claim, b: Claim) -> dict[str, float]:
    """What reading two statements side by side adds to their vector."""
    same, _ = reader.read(a, b)
    return {"reader": same}


def logistic(stage: Stage, features: Mapping[str, float]) -> float:
    """The probability that weights give to features; features without a weight tell nothing."""
    return _probability(_odds(stage, features))


def calibrated(stages: Mapping[str, Stage], features: Mapping[str, float]) -> float:
    """The probability after reading, on the scale of being right."""
    line = stages["calibration"]
    return _probability(line["slope"] * _odds(stages["after"], features) + line["intercept"])


def _odds(stage: Stage, features: Mapping[str, float]) -> float:
    return stage["bias"] + math.fsum(stage[name] * value for name, value in features.items() if name in stage)


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def laddered(a: Claim, b: Claim, known: Relations) -> float:
    """How surely two comparable claims answer one question, for the kinds that have ladders of their own."""
    related = max(known.shared_names(a, b), known.linked(a, b))
    return _LADDERS[a.kind](a, b, related)


_LADDERS: dict[str, Callable[[Claim, Claim, float], float]] = {
    "state": same_state_question,
    "comparison": same_comparison_question,
    "entity": same_role_question,
    "date": same_event_question,
}


def best_partners(scores: Scores, claims: Sequence[Claim] | Mapping[int, Claim]) -> set[tuple[int, int]]:
    """The pairs in which each claim is the other's likeliest counterpart in its document, ties included.

    A statement has one counterpart in another text at most: the second best is another question. Where the other text
    says the same nearly as likely, that is the counterpart.
    """
    best: dict[tuple[int, str], float] = defaultdict(float)
    same: dict[tuple[int, str], float] = defaultdict(float)
    for (a, b), score in scores.items():
        agree = same_amount(claims[a].value, claims[b].value)
        for one, other in ((a, b), (b, a)):
            home = (one, claims[other].evidence.document)
            best[home] = max(best[home], score)
            same[home] = max(same[home], score if agree else 0.0)
    found = set()
    for (a, b), score in scores.items():
        homes = ((a, claims[b].evidence.document), (b, claims[a].evidence.document))
        if same_amount(claims[a].value, claims[b].value):
            likely = all(score >= ECHO * best[home] for home in homes)
        else:
            likely = all(score >= best[home] and same[home] < ECHO * best[home] for home in homes)
        if likely:
            found.add((a, b))
    return found


@lru_cache(maxsize=1)
def match_weights() -> Weights:
    """The fitted weights (training/matching.py fits them)."""
    text = files(__package__).joinpath("data", "match_weights.json").read_text("utf-8")
    weights: Weights = json.loads(text)
    return weights


def _order(claim: Claim) -> tuple[object, ...]:
    where = claim.evidence
    return where.document, where.start, where.value_start, claim.kind, claim.attribute, repr(claim.value), claim.subject


def _complete_link(scores: Scores) -> list[list[int]]:
    """Clusters in which every pair is linked, grown from the surest pairs."""
    home: dict[int, list[int]] = {}
    for (a, b), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        first, second = home.setdefault(a, [a]), home.setdefault(b, [b])
        if first is second:
            continue
        if all((min(pair), max(pair)) in scores for pair in product(first, second)):
            first.extend(second)
            for member in second:
                home[member] = first
    clusters = {id(members): sorted(members) for members in home.values() if len(members) > 1}
    return sorted(clusters.values())


def _group(claims: Sequence[Claim], members: Sequence[int], scores: Scores) -> Group:
    base = min((claims[i] for i in members), key=lambda claim: key(claim.subject))
    chosen = tuple(facing(base, claims[i]) for i in members)
    links = [scores[a, b] for n, a in enumerate(members) for b in members[n + 1 :]]
    attribute, subject = _shared_attribute(chosen), _shared_subject(chosen)
    shared = sorted(set.intersection(*(set(c.context) for c in chosen)))
    reasons = (f"same subject: {subject}",) * bool(subject) + (f"same words: {', '.join(shared)}",) * bool(shared)
    return Group(chosen[0].kind, subject, attribute, chosen, min(links), reasons)


def _shared_subject(claims: Sequence[Claim]) -> str:
    counts = Counter(claim.subject for claim in claims if claim.subject)
    return min(counts, key=lambda name: (-counts[name], len(name), name), default="")


def _shared_attribute(claims: Sequence[Claim]) -> str:
    """The attribute words that most claims use, in the order of the first that has them."""
    counts = Counter(word for claim in claims for word in dict.fromkeys(claim.attribute.split()))
    most = max(counts.values(), default=0)
    first = min(claims, key=lambda claim: (len(claim.attribute.split()), claim.attribute))
    words = [w for claim in (first, *claims) for w in claim.attribute.split() if counts[w] == most]
    return " ".join(dict.fromkeys(words)) if most > 1 else first.attribute
