"""Aliases that a text gives behind a name, and brackets that give none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import entities, resolved

from claimcheck.claims.naming.aliases import aliases

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("They joined the World Health Organization (WHO). Many thank the WHO.", "WHO", "World Health Organization"),
        (
            "They joined the World Health Organization. The Organization is old.",
            "Organization",
            "World Health Organization",
        ),
        ('It was sold to Calder Works Ltd (the "Company"). Later the Company grew.', "Company", "Calder Works Ltd"),
        ("It was sold to Calder Works Ltd (the Company). Later the Company grew.", "Company", "Calder Works Ltd"),
        ('It was sold to Calder Works ("Calder"). Later Calder grew.', "Calder", "Calder Works"),
        ("They hired Harbour Trust, also known as Trustco. Many like Trustco.", "Trustco", "Harbour Trust"),
        ("They hired Harbour Trust (formerly Pier Trust). Many liked Pier Trust.", "Pier Trust", "Harbour Trust"),
        ("They hired Harbour Trust (hereinafter Trustco). Many like Trustco.", "Trustco", "Harbour Trust"),
        (
            "They asked the Electoral Commission of Norland. Later the Commission agreed.",
            "Commission",
            "Electoral Commission of Norland",
        ),
        ("They met Angela Merrow in Oslo. Many like Merrow.", "Merrow", "Angela Merrow"),
        (
            "They met at the Institute for Sea Research. Later the Institute closed.",
            "Institute",
            "Institute for Sea Research",
        ),
        (
            "The letters came from the Vesterby Port Authority. Later the Authority agreed.",
            "Authority",
            "Vesterby Port Authority",
        ),
    ],
)
def test_what_an_alias_stands_for(nlp: Language, text: str, mention: str, expected: str) -> None:
    assert resolved(nlp, text, mention) == expected


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("They asked the Harbour Board and the Port Board. Later the Board agreed.", "Board", "Board"),
        ("They sailed to Phoenix. The Phoenix Sky Airport is large, and many like Phoenix.", "Phoenix", "Phoenix"),
        ("They met Harbour Trust (Oslo) there. Many like Oslo.", "Oslo", "Oslo"),
    ],
)
def test_near_misses(nlp: Language, text: str, mention: str, expected: str) -> None:
    assert resolved(nlp, text, mention) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They joined the World Health Organization (WHO) in May.", ["WHO"]),
        ('It was sold to Calder Works Ltd (the "Company") in May.', ["Company"]),
        ("They hired Harbour Trust, also known as Trustco, in May.", ["Trustco"]),
        ("They hired Harbour Trust (founded 1901) in May.", []),
        ("They hired Harbour Trust (see below) in May.", []),
        ("They hired Harbour Trust (USA) in May.", []),
    ],
)
def test_aliases_behind_a_name(nlp: Language, text: str, found: list[str]) -> None:
    assert [alias for _, alias in aliases(entities(nlp, text).names)] == found
