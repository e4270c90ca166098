"""Who disagrees with whom, as a heat map: a cell for every two documents, the darker the more often."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len

from claimcheck.reports.html.naming import pair
from claimcheck.reports.html.views import Heat, HeatCell, HeatLine
from claimcheck.reports.inert import one_line
from claimcheck.reports.wording import counted

if TYPE_CHECKING:
    from claimcheck.reports.html.links import Links
    from claimcheck.values.matrix import Matrix

LEVELS = 5
"""Shades of the map."""
CELL, SMALL_CELL, MANY = 34, 24, 16
"""Pixels of a cell, of one where there are many documents, and how many are many."""
LETTER = 7.3
"""Pixels of a letter of the names, which are in a monospaced font."""
LONGEST = 40
"""Letters of a name that are shown."""
TOP = 22


def heat_map(matrix: Matrix, links: Links) -> Heat:
    """The heat map of the documents that take part in findings."""
    cell = CELL if len(matrix.documents) <= MANY else SMALL_CELL
    labels = [f"{_cut(one_line(links.names[name]))}  {links.numbers[name]}" for name in matrix.documents]
    left = round(max(map(cell_len, labels)) * LETTER) + 12
    lines = tuple(
        HeatLine(cell * row + cell // 2, links.numbers[name], links.names[name], label)
        for row, (name, label) in enumerate(zip(matrix.documents, labels, strict=True))
    )
    size = cell * len(lines) + 2
    return Heat(left + size, TOP + size, left, TOP, cell, lines, tuple(_cells(matrix, links, cell)))


def _cut(name: str) -> str:
    """A name's end, which tells it apart."""
    return name if len(name) <= LONGEST else "…" + name[1 - LONGEST :]


def _cells(matrix: Matrix, links: Links, cell: int) -> Iterator[HeatCell]:
    for row, one in enumerate(matrix.documents):
        for column, other in enumerate(matrix.documents):
            count = matrix.counts[row][column]
            if count:
                both = pair(links.numbers[one], links.numbers[other])
                level = -(-count * min(LEVELS, matrix.highest) // matrix.highest)
                rival = "itself" if one == other else links.names[other]
                label = one_line(f"{links.names[one]} against {rival}: {counted(count, 'finding')}")
                yield HeatCell(cell * column, cell * row, count, level, both, label, links.between[both])
