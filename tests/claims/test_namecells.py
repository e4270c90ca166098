"""Table cells that name somebody: before more words, behind "from" and "by", and under a label that tells little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

TABLE = "# Harbour Trust\n\nHarbour Trust praised Angela Okafor and Ferrante Steel.\n\n| Item | |\n|---|---|\n{row}\n"


@pytest.mark.parametrize(
    ("row", "attribute", "name"),
    [
        ("| Words | Angela Okafor, after a novel by another |", "word", "Angela Okafor"),
        ("| Sets | Angela Okafor |", "set", "Angela Okafor"),
        ("| Motors | 12, from Ferrante Steel of Oslo |", "supplier motor", "Ferrante Steel"),
        ("| Pumps | 4, by Ferrante Steel |", "maker pump", "Ferrante Steel"),
        ("| Processor | Skerrel K9 by Ferrante Steel |", "maker processor", "Ferrante Steel"),
        ("| Processor | Skerrel K9 by Ferrante Steel |", "processor", "Skerrel K9"),
    ],
)
def test_names_in_cells(nlp: Language, row: str, attribute: str, name: str) -> None:
    found = claims(nlp, TABLE.format(row=row), "entity")
    assert (attribute, (name,)) in {(c.attribute, c.value.names) for c in found}


@pytest.mark.parametrize(
    ("row", "kind"),
    [("| Engine | Oslo |", "organization"), ("| Framework | Oslo |", "organization"), ("| Harbour | Oslo |", "place")],
)
def test_a_part_in_a_cell_is_no_place(nlp: Language, row: str, kind: str) -> None:
    (found,) = (c for c in claims(nlp, TABLE.format(row=row), "entity") if c.evidence.text.startswith("|"))
    assert found.value.kind == kind


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("| Words | a tale after the novel by Angela Okafor |", "Angela Okafor"),
        ("| Route | 12 km from Oslo |", "Oslo"),
        ("| Notes | 4 pumps, none of them by Ferrante Steel |", "Ferrante Steel"),
        ("| Notes | people who met Angela Okafor, mostly |", "Angela Okafor"),
    ],
)
def test_names_that_a_cell_only_mentions(nlp: Language, row: str, name: str) -> None:
    rows = [c for c in claims(nlp, TABLE.format(row=row), "entity") if c.evidence.text.startswith("|")]
    assert not [c for c in rows if name in c.value.names]
