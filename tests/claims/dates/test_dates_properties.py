"""What holds for every text."""

import calendar
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.claims.dates import document_date, find_periods, label
from claimcheck.values.periods import Period

TODAY = Period((2025, 3, 20), (2025, 3, 20), "day")
WORDS = st.sampled_from(
    [
        "the",
        "of",
        "in",
        "on",
        "by",
        "until",
        "since",
        "not",
        "before",
        "end",
        "early",
        "mid",
        "last",
        "next",
        "this",
        "14",
        "9",
        "2024",
        "1850",
        "31",
        "14th",
        "March",
        "May",
        "February",
        "spring",
        "winter",
        "Friday",
        "second",
        "quarter",
        "half",
        "century",
        "BC",
        "AD",
        "1990s",
        "18:00",
        "noon",
        "Q3",
        "FY24",
        "2019-21",
        "2024-02-30",
        "12/31/2024",
        "to",
        "and",
        "between",
        "from",
        "year",
        "week",
        "ago",
        "two",
        ",",
        ".",
        "\u2013",
        "(",
        ")",
        "'",
        "s",
        "\n\n",
        "people",
        "turbines",
        "10,000",
        "nineteen",
        "seventy-four",
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join))


@given(TEXTS)
def test_offsets_slice_back_in_order(text: str) -> None:
    periods = find_periods(text, TODAY)
    assert all(text[period.start : period.end] == period.text != "" for period in periods)
    assert all(one.end <= other.start for one, other in pairwise(periods))


@given(TEXTS)
@example("0:00 1/1/1000 UNTIL MAR")
def test_periods_hold_real_days_in_order(text: str) -> None:
    for period in find_periods(text, TODAY):
        assert period.first <= period.last
        assert 1 <= period.first[1] <= 12
        assert 1 <= period.last[2] <= 31
        assert (period.clock >= 0) == (period.grain == "time")
        assert label(period)


@given(TEXTS)
def test_document_dates_name_a_year(text: str) -> None:
    period = document_date([text, text])
    assert period is None or period.first[0] > 0


@given(st.dates())
def test_every_spelling_of_a_day_is_the_same_day(day: object) -> None:
    year, month, number = (int(part) for part in str(day).split("-"))
    if year < 1000 or year >= 2200:
        return
    name = calendar.month_name[month]
    spellings = [f"{number} {name} {year}", f"{name} {number}, {year}", f"{year}-{month:02}-{number:02}"]
    spellings += [f"the {number} of {name} {year}", f"{number}.{month}.{year}", f"{number:02} {name[:3]} {year}"]
    found = [find_periods(f"It opened on {spelling}.") for spelling in spellings]
    assert all(periods == [Period((year, month, number), (year, month, number), "day")] for periods in found)


@given(st.integers(2, 40))
def test_long_texts_hold_as_many_dates_as_their_parts(times: int) -> None:
    sentence = "It opened on 14 March 2024 at last. "
    assert len(find_periods(sentence * times)) == times
