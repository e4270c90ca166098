"""What rules and denials make of an amount: its bound, the limit that it is, and how it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim


def amount(nlp: Language, sentence: str) -> Claim:
    (found,) = claims(nlp, sentence, "quantity")
    return found


@pytest.mark.parametrize(
    ("sentence", "bound", "limit"),
    [
        ("Members may borrow up to 12 books.", "<", "most"),
        ("Never let the kiln get hotter than 900 °C.", "<", "most"),
        ("Never let the level drop below 20 litres.", ">", "least"),
        ("Let the kiln get hotter than 900 °C.", ">", "least"),
        ("There were never more than nine guests in the hut.", "<", ""),
        ("There were more than nine guests in the hut.", ">", ""),
        ("A lesson should last no longer than 50 minutes.", "<", "most"),
        ("You may borrow 12 books.", "=", "most"),
        ("Lorries weighing more than 9 tonnes may not enter the yard.", "<", "most"),
        ("No lorry over 9 tonnes is allowed in the yard.", "<", "most"),
        ("Anything over 9 tonnes is banned from the yard.", "<", "most"),
        ("The vault must never fall below 4 °C.", ">", "least"),
        ("They let the vault go down to 4 °C.", "=", "least"),
        ("A permit is required for boats of 6 metres or more.", ">", "least"),
        ("From 40 euros on, keep the slip.", ">", "least"),
        ("Applicants must answer within 30 days.", "<", "most"),
        ("An object may not exceed 9 TB.", "<", "most"),
        ("The object may not exceed 9 TB.", "<", "most"),
        ("The file size can't exceed 25 MB.", "<", "most"),
        ("The total weight must not exceed 40 kg.", "<", "most"),
        ("Parcels must not go over 40 kg.", "<", "most"),
        ("A plank cannot be longer than 3 m.", "<", "most"),
        ("Bags may not be heavier than 40 kg.", "<", "most"),
        ("Drivers are not allowed to exceed 40 km/h.", "<", "most"),
        ("It is forbidden to exceed 40 km/h.", "<", "most"),
        ("It is illegal to carry more than 40 kg.", "<", "most"),
        ("No file may exceed 25 MB.", "<", "most"),
        ("Anything exceeding 40 kg is banned.", "<", "most"),
        ("Anything above 40 MB is turned away.", "<", "most"),
        ("Crates over 40 kg are refused.", "<", "most"),
        ("Vans longer than 6 metres are turned back.", "<", "most"),
        ("Scans below 12 megapixels are rejected.", ">", "least"),
        ("Crates over 40 kg were refused.", ">", ""),
        ("More than 40 kg of fish was rejected.", ">", ""),
        ("More than 40 kg of fish is rejected.", ">", ""),
        ("More than 40 guests are turned away.", ">", ""),
        ("More than 5 % of the bids are rejected.", ">", ""),
        ("Crates over 40 kg are not refused.", ">", ""),
        ("Do not exceed 40 kg.", "<", "most"),
        # What was so sets no limit, and what is told plainly keeps its bound.
        ("The mill did not spend more than $5 million on it.", "<", ""),
        ("The mill spent more than $5 million on it.", ">", ""),
        ("Members borrowed up to 12 books.", "<", ""),
        ("No fewer than 12 books were lost.", ">", ""),
        ("More than 40 guests did not come.", ">", ""),
        ("The mill never tops 60 dB.", "<", ""),
        ("The crowd did not exceed 40 people.", "<", ""),
        ("Attendance has never exceeded 40 people.", "<", ""),
        ("The load did not go over 40 kg.", "<", ""),
        ("Speeds won't exceed 80 km/h.", "<", ""),
        ("Exports are not expected to exceed 40 tonnes.", "<", ""),
        ("Exports will not fall below 40 tonnes.", ">", ""),
        # What is told to be passed is passed.
        ("The object exceeds 5 TB.", ">", ""),
        ("Attendance surpassed 40 people.", ">", ""),
        ("It tops 60 dB.", ">", ""),
        ("The mill topped 60 jobs.", ">", ""),
        ("Exports will exceed 40 tonnes.", ">", ""),
        ("More than 40 guests will not come.", ">", ""),
        ("Exports that exceed 40 tonnes are taxed.", ">", ""),
        ("Sales have passed $40 million.", ">", ""),
        # No bound is passed by what is topped, gone over or not so.
        ("Its best album topped 12 charts.", "=", ""),
        ("The top 40 songs were played.", "=", ""),
        ("The ferry passed 40 boats.", "=", ""),
        ("They did not go over 3 bridges.", "=", ""),
        ("He went over 40 bridges.", "=", ""),
        ("The limit is not 5 TB.", "=", ""),
        ("The crowd did not reach 40 people.", "=", ""),
        ("The parcel does not weigh 40 kg.", "=", ""),
        ("It did not exceed the old one by 40 kg.", "=", ""),
        ("The mill did not exceed its budget of $5 million.", "=", ""),
    ],
)
def test_limits_are_read_from_either_side(nlp: Language, sentence: str, bound: str, limit: str) -> None:
    found = amount(nlp, sentence)
    assert (found.value.bound, found.qualifiers.limit) == (bound, limit)


@pytest.mark.parametrize(
    ("sentence", "limit"),
    [
        ("You have two weeks to hand in a claim.", "most"),
        ("Travellers have two weeks after a trip to hand in a claim.", "most"),
        ("Buyers have 30 days from delivery to return a lamp.", "most"),
        ("Buyers have 30 days in which to return a lamp.", "most"),
        ("Buyers have up to 30 days to return a lamp.", "most"),
        ("You get 30 days to appeal.", "most"),
        ("The office gives applicants ten days to reply.", "most"),
        ("The law allows 90 days to appeal.", "most"),
        ("The rules grant tenants 60 days to leave.", "most"),
        ("Staff are allowed three days to answer.", "most"),
        ("Applicants are given ten days to reply.", "most"),
        ("Winners will have six weeks to collect a prize.", "most"),
        ("If you lose, you have two weeks to appeal.", "most"),
        ("Give staff three days to answer.", "most"),
        ("Tenants get at least 60 days to leave.", "least"),
        ("Hand in your keys within two weeks of leaving.", "most"),
        ("Keys are handed in within 30 days of the move.", "most"),
        ("The tenant pays within 30 days after the invoice.", "most"),
        # What lies so far away, came so soon or is merely quick sets no time to do it in.
        ("The mill lies within two hours of the port.", ""),
        ("The crew came within two hours of the call.", ""),
        ("The crew answers within two hours.", ""),
        # What took time, was granted once, or is at hand is no limit.
        ("It took two weeks to build.", ""),
        ("The team had two weeks to spare.", ""),
        ("We have two weeks to spare.", ""),
        ("They had two weeks to appeal.", ""),
        ("They were given two weeks to appeal.", ""),
        ("He has had two weeks to answer.", ""),
        ("You do not have two weeks to appeal.", ""),
        ("She has 30 years of experience.", ""),
        ("He has 30 years of experience to offer.", ""),
        ("The lease has 12 years to run.", ""),
        ("The mill has two years left to run.", ""),
        ("Staff must have three days to rest.", ""),
        ("It has 40 rooms to let.", ""),
        ("We have 40 km to walk.", ""),
        ("They get a refund within 30 days to cover it.", ""),
        ("She has spent two years to build it.", ""),
        ("The firm has 30 days until it starts to pay.", ""),
    ],
)
def test_time_to_do_a_thing_is_a_limit(nlp: Language, sentence: str, limit: str) -> None:
    assert amount(nlp, sentence).qualifiers.limit == limit


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Members may borrow up to 12 books.", "asserted"),
        ("Sign the form and you may borrow 12 books.", "asserted"),
        ("Each guest may bring 2 dogs.", "asserted"),
        ("The storm may bring 40 mm of rain.", "hypothetical"),
        ("Costs may be as high as $3 million.", "hypothetical"),
        ("Members may have borrowed 12 books.", "hypothetical"),
        ("We'd sold 300 lamps by then.", "asserted"),
        ("We'd sell 300 lamps if we could.", "hypothetical"),
        ("It would not have come about without the 140 people who work here.", "asserted"),
        ("It would not have come about without 140 people.", "hypothetical"),
        ("The mill did not spend more than $5 million on it.", "asserted"),
        ("An object may not exceed 9 TB.", "asserted"),
        ("The object may not exceed 9 TB.", "asserted"),
        ("Parcels must not go over 40 kg.", "asserted"),
        ("The crowd did not exceed 40 people.", "asserted"),
        ("Exports will not exceed 40 tonnes.", "planned"),
        ("Exports would not exceed 40 tonnes.", "hypothetical"),
        ("If the load exceeds 40 kg, the lift stops.", "hypothetical"),
        ("The crowd did not reach 40 people.", "denied"),
        ("The parcel does not weigh 40 kg.", "denied"),
        ("No more than six lamps burn at once.", "asserted"),
        ("No fewer than 12 guests stay the night.", "asserted"),
        ("The mill denied that no more than 40 lamps were sold.", "denied"),
        ("No parcel weighs 40 kg.", "denied"),
        ("The mill denied that sales had exceeded $5 million.", "denied"),
        ("The mill denied that it had spent more than $5 million.", "denied"),
    ],
)
def test_rules_are_no_guesses(nlp: Language, sentence: str, modality: str) -> None:
    assert amount(nlp, sentence).modality == modality
