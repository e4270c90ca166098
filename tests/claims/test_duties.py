"""Who is to do a thing or to be told of it, in short rules that parsers read badly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Harbour Trust\n\nHarbour Trust is old. "


def told(nlp: Language, sentence: str) -> set[tuple[str, str]]:
    """The first word of each entity claim's attribute, with the one name or office that it gives."""
    found = claims(nlp, HEAD + sentence, "entity")
    return {(c.attribute.split()[0], c.value.names[0]) for c in found if c.attribute and c.modality != "denied"}


@pytest.mark.parametrize(
    ("sentence", "role", "name"),
    [
        ("The head of training signs off courses.", "approver", "head of training"),
        ("The head of training signs off all courses before they start.", "approver", "head of training"),
        ("The duty manager deals with complaints.", "manage", "duty manager"),
        ("Ferrante Steel deals with complaints.", "manage", "Ferrante Steel"),
        ("The duty manager decides on refunds.", "approver", "duty manager"),
        ("Report leaks to the caretaker.", "contact", "caretaker"),
        ("Please report any leak to the caretaker.", "contact", "caretaker"),
        ("If it leaks, report it to the caretaker.", "contact", "caretaker"),
        ("If a key is lost, report the loss to the Estates desk the same day.", "contact", "Estates desk"),
        ("Ask the archivist for the plans.", "contact", "archivist"),
        ("Tell Angela Okafor about every leak.", "contact", "Angela Okafor"),
        ("The duty manager has to approve every refund.", "approve", "duty manager"),
        ("It is the duty manager who approves refunds.", "approve", "duty manager"),
        ("The boiler is looked after by the caretaker.", "manage", "caretaker"),
        ("The caretaker keeps the ladders.", "keep", "caretaker"),
    ],
)
def test_whose_duty_it_is(nlp: Language, sentence: str, role: str, name: str) -> None:
    assert (role, name) in told(nlp, sentence)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Complaints should be addressed to Ferrante Steel.", "asserted"),
        ("Complaints should have been addressed to Ferrante Steel.", "hypothetical"),
        ("The tower should be built by Ferrante Steel.", "hypothetical"),
        ("If a key is lost, tell Ferrante Steel about the loss.", "asserted"),
        ("If the bank agrees, the tower will be built by Ferrante Steel.", "hypothetical"),
    ],
)
def test_where_to_turn_is_a_rule(nlp: Language, sentence: str, modality: str) -> None:
    found = claims(nlp, HEAD + sentence, "entity")
    assert {c.modality for c in found if "Ferrante Steel" in c.value.names} == {modality}


@pytest.mark.parametrize(
    "sentence",
    [
        "The council deals with builders were signed in May.",
        "A duty manager deals with a complaint.",
        "Ask the archivist.",
        "If it leaks, the guests report it to a friend.",
        "Ask a friend for the plans.",
        "Report leaks to the nearest desk in a week.",
        "The duty manager does not have to approve refunds.",
        "Tell the story of the mill.",
    ],
)
def test_whose_duty_is_not_told(nlp: Language, sentence: str) -> None:
    assert not {role for role, _ in told(nlp, sentence)} & {"approver", "approve", "contact", "manage"}
