"""Amounts told without a number, or with words between: twice, both pilots, most guests, won 3-1, took a year."""

from __future__ import annotations

import pytest

from claimcheck.claims.quantities import find_amounts, find_quantities


def told(text: str) -> list[tuple[float, str, str]]:
    return [(amount.low, amount.unit, amount.bound) for amount in find_amounts(text)]


@pytest.mark.parametrize(
    ("text", "low", "unit", "bound"),
    [
        ("The vote was put off twice.", 2, "time", "="),
        ("She was twice named best baker.", 2, "time", "="),
        ("They met twice last winter.", 2, "time", "="),
        ("It failed at least twice.", 2, "time", ">"),
        ("It failed more than once.", 1, "time", ">"),
        ("He has been there only once.", 1, "time", "="),
        ("The pump is serviced once a year.", 1, "time per year", "="),
        ("The pump is serviced twice yearly.", 2, "time per year", "="),
        ("A twice-daily bus goes there.", 2, "time per day", "="),
        ("The roof is painted once every ten years.", 1, "time per 10 year", "="),
        ("It was cancelled for the fourth time.", 4, "time", "="),
        ("The jury meets monthly.", 1, "time per month", "="),
        ("The journal comes out quarterly.", 1, "time per quarter", "="),
        ("The filters are cleaned every week.", 1, "time per week", "="),
        ("The festival takes place every other year.", 1, "time per 2 year", "="),
    ],
)
def test_how_often(text: str, low: float, unit: str, bound: str) -> None:
    assert told(text) == [(low, unit, bound)]


@pytest.mark.parametrize(
    "text",
    [
        "He once baked bread there.",
        "Once a year had passed, she left.",
        "Only once the oven is hot may you open it.",
        "Think twice before you sign.",
        "They came once or twice.",
        "For the first time, it rained.",
        "They met monthly targets.",
        "They meet every Tuesday.",
        "Every day it rained.",
        "The weekly paper is cheap.",
        "The third time, it rained.",
    ],
)
def test_near_misses_of_how_often(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("She won her fourth title.", 4, "title"),
        ("It is her fourth national indoor title.", 4, "title"),
        ("This was Ada's third crown.", 3, "crown"),
        ("He was sworn in for a second term on Monday.", 2, "term"),
    ],
)
def test_the_ordinal_of_the_latest_counts_all(text: str, low: float, unit: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.low, amount.unit, amount.dimension) == (low, unit, "count")


@pytest.mark.parametrize(
    "text",
    [
        "The third title was hers.",
        "It was her second title defence.",
        "She drank a second cup of tea.",
        "It was her fourth straight title.",
        "He wrote his third term paper.",
        "He keeps his second home there.",
        "They met on its fifth floor.",
        "He reached his third cup final.",
    ],
)
def test_other_ordinals_count_nothing(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    "text", ["It is twice the size.", "It was twice last year's total.", "It costs twice as much."]
)
def test_twice_as_much_is_a_multiple(text: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.low, amount.dimension) == (2, "multiple")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both divers came up.", [(2, "diver", "=")]),
        ("Both of the old divers came up.", [(2, "diver", "=")]),
        ("There are no lifts.", [(0, "lift", "=")]),
        ("None of the divers was hurt.", [(0, "diver", "=")]),
        ("None of the nine divers was hurt.", [(0, "", "="), (9, "diver", "=")]),
        ("Not one of the nine divers was hurt.", [(0, "", "="), (9, "diver", "=")]),
        ("Not a single diver was hurt.", [(0, "diver", "=")]),
        ("Nobody was hurt.", [(0, "people", "=")]),
        ("One of the two divers was hurt.", [(1, "", "="), (2, "diver", "=")]),
        ("The yard has only one crane.", [(1, "crane", "=")]),
    ],
)
def test_sets(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Both divers and the cook came up.",
        "Both sides agreed.",
        "Both cars and vans may park.",
        "There are no plans for that.",
        "It no longer works.",
        "No one knows.",
        "Nobody else came.",
        "One of the divers was hurt.",
        "It is the only one crane left.",
    ],
)
def test_near_misses_of_sets(text: str) -> None:
    assert told(text) == []


def test_no_more_than_is_a_bound() -> None:
    assert told("It has no more than ten cranes.") == [(10, "crane", "<")]


