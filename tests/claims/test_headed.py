"""Dates at the head of a line or sentence: entries of a timeline, and what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Orley Dam\n\nOrley Dam is old.\n\n"
DATED = HEAD + "Last updated: 9 May 2026\n\n"


@pytest.mark.parametrize(
    ("entry", "event"),
    [
        ("- 1961: construction begins with the tunnel", ("begin", 1961, "asserted")),
        ("- 9 September 1966: the pump goes into regular service", ("go", 1966, "asserted")),
        ("- 12 June 1967: official opening, with the governor in the rain", ("opening", 1967, "asserted")),
        ("- 1968: the last pump is handed over", ("hand", 1968, "asserted")),
        ("- 3 May 2021 - the hall opens", ("open", 2021, "asserted")),
        ("- 2018: fire in the attic", ("fire", 2018, "asserted")),
        ("In 1921 the mill, a ruin by then, burned.", ("burn", 1921, "asserted")),
    ],
)
def test_what_is_behind_a_date_happened_then(nlp: Language, entry: str, event: tuple[str, int, str]) -> None:
    found = [c for c in claims(nlp, DATED + entry, "date") if c.value.first[0] != 2026]
    assert [(c.attribute.split()[0], c.value.first[0], c.modality) for c in found] == [event]


@pytest.mark.parametrize(
    "entry",
    [
        "- 2019: 40 seats",
        "- 2020: the lake is full",
        "- 2022: no fires",
        "- 2017: a bad year",
        "- Monday: closed",
        "1961 pumps: the works have them all",
    ],
)
def test_what_is_behind_it_is_no_event(nlp: Language, entry: str) -> None:
    assert claims(nlp, HEAD + entry, "date") == []


def test_a_timeline_without_a_date_of_its_own_tells_the_past(nlp: Language) -> None:
    found = claims(nlp, HEAD + "- 1961: construction begins\n- 1968: the hall opens\n", "date")
    assert [(c.attribute.split()[0], c.modality) for c in found] == [("begin", "asserted"), ("open", "asserted")]


def test_a_timeline_goes_on_into_the_future(nlp: Language) -> None:
    text = DATED + "- 2024: the hall opens\n- 2031: the tunnel opens"
    found = claims(nlp, text, "date")
    assert [c.modality for c in found if c.attribute.startswith("open")] == ["asserted", "planned"]


def test_the_date_of_a_document_dates_no_event(nlp: Language) -> None:
    text = "# Orley Dam\n\n3 May 2025 - a van brought the last stone\n\nOrley Dam is old."
    assert claims(nlp, text, "date") == []
