"""What makes two claims comparable, and how their likeness is measured."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from question_makers import against, amount, claim, claim_from, claims, year

from claimcheck.groups.conditions import comparable
from claimcheck.groups.names import names_differ, spelt_names_differ, subject_match, topic_differs
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.vectors import (
    FEATURES,
    NAMES,
    attribute_unmatched,
    attribute_weight,
    magnitude_distance,
    time_match,
    unit_match,
    vector,
)
from claimcheck.values.claims import Comparison, Names, State
from claimcheck.values.periods import Period

# The word lists are read in the middle of whichever example first needs them.
unhurried = settings(deadline=None)


def pair(one=None, other=None, value=amount(3)):  # noqa: B008  # a frozen value
    """Two claims of two documents that differ in nothing but what is told."""
    first, second = dict(one or {}), dict(other or {})
    return claim(first.pop("value", value), "a.md", **first), claim(second.pop("value", value), "b.md", **second)


@pytest.mark.parametrize("one", [{}, {"modality": "planned"}, {"modality": "attributed"}, {"modality": "approximate"}])
def test_claims_alike_in_all_are_comparable(one):
    assert comparable(*pair(one))


EXCLUSIVE = [
    ({"scope": ("input",)}, {"scope": ("output",)}),
    ({"scope": ("net",)}, {"scope": ("gross",)}),
    ({"scope": ("maximum",)}, {"scope": ("average",)}),
    ({"scope": ("total",)}, {"scope": ("active",)}),
    ({"scope": ("maximum", "total")}, {"scope": ("active", "maximum")}),
    ({"time": year(2024)}, {"time": year(2025)}),
    ({"place": "Norway"}, {"place": "Wales"}),
    ({"value": State("release", "preview")}, {"value": State("release", "yes")}),
    ({"marks": ("personal",)}, {"limit": "most"}),
    (
        {"marks": ("personal",), "value": amount(3, dimension="length")},
        {"value": amount(5, dimension="length")},
    ),
    ({"subject": "Orlo V4"}, {"subject": "Orlo V4 Pro"}),
    ({"subject": "Orlo V4 Pro"}, {"subject": "Orlo V4 Flash"}),
    ({"subject": "Orlo V4 Pro", "names": ("orlov4",), "subject_source": "reference"}, {"subject": "Orlo V4"}),
    ({"subject": "Acme", "names": ("seriesb",), "subject_source": "reference"}, {"subject": "Series C"}),
    ({"subject": "Nova-4o"}, {"subject": "Nova-5.5"}),
    ({"subject": "Orlo Dam"}, {"subject": "Kestrel Dam"}),
    ({"subject": "Orlo Dam"}, {"subject": "Kestrel Dam", "subject_source": "topic"}),
    ({"subject": "Ada Wren"}, {"subject": "Bo Wren"}),
    ({"subject": "Lake Orlo", "subject_source": "topic"}, {"subject": "Lake Uxmoor"}),
    ({"subject": "Orlo Dam"}, {"subject": "Uxmoor Port"}),
    ({"modality": "planned"}, {"modality": "asserted", "tense": "present"}),
    ({"modality": "planned", "tense": "past"}, {"modality": "asserted"}),
    ({"modality": "planned", "value": year(3)}, {"value": year(3)}),
    ({"modality": "denied"}, {"modality": "asserted"}),
    ({"modality": "question"}, {"modality": "question"}),
    ({"modality": "superseded"}, {"modality": "superseded"}),
    ({"value": amount(3, dimension="length")}, {"value": amount(3, dimension="mass")}),
    ({"value": amount(3, dimension="currency:EUR")}, {"value": amount(3, dimension="currency:USD")}),
    ({"value": amount(3, unit="out of 5")}, {"value": amount(3, unit="out of 10")}),
    ({"value": amount(3, bound="up")}, {"value": amount(3)}),
    ({"value": amount(3, bound="up")}, {"value": amount(3, bound="down")}),
    ({"value": amount(3, bound="up"), "time": year(2024)}, {"value": amount(3, bound="down")}),
    ({"value": amount(3, bound="up"), "time": year(2024)}, {"value": amount(3), "time": year(2024)}),
    ({"value": State("release", "released")}, {"value": State("access", "open")}),
    (
        {"value": State("paint", "yes"), "attribute": "paint hull"},
        {"value": State("paint", "no"), "attribute": "paint mast"},
    ),
    ({"value": Comparison(("Nova 4",), "ahead")}, {"value": against("Nova 4")}),
    ({"value": Names(("Lyon",), "place")}, {"value": Names(("Acme",), "person")}),
    ({"value": amount(3)}, {"value": year(3)}),
]


def test_who_reports_what_others_say_does_not_contradict_himself():
    attributed = claim(amount(3), "a.md", modality="attributed")
    assert not comparable(attributed, claim(amount(4), "a.md"))
    assert comparable(attributed, claim(amount(4), "a.md", modality="attributed"))
    assert comparable(attributed, claim(amount(4), "b.md"))


def test_a_rise_and_a_fall_of_one_period_are_comparable():
    told = {"time": year(2024)}
    assert comparable(*pair({"value": amount(3, bound="up"), **told}, {"value": amount(3, bound="down"), **told}))


@pytest.mark.parametrize(("one", "other"), EXCLUSIVE)
def test_two_questions_are_not_comparable(one, other):
    a, b = pair(one, other)
    assert not comparable(a, b)
    assert not comparable(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"scope": ("input",)}, {}),
        ({"scope": ("input",)}, {"scope": ("input",)}),
        ({"scope": ("maximum", "total")}, {"scope": ("total",)}),
        ({"scope": ("input",)}, {"scope": ("maximum",)}),
        ({"time": year(2024)}, {}),
        ({"time": year(2024)}, {"time": year(2024)}),
        ({"place": "Norway"}, {}),
        ({"place": "Norway"}, {"place": "Oslo, Norway"}),
        ({"subject": "Acme", "names": ("seriesb",), "subject_source": "reference"}, {"subject": "Series B"}),
        ({"marks": ("past",)}, {"marks": ("past",)}),
        ({"marks": ("past",), "value": year(3)}, {"value": year(3)}),
        ({"marks": ("past",)}, {"marks": ("forecast",)}),
        ({"marks": ("past",), "value": State("release", "preview")}, {"value": State("release", "preview")}),
        ({"marks": ("personal",)}, {}),
        ({"limit": "most"}, {"limit": "least"}),
        ({"modality": "planned"}, {"modality": "planned"}),
        ({"modality": "attributed"}, {"modality": "asserted"}),
        ({"modality": "approximate"}, {"modality": "attributed"}),
        ({"subject": "Orlo V4"}, {"subject": "V4"}),
        ({"subject": "Orlo-V4"}, {"subject": "orlo v4"}),
        ({"value": amount(3)}, {"value": amount(30, bound=">")}),
        ({"value": amount(3, bound="up")}, {"value": amount(5, bound="up")}),
        ({"value": State("release", "released")}, {"value": State("release", "preview"), "attribute": "release beta"}),
        ({"value": State("paint", "yes")}, {"value": State("paint", "no")}),
        (
            {"value": year(3), "subject": "Corvane", "names": ("skerry",)},
            {"value": year(5), "subject": "Skerry", "subject_source": "pronoun"},
        ),
        ({"value": Names(("Lyon",), "place")}, {"value": Names(("Acme",), "other")}),
        ({"value": Names(("Acme",), "organization")}, {"value": Names(("Ada",), "person")}),
        ({"value": Comparison(("Nova 4",), "ahead")}, {"value": Comparison(("Nova 4",), "behind")}),
    ],
)
def test_conditions_that_may_hold_together(one, other):
    a, b = pair(one, other)
    assert comparable(a, b)
    assert comparable(b, a)


def test_two_words_of_a_family_exclude_the_same_from_both_sides():
    a, b = pair({"scope": ("input", "output")}, {"scope": ("output",)})
    assert comparable(a, b) is comparable(b, a)


def test_a_figure_of_half_a_year_is_not_one_of_the_year():
    half = Period((2024, 1, 1), (2024, 6, 30), "half")
    assert not comparable(*pair({"time": half}, {"time": year(2024)}))


def test_dates_are_compared_whatever_the_time_of_the_sentence():
    assert comparable(*pair({"time": year(2024)}, {"time": year(2025)}, year(1999)))


def test_a_day_without_a_year_fits_any_year():
    assert comparable(*pair({"time": year(0)}, {"time": year(2025)}))


def test_one_sentence_does_not_contradict_itself():
    first = claim(amount(3), "a.md", start=100)
    assert not comparable(first, claim_from(first, value_start=130))
    assert comparable(first, claim(amount(3), "a.md", start=300))


@pytest.mark.parametrize(
    ("told", "expected"),
    [("compare", True), ("benchmark", True), ("beat", False)],
)
def test_only_wordings_that_measure_set_a_yardstick(told, expected):
    found = {"context": (told,), "value": against("Nova-4o")}
    assert comparable(*pair(found, {**found, "value": against("Nova-5.5")})) is expected


@unhurried
@given(claims(), claims())
def test_comparing_has_no_direction(a, b):
    assert comparable(a, b) == comparable(b, a)


DIMENSIONS = st.sampled_from(["percent", "multiple", "count", "currency:EUR", "length", "time"])
changes = st.builds(amount, st.integers(1, 3000), dimension=DIMENSIONS, bound=st.sampled_from(["=", "up", "down", "<"]))
marks = st.sampled_from([(), ("personal",)])


@unhurried
@given(changes, changes, marks, marks)
def test_comparing_changes_has_no_direction(first, second, own, others):
    a, b = pair({"value": first, "marks": own}, {"value": second, "marks": others})
    assert comparable(a, b) == comparable(b, a)


@pytest.mark.parametrize(
    ("bound", "other", "expected"),
    [("=", "up", True), ("=", "down", True), ("up", "up", True), ("up", "down", False), ("up", "=", False)],
)
def test_a_factor_of_no_told_direction_meets_a_percentage_of_any(bound, other, expected):
    a, b = pair(
        {"value": amount(2, dimension="multiple", bound=bound)}, {"value": amount(50, dimension="percent", bound=other)}
    )
    assert comparable(a, b) is comparable(b, a) is expected


@unhurried
@given(claims(), claims())
def test_vectors_have_no_direction(a, b):
    b = replace(b, kind=a.kind, value=a.value, qualifiers=a.qualifiers, modality=a.modality)
    known = Relations([a, b])
    first, second = vector(a, b, known), vector(b, a, known)
    assert tuple(first) == NAMES
    assert first == pytest.approx(second)
    assert all(0 <= value <= 5 for value in first.values())


@pytest.mark.parametrize(
    ("names", "least", "most"),
    [
        (("Orlo V4", "orlo-v4"), 1.0, 1.0),
        (("World Health Organization", "WHO"), 0.6, 0.99),
        (("Grace Okafor", "Okafor"), 0.6, 0.99),
        (("Orlo V4", "V4"), 0.6, 0.99),
        (("", "Okafor"), 0.3, 0.6),
        (("Orlo", "Orlo V4"), 0.0, 0.0),
        (("Orlo V4 Pro", "Orlo V4 Flash"), 0.0, 0.0),
        (("Okafor", "Lindqvist"), 0.0, 0.0),
    ],
)
def test_subjects(names, least, most):
    first, second = names
    assert least <= subject_match(*pair({"subject": first}, {"subject": second})) <= most


def test_a_topic_that_stands_in_may_be_the_named_one():
    unsure = {"subject": "Okafor", "subject_source": "topic"}
    assert 0 < subject_match(*pair(unsure, {"subject": "Lindqvist"})) < 1
    assert topic_differs(*pair(unsure, {"subject": "Lindqvist"})) == 1
    assert topic_differs(*pair({"subject": "Okafor"}, {"subject": "Lindqvist"})) == 0
    assert names_differ(*pair({"subject": "Okafor"}, {"subject": "Lindqvist"})) == 1
    assert names_differ(*pair(unsure, {"subject": "Lindqvist"})) == 0
    assert names_differ(*pair({"subject": "Okafor", "names": ("lindqvist",)}, {"subject": "Lindqvist"})) == 0
    assert names_differ(*pair({"subject": "Okafor", "names": ("wren",)}, {"subject": "Lindqvist"})) == 1
    dated = {"subject": "Okafor", "names": ("lindqvist",), "value": year(3)}
    assert names_differ(*pair(dated, {"subject": "Lindqvist", "value": year(3)})) == 1


def test_a_pronoun_may_have_been_misread():
    meant = {"subject": "Okafor", "subject_source": "reference"}
    assert spelt_names_differ(*pair({"subject": "Okafor"}, {"subject": "Lindqvist"})) == 1
    assert spelt_names_differ(*pair(meant, {"subject": "Lindqvist"})) == 0
    assert names_differ(*pair(meant, {"subject": "Lindqvist"})) == 1


def test_attributes():
    alike = pair({"attribute": "turbine output"}, {"attribute": "turbine"})
    apart = pair({"attribute": "turbine output"}, {"attribute": "sturgeon"})
    assert attribute_weight(*alike) > attribute_weight(*apart) == 0
    assert attribute_unmatched(*apart) > attribute_unmatched(*alike) == 0


def test_units_of_counts_are_nouns():
    def counted(one, other):
        return unit_match(*pair({"value": amount(3, unit=one)}, {"value": amount(4, unit=other)}))

    assert counted("turbine", "turbine") > counted("employee", "worker") > counted("turbine", "worker") == 0
    assert counted("turbine", "turbine") > counted("turbine", "") > 0


@pytest.mark.parametrize(("one", "other", "more"), [(3, 3, 30), (30, 3, 3000), (-30, -30, -3)])
def test_magnitudes_lie_farther_apart_the_more_they_differ(one, other, more):
    def distance(first, second):
        return magnitude_distance(*pair({"value": amount(first)}, {"value": amount(second)}))

    assert distance(one, other) < distance(one, more)


def test_times_agree_best_when_both_are_told():
    both = time_match(*pair({"time": year(2024)}, {"time": year(2024)}))
    assert both > time_match(*pair()) > time_match(*pair({"time": year(2024)}))


@pytest.mark.parametrize(
    ("feature", "one", "other", "expected"),
    [
        ("marks_differ", {"marks": ("past",)}, {}, 1),
        ("marks_differ", {"marks": ("past",)}, {"marks": ("past",)}, 0),
        ("tenses_differ", {"time": year(1990), "tense": "past"}, {"tense": "present"}, 1),
        ("tenses_differ", {"time": year(1990), "tense": "past"}, {"time": year(1990), "tense": "present"}, 0),
        ("measures_differ", {"attribute": "length"}, {"attribute": "height"}, 1),
        ("measures_differ", {"attribute": "length"}, {"attribute": "length"}, 0),
    ],
)
def test_what_seems_to_set_amounts_apart_is_weighed(feature, one, other, expected):
    extent = amount(3, unit="metre", dimension="length")
    first, second = (claim(extent, document, **rest) for document, rest in (("a.md", one), ("b.md", other)))
    assert comparable(first, second)
    assert FEATURES[feature](first, second) == FEATURES[feature](second, first) == expected
