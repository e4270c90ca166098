"""What things are made of, run on or are written in, their colours and formats: of which thing, and near misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

from claimcheck.claims.lexicon import load
from claimcheck.claims.naming.kinds import is_kind_of

if TYPE_CHECKING:
    from spacy.language import Language


def told(nlp: Language, text: str) -> set[tuple[str, str]]:
    """The questions and the words that answer them, of the claims of a text."""
    labels = tuple(load("stuffs"))
    found = (claim for claim in claims(nlp, text, "entity") if claim.attribute.startswith(labels))
    return {(claim.attribute, " ".join(claim.value.names)) for claim in found}


@pytest.mark.parametrize(
    ("sentence", "attribute", "answer"),
    [
        ("The roof of the barn is made of slate.", "made of roof barn", "slate"),
        ("The gate is built of local sandstone.", "made of gate", "sandstone"),
        ("The gate, repaired in 2019, is made of timber.", "made of gate", "wood"),
        ("The handles are brass.", "made of handle", "brass"),
        ("The barrier is a steel fence.", "made of barrier", "steel"),
        ("The kayak has a wooden hull.", "made of hull kayak", "wood"),
        ("The kayak has a hull of solid oak.", "made of hull kayak", "oak"),
        ("The kayak is a boat with an oak keel.", "made of keel kayak", "oak"),
        ("The mascot has a yellow scarf.", "in colour scarf mascot", "yellow"),
        ("The pumps run on batteries.", "powered by pump", "electricity"),
        ("The pumps are powered by a diesel engine.", "powered by pump", "diesel"),
        ("The pump is diesel-powered.", "powered by pump", "diesel"),
        ("The doors are painted red.", "in colour door", "red"),
        ("The sails are red and white.", "in colour sail", "red white"),
        ("The minutes are published in German.", "in language minute", "German"),
        ("The play was sung in Welsh.", "in language play", "Welsh"),
        ("The poem was translated from Polish.", "from language poem", "Polish"),
        ("The parser is written in Rust.", "written in parser", "Rust"),
        ("Orlo is a parser written in Rust.", "written in", "Rust"),
        ("The readings are stored as CSV files.", "in format reading", "CSV"),
        ("The sensor saves its readings in JSON format.", "in format reading", "JSON"),
    ],
)
def test_what_answers_what(nlp: Language, sentence: str, attribute: str, answer: str) -> None:
    assert (attribute, answer) in told(nlp, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The barrier is not made of steel.",
        "The owner is a steel merchant.",
        "The barn is an oak mill.",
        "A gate is made of timber.",
        "The talks run on to May.",
        "The doors are shut.",
        "The jury found the red door.",
        "The minutes are published in June.",
        "The parser is written in haste.",
        "The readings are stored in the cellar.",
        "The gate was made in Oslo.",
    ],
)
def test_what_answers_nothing(nlp: Language, sentence: str) -> None:
    assert not told(nlp, sentence)


@pytest.mark.parametrize(
    ("line", "attribute", "answer"),
    [
        ("| Part | Material |\n|---|---|\n| Seat | Oak |", "made of seat", "oak"),
        ("| Item | Value |\n|---|---|\n| Colour | Dark green |", "in colour", "green"),
        ("Colour: red", "in colour", "red"),
        ("Frame: stainless steel", "made of frame", "steel"),
    ],
)
def test_labels_ask_as_well(nlp: Language, line: str, attribute: str, answer: str) -> None:
    found = told(nlp, f"# Kestrel bench\n\nThe Kestrel bench is low.\n\n{line}\n")
    assert any(attribute == asked.strip() and answer in word for asked, word in found)


@pytest.mark.parametrize(
    "line",
    [
        "| Case | Who |\n|---|---|\n| Leave | Basalt |",
        "Frame: see the steel list",
        "Owner: Oak",
        "Weather: green and pleasant all week",
    ],
)
def test_labels_that_ask_nothing(nlp: Language, line: str) -> None:
    assert not told(nlp, f"# Kestrel bench\n\nThe Kestrel bench is low.\n\n{line}\n")


@pytest.mark.parametrize(
    ("narrow", "wide", "expected"),
    [
        ("oak", "wood", True),
        ("Steel", "metal", True),
        ("wood", "oak", False),
        ("oak", "metal", False),
        ("oak", "pine", False),
    ],
)
def test_kinds_of_stuffs(narrow: str, wide: str, expected: bool) -> None:  # noqa: FBT001  # a table's column
    assert is_kind_of(narrow, wide) is expected
