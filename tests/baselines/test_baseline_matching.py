"""Which findings are known, and as which entries: what must stay quiet, and what must not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_makers import decision, entry, finding

from claimcheck.baselines.matching import Match, alike, matched
from claimcheck.values.findings import Finding

KNOWN = finding("412 m", "430 m")


def only(found: Finding, *known: Finding) -> Match:
    (match,) = matched([found], [entry(one) for one in known])
    return match


@pytest.mark.parametrize(
    "found",
    [
        KNOWN,
        finding("430 m", "412 m"),
        finding("412 m", "430 m", documents=(("x.md", "y.md"), ("z.md",))),
        finding("412 m", "430 m", confidence=0.4),
        finding("412 m", "430 m", subject="the Harlow bridge"),
        finding("412 m", "430 m", attribute="total length"),
        finding("412 m", "430 m", attribute="span"),
        finding("412 m", "430 m", subject="", attribute="length"),
        finding(("about 412 m", "412 m"), "430 m"),
    ],
    ids=["same", "order", "documents", "confidence", "spelling", "words", "reworded", "unnamed", "vaguer claim joins"],
)
def test_what_stays_known(found: Finding) -> None:
    assert only(found, KNOWN).is_known


@pytest.mark.parametrize(
    "found",
    [
        finding("412 m", "431 m"),
        finding("410 m", "431 m"),
        finding("412 m", "430 m", "415 m"),
        finding("412 m", "430 m", subject="Quay Bridge"),
        finding("412 m", "430 m", subject="Harlow Bridge 2"),
        finding("412 m", "430 m", subject="", attribute="span"),
        finding("412 m", "430 m", kind="date"),
        finding("412 m", "430 m", subject="Quay Bridge", attribute="span"),
    ],
    ids=["a value", "both values", "one more", "subject", "number of it", "unnamed and reworded", "kind", "all"],
)
def test_what_is_new(found: Finding) -> None:
    assert not only(found, KNOWN).is_known


def test_the_side_that_joins_is_the_new_one() -> None:
    match = only(finding("412 m", "415 m", "430 m"), KNOWN)
    assert (match.fresh, match.accounted) == ((1,), (entry(KNOWN),))


def test_an_entry_with_a_value_that_is_gone_does_not_occur() -> None:
    match = only(finding("412 m", "431 m"), KNOWN)
    assert (match.fresh, match.entries, match.accounted) == ((1,), (entry(KNOWN),), ())


def test_part_of_a_known_finding_is_known() -> None:
    assert only(finding("412 m", "430 m"), finding("412 m", "430 m", "415 m")).is_known


def test_two_entries_on_a_question_account_for_their_union() -> None:
    left, right = finding("412 m", "430 m"), finding("412 m", "415 m")
    match = only(finding("412 m", "430 m", "415 m"), left, right)
    assert match.is_known
    assert {one.fingerprint for one in match.accounted} == {left.fingerprint, right.fingerprint}
    assert not only(finding("412 m", "430 m", "415 m"), left, finding("412 m", "415 m", attribute="width")).is_known


def test_an_entry_that_still_occurs_accounts_for_no_other_question() -> None:
    """A second question with the same answers is new, unless the first is gone and this may be it in other words."""
    opened = finding("1931", "1934", attribute="opening", kind="date")
    planned = finding("1931", "1934", attribute="planning", kind="date")
    first, second = matched([opened, planned], [entry(opened)])
    assert (first.is_known, second.is_known) == (True, False)
    assert only(planned, opened).is_known


def test_an_entry_is_moved_once() -> None:
    known = finding("1931", "1934", attribute="opening", kind="date")
    others = [finding("1931", "1934", attribute=word, kind="date") for word in ("planning", "renewal")]
    assert [match.is_known for match in matched(others, [entry(known)])] == [True, False]


@pytest.mark.parametrize(("status", "is_known"), [(None, False), ("accepted", False), ("false-alarm", True)])
def test_a_disagreement_that_becomes_a_contradiction(status: str | None, is_known: bool) -> None:  # noqa: FBT001
    mild = entry(finding("412 m", "430 m", severity="disagreement"), decision(status) if status else None)  # type: ignore[arg-type]
    (match,) = matched([KNOWN], [mild])
    assert (match.is_covered, match.is_known) == (True, is_known)


def test_a_contradiction_that_becomes_a_disagreement_is_known() -> None:
    assert only(finding("412 m", "430 m", severity="disagreement"), KNOWN).is_known


def test_nothing_is_known_without_entries() -> None:
    (match,) = matched([KNOWN], [])
    assert (match.entries, match.fresh, match.is_known) == ((), (0, 1), False)


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("length", "length", True),
        ("total length", "length", True),
        ("number of staff", "staff number", True),
        ("", "", True),
        ("length", "", False),
        ("length", "width", False),
        ("phase 1 cost", "phase 2 cost", False),
    ],
)
def test_attributes_in_other_words(one: str, other: str, are: bool) -> None:  # noqa: FBT001
    assert alike(one, other) is are
    assert alike(other, one) is are


_FINDINGS = st.lists(
    st.builds(
        lambda values, subject, attribute: finding(*values, subject=subject, attribute=attribute),
        st.lists(st.sampled_from(["1", "2", "3", "4"]), min_size=2, max_size=3, unique=True),
        st.sampled_from(["Harlow Bridge", "Quay Bridge", ""]),
        st.sampled_from(["length", "total length", "cost"]),
    ),
    max_size=5,
    unique_by=lambda found: found.fingerprint,
)


@given(_FINDINGS)
def test_findings_are_known_by_their_own_entries(found: list[Finding]) -> None:
    assert all(match.is_known for match in matched(found, [entry(one) for one in found]))


@given(_FINDINGS, _FINDINGS, st.randoms())
def test_the_order_of_entries_changes_nothing(found: list[Finding], known: list[Finding], dice: random.Random) -> None:
    entries = [entry(one) for one in known]
    shuffled = list(entries)
    dice.shuffle(shuffled)
    assert matched(found, entries) == matched(found, shuffled)


@given(_FINDINGS, _FINDINGS)
def test_what_is_new_has_a_new_side_or_a_new_question(found: list[Finding], known: list[Finding]) -> None:
    for match in matched(found, [entry(one) for one in known]):
        assert match.is_known or match.fresh
