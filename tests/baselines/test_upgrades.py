"""The way from older versions of the file."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.baselines.upgrades import UPGRADES, upgraded
from claimcheck.baselines.writing import VERSION


def _noting(step: str) -> Any:
    return lambda content: {**content, "steps": [*content.get("steps", []), step]}


def test_the_steps_are_taken_in_order() -> None:
    steps = {1: _noting("one"), 2: _noting("two"), 3: _noting("three")}
    assert upgraded({"version": 1}, 3, steps) == {"version": 3, "steps": ["one", "two"]}


def test_a_file_of_today_is_left_alone() -> None:
    content = {"version": 2, "x": 1}
    assert upgraded(content, 2, {1: _noting("one")}) is content


def test_a_version_without_a_way() -> None:
    with pytest.raises(KeyError):
        upgraded({"version": 0}, 2, {1: _noting("one")})


def test_every_version_that_was_ever_written_can_be_read() -> None:
    assert set(UPGRADES) == set(range(1, VERSION))
