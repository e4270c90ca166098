"""Units that a user adds: rows of the table of units, as data/units.json has them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimcheck.claims.quantities.extracting import find_quantities
from claimcheck.claims.quantities.units import table_with

NUMBER = 7
"""Any number with which a spelling is tried."""


def unit_row(name: str, worth: str, symbols: Sequence[str], words: Sequence[str]) -> dict[str, Any]:
    """The row of a unit that is worth an amount of a known unit ("67 inches"), or has a dimension of its own ("").

    ``symbols`` are spelt as given, ``words`` in the singular; without either the name is the word. Raises ValueError
    with the cure for a worth that is no amount, and for a spelling that can't be told in a text.
    """
    dimension, factor = _worth(worth) if worth else (name, 1.0)
    spelt = [word.replace("-", " ").lower() for word in words or () if word] or ([] if symbols else [name.lower()])
    row = {"name": name, "dimension": dimension, "factor": factor, "symbols": list(symbols), "words": spelt}
    table = table_with([row])
    for spelling in (*symbols, *spelt):
        found = find_quantities(f"{NUMBER} {spelling}", table)
        if spelling[:1].isdigit() or [quantity.unit for quantity in found] != [name]:
            raise ValueError(f"'{spelling}' can't be told as a unit behind a number; give words or symbols of letters")
    return row


def _worth(worth: str) -> tuple[str, float]:
    """The dimension and the amount in its base unit."""
    found = find_quantities(worth)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(worth)):
        raise ValueError(f"'{worth}' is no amount; give a number and a known unit, such as 67 inches")
    amount = found[0]
    if amount.bound != "=" or amount.base_low != amount.base_high or amount.base_low <= 0:
        raise ValueError(f"'{worth}' is no single amount; give a number and a known unit, such as 67 inches")
    if amount.dimension in ("count", "multiple", "percent"):
        raise ValueError(f"'{worth}' has no known unit; give a number and one, such as 67 inches")
    return amount.dimension, amount.base_low
