"""Parts that things have or lack, faults that there are in them, and near misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Osprey\n\nOsprey is a tug. Osprey is blue. "


def states(nlp: Language, sentence: str, opposition: str) -> list[tuple[str, str, str]]:
    found = claims(nlp, HEAD + sentence, "state")
    return [(c.subject, c.attribute, c.value.pole) for c in found if c.value.opposition == opposition]


@pytest.mark.parametrize(
    ("sentence", "pole"),
    [
        ("Osprey has a bow thruster.", "present"),
        ("Osprey comes with a bow thruster.", "present"),
        ("Osprey features a bow thruster.", "present"),
        ("There is a bow thruster.", "present"),
        ("The bow thruster is back.", "present"),
        ("Osprey has no bow thruster.", "absent"),
        ("Osprey does not have a bow thruster.", "absent"),
        ("Osprey lacks a bow thruster.", "absent"),
        ("There is no bow thruster.", "absent"),
        ("Neither model has a bow thruster.", "absent"),
    ],
)
def test_parts(nlp: Language, sentence: str, pole: str) -> None:
    assert states(nlp, sentence, "possession") == [("Osprey", "possession bow thruster", pole)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Osprey has the bow thruster.",
        "Osprey has two bow thrusters.",
        "Osprey has a chance.",
        "No other tug has as many cabins as Osprey.",
        "Osprey may have a bow thruster.",
        "She has a bow thruster.",
        "There is a ban on thrusters.",
        "The captain is back in port.",
    ],
)
def test_no_parts(nlp: Language, sentence: str) -> None:
    assert states(nlp, sentence, "possession") == []


@pytest.mark.parametrize(
    ("sentence", "opposition", "expected"),
    [
        ("There is a crack in the hull.", "condition", ("Osprey", "condition hull", "damaged")),
        ("There is no crack in the hull.", "condition", ("Osprey", "condition hull", "intact")),
        ("The hull came home without a scratch.", "condition", ("Osprey", "condition hull", "intact")),
        ("Every trace of asbestos is gone.", "existence", ("Osprey", "existence asbestos", "extinct")),
        ("The motion was declared carried.", "approval", ("Osprey", "approval motion", "approved")),
        ("The motion was thrown out.", "approval", ("Osprey", "approval motion", "rejected")),
        ("The pump worked as intended.", "working", ("Osprey", "working pump", "working")),
        ("The pump has been tested.", "testing", ("Osprey", "testing pump", "tested")),
        ("The pump is untested.", "testing", ("Osprey", "testing pump", "untested")),
    ],
)
def test_other_words_for_a_state(nlp: Language, sentence: str, opposition: str, expected: tuple[str, str, str]) -> None:
    assert expected in states(nlp, sentence, opposition)


@pytest.mark.parametrize(
    ("sentence", "opposition"),
    [
        ("There is a crack in the market.", "possession"),
        ("The crew has gone to lunch.", "existence"),
        ("The motion carried a signature.", "approval"),
        ("The court found the motion late.", "approval"),
    ],
)
def test_other_senses(nlp: Language, sentence: str, opposition: str) -> None:
    assert states(nlp, sentence, opposition) == []


def test_the_time_of_another_clause_is_not_the_state_s_own(nlp: Language) -> None:
    found = claims(nlp, HEAD + "The hull is intact, although the mast broke in 1880.", "state")
    assert {c.attribute: c.qualifiers.time is None for c in found if c.value.opposition == "condition"}[
        "condition hull"
    ]
