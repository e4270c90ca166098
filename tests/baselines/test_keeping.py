"""Updates, pruning and decisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_makers import decision, entry, finding

from claimcheck.baselines.entries import Entry
from claimcheck.baselines.keeping import decided, named, unmatched, updated
from claimcheck.baselines.matching import matched
from claimcheck.errors import BaselineError
from claimcheck.values.findings import Finding

KNOWN = finding("412 m", "430 m")
COST = finding("3 m", "4 m", attribute="cost")


def update(entries: list[Entry], *found: Finding) -> dict[str, Entry]:
    return {one.fingerprint: one for one in updated(entries, found, 0.65, str)}


def test_everything_is_added_and_nothing_dropped() -> None:
    assert set(update([entry(KNOWN)], COST)) == {KNOWN.fingerprint, COST.fingerprint}


def test_what_is_below_the_threshold_is_added_and_marked() -> None:
    (added,) = update([], finding("1", "2", confidence=0.5)).values()
    assert added.below_threshold


def test_what_surfaces_loses_the_mark_at_an_update_and_what_sinks_gets_none() -> None:
    low, high = finding("1", "2", confidence=0.5), finding("1", "2")
    (surfaced,) = update([entry(low)], high).values()
    (sunk,) = update([entry(high)], low).values()
    assert (surfaced.below_threshold, sunk.below_threshold) == (False, False)


def test_an_entry_stays_as_it_is_when_documents_join() -> None:
    known = entry(KNOWN, decision())
    more = finding("412 m", "430 m", documents=(("a.md", "x.md"), ("b.md",)))
    assert update([known], more) == {known.fingerprint: known}


def test_an_entry_follows_documents_that_are_renamed() -> None:
    moved = finding("412 m", "430 m", documents=(("x.md",), ("b.md",)))
    (new,) = update([entry(KNOWN, decision())], moved).values()
    assert new == entry(moved, decision())


@pytest.mark.parametrize(
    ("found", "keeps"),
    [
        (finding("412 m", "430 m", attribute="span"), True),
        (finding("412 m", "415 m"), False),
        (finding("412 m", "415 m", "430 m"), False),
    ],
    ids=["reworded", "changed", "joined"],
)
def test_a_decision_stays_with_what_it_was_made_on(found: Finding, keeps: bool) -> None:  # noqa: FBT001
    new = update([entry(KNOWN, decision())], found)[found.fingerprint]
    assert new.decision == (decision() if keeps else None)


def test_what_is_worse_is_to_be_decided_again() -> None:
    mild = entry(finding("412 m", "430 m", severity="disagreement"), decision())
    (new,) = update([mild], KNOWN).values()
    assert (new.severity, new.decision) == ("contradiction", None)


def test_an_entry_in_other_words_is_replaced_and_one_that_is_gone_stays() -> None:
    reworded, joined = finding("412 m", "430 m", attribute="span"), finding("412 m", "430 m", "415 m")
    changed = finding("412 m", "415 m")
    assert set(update([entry(KNOWN)], reworded)) == {reworded.fingerprint}
    assert set(update([entry(KNOWN)], joined)) == {joined.fingerprint}
    assert set(update([entry(KNOWN)], changed)) == {KNOWN.fingerprint, changed.fingerprint}


def test_differing_decisions_on_the_parts_decide_nothing() -> None:
    parts = [entry(KNOWN, decision()), entry(finding("412 m", "415 m"), decision("fix"))]
    joined = finding("412 m", "430 m", "415 m")
    assert update(parts, joined) == {joined.fingerprint: entry(joined)}


def test_what_occurs_no_more_is_stale_unless_a_document_of_it_was_not_read() -> None:
    entries = [entry(KNOWN), entry(COST)]
    matches = matched([COST], entries)
    gone = unmatched(entries, matches, lambda path: False)  # noqa: ARG005
    hidden = unmatched(entries, matches, lambda path: path == "b.md")
    assert (gone.stale, gone.unseen) == ((entry(KNOWN),), ())
    assert (hidden.stale, hidden.unseen) == ((), (entry(KNOWN),))


def test_an_entry_within_a_greater_finding_is_not_stale() -> None:
    matches = matched([finding("412 m", "430 m", "415 m")], [entry(KNOWN)])
    assert unmatched([entry(KNOWN)], matches, lambda path: False).stale == ()  # noqa: ARG005


def test_the_beginning_of_a_fingerprint_names_it() -> None:
    entries = [entry(KNOWN), entry(COST)]
    assert named(entries, f" {KNOWN.fingerprint[:6].upper()} ") == entry(KNOWN)
    assert named(entries, "0000") is None


@pytest.mark.parametrize("given_name", ["", "abc", "   a  "])
def test_too_short_a_beginning_is_refused(given_name: str) -> None:
    with pytest.raises(BaselineError, match="give at least 4 characters"):
        named([entry(KNOWN)], given_name)


def test_an_ambiguous_beginning_is_refused() -> None:
    one = entry(KNOWN)
    twin = Entry(f"{one.fingerprint[:8]}00000000", *(getattr(one, name) for name in Entry.__slots__[1:]))
    with pytest.raises(BaselineError, match=f"begins several fingerprints.*{one.fingerprint}"):
        named([one, twin], one.fingerprint[:8])


def test_a_decision_is_made_on_one() -> None:
    after = decided([entry(KNOWN), entry(COST)], COST.fingerprint, decision())
    assert [one.decision for one in after] == [None, decision()]


_FOUND = st.lists(
    st.builds(
        lambda values, attribute, severity: finding(*values, attribute=attribute, severity=severity),
        st.lists(st.sampled_from(["1", "2", "3", "4"]), min_size=2, max_size=3, unique=True),
        st.sampled_from(["length", "total length", "cost"]),
        st.sampled_from(["contradiction", "disagreement"]),
    ),
    max_size=4,
    unique_by=lambda found: found.fingerprint,
)


@given(_FOUND, _FOUND)
def test_after_an_update_all_is_known_and_a_second_changes_nothing(before: list[Finding], now: list[Finding]) -> None:
    once = updated([entry(found) for found in before], now, 0.65, str)
    assert all(match.is_known for match in matched(now, once))
    assert set(updated(once, now, 0.65, str)) == set(once)
