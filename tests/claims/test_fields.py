"""Claims of labelled lines, and lines that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Corve Hall\n\nCorve Hall stands on a hill.\n\n"


@pytest.mark.parametrize(
    ("line", "attribute", "names"),
    [
        ("Architect: Ada Wren, Lyon", "architect", ("Ada Wren",)),
        ("Main contractor: Ferrante Steel", "main contractor", ("Ferrante Steel",)),
        ("Owner ........ Ferrante Steel", "owner", ("Ferrante Steel",)),
        ("- Master on her last voyage: Ada Wren, aged 44", "master her last voyage", ("Ada Wren",)),
        ("- Insurer: Lakeland Mutual (since 2019)", "insurer", ("Lakeland Mutual",)),
    ],
)
def test_names(nlp: Language, line: str, attribute: str, names: tuple[str, ...]) -> None:
    found = claims(nlp, HEAD + line, "entity")
    assert ("Corve Hall", attribute, names) in {(c.subject, c.attribute, c.value.names) for c in found}


@pytest.mark.parametrize(
    ("line", "attribute", "pole"),
    [
        ("Status: closed", "access", "closed"),
        ("Status: not in use", "activity", "inactive"),
        ("Cafe: open to the public", "access cafe", "open"),
        ("Condition: currently damaged", "condition", "damaged"),
        ("Helmets: mandatory", "obligation helmet", "required"),
    ],
)
def test_states(nlp: Language, line: str, attribute: str, pole: str) -> None:
    found = claims(nlp, HEAD + line, "state")
    assert ("Corve Hall", attribute, pole) in {(c.subject, c.attribute, c.value.pole) for c in found}


@pytest.mark.parametrize(
    "line",
    [
        "Architect: the plans are said to be by someone who worked with Ada Wren in Lyon for years",
        "One thing they agreed on then: Ada Wren was right",
        "Note: see Ada Wren for details",
        "Ada Wren said: it is ours",
    ],
)
def test_sentences_behind_a_colon(nlp: Language, line: str) -> None:
    found = claims(nlp, HEAD + line, "entity")
    assert {"architect", "note", "thing agree then", "ada wren said"}.isdisjoint(c.attribute for c in found)


DATED = "# Corve Hall\n\nCorve Hall stands on a hill.\n\nLast updated: 9 May 2026\n\n"


@pytest.mark.parametrize(
    ("line", "attribute"),
    [
        ("Final inspection of the second boiler: 2023-05-14", "final inspection second boiler"),
        ("- Last check of the hoist: 3 May 2023 (passed)", "last check hoist"),
        ("Roof survey ........ June 2021", "roof survey"),
        ("Next service of the lift: 3 May 2031", "service lift"),
    ],
)
def test_dates(nlp: Language, line: str, attribute: str) -> None:
    found = claims(nlp, f"{DATED}{line}\n\nIt is green.", "date")
    assert ("Corve Hall", attribute) in {(c.subject, c.attribute) for c in found}


@pytest.mark.parametrize("line", ["Date: 3 May 2023", "Seats: 2023", "Week: 3 May", "Reprint: 9 May 2026"])
def test_lines_that_date_no_event(nlp: Language, line: str) -> None:
    found = claims(nlp, f"{DATED}{line}\n\nIt is green.", "date")
    assert {c.attribute for c in found} <= {"update"}


@pytest.mark.parametrize(
    ("line", "attribute", "value"),
    [
        ("Weight (without stand): 6.2 kg", "weight without stand", "6.2 kg"),
        ("- Lamp: 900 lm, dimmable", "lamp", "900 lm"),
        ("- **Range on one charge:** about 85 km", "range charge", "85 km"),
        ("- Cache \u2013 30 MB", "cache", "30 MB"),
        ("- `spool.keep_days` = 14", "spool keep day", "14"),
        ("Seats in the gallery: up to 60", "seat gallery", "60"),
        ("- Memory of the recorder: 4 GB of RAM", "memory recorder", "4 GB"),
    ],
)
def test_amounts(nlp: Language, line: str, attribute: str, value: str) -> None:
    found = claims(nlp, HEAD + line, "quantity")
    assert [("Corve Hall", attribute, value)] == [(c.subject, c.attribute, c.value.text) for c in found]
    assert found[0].evidence.text.endswith(line[-4:])


@pytest.mark.parametrize(
    "line",
    [
        "Remark: 3 of the lamps were sold to a farmer",
        "Stock: the hall keeps 40 chairs",
        "The caretaker's estimate, which nobody in the hall took for more than a guess: 40 chairs",
    ],
)
def test_amounts_of_sentences_behind_a_colon(nlp: Language, line: str) -> None:
    labels = {"remark", "stock"}
    assert not labels.intersection(c.attribute for c in claims(nlp, HEAD + line, "quantity"))
