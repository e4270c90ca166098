"""Tables as an Excel workbook (Office Open XML): typed cells, a header that stays, a filter on every column.

Text cells are text whatever they begin with, so that nothing in them is ever run; those that would be a formula if
someone typed them are marked as quoted, so that editing one changes nothing about that. The same tables give the same
bytes. XlsxWriter sets the rest; its rows go to a temporary file one by one, so that large tables need little memory.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TextIO

from claimcheck.errors import ConfigError
from claimcheck.reports.cells import Content, is_formula, plain_cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

ROWS = 1_048_576  # that a sheet can hold, its header included
LONGEST = 32_767  # UTF-16 units that a cell can hold
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - the format's dates have no zone; any fixed one will do
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}


class Column(NamedTuple):
    """The heading of a column, and its width in characters."""

    name: str
    width: int


class Table(NamedTuple):
    """A sheet: its name, its columns, and its rows with a cell a column."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Content]]


class _Styles(NamedTuple):
    header: Format
    quoted: Format


def save(tables: Iterable[Table], stream: TextIO | BinaryIO) -> None:
    """Write the tables as a workbook, to a stream of bytes or to that beneath a stream of text.

    Raises ConfigError where a table has more rows than a sheet can hold.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - slow, and only for this format

    raw = stream.buffer if isinstance(stream, io.TextIOBase) else stream
    finished = io.BytesIO()
    with Workbook(finished, _OPTIONS) as book:
        book.set_properties({"created": _CREATED})
        styles = _Styles(book.add_format({"bold": True}), book.add_format({"quote_prefix": True}))
        for table in tables:
            _fill(book.add_worksheet(table.name), table, styles)
    raw.write(finished.getvalue())  # type: ignore[arg-type]


def _fill(sheet: Worksheet, table: Table, styles: _Styles) -> None:
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.name, styles.header)
    sheet.freeze_panes(1, 0)
    last = 0
    for last, row in enumerate(table.rows, 1):
        if last >= ROWS:
            raise ConfigError(f"xlsx: a sheet holds {ROWS:,} rows, and there are more {table.name}; write csv instead")
        for number, content in enumerate(row):
            _put(sheet, last, number, plain_cell(content), styles)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _put(sheet: Any, row: int, column: int, cell: str | float, styles: _Styles) -> None:
    if not isinstance(cell, str):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, _shown(cell), styles.quoted if is_formula(cell) else None)


def _shown(text: str) -> str:
    """``text`` in the length of a cell, and not between the tags that XlsxWriter takes for formatted text."""
    units = text.encode("utf-16-le")
    if len(units) > 2 * LONGEST:
        text = units[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text
