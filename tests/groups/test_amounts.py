"""Amounts whose wordings differ, put side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest
from question_makers import claim

from claimcheck.claims.quantities.extracting import find_amounts
from claimcheck.findings import judge
from claimcheck.groups.amounts import aligned, stems
from claimcheck.groups.portions import are_part_and_whole, portion
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity


@pytest.mark.parametrize(
    ("one", "other", "comparable"),
    [
        ("MAD 28 billion", "34 billion dirhams", True),
        ("20 Danish kroner", "25 kroner", True),
        ("500 Indian rupees a day", "600 rupees a day", True),
        ("20 Danish kroner", "25 Norwegian kroner", False),
        ("MAD 28 billion", "AED 34 billion", False),
        ("C$20", "$25", False),
        ("20 rupees", "25 dirhams", False),
    ],
)
def test_a_currency_named_without_its_country_is_any_of_that_name(one: str, other: str, comparable: bool) -> None:  # noqa: FBT001 - a column
    (first,), (second,) = find_amounts(one), find_amounts(other)
    for a, b in ((first, second), (second, first)):
        left, right = aligned(claim(a), a, claim(b), b)
        assert (left.dimension == right.dimension) is comparable
    assert not comparable or not stems(first).isdisjoint(stems(second))


@pytest.mark.parametrize(
    ("degrees", "temperature", "verdict"),
    [
        ("24 degrees", "28 °C", "conflict"),
        ("24 degrees", "24 °C", "agree"),
        ("75 degrees", "24 °C", "agree"),
        ("24 degrees", "28 °F", "conflict"),
        ("24°", "24 degrees Celsius", "agree"),
        ("90 degrees", "40 degrees", "conflict"),
        ("24 degrees", "24 metres", "unknown"),
        ("minus 18", "-11 °C", "conflict"),
        ("minus 18", "-18 °C", "agree"),
        ("18", "-11 °C", "unknown"),
    ],
)
def test_bare_degrees_are_of_the_scale_that_fits(degrees: str, temperature: str, verdict: str) -> None:
    (first,), (second,) = find_amounts(degrees), find_amounts(temperature)
    for a, b in ((first, second), (second, first)):
        assert judge(claim(a), claim(b)).relation == verdict
    assert verdict == "unknown" or not stems(first).isdisjoint(stems(second))


@pytest.mark.parametrize(
    ("label", "header", "cell", "prose", "verdict"),
    [
        ("Standard, per hour of use", "Price", "$9", "30 cents a minute", "conflict"),
        ("Standard, per hour of use", "Price", "$9", "15 cents a minute", "agree"),
        ("Monthly fee", "", "$9", "$108 a year", "agree"),
        ("Desk", "Rent/week", "$9", "$12 a week", "conflict"),
        ("Desk", "€ a month", "€9", "€12 a month", "conflict"),
        # A time that no "per" makes the base of a rate, two times, and what is no money.
        ("Day ticket", "Price", "$9", "$12 a day", "unknown"),
        ("Desk per day", "Monthly", "$9", "$12 a month", "unknown"),
        ("Visitors per day", "", "9 visitors", "12 visitors a day", "conflict"),
    ],
)
def test_the_time_in_the_head_of_a_cell_makes_a_rate(
    label: str, header: str, cell: str, prose: str, verdict: str
) -> None:
    (first,), (second,) = find_amounts(cell), find_amounts(prose)
    row = f"| {label} | {cell} |"
    told = claim(first, text=row, setting=f"Rates / {header}" if header else "Rates")
    start = told.evidence.start + row.index(cell)
    told = replace(told, evidence=replace(told.evidence, value_start=start, value_end=start + len(cell)))
    for a, b in ((told, claim(second)), (claim(second), told)):
        assert judge(a, b).relation == verdict


@pytest.mark.parametrize(
    ("attribute", "amount", "other", "verdict"),
    [
        ("annual savings", "$310 million", "$450 million a year", "conflict"),
        ("yearly fee", "$120", "$10 a month", "agree"),
        ("savings", "$310 million", "$450 million a year", "unknown"),
        ("annual monthly fee", "$310", "$450 a year", "unknown"),
    ],
)
def test_an_adjective_of_time_makes_a_rate(attribute: str, amount: str, other: str, verdict: str) -> None:
    (first,), (second,) = find_amounts(amount), find_amounts(other)
    named, told = claim(first, attribute=attribute), claim(second)
    assert judge(named, told).relation == judge(told, named).relation == verdict


@pytest.mark.parametrize(
    ("attribute", "amount", "other", "verdict"),
    [
        ("sale growth", "3.1%", "rose by 5%", "conflict"),
        ("sale growth", "5%", "rose by 5%", "agree"),
        ("decline sale", "5%", "fell by 7%", "conflict"),
        ("sale growth", "5%", "fell by 5%", "conflict"),
        # A level, a change below zero, a number of things, and words that tell both ways.
        ("sale share", "3.1%", "rose by 5%", "unknown"),
        ("sale growth", "-3.1%", "rose by 5%", "unknown"),
        ("sale growth", "3 points", "rose by 5%", "unknown"),
        ("decline growth", "3.1%", "rose by 5%", "unknown"),
    ],
)
def test_a_noun_names_a_change(attribute: str, amount: str, other: str, verdict: str) -> None:
    (first,), (second,) = find_amounts(amount), find_amounts(f"Sales {other}.")
    named, told = claim(first, attribute=attribute), claim(second)
    assert judge(named, told).relation == judge(told, named).relation == verdict


@pytest.mark.parametrize(
    ("words", "one", "other", "verdict"),
    [
        ("deficit year", "3 million", "4.5 million euros", "conflict"),
        ("deficit year", "4.5 million", "4.5 million euros", "agree"),
        ("visitor year", "3 million", "4.5 million euros", "unknown"),
        ("deficit year", "3", "4.5 million euros", "unknown"),
        ("deficit year", "3 million guests", "4.5 million euros", "unknown"),
        ("deficit year", "3 million", "4.5 million euros a year", "unknown"),
    ],
)
def test_a_currency_goes_without_saying(words: str, one: str, other: str, verdict: str) -> None:
    (first,), (second,) = find_amounts(one), find_amounts(other)
    a, b = claim(first, attribute=words), claim(second)
    assert judge(a, b).relation == judge(b, a).relation == verdict
    assert verdict == "unknown" or not stems(first).isdisjoint(stems(second))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("a third of its capacity", "60 %", "conflict"),
        ("half the price", "50 %", "agree"),
        ("twice the price", "60 %", "unknown"),
        ("It rose to 3 %", "half the price", "conflict"),
        ("€15 a head", "€18 per person", "conflict"),
        ("€15 a head", "€15 per person", "agree"),
        ("€15 a night", "€18 per person", "unknown"),
        ("won 3-1", "won 3-2", "conflict"),
        ("won 3-1", "two goals", "unknown"),
        ("was halved", "fell by a third", "conflict"),
        ("was halved", "fell by 50 %", "agree"),
        ("was halved", "is 30 %", "unknown"),
        ("was half that of last year", "fell by 20 %", "conflict"),
        ("was half that of last year", "fell by 50 %", "agree"),
        ("is twice as big", "is 50 % bigger", "conflict"),
        ("is twice as big", "is 100 % bigger", "agree"),
        ("is a third cheaper", "costs half of what it did", "conflict"),
        ("is half price", "gets 20 % off", "conflict"),
        ("They pay half.", "They pay 70 %.", "conflict"),
    ],
)
def test_parts_people_results_and_factors(one: str, other: str, verdict: str) -> None:
    (first,), (second,) = find_amounts(one), find_amounts(other)
    for a, b in ((first, second), (second, first)):
        assert judge(claim(a), claim(b)).relation == verdict
    assert verdict == "unknown" or not stems(first).isdisjoint(stems(second))


@pytest.mark.parametrize(
    ("often", "between", "verdict"),
    [
        ("Clean it twice a year.", "Clean it every four months.", "conflict"),
        ("Clean it twice a year.", "Clean it every six months.", "agree"),
        ("Clean it twice a year.", "It takes four months.", "unknown"),
        ("They bake 20 loaves a year.", "Bake it every four months.", "unknown"),
    ],
)
def test_how_often_and_the_time_between(often: str, between: str, verdict: str) -> None:
    assert judge(stated(often), stated(between)).relation == verdict
    assert judge(stated(between), stated(often)).relation == verdict


@pytest.mark.parametrize(
    ("result", "side", "verdict"),
    [
        ("It passed by nine votes to four.", "Eight members were in favour.", "conflict"),
        ("It passed by nine votes to four.", "Nine members voted in favour.", "agree"),
        ("It passed by nine votes to four.", "Four members were against it.", "agree"),
        ("It passed by nine votes to four.", "Eight members were tired.", "unknown"),
    ],
)
def test_results_and_the_votes_of_a_side(result: str, side: str, verdict: str) -> None:
    assert judge(stated(result), stated(side)).relation == verdict


def stated(sentence: str) -> Claim:
    """The claim of the one amount of a sentence, which is its evidence."""
    (amount,) = find_amounts(sentence)
    made = claim(amount)
    place = replace(
        made.evidence, text=sentence, start=0, end=len(sentence), value_start=amount.start, value_end=amount.end
    )
    return replace(made, evidence=place)


@pytest.mark.parametrize(
    ("sentence", "value", "told"),
    [
        ("Three of the eight cables broke.", "Three", "part"),
        ("Three of the eight cables broke.", "eight cables", "whole"),
        ("None of its 8 cables broke.", "8 cables", "whole"),
        ("Two out of five cables broke.", "Two", "part"),
        ("Three of them broke.", "Three", "part"),
        ("The bridge has eight cables.", "eight cables", ""),
        ("Three of the cables broke.", "Three", ""),
        ("All eight cables broke.", "eight cables", "part"),
        ("Both cables broke.", "Both cables", "part"),
        ("Three of all eight cables broke.", "eight cables", "whole"),
        ("In all eight cables broke.", "cables", ""),
        ("The end of the eight cables is near.", "eight cables", ""),
    ],
)
def test_part_and_whole(sentence: str, value: str, told: str) -> None:
    start = sentence.index(value)
    made = claim(Quantity(3.0, 3.0, "cable", "="))
    place = replace(
        made.evidence, text=sentence, start=0, end=len(sentence), value_start=start, value_end=start + len(value)
    )
    assert portion(replace(made, evidence=place)) == told


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Three of the five divers came up.", "Two of the five divers drowned.", True),
        ("Three of the five divers came up.", "Four of the five divers came up.", False),
        ("Three of the five divers came up.", "Two of the six divers drowned.", False),
        ("Three of the six divers came up.", "Three of the six divers drowned.", False),
    ],
)
def test_two_parts_that_make_up_the_whole(one: str, other: str, apart: bool) -> None:  # noqa: FBT001 - a column
    first, second = part_of(one), part_of(other)
    assert are_part_and_whole(first, second) is apart
    assert are_part_and_whole(second, first) is apart


@pytest.mark.parametrize(
    ("one", "told", "other", "others", "apart"),
    [
        ("We owe €2 million of the cost.", "cost owe", "The cost was €5 million.", "cost", True),
        ("Of the new cable, 66 km lie in the sea.", "lie", "It takes 104 km of cable.", "cable", True),
        ("Of the cable, some 66 km lie in the sea.", "lie", "It takes 104 km of cable.", "cable", True),
        ("We owe €2 million of the cost of the roof.", "cost owe", "The roof was €5 million.", "roof", False),
        ("We owe €2 million of the cost.", "cost owe", "They owe €3 million of the cost.", "cost owe", False),
        ("We owe €2 million of the cost.", "cost owe", "They owe €3 million.", "cost owe", False),
        ("We owe €2 million for the cost.", "cost owe", "The cost was €5 million.", "cost", False),
        ("It burned 400 ha of the forest.", "forest burn", "Some 600 ha of forest burned.", "forest burn", False),
        ("It burned 400 ha of forest.", "forest burn", "The forest has 600 ha.", "forest", False),
        ("It took five minutes of the film.", "film take", "The film lasts 90 minutes.", "film", False),
    ],
)
def test_a_measure_of_some_of_a_thing_is_not_that_of_the_thing(
    one: str,
    told: str,
    other: str,
    others: str,
    apart: bool,  # noqa: FBT001
) -> None:
    first, second = replace(part_of(one), attribute=told), replace(part_of(other), attribute=others)
    assert are_part_and_whole(first, second) is apart
    assert are_part_and_whole(second, first) is apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("51 passengers and four crew were aboard.", "It had 55 people aboard.", True),
        ("51 passengers plus four crew were aboard.", "It had 55 people aboard.", True),
        ("51 passengers and four crew were aboard.", "It had 70 people aboard.", False),
        ("51 passengers were aboard. Four crew slept.", "It had 55 people aboard.", False),
        ("It has 20 rooms, a bar with a large terrace and 5 lifts.", "It has 25 lifts.", False),
        ("51 passengers and 4 km of rope were aboard.", "It had 55 people aboard.", False),
        ("More than 51 passengers and four crew were aboard.", "It had 55 people aboard.", False),
    ],
)
def test_a_sum_is_no_other_answer_than_its_parts(one: str, other: str, apart: bool) -> None:  # noqa: FBT001 - a column
    first, second = part_of(one), part_of(other)
    assert are_part_and_whole(first, second) is apart
    assert are_part_and_whole(second, first) is apart


def part_of(sentence: str) -> Claim:
    """The claim of the first amount of a sentence, which is its evidence."""
    amount = find_amounts(sentence)[0]
    made = claim(amount)
    place = replace(
        made.evidence, text=sentence, start=0, end=len(sentence), value_start=amount.start, value_end=amount.end
    )
    return replace(made, evidence=place)
