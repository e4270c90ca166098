"""Units that a table gives in the head of a column or row: "Turnover (€ million)", "Length, km", "Cost in euros"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from claimcheck.claims.quantities.extracting import find_amounts
from claimcheck.claims.quantities.lexicon import load
from claimcheck.values.quantities import Quantity

_BRACKETED: Final = re.compile(r"[(\[]([^()\[\]]{1,30})[)\]]")
_APPENDED: Final = re.compile(r"(?:,\s+(?:in\s+)?|\bin\s+)([^,()]{1,30})$")
_SIGNED: Final = re.compile(r"([€£$¥]|\b[A-Z]{3}\b)\s*((?:m|k)\b|(?=\w))")
_LETTERS: Final = {"m": "million", "k": "thousand", "": ""}
_SCALES: Final[dict[str, str]] = load("money.json")["scales in table heads"]


def in_unit_of(labels: Iterable[str], quantity: Quantity) -> Quantity:
    """The amount of a cell in the unit that one of its ``labels`` gives; as it is where none does or it has its own."""
    if quantity.dimension != "count" or quantity.unit:
        return quantity
    for label in labels:
        for given in (*_BRACKETED.findall(label), *_APPENDED.findall(label)):
            if found := _read(given, quantity):
                return found
    return quantity


def _read(given: str, quantity: Quantity) -> Quantity | None:
    """The amount with ``given`` written beside it, on either side; None where that is no unit."""
    unit = " ".join(_SCALES.get(word, word) for word in _spaced(given).split())
    for text in (f"{quantity.text} {unit}", f"{unit} {quantity.text}", _around(unit, quantity.text)):
        found = find_amounts(text)
        if len(found) == 1 and _reads_all(found[0], text) and _measures(found[0], quantity):
            return _worded(found[0], quantity)
    return None


def _worded(found: Quantity, cell: Quantity) -> Quantity:
    """The amount in its unit, with what the words of the cell say of it."""
    fine = found.step if cell.side else 0.0
    said = replace(found, bound=cell.bound, change=cell.change, side=cell.side, fine_step=fine)
    return replace(said, start=cell.start, end=cell.end, text=cell.text)


def _spaced(given: str) -> str:
    """The words of a head, a sign parted from the letters behind it: "£m" is pounds and millions."""
    return _SIGNED.sub(lambda match: f"{match[1]} {_LETTERS[match[2]]}", given)


def _around(unit: str, amount: str) -> str:
    """The amount between a sign and a scale word: "€" and "million" go around it."""
    first, _, rest = unit.partition(" ")
    return f"{first} {amount} {rest}"


def _reads_all(found: Quantity, text: str) -> bool:
    return found.end - found.start == len(text)


def _measures(found: Quantity, bare: Quantity) -> bool:
    """Whether the head told a unit or a scale, and not just a noun that is counted."""
    return found.dimension != "count" or found.base_high != bare.base_high
