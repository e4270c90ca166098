"""Amounts that are asked for, beside those that are so."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.claims.modality.wishes import is_asked_for


@pytest.mark.parametrize(
    ("text", "number", "asked"),
    [
        ("The bakers had asked for 30 rooms.", "30", True),
        ("The choir demanded 30 rooms.", "30", True),
        ("The parish called for 12 new benches.", "12", True),
        ("They are seeking 8 percent.", "8", True),
        ("The town proposed a fine of 200 euros.", "200", True),
        ("They pushed for at least 40 beds.", "40", True),
        ("They asked 300 people.", "300", False),
        ("The ferry called at 12 ports.", "12", False),
        ("The choir sought advice for 300 singers.", "300", False),
        ("The parish asked for help in the spring, when it had 40 bells.", "40", False),
        ("The mill employs 300 people.", "300", False),
        ("12 benches were asked for.", "12", False),
    ],
)
def test_amounts_asked_for(text: str, number: str, asked: bool, nlp: Language) -> None:  # noqa: FBT001 - a column
    doc = nlp(text)
    (found,) = (doc[token.i : token.i + 1] for token in doc if token.text == number)
    assert is_asked_for(found) is asked
