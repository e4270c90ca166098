"""When two names may name the same thing: hyphens and case never part names, digits and variant words always do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims.naming.equality import (
    acronym_of,
    designated,
    fold,
    key,
    leaves_out_a_middle_name,
    may_shorten,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orion-X2", "Orion X2"),
        ("the Harbour Trust", "Harbour Trust"),
        ("Müller AG", "Muller"),
        ("ACME", "Acme Inc."),
        ("Lindgren's", "Lindgren"),
        ("Dr. Okafor", "Okafor"),
        ("U.S.", "US"),
        ("St Orla Hospital", "Saint Orla Hospital"),
        ("Atlas v4", "Atlas V4"),
    ],
)
def test_names_that_only_look_different(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GPT-4o", "GPT-5.5"),
        ("Atlas V4 Pro", "Atlas V4 Flash"),
        ("Atlas V4", "Atlas V4 Pro"),
        ("Orion 3", "Orion 3.5"),
        ("North Pier", "North Pier Two"),
        ("Company", "Acme"),
    ],
)
def test_names_that_differ(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Okafor", "Grace Okafor", True),
        ("V4", "Atlas V4", True),
        ("V4 Pro", "Atlas V4 Pro", True),
        ("Harbour", "Harbour Bridge Trust", True),
        ("Atlas", "Atlas V4", False),
        ("V4", "V4 Pro", False),
        ("North Pier", "North Pier Two", False),
        ("4", "Atlas 4", False),
        ("Grace Okafor", "Okafor", False),
        ("Bridge", "Harbour Bridge Trust", False),
        ("Norland", "University of Norland", False),
    ],
)
def test_short_forms(short: str, full: str, expected: bool) -> None:  # noqa: FBT001  # a table's column
    assert may_shorten(fold(short), fold(full)) is expected


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("WHO", "World Health Organization", True),
        ("IBM", "International Business Machines", True),
        ("HRC", "Harbour Rescue of the Coast", True),
        ("WTO", "World Health Organization", False),
        ("who", "World Health Organization", False),
        ("W", "World", False),
        ("NASDAQ", "National Association", False),
    ],
)
def test_acronyms(short: str, full: str, expected: bool) -> None:  # noqa: FBT001  # a table's column
    assert acronym_of(short, full) is expected


@given(st.lists(st.sampled_from(["atlas", "pro", "v4", "3.5", "north", "two"]), min_size=1, max_size=4))
def test_case_and_hyphens_never_matter(parts: list[str]) -> None:
    assert key(" ".join(parts)) == key("-".join(parts).upper())


@given(*[st.lists(st.sampled_from(["atlas", "pro", "v4", "3.5", "north", "two"]), max_size=4)] * 2)
def test_a_short_form_is_shorter(short: list[str], full: list[str]) -> None:
    assert not (may_shorten(tuple(short), tuple(full)) and len(short) >= len(full))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Calder Works Ltd", "organization"),
        ("Harbour Trust", "organization"),
        ("University of Norland", "organization"),
        ("Ministry of Roads", "organization"),
        ("Skerrel Ferries", "organization"),
        ("Tarn Turbines", "organization"),
        ("Holm Drilling", "organization"),
        ("Okafor & Lie", "other"),
        ("Norrel National Park", "place"),
        ("Lake Orla", "place"),
        ("Mount Haddon", "place"),
        ("Marrow Dam", "place"),
        ("Angela Okafor", "other"),
        ("Atlas V4", "other"),
        ("Trust", "other"),
        ("Park", "other"),
    ],
)
def test_what_a_name_tells_of_its_kind(name: str, kind: str) -> None:
    assert (designated(name) or "other") == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [("General Motors", "Motors"), ("Series A", "Series B"), ("X 3 5", "X 35"), ("King Ranch", "Ranch")],
)
def test_words_that_belong_to_the_name(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ada Wren", "Ada Mary Wren", True),
        ("Ada M. Wren", "Ada Mary Wren", True),
        ("Ada Wren", "Ada M. Wren", True),
        ("Ada Jane Wren", "Ada Mary Jane Wren", True),
        ("Ada B. Wren", "Ada Mary Wren", False),
        ("Ada Jane Wren", "Ada Mary Wren", False),
        ("Ada Wren", "Mary Ada Wren", False),
        ("Ada Wren", "Bo Mary Wren", False),
        ("Ada Wren", "Ada Wren", False),
        ("Wren", "Ada Mary Wren", False),
    ],
)
def test_middle_names_may_be_left_out(one: str, other: str, *, expected: bool) -> None:
    assert leaves_out_a_middle_name(fold(one), fold(other)) is expected
    assert leaves_out_a_middle_name(fold(other), fold(one)) is expected
