"""One answer or two, and the claims of a sentence that say most."""

from __future__ import annotations

from dataclasses import replace

import pytest
from question_makers import amount, claim, year

from claimcheck.groups.answers import fullest, give_one_answer, say_the_same
from claimcheck.values.claims import Comparison, Names
from claimcheck.values.periods import Period

TENTH_OF_MAY = Period((0, 5, 10), (0, 5, 10), "day")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (amount(62), amount(62), True),
        (amount(62), amount(62.3), True),
        (amount(62), amount(64), False),
        (amount(62), amount(60, bound=">"), False),
        (year(2024), Period((2024, 5, 10), (2024, 5, 10), "day"), True),
        (year(2024), Period((2023, 5, 10), (2023, 5, 10), "day"), False),
        (TENTH_OF_MAY, Period((2024, 5, 10), (2024, 5, 10), "day"), True),
        (TENTH_OF_MAY, year(2024), False),  # any year has one
        (TENTH_OF_MAY, Period((2024, 5, 1), (2024, 5, 31), "month"), True),
        (Names(("Vallis",), "place"), Names(("Vallis",), "place"), False),
    ],
)
def test_the_same_is_said(one, other, expected):
    assert say_the_same(one, other) == say_the_same(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (amount(60, bound=">"), amount(62), True),
        (amount(60, bound=">"), amount(48), False),
        (amount(10, bound="<"), amount(8), True),
        (amount(10, bound="<"), amount(12), False),
        (amount(10, bound="<"), amount(8, bound="<"), False),
        (amount(10, bound="<"), amount(8, bound=">"), False),
        (amount(7.5, bound="~"), amount(7.4), True),
        (amount(7.5, bound="~"), amount(9.1), False),
        (amount(60, bound=">"), amount(62, dimension="length"), False),
        (amount(5, bound="up"), amount(5), False),
        (Names(("Vallis",), "place"), Names(("Vallis",), "place"), True),
        (Names(("Vallis",), "place"), Names(("Orlo",), "place"), False),
    ],
)
def test_what_leaves_an_answer_open_is_no_other_answer(one, other, expected):
    first, second = claim(one), claim(other)
    assert give_one_answer(first, second) == give_one_answer(second, first) == expected


def named(*names, closed=True, start=100, value_start=110):
    made = claim(Names(names, "organization", closed), start=start)
    return _at(made, value_start)


def compared(aspect, start=100, direction="ahead"):
    return claim(Comparison(("Nova 5",), direction, aspect), start=start)


def _at(made, value_start):
    return replace(made, evidence=replace(made.evidence, value_start=value_start))


@pytest.mark.parametrize(
    ("bare", "full", "is_left_out"),
    [
        (named("Vallis", closed=False), named("Vallis"), True),
        (named("Vallis", closed=False), named("Vallis", closed=False), False),
        (named("Vallis", closed=False), named("Orlo"), False),
        (named("Vallis", closed=False), named("Vallis", value_start=140), False),
        (named("Vallis", closed=False), named("Vallis", start=300), False),
        (compared(""), compared("yield"), True),
        (compared(""), compared("yield", start=300), False),
        (compared(""), compared("yield", direction="behind"), False),
        (compared(""), compared(""), False),
        (compared("cost"), compared("yield"), False),
    ],
)
def test_of_one_sentence_the_fuller_claim_is_kept(bare, full, is_left_out):
    assert fullest([bare, full]) == ([full] if is_left_out else [bare, full])
    assert fullest([full, bare]) == ([full] if is_left_out else [full, bare])
