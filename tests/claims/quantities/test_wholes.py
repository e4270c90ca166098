"""Parts of a whole that stands before them: of every hundred guests, 40 left."""

from __future__ import annotations

import pytest

from claimcheck.claims.quantities import find_amounts


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Of every hundred guests who booked, 40 left.", [40]),
        ("Out of every 1,000 eggs, 3 are brown.", [0.3]),
        ("In every ten barns, two stand empty.", [20]),
        ("What a fire! Of every ten barns, two burnt.", [20]),
        ("Of every euro in the till, forty cents go to the cook.", [40]),
        # A whole that is none, and parts of one thing only.
        ("In every town 40 shops closed.", []),
        ("Of the 100 guests, 40 left.", []),
        ("Of every hundred guests 140 came back.", []),
        ("Every hundred years 40 wells dry up.", []),
        ("It rained. Of every loaf, 40 cents go to the cook.", []),
        ("Of every hundred guests many left. The 40 others stayed.", []),
    ],
)
def test_a_whole_at_the_head_of_a_sentence_makes_a_count_a_share(text: str, shares: list[float]) -> None:
    found = [quantity for quantity in find_amounts(text) if quantity.dimension == "percent"]
    assert [quantity.base_low for quantity in found] == pytest.approx(shares)
