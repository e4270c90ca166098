"""Evidence: offsets slice the file back to the words, whatever the markup around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from claimcheck.claims.extracting import extract
from claimcheck.documents.reading import parse
from claimcheck.values.documents import Document

if TYPE_CHECKING:
    from spacy.language import Language

MARKDOWN = """---
title: The Quay Bridge
---

# The Quay Bridge

The **Quay Bridge** opened in *March 1974* and is
[300 m](https://example.org/300) long. It was built
by `Ferrante Steel`.

- It has 40 lamps.
- It cost **$4 million**.

| Item   | Value |
|--------|-------|
| Height | 40 m  |

> The Quay Bridge has 12 arches.
"""


def check(text: str, found: list) -> None:
    """Evidence, value and positions of each claim fit the text."""
    lines = text.split("\n")
    for claim in found:
        place = claim.evidence
        assert text[place.start : place.end] == place.text
        assert place.text.strip()
        assert place.start <= place.value_start < place.value_end <= place.end
        before = text[: place.start]
        assert (place.line, place.column) == (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
        before = text[: place.end]
        assert (place.end_line, place.end_column) == (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
        assert lines[place.line - 1][place.column - 1 :].startswith(place.text.split("\n")[0])


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("It has 40 lamps.", {""}),
        ("# Quay Bridge\n\nIt has 40 lamps.", {"Quay Bridge"}),
        ("# Quay Bridge\n\n## *On* the deck\n\nIt has 40 lamps.", {"On the deck"}),
        ("# Quay Bridge\n\n| Part | Metres |\n|---|---|\n| Deck | 40 m |\n", {"Quay Bridge / Metres"}),
        ("# Quay Bridge\n\n- Lamps: 40 lamps\n", {"Quay Bridge"}),
    ],
)
def test_a_claim_knows_what_stands_over_it(nlp: Language, text: str, settings: set[str]) -> None:
    assert {c.setting for c in claims(nlp, text) if c.kind == "quantity"} == settings


def test_markup_does_not_move_evidence(nlp: Language) -> None:
    found = claims(nlp, MARKDOWN)
    check(MARKDOWN, found)
    assert {c.kind for c in found} >= {"quantity", "date", "entity"}


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("March 1974", "The **Quay Bridge** opened in *March 1974* and is\n[300 m](https://example.org/300) long."),
        ("40 lamps", "It has 40 lamps."),
        ("$4 million", "It cost **$4 million"),
        ("12 arches", "The Quay Bridge has 12 arches."),
        ("40 m", "| Height | 40 m  |"),
    ],
)
def test_evidence_is_the_sentence_item_or_row(nlp: Language, value: str, sentence: str) -> None:
    (found, *_) = [c for c in claims(nlp, MARKDOWN) if MARKDOWN[c.evidence.value_start : c.evidence.value_end] == value]
    assert found.evidence.text.startswith(sentence)


def test_positions_count_from_one(nlp: Language) -> None:
    text = "\n\nIt rained.\nThe bridge is 300 m long."
    (found,) = claims(nlp, text, "quantity", "text.txt")
    assert (found.evidence.line, found.evidence.column) == (4, 1)
    assert (found.evidence.end_line, found.evidence.end_column) == (4, 26)
    assert found.evidence.document == "text.txt"


def test_claims_stand_in_the_order_of_the_text(nlp: Language) -> None:
    places = [(c.evidence.start, c.evidence.value_start) for c in claims(nlp, MARKDOWN)]
    assert places == sorted(places)


def test_a_claim_is_told_once(nlp: Language) -> None:
    found = claims(nlp, MARKDOWN)
    assert len(set(found)) == len(found)


def test_what_is_too_long_for_a_sentence_says_nothing(nlp: Language) -> None:
    endless = f"The 40-year-old bridge, {'the road and the wall and ' * 60} its 12 gates opened in 1974 for Ada Wren."
    assert claims(nlp, endless) == []
    assert claims(nlp, f"{endless}\n\nThe Quay Bridge opened in 1974.", "date")


def test_a_heading_without_a_full_stop_does_not_run_on(nlp: Language) -> None:
    text = "# Tallow & Reed, a candle maker\n\nThe chief engineer of the Morven Tunnel was Beat Amstad.\n"
    found = claims(nlp, text, "entity")
    check(text, found)
    assert not [c for c in found if "Tallow & Reed" in c.value.names and "engineer" in c.attribute]


def test_pages_keep_their_own_claims(nlp: Language) -> None:
    texts = {"a.md": "The Quay Bridge has 12 arches.", "b.md": "", "c.txt": "The Quay Bridge is 300 m long."}
    together = list(extract(nlp, [parse(Document(name, text)) for name, text in texts.items()]))
    assert [list(found) for found in together] == [claims(nlp, text, "", name) for name, text in texts.items()]
    assert [{c.evidence.document for c in found} for found in together] == [{"a.md"}, set(), {"c.txt"}]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "<!-- nothing -->", "- ", "| |\n|---|\n| |", "#", "***", "We spoke to the Dr.", "Mr."]
)
def test_texts_that_say_nothing(nlp: Language, text: str) -> None:
    assert claims(nlp, text) == []


SENTENCES = (
    "The Quay Bridge is 300 m long.",
    "The **Quay Bridge** opened in March 1974.",
    "It was built by Ferrante Steel, a [firm](x.html) in Leeds.",
    "Grüße: Łódź paid €4,5 million ☂ for *it*.",
    "Atlas V4 beats GPT-9 & the preview of Atlas V4 is `good`.",
    "The *two* founders, Ada Wren and Bo Finch, left in 2019!",
    "40 people work here.",
)
MARKS = ("", "# ", "## ", "- ", "1. ", "> ", "  - ", "| ", "    ")
ENDS = ("\n", "\n\n", " ", "\r\n", "  \n", " | 40 m |\n", "\n\t")

documents = st.lists(
    st.tuples(st.sampled_from(MARKS), st.sampled_from(SENTENCES), st.sampled_from(ENDS)), min_size=1, max_size=6
).map(lambda parts: "".join(mark + sentence + end for mark, sentence, end in parts))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents, st.sampled_from(["text.md", "text.txt"]))
@example("| a | b |\n|---|---|\n| 40 m | 1974 |\n| **Ferrante Steel** | 40 m \\| 1974 |\n", "text.md")
@example("The Quay Bridge is 300\u00a0m long.\u2028It has 40 lamps.\r\n", "text.txt")
def test_offsets_slice_back_to_the_evidence(nlp: Language, text: str, name: str) -> None:
    check(text, claims(nlp, text, "", name))
