"""Why claims are one question: the comparison vector in words, or the rung of a ladder."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from claimcheck.groups.weighing import LADDER
from claimcheck.values.claims import Claim, ClaimKind
from claimcheck.values.explanations import ExplainedFeature, Grounds, Likeness
from claimcheck.values.groups import Feature, Link

SILENT = 0.005
"""Log odds below which a feature said nothing: two digits would show 0.00."""
Bands = list[tuple[float, str]]


def likeness(kind: ClaimKind, grounds: Grounds, positions: Sequence[int]) -> Likeness:
    """Why the claims of a finding are one question; ``positions`` are those of its claims.

    Of several pairs that are as likely, one that is at odds is told, so that it shows what was reported.
    """
    places = {_place(claim): number for number, claim in reversed(list(enumerate(grounds.claims)))}
    if not grounds.links:
        return Likeness(grounds.question, (), 0.0, (), grounds.reasons)

    def indices(link: Link) -> tuple[int, ...]:
        found = [places[_place(claim)] for claim in link.claims if _place(claim) in places]
        return tuple(sorted(found)) if len(found) == 2 else ()

    def rank(link: Link) -> tuple[bool, bool, tuple[int, ...]]:
        found = indices(link)
        return not found, len({positions[number] for number in found}) < 2, found

    link = min(grounds.links, key=rank)
    if [feature.name for feature in link.features] == [LADDER]:
        return Likeness(link.confidence, indices(link), 0.0, (), tuple(_rung(kind, link.features[0].value)))
    return Likeness(link.confidence, indices(link), link.prior, tuple(_features(kind, link.features)), ())


def _place(claim: Claim) -> tuple[str, int, int, str]:
    where = claim.evidence
    return where.document, where.start, where.value_start, claim.kind


def _features(kind: ClaimKind, features: Sequence[Feature]) -> Iterator[ExplainedFeature]:
    """Those that spoke for or against, the strongest first."""
    told = [feature for feature in features if abs(feature.share) >= SILENT]
    for feature in sorted(told, key=lambda feature: (-abs(feature.share), feature.name)):
        words = _words(kind, feature)
        yield ExplainedFeature(
            feature.name, words, round(feature.value, 3), round(feature.weight, 3), round(feature.share, 3)
        )


def _words(kind: ClaimKind, feature: Feature) -> str:
    bands = _data("rungs")[kind] if feature.name == LADDER else _data("features")[feature.name]
    return _banded(bands, feature.value)


def _rung(kind: ClaimKind, probability: float) -> Iterator[str]:
    yield _banded(_data("rungs")[kind], probability)


def _banded(bands: Bands, value: float) -> str:
    """The words of the highest band that a value reaches, of the lowest where it reaches none."""
    return next((words for least, words in bands if value >= least), bands[-1][1])


@cache
def _data(name: str) -> dict[str, Bands]:
    """For each feature, or kind with a ladder, words by the least value that they are true of, the highest first."""
    found: dict[str, Bands] = json.loads(files(__package__).joinpath("data", f"{name}.json").read_text("utf-8"))
    return found
