"""The entries of a baseline for a person: what is known, and what a command changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.reports.inert import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from typing import TextIO

    from claimcheck.baselines.entries import Entry
    from claimcheck.recording import Change


def write(entries: Sequence[Entry], stream: TextIO, today: date) -> None:
    """Write each entry with what was decided, and how many there are of each."""
    write_entries(sorted(entries, key=lambda entry: (entry.question.casefold(), entry.fingerprint)), stream)
    counts = Counter(entry.status for entry in entries)
    expired = sum(not entry.counts(today) for entry in entries)
    parts = [f"{count:,} {status}" for status, count in sorted(counts.items())]
    parts += [f"{expired:,} expired"] if expired else []
    stream.write(f"{_entries(len(entries))}{': ' if parts else ''}{', '.join(parts)}\n")


def write_entries(entries: Iterable[Entry], stream: TextIO) -> None:
    """Write each entry on lines of its own, and an empty line behind it."""
    for entry in entries:
        stream.writelines(f"{indent}{one_line(line)}\n" for indent, line in _lines(entry))


def write_change(change: Change, file: str, stream: TextIO) -> None:
    """Write which entries came and went, how many there are now, and which need a look."""
    for sign, entries in (("+", change.added), ("-", change.removed)):
        stream.writelines(f"{sign} {entry.fingerprint} {one_line(_sides(entry))}\n" for entry in entries)
    stream.write(f"{one_line(file)}: {_entries(len(change.entries))}, {_moves(change)}\n")
    if change.stale:
        names = ", ".join(entry.fingerprint for entry in change.stale)
        stream.write(f"no longer occur, 'claimcheck baseline prune' drops them: {names}\n")
    if change.unseen:
        stream.write(f"of documents that were not read: {_entries(len(change.unseen))}\n")
    if change.expired:
        names = ", ".join(entry.fingerprint for entry in change.expired)
        stream.write(f"decisions that have expired, 'claimcheck triage' renews them: {names}\n")


def _moves(change: Change) -> str:
    return f"{len(change.added):,} added, {len(change.removed):,} removed"


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count:,} entries"


def _sides(entry: Entry) -> str:
    return f"{entry.severity}: {entry.question}: {' | '.join(value.value for value in entry.values)}"


def _lines(entry: Entry) -> Iterator[tuple[str, str]]:
    """The lines of an entry, each with its indent."""
    below = ", below the threshold" if entry.below_threshold else ""
    qualifiers = f" ({', '.join(entry.qualifiers)})" if entry.qualifiers else ""
    yield "", f"{entry.fingerprint} {entry.severity}{below}: {entry.question}{qualifiers}"
    for value in entry.values:
        yield "    ", f"{value.value} in {', '.join(value.documents)}"
    if entry.decision:
        until = f" until {entry.decision.expires}" if entry.decision.expires else ""
        yield "    ", f"{entry.status}{until}: {entry.decision.reason}"
    yield "", ""
