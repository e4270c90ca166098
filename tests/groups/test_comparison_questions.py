"""When two comparisons are one question: the same two things, for the same people, told by the same wording."""

from __future__ import annotations

import pytest
from question_makers import claim

from claimcheck.groups.comparisons import facing
from claimcheck.groups.matching import group
from claimcheck.values.claims import Comparison


def ahead(subject, *rivals, aspect="speed", **rest):
    return claim(Comparison(rivals, "ahead", aspect), rest.pop("document", "a.md"), subject=subject, **rest)


def are_one(one, other):
    return bool(group([one, other]))


def test_two_views_of_one_pair():
    assert are_one(ahead("Orlo", "Nova"), ahead("Nova", "Orlo", document="b.md"))
    assert not are_one(ahead("Orlo", "Nova"), ahead("Lyra", "Orlo", document="b.md"))
    assert not are_one(ahead("Orlo", "Nova"), ahead("Nova", "Orlo", aspect="price", document="b.md"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((), (), True),
        (("adult",), (), True),
        (("adult",), ("adult",), True),
        (("adult",), ("child",), False),
        (("winter",), ("summer",), False),
    ],
)
def test_for_others_and_at_other_times(one, other, expected):
    first, second = ahead("Orlo", "Nova", scope=one), ahead("Nova", "Orlo", scope=other, document="b.md")
    assert are_one(first, second) is expected


def test_things_without_a_name_are_told_apart_by_their_description():
    described = {"subject_source": "reference", "names": ("mull",)}
    first = ahead("tower", "chapel", **described)
    assert are_one(first, ahead("tower", "chapel", document="b.md", **described))
    assert not are_one(first, ahead("wall", "chapel", document="b.md", **described))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Orlo", "Nova"), ("older engine", "Orlo"), True),
        (("Orlo", "Nova"), ("its predecessor", "Orlo"), True),
        (("ours", "Nova"), ("Nova", "Orlo"), True),
        (("diesel bus", "electric ones"), ("electric bus", "diesel engine"), True),
        (("Orlo", "neighbour at Corve"), ("Corve", "Orlo"), True),
        (("Orlo", "Nova"), ("engine", "Orlo"), False),
        (("Orlo", "Nova"), ("older engine", "Lyra"), False),
        (("diesel bus", "electric ones"), ("electric bus", "hybrid engine"), False),
    ],
)
def test_a_description_may_stand_for_the_other_side(one, other, expected):
    related = {"subject_source": "reference", "names": ("mull",)}
    first, second = ahead(*one, **related), ahead(*other, document="b.md", **related)
    turned = facing(first, second)
    assert ((turned.subject, turned.value.rivals, turned.value.direction) == (one[0], one[1:], "behind")) is expected


def test_a_description_needs_one_aspect_on_both_sides():
    first, second = ahead("Orlo", "Nova"), ahead("older engine", "Orlo", aspect="price", document="b.md")
    assert facing(first, second).value.rivals == ("older engine",)
    assert facing(first, ahead("older engine", "Orlo", aspect="", document="b.md")).value.rivals == ("older engine",)


def test_names_inside_the_rivals_name_no_other_ground():
    first = claim(Comparison(("Nova's mill in Goole",), "ahead"), "a.md", subject="Orlo", names=("goole", "nova"))
    second = claim(Comparison(("Nova's mill in Goole",), "behind"), "b.md", subject="Orlo", names=("selby",))
    third = claim(Comparison(("Nova",), "behind"), "b.md", subject="Orlo", names=("selby",))
    assert are_one(first, second)
    assert not are_one(claim(Comparison(("Nova",), "ahead"), "a.md", subject="Orlo", names=("goole",)), third)


def test_only_the_wording_of_measuring_sets_a_yardstick():
    rivalry = [
        claim(Comparison((rival,), "against"), document, subject="Orlo", attribute=words)
        for rival, document, words in (("Nova 4", "a.md", "compete"), ("Nova 5", "b.md", "compete"))
    ]
    measured = [
        claim(Comparison((rival,), "against"), document, subject="Orlo", attribute="measure")
        for rival, document in (("Nova 4", "a.md"), ("Nova 5", "b.md"))
    ]
    assert not are_one(*rivalry)
    assert are_one(*measured)
