"""What of an amount a denial leaves as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("A fee of 40 euros is no bargain.", "asserted"),
        ("The stated length of 56 pages is no worry.", "asserted"),
        ("The crew of 40 is not large.", "asserted"),
        ("40 % of the guests did not come.", "asserted"),
        ("In 2024, 12 per cent of the letters never reached a door.", "asserted"),
        ("At 14 per cent on the label, it is no light wine.", "asserted"),
        ("The ride costs nothing for the first 30 minutes.", "asserted"),
        # What is not so itself, and people who are no share.
        ("The figure of 140 dead is not correct.", "denied"),
        ("The reported price of 500 euros is not accurate.", "denied"),
        ("Five persons did not vote.", "denied"),
        # The denied amount itself, and what did not come about.
        ("The fee is not 40 euros.", "denied"),
        ("It is not a fee of 40 euros.", "denied"),
        ("The bridge is not 40 m long.", "denied"),
        ("A rise of 5 % was not approved.", "denied"),
        ("A limit of 40 kg was not reached.", "denied"),
        ("At the gate they do not take 40 euros.", "denied"),
    ],
)
def test_what_is_told_beside_a_denial_stands(nlp: Language, sentence: str, modality: str) -> None:
    (found,) = [claim for claim in claims(nlp, sentence, "quantity") if claim.value.low]
    assert found.modality == modality
