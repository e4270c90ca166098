"""How alike words are: lemmas, spellings and concepts count; common words hardly do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from question_makers import WORDS

from claimcheck.groups.words import match, overlap, unmatched, weight

lists = st.lists(st.sampled_from(WORDS), max_size=5, unique=True)


@pytest.mark.parametrize(("telling", "common"), [("turbine", "year"), ("sturgeon", "make"), ("reservoir", "time")])
def test_rare_words_tell_more(telling, common):
    assert 0 <= weight(common) < weight(telling) <= 1


@pytest.mark.parametrize(
    ("one", "other"), [("turbine", "turbine"), ("organise", "organize"), ("employee", "staff"), ("price", "cost")]
)
def test_words_of_one_meaning(one, other):
    assert match(one, other) > 0.5


@pytest.mark.parametrize(
    ("one", "other"), [("turbine", "reservoir"), ("input", "output"), ("founder", "finder"), ("cat", "car"), ("", "x")]
)
def test_words_of_two_meanings(one, other):
    assert match(one, other) == 0


def test_the_same_word_matches_better_than_a_spelling_and_that_better_than_a_relation():
    assert match("centrifuge", "centrifuge") > match("centrifuge", "centrifugue") > match("employee", "staff") > 0


@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_matching_has_no_direction(one, other):
    assert match(one, other) == match(other, one)


@given(lists, lists)
def test_overlap_has_no_direction(one, other):
    assert overlap(one, other) == overlap(other, one)


@given(lists, lists)
def test_overlap_is_a_weight(one, other):
    assert 0 <= overlap(one, other) <= max(sum(map(weight, one)), sum(map(weight, other))) + 1e-9


@given(lists)
def test_a_list_covers_itself(found):
    assert unmatched(found, found) == 0
    assert overlap(found, found) == pytest.approx(sum(map(weight, found)))


FORMS = ("organise", "organize", "organisation", "insure", "insurance", "reinsurance", "staff", "employee", "cost")


@given(st.sampled_from((*WORDS, *FORMS)), st.sampled_from((*WORDS, *FORMS)))
def test_whatever_matches_is_found_in_a_list(one, other):
    covered = (weight(one) + weight(other)) / 2 * match(one, other)
    assert overlap(("sturgeon", one), ("reservoir", other)) == pytest.approx(covered)
    assert unmatched((one,), ("reservoir", other)) == (0 if match(one, other) else weight(one))


def test_nothing_overlaps_with_nothing():
    assert overlap((), ("turbine",)) == overlap((), ()) == 0


@given(lists)
def test_another_word_in_common_adds_weight_and_an_unknown_one_is_unmatched(found):
    assert overlap([*found, "sturgeon"], [*found, "sturgeon"]) > overlap(found, found)
    assert unmatched([*found, "sturgeon"], found) == weight("sturgeon")


def test_a_common_word_in_common_says_less_than_a_rare_one():
    assert overlap(("make",), ("make",)) < overlap(("turbine",), ("turbine",))
