"""What is said to be new, and at which claim a finding is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from known_makers import claim, decision, entry, finding

from claimcheck.baselines.matching import Match, matched
from claimcheck.baselines.novelty import edits, renewed, unedited
from claimcheck.values.documents import Document
from claimcheck.values.findings import Finding, Novelty

KNOWN = finding("412 m", "430 m")
JOINED = finding("412 m", "430 m", "415 m")


def one(found: Finding, *known: Finding) -> Match:
    (match,) = matched([found], [entry(k) for k in known])
    return match


def test_a_new_question_is_new_on_all_sides() -> None:
    found = renewed(one(KNOWN), None, unedited)
    assert found.novelty == Novelty((0, 1), "")
    assert found.message == KNOWN.message


def test_a_side_that_joins_is_named() -> None:
    found = renewed(one(JOINED, KNOWN), None, unedited)
    assert found.novelty == Novelty((2,), "new: 415 m")
    assert found.message == f"{JOINED.message} (new: 415 m)"
    assert found.place.value == "415 m"


def test_several_sides_that_join() -> None:
    found = renewed(one(finding("412 m", "430 m", "415 m", "416 m"), KNOWN), None, unedited)
    assert found.novelty == Novelty((2, 3), "new: 415 m and 416 m")


def test_an_expired_decision_is_quoted() -> None:
    (expired,) = matched([KNOWN], [entry(KNOWN, decision("fix", "by\nspring", "2020-03-01"))])
    found = renewed(one(KNOWN), expired, unedited)
    assert found.novelty == Novelty((0, 1), "fix until 2020-03-01: by spring")


def test_what_was_a_disagreement() -> None:
    found = renewed(one(KNOWN, replace(KNOWN, severity="disagreement")), None, unedited)
    assert found.novelty == Novelty((0, 1), "known as a disagreement")


def test_without_edits_the_side_of_fewer_documents_is_shown() -> None:
    assert renewed(one(KNOWN), None, unedited).place.document == "b.md"


def _texts(found: Finding, **other: str) -> list[Document]:
    """Documents that hold the claims of a finding, and ``other`` texts by name."""
    texts = {c.document: c.text for c in found.claims} | {f"{name}.md": text for name, text in other.items()}
    return [Document(name, text) for name, text in texts.items()]


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ({"a": "Nothing of the kind."}, "a.md"),
        ({"b": "Nothing of the kind."}, "b.md"),
        ({"a": "Else. It is 412 m\nin a.md.", "b": "Nothing."}, "b.md"),
        ({"a": "Nothing.", "b": "Else. It is 430 m  in b.md."}, "a.md"),
        ({"a": "Else. It is 412 m in a.md."}, "a.md"),
    ],
    ids=["the sentence", "the other sentence", "sentence before document", "the same turned round", "document"],
)
def test_the_edited_side_is_shown(before: dict[str, str], shown: str) -> None:
    edited = edits(_texts(KNOWN, **before), _texts(KNOWN))
    assert renewed(one(KNOWN), None, edited).place.document == shown


def test_a_document_that_was_not_there_is_edited_and_a_renamed_one_is_not() -> None:
    sides = (("new.md",), ("moved.md",))
    found = finding("412 m", "430 m", documents=sides)
    now = _texts(found)
    edited = edits([Document("old.md", now[1].text)], now)
    assert [edited(c) for c in found.claims] == [2, 0]


def test_a_document_that_is_renamed_and_edited() -> None:
    found = finding("412 m", "430 m", documents=(("a.md",), ("moved.md",)))
    now = [
        Document("a.md", found.claims[0].text),
        Document("moved.md", f"{found.claims[1].text} It is 9 m in moved.md."),
    ]
    edited = edits([now[0], Document("old.md", found.claims[1].text)], now)
    assert [edited(c) for c in (*found.claims, claim("moved.md", 1, "9 m"))] == [0, 1, 2]
