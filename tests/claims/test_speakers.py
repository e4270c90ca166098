"""For whom a text's "we" speaks, and what is then told of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

from claimcheck.values.claims import State

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim

OF_HOUSE = [
    "Our guests were warned. We have not answered the letter.",
    "All our 12 branches stay open. We have not answered the letter.",
    "We have not answered the letter. I thank our first customers.\n\nAda Wren, director",
]
OF_PEOPLE = [
    "We have not answered the letter.",
    "Our dog was ill. We have not answered the letter.",
    "I was at the fair. Our guests had left, as I said. We have not answered the letter.",
]


def _of_speaker(text: str, nlp: Language) -> list[Claim]:
    told = (claim for claim in claims(nlp, text, "state") if isinstance(claim.value, State))
    return [claim for claim in told if claim.subject_source == "reference" and "We have" in claim.evidence.text]


@pytest.mark.parametrize("text", OF_HOUSE)
def test_a_house_tells_what_it_did(text: str, nlp: Language) -> None:
    (told,) = _of_speaker(text.replace("answered the letter", "answered the letter"), nlp)
    assert (told.value, told.subject) == (State("answer", "no"), "")


@pytest.mark.parametrize("text", OF_PEOPLE)
def test_people_tell_nothing_of_a_house(text: str, nlp: Language) -> None:
    assert _of_speaker(text.replace("answered the letter", "answered the letter"), nlp) == []
