"""Amounts of sentences that two authors word differently: ages, rates, circles, what is taken off, parts, peaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from question_makers import claim

from claimcheck.claims.quantities.extracting import find_amounts
from claimcheck.findings import judge
from claimcheck.groups.amounts import stems
from claimcheck.groups.changes import is_beside_another
from claimcheck.groups.conditions import comparable
from claimcheck.groups.portions import are_part_and_whole
from claimcheck.values.claims import Claim


def told(sentence: str) -> Claim:
    """A claim of the first amount of a sentence, its plain words as the attribute."""
    amount = find_amounts(sentence)[0]
    words = " ".join(word.strip(".,:").lower() for word in sentence.split() if word.isalpha())
    told_words = words.replace("reached", "reach")
    made = claim(amount, attribute=told_words, context=tuple(told_words.split()), text=sentence)
    place = replace(made.evidence, start=0, end=len(sentence), value_start=amount.start, value_end=amount.end)
    return replace(made, evidence=place)


def verdicts(one: str, other: str) -> set[str]:
    first, second = told(one), told(other)
    return {judge(first, second).relation, judge(second, first).relation}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("She is 34.", "She is 38 years old.", "conflict"),
        ("She is 34.", "She is 34 years old.", "agree"),
        ("She has 34 hens.", "She is 38 years old.", "unknown"),
        ("The oldest member: 91", "The oldest member is 88 years old.", "conflict"),
        ("It is for 7- to 14-year-olds.", "It is for children aged 8 to 12.", "conflict"),
        ("It is for 8- to 12-year-olds.", "It is for children aged 8 to 12.", "agree"),
        ("It is for 7- to 14-year-olds.", "It takes children up to the age of 12.", "conflict"),
        ("It is for 7- to 14-year-olds.", "It takes children up to the age of 14.", "agree"),
        ("It takes 7 to 14 years.", "It took up to 12 years.", "agree"),
    ],
)
def test_ages(one: str, other: str, verdict: str) -> None:
    assert verdicts(one, other) == {verdict}
    assert verdict == "unknown" or not stems(told(one).value).isdisjoint(stems(told(other).value))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Nurses do a 38-hour week.", "Nurses work 42 hours a week.", "conflict"),
        ("Nurses do a 38-hour week.", "Nurses work 38 hours a week.", "agree"),
        ("The working week is 38 hours.", "They work 42 hours a week.", "conflict"),
        ("They give 20 hours of their week.", "They give 35 hours a week.", "conflict"),
        ("They took 20 hours for it that week.", "They give 35 hours a week.", "unknown"),
        ("They pay £60 for the year.", "They pay £10 a month.", "conflict"),
        ("They pay £120 for the year.", "They pay £10 a month.", "agree"),
        ("They pay £120 for the year before.", "They pay £10 a month.", "unknown"),
        ("Every day 300 loaves leave.", "They sell 900 loaves a week.", "conflict"),
        ("Take four tablets daily.", "Take two tablets a day.", "conflict"),
        ("Take no more than eight tablets in 24 hours.", "Take two tablets a day.", "agree"),
        ("It had 300 guests.", "It has 40 guests a week.", "unknown"),
        ("Use 12 GB of data every month.", "You have 20 GB a month.", "conflict"),
        ("It has 12 GB of memory.", "You have 20 GB a month.", "unknown"),
        ("The loan costs 4.6 %.", "The loan costs 3.9 % a year.", "conflict"),
        ("Sales grew by 4.6 %.", "Sales grew by 3.9 % a year.", "unknown"),
    ],
)
def test_rates(one: str, other: str, verdict: str) -> None:
    assert verdicts(one, other) == {verdict}
    assert not stems(told(one).value).isdisjoint(stems(told(other).value))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("It is a circle 40 km across.", "Nobody may come within 15 km of it.", "conflict"),
        ("It is a circle 40 km across.", "Nobody may come within 20 km of it.", "agree"),
        ("The zone has a diameter of 40 km.", "The zone has a radius of 20 km.", "agree"),
        ("The zone has a diameter of 40 km.", "The zone has a radius of 15 km.", "conflict"),
        ("The lake is 40 km long.", "The lake has a radius of 20 km.", "conflict"),
    ],
)
def test_circles(one: str, other: str, verdict: str) -> None:
    assert verdicts(one, other) == {verdict}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("They save €30 a week.", "Bills are down by 18 euros a week.", "conflict"),
        ("They save €30 a week.", "Bills are down by 30 euros a week.", "agree"),
        ("They earn €30 a week.", "Bills are down by 30 euros a week.", "unknown"),
        ("The discount is 15 %.", "There is 25 % off.", "conflict"),
        ("Sugar makes up 15 %.", "There is 25 % off.", "unknown"),
    ],
)
def test_what_is_taken_off(one: str, other: str, verdict: str) -> None:
    assert verdicts(one, other) == {verdict}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("24 of the 40 seats are hers.", "45 % of the seats are hers.", "conflict"),
        ("24 of the 40 seats are hers.", "60 % of the seats are hers.", "agree"),
        ("24 seats are hers.", "45 % of the seats are hers.", "unknown"),
        ("Winds of up to 140 km/h hit it.", "The wind reached 118 km/h.", "conflict"),
        ("Winds of up to 140 km/h hit it.", "The wind reached 140 km/h.", "agree"),
        ("Winds of up to 140 km/h hit it.", "The wind stood at 118 km/h.", "agree"),
        ("The tea is €2.80.", "It weighs 3.40.", "unknown"),
        ("The price is €2.80.", "The price is 3.40.", "conflict"),
        ("€2 a kilo", "A kilo of flour is €3.", "conflict"),
        ("€2 a kilo", "A sack of flour is €3.", "unknown"),
        ("It went for 455 million dollars.", "It went for C$412 million.", "conflict"),
        ("It went for 330 million dollars.", "It went for C$455 million.", "unknown"),
        ("It went for US$455 million.", "It went for C$412 million.", "unknown"),
        ("20 cents a day", "3 euros a week", "conflict"),
        ("20 cents a day", "€1.40 a week", "agree"),
        ("20 US cents a day", "3 euros a week", "unknown"),
        ("$0.20 a day", "3 euros a week", "unknown"),
    ],
)
def test_parts_peaks_and_prices(one: str, other: str, verdict: str) -> None:
    assert verdicts(one, other) == {verdict}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("40 % of the huts have no stove.", "60 % of the huts have a stove.", True),
        ("40 % of the huts have no stove.", "60 % of the huts have no stove.", False),
        ("40 % of the huts have no stove.", "70 % of the huts have a stove.", False),
        ("All but three of the fourteen huts burned.", "Fourteen huts stand there.", True),
        ("All but three of the fourteen huts burned.", "Nine huts burned.", False),
        ("No huts burned.", "Nine huts burned.", False),
    ],
)
def test_parts_that_are_told_of_one_whole(one: str, other: str, apart: bool) -> None:  # noqa: FBT001 - a column
    assert are_part_and_whole(told(one), told(other)) is apart


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A seat is one eighth of the price of Nova.", True),
        ("A seat costs twice as much as Nova.", True),
        ("A seat is half the price of last year.", False),
        ("The yield is half of that of March.", False),
        ("A seat is one eighth of the old price.", False),
        ("A seat fell by a quarter, as Nova did.", False),
    ],
)
def test_a_factor_of_another_things_amount_is_no_change(sentence: str, expected: bool) -> None:  # noqa: FBT001 - a column
    assert is_beside_another(told(sentence)) is expected


def test_a_factor_of_another_things_amount_meets_no_change() -> None:
    fall, factor = told("The price fell by a quarter."), told("The price is one eighth of the price of Nova.")
    since = told("The price is one eighth of the price of 2019.")
    assert not comparable(fall, replace(factor, evidence=replace(factor.evidence, document="b.md")))
    assert comparable(fall, replace(since, evidence=replace(since.evidence, document="b.md")))
