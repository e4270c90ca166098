"""The frame of a value: the words that tell what it answers, and the conditions under which it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims, stating

from claimcheck.claims.scopes import scope_words

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Kestrel Brewery\n\nKestrel Brewery is old. "


@pytest.mark.parametrize(
    ("sentence", "value", "words"),
    [
        ("Kestrel Brewery has a cellar with 12 pumps.", "12 pumps", {"pump"}),
        ("The depth of the cellar is 14 metres.", "14 metres", {"depth", "cellar"}),
        ("The annual revenue of Kestrel Brewery is $3 million.", "$3 million", {"annual", "revenue"}),
        ("Kestrel Brewery employs 40 brewers.", "40 brewers", {"brewer", "employ"}),
        ("Kestrel Brewery paid $4 million for the mill.", "$4 million", {"pay"}),
    ],
)
def test_attributes_name_the_question(nlp: Language, sentence: str, value: str, words: set[str]) -> None:
    assert words <= set(stating(nlp, HEAD + sentence, value).attribute.split())


@pytest.mark.parametrize("sentence", ["Kestrel Brewery paid $4 million for the mill.", "Ferrante Steel owns 12 mills."])
def test_values_names_and_dates_are_no_words_of_the_question(nlp: Language, sentence: str) -> None:
    for claim in claims(nlp, HEAD + sentence, "quantity"):
        assert not {"kestrel", "brewery", "boreal", "malt", "million", "4", "12", "$"} & set(claim.context)


@pytest.mark.parametrize(
    ("sentence", "value", "scope"),
    [
        ("The average price of the beer is $4.", "$4", ("average",)),
        ("The maximum depth of the cellar is 14 metres.", "14 metres", ("maximum",)),
        ("Kestrel Brewery had a net loss of $4 million.", "$4 million", ("net",)),
        ("The depth of the cellar is 14 metres.", "14 metres", ()),
    ],
)
def test_scope(nlp: Language, sentence: str, value: str, scope: tuple[str, ...]) -> None:
    assert stating(nlp, HEAD + sentence, value).qualifiers.scope == scope


def test_scope_words_are_of_one_family_each() -> None:
    families = scope_words()
    assert families["input"] == families["output"]
    assert families["net"] == families["gross"]
    assert len({families["input"], families["net"], families["maximum"]}) == 3
    assert "pump" not in families


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Kestrel Brewery sold 900 barrels in Norway.", "Norway"),
        ("In Norway, Kestrel Brewery employs 40 brewers.", "Norway"),
        ("Kestrel Brewery sold 900 barrels worldwide.", "worldwide"),
        ("Kestrel Brewery sold 900 barrels.", ""),
        ("Kestrel Brewery bought 900 barrels from Ferrante Steel.", ""),
    ],
)
def test_places(nlp: Language, sentence: str, place: str) -> None:
    (found,) = claims(nlp, sentence, "quantity")
    assert found.qualifiers.place == place


def test_a_name_does_not_say_worldwide(nlp: Language) -> None:
    (found,) = claims(nlp, "International Airlines employs 300 people.", "quantity")
    assert found.qualifiers.place == ""


def test_the_time_of_a_statement(nlp: Language) -> None:
    time = stating(nlp, HEAD + "Kestrel Brewery sold 900 kegs in 2019.", "900 kegs").qualifiers.time
    assert time is not None
    assert (time.first, time.last) == ((2019, 1, 1), (2019, 12, 31))
    assert stating(nlp, HEAD + "Kestrel Brewery sold 900 kegs.", "900 kegs").qualifiers.time is None


def test_two_times_are_the_time_of_neither(nlp: Language) -> None:
    text = HEAD + "Kestrel Brewery sold 900 kegs between a fire in 2019 and a flood in 2021."
    assert stating(nlp, text, "900 kegs").qualifiers.time is None


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The budget of Kestrel Brewery was $5 million in 2019.", "$5 million"),
        ("The tower of Kestrel Brewery was 40 metres tall in 2019.", "40 metres"),
    ],
)
def test_the_time_of_what_something_was(nlp: Language, sentence: str, value: str) -> None:
    assert stating(nlp, HEAD + sentence, value).qualifiers.time is not None


@pytest.mark.parametrize(
    ("sentence", "value", "mark"),
    [
        ("A forecast gave Kestrel Brewery 900 visitors.", "900 visitors", "forecast"),
        ("Kestrel Brewery formerly employed 300 brewers.", "300 brewers", "past"),
        ("The previous mill had 12 pumps.", "12 pumps", "past"),
    ],
)
def test_marks(nlp: Language, sentence: str, value: str, mark: str) -> None:
    assert mark in stating(nlp, HEAD + sentence, value).qualifiers.marks
    assert stating(nlp, HEAD + "Kestrel Brewery has 12 pumps.", "12 pumps").qualifiers.marks == ()


def test_marks_of_what_something_was(nlp: Language) -> None:
    found = stating(nlp, HEAD + "The previous tower was 40 metres tall.", "40 metres")
    assert "past" in found.qualifiers.marks


@pytest.mark.parametrize(
    ("sentence", "value", "modality"),
    [
        ("Kestrel Brewery employs 40 brewers.", "40 brewers", "asserted"),
        ("Kestrel Brewery employs about 40 brewers.", "40 brewers", "approximate"),
        ("Kestrel Brewery will employ 40 brewers.", "40 brewers", "planned"),
        ("If prices fall, Kestrel Brewery will employ 40 brewers.", "40 brewers", "hypothetical"),
        ("According to the owner, Kestrel Brewery employs 40 brewers.", "40 brewers", "attributed"),
        ("Does Kestrel Brewery employ 40 brewers?", "40 brewers", "question"),
    ],
)
def test_modality(nlp: Language, sentence: str, value: str, modality: str) -> None:
    assert stating(nlp, HEAD + sentence, value).modality == modality


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Kestrel Brewery does not employ 40 brewers.", "40 brewers"),
        ("Kestrel Brewery was not built by Ferrante Steel.", "Ferrante Steel"),
        ("Kestrel Brewery did not open in 1974.", "1974"),
    ],
)
def test_what_is_denied_is_not_asserted(nlp: Language, sentence: str, value: str) -> None:
    found = [c for c in claims(nlp, sentence) if sentence[c.evidence.value_start : c.evidence.value_end] == value]
    assert all(c.modality == "denied" for c in found if c.kind != "state")


def test_other_names_of_the_sentence_are_kept_for_matching(nlp: Language) -> None:
    found = stating(nlp, HEAD + "Kestrel Brewery sold 900 kegs in Norway.", "900 kegs")
    assert found.names == ("norway",)
