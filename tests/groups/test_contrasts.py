"""Words near two values that set them apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from question_makers import amount, claim

from claimcheck.groups.contrasts import are_set_apart, contrast


def told(text, value, setting=""):
    made = claim(amount(1), text=text, start=0)
    start = text.index(value)
    place = replace(made.evidence, value_start=start, value_end=start + len(value))
    return replace(made, evidence=place, setting=setting)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("It made 4m before tax.", "4m"), ("After tax it kept 3m.", "3m"), 1),
        (("It made 4m before tax.", "4m"), ("It made 3m before tax.", "3m"), 0),
        (("It made 4m before tax.", "4m"), ("It made 3m.", "3m"), 0),
        (("Service speed: 19 knots", "19"), ("a top speed of 27 knots", "27"), 1),
        (("In summer the crew is 85.", "85"), ("The winter crew is 62.", "62"), 1),
        (("In winter, when her crew is cut to 62, she carries freight.", "62"), ("In summer the crew is 85.", "85"), 1),
        (("In summer and winter the crew is 85.", "85"), ("The winter crew is 62.", "62"), 0),
        (("The server takes 40 MB.", "40 MB"), ("The client library takes 9 MB.", "9 MB"), 1),
        (("The server takes 40 MB from each client.", "40 MB"), ("A client takes 9 MB.", "9 MB"), 0),
        (("At least 4 GB is needed.", "4 GB"), ("8 GB", "8 GB", "Recommended"), 1),
        (("The wall is 40 m high.", "40 m"), ("The wall is 300 m long.", "300 m"), 1),
        (("Tickets: 12 euros", "12", "Prices / Adults"), ("Everybody pays 6 euros.", "6"), 0),
        (("Tickets: 12 euros", "12", "Prices / Adults"), ("Children pay 6 euros.", "6"), 1),
        (("We put in nine more gauges.", "nine"), ("It has a dozen gauges.", "a dozen"), 1),
        (("A further 40 beds opened.", "40"), ("It has 60 beds.", "60"), 1),
        (("It was approved in 2021.", "2021"), ("It was turned down in 2020.", "2020"), 1),
        (("She was elected in 2021.", "2021"), ("She was sworn in in 2022.", "2022"), 1),
        (("She took office in 2021.", "2021"), ("She was sworn in in 2022.", "2022"), 0),
        (("It opened in 2021.", "2021"), ("It reopened in 2024.", "2024"), 1),
        (("It reopened in 2021.", "2021"), ("It reopened in 2024.", "2024"), 0),
        (("On Monday 40 guests came.", "40"), ("60 guests came on Sunday.", "60"), 1),
        (("On Monday and Sunday 40 guests came.", "40"), ("60 guests came on Sunday.", "60"), 0),
        (("On Monday 40 guests came.", "40"), ("60 guests came.", "60"), 0),
        (("It has more than 40 beds.", "40"), ("It has 60 beds.", "60"), 0),
        (("It has forty beds, more than ever.", "forty"), ("It has 60 beds.", "60"), 0),
        (("The winter after the one before, in which nobody came, 62 came.", "62"), ("In summer 85 came.", "85"), 0),
    ],
)
def test_words_near_values_set_them_apart(one, other, expected):
    assert contrast(told(*one), told(*other)) == contrast(told(*other), told(*one)) == expected


def test_the_day_of_a_report_or_of_an_event_sets_nothing_apart():
    one, other = told("On Monday 40 guests came.", "40"), told("60 guests came on Sunday.", "60")
    assert contrast(one, replace(other, modality="attributed")) == 0
    assert contrast(replace(one, kind="date"), replace(other, kind="date")) == 0


@given(st.text(max_size=60), st.text(max_size=20))
def test_no_statement_stands_in_contrast_to_itself(text, setting):
    one = told(f"{text} 7 {text}", "7", setting)
    assert contrast(one, one) == 0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("The sum is 35 euros net of VAT.", "35"), ("42 euros", "42", "Daily sum, VAT included"), True),
        (("With VAT, the tills took 4m.", "4m"), ("Sales, excluding VAT, were 3m.", "3m"), True),
        (("With VAT, the tills took 4m.", "4m"), ("Sales were 3m.", "3m"), False),
        (("Visitors pay 15 euros.", "15"), ("A resident's single is 9 euros.", "9"), True),
        (("Visitors pay 15 euros.", "15"), ("A tourist's single is 9 euros.", "9"), False),
        (("Non-residents pay 15 euros.", "15"), ("Residents pay 9 euros.", "9"), True),
        (("Non-residents pay 15 euros.", "15"), ("Visitors pay 9 euros.", "9"), False),
        (
            ("In summer it carries cars, and in winter, with a crew of 62, lorries.", "62"),
            ("85, in summer.", "85"),
            True,
        ),
        (
            ("In summer it carries cars, and in winter, with a crew of 62, lorries.", "62"),
            ("85, in winter.", "85"),
            False,
        ),
        (("It needs 85 in summer and 62 in winter.", "85"), ("In winter it needs 70.", "70"), True),
        (("It needs 85 in summer and winter.", "85"), ("In winter it needs 70.", "70"), False),
        (("Winter and summer it needs 85.", "85"), ("In winter it needs 70.", "70"), False),
        (("12 euros", "12", "Prices / Adults"), ("Children pay 6 euros.", "6"), True),
        (("Children pay 12 euros.", "12", "Prices / Adults"), ("Children pay 6 euros.", "6"), False),
        (("Its top speed is 30 knots.", "30"), ("It does 20 knots on average.", "20"), False),
        (("$4", "$4", "Input price"), ("We pay $9 for a litre of output.", "$9"), True),
        (("$4", "$4", "Input price"), ("We pay $9 for a litre of input.", "$9"), False),
    ],
)
def test_words_beside_two_amounts_set_them_apart_for_sure(one, other, expected):
    assert are_set_apart(told(*one), told(*other)) is are_set_apart(told(*other), told(*one)) is expected


def test_only_amounts_are_set_apart_for_sure():
    one, other = told("In summer 85 came.", "85"), told("In winter 62 came.", "62")
    assert are_set_apart(one, other)
    assert not are_set_apart(replace(one, kind="date"), replace(other, kind="date"))
