"""The least versions that texts call for, and numbers behind names that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

from claimcheck.findings import judge

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim

HEAD = "# Corve\n\nCorve draws maps. Many people like Corve.\n\n"


def versions(nlp: Language, text: str) -> list[Claim]:
    return [c for c in claims(nlp, HEAD + text, "quantity") if c.value.unit == "version"]


@pytest.mark.parametrize(
    ("text", "name", "version"),
    [
        ("You need Ruby 3.10 or newer.", "ruby", "3.10"),
        ("Corve runs on Fedora 38 and up.", "fedora", "38"),
        ("At least Ruby 3.2 is required.", "ruby", "3.2"),
        ("- Ruby 3.2+", "ruby", "3.2"),
        ("- Ruby >= 3.2.1", "ruby", "3.2.1"),
        ("- Deno.js: 3.2 or later", "deno.js", "3.2"),
        ("Minimum Fedora version: 38", "fedora", "38"),
        ("The oldest supported version of Fedora is 38.", "fedora", "38"),
        ("| Component | Needed |\n|---|---|\n| Fedora | 38 or later |", "fedora", "38"),
    ],
)
def test_least_versions(nlp: Language, text: str, name: str, version: str) -> None:
    (found,) = versions(nlp, text)
    assert (found.subject, found.value.dimension, found.value.text) == ("Corve", f"version:{name}", version)
    assert (found.value.bound, found.qualifiers.limit) == (">", "least")


@pytest.mark.parametrize(
    "text",
    [
        "Fedora 38 and 39 are supported.",
        "Ruby 3.2 came out on a Friday.",
        "Arrive on May 3 or later.",
        "Ruby 3.2 or later is recommended.",
        "Version 5 needs Ruby 3.2 or later.",
        "Corve no longer needs Ruby 3.2 or later.",
        "Bring 3 or more pens, at least 12 sheets and a map.",
    ],
)
def test_no_least_versions(nlp: Language, text: str) -> None:
    assert versions(nlp, text) == []


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("Ruby 3.9 or later", "Ruby >= 3.10", "conflict"),
        ("Ruby 3.10 or later", "Ruby >= 3.10.0", "agree"),
        ("Ruby 3.10 or later", "Perl >= 3.12", "unknown"),
    ],
)
def test_versions_are_compared_part_by_part(nlp: Language, first: str, second: str, relation: str) -> None:
    (one,), (other,) = versions(nlp, f"It needs {first}."), versions(nlp, f"It needs {second}.")
    assert judge(one, other).relation == relation
