"""When two texts tell of one thing what it is made of or the like: the same part of it, in words for that part."""

from __future__ import annotations

import pytest
from question_makers import claim

from claimcheck.groups.roles import same_role_question
from claimcheck.groups.stuffs import is_stuff
from claimcheck.values.claims import Names

REPORTED = 0.7
OAK, PINE = Names(("oak",), "other"), Names(("pine",), "other")


def surely(one, other, related=1.0):
    a, b = claim(OAK, "a.md", **one), claim(PINE, "b.md", **other)
    assert same_role_question(a, b, related) == same_role_question(b, a, related)
    return same_role_question(a, b, related) >= REPORTED


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("made of seat", "made of seat", True),
        ("made of", "made of", True),
        ("material seat", "made of seat", True),
        ("made of ferry", "made of vessel", True),
        ("made of ferry", "made of", True),
        ("made of seat", "made of leg", False),
        ("made of seat", "made of", False),
        ("made of ferry", "made of bridge", False),
        ("made of seat", "in colour seat", False),
        ("powered by pump", "powered by pump", True),
    ],
)
def test_the_same_part(one, other, expected):
    assert surely({"attribute": one}, {"attribute": other}) is expected


@pytest.mark.parametrize(
    ("attribute", "related", "expected"),
    [("made of gate", 1.0, True), ("made of gate", 0.4, False), ("made of", 1.0, False)],
)
def test_things_without_names(attribute, related, expected):
    unnamed = {"attribute": attribute, "subject": "", "subject_source": "topic"}
    assert surely(unnamed, unnamed, related) is expected


@pytest.mark.parametrize(("attribute", "expected"), [("made of seat", True), ("maker", False), ("make", False)])
def test_which_claims_tell_of_stuffs(attribute, expected):
    assert is_stuff(claim(OAK, "a.md", attribute=attribute)) is expected
