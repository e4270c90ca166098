"""Values as they are compared, in words."""

from __future__ import annotations

import pytest
from finding_makers import against, amount, claim, day, group, month, names, year

from claimcheck.explaining import explanation
from claimcheck.findings import judge_groups
from claimcheck.values.claims import Comparison, State
from claimcheck.values.quantities import Quantity

KILOMETRES = Quantity(38, 38, "kilometre", "=", "length", 38_000, 38_000, 1000, text="38 km")
PRICE = Quantity(4.5, 4.5, "euro per hour", "=", "currency:EUR/time", 0.00125, 0.00125, 0.1, text="€4.50 an hour")


@pytest.mark.parametrize(
    ("value", "other", "normalised", "holds"),
    [
        (amount(64), amount(72), "64", "63.5 to 64.5"),
        (amount(64, unit="pump"), amount(72), "64 (pump)", "63.5 to 64.5"),
        (amount(1.6e12, step=1e11), amount(1), "1,600,000,000,000", "1,550,000,000,000 to 1,650,000,000,000"),
        (amount(4000, step=1000, bound="~"), amount(9000), "4,000", "3,600 to 4,400"),
        (amount(500, bound=">"), amount(72), "500", "at least 500"),
        (amount(10, bound="<"), amount(72), "10", "at most 10"),
        (amount(3, 5, step=0), amount(72), "3 to 5", "3 to 5"),
        (amount(5, bound="up"), amount(5, bound="down"), "a rise of 5", "4.75 to 5.25"),
        (KILOMETRES, amount(1, dimension="length"), "38,000 (metre)", "37,500 to 38,500"),
        (PRICE, amount(9, dimension="currency:EUR/time"), "0.00125 (EUR per second)", "0.0011875 to 0.0013125"),
        (year(1971), year(1980), "1971-01-01 to 1971-12-31", ""),
        (month(1971, 2), year(1980), "1971-02-01 to 1971-02-29", ""),
        (day(1971, 2, 3), year(1980), "1971-02-03", ""),
        (day(0, 3, 14), day(0, 5, 1), "any year, 03-14", ""),
        (day(1971, 2, 3, clock=545), day(1971, 2, 3, clock=900), "1971-02-03, 09:05", ""),
        (year(1971, "~"), year(1980), "1971-01-01 to 1971-12-31", "1970-01-01 to 1972-12-30"),
        (year(1971, ">"), year(1960), "1971-01-01 to 1971-12-31", "any day from then on"),
        (year(1971, "<"), year(1980), "1971-01-01 to 1971-12-31", "any day until then"),
        (names("Ada Wren", kind="person"), names("Bo Lund"), "ada wren, person, no others", ""),
        (names("Wren", "Ada Lund"), names("Bo Moor"), "ada lund + wren, no others", ""),
        (against("Nova-4o"), against("Nova-5.5"), "measured against nova 4o", ""),
        (Comparison(("B",), "ahead", "coding"), Comparison(("B",), "behind", "coding"), "ahead of b, on coding", ""),
        (Comparison(("B",), "ahead"), Comparison(("B",), "behind"), "ahead of b, on the whole", ""),
        (State("release", "released"), State("release", "preview"), "release: released", ""),
    ],
)
def test_a_value(value, other, normalised, holds):
    (finding,) = judge_groups([group(claim(value, "a.md"), claim(other, "b.md"))], 0)
    first = next(told for told in explanation(finding).values if told.position == finding.claims[0].position)
    if finding.claims[0].document != "a.md":
        first = explanation(finding).values[1]
    assert (first.normalised, first.holds) == (normalised, holds)


def test_each_way_of_saying_a_value_is_told_once():
    claims = [claim(amount(64, text=text), f"{n}.md") for n, text in enumerate(["64", "64", "sixty-four"])]
    (finding,) = judge_groups([group(*claims, claim(amount(72, text="72"), "z.md"))], 0)
    assert [(told.position, told.value) for told in explanation(finding).values] == [
        (0, "64"),
        (0, "sixty-four"),
        (1, "72"),
    ]
