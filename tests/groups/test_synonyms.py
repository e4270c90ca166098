"""Claims with synonyms spelt alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.claims.concepts import concepts, lexicon_with
from claimcheck.claims.synonyms import entries
from claimcheck.groups.synonyms import spelt_alike
from claimcheck.values.claims import Claim, Evidence
from claimcheck.values.quantities import Quantity

PLACE = Evidence("a.md", 0, 9, 1, 1, 1, 10, "A sentence.", 2, 4)
SYNONYMS = entries({"headcount": ["Full-Timers", "people on the books"], "launch date": ["go-live"]})


def claim(attribute: str, *context: str, unit: str = "", evoked: tuple[str, ...] = ()) -> Claim:
    value = Quantity(310, 310, unit, "=")
    words = tuple(sorted({*attribute.split(), *context}))
    return Claim("quantity", "Harbour Trust", attribute, value, PLACE, context=words, concepts=evoked)


def test_entries_are_lemmas() -> None:
    assert SYNONYMS == {
        "headcount": ["headcount", "full timer", "people on book"],
        "launch date": ["launch date", "go live"],
    }


@pytest.mark.parametrize(
    ("made", "attribute", "context", "unit"),
    [
        (claim("docker"), "docker", ("docker",), ""),
        (claim("full timer", evoked=("headcount",)), "headcount", ("headcount",), ""),
        (claim("full timer"), "full timer", ("full", "timer"), ""),
        (claim("timer", evoked=("headcount",)), "timer", ("timer",), ""),
        (
            claim("people book mill", unit="people", evoked=("headcount",)),
            "headcount mill",
            ("headcount", "mill"),
            "headcount",
        ),
        (claim("people", unit="people", evoked=("headcount",)), "people", ("people",), "people"),
        (claim("new", "go", "live", evoked=("launch date",)), "new", ("date", "launch", "new"), ""),
        (claim("headcount"), "headcount", ("headcount",), ""),
    ],
)
def test_spelt_alike(made: Claim, attribute: str, context: tuple[str, ...], unit: str) -> None:
    (found,) = spelt_alike([made], SYNONYMS)
    assert (found.attribute, found.context) == (attribute, context)
    assert isinstance(found.value, Quantity)
    assert found.value.unit == unit
    assert replace(found, attribute=made.attribute, context=made.context, value=made.value) == made


def test_without_synonyms_claims_stay_as_they_are() -> None:
    made = [claim("full-timer"), claim("docker")]
    assert spelt_alike(made, {}) == made


@pytest.mark.parametrize(
    ("text", "evoked"),
    [
        ("310 people on book", True),
        ("310 people on their book", True),
        ("310 people in book", False),
        ("a book on people", False),
        ("full timer", True),
    ],
)
def test_phrases_evoke_their_word_in_order(text: str, *, evoked: bool) -> None:
    lexicon = lexicon_with(SYNONYMS)
    assert ("headcount" in concepts(text.split(), lexicon)) is evoked
    assert "headcount" not in concepts(text.split())


def test_a_known_concept_is_joined() -> None:
    lexicon = lexicon_with(entries({"population": ["townsfolk"]}))
    assert "population" in concepts(["townsfolk"], lexicon) & concepts(["inhabitant"], lexicon)
