"""Tables of plain text that are set in columns: by blanks or tabs, a line a row, figures under their names.

A table is told by what its lines share: cells parted by two blanks or more or by tabs, which line up from line to line,
and figures in at least one column. Its first line is its header where that names the columns. What may as well be
prose, code or a list of addresses is no table: one that is missed is read as before, a false one is misread.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.documents.cells import MOST, Part, in_fields, is_rule, on_screen
from claimcheck.documents.weaving import Weaver, join
from claimcheck.values.documents import Block, Cell, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.documents.wrapping import Line

    Parts = Sequence[Part]
    Row = Sequence[Part | None]

_SWAY = 1  # columns by which right edges may differ, for the bracket or the sign behind an amount
_INDENT = 4  # columns by which labels may be indented
_FEWEST = 3  # lines of a table
_BEFORE = 2  # lines right before a table that may look like rows of it
_BETWEEN = 2  # rules and subheadings between two rows


@dataclass(frozen=True, slots=True)
class _Column:
    """How far the cells of a column reach, and the least and greatest edges, left and right, of those below the first.

    The first line may be a header, which need not line up with what stands below it.
    """

    left: int
    right: int
    lefts: tuple[int, int] | None = None
    rights: tuple[int, int] | None = None

    def meets(self, part: Part) -> bool:
        """Whether the cell and the column share a place."""
        return part.left < self.right and self.left < part.right

    def lines_up(self, *, is_label: bool) -> bool:
        """Whether the cells begin or end at one place; labels may be indented."""
        if self.lefts is None or self.rights is None:
            return True
        if is_label:
            return self.lefts[1] - self.lefts[0] <= _INDENT
        return self.lefts[0] == self.lefts[1] or self.is_right

    @property
    def is_right(self) -> bool:
        """Whether the cells end at one place."""
        return self.rights is not None and self.rights[1] - self.rights[0] <= _SWAY

    def ends_with(self, part: Part) -> bool:
        """Whether the cells end where ``part`` does and begin at several places."""
        return self.lefts is not None and self.lefts[0] < self.lefts[1] and self.with_cell(part).is_right

    def with_cell(self, part: Part) -> _Column:
        """The column with a cell below its first one."""
        lefts, rights = self.lefts or (part.left, part.left), self.rights or (part.right, part.right)
        return _Column(
            min(self.left, part.left),
            max(self.right, part.right),
            (min(lefts[0], part.left), max(lefts[1], part.left)),
            (min(rights[0], part.right), max(rights[1], part.right)),
        )


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of a table, a cell or None a column, and the ``numbers`` of their lines; ``heads`` of them head it."""

    columns: Sequence[_Column]
    numbers: Sequence[int]
    rows: Sequence[Row]
    is_ruled: bool
    heads: int = 0

    @property
    def head(self) -> Row:
        return self.rows[0]

    def values(self, column: int, first: int = 1) -> list[Part]:
        """The cells of a column from a row on, without those that are empty."""
        cells = [row[column] for row in self.rows[first:]]
        return [cell for cell in cells if cell and not cell.is_nothing]


def read_columns(lines: Sequence[Line], source: str) -> dict[int, Block]:
    """The rows of all tables that are set in columns, by the number of the line that each stands on.

    The row of a header goes on to the rules below it.
    """
    rows: dict[int, Block] = {}
    by_place = [on_screen(line, source) for line in lines]
    by_field = [in_fields(line, source) for line in lines]
    start = 0
    while start < len(lines):
        table, start = _next_table(lines, (by_field, by_place), start)
        if table:
            rows.update(_blocks(table, lines, source))
    return rows


def _next_table(lines: Sequence[Line], placings: Sequence[Sequence[Parts]], start: int) -> tuple[_Table | None, int]:
    """The table that begins at a line or right below it, and the line to go on from."""
    end = start
    for placed in placings:
        for first in range(start, min(start + _BEFORE + 1, len(lines))):
            numbers, columns = _grown(lines, placed, first)
            table = _told(lines, placed, numbers, columns)
            if table:
                return table, numbers[-1] + 1
            end = max(end, numbers[-1] if first == start else 0)
    # The last line that fits may be the header of the next table.
    return None, max(start + 1, end)


def _grown(lines: Sequence[Line], placed: Sequence[Parts], first: int) -> tuple[list[int], Sequence[_Column]]:
    """The lines from the ``first`` on that line up with each other, rules and subheadings between them left out."""
    columns: Sequence[_Column] = [_Column(part.left, part.right) for part in placed[first]]
    numbers, between = [first], 0
    for number in range(first + 1, len(lines)):
        parts = placed[number]
        fitting = _fitted(columns, parts)
        if fitting and len(numbers) > 1 and lines[number].apart and _are_names(parts):
            break  # the header of another table
        if fitting and (len(numbers) < _FEWEST or len(fitting) == len(columns)):
            columns, between = fitting, 0
            numbers.append(number)
        elif between < _BETWEEN and columns and (is_rule(lines[number]) or _is_subheading(parts, columns)):
            between += 1
        else:
            break
    return numbers, columns


def _fitted(columns: Sequence[_Column], parts: Parts) -> Sequence[_Column] | None:
    """The columns with the cells of another line, None where these don't line up with them."""
    if len(parts) < 2 or not columns:
        return None
    fitting, met = list(columns), set[int]()
    for part in parts:
        meeting = [number for number, column in enumerate(columns) if column.meets(part)]
        if len(meeting) > 1 or not met.isdisjoint(meeting):
            return None
        if meeting:
            fitting[meeting[0]] = columns[meeting[0]].with_cell(part)
            met.update(meeting)
        else:
            fitting.append(_Column(part.left, part.right).with_cell(part))
    fitting.sort(key=lambda column: column.left)
    if not met or len(fitting) > MOST:
        return None
    lined_up = all(column.lines_up(is_label=number == 0) for number, column in enumerate(fitting))
    return fitting if lined_up else None


