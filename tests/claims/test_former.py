"""Amounts that a text leaves behind: former ones, and those that it calls a mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.modality.former import is_former_value, is_left_behind

if TYPE_CHECKING:
    from spacy.language import Language


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


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Acme was wrongly credited with 13 desks.", True),
        ("Acme had 13 desks at first; the error was put right.", True),
        ("A slip of the pen gave Acme 13 desks.", True),
        ("Until this spring 13 desks was all that Acme had.", True),
        ("Until the mill opened, Acme had 13 desks.", True),
        ("Until the mill opened Acme had a hut, and now it has 13 desks.", False),
        ("Until autumn we take 13 desks.", False),
        ("Until 13 desks arrived, Acme had none.", False),
        ("Acme has 13 desks and makes no mistakes.", False),
        ("Acme kept 13 desks, long enough to make a mistake.", False),
        ("Acme has 13 desks.", False),
    ],
)
def test_what_a_text_calls_a_mistake_or_over(text: str, behind: bool, nlp: Language) -> None:  # noqa: FBT001  # a column
    doc = nlp(text)
    (number,) = (doc[token.i : token.i + 1] for token in doc if token.tag_ == "CD")
    assert is_left_behind(number) is behind
