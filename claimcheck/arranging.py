"""Which findings of a report are shown, and in which order and parts: done once, before any writer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.claims.naming.equality import folded
from claimcheck.errors import InputError
from claimcheck.values.claims import CLAIM_KINDS, Claim
from claimcheck.values.findings import Finding, Report, Section
from claimcheck.values.marked import MarkedDocument
from claimcheck.views import View

NO_SUBJECT = "no subject"


class _Part(NamedTuple):
    """A section while it is made; ``also`` are findings that it is about and that stand in another one."""

    title: str
    findings: list[Finding]
    also: list[Finding]


def arranged(report: Report, view: View) -> Report:
    """The report as a view asks for it.

    The foremost findings are shown: contradictions first, the surest first. In sections a finding stands under the
    first document that takes part and is referred to under the others; under its subject, those with most findings
    first; or under its kind.
    """
    shown = report.findings if view.limit is None else report.findings[: view.limit]
    omitted = report.findings[len(shown) :] + report.omitted
    parts = _PARTS[view.group_by](shown) if view.group_by else []
    ordered = tuple(finding for part in parts for finding in part.findings) if view.group_by else shown
    sections = _sections(parts, ordered)
    return replace(report, findings=ordered, omitted=omitted, sections=sections, link_base=view.link_base)


def marked(report: Report, name: str, chosen: Callable[[Claim], bool] | None = None) -> MarkedDocument:
    """One document of a report with its claims, all or those ``chosen``, and the findings that it takes part in.

    Raises InputError for a name that is none of the report's documents.
    """
    source = next((source for source in report.sources if source.name == name), None)
    if source is None:
        raise InputError(f"{name}: this is none of the documents that were read")
    claims = tuple(filter(chosen, source.claims))
    marks = {(claim.evidence.value_start, claim.evidence.value_end, claim.kind) for claim in claims}
    findings = tuple(finding for finding in report.found if _touches(finding, name, marks))
    return MarkedDocument(name, source.text, claims, findings)


def _touches(finding: Finding, name: str, marks: Collection[tuple[int, int, str]]) -> bool:
    """Whether a marked claim of the document is evidence of the finding."""
    places = ((claim.value_start, claim.value_end, finding.kind) for claim in finding.claims if claim.document == name)
    return any(place in marks for place in places)


def _sections(parts: Iterable[_Part], ordered: Sequence[Finding]) -> tuple[Section, ...]:
    numbers = {id(finding): number for number, finding in enumerate(ordered)}
    found, first = [], 0
    for part in parts:
        last = first + len(part.findings)
        found.append(Section(part.title, first, last, tuple(sorted(numbers[id(finding)] for finding in part.also))))
        first = last
    return tuple(found)


def _by_document(findings: Iterable[Finding]) -> list[_Part]:
    parts: dict[str, _Part] = {}
    for finding in findings:
        first, *others = sorted({document for side in finding.sides for document in side})
        parts.setdefault(first, _Part(first, [], [])).findings.append(finding)
        for other in others:
            parts.setdefault(other, _Part(other, [], [])).also.append(finding)
    return [parts[name] for name in sorted(parts)]


def _by_subject(findings: Iterable[Finding]) -> list[_Part]:
    """A part a subject, whatever its spelling; under the spelling that most findings use."""
    same: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        same[folded(finding.subject)].append(finding)
    parts = [_Part(_usual([finding.subject for finding in found]), found, []) for found in same.values()]
    return sorted(parts, key=lambda part: (-len(part.findings), part.title))


def _usual(spellings: Sequence[str]) -> str:
    counts = Counter(spellings)
    return min(counts, key=lambda spelling: (-counts[spelling], spelling)) or NO_SUBJECT


def _by_kind(findings: Iterable[Finding]) -> list[_Part]:
    same: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        same[finding.kind].append(finding)
    return [_Part(kind, same[kind], []) for kind in CLAIM_KINDS if kind in same]


_PARTS: dict[str, Callable[[Iterable[Finding]], list[_Part]]] = {
    "document": _by_document,
    "subject": _by_subject,
    "kind": _by_kind,
}
