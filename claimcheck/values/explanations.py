"""Why there is a finding: what it was made of, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.values.claims import Claim
from claimcheck.values.groups import Link


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a finding was made of.

    ``question`` is how surely its claims answer one question, ``links`` the pairs of claims that made that and
    ``reasons`` why in words, ``rule`` how sure the rule is that decided, ``closeness`` what the places of the claims
    leave: the three multiplied are the confidence. ``claims`` are those of the finding, in its order. ``tolerance``
    is what the user allows the answers already.
    """

    question: float
    links: tuple[Link, ...]
    reasons: tuple[str, ...]
    rule: float
    closeness: float
    claims: tuple[Claim, ...]
    tolerance: float = 0.0


@dataclass(frozen=True, slots=True)
class ExplainedFeature:
    """A feature that spoke for one question or against it, in words.

    ``share`` is ``weight`` times ``value``, in log odds: positive where it spoke for.
    """

    feature: str
    words: str
    value: float
    weight: float
    share: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why claims are one question.

    ``probability`` is that of the two claims that made it, the least likely of all pairs; ``claims`` are their indices
    in the finding, none where it holds not both. ``prior`` and the shares of the ``features``, the strongest first, add
    up to its log odds; where no features were weighed, ``reasons`` alone say why.
    """

    probability: float
    claims: tuple[int, ...]
    prior: float
    features: tuple[ExplainedFeature, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExplainedValue:
    """A value as it is compared: ``normalised`` in base units and without its wording, ``holds`` all it can stand for.

    ``position`` is an index into the finding's positions; ``holds`` is "" where the value stands for itself alone.
    """

    position: int
    value: str
    normalised: str
    holds: str


@dataclass(frozen=True, slots=True)
class Decision:
    """The rule that decided: its code and name, what it says of these values, why there is such a rule.

    ``weight`` in [0, 1] is how sure it is.
    """

    code: str
    name: str
    reason: str
    why: str
    weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why there is a finding, and what would have made it silent.

    The confidence is the probability of ``question`` times the weight of the ``rule`` times ``closeness``, which is
    less than 1 where one document says it all.
    """

    question: Likeness
    values: tuple[ExplainedValue, ...]
    rule: Decision
    closeness: float
    silenced_by: tuple[str, ...]
