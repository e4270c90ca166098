"""Comparisons by how a contest went, by what people choose, of one of two, and with all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

from claimcheck.values.claims import Comparison

if TYPE_CHECKING:
    from spacy.language import Language


def told(nlp: Language, sentence: str) -> list[str]:
    """The comparisons of a sentence, in words."""
    found = claims(nlp, sentence, "comparison")
    values = [(c.subject, c.value, c.qualifiers.scope) for c in found if isinstance(c.value, Comparison)]
    texts = (f"{s} {v.direction} {' '.join(v.rivals)} {v.aspect} {' '.join(scope)}" for s, v, scope in values)
    return [" ".join(text.split()).replace("lantic", "Lantic") for text in texts]


def test_two_named_things_are_compared_in_their_own_aspect(nlp: Language) -> None:
    (found,) = claims(nlp, "The Orrin engine is larger than the Skerry engine.", "comparison")
    assert found.value.aspect == "size"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lantic leads Morvane by two points.", ["Lantic ahead Morvane"]),
        ("Orion is leading Morvane by 12 %.", ["Orion ahead Morvane"]),
        ("Ada Wren leads Morvane Bank.", []),
        ("Ada Wren leads Morvane Bank by example.", []),
        ("Lantic is in the lead, ahead of Morvane.", ["Lantic ahead Morvane"]),
        ("Ada Wren won, with Tom Kern second.", ["Ada Wren ahead Tom Kern"]),
        ("Ada Wren came first, with Tom Kern ten seconds back.", ["Ada Wren ahead Tom Kern"]),
        ("Ada Wren won with Tom Kern as her navigator.", []),
        ("Ada Wren won the second race, with Tom Kern third.", ["Ada Wren ahead Tom Kern second race"]),
        ("Ada Wren won, with Tom Kern back at the helm.", []),
        ("Ada Wren crossed the line before Tom Kern.", ["Ada Wren ahead Tom Kern"]),
        ("Ada Wren crossed the road before Tom Kern.", []),
    ],
)
def test_the_course_of_a_contest(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert told(nlp, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Readers preferred Lantic to Morvane.", ["Lantic ahead Morvane popularity reader"]),
        ("Most testers chose Lantic over Morvane.", ["Lantic ahead Morvane popularity tester"]),
        ("I prefer Lantic to Morvane.", []),
        ("In Selby 400 people prefer Lantic to Morvane.", []),
        ("More people visited Lantic than Morvane.", ["Lantic ahead Morvane visitor"]),
        ("Fewer readers chose Lantic than Morvane.", ["Lantic behind Morvane popularity"]),
        ("More people visited Lantic than expected.", []),
    ],
)
def test_what_people_choose(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert told(nlp, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Of the two, Lantic was the quieter.", ["Lantic ahead the other noise"]),
        ("Of the two mills, Lantic was the more efficient.", ["Lantic ahead the other efficiency"]),
        ("Of the two mills on the river, Lantic was built earlier.", ["Lantic ahead the other age"]),
        ("Lantic is the noisier of the two machines.", ["Lantic behind the other noise"]),
        ("Of the two mills, Lantic is the one with a wheel.", []),
        ("Of the two mills, Lantic is quieter than Morvane.", ["Lantic ahead Morvane noise"]),
        ("Kern is the faster of the two runners who trained here.", []),
    ],
)
def test_one_of_two(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert told(nlp, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lantic Mill is the largest in the country.", ["Lantic Mill ahead any other size"]),
        ("Lantic Mill is the country's smallest mill.", ["Lantic Mill behind any other size"]),
        ("Lantic Mill is the tallest windmill in Norfolk.", ["Lantic Mill ahead any other height"]),
        ("No mill in the country is larger than Lantic Mill.", ["Lantic Mill ahead any other size"]),
        ("Lantic Mill is larger than any other mill.", ["Lantic Mill ahead any other size"]),
        ("Lantic Mill is larger than the other mills.", []),
        ("Lantic Mill is one of the largest mills.", []),
        ("Lantic Mill is the second largest in the country.", []),
        ("Lantic Mill is its largest mill to date.", []),
        ("Lantic Mill is at its busiest in May.", []),
        ("Lantic Mill is not the largest.", []),
        ("Lantic Mill is the closest rival of Morvane.", ["Lantic Mill against Morvane"]),
    ],
)
def test_what_is_ahead_of_all_others(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert told(nlp, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lantic is not nearly as fast as Morvane.", ["Lantic behind Morvane speed"]),
        ("Lantic isn't quite as fast as Morvane.", ["Lantic behind Morvane speed"]),
        ("Lantic is nowhere near as fast as Morvane.", ["Lantic behind Morvane speed"]),
        ("Lantic is nearly as fast as Morvane.", ["Lantic behind Morvane speed"]),
        ("Lantic costs less to run than Morvane.", ["Lantic ahead Morvane price"]),
        ("Lantic uses a third less water than Morvane.", ["Lantic behind Morvane water"]),
        ("The jury gave Lantic a higher score than Morvane.", ["Lantic ahead Morvane score"]),
        ("Lantic is two points clear of Morvane.", ["Lantic ahead Morvane"]),
        ("By train you arrive sooner than by coach.", ["train ahead coach speed"]),
        ("Lantic has fuller classes than Morvane.", ["Lantic ahead Morvane class"]),
    ],
)
def test_degrees_in_more_words(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert told(nlp, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The hall is cheaper than the chapel on Sundays.", ["hall ahead chapel price sunday"]),
        ("The ferry is cheaper than the bus for a family of four.", ["ferry ahead bus price family"]),
        ("The ferry is slower than the road to Ashby in winter.", ["ferry behind road to Ashby speed winter"]),
        ("The ferry is cheaper than the bus on the pier.", ["ferry ahead bus on the pier price"]),
    ],
)
def test_for_whom_and_when_is_no_part_of_a_rival(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert told(nlp, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the two mills, Orion weighs more",
        "Of the two, Orion costs less",
        "Higher marks than Morvane the jury gave Lantic.",
    ],
)
def test_a_degree_at_the_end_of_a_text_breaks_nothing(nlp: Language, sentence: str) -> None:
    assert told(nlp, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Charging the Lantic takes longer than charging the Morvane.", ["Lantic behind Morvane speed to charge"]),
        ("Cleaning the Lantic is easier than cleaning the Morvane.", ["Lantic behind Morvane difficulty to clean"]),
        ("It takes longer to clean the Lantic than the Morvane.", ["Lantic behind Morvane speed to clean"]),
        ("It takes longer to load a page than Morvane.", ["behind Morvane speed to load"]),
        ("The Lantic takes longer to charge than the Morvane.", ["Lantic behind Morvane speed to charge"]),
        ("The Lantic accelerates faster than the Morvane.", ["Lantic ahead Morvane speed to accelerate"]),
        ("The Lantic is faster than the Morvane.", ["Lantic ahead Morvane speed"]),
        ("The Lantic runs faster than the Morvane.", ["Lantic ahead Morvane speed"]),
        ("The Lantic is harder to park than the Morvane.", ["Lantic ahead Morvane difficulty to park"]),
        ("That evening Lantic danced better than Morvane.", ["Lantic ahead Morvane to dance"]),
        ("Ada Wren did not play the suite as well as Tom Kern did.", ["Ada Wren behind Tom Kern to play"]),
        ("Ada Wren did not play the suite as well as the march.", []),
    ],
)
def test_the_act_in_which_one_is_ahead(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert told(nlp, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lantic finished in second place, behind Morvane.", ["Lantic behind Morvane"]),
        ("Lantic spent the week in the top spot, ahead of Morvane.", ["Lantic ahead Morvane"]),
        ("Lantic finished the second race in third place, behind Morvane.", ["Lantic behind Morvane second race"]),
        ("In spite of its weight, Lantic is faster than Morvane.", ["Lantic ahead Morvane speed"]),
        ("In winter Lantic is faster than Morvane.", ["Lantic ahead Morvane speed winter"]),
        ("Lantic is colder in winter than Morvane.", ["Lantic behind Morvane temperature winter"]),
        ("Rents were lower in Goole than in Selby.", ["Goole ahead Selby rent"]),
    ],
)
def test_ranks_and_reasons_are_no_cases(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert told(nlp, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Older is the port.",
        "Larger one.",
        "Larger than those at Orion are the rooms",
        "Busier is the port, and dearer is the mill.",
    ],
)
def test_a_comparative_may_be_the_first_word_of_a_text(nlp: Language, sentence: str) -> None:
    assert told(nlp, sentence) is not None
