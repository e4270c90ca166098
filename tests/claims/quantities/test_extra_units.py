"""Units that a user adds."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.claims.quantities import find_amounts, find_quantities
from claimcheck.claims.quantities.extra import unit_row
from claimcheck.claims.quantities.units import table_with, unit_table

ROWS = [
    unit_row("smoot", "67 inches", (), ()),
    unit_row("container", "", ("TEU",), ("twenty-foot equivalent unit",)),
    unit_row("sprint", "2 weeks", (), ()),
    unit_row("imperial pint", "568.26125 ml", (), ("pint",)),
]
TABLE = table_with(ROWS)


def read(text: str, table: Any = TABLE) -> list[tuple[str, str, float]]:
    return [(q.unit, q.dimension, round(q.base_low, 4)) for q in find_amounts(text, table)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 364.4 smoots long.", [("smoot", "length", 620.1359)]),
        ("It is a 10-smoot gap.", [("smoot", "length", 17.018)]),
        ("It moved 1.2 million TEU.", [("container", "container", 1_200_000)]),
        ("It moved 40 twenty-foot equivalent units.", [("container", "container", 40)]),
        ("It took 3 sprints.", [("sprint", "time", 3_628_800)]),
        ("It pours 12 pints.", [("imperial pint", "volume", 0.0068)]),
        ("It is 40 m long.", [("metre", "length", 40)]),
    ],
)
def test_extra_units_are_read(text: str, expected: list[tuple[str, str, float]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", ["It is 40 teu.", "It has 40 smootings.", "The 40 Smooth roads."])
def test_near_misses_are_counts(text: str) -> None:
    assert {dimension for _, dimension, _ in read(text)} <= {"count"}


def test_a_rate_over_an_extra_unit() -> None:
    (found,) = find_quantities("20 points per sprint", TABLE)
    assert (found.unit, found.dimension) == ("point per sprint", "count/time")


def test_without_the_table_nothing_changes() -> None:
    assert read("It is 364 smoots long.", None) == [("smoot", "count", 364)]
    assert read("It pours 12 pints.", None) == [("pint", "volume", 0.0057)]
    assert set(unit_table().symbols) <= set(TABLE.symbols)
    assert "smoot" not in unit_table().words


@pytest.mark.parametrize(
    ("worth", "symbols", "words", "message"),
    [
        ("", (), (), ""),
        ("12", (), (), "no known unit"),
        ("12 boxes", (), (), "no known unit"),
        ("5 %", (), (), "no known unit"),
        ("about 5 m", (), (), "no amount"),
        ("up to 5 m", (), (), "no amount"),
        ("5 m and 6 m", (), (), "no amount"),
        ("0 m", (), (), "no single amount"),
        ("1 m", ("7x",), (), "can't be told"),
        ("1 m", ("pt",), (), "can't be told"),
    ],
)
def test_units_that_cannot_be_read_are_refused(
    worth: str, symbols: tuple[str, ...], words: tuple[str, ...], message: str
) -> None:
    if not message:
        assert unit_row("smoot", worth, symbols, words)["dimension"] == "smoot"
        return
    with pytest.raises(ValueError, match=message):
        unit_row("smoot", worth, symbols, words)
