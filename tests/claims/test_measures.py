"""Quantity claims of running text: what is counted or measured, and what counts nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims, stating

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Kestrel Brewery\n\n"


@pytest.mark.parametrize(
    ("sentence", "value", "low", "dimension"),
    [
        ("Kestrel Brewery employs 1,200 brewers.", "1,200 brewers", 1200, "count"),
        ("Kestrel Brewery employs twelve hundred brewers.", "twelve hundred brewers", 1200, "count"),
        ("The cellar is 14 metres deep.", "14 metres", 14, "length"),
        ("Kestrel Brewery paid $2.5 million for the mill.", "$2.5 million", 2.5e6, "currency:USD"),
        ("Exports made up 40% of revenue.", "40%", 40, "percent"),
        ("Exports made up one per cent of revenue.", "one per cent", 1, "percent"),
        ("The cellar is one metre deep.", "one metre", 1, "length"),
        ("The brewers may not leave for one year.", "one year", 1, "time"),
        ("The pump draws a full kilowatt.", "a full kilowatt", 1, "power"),
    ],
)
def test_amounts(nlp: Language, sentence: str, value: str, low: float, dimension: str) -> None:
    found = stating(nlp, HEAD + sentence, value)
    assert (found.kind, found.value.low, found.value.dimension) == ("quantity", low, dimension)


def test_a_counted_noun_leads_the_question(nlp: Language) -> None:
    assert stating(nlp, HEAD + "Kestrel Brewery employs 40 brewers.", "40 brewers").attribute.split()[0] == "brewer"


def test_a_unit_is_no_part_of_the_question(nlp: Language) -> None:
    found = stating(nlp, HEAD + "The depth of the cellar is 14 metres.", "14 metres")
    assert "metre" not in found.context


@pytest.mark.parametrize(
    "sentence",
    [
        "Kestrel Brewery opened on 14 March 1974.",
        "One evening the pumps failed.",
        "One day the pumps failed.",
        "Kestrel Brewery waited a day and left.",
        "The tavern has a full bar.",
        "Kestrel Brewery runs Atlas V4.",
        "The pumps failed.",
    ],
)
def test_no_quantities(nlp: Language, sentence: str) -> None:
    assert claims(nlp, HEAD + sentence, "quantity") == []


def test_two_amounts_of_one_sentence_are_two_claims(nlp: Language) -> None:
    found = claims(nlp, HEAD + "Kestrel Brewery employs 40 brewers and has 12 pumps.", "quantity")
    assert [(c.value.low, c.value.unit) for c in found] == [(40, "brewer"), (12, "pump")]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("With 40 vats, Kestrel Brewery is not the largest in Norland.", "asserted"),
        ("With 40 vats in two halls, Kestrel Brewery does not lack room.", "asserted"),
        ("With 40 vats, Kestrel Brewery would be the largest in Norland.", "hypothetical"),
        ("Kestrel Brewery does not have 40 vats.", "denied"),
        ("Without 40 vats, Kestrel Brewery is not the largest.", "denied"),
    ],
)
def test_what_a_sentence_starts_with_is_not_denied(nlp: Language, sentence: str, modality: str) -> None:
    (found,) = claims(nlp, HEAD + sentence, "quantity")[:1]
    assert found.modality == modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The beer needs no sugar: 90 grams of malt are in it.", "asserted"),
        ("Kestrel Brewery has no lorries: 12 carts bring the beer.", "asserted"),
        ("The beer needs no 90 grams of sugar.", "denied"),
    ],
)
def test_a_colon_parts_what_is_there_from_what_is_not(nlp: Language, sentence: str, modality: str) -> None:
    found = claims(nlp, HEAD + sentence, "quantity")
    assert found[-1].modality == modality


@pytest.mark.parametrize(
    ("sentence", "text", "unit"),
    [
        ("The tavern has only one computer room.", "one computer room", "room"),
        ("The tavern has only one room.", "one room", "room"),
        ("Only one brewer speaks French.", "one brewer", "brewer"),
        ("The tavern has only two computer rooms.", "two computer rooms", "room"),
    ],
)
def test_one_thing_is_counted_by_its_whole_noun(nlp: Language, sentence: str, text: str, unit: str) -> None:
    (found,) = claims(nlp, HEAD + sentence, "quantity")
    assert (found.value.text, found.value.unit) == (text, unit)


@pytest.mark.parametrize(
    ("sentence", "lows"),
    [
        ("The brewers number 54.", [54]),
        ("They number 54 in all.", [54]),
        ("The brewers may number 54.", [54]),
        ("Take bus number 54.", []),
        ("Brewers Number 54 closed.", []),
    ],
)
def test_things_may_number_so_many(nlp: Language, sentence: str, lows: list[float]) -> None:
    assert [c.value.low for c in claims(nlp, HEAD + sentence, "quantity")] == lows


@pytest.mark.parametrize(("words", "bound"), [("more than 40", ">"), ("up to 40", "<"), ("about 40", "~"), ("40", "=")])
def test_bounds_reach_the_claim(nlp: Language, words: str, bound: str) -> None:
    (found,) = claims(nlp, HEAD + f"Kestrel Brewery employs {words} brewers.", "quantity")
    assert found.value.bound == bound
    assert (found.modality == "approximate") == (bound == "~")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The Ferrante plant employs 45 people, up from 30.", {45: "asserted", 30: "superseded"}),
        ("The Ferrante plant's headcount rose from 30 to 45.", {30: "superseded", 45: "asserted"}),
        ("The Ferrante plant may employ 45 people instead of 30.", {45: "hypothetical", 30: "hypothetical"}),
        ("The Ferrante plant employs 45 people and 30 robots.", {45: "asserted", 30: "asserted"}),
    ],
)
def test_what_was_before_is_superseded(nlp: Language, sentence: str, said: dict[float, str]) -> None:
    found = claims(nlp, HEAD + sentence, "quantity")
    assert {claim.value.low: claim.modality for claim in found} == said


def test_the_number_of_a_name_counts_nothing(nlp: Language) -> None:
    assert not claims(nlp, "The pumps are as good as those of the Atlas 3.5 series.", "quantity")


@pytest.mark.parametrize(
    ("sentence", "scopes"),
    [
        ("Admission costs £12 for adults and £6 for children.", {12: ("adult",), 6: ("child",)}),
        ("A tour is £9 for members, £15 for all others.", {9: ("member",), 15: ()}),
        ("The cellar has 40 casks and is open for members.", {40: ()}),
    ],
)
def test_whom_an_amount_is_for(nlp: Language, sentence: str, scopes: dict[float, tuple[str, ...]]) -> None:
    found = claims(nlp, HEAD + sentence, "quantity")
    assert {claim.value.low: claim.qualifiers.scope for claim in found} == scopes


@pytest.mark.parametrize(
    ("sentence", "marks"),
    [
        ("The northern arm of the lake is 12 km long.", {12: ("part",)}),
        ("The lake is 40 km long.", {40: ()}),
        ("Revenue was £210 million, of which £140 million came from fares.", {210e6: (), 140e6: ("part",)}),
    ],
)
def test_amounts_of_a_part(nlp: Language, sentence: str, marks: dict[float, tuple[str, ...]]) -> None:
    found = claims(nlp, HEAD + sentence, "quantity")
    assert {claim.value.low: claim.qualifiers.marks for claim in found} == marks


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("No brewers were hurt.", {0: "asserted"}),
        ("None of the nine brewers was hurt.", {0: "asserted", 9: "asserted"}),
        ("Nine brewers were not hurt.", {9: "denied"}),
        ("Both brewers were not there.", {2: "denied"}),
    ],
)
def test_what_is_told_of_none_is_no_denial(nlp: Language, sentence: str, said: dict[float, str]) -> None:
    found = claims(nlp, HEAD + sentence, "quantity")
    assert {claim.value.low: claim.modality for claim in found} == said


@pytest.mark.parametrize(
    ("sentence", "lows"),
    [
        ("The tavern has only one cellar.", [1]),
        ("The tavern may have at most one cellar.", [1]),
        ("One of the two cellars is dry.", [1, 2]),
        ("The tavern has one cellar.", []),
        ("One of the cellars is dry.", []),
    ],
)
def test_one_that_counts(nlp: Language, sentence: str, lows: list[float]) -> None:
    assert [claim.value.low for claim in claims(nlp, HEAD + sentence, "quantity")] == lows


def test_how_often_is_asked_alike(nlp: Language) -> None:
    adverb = claims(nlp, HEAD + "The move was put off twice.", "quantity")[0]
    noun = claims(nlp, HEAD + "The move was put off three times.", "quantity")[0]
    assert adverb.attribute == noun.attribute


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("More than half of guests would recommend Kestrel Brewery.", "asserted"),
        ("If it moved, half of guests would prefer another brewery.", "hypothetical"),
        ("Half of guests would complain.", "hypothetical"),
        ("Forty guests would recommend Kestrel Brewery.", "hypothetical"),
    ],
)
def test_what_surveys_ask_is_a_fact(nlp: Language, sentence: str, modality: str) -> None:
    (found,) = claims(nlp, HEAD + sentence, "quantity")
    assert found.modality == modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The cellar should be at 12 °C.", "planned"),
        ("The beer should be kept for 40 days.", "planned"),
        ("You should drink two litres.", "planned"),
        ("The mash should be left to stand for two hours.", "planned"),
        ("The town should give Kestrel Brewery €5 million.", "hypothetical"),
        ("The price should have been cut to €4.", "hypothetical"),
        ("If it rains, it should last for 40 days.", "hypothetical"),
        ("Expect to pay €9 for a glass.", "asserted"),
        ("You can expect to pay €9 for a glass.", "asserted"),
        ("Kestrel Brewery expects to pay €9 million.", "planned"),
        ("Some 900 houses had no beer.", "approximate"),
        ("The brewers had no 40 barrels.", "denied"),
    ],
)
def test_instructions_and_what_is_lacking(nlp: Language, sentence: str, modality: str) -> None:
    (found,) = claims(nlp, HEAD + sentence, "quantity")
    assert found.modality == modality
