"""Amounts whose sentence tells apart from them what time they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims, stating

import claimcheck

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("The works removes 600 million litres from the river in a year.", "600 million litres", "litre per year"),
        ("The works removed 600 million litres of water a year.", "600 million litres", "litre per year"),
        ("In any one month we ship 40,000 parcels.", "40,000 parcels", "parcel per month"),
        ("Every month the mill bakes 4,000 loaves.", "4,000 loaves", "loaf per month"),
        ("In a year, the mill uses 300 tonnes of coal.", "300 tonnes", "metric ton per year"),
        ("The pump uses 12 litres every day.", "12 litres", "litre per day"),
        ("The pump uses 12 litres of oil every day.", "12 litres", "litre per day"),
        ("The mill earns $5 million from tours each year.", "$5 million", "dollar per year"),
        ("The mill makes 40 tonnes of flour in a single week.", "40 tonnes", "metric ton per week"),
        ("The works can treat 300 tonnes of waste in one day.", "300 tonnes", "metric ton per day"),
        ("It sold 40 boats in the north in any given year.", "40 boats", "boat per year"),
        ("Members pay about $40 for the hall every month.", "$40", "dollar per month"),
        ("The port handles more than 4 million tonnes of grain each year.", "4 million tonnes", "metric ton per year"),
    ],
)
def test_a_rate_told_apart(nlp: Language, sentence: str, value: str, unit: str) -> None:
    found = stating(nlp, sentence, value).value
    assert (found.unit, found.dimension.rpartition("/")[2]) == (unit, "time")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        # A certain time, or a number of times.
        ("The mill will be sold in a year's time for $5 million.", "$5 million"),
        ("It opened 12 shops in a year of storms.", "12 shops"),
        ("It sold 12 shops in the year 2020.", "12 shops"),
        ("Once a year it holds 40 people.", "40 people"),
        ("Twice a year the mill hires 40 people.", "40 people"),
        ("It sells 40 boats to the north twice each year.", "40 boats"),
        ("Every two years it sells 40 boats.", "40 boats"),
        ("Every other day it sells 40 boats.", "40 boats"),
        ("It bakes 300 loaves in a day and a half.", "300 loaves"),
        ("It bakes 300 loaves in a year or two.", "300 loaves"),
        ("It ships 40 boxes to France at the end of every month.", "40 boxes"),
        ("He bought 40 boats for a man a year older.", "40 boats"),
        ("It will pay $40 in a year from now.", "$40"),
        ("Every day trip sells 40 seats.", "40 seats"),
        # All there was in one time.
        ("It hired 40 people in a year.", "40 people"),
        ("In one year alone it sold 40 boats.", "40 boats"),
        # Another value or clause is nearer.
        ("It hires 40 people for 12 days a year.", "40 people"),
        ("It uses 12 litres of oil and 40 litres of water every day.", "12 litres"),
        ("It uses 12 litres of oil, and sells 40 lamps every day.", "12 litres"),
        ("The city gives $40,000 to two schools each year.", "$40,000"),
        ("In any one month 12 vans ship 40,000 parcels.", "40,000 parcels"),
        ("It has 40 rooms that are cleaned every day.", "40 rooms"),
        ("The hall seats 300 people and is cleaned every day.", "300 people"),
        ("Nurses give 12 litres to patients who sleep there every day.", "12 litres"),
        # What lasts, who does it, and what is no amount of a thing.
        ("The mill has 40 rooms for guests every week.", "40 rooms"),
        ("Its 40 workers meet every week.", "40 workers"),
        ("The fee of $40 is due every month.", "$40"),
        ("It rose by 40 tonnes in a year.", "40 tonnes"),
        ("He walks 40 km of road in a day.", "40 km"),
        ("It eats 12 kg of hay on one day.", "12 kg"),
    ],
)
def test_near_misses_are_no_rates(nlp: Language, sentence: str, value: str) -> None:
    assert "/" not in stating(nlp, sentence, value).value.dimension


def test_a_rate_told_apart_is_the_rate_told_at_once(nlp: Language) -> None:
    (apart,) = claims(nlp, "The works removes 600 million litres from the river in a year.", "quantity")
    (once,) = claims(nlp, "The works removes 600 million litres a year from the river.", "quantity")
    assert apart.value == once.value
    assert apart.attribute == once.attribute


@pytest.mark.parametrize(("amount", "codes"), [("600 million litres", []), ("900 million litres", ["Q203"])])
def test_rates_are_compared_however_they_are_told(amount: str, codes: list[str]) -> None:
    texts = (
        "The Uxmoor works removes 600 million litres from the river in a year.",
        f"The Uxmoor works removes {amount} a year from the river.",
    )
    documents = [claimcheck.Document(f"{number}.md", text) for number, text in enumerate(texts)]
    found = claimcheck.scan(documents, config=claimcheck.Config(min_confidence=0)).findings
    assert [finding.code for finding in found] == codes
