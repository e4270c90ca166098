from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.values.documents import Page


def check_places(page: Page) -> None:
    """Every piece of every text stands in the file where it says, inside its block, in order."""
    source = page.document.text
    for block in page.blocks:
        for text in (block.text, *(cell.text for cell in block.cells)):
            assert text.content == text.content.strip()
            end = 0
            for piece in text.pieces:
                assert piece.at >= end
                end = piece.at + piece.length
                assert piece.length > 0
                assert source[piece.source : piece.source + piece.length] == text.content[piece.at : end]
                assert block.start <= piece.source
                assert piece.source + piece.length <= block.end
    assert [block.start for block in page.blocks] == sorted(block.start for block in page.blocks)


@pytest.fixture(scope="session")
def well_placed() -> Callable[[Page], None]:
    return check_places
