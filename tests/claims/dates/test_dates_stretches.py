"""Stretches that a date ends or begins, turns and decades of centuries, time zones, and ages."""

from __future__ import annotations

import pytest

from claimcheck.claims.dates import find_periods, label, zone_shift
from claimcheck.claims.dates.ages import find_ages, origin
from claimcheck.values.periods import Period

TODAY = Period((2025, 3, 20), (2025, 3, 20), "day")

STRETCHES = [
    ("profit in the year to March 2025", "year to March 2025 = April 2024 to March 2025"),
    ("the year ended 30 June 2024", "year ended 30 June 2024 = July 2023 to June 2024"),
    ("the 12 months to 31 March 2025", "12 months to 31 March 2025 = April 2024 to March 2025"),
    ("the six months to 14 March 2025", "six months to 14 March 2025 = 15 September 2024 to 14 March 2025"),
    ("the week beginning 3 June 2024", "week beginning 3 June 2024 = week of 3 June 2024"),
    ("in the week of 3 June 2024", "week of 3 June 2024 = week of 3 June 2024"),
    ("over the weekend of 8 June 2024", "weekend of 8 June 2024 = about 7 June to 9 June 2024"),
    ("the turn of the 20th century", "turn of the 20th century = about 1895 to 1905"),
    ("at the turn of the millennium", "turn of the millennium = about 1995 to 2005"),
    ("the last decade of the 19th century", "last decade of the 19th century = 1891 to 1900"),
    ("in the noughties", "noughties = 2000s"),
    ("built c. 1450 by monks", "1450 = about 1450"),
    ("built ca. 1450 by monks", "1450 = about 1450"),
    ("at 9am Eastern Time on 3 May 2024", "9am Eastern Time on 3 May 2024 = 09:00 on 3 May 2024"),
    # near misses
    ("from June to March 2025", "June to March 2025 = June 2024 to March 2025"),
    ("in the first week ended by 3 June 2024", "3 June 2024 = by 3 June 2024"),
]


@pytest.mark.parametrize(("text", "expected"), STRETCHES)
def test_stretches(text: str, expected: str) -> None:
    assert [f"{period.text} = {label(period)}" for period in find_periods(text)] == [expected]


@pytest.mark.parametrize("text", ["at the turn of the century", "at the turn of the road in 40 places", "vol. 1450."])
def test_no_turn_of_a_known_century(text: str) -> None:
    assert find_periods(text) == []


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("14:00 CET on 3 May 2024", 60),
        ("13:00 UTC on 3 May 2024", 0),
        ("2 p.m. Pacific Daylight Time on 3 May 2024", -420),
        ("2024-05-03T14:00:00Z", 0),
        ("2024-05-03T14:00:00-03:30", -210),
        ("2024-05-03T14:00:00", None),
        ("9am Eastern Time on 3 May 2024", None),
        ("14:00 on 3 May 2024", None),
        ("14:00 ET on 3 May 2024", None),
    ],
)
def test_zones(text: str, minutes: int | None) -> None:
    (period,) = find_periods(text)
    assert zone_shift(period.text) == minutes


@pytest.mark.parametrize(
    ("text", "kind", "years"),
    [
        ("is forty years old", "age", 40),
        ("the forty-year-old bridge", "age", 40),
        ("a 4,300-year-old boat", "age", 4300),
        ("is four thousand years old", "age", 4000),
        ("turns fifty this year", "turn", 50),
        ("its 150th anniversary", "anniversary", 150),
        ("its golden jubilee", "anniversary", 50),
        ("the bicentenary of the mill", "anniversary", 200),
        ("has run for about 30 years", "lasting", 30),
    ],
)
def test_ages(text: str, kind: str, years: int) -> None:
    (age,) = find_ages(text)
    assert (age.kind, age.years) == (kind, years)
    assert text[age.start : age.end].strip() == text[age.start : age.end]


@pytest.mark.parametrize("text", ["forty years later", "old for 30 metres", "it turns right", "the old anniversary"])
def test_no_ages(text: str) -> None:
    assert find_ages(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last", "bound"),
    [
        ("is forty years old", 1985, 1985, "~"),
        ("turns fifty", 1975, 1975, "="),
        ("is 4,300 years old", -2326, -2226, "~"),
        ("is 4,000 years old", -2476, -1476, "~"),
    ],
)
def test_the_origin_is_as_exact_as_the_age(text: str, first: int, last: int, bound: str) -> None:
    (age,) = find_ages(text)
    period = origin(age, TODAY)
    assert period is not None
    assert (period.first[0], period.last[0], period.bound) == (first, last, bound)


def test_an_age_of_years_needs_the_date_of_its_text() -> None:
    assert origin(find_ages("is forty years old")[0], None) is None
    old = origin(find_ages("is 4,300 years old")[0], None)
    assert old is not None
    assert old.first[0] < -2300 < old.last[0]
