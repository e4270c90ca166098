"""Who came before and after, who won what, and between whom something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language


def told(nlp: Language, text: str, role: str) -> set[tuple[str, tuple[str, ...]]]:
    """The subjects and names of the claims that tell of a role."""
    found = (claim for claim in claims(nlp, text, "entity") if role in claim.attribute.split())
    return {(claim.subject, claim.value.names) for claim in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "Angela Okafor succeeded Tomas Reuter.",
        "Angela Okafor replaced Tomas Reuter as chair.",
        "Tomas Reuter was succeeded by Angela Okafor.",
        "Angela Okafor took over from Tomas Reuter.",
        "In May Angela Okafor took over as chair from Tomas Reuter.",
        "Tomas Reuter handed over to Angela Okafor.",
        "Tomas Reuter handed the reins to Angela Okafor.",
    ],
)
def test_who_was_before(nlp: Language, sentence: str) -> None:
    assert told(nlp, sentence, "predecessor") == {("Angela Okafor", ("Tomas Reuter",))}


@pytest.mark.parametrize(
    "sentence",
    [
        "Angela Okafor did not succeed Tomas Reuter.",
        "Angela Okafor took over the mill.",
        "Angela Okafor took a letter from Tomas Reuter.",
        "Tomas Reuter handed the book to Angela Okafor.",
        "Angela Okafor took over from Lyon.",
    ],
)
def test_nobody_was_before(nlp: Language, sentence: str) -> None:
    assert not told(nlp, sentence, "predecessor")


@pytest.mark.parametrize(
    ("sentence", "prize"),
    [
        ("Angela Okafor lifted the Harbour Cup.", "Harbour Cup"),
        ("The Harbour Cup went to Angela Okafor.", "Harbour Cup"),
        ("The Harbour Cup was won by Angela Okafor.", "Harbour Cup"),
        ("Angela Okafor took first place in the Harbour Race.", "Harbour Race"),
    ],
)
def test_who_won_what(nlp: Language, sentence: str, prize: str) -> None:
    assert (prize, ("Angela Okafor",)) in told(nlp, sentence, "winner")


@pytest.mark.parametrize(
    "sentence",
    [
        "Angela Okafor lifted the Harbour Gate.",
        "The road went to Angela Okafor.",
        "Angela Okafor took second place in the Harbour Race.",
        "Angela Okafor did not win the Harbour Cup.",
    ],
)
def test_nobody_won(nlp: Language, sentence: str) -> None:
    assert not told(nlp, sentence, "winner")


@pytest.mark.parametrize(
    "sentence",
    [
        "The accord between Norland and Keld lasts ten years.",
        "The accord was signed by Norland and Keld.",
        "Norland and Keld signed the accord.",
    ],
)
def test_the_parties_of_an_accord(nlp: Language, sentence: str) -> None:
    assert {names for _, names in told(nlp, sentence, "signatory")} == {("Norland", "Keld")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The accord was signed by Angela Okafor.",
        "The accord lies between Norland and the sea.",
        "The difference between Norland and Keld is small.",
        "Norland and Keld did not sign the accord.",
    ],
)
def test_no_parties(nlp: Language, sentence: str) -> None:
    assert not told(nlp, sentence, "signatory")
