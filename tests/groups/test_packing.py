"""Looks as bytes and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.groups.packing import Section, packed, unpacked
from claimcheck.groups.remembering import KEY

LOOKS = st.lists(st.floats(allow_nan=False), max_size=5).map(tuple)
ROWS = st.lists(st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1), LOOKS), max_size=5)
SECTIONS = st.tuples(st.binary(min_size=KEY, max_size=KEY), st.integers(0, 255), ROWS)
BLOCKS = st.lists(st.lists(SECTIONS, max_size=3), max_size=3)


def section(other, relation, rows):
    return Section(other, relation, *([row[at] for row in rows] for at in range(3)))


def rows_of(sections):
    return [(s.other, s.relation, sorted(zip(s.firsts, s.seconds, s.looks, strict=True))) for s in sections]


@given(BLOCKS)
def test_sections_come_back_from_blocks_one_behind_the_other(blocks):
    made = [[section(*parts) for parts in block] for block in blocks]
    data = b"".join(map(packed, made))
    assert rows_of(unpacked(data)) == rows_of(part for block in made for part in block)


@given(BLOCKS.filter(any), st.data())
def test_bytes_that_end_too_soon_or_too_late_are_no_looks(blocks, data):
    whole = b"".join(packed([section(*parts) for parts in block]) for block in blocks)
    last = len(packed([section(*parts) for parts in blocks[-1]]))
    cut = data.draw(st.integers(1, last - 1))
    for damaged in (whole[:-cut], whole + bytes(cut % 11 + 1)):
        with pytest.raises(ValueError, match="no looks"):
            unpacked(damaged)
