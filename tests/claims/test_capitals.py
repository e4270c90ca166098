"""Names that only the capitals of the whole document show, and words that are none for all their capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import entities

from claimcheck.claims.lexicon import vocabulary

if TYPE_CHECKING:
    from spacy.language import Language


def spelt(nlp: Language, text: str) -> list[str]:
    """The names of a text as written, in order."""
    return [span.text for span in entities(nlp, text).names]


@pytest.mark.parametrize(
    ("text", "name", "times"),
    [
        ("Plovara opened in May. Most people like Plovara.", "Plovara", 2),
        ("Most people like Plovara. Plovara's owner is rich.", "Plovara", 2),
        ("The pumps come from Quenby. Quenby sells pumps.", "Quenby", 2),
        ("# Tarrel\n\nThe boats are built by Tarrel. Tarrel is old.", "Tarrel", 3),
        ("They sold it to Ostrava Lines. Ostrava Lines was glad.", "Ostrava Lines", 2),
        ("The crew met Dorsen in Oslo. Later Dorsen left.", "Dorsen", 2),
        (
            "| Owner | Skerrel Ferries |\n|---|---|\n| Flag | Norway |\n\nThe ship of Skerrel Ferries is new.",
            "Skerrel Ferries",
            2,
        ),
        ("Zelmina's walls are thick.", "Zelmina", 1),
        ("The plant of Velkor grew. Rents in Velkor rose. Velkor said nothing.", "Velkor", 3),
    ],
)
def test_a_name_inside_a_sentence_is_one_everywhere(nlp: Language, text: str, name: str, times: int) -> None:
    assert spelt(nlp, text).count(name) == times


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Prices rose again. Nobody knew why prices rose.", "Prices"),
        ("Laundry is free. Guests may leave their laundry here.", "Laundry"),
        ("The office is open on Monday and in March.", "Monday"),
        ("The office is open on Monday and in March.", "March"),
        ("# Getting There By Train\n\nThe trip takes two hours.", "Getting There By Train"),
        ("# Getting There By Train\n\nThe trip takes two hours.", "Train"),
        ('He said: "Nobody came, and nobody will."', "Nobody"),
        ("Surgeons like it. The best surgeons use it.", "Surgeons"),
        ("Visitors come by bus. Parking costs 5 euros.", "Visitors"),
        ("The Danish crews were fast.", "Danish crews"),
        ("Botanists counted 40 kinds of moss.", "Botanists"),
        ("Breakfast is at eight.", "Breakfast"),
    ],
)
def test_capitals_that_begin_something_make_no_name(nlp: Language, text: str, absent: str) -> None:
    assert absent not in spelt(nlp, text)


def test_a_heading_does_not_run_into_the_name_below_it(nlp: Language) -> None:
    text = "# Guide\n\nVisitors like Plovara.\n\n## History\n\nPlovara was founded in 1901."
    assert spelt(nlp, text) == ["Plovara", "Plovara"]


@pytest.mark.parametrize(
    ("word", "known"), [("laundry", True), ("nobody", True), ("plovara", False), ("quenby", False)]
)
def test_the_vocabulary_holds_common_words_only(word: str, known: bool) -> None:  # noqa: FBT001  # a table's column
    assert (word in vocabulary()) is known
