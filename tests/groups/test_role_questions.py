"""When two names fill one role: like words for it, the same thing, and nothing that tells two things apart."""

from __future__ import annotations

import pytest
from question_makers import claim

from claimcheck.groups.roles import families, name_one_most, same_role_question
from claimcheck.values.claims import Names

REPORTED = 0.7
ADA, BO = Names(("Ada Wren",), "person"), Names(("Bo Finch",), "person")
LYON, METZ = Names(("Lyon",), "place"), Names(("Metz",), "place")


def surely(one, other, related=1.0, values=(ADA, BO)):
    a, b = claim(values[0], "a.md", **one), claim(values[1], "b.md", **other)
    assert same_role_question(a, b, related) == same_role_question(b, a, related)
    return same_role_question(a, b, related) >= REPORTED


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("operate", "operator", True),
        ("run dam", "operate", True),
        ("build bridge", "main contractor", True),
        ("put up", "builder", True),
        ("write music", "composer", True),
        ("own", "belong", True),
        ("buy", "acquire", True),
        ("take over", "parent", True),
        ("buy", "operator", False),
        ("handiwork window", "design window", True),
        ("winner", "handiwork", False),
        ("handiwork score", "compose", True),
        ("handiwork score", "write screenplay", False),
        ("host", "presenter", True),
        ("supplier cell", "supply", True),
        ("lead excavation", "director excavation", True),
        ("chief executive", "chair", False),
        ("president", "leader", False),
        ("owner", "operator", False),
        ("manage archive", "run archive", True),
        ("manage archive", "run orchard", False),
        ("hands archive", "manage archive", True),
        ("technical director", "director", False),
        ("deputy chair", "chair", False),
        ("finance director", "technical director", False),
        ("deputy chair", "deputy chairman", True),
        ("author", "publisher", False),
        ("visit", "visit", False),
        ("praise", "praise bridge", False),
    ],
)
def test_words_for_one_role(one, other, expected):
    assert surely({"attribute": one}, {"attribute": other}) is expected


@pytest.mark.parametrize(
    ("one", "other", "related", "expected"),
    [
        ({"attribute": "owner"}, {"attribute": "owner", "subject": "Uxmoor"}, 1.0, False),
        ({"attribute": "owner"}, {"attribute": "owner", "subject": "Uxmoor", "subject_source": "topic"}, 1.0, False),
        ({"attribute": "owner"}, {"attribute": "owner", "subject": "", "subject_source": "topic"}, 1.0, True),
        ({"attribute": "owner"}, {"attribute": "owner", "subject": "", "subject_source": "topic"}, 0.4, False),
        ({"attribute": "lead"}, {"attribute": "lead", "subject": "", "subject_source": "topic"}, 1.0, False),
        ({"attribute": "lead dig"}, {"attribute": "lead dig", "subject": "", "subject_source": "topic"}, 1.0, True),
        ({"attribute": "lead dig"}, {"attribute": "lead choir", "subject": "", "subject_source": "topic"}, 1.0, False),
        ({"attribute": "owner"}, {"attribute": "owner", "subject": "Bo Finch"}, 1.0, False),
    ],
)
def test_the_thing_that_the_role_is_of(one, other, related, expected):
    assert surely(one, other, related) is expected


def test_places_fill_other_roles_than_people():
    built = {"attribute": "build"}
    assert surely(built, {"attribute": "assemble"}, values=(LYON, METZ))
    assert not surely(built, {"attribute": "construct"}, values=(LYON, METZ))
    assert families(claim(LYON, **built)) == {"built in"}
    assert "builder" in families(claim(ADA, **built))


def test_one_text_lists_what_several_things_have():
    told = {"attribute": "owner", "subject_source": "topic"}
    a, b = claim(ADA, "a.md", **told), claim(BO, "a.md", **told)
    assert same_role_question(a, b, 1.0) < REPORTED


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("old mill", "The oldest mill is Holm."), ("old mill", "Tarvik is the oldest mill."), True),
        (("heavy bell", "The heaviest bell is Ada."), ("heavy bell", "Bo is the heaviest bell."), True),
        (("old mill", "The oldest mill is Holm."), ("old mill", "The old mill is Tarvik."), False),
        (("old mill", "The oldest mill is Holm."), ("large mill", "Tarvik is the largest mill."), False),
        (("mill", "The mill is Holm."), ("mill", "Tarvik is the mill."), False),
    ],
)
def test_what_is_most_of_a_sort_is_one(one, other, expected):
    a = claim(ADA, "a.md", attribute=one[0], text=one[1])
    b = claim(BO, "b.md", attribute=other[0], text=other[1])
    assert name_one_most(a, b) is name_one_most(b, a) is expected


@pytest.mark.parametrize(
    ("role", "homes", "same"), [("winner", "ab", True), ("winner", "aa", False), ("owner", "aa", True)]
)
def test_one_text_that_names_two_winners_tells_of_two_prizes(role, homes, same):
    a, b = (claim(who, f"{home}.md", attribute=role) for who, home in zip((ADA, BO), homes, strict=True))
    assert (same_role_question(a, b, 1.0) >= REPORTED) is same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("waive fine", "waive fine", True),
        ("waive fine", "waive rent", False),
        ("waive", "waive", False),
        ("finder urn", "finder urn", True),
        ("finder urn", "informant urn", False),
    ],
)
def test_what_an_office_does(one, other, expected):
    offices = Names(("duty manager",), "person"), Names(("head librarian",), "person")
    told = {"subject": "", "subject_source": "topic"}
    assert surely({"attribute": one} | told, {"attribute": other} | told, values=offices) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("board-post acme", "board-post acme", True),
        ("board-post", "board-post acme", True),
        ("board-post acme", "board-post wind council", False),
        ("board-post acme", "ward-post acme", False),
    ],
)
def test_posts_of_one_body(one, other, expected):
    posts = Names(("treasurer",), "other"), Names(("chair",), "other")
    assert surely({"attribute": one}, {"attribute": other}, values=posts) is expected
