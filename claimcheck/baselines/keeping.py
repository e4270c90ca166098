"""What becomes of the entries of a baseline: after an update, a pruning, a decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from claimcheck.baselines.entries import Decision, Entry, entry_of
from claimcheck.baselines.matching import Match, matched
from claimcheck.errors import BaselineError
from claimcheck.values.findings import Finding

SHORTEST = 4
"""The fewest characters of a fingerprint that may name it."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Entries that account for no finding of a run.

    Those that are ``stale`` no longer occur; ``unseen`` name documents that are there but were not read in this run.
    """

    stale: tuple[Entry, ...]
    unseen: tuple[Entry, ...]


def unmatched(entries: Iterable[Entry], matches: Iterable[Match], is_unread: Callable[[str], bool]) -> Unmatched:
    """The entries that no match has; ``is_unread`` tells of a kept path that it exists but was not read."""
    used = {entry.fingerprint for match in matches for entry in match.accounted}
    left = [entry for entry in entries if entry.fingerprint not in used]
    unseen = {entry.fingerprint for entry in left if any(map(is_unread, entry.documents))}
    stale = tuple(entry for entry in left if entry.fingerprint not in unseen)
    return Unmatched(stale, tuple(entry for entry in left if entry.fingerprint in unseen))


def updated(
    entries: Sequence[Entry], findings: Sequence[Finding], min_confidence: float, place: Callable[[str], str]
) -> tuple[Entry, ...]:
    """Entries that account for all findings; those that occur no more stay, and so do decisions.

    An entry that occurs as it was recorded is kept as it is, though further documents hold its values: branches that
    touch the same line would only conflict.
    """
    matches = matched(findings, entries)
    replaced = {entry.fingerprint for match in matches for entry in match.accounted}
    kept = {entry.fingerprint: entry for entry in entries if entry.fingerprint not in replaced}
    for match in matches:
        entry = entry_of(match.finding, min_confidence, place, _inherited(match))
        kept[entry.fingerprint] = _as_recorded(entry, match)
    return tuple(kept.values())


def _as_recorded(entry: Entry, match: Match) -> Entry:
    """The entry as it stands, where it has the fingerprint of the new one and its documents still hold the values."""
    if not match.exact or match.is_worse:
        return entry
    (old,) = match.entries
    below = old.below_threshold and entry.below_threshold
    return replace(old if old.documents <= entry.documents else entry, below_threshold=below)


def _inherited(match: Match) -> Decision | None:
    """The decision on all that a finding was, if there is one; what is new or worse is undecided."""
    decisions = {entry.decision for entry in match.entries}
    return decisions.pop() if match.is_known and len(decisions) == 1 else None


def named(entries: Iterable[Entry], fingerprint: str) -> Entry | None:
    """The entry whose fingerprint begins so; raises BaselineError where several do, or where it is too short."""
    wanted = fingerprint.strip().lower()
    if len(wanted) < SHORTEST:
        raise BaselineError(
            f"'{fingerprint}' is too short for a fingerprint; give at least {SHORTEST} characters of it"
        )
    found = [entry for entry in entries if entry.fingerprint.startswith(wanted)]
    if len(found) > 1:
        several = ", ".join(sorted(entry.fingerprint for entry in found))
        raise BaselineError(f"'{fingerprint}' begins several fingerprints; give more of one: {several}")
    return found[0] if found else None


def decided(entries: Iterable[Entry], fingerprint: str, decision: Decision) -> tuple[Entry, ...]:
    """The entries, one of them with a decision."""
    return tuple(replace(e, decision=decision) if e.fingerprint == fingerprint else e for e in entries)
