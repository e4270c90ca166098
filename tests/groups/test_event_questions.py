"""When two dated events are surely two, whatever else their statements have in common."""

from __future__ import annotations

import pytest
from question_makers import claim

from claimcheck.groups.events import are_two_events
from claimcheck.values.periods import Period


@pytest.mark.parametrize(
    ("attribute", "years", "apart"),
    [
        ("sell mill", (1999, 2011), True),
        ("sell mill", (1999, 2000), False),
        ("restore mill", (1994, 1997), True),
        ("restore mill", (1994, 1996), False),
        ("topple mill", (1994, 1997), False),
    ],
)
def test_what_may_have_happened_again_after_years(attribute, years, apart):
    first, second = (
        claim(Period((year, 1, 1), (year, 12, 31), "year", text=str(year)), f"{year}.md", attribute=attribute)
        for year in years
    )
    assert are_two_events(first, second) is apart
    assert are_two_events(second, first) is apart
