"""What somebody is, of what country he is and for whom he plays: what is told, and near misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language


def told(nlp: Language, text: str, label: str) -> set[tuple[str, str]]:
    """Who is told to be what, of the claims of a text whose attribute begins with a label."""
    found = (claim for claim in claims(nlp, text, "entity") if label in claim.attribute.split()[0])
    return {(claim.subject, " ".join(claim.value.names)) for claim in found}


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Jane Doe, finance director of Acme Foods, resigned.", "finance director"),
        ("Jane Doe is the chief operating officer of Acme Foods.", "operations director"),
        ("The head of finance, Jane Doe, signed.", "finance director"),
        ("The deputy mayor, Jane Doe, opened it.", "deputy mayor"),
        ("Jane Doe, the hospital's chief pharmacist, will speak.", "pharmacist"),
    ],
)
def test_posts(nlp: Language, sentence: str, post: str) -> None:
    assert told(nlp, sentence, "-post") == {("Jane Doe", post)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Jane Doe, former chairman of Acme Foods, died.",
        "Jane Doe, chairman and chief executive, spoke.",
        "Jane Doe, the acting mayor, spoke.",
        "Jane Doe is not the treasurer.",
        "Jane Doe met the treasurer.",
    ],
)
def test_no_post(nlp: Language, sentence: str) -> None:
    assert told(nlp, sentence, "-post") == set()


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Jane Doe, a Swiss biologist, found it.", "Swiss"),
        ("The Czech player Jane Doe won.", "Czech"),
        ("Jane Doe is a Norwegian climber.", "Norwegian"),
        ("Jane Doe, a Swiss-born biologist, found it.", ""),
        ("Jane Doe, a former Dutch skater, found it.", ""),
        ("Jane Doe sold a Dutch clock.", ""),
    ],
)
def test_nationality(nlp: Language, sentence: str, country: str) -> None:
    assert told(nlp, sentence, "nationality") == ({("Jane Doe", country)} if country else set())


@pytest.mark.parametrize(
    ("sentence", "club"),
    [
        ("Jane Doe, who plays for Marsh Athletic, has been called up.", "Marsh Athletic"),
        ("The Harwick United goalkeeper Jane Doe turned 22.", "Harwick United"),
        ("Jane Doe watched Harwick United.", ""),
    ],
)
def test_clubs(nlp: Language, sentence: str, club: str) -> None:
    assert told(nlp, sentence, "allegiance") == ({("Jane Doe", club)} if club else set())
