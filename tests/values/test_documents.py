from __future__ import annotations

import pytest

from claimcheck.documents.reading import parse
from claimcheck.values.documents import Document, Piece, Text

MARKED = "It is **412 m** long, [they say](x.md)\nnow."


@pytest.fixture(scope="module")
def text():
    return parse(Document("a.md", MARKED)).blocks[0].text


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("It is", "It is"),
        ("412 m", "412 m"),
        ("**412 m**", "412 m"),
        ("is **412", "is 412"),
        ("**", ""),
        ("long, [they say](x.md)\nnow.", "long, they say now."),
        ("](x.md)", ""),
        (MARKED, "It is 412 m long, they say now."),
    ],
)
def test_markup_counts_for_nothing_in_the_content(text, source, content):
    start = MARKED.index(source)
    low, high = text.content_span(start, start + len(source))
    assert text.content[low:high] == content


def test_there_and_back(text):
    for start in range(len(text.content)):
        for end in range(start + 1, len(text.content) + 1):
            if not text.content[start:end].isspace():
                low, high = text.content_span(*text.source_span(start, end))
                assert text.content[low:high].strip() == text.content[start:end].strip()


@pytest.mark.parametrize(("start", "end", "expected"), [(0, 3, (0, 0)), (20, 30, (4, 4)), (0, 30, (0, 4))])
def test_outside_of_all_pieces(start, end, expected):
    assert Text("abcd", (Piece(0, 5, 4),)).content_span(start, end) == expected
