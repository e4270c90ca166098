"""Who has a part in a thing by an idiom, and what wordings tell with some things alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim

HEAD = "# Harbour Trust\n\nHarbour Trust is old. "


def told_of(nlp: Language, sentence: str, name: str) -> list[Claim]:
    """The entity claims of a sentence that give this one name or office."""
    return [c for c in claims(nlp, HEAD + sentence, "entity") if c.value.names == (name,)]


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("The archive is in the care of Ferrante Steel.", "Ferrante Steel", "manage"),
        ("The archive is in the hands of Ferrante Steel.", "Ferrante Steel", "hands"),
        ("The archive was put into Ferrante Steel's hands.", "Ferrante Steel", "hands"),
        ("Repairs are the responsibility of Ferrante Steel.", "Ferrante Steel", "manage"),
        ("Repairs are the job of the duty manager.", "duty manager", "manage"),
        ("Angela Okafor is in charge of the dig.", "Angela Okafor", "charge"),
        ("Ferrante Steel is responsible for all repairs.", "Ferrante Steel", "manage"),
        ("The duty manager is responsible for repairs.", "duty manager", "manage"),
        ("The pumps are looked after by Ferrante Steel.", "Ferrante Steel", "manage"),
        ("Complaints are dealt with by Ferrante Steel.", "Ferrante Steel", "manage"),
        ("The town hired Ferrante Steel to repair the quay.", "Ferrante Steel", "repair"),
        ("The town awarded the contract to Ferrante Steel.", "Ferrante Steel", "contractor"),
        ("The town gave Ferrante Steel the contract.", "Ferrante Steel", "contractor"),
        ("Ferrante Steel was given the contract.", "Ferrante Steel", "contractor"),
        ("The jury handed the trophy to Angela Okafor.", "Angela Okafor", "winner"),
        ("For support we rely on Ferrante Steel.", "Ferrante Steel", "supplier"),
        ("We use Ferrante Steel for the payroll.", "Ferrante Steel", "supplier"),
        ("The winning bid came from Ferrante Steel.", "Ferrante Steel", "contractor"),
        ("The plans were prepared by Angela Okafor.", "Angela Okafor", "designer"),
        ("The money came from Ferrante Steel.", "Ferrante Steel", "sponsor"),
        ("Ferrante Steel footed the bill for the party.", "Ferrante Steel", "sponsor"),
        ("The costs were met by Ferrante Steel.", "Ferrante Steel", "sponsor"),
        ("Angela Okafor made the discovery.", "Angela Okafor", "discoverer"),
        ("The quay was built by a firm. The work went to Ferrante Steel.", "Ferrante Steel", "contractor"),
    ],
)
def test_who_has_a_part_in_it(nlp: Language, sentence: str, name: str, word: str) -> None:
    assert any(word in claim.attribute.split() for claim in told_of(nlp, sentence, name))


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("The archive is not in the care of Ferrante Steel.", "Ferrante Steel", "manage"),
        ("The letter was in the hand of Angela Okafor's brother.", "Angela Okafor", "hands"),
        ("Ferrante Steel is responsible for a delay.", "Ferrante Steel", "manage"),
        ("Ferrante Steel is not responsible for repairs.", "Ferrante Steel", "manage"),
        ("Angela Okafor gave the clerk the letter.", "Angela Okafor", "contractor"),
        ("The town gave the plan to Ferrante Steel.", "Ferrante Steel", "contractor"),
        ("We use Ferrante Steel for a week.", "Ferrante Steel", "supplier"),
        ("A bid came from Ferrante Steel.", "Ferrante Steel", "contractor"),
        ("The plans were criticised by Angela Okafor.", "Angela Okafor", "designer"),
        ("The guests came from Ferrante Steel.", "Ferrante Steel", "sponsor"),
        ("The clerk met Ferrante Steel about the costs.", "Ferrante Steel", "sponsor"),
        ("Angela Okafor made a speech.", "Angela Okafor", "discoverer"),
    ],
)
def test_who_has_none(nlp: Language, sentence: str, name: str, word: str) -> None:
    assert not any(word in claim.attribute.split() for claim in told_of(nlp, sentence, name))
