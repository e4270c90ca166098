"""Whom a statement is about: names, pronouns, "the company", possessors and complements with "of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims, stating

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Harbour Trust\n\nHarbour Trust was founded by Angela Okafor. "


@pytest.mark.parametrize(
    ("sentence", "value", "subject"),
    [
        ("Ferrante Steel employs 40 people.", "40 people", "Ferrante Steel"),
        ("It employs 40 people.", "40 people", "Harbour Trust"),
        ("The company employs 40 people.", "40 people", "Harbour Trust"),
        ("She owns 3 boats.", "3 boats", "Angela Okafor"),
        ("Its revenue is $40 million.", "$40 million", "Harbour Trust"),
        ("Ferrante Steel's revenue is $40 million.", "$40 million", "Ferrante Steel"),
        ("The revenue of Ferrante Steel is $40 million.", "$40 million", "Ferrante Steel"),
        ("Her salary is $40,000.", "$40,000", "Angela Okafor"),
        ("Ferrante Steel sold its 40 pumps.", "40 pumps", "Ferrante Steel"),
        ("Version 3.2 of Ferrante Steel has 40 users.", "40 users", "Ferrante Steel 3.2"),
        ("The version of Ferrante Steel has 40 users.", "40 users", "Ferrante Steel"),
        ("The Danish company employs 40 people.", "40 people", "Harbour Trust"),
        ("The Danish maker sells pumps. It employs 40 people.", "40 people", "Harbour Trust"),
        ("The Denmark office employs 40 people.", "40 people", "Denmark"),
        ("Ferrante Steel sold its mill, and it now has 12 pumps.", "12 pumps", "Ferrante Steel"),
    ],
)
def test_subjects(nlp: Language, sentence: str, value: str, subject: str) -> None:
    found = stating(nlp, HEAD + sentence, value)
    assert found.subject == subject
    assert found.subject_source != "topic"


def test_what_is_named_nowhere_is_of_the_topic_and_unsure(nlp: Language) -> None:
    found = stating(nlp, HEAD + "The old tower is 90 metres tall.", "90 metres")
    assert (found.subject, found.subject_source) == ("Harbour Trust", "topic")
    assert "tower" in found.context


def test_we_are_whom_the_text_is_about(nlp: Language) -> None:
    assert stating(nlp, HEAD + "We employ 40 people.", "40 people").subject == "Harbour Trust"


def test_a_name_is_surer_than_a_pronoun(nlp: Language) -> None:
    assert stating(nlp, HEAD + "Ferrante Steel employs 40 people.", "40 people").subject_source == "name"
    assert stating(nlp, HEAD + "It employs 40 people.", "40 people").subject_source == "reference"


def test_the_thing_in_focus_moves_on(nlp: Language) -> None:
    text = HEAD + "Ferrante Steel sold the mill. It employs 40 people."
    assert stating(nlp, text, "40 people").subject == "Ferrante Steel"


def test_parts_are_told_by_the_attribute(nlp: Language) -> None:
    found = stating(nlp, HEAD + "The height of its tower is 90 metres.", "90 metres")
    assert found.subject == "Harbour Trust"
    assert {"height", "tower"} <= set(found.attribute.split())


def test_a_text_about_nothing_named_has_no_subject(nlp: Language) -> None:
    (found,) = claims(nlp, "The pumps weigh 40 kg.", "quantity")
    assert (found.subject, found.subject_source) == ("", "topic")


def test_a_possessor_that_is_a_person_keeps_what_is_owned(nlp: Language) -> None:
    found = stating(nlp, HEAD + "Her salary is $40,000.", "$40,000")
    assert "salary" in found.attribute.split()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The Skelda probe has 12 thrusters.", "thruster"),
        ("The Skelda ship has 12 lamps.", "lamp"),
        ("The Skelda tunnel has 12 lamps.", "tunnel lamp"),
        ("The Skelda ship yard has 12 lamps.", "yard ship lamp"),
    ],
)
def test_the_noun_of_what_bears_a_name_tells_no_part_of_it(nlp: Language, sentence: str, words: str) -> None:
    (found,) = claims(nlp, sentence, "quantity")
    assert {*words.split()} <= {*found.attribute.split()}
    assert ("probe" in found.attribute or "ship" in found.attribute) is ("yard" in words)


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("A new version of the Orlo app is in beta.", ["release new"]),
        ("The new version of the Orlo app is in beta.", ["release"]),
        ("The council approved the boathouse in March.", ["approval boathouse"]),
        ("The council approved the march of the miners.", ["approval march miner"]),
    ],
)
def test_what_is_told_of_the_thing_in_a_state(nlp: Language, text: str, attributes: list[str]) -> None:
    assert [claim.attribute for claim in claims(nlp, text, "state")] == attributes
