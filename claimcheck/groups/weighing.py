"""How surely claims answer one question: ladders, fitted weights, and a reader for the pairs that are likely enough.

Each kind has a comparison vector and weights: those "before" reading choose what the quick reader sees, those "between"
what the careful one does, and those "after" both decide. What a ladder tells is a feature, and what it finds stands,
unless the reader dissents.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from claimcheck.claims.naming.equality import key
from claimcheck.groups.blocking import candidate_pairs
from claimcheck.groups.comparisons import facing
from claimcheck.groups.conditions import comparable
from claimcheck.groups.contrasts import contrast
from claimcheck.groups.ladders import FOUND, are_never_one, are_told_apart, dissent, laddered
from claimcheck.groups.looks import Looking
from claimcheck.groups.names import UNNAMED, subject_match
from claimcheck.groups.packing import Look
from claimcheck.groups.reading import Reader, statement
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.remembering import Remembered
from claimcheck.groups.vectors import NAMES, vector
from claimcheck.values.claims import Claim, Names
from claimcheck.values.groups import Feature
from claimcheck.values.periods import Period
from claimcheck.values.quantities import VERSION, Quantity

READ = 3
"""Statements of another text that are read beside a claim: the likeliest by what is known without reading."""
DECLARED = 4.0
"""Least log odds where the words are the same by the user's word, which the reader does not know."""
READ_IN_ALL = 12
"""Statements of all other texts that are read beside a claim."""
SEVERAL = 20
"""Nouns that a text must hold for one of its statements to be the only one in question."""
LEAST, OPEN = 0.006, 0.05
"""Least probability at which two statements are read: before reading, and with care after a glance."""
Stage = dict[str, float]
"""Weights of the features by name, and the "bias"."""
Weights = dict[str, dict[str, Stage]]
"""For each kind that is weighed: what is known "before" reading, "between" a glance and reading with care, "after" it,
and the "calibration" line."""
Scores = Mapping[tuple[int, int], float]
Claims = Sequence[Claim] | Mapping[int, Claim]
LADDER, APART, READER, SOLE = "ladder", "told_apart", "reader", "sole"
COMPARED = (*NAMES, APART, LADDER)
"""The features that are known before reading, in order."""
WEIGHED = (*COMPARED, SOLE, READER)
"""The features that decide, in order."""
AT_LINKED = 1 + COMPARED.index("linked")
UNREAD = 1 + len(COMPARED)
"""Numbers in a look at two claims that are weighed, before they are read: the probability, and their features. Behind
these stands what the reader said."""


class Likeness(NamedTuple):
    """The probability that two claims are one question, and the features that made it, in order or that of a ladder."""

    probability: float
    numbers: tuple[float, ...]

    @property
    def features(self) -> Mapping[str, float]:
        """The features by name."""
        return dict(zip((LADDER,) if len(self.numbers) == 1 else WEIGHED, self.numbers, strict=False))


def scored(  # noqa: PLR0913 - all that a probability depends on
    claims: Sequence[Claim],
    known: Relations,
    weights: Weights,
    reader: Reader,
    respelt: AbstractSet[int] = frozenset(),
    *,
    remembered: Remembered | None = None,
) -> Iterator[tuple[tuple[int, int], Likeness]]:
    """The candidate pairs, each with its probability of being one question.

    ``respelt`` are claims that hold words which the user takes for others; the reader does not know these. What
    is ``remembered`` is of other runs with the same words.
    """

    def look(a: int, b: int) -> Look:
        return before_reading(claims[a], facing(claims[a], claims[b]), known, weights)

    pairs = candidate_pairs(claims, known)
    looking = Looking(claims, known, look, remembered) if remembered else None
    told_of = looking.at(pairs) if looking else ((pair, look(*pair)) for pair in pairs)
    weighed = {pair: told for pair, told in told_of if told}
    chosen = worth_reading({pair: told[0] for pair, told in weighed.items()}, claims)
    within = _foremost({pair: weighed[pair][0] for pair in chosen}, claims)
    unread = {pair: told for pair in chosen if pair in within and len(told := weighed[pair]) == UNREAD}
    answered = _answered(unread, claims, weights, reader, respelt)
    if looking:
        looking.add({pair: told[UNREAD:] for pair, told in answered.items()})
    weighed |= answered
    alone = sole({pair: told[AT_LINKED] for pair, told in weighed.items()}, claims)
    for pair in chosen:
        claim, told = claims[pair[0]], weighed[pair]
        if pair in within:
            numbers = (*told[1:UNREAD], alone[pair], told[-1])
            yield pair, _decided(numbers, weights[claim.kind], dissent(claim))
        else:
            yield pair, Likeness(told[0], told[1:UNREAD])


