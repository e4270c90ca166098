"""Clock times without a date: what is one, and how far two are apart."""

from __future__ import annotations

import pytest

from claimcheck.claims.dates import overlaps
from claimcheck.claims.dates.hours import find_hours, is_daily, may_be_either_half, minutes_apart


def clocks(text: str) -> list[tuple[str, ...]]:
    return [tuple(f"{one.clock // 60:02}:{one.clock % 60:02}" for one in told) for told in find_hours(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The gate opens at 7 pm.", [("19:00",)]),
        ("The gate opens at 7.30 p.m. sharp", [("19:30",)]),
        ("It rang at half past six and at 22.40.", [("06:30",), ("22:40",)]),
        ("It rang at a quarter to nine in the evening.", [("20:45",)]),
        ("The last boat leaves at ten past midnight.", [("00:10",)]),
        ("We open at eight o'clock and shut at noon.", [("08:00",), ("12:00",)]),
        ("Open from 9 am to 5 pm", [("09:00", "17:00")]),
        ("Open 9:00\u201317:30", [("09:00", "17:30")]),
        ("Lamps out at 11 at night, bread at 5 in the morning", [("23:00",), ("05:00",)]),
        ("from 12 am to 12 pm", [("00:00", "12:00")]),
    ],
)
def test_times_of_day(text: str, told: list[tuple[str, ...]]) -> None:
    assert clocks(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "They won 3:10 on points",
        "He finished in 1:45",
        "Five to ten people came",
        "From 10 to 12 people came",
        "Shares of the mill closed at 22.40",
        "It rose by 3.10",
        "The call took 10:30 minutes",
        "Read John 3:16 aloud",
        "It weighs 7.30 kg",
        "At 27:30 it stops",
        "The price stood at 4.50 dollars",
    ],
)
def test_figures_that_are_no_times(text: str) -> None:
    assert clocks(text) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("at 7 pm", "at 19:00", 0),
        ("at 7 pm", "at half past seven", 30),
        ("at 7:15", "at 19:15", 0),
        ("at 07:15", "at 19:15", 720),
        ("at noon", "at 1 pm", 60),
        ("at 11 am", "at 11 pm", 720),
    ],
)
def test_minutes_apart(one: str, other: str, apart: int) -> None:
    ((first,),), ((second,),) = find_hours(one), find_hours(other)
    assert is_daily(first)
    assert minutes_apart(first, second) == minutes_apart(second, first) == apart
    assert overlaps(first, second) == (apart == 0)


@pytest.mark.parametrize(
    ("text", "is_open"),
    [("half past six", True), ("6:30", True), ("06:30", False), ("18:30", False), ("6 pm", False), ("noon", False)],
)
def test_half_of_the_day(text: str, is_open: bool) -> None:  # noqa: FBT001
    assert may_be_either_half(text) is is_open


def test_hostile_text_takes_little_time() -> None:
    assert find_hours("1 " * 20000) == []
    assert len(find_hours("at 9:00 to " * 5000)) > 0
