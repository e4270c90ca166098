"""Who found, saved or reported a thing, told by what he is: what answers, and near misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

ROLES = ("finder", "informant", "rescuer")


def told(nlp: Language, text: str) -> set[tuple[str, str]]:
    """The roles and who fills them, of the claims of a text."""
    found = (claim for claim in claims(nlp, text, "entity") if claim.attribute.startswith(ROLES))
    return {(claim.attribute, " ".join(claim.value.names)) for claim in found}


@pytest.mark.parametrize(
    ("sentence", "attribute", "answer"),
    [
        ("The urn was unearthed by a gardener.", "finder urn", "gardener"),
        ("A hiker came across the urn.", "finder urn", "walker"),
        ("The lost child was found by a night watchman.", "finder", "watchman"),
        ("The leak was reported by a passing jogger.", "informant leak", "runner"),
        ("The alarm was raised by the lighthouse keeper.", "informant", "lighthouse keeper"),
        ("A milkman raised the alarm.", "informant", "milkman"),
        ("A bus driver called the police.", "informant", "bus driver"),
        ("It was a postman who rang the fire brigade.", "informant", "postman"),
        ("The swimmer was rescued by a surfer.", "rescuer", "surfer"),
    ],
)
def test_who_did_it(nlp: Language, sentence: str, attribute: str, answer: str) -> None:
    assert (attribute, answer) in told(nlp, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The urn was found by gardeners.",  # several
        "The urn was not found by a gardener.",
        "The urn was found by a driver.",  # of what, nobody says
        "A teacher found that the pupils slept badly.",
        "The urn was found by a gardener, Ada Wren.",  # he has a name
        "The urn was painted by a gardener.",
        "A gardener called the plumber.",
    ],
)
def test_who_did_it_is_not_told(nlp: Language, sentence: str) -> None:
    assert told(nlp, sentence) == set()
