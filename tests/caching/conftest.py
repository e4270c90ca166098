"""Claims of every kind, for the tests of the cache."""

from __future__ import annotations

import pytest

from claimcheck.values.claims import Claim, Comparison, Evidence, Names, Qualifiers, State
from claimcheck.values.documents import Document
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

TEXT = "The Quay Bridge is 300 m long.\nIt opened in May 2019 — “finally”.\n"
DOCUMENT = Document("notes/bridge.md", TEXT)
YEAR = Period((2019, 1, 1), (2019, 12, 31), "year")
MAY = Period((2019, 5, 1), (2019, 5, 31), "month", start=44, end=52, text="May 2019")
LENGTH = Quantity(300.0, 300.0, "metre", "=", "length", 300.0, 300.0, 1.0, start=19, end=24, text="300 m")
VALUES = {
    "quantity": LENGTH,
    "date": MAY,
    "entity": Names(("Ada Wren", "Bo Lark"), "person", closed=False),
    "comparison": Comparison(("Old Bridge",), "ahead", "length"),
    "state": State("open", "yes"),
}
FULL = Qualifiers(YEAR, "Selby", "Mark 2", ("gross", "input"), ("predicted",), "past")


def _claim(kind: str, **parts: object) -> Claim:
    evidence = Evidence(DOCUMENT.name, 0, 30, 1, 1, 1, 31, TEXT[0:30], 19, 24)
    return Claim(kind, "Quay Bridge", "length total", VALUES[kind], evidence, **parts)  # type: ignore[arg-type]


@pytest.fixture
def document() -> Document:
    """What the claims are said in."""
    return DOCUMENT


@pytest.fixture
def claims() -> list[Claim]:
    """A claim of every kind, one with all conditions."""
    plain = [_claim(kind) for kind in VALUES]
    said = _claim("quantity", qualifiers=FULL, modality="planned", context=("bridge", "long"), names=("selby",))
    return [*plain, said]
