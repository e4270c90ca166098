from __future__ import annotations

import pytest

from claimcheck.documents.reading import parse
from claimcheck.values.documents import Document


def texts(name: str, text: str) -> list[str]:
    page = parse(Document(name, text))
    for block in page.blocks:
        for piece in block.text.pieces:
            assert block.text.content[piece.at : piece.at + piece.length] == text[piece.source :][: piece.length]
    return [block.text.content for block in page.blocks]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.1 Lamps are lit.\n\n3.2 Doors are shut.\n", ["Lamps are lit.", "Doors are shut."]),
        ("3.1 Lamps are lit.\n3.2 Doors are shut.\n", ["Lamps are lit.", "Doors are shut."]),
        ("1.9.1. Lamps are lit.\n\n1.10 Doors are shut.\n", ["Lamps are lit.", "Doors are shut."]),
        ("3.4 Lamps are lit.\n\n4.1 Doors are shut.\n", ["Lamps are lit.", "Doors are shut."]),
        (
            "3.1 Lamps are lit.\n\nThey burn oil.\n\n3.2 Doors are shut.\n",
            ["Lamps are lit.", "They burn oil.", "Doors are shut."],
        ),
    ],
)
def test_numbers_of_clauses_are_no_text(name: str, text: str, expected: list[str]) -> None:
    assert texts(name, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2.5 Million people came.\n\nThey liked it.\n",
        "2.5 Million people came.\n\n9.5 Million stayed away.\n",
        "3.1 Lamps are lit.\n\n3.3 Doors are shut.\n",
        "3.2 Lamps are lit.\n\n3.1 Doors are shut.\n",
        "3.1 and 3.2 are short.\n\n3.4 is long.\n",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert texts("a.md", text) == text.strip().split("\n\n")
