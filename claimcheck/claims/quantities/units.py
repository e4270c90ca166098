"""Units and currencies: what a symbol or a name stands for, and its worth in the base unit of its dimension."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.values.quantities import Quantity

PREFIX_CODES: Final = frozenset(load("money.json")["codes before figures only"])
"""Codes that mean a currency before a figure only: "PS" is how ASCII writes the pound sign."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``factor`` (and for temperatures ``offset``) turn an amount of it into the dimension's base unit."""

    name: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0

    def base(self, amount: float) -> float:
        """``amount`` of this unit in the base unit."""
        return amount * self.factor + self.offset

    @property
    def is_money(self) -> bool:
        """Whether the unit is a currency or a part of one."""
        return self.dimension.startswith("currency:")


@dataclass(frozen=True, slots=True, eq=False)
class UnitTable:
    """Units by how they are written. A table equals itself only: there are few, and they are large.

    ``symbols`` is looked up as written, ``words`` in lower case (its names may be of several words), ``signs`` holds
    the currency signs and codes that may stand before a figure, as written and, where no word looks like them, in
    lower case.
    """

    symbols: dict[str, Unit]
    words: dict[str, Unit]
    signs: dict[str, Unit]

    def find(self, written: str) -> Unit | None:
        """The unit that ``written`` names, by its exact symbol first."""
        return self.symbols.get(written) or self.words.get(written.lower())


@lru_cache(maxsize=1)
def unit_table() -> UnitTable:
    """The table of all units that claimcheck knows, built at its first use."""
    return table_with(())


def table_with(extra: Sequence[dict[str, Any]]) -> UnitTable:
    """The known units and ``extra`` ones, rows as data/units.json has them; these go before known ones spelt alike."""
    data = load("units.json")
    symbols, words = _by_spelling(data["units"], data["prefixes"])
    signs: dict[str, Unit] = {}
    for written, unit in symbols.items():
        if len(written) > 1:
            words.setdefault(written.lower(), unit)
    for row in load("currencies.json"):
        _add_currency(row, symbols, words, signs)
    own_symbols, own_words = _by_spelling(extra, ())
    return UnitTable({**symbols, **own_symbols}, {**words, **own_words}, signs)


def _by_spelling(
    rows: Sequence[dict[str, Any]], prefixes: Sequence[dict[str, Any]]
) -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Units by symbol and by word; of two that are spelt alike, the first."""
    symbols: dict[str, Unit] = {}
    words: dict[str, Unit] = {}
    for row in rows:
        for kind, written, unit in _spellings(row, prefixes):
            (symbols if kind == "symbol" else words).setdefault(written, unit)
    return symbols, words


def _spellings(row: dict[str, Any], prefixes: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str, Unit]]:
    plain = Unit(row["name"], row["dimension"], row["factor"], row.get("offset", 0.0))
    yield from _forms(row, plain, "", "")
    wanted = row.get("prefixes", "")
    scaled = [(p["symbol"], p["word"], p["factor"]) for p in prefixes if p["symbol"] in wanted]
    sizes = [("", "", 1.0), *scaled]
    for symbol, word, factor in scaled:
        yield from _forms(row, Unit(word + plain.name, plain.dimension, plain.factor * factor), symbol, word)
    if row.get("powers"):
        for symbol, word, factor in sizes:
            yield from _powers(row, Unit(word + plain.name, "", plain.factor * factor), symbol, word)


def _forms(row: dict[str, Any], unit: Unit, symbol: str, word: str) -> Iterator[tuple[str, str, Unit]]:
    for written in row.get("symbols", ()):
        yield "symbol", symbol + written, unit
    for written in _words(row):
        yield "word", word + written, unit


def _words(row: dict[str, Any]) -> list[str]:
    singular: list[str] = row.get("words", [])
    plural = row.get("plurals")
    return [*singular, *([w + "s" for w in singular] if plural is None else plural)]


def _powers(row: dict[str, Any], side: Unit, symbol: str, word: str) -> Iterator[tuple[str, str, Unit]]:
    """The area and the volume of a unit of length: km², sq km, square kilometre, cubic feet."""
    for name, dimension, short, power in (("square", "area", "sq", 2), ("cubic", "volume", "cu", 3)):
        unit = Unit(f"{name} {side.name}", dimension, side.factor**power)
        for written in row.get("symbols", ()):
            for form in (f"{written}{power}", f"{written}{'²³'[power - 2]}"):
                yield "symbol", symbol + form, unit
            yield "word", f"{short} {symbol}{written}", unit
            yield "word", f"{short}. {symbol}{written}", unit
        for written in _words(row):
            yield "word", f"{name} {word}{written}", unit
            yield "word", f"{word}{written} {'squared' if power == 2 else 'cubed'}", unit


def _add_currency(
    row: dict[str, Any], symbols: dict[str, Unit], words: dict[str, Unit], signs: dict[str, Unit]
) -> None:
    unit = Unit(row["name"], f"currency:{row['code']}")
    for sign in row["symbols"]:
        symbols.setdefault(sign, unit)
        signs.setdefault(sign.replace(" ", ""), unit)
        if not sign.isalpha():
            signs.setdefault(sign.replace(" ", "").lower(), unit)
    for code in row["codes"]:
        if code not in PREFIX_CODES:
            symbols.setdefault(code, unit)
        signs.setdefault(code, unit)
        for letter, scale in (("M", 1e6), ("k", 1e3)):
            million = Unit(row["name"], unit.dimension, scale)
            symbols.setdefault(letter + code, million)
            signs.setdefault(letter + code, million)
    if row.get("folded"):
        for code in row["codes"]:
            words.setdefault(code.lower(), unit)
            signs.setdefault(code.lower(), unit)
    for word in _words(row):
        words[word] = unit
    part = Unit(row.get("minor", ""), unit.dimension, 1 / row.get("parts", 100))
    for word in row.get("minors", ()):
        words.setdefault(word, part)
        words.setdefault(word + "s", part)


def rate(above: Unit, below: Unit, count: float = 1.0, counted: str = "") -> Unit:
    """``above`` per ``count`` times ``below``: dollar per million token, kilometre per hour.

    The dimension is a named one (speed) where there is one, else both dimensions with a slash; a counted noun is its
    own dimension below the slash ("currency:USD/token").
    """
    dimension = f"{above.dimension}/{below.dimension}"
    named: dict[str, str] = load("units.json")["named rates"]
    name = f"{above.name} per {counted}{below.name}".strip()
    return Unit(name, named.get(dimension, dimension), above.factor / (below.factor * count))


def per(quantity: Quantity, time: Unit) -> Quantity:
    """The amount per time."""
    unit = rate(Unit(quantity.unit, quantity.dimension), time)
    return replace(
        quantity,
        unit=unit.name,
        dimension=unit.dimension,
        base_low=quantity.base_low * unit.factor,
        base_high=quantity.base_high * unit.factor,
        step=quantity.step * unit.factor,
        fine_step=quantity.fine_step * unit.factor,
    )
