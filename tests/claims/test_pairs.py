"""Comparisons of two things that are told by descriptions or in round-about wordings, and near misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Osprey\n\nOsprey is a tug. Osprey is blue. "


def compared(nlp: Language, sentence: str, head: str = HEAD) -> list[tuple[str, str, str, str]]:
    found = claims(nlp, head + sentence, "comparison")
    return [(c.subject, c.value.rivals[0], c.value.direction, c.value.aspect) for c in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Heron, the newer tug, has the shorter mast of the two.", ("Heron", "Osprey", "behind", "mast")),
        ("Heron proved to be the faster of the two.", ("Heron", "Osprey", "ahead", "speed")),
        ("Heron's bid was the lower one.", ("Heron", "Osprey", "ahead", "price")),
        ("Heron remains ahead of it on range.", ("Heron", "Osprey", "ahead", "range")),
        ("Heron has the longer mast.", ("Heron", "Osprey", "ahead", "mast")),
        ("This year Heron again had the larger number of guests.", ("Heron", "Osprey", "ahead", "guest")),
        ("Heron had the higher share of women.", ("Heron", "Osprey", "ahead", "share")),
        ("Heron is the busier boat.", ("Heron", "Osprey", "ahead", "traffic")),
        ("Heron was the better seller of the two.", ("Heron", "Osprey", "ahead", "sales")),
        ("Heron drew the bigger crowd.", ("Heron", "Osprey", "ahead", "crowd")),
        ("Heron has a longer mast than ours.", ("Heron", "Osprey", "ahead", "mast")),
        ("Heron is the older one.", ("Heron", "Osprey", "ahead", "age")),
        ("It is longer than Heron.", ("Osprey", "Heron", "ahead", "length")),
        ("The older tug is a foot longer than Osprey.", ("older tug", "Osprey", "ahead", "length")),
        ("The older tug's engine is heavier than this one.", ("older tug", "Osprey", "ahead", "weight")),
        ("Here diesel buses are cheaper than electric ones.", ("diesel bus", "electric bus", "ahead", "price")),
        (
            "Electric buses are cheaper than those with a diesel engine.",
            ("electric bus", "diesel engine", "ahead", "price"),
        ),
        ("The new winch is lighter than the old one.", ("new winch", "old winch", "behind", "weight")),
        ("Deckhands outnumber stokers.", ("deckhands", "stokers", "ahead", "number")),
        ("There are more deckhands than stokers aboard.", ("deckhands", "stokers", "ahead", "number")),
        ("The Northern Star is fast, but Heron is faster.", ("Heron", "Northern Star", "ahead", "speed")),
        ("Going by tram is cheaper than going by taxi.", ("tram", "taxi", "ahead", "price")),
        ("The ferry always asks less of families than the tram does.", ("ferry", "tram", "ahead", "price")),
        ("We spent less on the hull than Heron did.", ("Osprey", "Heron", "behind", "spending")),
        ("This is more than was spent on Heron.", ("Osprey", "Heron", "ahead", "spending")),
        ("Osprey is smaller than its sister ship, Heron.", ("Osprey", "Heron", "behind", "size")),
        ("The eastern road is longer than the one through Corve.", ("eastern road", "Corve", "ahead", "length")),
        ("It is Heron that has larger cabins.", ("Heron", "Osprey", "ahead", "cabin")),
        ("It was Heron that had longer masts.", ("Heron", "Osprey", "ahead", "mast")),
        ("It was Heron who had the better rating.", ("Heron", "Osprey", "ahead", "rating")),
        ("It is Heron that is cheaper.", ("Heron", "Osprey", "ahead", "price")),
        ("It was Heron that was slower.", ("Heron", "Osprey", "behind", "speed")),
        ("It is Heron that is cheaper than Egret.", ("Heron", "Egret", "ahead", "price")),
        ("Heron did not perform as well as Osprey.", ("Heron", "Osprey", "behind", "")),
        ("Heron did not sell as well as Osprey.", ("Heron", "Osprey", "behind", "sales")),
        ("Ours did not bring down the cost as well as Heron did.", ("Osprey", "Heron", "behind", "")),
    ],
)
def test_rivals_in_other_words(nlp: Language, sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in compared(nlp, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Heron is the faster of the two ships that left on Monday.",
        "We sail faster than Heron.",
        "This is more than was expected of Heron.",
        "Prices are higher than last year.",
        "Trips are dearer than other ones.",
        "Nobody is faster than the two of them.",
    ],
)
def test_no_rivals(nlp: Language, sentence: str) -> None:
    assert compared(nlp, sentence) == []


def test_the_two_are_nobody_where_only_one_thing_is_named(nlp: Language) -> None:
    assert compared(nlp, "It is the faster of the two.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It is clear that Heron is cheaper.",
        "It is good that Heron has larger cabins.",
        "It is Heron that is open.",
        "It is the larger hall that needs repair.",
        "Heron does not run on coal as well as oil.",
        "Heron does not serve lunch as well as dinner.",
        "Heron pulls barges as well as Osprey.",
    ],
)
def test_no_cleft_and_nothing_done_well(nlp: Language, sentence: str) -> None:
    assert not compared(nlp, sentence)


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("In storms Heron is faster than Osprey.", ("storm",)),
        ("On that measure Heron is faster than Osprey.", ()),
        ("Heron finished ahead of Osprey for the first time.", ()),
        ("Heron is cheaper than Osprey for children.", ("child",)),
    ],
)
def test_the_case_of_a_comparison(nlp: Language, sentence: str, scope: tuple[str, ...]) -> None:
    assert [c.qualifiers.scope for c in claims(nlp, HEAD + sentence, "comparison")] == [scope]


@pytest.mark.parametrize(
    ("aside", "modality"),
    [
        ("if that is any comfort to anyone", "asserted"),
        ("if it helps", "asserted"),
        ("if the figures are right", "hypothetical"),
    ],
)
def test_what_is_made_of_it_sets_no_condition(nlp: Language, aside: str, modality: str) -> None:
    found = claims(nlp, f"{HEAD}Osprey finished ahead of Heron, {aside}.", "comparison")
    assert [c.modality for c in found] == [modality]
