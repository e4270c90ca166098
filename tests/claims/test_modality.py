"""How a clause is said: sentences that the shipped pipeline reads, and the modality of one clause in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.modality import is_denied, is_former_value, modality
from claimcheck.language import grammar

if TYPE_CHECKING:
    from spacy.language import Language

SAID = [
    ("The plant opened in May.", "opened", "asserted"),
    ("The plant opened earlier this year.", "opened", "asserted"),
    ("The plant is closed.", "closed", "asserted"),
    ("Acme planned the opening.", "planned", "asserted"),
    ("Acme will open the plant in May.", "open", "planned"),
    ("Acme plans to open the plant in May.", "open", "planned"),
    ("The plant is expected to open in May.", "open", "planned"),
    ("The plant is to open in May.", "open", "planned"),
    ("Acme announced plans to open a plant.", "open", "planned"),
    ("Acme announced plans to open a plant.", "announced", "asserted"),
    ("If prices fall, Acme will open the plant.", "open", "hypothetical"),
    ("If prices fall, Acme will open the plant.", "fall", "hypothetical"),
    ("The plant might open in May.", "open", "hypothetical"),
    ("The plant would open in May.", "open", "hypothetical"),
    ("Kim tried to open the plant.", "open", "hypothetical"),
    ("Kim said the plant opened in May.", "opened", "attributed"),
    ("Kim said the plant opened in May.", "said", "asserted"),
    ("The plant opened in May, Kim said.", "opened", "attributed"),
    ("The plant is said to be closed.", "closed", "attributed"),
    ("According to Kim, the plant opened in May.", "opened", "attributed"),
    ("The plant reportedly opened in May.", "opened", "attributed"),
    ("Acme denied that the plant had closed.", "closed", "denied"),
    ("It is not true that the plant closed.", "closed", "denied"),
    ("Kim asked whether the plant opened.", "opened", "question"),
    ("When was the plant opened?", "opened", "question"),
    ("The plant was originally blue.", "blue", "superseded"),
    ("Acme used to employ 30 people.", "employ", "superseded"),
    ("Until recently the plant employed 30 people.", "employed", "superseded"),
    ("An early layout had 30 desks.", "had", "superseded"),
    ("The layout had 30 desks.", "had", "asserted"),
]

DENIED = [
    ("The plant opened in May.", "opened", False),
    ("The plant did not open in May.", "open", True),
    ("The plant failed to open in May.", "open", True),
    ("The plant did not fail to open.", "open", False),
    ("Acme refused to sell the plant.", "sell", True),
    ("The plant has yet to open.", "open", True),
    ("Acme managed to open the plant.", "open", False),
    ("No plant opened.", "opened", True),
]


def _clause(text: str, word: str, nlp: Language) -> tuple[grammar.Clause, list[grammar.Clause]]:
    found = grammar.clauses(nlp(text))
    return next(clause for clause in found if clause.predicate.text == word), found


@pytest.mark.parametrize(("text", "word", "expected"), SAID)
def test_modality(text: str, word: str, expected: str, nlp: Language) -> None:
    clause, found = _clause(text, word, nlp)
    sentence = clause.predicate.doc[:]
    assert modality(clause, sentence, found) == expected
    assert modality(clause, sentence) == expected


@pytest.mark.parametrize(("text", "word", "expected"), DENIED)
def test_polarity(text: str, word: str, expected: bool, nlp: Language) -> None:  # noqa: FBT001 - a table's column
    assert is_denied(*_clause(text, word, nlp)) is expected


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("It has 45 desks, up from 30 desks.", ["30"]),
        ("It has 45 desks instead of 30.", ["30"]),
        ("Acme raised the limit from 30 desks to 45.", ["30"]),
        ("The limit was cut to 45 desks from 60.", ["60"]),
        ("It has 45 desks.", []),
        ("It has 45 desks from Acme and 30 lamps.", []),
        ("It is 45 miles to Lyon and comes from 30 towns.", []),
    ],
)
def test_former_values(text: str, former: list[str], nlp: Language) -> None:
    doc = nlp(text)
    numbers = [doc[token.i : token.i + 1] for token in doc if token.tag_ == "CD"]
    assert [number.text for number in numbers if is_former_value(number)] == former