def _is_subheading(parts: Parts, columns: Sequence[_Column]) -> bool:
    """Whether a line is only a label."""
    return len(parts) == 1 and abs(parts[0].left - columns[0].left) <= _INDENT


def _are_names(parts: Parts) -> bool:
    return all(part.is_name for part in parts)


def _told(
    lines: Sequence[Line], placed: Sequence[Parts], numbers: Sequence[int], columns: Sequence[_Column]
) -> _Table | None:
    """The table that lines which line up are, None where they may be something else."""
    if len(numbers) < _FEWEST:
        return None
    rows = [_row(placed[number], columns) for number in numbers]
    table = _Table(columns, numbers, rows, is_ruled=any(_rules(lines, number) > number for number in numbers[:2]))
    if _is_headed(table):
        return replace(table, heads=2 if _gives_units(table) else 1)
    return table if _is_list(table) else None


def _row(parts: Parts, columns: Sequence[_Column]) -> Row:
    return [next((part for part in parts if column.meets(part)), None) for column in columns]


def _rules(lines: Sequence[Line], number: int) -> int:
    """The last of the rules right below a line, or the line itself."""
    while number + 1 < len(lines) and is_rule(lines[number + 1]):
        number += 1
    return number


def _is_headed(table: _Table) -> bool:
    """Whether the first line names the columns, and figures stand below."""
    label, *names = table.head
    if any(name is None or not name.is_name for name in names) or (label and not label.is_name):
        return False
    given = [name for name in names if name]
    if len({name.text for name in given}) < len(given):
        return False
    columns = range(len(table.columns))
    if not any(_has_figures(table.values(column)) for column in columns):
        return False
    if all(name.is_period for name in given):
        return _is_over_periods(table)
    if len(given) > 1 or label is None or table.is_ruled or _has_figures(table.values(0)):
        return True
    # "Builder   Reed & Co" may be the first row of a list, "Town   People" its header: numbers line up on the right.
    return table.columns[1].ends_with(given[0])


def _is_over_periods(table: _Table) -> bool:
    """Whether the years in the first line are names of columns and not values: "Opened   1974   1982"."""
    if any(all(cell.is_year for cell in table.values(column)) for column in range(1, len(table.columns))):
        return False
    return len(table.columns) > 2 or table.head[0] is None or table.is_ruled


def _has_figures(cells: Parts) -> bool:
    figures = sum(cell.is_figure for cell in cells)
    return figures > 1 and figures * 2 > len(cells)


def _gives_units(table: _Table) -> bool:
    """Whether the second line has only the units of the columns: "£m   £m" below "2026   2025"."""
    label, *units = table.rows[1]
    return label is None and len(table.rows) > _FEWEST and all(unit and not unit.is_figure for unit in units)


def _is_list(table: _Table) -> bool:
    """Whether every line, the first one as well, is a label with its values."""
    first = [column.with_cell(cell) for column, cell in zip(table.columns, table.head, strict=True) if cell]
    if len(first) < len(table.columns) or not all(c.lines_up(is_label=n == 0) for n, c in enumerate(first)):
        return False
    labels = table.values(0, first=0)
    if len(labels) < len(table.rows) or any(label.is_figure for label in labels):
        return False
    if len({label.text[0].islower() for label in labels}) > 1:  # the left one of two columns of prose
        return False
    if len(table.columns) > 2:
        values = [cell for column in range(1, len(table.columns)) for cell in table.values(column, first=0)]
        return all(value.is_figure for value in values)
    values = table.values(1, first=0)
    return _has_figures(values) and not _is_contents(values) and not _may_be_over_period(values)


def _is_contents(values: Parts) -> bool:
    """Whether the values are the pages of a table of contents."""
    if not all(value.is_whole for value in values):
        return False
    return all(len(a.text) <= len(b.text) and int(a.text) <= int(b.text) for a, b in pairwise(values))


def _may_be_over_period(values: Parts) -> bool:
    """Whether a year in the first line may tell of when the others are: "Item   2026", "Shops   148"."""
    return values[0].is_period and not any(value.is_period for value in values[1:])


def _blocks(table: _Table, lines: Sequence[Line], source: str) -> dict[int, Block]:
    headers = _headers(table)
    blocks = {}
    for number, row in zip(table.numbers, table.rows, strict=True):
        is_head = number in table.numbers[: table.heads]
        end = lines[_rules(lines, number) if is_head else number].end
        own = [""] * len(headers) if is_head else headers
        cells = tuple(Cell(_text(part, source), header) for part, header in zip(row, own, strict=True))
        text = join([cell.text for cell in cells if cell.text.content], " | ")
        blocks[number] = Block("row", text, lines[number].start, end, cells=cells)
    return blocks


def _headers(table: _Table) -> list[str]:
    """The header of each column: its name, and the unit below it where one stands there ("2026, £m")."""
    columns = zip(*table.rows[: table.heads], strict=True) if table.heads else ((None,) for _ in table.columns)
    return [", ".join(part.text for part in parts if part) for parts in columns]


def _text(part: Part | None, source: str) -> Text:
    weaver = Weaver(source)
    if part:
        weaver.keep(part.start, part.end)
    return weaver.text()
