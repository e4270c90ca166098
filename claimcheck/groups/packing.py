"""Looks at pairs of claims as bytes, so that those at all pairs of a document are read at once.

Bytes are blocks, one after the other: whoever has more to keep puts a block behind the others. A block has a table of
its sections, each the looks at the pairs of two documents; then the places in their documents of all first claims and
of all second ones; then how many numbers the looks have that have any, and these numbers.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from claimcheck.groups.remembering import KEY

Look = tuple[float, ...]
"""The numbers that a look at two claims gives, more of them once they are read; none where they are out of the
question."""
HEAD = struct.Struct("<III")
"""How many sections a block has, how many looks without numbers, and how many with."""
SECTION = struct.Struct(f"<{KEY}sBII")
"""The other document, what relates it to the one, and how many looks have no numbers and how many have: these are
behind those."""
PLACE, NUMBER = 4, 8


class Section(NamedTuple):
    """Looks at pairs of claims of one document, whose bytes hold it, and an ``other``.

    ``firsts`` and ``seconds`` are the places of the claims in their documents.
    """

    other: bytes
    relation: int
    firsts: Sequence[int]
    seconds: Sequence[int]
    looks: Sequence[Look]


def packed(sections: Sequence[Section]) -> bytes:
    """The block of some sections."""
    ordered = [_told_last(section) for section in sections]
    told = [[look for look in section.looks if look] for section in ordered]
    table = b"".join(
        SECTION.pack(section.other, section.relation, len(section.looks) - len(some), len(some))
        for section, some in zip(ordered, told, strict=True)
    )
    firsts = [place for section in ordered for place in section.firsts]
    seconds = [place for section in ordered for place in section.seconds]
    numbers = [number for some in told for look in some for number in look]
    count = sum(map(len, told))
    return b"".join(
        (
            HEAD.pack(len(ordered), len(firsts) - count, count),
            table,
            struct.pack(f"<{2 * len(firsts)}I", *firsts, *seconds),
            bytes(len(look) for some in told for look in some),
            struct.pack(f"<{len(numbers)}d", *numbers),
        )
    )


def unpacked(data: bytes) -> list[Section]:
    """The sections of all blocks in ``data``; raises ValueError for bytes that hold something else."""
    found: list[Section] = []
    at = 0
    try:
        while at < len(data):
            at = _block(data, at, found)
    except struct.error as error:
        raise ValueError(f"no looks: {error}") from error
    return found


def _told_last(section: Section) -> Section:
    """A section with the looks that have numbers behind the others."""
    order = sorted(range(len(section.looks)), key=lambda at: bool(section.looks[at]))
    firsts, seconds = ([row[at] for at in order] for row in (section.firsts, section.seconds))
    return section._replace(firsts=firsts, seconds=seconds, looks=[section.looks[at] for at in order])


def _block(data: bytes, at: int, found: list[Section]) -> int:
    """Add the sections of the block at ``at``, and return where it ends."""
    count, without, told = HEAD.unpack_from(data, at)  # type: tuple[int, int, int]
    places = at + HEAD.size + count * SECTION.size
    table = SECTION.iter_unpack(data[at + HEAD.size : places])
    rows = without + told
    firsts = struct.unpack_from(f"<{rows}I", data, places)
    seconds = struct.unpack_from(f"<{rows}I", data, places + PLACE * rows)
    lengths = data[places + 2 * PLACE * rows :][:told]
    numbers = places + 2 * PLACE * rows + told
    looks = list(_looks(struct.unpack_from(f"<{sum(lengths)}d", data, numbers), lengths))
    row = look = 0
    for other, relation, fewer, more in table:
        end, to = row + fewer + more, look + more
        found.append(Section(other, relation, firsts[row:end], seconds[row:end], [()] * fewer + looks[look:to]))
        row, look = end, to
    if (row, look, len(lengths)) != (rows, told, told):
        raise struct.error("a table of other looks")
    return numbers + NUMBER * sum(lengths)


def _looks(numbers: Look, lengths: bytes) -> Iterator[Look]:
    return (numbers[end - length : end] for end, length in zip(accumulate(lengths), lengths, strict=True))
