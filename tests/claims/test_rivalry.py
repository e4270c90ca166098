"""Comparison and state claims: whom a thing is measured against, and at which pole it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Atlas V4\n\nThe engineers like Atlas V4. "


@pytest.mark.parametrize(
    ("sentence", "rivals", "direction"),
    [
        ("Atlas V4 beats GPT-9.", {"GPT-9"}, "ahead"),
        ("Atlas V4 is faster than GPT-9.", {"GPT-9"}, "ahead"),
        ("Atlas V4 is slower than GPT-9.", {"GPT-9"}, "behind"),
        ("It outperforms GPT-9.", {"GPT-9"}, "ahead"),
        ("The makers measured Atlas V4 against GPT-9.", {"GPT-9"}, "against"),
        ("Atlas V4 goes head to head with GPT-9 and K-5.", {"GPT-9", "K-5"}, "against"),
    ],
)
def test_comparisons(nlp: Language, sentence: str, rivals: set[str], direction: str) -> None:
    found = claims(nlp, HEAD + sentence, "comparison")
    assert {c.subject for c in found} == {"Atlas V4"}
    assert {rival for c in found for rival in c.value.rivals} == rivals
    assert direction in {c.value.direction for c in found}


@pytest.mark.parametrize(
    ("sentence", "rivals"),
    [
        ("Atlas V4 has two targets, to be plain: GPT-9 and K-5.", {"GPT-9", "K-5"}),
        ("As for the model, a worthy rival in the same league is GPT-9.", {"GPT-9"}),
    ],
)
def test_versioned_names_after_a_word_of_rivalry_do_without_grammar(
    nlp: Language, sentence: str, rivals: set[str]
) -> None:
    (found,) = claims(nlp, HEAD + sentence, "comparison")
    assert (found.subject, found.value.direction) == ("Atlas V4", "against")
    assert set(found.value.rivals) == rivals


@pytest.mark.parametrize(
    "sentence",
    [
        "The engineers tested GPT-9 too.",
        "Atlas V4 has two targets, to be plain: Atlas V3 and speed.",
        "The engineers have two targets, to be plain: GPT-9 and K-5.",
        "Atlas V4 has two targets, to be plain: health and speed.",
    ],
)
def test_no_rivals(nlp: Language, sentence: str) -> None:
    assert claims(nlp, HEAD + sentence, "comparison") == []


def test_headings_set_no_yardstick(nlp: Language) -> None:
    assert claims(nlp, HEAD + "\n\n## Atlas V4 against GPT-9\n\nThe engineers tested GPT-9.", "comparison") == []


def test_a_thing_is_no_rival_of_itself(nlp: Language) -> None:
    for claim in claims(nlp, HEAD + "Atlas V4 beats Atlas V4.", "comparison"):
        assert claim.subject not in claim.value.rivals


def poles(nlp: Language, sentence: str, opposition: str) -> set[tuple[str, str]]:
    found = claims(nlp, HEAD + sentence, "state")
    return {(c.subject, c.value.pole) for c in found if c.value.opposition == opposition}


@pytest.mark.parametrize(
    ("sentence", "opposition", "pole"),
    [
        ("Atlas V4 has been released.", "release", "released"),
        ("The company released Atlas V4.", "release", "released"),
        ("The preview of Atlas V4 is good.", "release", "preview"),
        ("Atlas V4 is open source.", "openness", "open"),
    ],
)
def test_states(nlp: Language, sentence: str, opposition: str, pole: str) -> None:
    assert poles(nlp, sentence, opposition) == {("Atlas V4", pole)}


def test_the_opposition_leads_the_question(nlp: Language) -> None:
    for claim in claims(nlp, HEAD + "The preview of Atlas V4 is good.", "state"):
        assert claim.attribute.split()[0] == claim.value.opposition


def test_light_verbs_state_nothing(nlp: Language) -> None:
    assert claims(nlp, HEAD + "Atlas V4 has a chance. Atlas V4 does not have a chance.", "state") == []


@pytest.mark.parametrize("sentence", ["It was built by Ferrante Steel.", "It was not built by Calder Works."])
def test_a_passive_with_an_agent_is_about_the_agent(nlp: Language, sentence: str) -> None:
    assert claims(nlp, HEAD + sentence, "state") == []
    assert any(c.value.opposition == "be built" for c in claims(nlp, HEAD + "It was not built.", "state"))


@pytest.mark.parametrize(
    ("sentence", "subject", "rivals"),
    [
        ("GPT-9 is the quieter of the two.", "GPT-9", ("Atlas V4",)),
        ("Nobody knows why. GPT-9 is the quieter of the two.", "GPT-9", ("Atlas V4",)),
        ("GPT-9 has the longer list.", "GPT-9", ("Atlas V4",)),
        ("GPT-9 has a longer list than ours.", "GPT-9", ("Atlas V4",)),
        ("GPT-9 has a longer list than theirs.", "GPT-9", ("theirs",)),
    ],
)
def test_the_other_one_that_a_text_does_not_name(
    nlp: Language, sentence: str, subject: str, rivals: tuple[str, ...]
) -> None:
    (found,) = claims(nlp, HEAD + sentence, "comparison")
    assert (found.subject, found.value.rivals) == (subject, rivals)


def test_the_speakers_own_thing_is_no_person(nlp: Language) -> None:
    text = "# Ms Anna Lindgren\n\nAnna Lindgren spoke. Montelo has a longer list than ours. Corve has the longer roof."
    assert [claim.value.rivals for claim in claims(nlp, text, "comparison")] == [("ours",), ("the other",)]
