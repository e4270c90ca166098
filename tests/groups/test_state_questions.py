"""When two states are of one thing: the same subject undescribed, or parts described alike."""

from __future__ import annotations

import pytest
from question_makers import claim

from claimcheck.groups.matching import LINK, group
from claimcheck.values.claims import State


def likelihood(one, other, attributes=("release", "release"), **rest):
    first = claim(State("release", "released"), "a.md", subject=one, attribute=attributes[0])
    second = claim(State("release", "preview"), "b.md", subject=other, attribute=attributes[1], **rest)
    return max((one.confidence for one in group([first, second])), default=0)


@pytest.mark.parametrize(
    ("one", "other"), [("Orlo V4", "Orlo-V4"), ("Orlo V4", "V4"), ("World Health Organization", "WHO")]
)
def test_the_same_thing_by_any_of_its_names(one, other):
    assert likelihood(one, other) >= LINK


def test_parts_described_alike_are_one_part_though_less_surely():
    described = likelihood("Orlo V4", "Orlo V4", ("release turbine blade", "release blade turbine"))
    assert likelihood("Orlo V4", "Orlo V4") > described >= LINK


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


def test_a_verb_is_denied_of_the_same_object_only():
    yes, no = State("paint", "yes"), State("paint", "no")
    hull = claim(yes, "a.md", attribute="paint hull")
    assert group([hull, claim(no, "b.md", attribute="paint hull")])
    assert not group([hull, claim(no, "b.md", attribute="paint mast")])


def test_other_oppositions_are_other_questions():
    assert not group([claim(State("release", "preview"), "a.md"), claim(State("access", "open"), "b.md")])
