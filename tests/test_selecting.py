"""Which claims are picked by kind, subject and attribute."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims.naming.equality import plain
from claimcheck.errors import ConfigError
from claimcheck.selecting import chooser
from claimcheck.values.claims import CLAIM_KINDS, Claim, Evidence, State

PLACE = Evidence("a.md", 0, 9, 1, 1, 1, 10, "It is on.", 6, 8)
CLAIM = Claim("state", "Tarn Ferry Ltd", "winter service", State("service", "on"), PLACE)
SUBJECTS = ("Tarn Ferry Ltd", "tarn-ferry 2", "Zoë Brae", "")
ATTRIBUTES = ("winter service", "price", "")
MANY = [
    replace(CLAIM, kind=kind, subject=subject, attribute=attribute)  # type: ignore[arg-type] # a kind from CLAIM_KINDS
    for kind, subject, attribute in product(CLAIM_KINDS, SUBJECTS, ATTRIBUTES)
]
NAMES = st.lists(st.sampled_from(["tarn", "FERRY", "Zoe", "rae", "Acme"]), max_size=3)
ASKED = st.lists(st.sampled_from(["winter", "price", "ice", "summer"]), max_size=3)


@pytest.mark.parametrize(
    ("subject", "asked", "is_chosen"),
    [
        ("Tarn Ferry Ltd", "Tarn Ferry Ltd", True),
        ("Tarn Ferry Ltd", "tarn ferry", True),
        ("Tarn Ferry Ltd", "FERRY", True),
        ("Tarn Ferry Ltd", "erry l", True),
        ("Tarn Ferry Ltd", "ltd", True),
        ("Tarn Ferry", "The Tarn Ferry Ltd.", True),
        ("Tarn-Ferry", "tarn ferry", True),
        ("Tarn Ferry", "tarn-ferry", True),
        ("Tarn Ferry's", "tarn ferry", True),
        ("Zoë Brae", "zoe", True),
        ("Zoe Brae", "Dr Zoë", True),
        ("St Ives", "saint ives", True),
        ("St Ives", "st iv", True),
        ("U.N.", "un", True),
        ("Nova 3.5", "nova 3.5", True),
        ("Nova 3.5", "nova 3.4", False),
        ("Nova 35", "nova 3.5", False),
        ("Tarn Ferry", "Tarn Bridge", False),
        ("Tarn", "Tarn Ferry", False),
        ("", "Tarn", False),
    ],
)
def test_subjects(subject: str, asked: str, is_chosen: bool) -> None:  # noqa: FBT001 - a table's column
    assert chooser(subjects=asked)(replace(CLAIM, subject=subject)) is is_chosen


def test_attributes_are_compared_likewise() -> None:
    assert chooser(attributes="Winter-Service")(CLAIM)
    assert chooser(attributes="ter ser")(CLAIM)
    assert not chooser(attributes="tarn")(CLAIM)


def test_attributes_are_phrases_and_keep_all_their_words() -> None:
    claim = replace(CLAIM, attribute="insurance premium")
    assert not chooser(attributes="insurance company")(claim)
    assert not chooser(attributes="the insurance")(claim)


@pytest.mark.parametrize("kind", CLAIM_KINDS)
def test_one_kind_needs_no_list(kind: str) -> None:
    assert {claim.kind for claim in filter(chooser(kind), MANY)} == {kind}


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (["quantitty"], "kind: 'quantitty' is not one of quantity, date, .* and state; did you mean quantity?"),
        (["date", "colour"], "'colour' is not one of"),
        ("", "'' is not one of"),
    ],
)
def test_unknown_kinds(kinds: str | list[str], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        chooser(kinds)


@pytest.mark.parametrize("text", ["", " ", "-", "\u200b", "%"])
def test_text_that_would_match_anything(text: str) -> None:
    with pytest.raises(ConfigError, match=r"subject: .* has no letters or digits"):
        chooser(subjects=["Tarn", text])
    with pytest.raises(ConfigError, match=r"attribute: .* has no letters or digits"):
        chooser(attributes=text)


@given(st.lists(st.sampled_from(CLAIM_KINDS), max_size=3), NAMES, ASKED)
def test_any_of_each_and_all_together(kinds: list[str], subjects: list[str], attributes: list[str]) -> None:
    expected = [
        claim
        for claim in MANY
        if (not kinds or claim.kind in kinds)
        and (not subjects or any(plain(part) in plain(claim.subject) for part in subjects))
        and (not attributes or any(plain(part) in plain(claim.attribute) for part in attributes))
    ]
    assert list(filter(chooser(kinds, subjects, attributes), MANY)) == expected


@given(st.text(min_size=1), st.data())
def test_every_part_of_a_subject_finds_it(subject: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(subject) - 1))
    part = plain(subject)[start : start + data.draw(st.integers(1, 9))]
    if plain(part):
        assert chooser(subjects=part)(replace(CLAIM, subject=subject))
