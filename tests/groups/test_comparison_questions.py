"""When two comparisons are one question: the same two things, for the same people, told by the same wording."""

from __future__ import annotations

import pytest
from question_makers import claim, laddered

from claimcheck.claims.naming.equality import key
from claimcheck.groups.comparisons import are_two_comparisons, facing, same_ground
from claimcheck.groups.matching import group
from claimcheck.values.claims import Comparison
from claimcheck.values.periods import Period


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
        (("first race",), ("race",), True),
        (("low speed",), ("full speed",), False),
    ],
)
def test_for_others_and_at_other_times(one, other, expected):
    first, second = ahead("Orlo", "Nova", scope=one), ahead("Nova", "Orlo", scope=other, document="b.md")
    assert are_one(first, second) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("boys", "girls", "book"), ("girls", "boys", "comic"), True),
        (("boys", "girls", "book"), ("girls", "boys", "book"), False),
        (("boys", "girls", "book"), ("girls", "boys", ""), False),
        (("Orlo", "Nova", "book"), ("Nova", "Orlo", "comic"), False),
    ],
)
def test_of_sorts_many_things_are_told(one, other, expected):
    a = ahead(*one[:2], aspect=one[2], subject_source="reference" if one[0].islower() else "name")
    b = ahead(*other[:2], aspect=other[2], document="b.md", subject_source=a.subject_source)
    assert are_two_comparisons(a, facing(a, b)) is expected


def test_what_holds_in_a_season_says_nothing_of_the_year():
    summer = Period((0, 6, 1), (0, 8, 31), "season")
    always, seasonal = ahead("Orlo", "Nova"), ahead("Nova", "Orlo", document="b.md", time=summer)
    assert are_one(always, ahead("Nova", "Orlo", document="b.md"))
    assert not are_one(always, seasonal)


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


@pytest.mark.parametrize(
    ("one", "other", "source", "expected"),
    [
        (("Orlo", "Nova"), ("Nova", "the other"), "name", "assumed"),
        (("Orlo", "Nova"), ("Nova", "theirs"), "name", "assumed"),
        (("Orlo", "Nova"), ("Nova", "Lyra"), "name", "name"),
        (("Orlo", "Nova's list"), ("Nova's list", "ours"), "name", "assumed"),
        (("Orlo", "Nova"), ("Lyra", "Orlo"), "reference", "assumed"),
        (("Orlo", "Nova"), ("", "Orlo"), "topic", "assumed"),
        (("Orlo", "Nova"), ("Lyra", "Orlo"), "name", "name"),
        (("Orlo", "Nova"), ("Nova", "Orlo"), "reference", "name"),
    ],
)
def test_a_side_that_could_be_anything_is_assumed_where_the_other_is_the_same(one, other, source, expected):
    first, second = ahead(*one), ahead(*other, document="b.md", subject_source=source)
    turned = facing(first, second)
    met = (turned.subject, turned.value.rivals) == (one[0], one[1:])
    assert (turned.subject_source if met else "name") == expected
    assert met is (expected == "assumed" or set(one) == set(other))


def test_the_ladder_leaves_what_is_assumed_to_the_reader():
    told = {"names": ("mull",)}
    first = ahead("Orlo", "Nova", **told)
    assert laddered([first, ahead("Nova", "Orlo", document="b.md", **told)])
    assert not laddered([first, ahead("Nova", "the other", document="b.md", **told)])


@pytest.mark.parametrize(
    ("said", "meets"),
    [
        (("one town", "one town"), True),
        (("the Benelux", "the Benelux countries"), True),
        (("Selby", "Goole"), False),
    ],
)
def test_forms_of_one_name_are_one_ground(said, meets):
    one, other = (
        ahead("Orlo", "Nova", names=(key(text),), text=f"Orlo leads in {text}.", document=home)
        for text, home in zip(said, ("a.md", "b.md"), strict=True)
    )
    assert same_ground(one, other) is meets


@pytest.mark.parametrize(
    ("subject", "rival", "meets"),
    [("Orlo", "the other", True), ("Lyra", "the other", False), ("Lyra", "ours", False), ("Lyra", "Nova", True)],
)
def test_what_stands_for_anything_is_nothing_in_common(subject, rival, meets):
    assert same_ground(ahead("Orlo", rival), ahead(subject, rival, document="b.md")) is meets


def test_the_words_of_one_text_are_two_aspects():
    one = ahead("Orlo", "Nova", aspect="memory")
    assert not same_ground(one, ahead("Nova", "Orlo", aspect="storage"))
    assert same_ground(one, ahead("Nova", "Orlo", aspect="storage", document="b.md"))
    assert same_ground(one, ahead("Nova", "Orlo", aspect="working memory"))


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


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        ((("to charge",), ("to charge",)), False),
        ((("to charge",), ("to park",)), True),
        ((("to repair",), ("to mend",)), False),
        ((("to charge",), ()), False),
        ((("to charge",), ("winter",)), False),
        ((("to charge", "winter"), ("to charge", "summer")), True),
    ],
)
def test_other_acts_are_other_questions(scopes, expected):
    first, second = (
        ahead("Orlo", "Nova", scope=scope, document=home) for scope, home in zip(scopes, ("a.md", "b.md"), strict=True)
    )
    assert are_two_comparisons(first, second) is expected


@pytest.mark.parametrize(
    ("said", "tenses", "expected"),
    [
        ("Orlo is slower than Nova today.", ("past", "present"), True),
        ("Orlo is slower than Nova.", ("past", "present"), False),
        ("Orlo was slower than Nova.", ("past", "past"), False),
    ],
)
def test_what_was_so_may_have_turned(said, tenses, expected):
    was = ahead("Orlo", "Nova", time=Period((2010, 1, 1), (2010, 12, 31), "year"), tense=tenses[0])
    now = ahead("Nova", "Orlo", document="b.md", text=said, tense=tenses[1])
    assert are_two_comparisons(was, facing(was, now)) is expected


def test_each_season_may_have_its_own():
    winter, summer = (Period((0, month, 1), (0, month, 28), "season") for month in (12, 6))
    one, other = (ahead("Orlo", "Nova", time=season) for season in (winter, summer))
    assert are_two_comparisons(one, other)
    assert not are_two_comparisons(one, one)


@pytest.mark.parametrize(
    ("rival", "text", "meets"),
    [
        ("Nova's bakery at Selby", "Orlo is smaller than Selby, where Nova bakes.", True),
        ("Nova's bakery at Selby", "Orlo is smaller than Selby.", False),
        ("Nova's bakery at Goole", "Orlo is smaller than Selby, where Nova bakes.", False),
    ],
)
def test_a_place_that_stands_for_what_its_owner_has_there(rival, text, meets):
    first = ahead("Orlo", rival, aspect="size", text=f"Orlo is larger than {rival}.")
    second = claim(Comparison(("Selby",), "behind", "size"), "b.md", subject="Orlo", text=text)
    assert (facing(first, second).value.rivals == (rival,)) is meets
