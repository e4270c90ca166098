"""Which findings of a report are shown, and in which order and parts: done once, before any writer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple, get_args
from urllib.parse import urlsplit

from claimcheck.claims.naming.equality import folded
from claimcheck.errors import ConfigError, not_one_of
from claimcheck.values.claims import CLAIM_KINDS
from claimcheck.values.findings import Finding, Report, Section

GroupBy = Literal["document", "subject", "kind"]
GROUPINGS: tuple[GroupBy, ...] = get_args(GroupBy)
NO_SUBJECT = "no subject"
_SCHEMES = ("http", "https", "file")


class _Part(NamedTuple):
    """A section while it is made; ``also`` are findings that it is about and that stand in another one."""

    title: str
    findings: list[Finding]
    also: list[Finding]


def arranged(report: Report, *, limit: int | None = None, group_by: str = "", link_base: str = "") -> Report:
    """The report as its readers want it.

    At most ``limit`` findings are shown, the foremost ones: contradictions first, the surest first. With ``group_by``
    they stand in sections: one a "document" (a finding in that of the first document that takes part, and referred to
    in those of the others), one a "subject" (those with most findings first), or one a "kind". ``link_base`` is the
    address (``https://host/repository/blob/main``) under which the documents can be read. Raises ConfigError for a
    value that is none of these.
    """
    _check(limit, group_by, link_base)
    shown = report.findings if limit is None else report.findings[:limit]
    omitted = report.findings[len(shown) :] + report.omitted
    parts = _PARTS[group_by](shown) if group_by else []
    ordered = tuple(finding for part in parts for finding in part.findings) if group_by else shown
    return replace(report, findings=ordered, omitted=omitted, sections=_sections(parts, ordered), link_base=link_base)


def _check(limit: int | None, group_by: str, link_base: str) -> None:
    if limit is not None and limit < 1:
        raise ConfigError(f"limit is {limit}; give a number from 1, or none to see all findings")
    if group_by and group_by not in GROUPINGS:
        raise ConfigError(f"group by: {not_one_of(group_by, GROUPINGS)}")
    if link_base and not _is_address(link_base):
        raise ConfigError(f"link base: '{link_base}' is no address; give one such as https://host/repository/blob/main")


def _is_address(text: str) -> bool:
    """Whether ``text`` is an address of the web or of a file, or a folder seen from the report ("../docs", "/docs")."""
    try:
        address = urlsplit(text)
    except ValueError:
        return False
    if not text.isprintable() or " " in text:
        return False
    return text.startswith((".", "/")) or (address.scheme in _SCHEMES and bool(address.netloc or address.path))


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
