"""What may stand beside a plan."""

from __future__ import annotations

import pytest
from question_makers import claim

from claimcheck.groups.plans import told_as_one
from claimcheck.values.periods import Period

DAY = Period((2031, 6, 30), (2031, 6, 30), "day")


@pytest.mark.parametrize(
    ("attribute", "tense", "expected"),
    [("end support", "", True), ("deadline", "", True), ("delivery", "", False), ("end support", "past", False)],
)
def test_a_label_of_what_is_to_come_beside_a_dated_plan(attribute, tense, expected):
    plan = claim(DAY, "a.md", attribute="support", modality="planned")
    label = claim(DAY, "b.md", attribute=attribute, tense=tense)
    assert told_as_one(plan, label) is expected
    assert told_as_one(label, plan) is expected
