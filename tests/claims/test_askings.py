"""What fragments answer: amounts under questions, and behind the label of their item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import stating

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("**How long does a refund take?**\n\nTen days.", "Ten days", {"refund"}),
        ("Q: How long does it take to get the refund?\nA: Ten days.", "Ten days", {"refund"}),
        ("How much is the deposit? About 50 euros, in cash.", "50 euros", {"deposit"}),
        ("## What is the minimum age?\n\nSixteen.", "Sixteen", {"age", "minimum"}),
        ("When will the refund be paid? Within 14 days.", "14 days", {"refund", "pay"}),
        ("- **Kettle** - boils a litre. Warranty: 2 years.", "2 years", {"kettle", "warranty"}),
        ("- `MAX_SIZE` - size of the queue. Default: 300", "300", {"max_size", "default"}),
        ("`MAX_SIZE` - size of the queue. Default: 300", "300", {"max_size", "default"}),
    ],
)
def test_a_fragment_is_about_what_it_answers(nlp: Language, text: str, value: str, words: set[str]) -> None:
    assert words <= set(stating(nlp, text, value).context)


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        ("How long does a refund take? The desk opens for two hours.", "two hours", "refund"),  # a clause of its own
        ("How long does a refund take? That depends. Ten days at most.", "Ten days", "refund"),
        ("Is the refund late? Ten days.", "Ten days", "refund"),
        ("Refunds - see below. Ten days.", "Ten days", "refund"),  # a paragraph that begins with no setting
    ],
)
def test_what_a_fragment_is_not_about(nlp: Language, text: str, value: str, word: str) -> None:
    assert word not in stating(nlp, text, value).context


@pytest.mark.parametrize(
    ("text", "value", "limit"),
    [
        ("How long may I park here? Two hours at most.", "Two hours", "most"),
        ("How long may I park here? Two hours.", "Two hours", "most"),
        ("What is the minimum stay? At least two hours.", "two hours", "least"),
        ("How long does it take? Two hours at most.", "Two hours", ""),
        ("What can I expect? Two hours.", "Two hours", ""),
    ],
)
def test_a_question_for_what_is_allowed(nlp: Language, text: str, value: str, limit: str) -> None:
    assert stating(nlp, text, value).qualifiers.limit == limit


def test_a_line_has_its_own_label(nlp: Language) -> None:
    text = "`MAX_SIZE` - size of the queue. Default: 300.\n`MAX_AGE` - age of a job. Default: 40"
    assert "max_size" in stating(nlp, text, "300").context
    assert "max_age" in stating(nlp, text, "40").context
    assert "max_size" not in stating(nlp, text, "40").context


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("How many bikes may I bring? Three.", "Three", "bike"),
        ("How many may I bring? Three.", "Three", ""),
        ("How much is a bike? Three euros.", "Three euros", "euro"),
        ("- `POLL_WAIT` - how many seconds the worker waits. Default: 300", "300", "second"),
        ("- `POLL_WAIT` - wait of the worker, in seconds. Default: 300", "300", "second"),
        ("- `POLL_WAIT` - wait of the worker. Default: 300", "300", ""),
    ],
)
def test_the_unit_of_a_bare_answer(nlp: Language, text: str, value: str, unit: str) -> None:
    assert stating(nlp, text, value).value.unit == unit


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        ("The depot has 120 vans; 43 of them are new.", "43", "van"),
        ("The depot has 120 vans. Five of them are new.", "Five", "van"),
        ("The zoo's owls are the favourites: 43 of them live there.", "43", "owl"),
        ("The board has twelve members, half of them women.", "half", "member"),
    ],
)
def test_some_of_them_are_some_of_what_was_told_of(nlp: Language, text: str, value: str, word: str) -> None:
    assert word in stating(nlp, text, value).attribute.split()


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        ("The depot has 120 vans. Five of these carts are new.", "Five", "van"),
        ("The depot has 120 vans.\n\nFive of them are new.", "Five", "van"),  # another paragraph
        ("The depot has 120 vans. Five are new.", "Five", "van"),
    ],
)
def test_what_some_are_not_of(nlp: Language, text: str, value: str, word: str) -> None:
    assert word not in stating(nlp, text, value).context


def test_a_misread_sentence_is_about_its_words(nlp: Language) -> None:
    found = stating(nlp, "The average wait for an appointment at the eye clinic is two months.", "two months")
    assert {"wait", "appointment"} <= set(found.context)


def test_the_question_is_what_stands_over_its_answer(nlp: Language) -> None:
    text = "# Refunds\n\n**How long does it take?**\n\nTen days.\n\nThe desk opens for two hours."
    assert stating(nlp, text, "Ten days").setting == "How long does it take?"
    assert stating(nlp, text, "two hours").setting == "Refunds"
