"""Table rows: of label and header, the one that is a name is the subject, the other the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim

PRODUCTS = """# Atlas V4 and Boreal V2

Engineers praised Atlas V4 and Boreal V2 in spring.

| Property | Atlas V4 | Boreal V2 |
|---|---|---|
| Total parameters | 900 billion | 70 billion |
| Active parameters | 40 billion | 7 billion |
| Release | March 2024 | May 2023 |
| Notes | good at sums | none |
"""

TURNED = """# Atlas V4 and Boreal V2

Engineers praised Atlas V4 and Boreal V2 in spring.

| Model | Total parameters | Release |
|---|---|---|
| Atlas V4 | 900 billion | March 2024 |
| Boreal V2 | 70 billion | May 2023 |
"""

FACTS = """# The Quay Bridge

The Quay Bridge crosses a river. People of Ferrante Steel like it.

| Item | Value |
|---|---|
| Length | 300 m |
| Height | about 40 m |
| Inauguration | March 1974 |
| Contractor | Ferrante Steel |
"""


def rows(nlp: Language, text: str) -> list[Claim]:
    return [c for c in claims(nlp, text) if text[c.evidence.start] == "|"]


def table(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    """Subject, attribute and words of the value of each cell's claim."""
    return {(c.subject, c.attribute, text[c.evidence.value_start : c.evidence.value_end]) for c in rows(nlp, text)}


@pytest.mark.parametrize("text", [PRODUCTS, TURNED])
def test_names_in_headers_or_labels_are_subjects(nlp: Language, text: str) -> None:
    assert {
        ("Atlas V4", "total parameter", "900 billion"),
        ("Boreal V2", "total parameter", "70 billion"),
        ("Atlas V4", "release", "March 2024"),
        ("Boreal V2", "release", "May 2023"),
    } <= table(nlp, text)


def test_words_of_the_label_narrow_the_question(nlp: Language) -> None:
    scopes = {c.attribute: c.qualifiers.scope for c in rows(nlp, PRODUCTS) if c.kind == "quantity"}
    assert scopes == {"total parameter": ("total",), "active parameter": ("active",)}


def test_cells_of_other_words_claim_nothing(nlp: Language) -> None:
    assert not [value for _, _, value in table(nlp, PRODUCTS) if "sums" in value or "none" in value]


def test_labels_and_values_are_of_the_topic(nlp: Language) -> None:
    found = table(nlp, FACTS)
    assert {subject for subject, _, _ in found} == {"Quay Bridge"}
    assert {attribute for _, attribute, _ in found} == {"length", "height", "inauguration", "contractor"}


def test_generic_headers_are_no_words_of_the_question(nlp: Language) -> None:
    for claim in rows(nlp, FACTS):
        assert not {"item", "value"} & {*claim.context, *claim.attribute.split()}


def test_kinds_of_values(nlp: Language) -> None:
    found = {c.attribute: (c.kind, c.modality) for c in rows(nlp, FACTS)}
    assert found == {
        "length": ("quantity", "asserted"),
        "height": ("quantity", "approximate"),
        "inauguration": ("date", "asserted"),
        "contractor": ("entity", "asserted"),
    }


def test_evidence_is_the_row(nlp: Language) -> None:
    (found,) = [c for c in rows(nlp, FACTS) if c.attribute == "length"]
    assert found.evidence.text.startswith("| Length | 300 m")
    assert FACTS[found.evidence.value_start : found.evidence.value_end] == "300 m"


def test_cells_of_many_numbers_claim_nothing(nlp: Language) -> None:
    text = FACTS.replace("300 m", "300 m in 2019, 310 m in 2020 and 320 m in 2021")
    assert "length" not in {attribute for _, attribute, _ in table(nlp, text)}


def test_a_short_form_in_a_header_is_its_entity(nlp: Language) -> None:
    text = PRODUCTS.replace("| Property | Atlas V4 | Boreal V2 |", "| Property | V4 | V2 |")
    assert {subject for subject, _, _ in table(nlp, text)} == {"Atlas V4", "Boreal V2"}


