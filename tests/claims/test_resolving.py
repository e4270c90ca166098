"""Pronouns and descriptions: what they stand for, and what they leave alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import entities

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.resolving import Resolver
from claimcheck.language.grammar import clauses

if TYPE_CHECKING:
    from spacy.language import Language


def meant(nlp: Language, text: str, word: str) -> str:
    """The name that the last occurrence of a word stands for, "" for none."""
    found = entities(nlp, text)
    resolver = Resolver(found.doc, found, {sentence.start: clauses(sentence) for sentence in found.doc.sents})
    token = [token for token in found.doc if token.text == word][-1]
    answer = resolver.answer(token)
    return answer.name if isinstance(answer, Entity) else ""


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ferrante Steel sold its mill. It has 40 pumps.", "It", "Ferrante Steel"),
        ("Ferrante Steel sold its mill.", "its", "Ferrante Steel"),
        ("Harbour Trust praised the crew. Ferrante Steel grew, and it hired smiths.", "it", "Ferrante Steel"),
        ("Angela Okafor runs Harbour Trust. She was born in Oslo.", "She", "Angela Okafor"),
        ("Angela Okafor runs Harbour Trust. It was founded in 1901.", "It", "Harbour Trust"),
        ("Peter Lind met Angela Okafor. He thanked the crew.", "He", "Peter Lind"),
        ("Mr Lind and Ms Okafor came. Later she left.", "she", "Okafor"),
        ("Mr Lind and Ms Okafor came. Later he left.", "he", "Lind"),
        ("Angela Okafor lives in Oslo. Her house is old.", "Her", "Angela Okafor"),
        ("Harbour Trust was founded by Angela Okafor. Her house is old.", "Her", "Angela Okafor"),
        ("Peter Lind said that he was ill.", "he", "Peter Lind"),
        ("Harbour Trust is a company. The company has 40 boats.", "company", "Harbour Trust"),
        ("Norrel National Park is large. The park has two gates.", "park", "Norrel National Park"),
        ("The ferry Aurora is new. Later the ferry sank.", "ferry", "Aurora"),
        ("The ferry Aurora is new. Later the vessel sank.", "vessel", "Aurora"),
        ("Angela Okafor, a novelist, lives here. The novelist has a dog.", "novelist", "Angela Okafor"),
        ("Angela Okafor is a novelist. Later the writer left.", "writer", ""),
        ("The Marrow Dam leaks. The dam is 90 metres tall.", "dam", "Marrow Dam"),
        ("Ferrante Steel, a maker of pumps, grew. The firm has 40 smiths.", "firm", "Ferrante Steel"),
    ],
)
def test_what_is_meant(nlp: Language, text: str, word: str, expected: str) -> None:
    assert meant(nlp, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Harbour Trust grew. The second company was smaller.", "company"),
        ("Norrel National Park is large. The largest park is elsewhere.", "park"),
        ("The Marrow Dam leaks. A dam is a wall.", "dam"),
        ("The Marrow Dam leaks. The height of the wall is known.", "height"),
        ("The Marrow Dam leaks. The other dam is dry.", "dam"),
        ("Angela Okafor lives in Oslo. The company is rich.", "company"),
        ("The pumps were old, and they leaked. They were sold.", "they"),
        ("The tower is old, and it leans.", "it"),
        ("It rained all day.", "It"),
    ],
)
def test_what_points_to_no_name(nlp: Language, text: str, word: str) -> None:
    assert meant(nlp, text, word) == ""


def test_an_object_is_not_its_subject(nlp: Language) -> None:
    text = "Harbour Trust was founded in Oslo. Ferrante Steel bought it."
    assert meant(nlp, text, "it") == "Harbour Trust"


def test_an_unnamed_thing_is_found_by_its_noun(nlp: Language) -> None:
    found = entities(nlp, "Harbour Trust grew. The tower is old, and it leans.")
    resolver = Resolver(found.doc, found, {sentence.start: clauses(sentence) for sentence in found.doc.sents})
    token = next(token for token in found.doc if token.text == "it")
    answer = resolver.answer(token)
    assert answer is not None
    assert not isinstance(answer, Entity)
    assert answer.text == "tower"
