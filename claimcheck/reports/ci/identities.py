"""Names by which services know a finding again in the next run, each once in a report."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.values.findings import Note, Report


class Identities(NamedTuple):
    """The names of the findings and of the notes of a report, in their orders."""

    findings: tuple[str, ...]
    notes: tuple[str, ...]


def identities(report: Report) -> Identities:
    """A finding's fingerprint, a hash of what a note says and of its document; ``:2`` tells a second one of a name."""
    seen: Counter[str] = Counter()
    findings = tuple(_numbered((finding.fingerprint for finding in report.findings), seen))
    return Identities(findings, tuple(_numbered(map(_hash, report.notes), seen)))


def _numbered(names: Iterable[str], seen: Counter[str]) -> Iterator[str]:
    for name in names:
        seen[name] += 1
        yield f"{name}:{seen[name]}"


def _hash(note: Note) -> str:
    said = f"{note.code}\n{note.document}\n{note.message}"
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
