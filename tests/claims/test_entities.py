"""The entities of a document: short forms and acronyms put together, variants kept apart, the topic chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import entities, resolved

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("Engineers praised Atlas V4 in spring. Many buyers chose V4.", "V4", "Atlas V4"),
        ("Engineers praised Atlas-V4 in spring. Many buyers chose Atlas V4.", "Atlas V4", "Atlas-V4"),
        ("They met Angela Okafor in Oslo. The mayor thanked Okafor.", "Okafor", "Angela Okafor"),
        ("They met at the World Health Organization. Many thanked the WHO.", "WHO", "World Health Organization"),
        ("They met at the World Trade Center. Many like the Trade Center.", "Center", "World Trade Center"),
        ("Engineers praised Atlas V4 and Boreal V4. Many buyers chose V4.", "V4", "V4"),
        ("They met Angela Okafor and Peter Okafor. The mayor thanked Okafor.", "Okafor", "Okafor"),
    ],
)
def test_short_forms(nlp: Language, text: str, mention: str, expected: str) -> None:
    assert resolved(nlp, text, mention) == expected


VARIANTS = "Engineers praised Atlas V4 in spring. Buyers like V4 Pro, and others bought V4 Flash."


def test_variants_are_entities_of_their_own_with_the_full_name(nlp: Language) -> None:
    assert {e.name for e in entities(nlp, VARIANTS).all} == {"Atlas V4", "Atlas V4 Pro", "Atlas V4 Flash"}


@pytest.mark.parametrize("mention", ["V4 Pro", "V4 Flash"])
def test_a_variant_is_found_by_either_name(nlp: Language, mention: str) -> None:
    found = entities(nlp, VARIANTS)
    entity = found.named(mention)
    assert entity is not None
    assert entity.name == f"Atlas {mention}"
    assert entity is not found.named("Atlas V4")


def test_a_variant_stays_short_where_two_products_share_its_version(nlp: Language) -> None:
    text = "Engineers praised Atlas V4 and Boreal V4 in spring. Buyers like V4 Pro."
    assert resolved(nlp, text, "V4 Pro") == "V4 Pro"


def test_a_short_form_is_no_thing_of_its_own_beside_variants(nlp: Language) -> None:
    assert resolved(nlp, f"{VARIANTS} Many buyers chose V4.", "V4") == "Atlas V4"


def test_a_name_that_nothing_else_ends_in_is_unknown(nlp: Language) -> None:
    assert entities(nlp, VARIANTS).named("Boreal") is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("# Atlas V4 in brief\n\nThe engineers compared Atlas V4 with Boreal 3 and with Boreal 4.", "Atlas V4"),
        ("---\ntitle: Boreal 3 at last\n---\n\nAtlas V4 runs well. Atlas V4 beats Boreal 3.", "Boreal 3"),
        ("Harbour Trust employs 40 people. Harbour Trust sold ships to Ferrante Steel.", "Harbour Trust"),
        ("Harbour Trust employs 40 people. Angela Okafor said so.", "Harbour Trust"),
        ("Harbour Trust bought a mill in Oslo. The mill in Oslo is old.", "Harbour Trust"),
    ],
)
def test_the_topic(nlp: Language, text: str, topic: str) -> None:
    found = entities(nlp, text).topic
    assert found is not None
    assert found.name == topic


def test_a_text_without_names_has_no_topic(nlp: Language) -> None:
    assert entities(nlp, "It rained all day, and the pumps ran.").topic is None


def test_the_kind_of_a_versioned_name_is_product(nlp: Language) -> None:
    found = entities(nlp, "Engineers praised Atlas V4 in spring.").named("Atlas V4")
    assert found is not None
    assert found.kind == "product"


@pytest.mark.parametrize(("mention", "kind"), [("Oslo", "place"), ("Angela Okafor", "person")])
def test_kinds(nlp: Language, mention: str, kind: str) -> None:
    found = entities(nlp, "Angela Okafor met her friends in Oslo. They liked Oslo.").named(mention)
    assert found is not None
    assert found.kind == kind
