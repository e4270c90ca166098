"""Who does what, where the clause does not say so plainly; and kinds of names by what a text calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims, entities

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim

HEAD = "# Harbour Trust\n\nHarbour Trust is old. "


def told_of(nlp: Language, sentence: str, name: str) -> list[Claim]:
    """The entity claims of a sentence that give this one name."""
    return [c for c in claims(nlp, HEAD + sentence, "entity") if c.value.names == (name,)]


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("It was Angela Okafor who wrote the letter.", "Angela Okafor", "write"),
        ("It was Angela Okafor who first went to the police.", "Angela Okafor", "police"),
        ("It was Angela Okafor, a clerk at the bank, who first went to the police.", "Angela Okafor", "police"),
        ("Angela Okafor was the one who discovered the wreck.", "Angela Okafor", "discover"),
        ("Angela Okafor is a diver. She was the one who discovered the wreck.", "Angela Okafor", "discover"),
        ("We thank Angela Okafor, an officer of the customs service, who found the picture.", "Angela Okafor", "find"),
        ("The chip is made for us by Ferrante Steel in one process.", "Ferrante Steel", "make"),
        ("Ferrante Steel looks after the pumps.", "Ferrante Steel", "manage"),
        ("Our agent is Ferrante Steel, which has charge of every repair.", "Ferrante Steel", "manage"),
        ("Angela Okafor paid for the ground.", "Angela Okafor", "sponsor"),
        ("In May Angela Okafor won, by ten votes.", "Angela Okafor", "winner"),
        ("Angela Okafor was elected in May.", "Angela Okafor", "winner"),
    ],
)
def test_who_did_it(nlp: Language, sentence: str, name: str, word: str) -> None:
    assert any(word in claim.attribute.split() for claim in told_of(nlp, sentence, name))


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("Angela Okafor went to the police.", "Angela Okafor", "police"),
        ("Angela Okafor is a friend of the clerk, who wrote the letter.", "Angela Okafor", "write"),
        ("Angela Okafor was not the one who discovered the wreck.", "Angela Okafor", "discover"),
        ("The chip is made for us near Ferrante Steel.", "Ferrante Steel", "make"),
        ("Ferrante Steel looks after itself.", "Ferrante Steel", "manage"),
        ("Ferrante Steel was dealt with by the court.", "Ferrante Steel", "manage"),
        ("Angela Okafor ran too fast and paid for it.", "Angela Okafor", "sponsor"),
        ("Angela Okafor did not win.", "Angela Okafor", "winner"),
        ("Angela Okafor was seen in May.", "Angela Okafor", "winner"),
    ],
)
def test_who_is_not_said_to_have_done_it(nlp: Language, sentence: str, name: str, word: str) -> None:
    assert not any(word in claim.attribute.split() for claim in told_of(nlp, sentence, name))


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("Angela Okafor's score is loud.", "Angela Okafor", "score"),
        ("That's Angela Okafor's drawing.", "Angela Okafor", "drawing"),
        ("The dome is the work of the architect Angela Okafor.", "Angela Okafor", "handiwork"),
        ("The pumps come out of Ferrante Steel's plant in Oslo.", "Ferrante Steel", "supplier"),
        ("The layout came from the bench of Brackley Steel.", "Brackley Steel", "designer"),
        ("Inside we found the processor, a Skerrel T880 from Ferrante Steel.", "Ferrante Steel", "maker"),
    ],
)
def test_whose_work_it_is(nlp: Language, sentence: str, name: str, word: str) -> None:
    assert any(word in claim.attribute.split() for claim in told_of(nlp, sentence, name))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("People liked Angela Okafor's score.", "Angela Okafor"),
        ("Angela Okafor's brother is tall.", "Angela Okafor"),
        ("Oslo's score is low.", "Oslo"),
    ],
)
def test_owners_that_made_nothing(nlp: Language, sentence: str, name: str) -> None:
    assert not told_of(nlp, sentence, name)


@pytest.mark.parametrize(
    ("sentence", "closed"),
    [
        ("The one agency that we use is Ferrante Steel.", True),
        ("The money came from a single investor, Ferrante Steel.", True),
        ("A contractor is Ferrante Steel.", False),
        ("One contractor is Ferrante Steel.", False),
    ],
)
def test_the_only_one_admits_no_others(nlp: Language, sentence: str, closed: bool) -> None:  # noqa: FBT001  # a table's column
    assert closed in {claim.value.closed for claim in told_of(nlp, sentence, "Ferrante Steel")}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The pumps were brought from Norway.", "place"),
        ("The pumps came from Ferrante Steel.", "organization"),
        ("It is run from Oslo.", "place"),
    ],
)
def test_places_behind_from(nlp: Language, sentence: str, kind: str) -> None:
    assert {claim.value.kind for claim in claims(nlp, HEAD + sentence, "entity")} == {kind}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The money came from Blue Heron, a fund in Oslo.", "Blue Heron", "organization"),
        ("They rang the bank Blue Heron.", "Blue Heron", "organization"),
        ("They met the painter Blue Heron.", "Blue Heron", "person"),
        ("The boss of the bank, Angela Okafor, resigned.", "Angela Okafor", "person"),
    ],
)
def test_a_name_is_what_the_text_calls_it(nlp: Language, text: str, name: str, kind: str) -> None:
    found = entities(nlp, text).named(name)
    assert found is not None
    assert found.kind == kind
