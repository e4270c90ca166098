"""Claims of times of day and of weekdays, and lines that date no event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Kestrel Hall\n\nKestrel Hall is old.\n\n"


def hours(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [
        (claim.attribute, f"{claim.value.clock // 60:02}:{claim.value.clock % 60:02}")
        for claim in claims(nlp, HEAD + text, "date")
        if claim.value.clock >= 0
    ]


def weekdays(nlp: Language, text: str) -> list[tuple[str, str]]:
    found = claims(nlp, HEAD + text, "state")
    return [(claim.attribute, claim.value.pole) for claim in found if claim.value.opposition == "weekday"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The concert begins at 8 pm.", [("start concert", "20:00")]),
        (
            "The doors open at 7 pm and the concert starts at 8 pm.",
            [("open door", "19:00"), ("start concert", "20:00")],
        ),
        ("The canteen is open until 3 pm.", [("end canteen", "15:00")]),
        ("The night shift starts at 22:00.", [("start shift night", "22:00")]),
        ("Opening hours: 9 am to 5 pm", [("open", "09:00"), ("end", "17:00")]),
        ("The canteen does not open at 9 am.", []),
        ("If the bell rings at 9 pm, the canteen is empty.", []),
        ("The canteen is closed from 1 pm to 2 pm.", []),
        ("The bread must be sold by 5 pm.", []),
    ],
)
def test_hours_of_what_opens_and_begins(nlp: Language, text: str, told: list[tuple[str, str]]) -> None:
    assert hours(nlp, text) == told


def test_a_time_is_no_amount(nlp: Language) -> None:
    assert claims(nlp, HEAD + "The bakery opens at 6 in the morning.", "quantity") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The finance team meets every Tuesday.", [("weekday meeting finance team", "tuesday")]),
        ("The finance team holds its weekly meeting on Mondays.", [("weekday meeting finance team", "monday")]),
        ("Rubbish is collected on Friday mornings.", [("weekday collection waste", "friday")]),
        ("The council empties the bins every Friday.", [("weekday collection waste", "friday")]),
        ("The finance team met on Tuesday.", []),
        ("The finance team meets on the first Tuesday of every month.", []),
        ("The finance team meets on Tuesdays and Fridays.", []),
        ("The finance team does not meet on Tuesdays.", []),
        ("The hall is closed on Mondays.", []),
    ],
)
def test_weekdays_of_what_is_regular(nlp: Language, text: str, told: list[tuple[str, str]]) -> None:
    assert weekdays(nlp, text) == told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Put together by Ida Holm, 4 March 2026", 0),
        ("Compiled on 9 June 2025 by the yard office", 0),
        ("Opened on 9 June 2025 by the mayor", 1),
        ("The mayor compiled the list on 9 June 2025.", 1),
    ],
)
def test_who_made_the_text_is_no_event(nlp: Language, text: str, number: int) -> None:
    assert len(claims(nlp, HEAD + text, "date")) == number


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The hall will reopen in May.", ["planned"]),
        ("The hall is due to close in November.", ["planned"]),
        ("The new hall opens in May.", ["planned"]),
        ("The hall opens in May.", []),
        ("The hall will usually close in November.", []),
        ("The hall will open in winter.", []),
    ],
)
def test_months_to_come(nlp: Language, text: str, told: list[str]) -> None:
    assert [claim.modality for claim in claims(nlp, HEAD + text, "date")] == told


def test_the_first_row_of_a_table_does_not_date_its_document(nlp: Language) -> None:
    table = "| Step | Date |\n|---|---|\n| Ground broken | 4 April 2019 |\n| Completed | 9 June 2020 |\n"
    assert {claim.modality for claim in claims(nlp, HEAD + table, "date")} == {"asserted"}
