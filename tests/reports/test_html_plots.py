"""Values on an axis and the matrix, as geometry: where things stand, how axes are labelled, what is said in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import inf

import html_samples
import pytest
import report_samples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.reports.html.lettering import letter
from claimcheck.reports.html.links import Links
from claimcheck.reports.html.plots import heat_map, line_plot
from claimcheck.reports.html.plots.scales import labels, told
from claimcheck.reports.html.plots.steps import MOST_NUMBERS, round_numbers
from claimcheck.values.days import day_number
from claimcheck.values.findings import Axis, Extent, Finding

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
METRES = Axis("amount", "metre")
DATES = Axis("date")
YEARLY = Axis("day of year")
CLOCK = Axis("time of day")


def exact(value: float) -> Extent:
    return Extent(value, value, value, value)


def days(first: tuple[int, int, int], last: tuple[int, int, int]) -> Extent:
    low, high = float(day_number(first)), float(day_number(last) + 1)
    return Extent(low, high, low, high)


def finding(axis: Axis | None, *extents: Extent) -> Finding:
    """The sample finding about a length, with its three claims at these places."""
    sample = report_samples.EVERYDAY.findings[0]
    claims = (replace(claim, extent=extent) for claim, extent in zip(sample.claims, extents, strict=True))
    return replace(sample, claims=tuple(claims), axis=axis)


@pytest.mark.parametrize(
    ("axis", "low", "high", "expected", "caption"),
    [
        (METRES, 409.0, 433.0, ["410", "415", "420", "425", "430"], "metre"),
        (Axis("amount", "euro"), 1.1e9, 1.5e9, ["1.1", "1.2", "1.3", "1.4", "1.5"], "billion euro"),
        (
            Axis("amount", "percentage"),
            -4.0,
            6.0,
            ["\N{MINUS SIGN}4", "\N{MINUS SIGN}2", "0", "2", "4", "6"],
            "percent",
        ),
        (Axis("amount"), 1100.0, 1300.0, ["1,100", "1,150", "1,200", "1,250", "1,300"], ""),
    ],
)
def test_amounts_are_labelled_in_round_numbers(
    axis: Axis, low: float, high: float, expected: list[str], caption: str
) -> None:
    found = labels(axis, low, high)
    assert [label for _, label in found.places] == expected
    assert found.caption == caption


@pytest.mark.parametrize(
    ("axis", "first", "last", "expected"),
    [
        (DATES, (1952, 5, 1), (1963, 2, 1), ["1954", "1956", "1958", "1960", "1962"]),
        (DATES, (-310, 1, 1), (-140, 1, 1), ["300 BC", "250 BC", "200 BC", "150 BC"]),
        (DATES, (2023, 11, 20), (2024, 2, 10), ["Dec 2023", "Jan 2024", "Feb 2024"]),
        (DATES, (2024, 3, 5), (2024, 3, 9), ["5 Mar 2024", "7 Mar 2024", "9 Mar 2024"]),
        (YEARLY, (2000, 3, 5), (2000, 3, 8), ["5 Mar", "6 Mar", "7 Mar", "8 Mar"]),
    ],
)
def test_dates_are_labelled_where_they_begin(
    axis: Axis, first: tuple[int, int, int], last: tuple[int, int, int], expected: list[str]
) -> None:
    assert [label for _, label in labels(axis, day_number(first), day_number(last)).places] == expected


def test_hours_where_days_are_too_few() -> None:
    noon = day_number((2024, 3, 5)) + 0.5
    assert [label for _, label in labels(DATES, noon, noon + 0.13).places] == ["12:00", "12:30", "13:00", "13:30",
                                                                               "14:00", "14:30", "15:00"]  # fmt: skip


def test_times_of_the_day() -> None:
    assert [label for _, label in labels(CLOCK, 530, 670).places] == ["09:00", "09:30", "10:00", "10:30", "11:00"]


@unhurried
@given(st.floats(-1e15, 1e15), st.floats(1e-6, 1e15))
def test_labels_are_few_in_order_and_on_the_axis(low: float, span: float) -> None:
    high = low + span
    if high - low < abs(low) * 1e-9:
        return
    places = list(round_numbers(low, high))
    assert len(places) <= MOST_NUMBERS + 1
    assert all(before < after for before, after in pairwise(places))
    slack = (high - low) * 1e-6
    assert all(low - slack <= place <= high + slack for place in places)


@pytest.mark.parametrize(
    ("axis", "extent", "words"),
    [
        (METRES, Extent(412, 412, 411.5, 412.5), "411.5 to 412.5 metre"),
        (METRES, exact(412), "412 metre"),
        (METRES, Extent(500, 500, 500, inf), "500 or more metre"),
        (METRES, Extent(10, 10, -inf, 10), "10 or less metre"),
        (DATES, days((2024, 1, 1), (2024, 12, 31)), "1 Jan 2024 to 31 Dec 2024"),
        (DATES, days((2024, 3, 5), (2024, 3, 5)), "5 Mar 2024"),
        (DATES, replace(days((2024, 3, 5), (2024, 3, 5)), most=inf), "from 5 Mar 2024 on"),
        (DATES, replace(days((2024, 3, 5), (2024, 3, 5)), least=-inf), "until 5 Mar 2024"),
        (YEARLY, days((2000, 3, 5), (2000, 3, 9)), "5 Mar to 9 Mar"),
        (CLOCK, Extent(540, 540, 510, 570), "08:30 to 09:30"),
    ],
)
def test_what_a_value_can_stand_for(axis: Axis, extent: Extent, words: str) -> None:
    assert told(axis, extent) == words


def test_a_row_a_value_of_each_position() -> None:
    plot = line_plot(finding(METRES, exact(412), exact(412), exact(430)))
    assert plot is not None
    assert [(row.letter, row.value, row.count) for row in plot.rows] == [
        ("A", "412 metres", "2 documents"),
        ("B", "430 metres", ""),
    ]
    assert all(row.is_point for row in plot.rows)
    assert float(plot.rows[0].middle[:-1]) < 50 < float(plot.rows[1].middle[:-1])


def test_bounds_are_open_to_the_end_of_the_axis() -> None:
    plot = line_plot(
        finding(METRES, Extent(412, 412, 412, inf), Extent(410, 410, -inf, 410), Extent(420, 430, 420, 430))
    )
    assert plot is not None
    more, less, between = plot.rows
    assert (more.opens_left, more.opens_right, more.most) == (False, True, "100.00%")
    assert (less.opens_left, less.opens_right, less.least) == (True, False, "0.00%")
    assert (between.opens_left, between.opens_right, between.is_point) == (False, False, False)


@pytest.mark.parametrize("sample", [finding(None, exact(1), exact(2), exact(3)), report_samples.EVERYDAY.findings[1]])
def test_no_axis_no_plot(sample: Finding) -> None:
    assert line_plot(sample) is None


def test_values_that_are_all_one_have_an_axis_too() -> None:
    assert line_plot(finding(METRES, exact(0), exact(0), exact(0))) is not None


spreads = st.lists(st.floats(-1e12, 1e12), min_size=4, max_size=4).map(sorted)
extents = spreads.map(lambda ends: Extent(ends[1], ends[2], ends[0], ends[3]))


@unhurried
@given(st.lists(extents, min_size=3, max_size=3))
def test_everything_stands_within_the_plot(places: list[Extent]) -> None:
    plot = line_plot(finding(METRES, *places))
    assert plot is not None
    for row in plot.rows:
        least, left, middle, most = (float(place[:-1]) for place in (row.least, row.left, row.middle, row.most))
        assert 0 <= least <= left + 0.01 <= middle + 0.02 <= most + 0.03 <= 100.03


@pytest.mark.parametrize(("position", "expected"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (702, "AAA")])
def test_letters(position: int, expected: str) -> None:
    assert letter(position) == expected


def test_the_heat_map_darkens_with_the_count() -> None:
    matrix = html_samples.EVERYDAY.matrix
    counts = ((0, 9, 0), (9, 0, 1), (0, 1, 0))
    cells = heat_map(replace(matrix, counts=counts, highest=9), Links(html_samples.EVERYDAY)).cells
    assert {cell.pair: (cell.count, cell.level) for cell in cells} == {"1 2": (9, 5), "2 3": (1, 1)}
