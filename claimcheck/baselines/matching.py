"""Which entries account for which findings.

A fingerprint is the first thing to go by, but it changes with the words: the subject and attribute of a finding are
those that most of its claims use. So a finding is also known where entries on the same question hold each of its
values, which makes parts of known findings known (a side was mended), and their union (two branches added a side
each). Last, an entry whose question occurs nowhere any more may have been reworded: it accounts for one finding that
has all of its values from it and the subject or the attribute.

A finding is compared whatever its confidence, so that one that was not quite sure enough to be shown does not become
new when a document elsewhere makes it a little surer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from claimcheck.baselines.entries import Entry
from claimcheck.claims.naming.equality import is_version, name_relation, plain
from claimcheck.values.findings import Finding

ALIKE = 80
"""Least likeness of two attributes, of 100, at which they may be one."""


@dataclass(frozen=True, slots=True)
class Match:
    """A finding, the entries on its question, and the indices of its positions that none of them holds.

    ``exact`` says that an entry has the finding's fingerprint.
    """

    finding: Finding
    entries: tuple[Entry, ...] = ()
    fresh: tuple[int, ...] = ()
    exact: bool = False

    @property
    def is_covered(self) -> bool:
        """Whether entries hold all of its positions."""
        return bool(self.entries) and not self.fresh

    @property
    def is_worse(self) -> bool:
        """Whether it is a contradiction now, and was a disagreement in all entries, none of them a false alarm."""
        mild = all(entry.severity == "disagreement" and entry.status != "false-alarm" for entry in self.entries)
        return bool(self.entries) and mild and self.finding.severity == "contradiction"

    @property
    def is_known(self) -> bool:
        """Whether the entries account for it."""
        return self.is_covered and not self.is_worse

    @property
    def accounted(self) -> tuple[Entry, ...]:
        """The entries that still occur, in this finding: all of them, or those of which it has every value."""
        if self.is_covered:
            return self.entries
        held = {key for position in self.finding.positions for key in position.keys}
        return tuple(e for e in self.entries if not any(held.isdisjoint(value.keys) for value in e.values))


def matched(findings: Sequence[Finding], entries: Iterable[Entry]) -> tuple[Match, ...]:
    """What ``entries`` have on each of ``findings``, in their order."""
    known = _Known(entries)
    found = [known.by_fingerprint(finding) or known.by_question(finding) for finding in findings]
    used = {entry.fingerprint for match in found for entry in match.accounted}
    for number, match in enumerate(found):
        if not match.is_covered:
            found[number] = known.by_values(match.finding, used) or match
            used.update(entry.fingerprint for entry in found[number].accounted)
    return tuple(found)


class _Known:
    """Entries by what they can be found by."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._named: dict[str, Entry] = {}
        self._holders: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in sorted(entries, key=lambda entry: entry.fingerprint):
            self._named[entry.fingerprint] = entry
            for key in sorted({key for value in entry.values for key in value.keys}):
                self._holders[entry.kind, key].append(entry)

    def by_fingerprint(self, finding: Finding) -> Match | None:
        """The match with the entry of the same fingerprint."""
        entry = self._named.get(finding.fingerprint)
        return Match(finding, (entry,), exact=True) if entry else None

    def by_question(self, finding: Finding) -> Match:
        """The match with all entries on the question that have one of the values."""
        entries = self._near(finding, _same_question)
        return Match(finding, entries, _fresh(finding, entries))

    def by_values(self, finding: Finding, used: set[str]) -> Match | None:
        """The match with an entry not in ``used`` that has all values and may be on the question in other words."""
        for entry in self._near(finding, _may_be_question):
            if entry.fingerprint not in used and not _fresh(finding, (entry,)):
                return Match(finding, (entry,))
        return None

    def _near(self, finding: Finding, is_near: Callable[[Finding, Entry], bool]) -> tuple[Entry, ...]:
        keys = {key for position in finding.positions for key in position.keys}
        near = {e.fingerprint: e for key in keys for e in self._holders[finding.kind, key] if is_near(finding, e)}
        return tuple(near[fingerprint] for fingerprint in sorted(near))


def _fresh(finding: Finding, entries: Sequence[Entry]) -> tuple[int, ...]:
    """The positions without a value that an entry has."""
    held = {key for entry in entries for value in entry.values for key in value.keys}
    return tuple(number for number, position in enumerate(finding.positions) if held.isdisjoint(position.keys))


def _same_question(finding: Finding, entry: Entry) -> bool:
    return _one_subject(finding.subject, entry.subject) and alike(finding.attribute, entry.attribute)


def _may_be_question(finding: Finding, entry: Entry) -> bool:
    if _one_subject(finding.subject, entry.subject):
        return True
    unnamed = not finding.subject or not entry.subject
    return unnamed and alike(finding.attribute, entry.attribute)


def _one_subject(one: str, other: str) -> bool:
    return plain(one) == plain(other) or name_relation(one, other) == "same"


def alike(one: str, other: str) -> bool:
    """Whether two attributes may be one phrase in other words; digits and version words are never fuzzy."""
    first, second = plain(one), plain(other)
    if {word for word in first.split() if is_version(word)} != {word for word in second.split() if is_version(word)}:
        return False
    return first == second or fuzz.token_set_ratio(first, second) >= ALIKE
