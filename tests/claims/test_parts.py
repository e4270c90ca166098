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


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Ferrante Steel ran the ferry for ten years.", "superseded"),
        ("Angela Okafor was in charge of the dig for two summers.", "superseded"),
        ("Until 2010 the quay belonged to Ferrante Steel.", "superseded"),
        ("Ferrante Steel has run the ferry for ten years.", "asserted"),
        ("Ferrante Steel won the contract for ten years.", "asserted"),
        ("Ferrante Steel ran the ferry for the town.", "asserted"),
    ],
)
def test_what_lasted_some_years_only(nlp: Language, sentence: str, modality: str) -> None:
    name = "Angela Okafor" if "Angela" in sentence else "Ferrante Steel"
    assert {claim.modality for claim in told_of(nlp, sentence, name)} == {modality}


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("Lyon-based Ferrante Steel sold more.", "Lyon", "base"),
        ("Ferrante Steel moved its head office to Lyon.", "Lyon", "base"),
        ("The pumps are made in Lyon.", "Lyon", "production"),
        ("The pumps are put together in Lyon.", "Lyon", "assembly"),
        ("The wine comes from Lyon.", "Lyon", "origin"),
        ("Filming took place in Lyon.", "Lyon", "venue"),
        ("Visitors should come to the head office in Lyon.", "Lyon", "office"),
        ("The wreck was first seen by Angela Okafor.", "Angela Okafor", "discoverer"),
        ("Angela Okafor was the first to see the wreck.", "Angela Okafor", "discoverer"),
        ("Angela Okafor came first in the race.", "Angela Okafor", "winner"),
        ("Angela Okafor takes the reins in May.", "Angela Okafor", "lead"),
        ("In charge of the dig was Angela Okafor.", "Angela Okafor", "charge"),
        ("The captaincy went to Angela Okafor.", "Angela Okafor", "captain"),
        ("The quay was sold to a foundation, Ferrante Steel.", "Ferrante Steel", "buyer"),
        ("The owners sold the quay to Ferrante Steel.", "Ferrante Steel", "buyer"),
        ("Write to Ferrante Steel, who look after the pumps.", "Ferrante Steel", "manage"),
        ("We get our coal from Ferrante Steel.", "Ferrante Steel", "supplier"),
        ("All of our coal comes from Ferrante Steel.", "Ferrante Steel", "supplier"),
        ("Our coal comes from one dealer, Ferrante Steel.", "Ferrante Steel", "supplier"),
        ("Claims are handled by the Lyon office.", "Lyon", "handle"),
        ("The quay is the property of the Okafor family.", "Okafor", "owner"),
        ("The quay is owned by the state.", "state", "own"),
        ("The jury chose Angela Okafor.", "Angela Okafor", "winner"),
        ("Angela Okafor raised the alarm.", "Angela Okafor", "informant"),
        ("Visitors to Ferrante Steel's head office in Lyon sign in at the desk.", "Lyon", "office"),
        ("The pumps go to Lyon for the checks.", "Lyon", "check"),
        ("The crew went to Lyon to shoot the film.", "Lyon", "shoot"),
        ("The town gave the job of mending the quay to Ferrante Steel.", "Ferrante Steel", "contractor"),
    ],
)
def test_more_wordings_of_roles(nlp: Language, sentence: str, name: str, word: str) -> None:
    assert any(word in claim.attribute.split() for claim in told_of(nlp, sentence, name))


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("The decision was made in Lyon.", "Lyon", "production"),
        ("She comes from Lyon.", "Lyon", "origin"),
        ("Our coal comes from dealers, Ferrante Steel says.", "Ferrante Steel", "supplier"),
        ("The clerk chose Angela Okafor.", "Angela Okafor", "winner"),
        ("The pumps go to Lyon for a week.", "Lyon", "week"),
        ("The pumps go to Lyon for the summer checks.", "Lyon", "check"),
        ("The town gave the job to a firm that belongs to Ferrante Steel.", "Ferrante Steel", "contractor"),
        ("The wreck was last seen by Angela Okafor.", "Angela Okafor", "discoverer"),
        ("Angela Okafor came first to the quay.", "Angela Okafor", "winner"),
        ("A Lyon-based firm sold more.", "Lyon", "base"),
        ("The owners showed the quay to Ferrante Steel.", "Ferrante Steel", "buyer"),
        ("Write to the clerk, who looks after Ferrante Steel.", "Ferrante Steel", "manage"),
        ("The letter reached a foundation, Ferrante Steel said.", "Ferrante Steel", "reach"),
    ],
)
def test_no_such_role(nlp: Language, sentence: str, name: str, word: str) -> None:
    assert not any(word in claim.attribute.split() for claim in told_of(nlp, sentence, name))


def test_a_sale_tells_nothing_of_who_sold(nlp: Language) -> None:
    found = told_of(nlp, "In May Skerrel Group sold the quay to Ferrante Steel.", "Ferrante Steel")
    assert found
    assert not any(claim.subject == "Skerrel Group" and "buyer" in claim.attribute for claim in found)
