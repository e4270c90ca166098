from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.values.days import day_number, numbered_day


@pytest.mark.parametrize("given_day", [date(2024, 2, 29), date(1, 1, 1), date(1999, 12, 31), date(2000, 3, 1)])
def test_day_numbers_count_days(given_day):
    told = (given_day.year, given_day.month, given_day.day)
    assert day_number(told) - day_number((1970, 1, 1)) == (given_day - date(1970, 1, 1)).days


@settings(deadline=None)
@given(st.integers(-4_000_000, 4_000_000))
def test_there_and_back(number):
    assert day_number(numbered_day(number)) == number


@settings(deadline=None)
@given(st.dates())
def test_back_and_there(given_day):
    told = (given_day.year, given_day.month, given_day.day)
    assert numbered_day(day_number(told)) == told
