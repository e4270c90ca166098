"""What looks like a date and is none."""

import pytest

from claimcheck.claims.dates import find_periods
from claimcheck.values.periods import Period

TODAY = Period((2025, 3, 20), (2025, 3, 20), "day")

NO_DATES = [
    "It runs on Python 3.11.",
    "Version 2024.1 fixes it.",
    "We are open 24/7.",
    "Add 1/2 cup and 3/4 spoon.",
    "They won 3:1.",
    "The match ended 2-1.",
    "It costs $2000 or \u20ac1999.",
    "It costs 1,999 or 2,024.",
    "May I come in?",
    "It may rain.",
    "Prices may 14 times a year change.",
    "May has been criticised.",
    "They march on.",
    "The march of 2,000 people was long.",
    "There is a spring in his step.",
    "a coiled spring",
    "Prices fall in the end.",
    "the fall of the wall",
    "It took a second.",
    "the second half",
    "a quarter of a mile",
    "Call 555-2019.",
    "Call +1 555 2019.",
    "2025 turbines were built.",
    "It employs 2600 people.",
    "It employs 2,600 people.",
    "It employs about 1850.",
    "A crowd of 1500 people came.",
    "a capacity of 2000",
    "It rose to 1900.",
    "up to 2000",
    "more than 1999",
    "A 2000-seat hall",
    "a 1500-metre run",
    "1800 m above the sea",
    "RFC 2119 and ISO 2022",
    "page 1999",
    "No. 2024",
    "COVID-19 and GPT-2024",
    "https://example.org/2024/03/14/news",
    "03/04/2024",
    "31 February 2024",
    "Feb 30, 2023",
    "31 June",
    "2024-13-45",
    "14/14/2024",
    "99.99.2024",
    "at 18:00",
    "John 3:16",
    "in his thirties",
    "an ad 50 metres wide",
    "temperatures in the 30s\u00b0F",
    "three weeks later",
    "in two years",
    "April Jones and August Kern sang.",
    "a book by April Jones",
    "Sat down in the Sun.",
    "every Friday",
    "Monday to Friday",
    "Black Friday",
    "the Sunday papers",
    "the third Tuesday of the month",
    "The year was good.",
    "the century",
    "Dec and Jan sang.",
    "0042 is the code",
    "id 20240314",
    "10.2.3.4",
    "13/2024",
    "0000-01-01",
    "14/03/0999",
    "1" * 200_000,
    "1" * 5000 + " BC",
    "1," * 3000,
    "9999999 weeks ago",
    "a hundred days ago",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert find_periods(text, TODAY) == []


def test_relative_dates_need_a_reference() -> None:
    text = "He came yesterday, on Thursday, last week, last year, this March and two years ago."
    assert find_periods(text) == []


def test_impossible_day_hides_no_other() -> None:
    assert [period.text for period in find_periods("from 31 February 2024 and 2 March 2024")] == ["2 March 2024"]
