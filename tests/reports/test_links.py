"""Addresses of documents' lines: where there are any, and that they hold nothing but an address."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.links import address

BASE = "https://host.example/us/texts/blob/main"


@pytest.mark.parametrize(
    ("document", "base", "expected"),
    [
        ("notes/a.txt", "", "notes/a.txt#L3"),
        ("notes/a.md", "", "notes/a.md#L3"),
        ("./notes//a.txt", "", "notes/a.txt#L3"),
        ("notes/a.txt", BASE, f"{BASE}/notes/a.txt#L3"),
        ("notes/a.txt", f"{BASE}/", f"{BASE}/notes/a.txt#L3"),
        ("notes/a.md", BASE, f"{BASE}/notes/a.md?plain=1#L3"),
        ("notes/a.md", f"{BASE}?path=", f"{BASE}?path=/notes/a.md#L3"),
        ("notes/a.md", "../texts", "../texts/notes/a.md#L3"),
        ("a b(1).txt", "", "a%20b%281%29.txt#L3"),
        ("javascript:alert(1)", "", "javascript%3Aalert%281%29#L3"),
        ("notes/été.txt", "", "notes/%C3%A9t%C3%A9.txt#L3"),
        ("a.txt", "https://host.example/a(b)", "https://host.example/a%28b%29/a.txt#L3"),
        ("/home/me/a.txt", "", ""),
        ("//host.example/a.txt", "", ""),
        ("../a.txt", BASE, ""),
        ("notes/../../a.txt", BASE, ""),
        ("C:/a.txt", "", ""),
        ("<stdin>", "", ""),
        ("a\udcff.txt", "", ""),
    ],
)
def test_address(document: str, base: str, expected: str) -> None:
    assert address(document, 3, base) == expected


@given(st.text(st.characters(codec=None)), st.sampled_from(["", BASE]))
def test_no_address_holds_markup(document: str, base: str) -> None:
    assert re.fullmatch(r"[\w./%?=#:~+-]*", address(document, 1, base), re.ASCII)
    assert not address(document, 1).startswith(("/", "http:", "https:"))
