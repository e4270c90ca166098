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
