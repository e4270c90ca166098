"""Claims as Markdown, as a CommonMark parser reads them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import claim_samples
import pytest
from markdown_it import MarkdownIt

from claimcheck.reports.claims.markdown import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.claims import Claim

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
BLOCKS = ("heading", "paragraph", "strong", "table", "thead", "tbody", "tr", "th", "td")
HARMLESS = {*(f"{name}_{end}" for name in BLOCKS for end in ("open", "close")), "inline", "text", "text_special"}


def _text(claims: Sequence[Claim]) -> str:
    stream = io.StringIO()
    write(claims, stream)
    return stream.getvalue()


def _types(markdown: str) -> list[str]:
    tokens = PARSER.parse(markdown)
    return [token.type for top in tokens for token in (top, *(top.children or ()))]


@pytest.mark.parametrize("claims", [claim_samples.EVERYDAY, claim_samples.HOSTILE, ()])
def test_a_table_a_document_and_nothing_else(claims: Sequence[Claim]) -> None:
    types = _types(_text(claims))
    assert set(types) <= HARMLESS
    documents = len({claim.evidence.document for claim in claims})
    assert types.count("table_open") == documents
    assert types.count("heading_open") == documents + 1
    assert types.count("tr_open") == documents + len(claims)
    assert types.count("td_open") == 7 * len(claims)


def test_evidence_has_its_value_in_bold() -> None:
    html = PARSER.render(_text(claim_samples.EVERYDAY))
    assert ">It was built on <strong>14 March 1871</strong> by Anna Brae and Iain Brae.</td>" in html


def test_no_claims() -> None:
    assert _text(()) == "# Claims\n\nNo claims found.\n"
