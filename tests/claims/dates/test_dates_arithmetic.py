"""Comparing and naming periods."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims.dates import find_periods, label, overlaps
from claimcheck.claims.dates.arithmetic import coarser, is_floating, precision_order
from claimcheck.values.periods import Bound, Grain, Period


def only(text: str) -> Period:
    (period,) = find_periods(text)
    return period


OVERLAPPING = [
    ("on 14 March 2024", "in March 2024"),
    ("in March 2024", "in Q1 2024"),
    ("in March 2024", "in 2024"),
    ("in 1974", "in the 1970s"),
    ("in 1974", "in the 20th century"),
    ("on 14 March", "on 14 March 2024"),
    ("on 14 March", "in March 2024"),
    ("in March", "in 2024"),
    ("in March", "on 14 March"),
    ("from November to March", "in January"),
    ("from November to March", "on 3 January 2024"),
    ("in winter", "in February 2024"),
    ("in winter", "in December 2023"),
    ("since 2019", "in 2024"),
    ("by the end of 2027", "in March 2024"),
    ("by 14 March", "on 3 March 2024"),
    ("after 14 March", "on 3 April"),
    ("circa 1850", "in 1853"),
    ("circa 2300 BC", "in 2270 BC"),
    ("in early April 2024", "on 12 April 2024"),
    ("at 18:40 on 22 November", "on 22 November 2024"),
    ("at 18:40 on 22 November", "at 18:40 on 22 November 2024"),
    ("before 18:40 on 22 November", "at 17:40 on 22 November"),
    ("from 2 June to 9 July 2024", "on 9 July 2024"),
    ("in winter 2024", "in January 2024"),
    ("in winter 2024", "in December 2024"),
]
APART = [
    ("on 14 March 2024", "on 15 March 2024"),
    ("in March 2024", "in April 2024"),
    ("in March 2024", "in March 2023"),
    ("in 1974", "in the 1980s"),
    ("in 1974", "in 1975"),
    ("on 14 March", "on 15 March 2024"),
    ("on 14 March", "in April"),
    ("from November to March", "in June"),
    ("from November to March", "on 3 June 2024"),
    ("since 2019", "in 2018"),
    ("by the end of 2027", "in March 2028"),
    ("by 14 March", "on 3 April 2024"),
    ("after 14 March", "on 3 March"),
    ("circa 1850", "in 1863"),
    ("in early April 2024", "on 28 April 2024"),
    ("at 18:40 on 22 November", "at 19:40 on 22 November"),
    ("before 18:40 on 22 November", "at 19:40 on 22 November"),
    ("in 2300 BC", "in 2200 BC"),
    ("in 44 BC", "in AD 44"),
    ("in winter", "in July 2024"),
    ("since 2019", "before 2010"),
]


@pytest.mark.parametrize(("first", "second"), OVERLAPPING)
def test_overlapping(first: str, second: str) -> None:
    assert overlaps(only(first), only(second))
    assert overlaps(only(second), only(first))


@pytest.mark.parametrize(("first", "second"), APART)
def test_apart(first: str, second: str) -> None:
    assert not overlaps(only(first), only(second))
    assert not overlaps(only(second), only(first))


def test_grains_run_from_fine_to_coarse() -> None:
    grains: tuple[Grain, ...] = ("time", "day", "week", "month", "quarter", "half", "year", "decade", "century")
    assert sorted(set(grains), key=precision_order) == list(grains)
    assert coarser("day", "year") == coarser("year", "day") == "year"


def test_floating() -> None:
    assert is_floating(only("on 14 March"))
    assert not is_floating(only("on 14 March 2024"))


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period((2024, 3, 14), (2024, 3, 14), "day", "~"), "about 14 March 2024"),
        (Period((2024, 3, 14), (2024, 3, 14), "time", "<", 65), "by 01:05 on 14 March 2024"),
        (Period((2024, 1, 1), (2024, 2, 29), "month"), "January to February 2024"),
        (Period((2024, 3, 1), (2024, 5, 31), "season", ">"), "from spring 2024 on"),
        (Period((2025, 3, 17), (2025, 3, 23), "week"), "week of 17 March 2025"),
        (Period((2001, 1, 1), (2100, 12, 31), "century"), "21st century"),
        (Period((1201, 1, 1), (1300, 12, 31), "century"), "13th century"),
        (Period((1101, 1, 1), (1200, 12, 31), "century"), "12th century"),
        (Period((-300, 1, 1), (-201, 12, 31), "century"), "3rd century BC"),
        (Period((-2300, 1, 1), (-2300, 12, 31), "year", "~"), "about 2300 BC"),
        (Period((2024, 5, 3), (2024, 7, 31), "month"), "3 May to 31 July 2024"),
    ],
)
def test_label(period: Period, expected: str) -> None:
    assert label(period) == expected


GRAINS: tuple[Grain, ...] = ("time", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century")
BOUNDS: tuple[Bound, ...] = ("=", "~", ">", "<")
DAYS = st.tuples(st.integers(-3000, 2100).filter(bool), st.integers(1, 12), st.integers(1, 28))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    grain = draw(st.sampled_from(GRAINS))
    if grain in ("time", "day"):
        last = first
    clock = draw(st.integers(0, 1439)) if grain == "time" else -1
    if draw(st.booleans()):
        first, last = (0, *first[1:]), (0 if first[1:] <= last[1:] else 1, *last[1:])
    return Period(first, last, grain, draw(st.sampled_from(BOUNDS)), clock)


@given(periods(), periods())
def test_overlap_is_symmetric(first: Period, second: Period) -> None:
    assert overlaps(first, second) == overlaps(second, first)


@given(periods())
def test_a_period_overlaps_itself(period: Period) -> None:
    assert overlaps(period, period)


@given(periods())
def test_every_period_has_a_label(period: Period) -> None:
    assert label(period).strip() == label(period) != ""