def before_reading(a: Claim, b: Claim, known: Relations, weights: Weights) -> Look:
    """The probability that two claims are one question by what is known without reading.

    It is followed by their features where they are worth reading; nothing is said of those out of the question.
    """
    features = compared(a, b, known)
    if features is None:
        return ()
    probability = beforehand(weights[a.kind], features)
    return (probability, *map(float, features.values())) if probability >= LEAST else ()


def compared(a: Claim, b: Claim, known: Relations) -> dict[str, float] | None:
    """The comparison vector of two claims, and what the ladder of their kind says where there is one.

    There is none where the two are out of the question.
    """
    if not comparable(a, b) or not _needs_of_one(a, b, known):
        return None
    ladder = laddered(a, b, known)
    if ladder < FOUND and are_never_one(a, b):
        return None
    return vector(a, b, known) | {APART: float(ladder < FOUND and are_told_apart(a, b)), LADDER: ladder}


def _needs_of_one(a: Claim, b: Claim, known: Relations) -> bool:
    """Whether two versions that are needed may be needed by one thing: all software needs some Python or other."""
    if not isinstance(a.value, Quantity) or a.value.unit != VERSION:
        return True
    if contrast(a, b):
        return False
    is_headed = any(c.subject and key(c.subject) in key(d.setting) for c, d in ((a, b), (b, a)))
    return is_headed or subject_match(a, b) > UNNAMED or bool(known.linked(a, b))


def _answered(
    looks: Mapping[tuple[int, int], Look],
    claims: Sequence[Claim],
    weights: Weights,
    reader: Reader,
    respelt: AbstractSet[int],
) -> dict[tuple[int, int], Look]:
    """The looks at pairs with what reading them adds."""
    known = {pair: dict(zip(COMPARED, look[1:], strict=True)) for pair, look in looks.items()}
    reader.expect_glances((claims[a], claims[b]) for a, b in looks)
    glanced = {pair: features | glance(reader, *_two(claims, pair)) for pair, features in known.items()}
    left_open = {pair for pair, told in glanced.items() if is_left_open(weights[claims[pair[0]].kind], told)}
    reader.expect(_two(claims, pair) for pair in left_open)
    answered = {}
    for pair, look in looks.items():
        told = read(reader, *_two(claims, pair)) if pair in left_open else glanced[pair]
        odds = max(told[READER], DECLARED) if not respelt.isdisjoint(pair) else told[READER]
        answered[pair] = (*look, odds)
    return answered


def _two(claims: Sequence[Claim], pair: tuple[int, int]) -> tuple[Claim, Claim]:
    return claims[pair[0]], claims[pair[1]]


def is_left_open(stages: Mapping[str, Stage], features: Mapping[str, float]) -> bool:
    """Whether what is known after a glance leaves it open that two claims ask the same; a ladder has to be answered."""
    return features[LADDER] >= FOUND or logistic(stages["between"], features) >= OPEN


def beforehand(stages: Mapping[str, Stage], features: Mapping[str, float]) -> float:
    """The probability by what is known without reading; what a ladder finds is worth reading, too."""
    probability, ladder = logistic(stages["before"], features), features[LADDER]
    return max(probability, ladder) if ladder >= FOUND else probability


def _decided(numbers: tuple[float, ...], stages: Mapping[str, Stage], dissent: float) -> Likeness:
    """The probability after reading, or that of the ladder where it is surer and the reader does not dissent.

    It dissents by log odds below ``dissent``.
    """
    features = dict(zip(WEIGHED, numbers, strict=True))
    probability = calibrated(stages, features)
    if features[LADDER] > probability and features[READER] >= dissent:
        return Likeness(features[LADDER], (features[LADDER],))
    return Likeness(probability, numbers)


