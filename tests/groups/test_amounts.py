"""Amounts whose wordings differ, put side by side."""

from __future__ import annotations

import pytest
from question_makers import claim

from claimcheck.claims.quantities.extracting import find_amounts
from claimcheck.groups.amounts import aligned, stems


@pytest.mark.parametrize(
    ("one", "other", "comparable"),
    [
        ("MAD 28 billion", "34 billion dirhams", True),
        ("20 Danish kroner", "25 kroner", True),
        ("500 Indian rupees a day", "600 rupees a day", True),
        ("20 Danish kroner", "25 Norwegian kroner", False),
        ("MAD 28 billion", "AED 34 billion", False),
        ("C$20", "$25", False),
        ("20 rupees", "25 dirhams", False),
    ],
)
def test_a_currency_named_without_its_country_is_any_of_that_name(one: str, other: str, comparable: bool) -> None:  # noqa: FBT001 - a column
    (first,), (second,) = find_amounts(one), find_amounts(other)
    for a, b in ((first, second), (second, first)):
        left, right = aligned(claim(a), a, claim(b), b)
        assert (left.dimension == right.dimension) is comparable
    assert not comparable or not stems(first).isdisjoint(stems(second))
