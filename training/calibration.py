"""Fit the lines that turn the log odds of a question into a confidence: of findings at 0.9, nine in ten are right.

Platt's scaling, fitted by expectation and maximisation, since a finding is right where its claims answer one question
*and* its verdict holds, and only both together are labelled.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from claimcheck.groups.weighing import Stage

UNCALIBRATED = np.array([1.0, 0.0])
PENALTY, PENALTY_OF_ALL = 40.0, 1.0
"""How much the line of a kind is held to that of all kinds together (few findings are dates), and that to none."""
STEPS, NEWTON_STEPS = 20, 10


class Said(NamedTuple):
    """A finding by the log odds of its question, whether it is right, and what its verdict leaves of the confidence."""

    odds: float
    is_right: bool
    share: float


def lines_of(said: Sequence[tuple[str, Said]], kinds: Sequence[str]) -> dict[str, Stage]:
    """For each kind of claim the slope and the intercept of its line."""
    common = _line([told for _, told in said], UNCALIBRATED, PENALTY_OF_ALL)
    lines = {kind: _line([told for its, told in said if its == kind], common, PENALTY) for kind in kinds}
    return {kind: {"slope": round(float(s), 3), "intercept": round(float(i), 3)} for kind, (s, i) in lines.items()}


def _line(said: Sequence[Said], prior: np.ndarray, penalty: float) -> np.ndarray:
    """The likeliest slope and intercept, drawn to those of ``prior``, by expectation and maximisation.

    A finding is right where it is one question and its verdict holds; a wrong one may be one question all the same, the
    surer the less its verdict is.
    """
    line = prior.copy()
    for _ in range(STEPS):
        line = _step(said, line, prior, penalty)
    return line


def _step(said: Sequence[Said], line: np.ndarray, prior: np.ndarray, penalty: float) -> np.ndarray:
    design = np.array([(told.odds, 1.0) for told in said]).reshape(-1, 2)
    right = np.array([told.is_right for told in said], dtype=float)
    share = np.array([told.share for told in said], dtype=float)
    before = 1 / (1 + np.exp(-design @ line))
    is_one = np.where(right, 1.0, before * (1 - share) / (1 - before * share))
    for _ in range(NEWTON_STEPS):
        p = 1 / (1 + np.exp(-design @ line))
        curvature = (design * (p * (1 - p))[:, None]).T @ design + penalty * np.eye(2)
        line = line + np.linalg.solve(curvature, design.T @ (is_one - p) - penalty * (line - prior))
    return line