LISTS = """# The Quay Bridge

The Quay Bridge crosses a river.

| Item | Value |
|---|---|
| Staff | 38 guards, 54 painters |
| Deck | 6.2 m across; 84 planks |
| Weight | 12 kg (26 lb) |
| Closed to ships | 20 km around the pier (10 km until 2 March) |
| Opened | 4 May 2021 (planned for 1 March 2021) |
| Toll | €8 for adults, €4 for children |
| Plate | 3 m x 4 m |
| Span | 3 m, 4 m |
| Notes | 12 guards left, 5 came back |
| Stay | (12 days) 13 nights |
"""


def test_a_cell_may_list_amounts_of_different_things_or_add_one_in_brackets(nlp: Language) -> None:
    assert {(attribute, value) for _, attribute, value in table(nlp, LISTS)} == {
        ("guard staff", "38 guards"),
        ("painter staff", "54 painters"),
        ("deck", "6.2 m"),
        ("plank deck", "84 planks"),
        ("weight", "12 kg"),
        ("close ship", "20 km"),
        ("open", "4 May 2021"),
    }


@pytest.mark.parametrize(
    ("cell", "amounts"),
    [
        ("1.4 gigapixels in one piece", ["1.4 gigapixels"]),
        ("40 tonnes in two halves", ["40 tonnes"]),
        ("12 at 2 posts", ["12"]),
        ("4 m by 3 m", []),
        ("150 kW for 5 s and 120 kW for 60 min", []),
        ("40 in 2023, 50 in 2024, 60 at 3 posts", []),
    ],
)
def test_what_a_cell_tells_of_its_amount_is_no_further_one(nlp: Language, cell: str, amounts: list[str]) -> None:
    text = f"# The Quay Bridge\n\n| Part | Size |\n|---|---|\n| Span | {cell} |\n"
    found = claims(nlp, text, "quantity")
    assert [text[c.evidence.value_start : c.evidence.value_end] for c in found] == amounts


@pytest.mark.parametrize(
    ("label", "attribute"),
    [("Producing wells", "producing well"), ("Guest rooms", "guest room"), ("Gas in store", "gas store")],
)
def test_a_label_counts_in_the_singular(nlp: Language, label: str, attribute: str) -> None:
    (found,) = claims(nlp, f"# The Quay Bridge\n\n| Item | Number |\n|---|---|\n| {label} | 11 |\n", "quantity")
    assert found.attribute.startswith(attribute)


@pytest.mark.parametrize(
    ("table", "value"),
    [
        ("| Key | Default |\n|---|---|\n| drain_ms | 300 |", (300, "millisecond")),
        ("| Key | Default |\n|---|---|\n| spool.size-mb | 300 |", (300, "megabyte")),
        ("| Key | Default | Meaning |\n|---|---|---|\n| drain | 300 | Wait in seconds. |", (300, "second")),
        ("| Quantity | Typical | Unit |\n|---|---|---|\n| Supply voltage | 3.3 | V |", (3.3, "volt")),
        ("| Key | Default |\n|---|---|\n| requests_per_second | 300 |", (300, "")),
        ("| Key | Default |\n|---|---|\n| width_min | 300 |", (300, "")),
        ("| Key | Default | Meaning |\n|---|---|---|\n| drain | 300 | Seconds are short. |", (300, "")),
    ],
)
def test_units_of_bare_numbers(nlp: Language, table: str, value: tuple[float, str]) -> None:
    (found,) = (c.value for c in rows(nlp, f"# Settings\n\nIt is set by hand.\n\n{table}\n") if c.kind == "quantity")
    assert (found.low, found.unit) == value


def test_what_describes_a_row_is_its_context(nlp: Language) -> None:
    table = "| Key | Default | Meaning |\n|---|---|---|\n| slots | 12 | Parcels in the locker |\n"
    (found,) = rows(nlp, f"# Settings\n\nIt is set by hand.\n\n{table}")
    assert found.attribute == "slot default"
    assert {"parcel", "locker"} <= set(found.context)


def test_a_row_of_a_release_is_of_that_release(nlp: Language) -> None:
    table = "| Version | Nodes |\n|---|---|\n| 2.x | 4 |\n| v4.1 | 8 |\n| 12 | 16 |\n"
    found = rows(nlp, f"# Orlo\n\nPeople like Orlo. Much is said of Orlo.\n\n{table}")
    assert [c.subject for c in found] == ["Orlo 2.x", "Orlo v4.1", "Orlo"]
