"""Dates that a sentence puts before their event, and dates at which a state begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim


def dated(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    """The events of a text's date claims, with the bound of the date and how it is said."""
    found: list[Claim] = claims(nlp, text, "date")
    return [(claim.attribute.split()[0], claim.value.bound, claim.modality) for claim in found]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It was May 1914 before the bridge opened.", ("open", "=", "asserted")),
        ("It was not until May 1914 that the ferry carried coal.", ("carry", "=", "asserted")),
        ("It took until May 1914 for the ferry to carry coal.", ("carry", "=", "asserted")),
        ("It took the town until 1921 to open the bridge.", ("open", "=", "asserted")),
        ("It was in 1926 that two brothers founded the bakery.", ("found", "=", "asserted")),
        ("The owners say that it was only in 2003 that the roof was repaired.", ("repair", "=", "attributed")),
        ("It is not until June 2027 that the tunnel will open.", ("open", "=", "planned")),
        # No cleft: the verb before the date tells the event.
        ("It was closed in 1921 before the war began.", ("close", "=", "asserted")),
        ("It was open until 1921.", ("open", "=", "asserted")),
        ("It was founded in 1921 that way.", ("found", "=", "asserted")),
    ],
)
def test_the_clause_behind_the_date_of_a_cleft_tells_the_event(
    nlp: Language, text: str, event: tuple[str, str, str]
) -> None:
    assert dated(nlp, text) == [event]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The last patient fell ill on 3 June.", [("ill", "=", "asserted")]),
        ("The pits fell silent on 3 June 1984.", [("silent", "=", "asserted")]),
        ("The lake went dry in 1931.", [("dry", "=", "asserted")]),
        ("The road will go quiet in May 2031.", [("quiet", "=", "planned")]),
        ("The bakery has been fully automatic since 12 May 2018.", [("automatic", "=", "asserted")]),
        ("Shoppers were inside for the first time on 4 June.", [("inside", "=", "asserted")]),
        # What only was so then, and what did not begin.
        ("The bakery was fully automatic in 2018.", []),
        ("The roads were icy on 3 June.", []),
        ("The lake did not go dry in 1931.", []),
        ("The road has not been safe since 2011.", []),
        ("Bread had been dear since 1911.", []),
        ("In 2024 it was still dark.", []),
    ],
)
def test_a_state_is_dated_by_its_beginning(nlp: Language, text: str, events: list[tuple[str, str, str]]) -> None:
    assert dated(nlp, text) == events
