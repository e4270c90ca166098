from __future__ import annotations

from math import inf

import pytest
from finding_makers import amount, claim, day, group, names, year
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.findings.extents import drawing
from claimcheck.findings.judging import judge_group
from claimcheck.values.days import day_number
from claimcheck.values.findings import Axis
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity


def length(number, unit, factor, bound="=", step=1.0):
    return Quantity(number, number, unit, bound, "length", number * factor, number * factor, step * factor)


def celsius(number):
    return Quantity(number, number, "celsius", "=", "temperature", number + 273.15, number + 273.15, 1.0)


def drawn(*values, **rest):
    axis, extents = drawing([claim(value, **rest) for value in values])
    return axis, [extent and (extent.least, extent.low, extent.high, extent.most) for extent in extents]


def near(*numbers):
    return pytest.approx(numbers, rel=1e-9)


def test_amounts_are_brought_to_the_unit_of_most():
    axis, extents = drawn(length(40, "kilometre", 1000), length(38, "mile", 1609.344), length(42, "kilometre", 1000))
    assert axis == Axis("amount", "kilometre")
    assert [low for _, low, _, _ in extents] == pytest.approx([40, 61.155, 42], rel=1e-4)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (amount(412), (411.5, 412, 412, 412.5)),
        (amount(4000, step=1000, bound="~"), (3600, 4000, 4000, 4400)),
        (amount(500, bound=">"), (500, 500, 500, inf)),
        (amount(10, bound="<"), (-inf, 10, 10, 10)),
        (amount(3, 5, step=0), (3, 3, 5, 5)),
    ],
)
def test_the_reach_of_an_amount(value, expected):
    assert drawn(value)[1] == [near(*expected)]


def test_a_hedged_sentence_widens_its_amount():
    assert drawn(amount(100), modality="approximate")[1] == [near(95, 100, 100, 105)]


def test_a_limit_is_a_number_where_the_limit_is_asked_for():
    assert drawn(amount(40, bound="<"), amount(25), attribute="maximum size")[1][0] == near(39.5, 40, 40, 40.5)


def test_falls_are_below_zero():
    values = (amount(5, bound="up", dimension="percent"), amount(3, 4, bound="down", dimension="percent"))
    assert [extent[1:3] for extent in drawn(*values)[1]] == [(5, 5), (-4, -3)]


def test_temperatures_keep_their_zero():
    axis, extents = drawn(celsius(21), celsius(-3))
    assert axis == Axis("amount", "celsius")
    assert [low for _, low, _, _ in extents] == pytest.approx([21, -3])


@pytest.mark.parametrize(
    "values",
    [
        (amount(3, dimension="percent"), amount(3, dimension="count")),
        (amount(3, bound="up", dimension="percent"), amount(8, dimension="percent")),
        (names("Ilse Brandt"), names("Per Lind")),
        (year(2024), amount(3)),
        (Period((0, 3, 1), (0, 3, 31), "month"), year(2024)),
    ],
    ids=["two dimensions", "a change and a level", "names", "two kinds", "a month of any year and a year"],
)
def test_no_line_for(values):
    axis, extents = drawn(*values)
    assert axis is None
    assert extents == [None] * len(values)


def test_no_claims_no_line():
    assert drawing([]) == (None, ())


def test_dates_cover_their_days():
    first = day_number((2024, 1, 1))
    axis, extents = drawn(year(2024), day(2024, 3, 14), year(2023, bound="<"))
    assert axis == Axis("date")
    march = day_number((2024, 3, 14))
    assert extents == [
        (first, first, first + 366, first + 366),
        (march, march, march + 1, march + 1),
        (-inf, first - 365, first, first),
    ]


def test_dates_without_a_year_share_one():
    axis, extents = drawn(day(0, 3, 14), day(2024, 3, 16))
    assert axis == Axis("day of year")
    assert extents[1][1] - extents[0][1] == 2


def test_times_of_one_day():
    axis, extents = drawn(day(2024, 3, 14, clock=540), day(2024, 3, 14, clock=660, bound="~"))
    assert axis == Axis("time of day")
    assert extents == [(540, 540, 540, 540), (630, 660, 660, 690)]


def test_a_time_of_another_day_is_a_moment_of_it():
    _, extents = drawn(day(2024, 3, 14, clock=720), day(2024, 3, 15))
    moment = day_number((2024, 3, 14)) + 0.5
    assert extents[0] == (moment, moment, moment, moment)


def test_a_finding_has_its_axis_and_each_claim_its_extent():
    finding = judge_group(group(claim(amount(64), "a.md"), claim(amount(72), "b.md")))
    assert finding is not None
    assert finding.axis == Axis("amount")
    assert [claim.extent and claim.extent.low for claim in finding.claims] == [64, 72]


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            amount,
            st.integers(-50, 500),
            step=st.sampled_from([0, 1, 10, 100]),
            bound=st.sampled_from(["=", "~", "<", ">", "up", "down"]),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_the_stated_value_is_within_its_reach(values):
    for extent in drawing([claim(value) for value in values]).extents:
        assert extent is None or extent.least <= extent.low <= extent.high <= extent.most
