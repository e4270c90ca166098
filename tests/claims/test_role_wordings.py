"""Roles in many wordings, names in front of parts, places by their parts, and roles that are answers themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim

HEAD = "# Harbour Trust\n\nHarbour Trust is old. "


def answering(nlp: Language, text: str, name: str) -> list[Claim]:
    """The entity claims that give this one name."""
    return [c for c in claims(nlp, text, "entity") if c.value.names == (name,)]


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("The ship belongs to Ferrante Steel.", "Ferrante Steel", "owner"),
        ("The valves are bought from Ferrante Steel.", "Ferrante Steel", "supplier"),
        ("The pumps come from Ferrante Steel.", "Ferrante Steel", "supplier"),
        ("The pumps were supplied by Ferrante Steel.", "Ferrante Steel", "supply"),
        ("The forest is administered by Ferrante Steel.", "Ferrante Steel", "manage"),
        ("The park is managed by Ferrante Steel.", "Ferrante Steel", "manage"),
        ("The team is headed by Angela Okafor.", "Angela Okafor", "lead"),
        ("The dig was led by Angela Okafor.", "Angela Okafor", "lead"),
        ("Angela Okafor directed the dig.", "Angela Okafor", "direct"),
        ("Angela Okafor wrote the music.", "Angela Okafor", "write"),
        ("The music was written by Angela Okafor.", "Angela Okafor", "write"),
        ("Ferrante Steel acted as main contractor.", "Ferrante Steel", "contractor"),
        ("Angela Okafor was appointed editor.", "Angela Okafor", "editor"),
        ("The repairs fell to Ferrante Steel.", "Ferrante Steel", "contractor"),
        ("The contract for the deck went to Ferrante Steel.", "Ferrante Steel", "contractor"),
        ("The prize went to Angela Okafor.", "Angela Okafor", "winner"),
        ("The prize was awarded to Angela Okafor.", "Angela Okafor", "winner"),
        ("The clock is a gift of Angela Okafor.", "Angela Okafor", "donor"),
        ("The organ is the work of Angela Okafor.", "Angela Okafor", "handiwork"),
        ("A retired printer, Angela Okafor, gave the clock to the town.", "Angela Okafor", "give"),
        ("The hall was designed by the Oslo office of Ferrante Steel.", "Ferrante Steel", "design"),
        ("Angela Okafor, chairman since 2019, writes to us.", "Angela Okafor", "chairman"),
        ("The engine, a light unit built by Ferrante Steel, failed.", "Ferrante Steel", "engine"),
        ("I'd like to thank Angela Okafor, who heads the project.", "Angela Okafor", "head"),
        ("The seat went to Angela Okafor.", "Angela Okafor", "seat"),
        ("It is built in Oslo.", "Oslo", "build"),
        ("The series was shot in Norway.", "Norway", "shoot"),
        ("The stadium is going up at the edge of Oslo.", "Oslo", "site"),
        ("The plant stands on the outskirts of Oslo.", "Oslo", "site"),
        ("The plant rises two miles from the centre of Oslo.", "Oslo", "site"),
        ("The fleet is run out of Oslo.", "Oslo", "base"),
        ("Harbour Trust's chairman is Angela Okafor.", "Angela Okafor", "chairman"),
        ("Its chief executive, Angela Okafor, resigned.", "Angela Okafor", "executive"),
        ("The model was trained on Skerrel accelerators.", "Skerrel", "supplier"),
        ("The ship is powered by Skerrel turbines.", "Skerrel", "supplier"),
        ("Its founder was a native of Oslo.", "Oslo", "bear"),
        ("The archive is maintained by Ferrante Steel.", "Ferrante Steel", "manage"),
        ("Four Skerrel engines drive the ship.", "Skerrel", "supplier"),
        ("The pumps are a product of Ferrante Steel.", "Ferrante Steel", "maker"),
        ("The firm is a subsidiary of Ferrante Steel.", "Ferrante Steel", "parent"),
        ("The engines were made by Ferrante Steel of Oslo.", "Ferrante Steel", "make"),
        ("The swings were paid for by Ferrante Steel.", "Ferrante Steel", "sponsor"),
        ("The map was drawn by Father Lucas Okafor.", "Lucas Okafor", "draw"),
        ("The town elected Angela Okafor.", "Angela Okafor", "winner"),
        ("The clock was bought by the Okafor family.", "Okafor", "buy"),
        ("Designed by Angela Okafor, the hall is low.", "Angela Okafor", "design"),
        ("The ferry sails out of Oslo.", "Oslo", "port"),
        ("The trawler sails under the flag of Malta.", "Malta", "flag"),
        ("The probe was launched from Oslo.", "Oslo", "launchpad"),
        ("The finals take place in Oslo.", "Oslo", "venue"),
        ("The hall is named after Angela Okafor.", "Angela Okafor", "namesake"),
        ("The hall takes its name from Angela Okafor.", "Angela Okafor", "namesake"),
        ("The book is dedicated to Angela Okafor.", "Angela Okafor", "dedicatee"),
        ("The anthem is by Angela Okafor.", "Angela Okafor", "handiwork"),
        ("Angela Okafor cut the ribbon at the new hall.", "Angela Okafor", "opener"),
        ("The hall was opened by the minister of sport, Angela Okafor.", "Angela Okafor", "open"),
        ("They made Angela Okafor captain of the team.", "Angela Okafor", "captain"),
        ("The board chose Angela Okafor as editor.", "Angela Okafor", "editor"),
        ("Referee Angela Okafor stopped the match.", "Angela Okafor", "referee"),
        ("Orlafin, a drug from Ferrante Steel, is new.", "Ferrante Steel", "maker"),
        ("The works are run by the geologist Angela Okafor.", "Angela Okafor", "run"),
    ],
)
def test_wordings_of_roles(nlp: Language, sentence: str, name: str, word: str) -> None:
    assert any(word in claim.attribute.split() for claim in answering(nlp, HEAD + sentence, name))


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("Angela Okafor comes from Oslo.", "Oslo", "supplier"),
        ("The road belongs to the past, says Ferrante Steel.", "Ferrante Steel", "owner"),
        ("Four Oslo engines drive the ship.", "Oslo", "supplier"),
        ("The Ferrante engine is larger than the Okafor engine.", "Ferrante", "supplier"),
        ("The edge of the forest is near.", "Harbour Trust", "site"),
        ("The clock was seen by the Okafor gate.", "Okafor", "see"),
        ("The probe was launched from a ship of Ferrante Steel.", "Ferrante Steel", "launchpad"),
        ("A drug from Ferrante Steel is new.", "Ferrante Steel", "maker"),
        ("The town did not elect Angela Okafor.", "Angela Okafor", "winner"),
        ("They made Angela Okafor laugh.", "Angela Okafor", "laugh"),
        ("The hall was named by Angela Okafor.", "Angela Okafor", "namesake"),
    ],
)
def test_wordings_of_no_role(nlp: Language, sentence: str, name: str, word: str) -> None:
    assert not any(word in claim.attribute.split() for claim in answering(nlp, HEAD + sentence, name))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("They met Angela Okafor. She founded the charity.", "Angela Okafor"),
        ("They praised Ferrante Steel. It built the tower.", "Ferrante Steel"),
        ("They met Angela Okafor. The tower was designed by her.", "Angela Okafor"),
    ],
)
def test_a_pronoun_is_as_good_as_the_name(nlp: Language, sentence: str, name: str) -> None:
    assert answering(nlp, HEAD + sentence, name)


@pytest.mark.parametrize(
    ("sentence", "role", "word"),
    [
        ("Trips need the approval of the finance director.", "finance director", "approval"),
        ("Repairs require the signature of your chief safety officer.", "chief safety officer", "signature"),
        ("Trips are approved by the finance director.", "finance director", "approve"),
        ("The finance director approves all trips.", "finance director", "approve"),
        ("Losses are reported to the duty manager.", "duty manager", "report"),
        ("Next, report the leak to the help desk.", "help desk", "report"),
        ("Leave is granted by your supervisor.", "supervisor", "grant"),
    ],
)
def test_a_role_is_an_answer(nlp: Language, sentence: str, role: str, word: str) -> None:
    found = answering(nlp, sentence, role)
    assert any(word in claim.attribute.split() for claim in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "A director approves all trips.",
        "The finance director is tall.",
        "The finance director was seen at lunch.",
        "The name of the finance director is known.",
        "The forest approves of all trips.",
    ],
)
def test_roles_that_answer_nothing(nlp: Language, sentence: str) -> None:
    assert not claims(nlp, sentence, "entity")


TABLE = "| Case | Who decides |\n|---|---|\n| Trip abroad | Finance director |\n| Leave | {cell} |\n"


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Team lead", ("Team lead",)),
        ("Chief operating officer", ("Chief operating officer",)),
        ("Basalt", ("Basalt",)),
        ("whoever is there", None),
        ("It depends on the season and the year", None),
    ],
)
def test_cells_that_answer_with_a_role(nlp: Language, cell: str, names: tuple[str, ...] | None) -> None:
    told = {c.value.names for c in claims(nlp, TABLE.format(cell=cell), "entity")}
    assert ("Finance director",) in told
    assert (names in told) if names else len(told) == 1


def test_headers_are_no_answers(nlp: Language) -> None:
    assert ("Who decides",) not in {c.value.names for c in claims(nlp, TABLE.format(cell="Team lead"), "entity")}


def test_who_fills_a_role_in_a_table_is_no_place(nlp: Language) -> None:
    text = HEAD + "They met Vestrel Ferries in May.\n\n| Item | Value |\n|---|---|\n| Owner | Vestrel Ferries |\n"
    (found,) = [claim for claim in answering(nlp, text, "Vestrel Ferries") if claim.attribute == "owner"]
    assert (found.value.kind, found.subject) == ("organization", "Harbour Trust")
