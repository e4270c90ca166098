"""Units with an article that are amounts, ages that bounds tell, and what is left of a whole."""

from __future__ import annotations

import pytest

from claimcheck.claims.quantities import find_amounts

HOUR, DAY, YEAR = 3600.0, 86400.0, 31557600.0


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("The mill is an hour from the coast.", HOUR),
        ("The mill is an hour by train from here.", HOUR),
        ("It was a day late.", DAY),
        ("The work is a year behind schedule.", YEAR),
        ("Tenants give a week's notice.", 7 * DAY),
        ("The hedge is a metre thick.", 1.0),
        ("The jetty is a kilometre away.", 1000.0),
        ("The jetty is a mile north of here.", 1609.344),
        ("Each sack weighs a kilo.", 1.0),
        ("The dough needs an hour to rise.", HOUR),
        ("Simmer it for an hour.", HOUR),
        ("Cooks need a year of training.", YEAR),
    ],
)
def test_a_unit_with_an_article_is_an_amount(text: str, base: float) -> None:
    assert [amount.base_low for amount in find_amounts(text)] == [pytest.approx(base)]


@pytest.mark.parametrize(
    "text",
    [
        "It opens a week from today.",
        "A year of storms followed.",
        "It closed a week ago.",
        "It closed eighteen months ago.",
        "Some 40 years ago it closed.",
        "By a year's end all was gone.",
        "He put a foot above the line.",
        "They walked a mile behind a plough.",
        "She had an hour off.",
        "It came a day by day nearer.",
        "A kilo of flour, please.",
    ],
)
def test_near_misses_of_one_unit(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "years", "bound"),
    [
        ("It is for nobody older than twelve.", 12, ">"),
        ("Children under six ride free.", 6, "<"),
        ("People over 65, too, may come.", 65, ">"),
        ("It is given up to the age of nine.", 9, "<"),
        ("Nobody under the age of 16 may enter.", 16, "<"),
        ("It is no older than 40.", 40, "<"),
    ],
)
def test_bounds_of_ages(text: str, years: float, bound: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.low, amount.unit, amount.bound) == (years, "year of age", bound)


@pytest.mark.parametrize("text", ["She is older than 3 others.", "Children under 12 trees slept.", "It has under 40."])
def test_near_misses_of_ages(text: str) -> None:
    assert not any(amount.unit.endswith("of age") for amount in find_amounts(text))


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("All but three of the fourteen judges agreed.", [11, 14]),
        ("All but 2 of its 30 boats sank.", [28, 30]),
        ("All but three of the judges agreed.", []),
        ("All but nine of the seven judges agreed.", [7]),
    ],
)
def test_the_rest_of_a_whole(text: str, lows: list[float]) -> None:
    assert [amount.low for amount in find_amounts(text)] == lows


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Nearly all of the hens lived.", 80, 100),
        ("Almost all hens lived.", 80, 100),
        ("All of the hens lived.", 100, 100),
        ("The barn is half empty.", 50, 50),
        ("The silo is three quarters full.", 75, 75),
        ("She holds a stake of a third.", 100 / 3, 100 / 3),
        ("27 of 30 hens lived.", 90, 90),
        ("It helps eight in ten people.", 80, 80),
    ],
)
def test_more_shares(text: str, low: float, high: float) -> None:
    (amount,) = find_amounts(text)
    assert (amount.dimension, amount.base_low, amount.base_high) == ("percent", pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It takes 52 minutes at the longest.", "<"),
        ("It takes 52 minutes at the shortest.", ">"),
        ("It lasted the better part of three weeks.", "~"),
        ("The site is up 99.5 % of the time.", "="),
        ("Sales are up 12 % this time.", "up"),
        ("The boat sank four miles from the cape.", "="),
        ("The water sank by four feet.", "down"),
    ],
)
def test_more_bounds(text: str, bound: str) -> None:
    assert find_amounts(text)[0].bound == bound


def test_bits_per_second() -> None:
    assert [amount.base_low for amount in find_amounts("It gives 16 kbit/s, later 2 Mbit/s.")] == [2000.0, 250000.0]


def test_how_long_something_took_before_now_is_an_amount():
    (amount,) = find_amounts("Two years ago it ran for eighteen months.")
    assert amount.low == 18
