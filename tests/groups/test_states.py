"""When two states are of one thing: the same subject undescribed, or parts described alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from question_makers import claim, claims

from claimcheck.groups.matching import LINK
from claimcheck.groups.states import same_state_question
from claimcheck.values.claims import State


def likelihood(one, other, attributes=("release", "release"), **rest):
    first = claim(State("release", "released"), "a.md", subject=one, attribute=attributes[0])
    second = claim(State("release", "preview"), "b.md", subject=other, attribute=attributes[1], **rest)
    return same_state_question(first, second)


@pytest.mark.parametrize(
    ("one", "other"), [("Orlo V4", "Orlo-V4"), ("Orlo V4", "V4"), ("World Health Organization", "WHO")]
)
def test_the_same_thing_undescribed_is_the_surest(one, other):
    described = likelihood(one, other, ("release turbine", "release turbine"))
    assert likelihood(one, other) > described >= LINK


def test_parts_described_alike_are_one_part():
    assert likelihood("Orlo V4", "Orlo V4", ("release turbine blade", "release blade turbine")) >= LINK


@pytest.mark.parametrize(
    ("one", "other", "attributes"),
    [
        ("Orlo V4", "Nova V4", ("release", "release")),
        ("Orlo V4 Pro", "Orlo V4 Flash", ("release", "release")),
        ("Orlo V4", "Nova V4", ("release turbine", "release turbine")),
        ("Orlo V4", "Orlo V4", ("release turbine", "release sturgeon")),
        ("Orlo V4", "Orlo V4", ("release", "release turbine")),
        ("Orlo V4", "Orlo V4", ("release turbine", "release turbine reservoir sturgeon")),
    ],
)
def test_other_things_and_other_parts(one, other, attributes):
    assert likelihood(one, other, attributes) < LINK


def test_a_topic_that_stands_in_is_not_sure_enough_unless_it_is_the_same():
    assert likelihood("Orlo V4", "Uxmoor", subject_source="topic") < LINK
    assert likelihood("Orlo V4", "Orlo V4", subject_source="topic") >= LINK


@settings(deadline=None)
@given(claims(), claims())
def test_the_ladder_has_no_direction(one, other):
    assert same_state_question(one, other) == same_state_question(other, one)
