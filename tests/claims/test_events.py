"""General kinds of events: entries, ranks, flags; and what a date in a sentence dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims, stating

from claimcheck.claims.events.kinds import event, flagged, kinds_of, marked, shared_kinds, units
from claimcheck.claims.lexicon import load
from claimcheck.values.periods import Period

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim


def period(claim: Claim) -> Period:
    assert isinstance(claim.value, Period)
    return claim.value


HEAD = "# Kestrel Ferry\n\nLast updated 7 May 2023\n\nKestrel Ferry is a ferry. "


@pytest.mark.parametrize(
    ("nuclei", "around", "kinds"),
    [
        (["open"], [], {"open"}),
        (["enter"], ["service"], {"open"}),
        (["enter"], ["room"], set()),
        (["service"], ["good"], set()),
        (["first passenger"], ["board"], {"open"}),
        (["take"], ["office"], {"office"}),
        (["start"], ["sell"], {"sale"}),
        (["start"], ["talk"], {"start"}),
        (["date"], ["from ~"], {"origin"}),
        (["date"], ["in ~"], set()),
    ],
)
def test_the_longest_entry_tells_the_kind(nuclei: list[str], around: list[str], kinds: set[str]) -> None:
    assert event(nuclei, around).kinds == kinds


@pytest.mark.parametrize(
    ("lemmas", "joined"),
    [
        (["maiden", "voyage"], ["first voyage"]),
        (["make", "first", "trip"], ["make", "first trip"]),
        (["apply", "by", "~"], ["apply", "by ~"]),
        (["final", "day"], ["last day"]),
        (["go", "on", "sale"], ["go", "on", "sale"]),
    ],
)
def test_ranks_and_prepositions_are_joined(lemmas: list[str], joined: list[str]) -> None:
    assert units(lemmas) == joined


def test_an_origin_may_be_any_beginning_of_a_thing() -> None:
    assert shared_kinds(frozenset({"origin"}), frozenset({"build"}))
    assert shared_kinds(frozenset({"build"}), frozenset({"origin"}))
    assert not shared_kinds(frozenset({"origin"}), frozenset({"end"}))
    assert not shared_kinds(frozenset({"build"}), frozenset({"open"}))


def test_kinds_survive_among_the_concepts() -> None:
    assert kinds_of(("dating of find", *marked({"open", "end"}), "event time")) == {"open", "end"}


def test_every_kind_says_whether_it_happens_once_and_every_class_is_known() -> None:
    data = load("events")
    assert all(isinstance(kind["once"], bool) for kind in data["kinds"].values())
    named = {w[1:] for k in data["kinds"].values() for entry in k["words"] for w in entry.split() if w[0] == "@"}
    assert named <= data["classes"].keys()
    assert set(data["also"]) <= data["kinds"].keys() >= {kind for kinds in data["also"].values() for kind in kinds}
    assert set(data["done_by_people"]) | set(data["keeping_the_subject"]) <= data["kinds"].keys()
    assert flagged("once", {"open", "reopen"}) == {"open"}


@pytest.mark.parametrize(
    ("sentence", "value", "kind", "label"),
    [
        ("The ferry carried her first ticketed passengers over the bay on 3 June 2021.", "3 June 2021", "open", "="),
        ("Her maiden voyage was on 3 June 2021.", "3 June 2021", "open", "="),
        ("The maiden voyage of the ferry took place on 3 June 2021.", "3 June 2021", "open", "="),
        ("The first owners got their keys in May 2022.", "May 2022", "delivery", "="),
        ("The ferry will keep working until 2035.", "2035", "end", "="),
        ("The ferry has been sailing since 1998.", "1998", "open", "="),
        ("The ferry must be scrapped by the end of 2027.", "end of 2027", "end", "<"),
        ("Vouchers have to be used up by 9 April 2024.", "9 April 2024", "deadline", "="),
        ("Applications are due on 5 May 2024.", "5 May 2024", "deadline", "="),
        ("The company stopped building ferries in 2019.", "2019", "end", "="),
        ("Opening date: 4 May 2021", "4 May 2021", "open", "="),
        ("When it was launched, in 1968, a band played.", "1968", "open", "="),
        ("The ferry did not enter service until August 2021.", "August 2021", "open", "="),
        ("Assembly will not begin before November 2027.", "November 2027", "production", ">"),
    ],
)
def test_what_a_date_dates(nlp: Language, sentence: str, value: str, kind: str, label: str) -> None:
    found = stating(nlp, HEAD + "\n\n" + sentence, value)
    assert kind in kinds_of(found.concepts)
    assert period(found).bound == label


@pytest.mark.parametrize(
    ("sentence", "value", "modality"),
    [
        ("The ferry enters service on 3 June 2031.", "3 June 2031", "planned"),
        ("The ferry is due to be scrapped in 2031.", "2031", "planned"),
        ("The licence expires on 31 December 2031.", "31 December 2031", "planned"),
        ("The licence expired on 31 December 2019.", "31 December 2019", "asserted"),
        ("Kestrel Ferry goes back to 1874.", "1874", "asserted"),
        ("The ferry was to enter service in 2019.", "2019", "superseded"),
        ("Applications must be handed in by 5 May 2031.", "5 May 2031", "asserted"),
    ],
)
def test_what_lies_ahead_is_planned(nlp: Language, sentence: str, value: str, modality: str) -> None:
    assert stating(nlp, HEAD + sentence, value).modality == modality


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The report of 2019 found forty faults.", set()),
        ("The flood of 1954 destroyed the mill.", {"named by its date"}),
        ("In 2019 the ferry carried 400 sheep.", set()),
        ("Days carried over were lost in 2019.", set()),
    ],
)
def test_dates_that_date_no_event_of_a_kind(nlp: Language, sentence: str, kinds: set[str]) -> None:
    found = claims(nlp, HEAD + sentence, "date")
    assert {kind for claim in found for kind in kinds_of(claim.concepts)} == kinds


def test_the_thing_that_is_opened_is_the_subject(nlp: Language) -> None:
    assert stating(nlp, HEAD + "Acme Holdings opened the Tamar Bridge in 1961.", "1961").subject == "Tamar Bridge"


@pytest.mark.parametrize(
    ("sentence", "first", "last", "kind"),
    [
        ("The ferry is forty years old.", 1983, 1983, "origin"),
        ("The forty-year-old ferry needs paint.", 1983, 1983, "origin"),
        ("The ferry turns fifty this year.", 1973, 1973, "origin"),
        ("The club celebrates its 50th anniversary in 2024.", 1974, 1974, "origin"),
        ("The comb is roughly 6,200 years old.", -4228, -4128, "origin"),
        ("The ferry has been running for thirty years.", 1993, 1993, "open"),
        ("Anna Berg is 43 years old.", 1979, 1980, "bear"),
    ],
)
def test_an_age_tells_when_a_thing_began(nlp: Language, sentence: str, first: int, last: int, kind: str) -> None:
    found = [c for c in claims(nlp, HEAD + "\n\n" + sentence, "date") if kind in kinds_of(c.concepts)]
    assert [(period(c).first[0], period(c).last[0]) for c in found] == [(first, last)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry was forty years old when it sank.",
        "He waited for ten years.",
        "I have lived at the station for ten years.",
        "She has worked on the line for ten years.",
        "The line has been closed for ten years.",
        "They celebrated the 50th anniversary of the song in 2020.",
    ],
)
def test_ages_that_tell_no_origin(nlp: Language, sentence: str) -> None:
    kinds = {kind for claim in claims(nlp, HEAD + sentence, "date") for kind in kinds_of(claim.concepts)}
    assert not kinds & {"origin", "open", "found"}


def test_an_age_without_a_date_of_the_document_tells_nothing_unless_it_is_of_millennia(nlp: Language) -> None:
    head = "# Kestrel Vase\n\nKestrel Vase is a vase. "
    assert claims(nlp, head + "The vase is forty years old.", "date") == []
    assert len(claims(nlp, head + "The vase is 6,200 years old.", "date")) == 1
