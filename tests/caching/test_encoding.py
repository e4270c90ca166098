"""Claims come back from bytes as they were."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.caching.encoding import decode, encode
from claimcheck.values.claims import Claim, Evidence, Qualifiers
from claimcheck.values.documents import Document
from claimcheck.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence


def test_claims_of_every_kind_come_back(claims: list[Claim], document: Document) -> None:
    found = decode(encode(claims), document)
    assert found == tuple(claims)
    assert list(map(repr, found)) == list(map(repr, claims)), "fields that do not count when claims are compared"


def test_no_claims_are_kept_too(document: Document) -> None:
    assert decode(encode([]), document) == ()


def test_a_renamed_document_has_the_same_bytes(claims: list[Claim], document: Document) -> None:
    other = Document("new/name.md", document.text)
    moved = [replace(claim, evidence=replace(claim.evidence, document=other.name)) for claim in claims]
    assert encode(moved) == encode(claims)
    assert decode(encode(claims), other) == tuple(moved)


def test_the_text_of_the_document_is_not_kept(claims: list[Claim], document: Document) -> None:
    assert "is 300 m long" not in zlib.decompress(encode(claims)).decode()
    assert {claim.evidence.text for claim in decode(encode(claims), document)} == {"The Quay Bridge is 300 m long."}


NUMBERS = st.floats(allow_nan=False)
TEXTS = st.text(st.characters(exclude_categories=()), max_size=8)
QUANTITIES = st.builds(Quantity, NUMBERS, NUMBERS, TEXTS, st.sampled_from("=~><"), TEXTS, NUMBERS, NUMBERS, NUMBERS)
SETTINGS = st.builds(Qualifiers, st.none(), TEXTS, TEXTS, st.tuples(TEXTS), st.lists(TEXTS).map(tuple))


@given(subject=TEXTS, values=st.lists(st.tuples(QUANTITIES, SETTINGS), max_size=3), text=TEXTS)
def test_any_text_and_number_comes_back(subject: str, values: Sequence[tuple[Quantity, Qualifiers]], text: str) -> None:
    place = Evidence("a.txt", 0, len(text), 1, 1, 1, 1 + len(text), text, 0, 0)
    said = tuple(Claim("quantity", subject, subject, value, place, setting) for value, setting in values)
    assert decode(encode(said), Document("a.txt", text)) == said


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zlib",
        zlib.compress(b"no json"),
        zlib.compress(b"\xff"),
        zlib.compress(b"7"),
        zlib.compress(b"[7]"),
        zlib.compress(b'[["quantity"]]'),
        zlib.compress(b"[" * 100_000),
        zlib.compress(json.dumps([["no kind", *range(11)]]).encode()),
    ],
)
def test_other_bytes_are_no_claims(data: bytes, document: Document) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode(data, document)


def test_half_the_bytes_are_no_claims(claims: list[Claim], document: Document) -> None:
    data = encode(claims)
    with pytest.raises(ValueError, match="no claims"):
        decode(data[: len(data) // 2], document)