def sole(linked: Scores, claims: Claims) -> dict[tuple[int, int], float]:
    """For each pair how few statements of either text could meet that of the other: 1 for one, 0 in unlinked texts.

    ``linked`` are the pairs in question, with whether their texts are linked. Of two names or dates that are in
    question with m and n statements of each other's text it is 1 / √(m·n). Of amounts, how many of one dimension there
    are tells more ("alone"). To be the only one tells nothing of texts of two or three sentences.
    """
    met: dict[tuple[int, str], set[int]] = defaultdict(set)
    for a, b in linked:
        for one, other in ((a, b), (b, a)):
            there = claims[other].evidence
            met[one, there.document].add(there.start)
    found = {}
    for pair, is_linked in linked.items():
        a, b = pair
        rivals = len(met[a, claims[b].evidence.document]) * len(met[b, claims[a].evidence.document])
        is_told = is_linked and isinstance(claims[a].value, (Names, Period))
        is_told = is_told and all(_has_more_to_say(claims[member]) for member in pair)
        found[pair] = 1 / math.sqrt(rivals) if is_told else 0.0
    return found


def _has_more_to_say(claim: Claim) -> bool:
    """Whether a claim stands in a text of more than some sentences."""
    return claim.matter is not None and len(claim.matter.nouns) >= SEVERAL


def _foremost(scores: Scores, claims: Sequence[Claim]) -> set[tuple[int, int]]:
    """The pairs that are among the likeliest of one of their claims, so that the cost grows with the claims.

    Pairs in the same words are read once, however many there are.
    """
    taken: dict[int, int] = defaultdict(int)
    said = {index: statement(claims[index]) for index in {index for pair in scores for index in pair}}
    read_already: set[tuple[str, str]] = set()
    found = set()
    for pair in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        a, b = pair
        texts = (said[a], said[b]) if said[a] <= said[b] else (said[b], said[a])
        if taken[a] < READ_IN_ALL or taken[b] < READ_IN_ALL or texts in read_already:
            found.add(pair)
            read_already.add(texts)
        taken[a] += 1
        taken[b] += 1
    return found


def worth_reading(scores: Scores, claims: Claims) -> list[tuple[int, int]]:
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


def glance(reader: Reader, a: Claim, b: Claim) -> dict[str, float]:
    """What a glance at two statements side by side adds to their vector."""
    return {READER: reader.glance(a, b)}


def read(reader: Reader, a: Claim, b: Claim) -> dict[str, float]:
    """What reading two statements with care adds to their vector."""
    return {READER: reader.read(a, b)}


def logistic(stage: Stage, features: Mapping[str, float]) -> float:
    """The probability that weights give to features; features without a weight tell nothing."""
    return _probability(_odds(stage, features))


def calibrated(stages: Mapping[str, Stage], features: Mapping[str, float]) -> float:
    """The probability after reading, on the scale of being right."""
    line = stages["calibration"]
    return _probability(line["slope"] * _odds(stages["after"], features) + line["intercept"])


def shares(stages: Mapping[str, Stage], features: Mapping[str, float]) -> tuple[float, tuple[Feature, ...]]:
    """What :func:`calibrated` adds up: the log odds that all pairs start from, and the features with their weights.

    Where a ladder decided alone, nothing is added up.
    """
    if features.keys() == {LADDER}:
        return 0.0, tuple(Feature(name, value, 0.0) for name, value in features.items())
    after, line = stages["after"], stages["calibration"]
    weighed = (Feature(name, value, line["slope"] * after[name]) for name, value in features.items() if name in after)
    return line["slope"] * after["bias"] + line["intercept"], tuple(weighed)


def _odds(stage: Stage, features: Mapping[str, float]) -> float:
    return stage["bias"] + math.fsum(stage[name] * value for name, value in features.items() if name in stage)


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


@lru_cache(maxsize=1)
def match_weights() -> Weights:
    """The fitted weights (training/matching.py fits them)."""
    text = files(__package__).joinpath("data", "match_weights.json").read_text("utf-8")
    weights: Weights = json.loads(text)
    return weights