@pytest.mark.parametrize(
    ("text", "percent", "bound"),
    [
        ("One diver in five felt ill.", 20, "="),
        ("Nine out of ten divers felt ill.", 90, "="),
        ("Every third child swims.", 100 / 3, "="),
        ("A majority of members voted no.", 50, ">"),
        ("Only a minority of members came.", 50, "<"),
        ("Most members voted no.", 50, ">"),
        ("Most of the members voted no.", 50, ">"),
        ("All of the members voted no.", 100, "="),
        ("All members voted no.", 100, "="),
        ("No fewer than half came.", 50, ">"),
        ("Half were late.", 50, "="),
        ("The lake lost a fifth of its area.", 20, "down"),
    ],
)
def test_shares(text: str, percent: float, bound: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.dimension, amount.bound) == ("percent", bound)
    assert amount.base_low == pytest.approx(percent)
    assert amount.unit == ""


@pytest.mark.parametrize(
    "text",
    [
        "Every third day it rains.",
        "Every second counts.",
        "At most of the stops it waits.",
        "Most of the time it rains.",
        "All members must vote.",
        "Not all members voted.",
        "All rights reserved.",
        "All times are in UTC.",
        "They almost all voted.",
        "She won a majority of 812 votes.",
        "It scored nine out of ten points.",
    ],
)
def test_near_misses_of_shares(text: str) -> None:
    assert [amount for amount in find_amounts(text) if amount.dimension == "percent" and not amount.unit] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Orr won 3-1.", 3.001),
        ("Orr lost the final 1-3.", 3.001),
        ("The board approved it by nine votes to four.", 9.004),
        ("The board voted 9 to 4 for it.", 9.004),
        ("By 58 votes to 27 the members agreed.", 58.027),
    ],
)
def test_results(text: str, value: float) -> None:
    (amount,) = find_amounts(text)
    assert (amount.dimension, amount.low, amount.step) == ("score", value, 0)
    assert all(quantity.dimension != "score" for quantity in find_quantities(text))


@pytest.mark.parametrize(
    "text",
    [
        "Orr led 2-1 at half-time and won.",
        "Orr won 6-4, 6-3.",
        "Orr won with a 4-4-2.",
        "It finished in 3-5 days.",
        "They voted for 3 to 5 new members.",
        "Pages 3-5 tell who won.",
        "The 9-5 job pays well.",
    ],
)
def test_near_misses_of_results(text: str) -> None:
    assert [amount for amount in find_amounts(text) if amount.dimension == "score"] == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The work took a year.", 365.25),
        ("The warranty is a year.", 365.25),
        ("Warranty: a year", 365.25),
        ("How long is the warranty? A year, as a rule.", 365.25),
        ("They wait a year on average.", 365.25),
        ("It was closed for a month.", 30.4375),
        ("The walk lasts an hour.", 1 / 24),
        ("Walks last three quarters of an hour.", 0.75 / 24),
        ("The siege lasted three long years.", 3 * 365.25),
        ("He has ten unused days.", 10),
        ("It takes an hour and three quarters.", 1.75 / 24),
        ("It took a year and a half of work.", 1.5 * 365.25),
    ],
)
def test_times(text: str, days: float) -> None:
    (amount,) = find_amounts(text)
    assert amount.dimension == "time"
    assert amount.base_low / 86400 == pytest.approx(days)


@pytest.mark.parametrize(
    "text",
    [
        "It takes a minute.",
        "She took a day off.",
        "It was a year.",
        "What is that? A minute hand.",
        "Friday is a day of rest.",
        "The strike is a year old.",
        "They wait a minute.",
        "It lasts a day or two.",
        "A year later it closed.",
        "It needs five working days.",
        "Entry is free for under-18s.",
    ],
)
def test_near_misses_of_times(text: str) -> None:
    assert [amount for amount in find_amounts(text) if amount.dimension == "time"] == []


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It took a couple of weeks.", 2, 3, "week"),
        ("A couple of dozen boats came.", 24, 36, "boat"),
        ("A couple of boats came.", 2, 3, "boat"),
        ("Several thousand boats came.", 2000, 10000, "boat"),
        ("A few hundred boats came.", 200, 1000, "boat"),
        ("Several dozen boats came.", 24, 120, "boat"),
    ],
)
def test_a_couple_is_two_or_three(text: str, low: float, high: float, unit: str) -> None:
    assert [(q.low, q.high, q.unit) for q in find_amounts(text)] == [(low, high, unit)]


def test_what_all_but_so_many_do_is_not_told_of_these() -> None:
    assert told("All but two of the rooms were full.") == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Sales more than doubled.", ">"),
        ("Sales doubled.", "up"),
        ("Costs more than halved.", "<"),
        ("Use 3 bar at the most.", "<"),
        ("You may take up to ten guests.", "<"),
        ("The price went up to 5 euros.", "="),
        ("Prices start at 20 euros.", ">"),
    ],
)
def test_bounds_and_verbs(text: str, bound: str) -> None:
    assert [amount.bound for amount in find_amounts(text)] == [bound]
