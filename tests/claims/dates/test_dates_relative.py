"""Dates counted from a reference, Thursday 20 March 2025."""

import pytest

from claimcheck.claims.dates import find_periods, label
from claimcheck.values.periods import Period

TODAY = Period((2025, 3, 20), (2025, 3, 20), "day")
THIS_MONTH = Period((2025, 3, 1), (2025, 3, 31), "month")
THIS_YEAR = Period((2025, 1, 1), (2025, 12, 31), "year")

CASES = [
    ("It closed today.", "today = 20 March 2025"),
    ("It closed yesterday.", "yesterday = 19 March 2025"),
    ("It closed yesterday evening.", "yesterday evening = 19 March 2025"),
    ("It closes tomorrow.", "tomorrow = 21 March 2025"),
    ("It closed the day before yesterday.", "day before yesterday = 18 March 2025"),
    ("It closed this morning.", "this morning = 20 March 2025"),
    ("It closed on Thursday.", "Thursday = 20 March 2025"),
    ("It closed on Wednesday.", "Wednesday = 19 March 2025"),
    ("It closed on Friday.", "Friday = 14 March 2025"),
    ("It closed on Friday evening.", "Friday evening = 14 March 2025"),
    ("The mayor said Tuesday that it closed.", "Tuesday = 18 March 2025"),
    ("It closed, she said in an interview Tuesday.", "Tuesday = 18 March 2025"),
    ("It will close on Friday.", "Friday = 21 March 2025"),
    ("It closed last Thursday.", "last Thursday = 13 March 2025"),
    ("It closes next Thursday.", "next Thursday = 27 March 2025"),
    ("It closes this Saturday.", "this Saturday = 22 March 2025"),
    ("It closed this week.", "this week = week of 17 March 2025"),
    ("It closed last week.", "last week = week of 10 March 2025"),
    ("It closed last month.", "last month = February 2025"),
    ("It closes next month.", "next month = April 2025"),
    ("It closed last quarter.", "last quarter = Q4 2024"),
    ("It closed last century.", "last century = 20th century"),
    ("It closed this decade.", "this decade = 2020s"),
    ("It closed last year.", "last year = 2024"),
    ("It closed this year.", "this year = 2025"),
    ("It closes next year.", "next year = 2026"),
    ("It closed earlier this year.", "earlier this year = 2025"),
    ("It closes early next year.", "early next year = early 2026"),
    ("It closed at the end of last year.", "end of last year = the end of 2024"),
    ("It closes by the end of the year.", "end of the year = by the end of 2025"),
    ("It closed last March.", "last March = March 2024"),
    ("It closed last February.", "last February = February 2025"),
    ("It closed this March.", "this March = March 2025"),
    ("It closes next March.", "next March = March 2026"),
    ("It closes next April.", "next April = April 2025"),
    ("It closed in March last year.", "March last year = March 2024"),
    ("It closed on 14 March this year.", "14 March this year = 14 March 2025"),
    ("It closed in the first quarter of last year.", "first quarter of last year = Q1 2024"),
    ("It closed last winter.", "last winter = winter 2024/25"),
    ("It closed last autumn.", "last autumn = autumn 2024"),
    ("It closes this summer.", "this summer = summer 2025"),
    ("It closes next spring.", "next spring = spring 2026"),
    ("It closed in the summer of last year.", "summer of last year = summer 2024"),
    ("It closed three days ago.", "three days ago = 17 March 2025"),
    ("It closed 2 weeks ago.", "2 weeks ago = about week of 3 March 2025"),
    ("It closed eighteen months ago.", "eighteen months ago = about September 2023"),
    ("It closed two years ago.", "two years ago = about 2023"),
    ("It closed a year ago.", "a year ago = about 2024"),
    ("It closed twenty-five years ago.", "twenty-five years ago = about 2000"),
    ("It closed 4,000 years ago.", "4,000 years ago = about 2476 BC to 1476 BC"),
    ("It closed a hundred years ago.", "a hundred years ago = about 1920 to 1930"),
    ("It closed half a century ago.", "half a century ago = about 1972 to 1978"),
    ("It closed four decades ago.", "four decades ago = about 1982 to 1988"),
    ("It closed two and a half years ago.", "two and a half years ago = about September 2022"),
    ("It closed a year and a half ago.", "a year and a half ago = about September 2023"),
    ("It closed a couple of months ago.", "a couple of months ago = about January 2025"),
    ("It closed a fortnight ago.", "a fortnight ago = about week of 3 March 2025"),
    ("It closes in three months' time.", "three months' time = about June 2025"),
    ("It closes in a week's time.", "a week's time = about week of 24 March 2025"),
    ("It closed in the second half of the decade.", "second half of the decade = 2025 to 2029"),
    ("It closes by the end of the century.", "end of the century = by late 21st century"),
    ("It closes ten years from now.", "ten years from now = about 2035"),
    ("It has been closed since last March.", "last March = from March 2024 on"),
    ("It closed in March.", "March = March"),
    ("It closed on 14 March.", "14 March = 14 March"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_counted_from_a_day(text: str, expected: str) -> None:
    assert [f"{period.text} = {label(period)}" for period in find_periods(text, TODAY)] == [expected]


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("It closed last month.", THIS_MONTH, ["February 2025"]),
        ("It closed last year.", THIS_MONTH, ["2024"]),
        ("It closed last year.", THIS_YEAR, ["2024"]),
        ("It closed last month.", THIS_YEAR, []),
        ("It closed yesterday.", THIS_MONTH, []),
        ("It closed on Thursday.", THIS_MONTH, []),
        ("It closed last March.", THIS_MONTH, ["March 2024"]),
        ("It closed two months ago.", THIS_YEAR, []),
    ],
)
def test_coarse_reference(text: str, reference: Period, expected: list[str]) -> None:
    assert [label(period) for period in find_periods(text, reference)] == expected


@pytest.mark.parametrize(
    "text",
    ["over the last year", "during the next month", "at today's prices", "Science Today", "the next Tuesday"],
)
def test_stretches_and_names(text: str) -> None:
    assert find_periods(text, TODAY) == []


def test_last_winter_in_december_is_the_one_before() -> None:
    december = Period((2024, 12, 10), (2024, 12, 10), "day")
    (period,) = find_periods("It closed last winter.", december)
    assert label(period) == "winter 2023/24"
