"""When two states are of one thing: the same subject undescribed, or parts described alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from question_makers import claim, laddered

from claimcheck.groups.conditions import comparable
from claimcheck.groups.matching import LINK
from claimcheck.groups.states import are_two_states
from claimcheck.values.claims import Qualifiers, State
from claimcheck.values.periods import Period


def likelihood(one, other, attributes=("release", "release"), **rest):
    first = claim(State("release", "released"), "a.md", subject=one, attribute=attributes[0])
    second = claim(State("release", "preview"), "b.md", subject=other, attribute=attributes[1], **rest)
    return max((one.confidence for one in laddered([first, second])), default=0)


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


def states(opposition, poles, attributes, scopes=((), ()), **rest):
    """Whether two claims of one opposition are one question; ``scopes`` narrow them, ``rest`` holds of both."""
    sides = zip(poles, ("a.md", "b.md"), attributes, scopes, strict=True)
    made = [
        claim(State(opposition, pole), name, attribute=words, scope=scope, **rest) for pole, name, words, scope in sides
    ]
    return bool(laddered(made))


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        (((), ()), True),
        ((("visitor",), ("visitor",)), True),
        (((), ("monday",)), False),
        ((("visitor",), ("member",)), False),
        ((("summer", "visitor"), ("visitor",)), False),
    ],
)
def test_a_standing_state_is_denied_under_its_own_conditions_only(scopes, expected):
    assert states("access", ("open", "closed"), ("access gallery", "access gallery"), scopes) is expected


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        ((("by visitor",), ("by visitor",)), True),
        ((("by visitor",), ()), True),
        ((("by visitor",), ("by staff",)), False),
    ],
)
def test_rules_for_others_are_other_rules(scopes, expected):
    assert states("permission", ("allowed", "forbidden"), ("permission dog", "permission dog"), scopes) is expected


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [((("goole",), ()), True), (((), ("linux",)), False), ((("linux",), ("linux",)), True)],
)
def test_a_verb_denied_without_conditions_is_denied_under_all(scopes, expected):
    assert states("crash", ("yes", "no"), ("crash train", "crash train"), scopes) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("approval state aid", "approval aid", True),
        ("approval aid", "approval aid application", False),
        ("approval first offer", "approval second offer", False),
        ("approval northern turbine", "approval southern turbine", False),
    ],
)
def test_a_shorter_description_may_mean_the_same(one, other, expected):
    assert states("approval", ("approved", "rejected"), (one, other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("approval claim", "approval restitution claim heir", False),
        ("approval claim pilot", "approval lawsuit pilot", False),
        ("approval claim pilot", "approval appeal pilot", True),
        ("approval claim pilot", "approval lawsuit skipper", True),
        ("approval protest", "approval protest champion", False),
        ("approval plan", "approval harbour plan", False),
        ("approval", "approval north wing", True),
        ("approval tower", "approval school", True),
        ("approval first claim", "approval second claim", True),
        ("approval harbour plan", "approval school plan", True),
    ],
)
def test_a_shorter_description_is_left_to_the_reader(one, other, expected):
    first = claim(State("approval", "approved"), "a.md", attribute=one)
    second = claim(State("approval", "rejected"), "b.md", attribute=other)
    assert are_two_states(first, second) is expected


def test_what_comes_and_goes_is_not_held_against_what_was():
    was = claim(State("access", "closed"), "a.md", attribute="access gallery")
    now = claim(State("access", "open"), "b.md", attribute="access gallery")
    past, present = (replace(c, qualifiers=Qualifiers(tense=t)) for c, t in ((was, "past"), (now, "present")))
    assert laddered([was, now])
    assert not laddered([past, present])


def test_a_story_in_one_text_does_not_contradict_itself():
    fell = claim(State("life", "dead"), "a.md", attribute="life")
    later = claim(State("life", "alive"), "a.md", attribute="life")
    assert laddered([fell, later])
    assert not laddered([replace(fell, qualifiers=Qualifiers(tense="past")), later])


def test_words_that_stand_for_several_oppositions_make_one_question():
    said = [
        claim(State(opposition, pole), name, attribute=f"{opposition} lease", start=start)
        for opposition in ("renewal", "happening")
        for pole, name, start in (("ended", "a.md", 100), ("not ended", "b.md", 200))
    ]
    assert len(laddered(said)) == 1


def test_a_verb_is_denied_of_the_same_object_only():
    yes, no = State("paint", "yes"), State("paint", "no")
    hull = claim(yes, "a.md", attribute="paint hull")
    assert laddered([hull, claim(no, "b.md", attribute="paint hull")])
    assert not laddered([hull, claim(no, "b.md", attribute="paint mast")])


def test_other_oppositions_are_other_questions():
    assert not laddered([claim(State("release", "preview"), "a.md"), claim(State("access", "open"), "b.md")])


@pytest.mark.parametrize(
    ("poles", "scopes", "expected"),
    [
        (("open", "closed"), (("walker",), ()), False),
        (("open", "closed"), (("walker",), ("rider",)), True),
        (("open", "closed"), (("sunday",), ()), True),
        (("open", "closed"), ((), ("walker",)), True),
        (("free", "paid"), (("walker",), ()), True),
        (("closed", "open"), ((), ("walker",)), False),
    ],
)
def test_what_is_open_to_some_is_not_closed_to_all(poles, scopes, expected):
    first, second = (
        claim(State("access", pole), name, attribute="access", scope=scope)
        for pole, name, scope in zip(poles, ("a.md", "b.md"), scopes, strict=True)
    )
    assert are_two_states(first, second) is expected


@pytest.mark.parametrize(
    ("attributes", "poles", "source", "expected"),
    [
        (("join", "join network"), ("no", "yes"), "name", True),
        (("join network", "join"), ("yes", "no"), "name", True),
        (("join network", "join"), ("no", "yes"), "name", False),
        (("join choir", "join network"), ("no", "yes"), "name", False),
        (("join", "join network"), ("no", "yes"), "topic", False),
    ],
)
def test_a_verb_denied_without_its_object(attributes, poles, source, expected):
    first, second = (
        claim(State("join", pole), name, attribute=words, subject_source=source)
        for pole, name, words in zip(poles, ("a.md", "b.md"), attributes, strict=True)
    )
    assert comparable(first, second) is expected


@pytest.mark.parametrize(
    ("subject", "attribute", "same"),
    [
        ("Telemetry", "activity telemetry", True),
        ("Telemetry", "activity journal", False),
        ("Orlo V4", "activity", False),
    ],
)
def test_a_thing_that_begins_its_sentence_with_a_capital(subject, attribute, same):
    first = claim(State("activity", "active"), "a.md", subject=subject, attribute="activity", names=("selby",))
    label = claim(
        State("activity", "inactive"), "b.md", subject="", subject_source="topic", attribute=attribute, names=("selby",)
    )
    assert bool(laddered([first, label])) is same


@pytest.mark.parametrize(
    ("texts", "opposition", "expected"),
    [
        (("It was full on Friday.", "It was empty on Sunday."), "filling", True),
        (("It was full on Friday.", "On Friday, it was empty."), "filling", False),
        (("It was full on Friday.", "It was empty."), "filling", False),
        (("It was full today.", "It was empty on Sunday."), "filling", False),
        (("It was passed on Friday.", "It was rejected on Sunday."), "approval", False),
    ],
)
def test_each_day_may_have_its_own_state(texts, opposition, expected):
    made = [claim(State(opposition, text), text, attribute=opposition) for text in texts]
    first, second = (replace(one, evidence=replace(one.evidence, text=one.value.pole)) for one in made)
    assert are_two_states(first, second) is expected


@pytest.mark.parametrize(
    ("texts", "scopes", "expected"),
    [
        (("Wolves live in the Orsa valley.", "No wolves live in the Orsa valley."), (("valley",), ("valley",)), False),
        (("Wolves live in the Orsa valley.", "No wolves live in the Lenn valley."), (("valley",), ("valley",)), True),
        (("At Hotel Mara dogs are banned.", "Hotel Mara takes dogs."), (("mara",), ()), False),
        (("At Hotel Mara dogs are banned.", "The inn takes dogs."), (("mara",), ()), True),
        (("On Monday dogs are banned.", "Dogs may come on Monday."), (("monday",), ()), True),
    ],
)
def test_names_that_narrow_a_state(texts, scopes, expected):
    first, second = (
        claim(State("permission", pole), f"{pole}.md", attribute="permission dog", scope=scope)
        for pole, scope in zip(("allowed", "forbidden"), scopes, strict=True)
    )
    first, second = (
        replace(one, evidence=replace(one.evidence, text=text))
        for one, text in zip((first, second), texts, strict=True)
    )
    assert are_two_states(first, second) is expected


def told(opposition, pole, text, scope=(), attribute=""):
    """A state as one text tells it, of its own document."""
    made = claim(State(opposition, pole), f"{pole}.md", attribute=attribute or opposition, scope=scope)
    return replace(made, evidence=replace(made.evidence, text=text))


@pytest.mark.parametrize(
    ("denial", "scopes", "expected"),
    [
        ("Skating is not allowed anywhere on the pond.", (("bank",), ("pond",)), False),
        ("Skating is not allowed on the pond.", (("bank",), ("pond",)), True),
        ("Skating is not allowed anywhere in the park.", (("bank",), ("park",)), True),
        ("Skating is not allowed anywhere on the pond.", (("monday",), ("pond",)), True),
    ],
)
def test_what_is_forbidden_everywhere_is_allowed_in_no_part(denial, scopes, expected):
    allowed = told("permission", "allowed", "Skating is allowed by the south bank of the pond.", scopes[0])
    assert are_two_states(allowed, told("permission", "forbidden", denial, scopes[1])) is expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        (("permission work", "permission work staff"), False),
        (("permission work guest", "permission work staff"), True),
        (("permission camp", "permission work staff"), True),
    ],
)
def test_a_rule_for_all_binds_those_of_whom_the_other_speaks(attributes, expected):
    first, second = (
        told("permission", pole, "From home.", attribute=words)
        for pole, words in zip(("forbidden", "allowed"), attributes, strict=True)
    )
    assert are_two_states(first, second) is expected


@pytest.mark.parametrize(
    ("opposition", "poles", "tense", "expected"),
    [
        ("standing", ("gone", "standing"), "past", False),
        ("standing", ("gone", "standing"), "present", True),
        ("access", ("closed", "open"), "past", True),
        ("sing", ("no", "yes"), "past", True),
    ],
)
def test_what_was_done_in_a_season_stays_done(opposition, poles, tense, expected):
    summer = Period((0, 6, 1), (0, 8, 31), "season")
    first, second = (told(opposition, pole, "So it is.") for pole in poles)
    first = replace(first, qualifiers=Qualifiers(time=summer, tense=tense))
    assert are_two_states(first, second) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("", "reference"), ("", "reference"), False),
        (("", "reference"), ("", "topic"), True),
        (("Orlo Mills", "reference"), ("Orlo Mills", "reference"), True),
    ],
)
def test_two_houses_that_say_we_speak_each_of_their_own(one, other, expected):
    sides = zip(("yes", "no"), ("a.md", "b.md"), (one, other), strict=True)
    first, second = (
        claim(State("pay", pole), document, attribute="pay ransom", subject=subject, subject_source=source)
        for pole, document, (subject, source) in sides
    )
    assert are_two_states(first, second) is not expected
