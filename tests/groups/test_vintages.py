"""The years that names bear."""

from __future__ import annotations

from dataclasses import replace

import pytest
from question_makers import amount, claim, year

from claimcheck.groups.vintages import are_of_two_years


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The Almanac 2021 costs 34 euros.", "They sell the Almanac 2022 at 21 euros.", True),
        ("Expo 2020 drew 24 million.", "Some 30 million came to Expo 2025.", True),
        ("Expo 2020 drew 24 million.", "Some 30 million came to Expo 2020.", False),
        ("The Almanac 2021 costs 34 euros.", "The Almanac costs 21 euros.", False),
        ("The Almanac 2021 and the Almanac 2022 cost 34 euros.", "The Almanac 2022 costs 21 euros.", False),
        ("In 2021 it cost 34 euros.", "In 2022 it cost 21 euros.", False),
        ("By March 2021 it cost 34 euros.", "By March 2022 it cost 21 euros.", False),
        ("Opened 2021, it cost 34 euros.", "Opened 2022, it cost 21 euros.", False),
        ("Summer 2021: 34 euros.", "Summer 2022: 21 euros.", False),
        ("Room 2021 costs 34 euros.", "Room 2022 costs 34 euros.", False),
        ("Expo 2020-21 drew 24 million.", "Some 30 million came to Expo 2020.", False),
    ],
)
def test_what_bears_two_years_is_two_things(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a column
    first, second = (claim(amount(3), name, text=text) for name, text in (("a.md", one), ("b.md", other)))
    assert are_of_two_years(first, second) is are_of_two_years(second, first) is expected


def test_a_date_may_be_the_year_itself() -> None:
    first, second = (claim(year(when), name, text=f"Launch {when}") for name, when in (("a.md", 2021), ("b.md", 2022)))
    assert not are_of_two_years(first, second)
    assert are_of_two_years(replace(first, value=amount(3), kind="quantity"), replace(second, value=amount(4)))
