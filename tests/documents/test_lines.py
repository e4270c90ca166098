from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.positions import Lines


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 2, (1, 3)),  # the line break itself
        ("ab\ncd", 3, (2, 1)),
        ("ab\ncd", 5, (2, 3)),  # the end of the text
        ("ab\r\ncd", 3, (1, 4)),  # between CR and LF
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("\n\n\n", 2, (3, 1)),
        ("a\n", 2, (2, 1)),
        ("a\u2028b\x0bc\x85d", 6, (1, 7)),  # no line breaks to an editor
        ("\U0001f680\U0001f680\nx\U0001f680y", 5, (2, 3)),  # columns are code points
    ],
)
def test_position(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Lines(text).position(offset) == expected


@given(st.text(alphabet="ab \n\r\u2028\U0001f680"), st.data())
def test_position_leads_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = Lines(text).position(offset)
    parts = re.split("(\r\n|\r|\n)", text)
    assert sum(map(len, parts[: 2 * (line - 1)])) + column - 1 == offset
