"""Units that the head of a column or row gives to the bare numbers of its cells."""

from __future__ import annotations

import pytest

from claimcheck.claims.quantities.extracting import find_amounts
from claimcheck.claims.quantities.headers import in_unit_of


@pytest.mark.parametrize(
    ("label", "cell", "dimension", "base"),
    [
        ("Wine pressed (million litres)", "1.5", "volume", 1500),
        ("Loans at 31 May (€ million)", "86", "currency:EUR", 86e6),
        ("Revenue (£m)", "41.3", "currency:GBP", 41.3e6),
        ("Revenue, in EUR bn", "2.4", "currency:EUR", 2.4e9),
        ("Debt (EUR m)", "186", "currency:EUR", 186e6),
        ("Turnover ($ '000)", "85", "currency:USD", 85e3),
        ("Length (km)", "12.5", "length", 12500),
        ("Depth, m", "300", "length", 300),
        ("Share (%)", "34", "percent", 34),
        ("Members (thousands)", "45", "count", 45000),
        ("Cost in euros", "1,200", "currency:EUR", 1200),
        # No units, or a cell with its own.
        ("Length (km)", "31 m", "length", 31),
        ("Offices in Spain", "12", "count", 12),
        ("Visitors (2023)", "450", "count", 450),
        ("Crew (all told)", "14", "count", 14),
    ],
)
def test_units_in_heads(label: str, cell: str, dimension: str, base: float) -> None:
    (bare,) = find_amounts(cell)
    found = in_unit_of([label], bare)
    assert (found.dimension, found.base_high) == (dimension, pytest.approx(base))
    assert (found.start, found.end, found.text) == (bare.start, bare.end, bare.text)


def test_a_hedge_in_the_cell_is_kept() -> None:
    (about,) = find_amounts("about 5")
    assert in_unit_of(["Fare ($)"], about).bound == "~"
    (nearly,) = find_amounts("nearly 5")
    fare = in_unit_of(["Length (km)"], nearly)
    assert (fare.bound, fare.side, fare.fine_step) == ("~", "<", 1000)
