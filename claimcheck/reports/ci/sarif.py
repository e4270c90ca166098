"""The report as SARIF 2.1.0, for code scanning services and the viewers of editors.

A result's message links to the places that say otherwise, which are its related locations. GitHub knows an alert again
by ``primaryLocationLineHash``, so that holds the finding's own fingerprint, which survives edits and moved lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TextIO

from claimcheck.reports import tool
from claimcheck.reports.ci.descriptors import LEVELS, descriptors
from claimcheck.reports.ci.identities import identities
from claimcheck.reports.ci.places import address, repository_path
from claimcheck.reports.inert import one_line
from claimcheck.reports.machine import encoded
from claimcheck.reports.quotes import location

if TYPE_CHECKING:
    from claimcheck.values.findings import Finding, FindingClaim, Note, Report

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
_ROOT_IS = "The root of the repository, or the folder that claimcheck ran in."
_LINK_MARKS = re.compile(r"[\[\]\\]")


def write(report: Report, stream: TextIO) -> None:
    """Write a log of one run: a result a finding, then a result a note."""
    log = {"$schema": SCHEMA, "version": VERSION, "runs": [_run(report)]}
    stream.write(encoded(log, indent=2) + "\n")


def _run(report: Report) -> dict[str, Any]:
    rules = descriptors()
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    names = identities(report)
    results = [_finding(finding, name) for finding, name in zip(report.findings, names.findings, strict=True)]
    results += [_note(note, name) for note, name in zip(report.notes, names.notes, strict=True)]
    return {
        "tool": {
            "driver": {"name": tool.NAME, "version": tool.VERSION, "semanticVersion": tool.VERSION, "rules": rules}
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": _ROOT_IS}}},
        "results": [
            {"ruleId": result["ruleId"], "ruleIndex": numbers[result["ruleId"]], **result} for result in results
        ],
    }


def _finding(finding: Finding, identity: str) -> dict[str, Any]:
    related = [_related(number, claim) for number, claim in enumerate(finding.others, 1)]
    return {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "rank": round(100 * finding.confidence, 2),
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": _place(finding.place)}],
        "relatedLocations": related,
        "partialFingerprints": {
            "primaryLocationLineHash": identity,
            "claimcheck/v1": finding.fingerprint,
        },
        "properties": {"kind": finding.kind, "confidence": finding.confidence, "reasons": list(finding.reasons)},
    }


def _note(note: Note, identity: str) -> dict[str, Any]:
    return {
        "ruleId": note.code,
        "level": LEVELS["note"],
        "message": {"text": _plain(note.message)},
        "locations": [{"physicalLocation": _place(note)}],
        "partialFingerprints": {"primaryLocationLineHash": identity},
    }


def _message(finding: Finding) -> str:
    """What the documents disagree on, what stands here, and a link to each other place with what stands there."""
    linked = (
        f"[{_plain(location(claim))}]({number}): {_plain(claim.value)}"
        for number, claim in enumerate(finding.others, 1)
    )
    return "\n".join((f"{_plain(finding.message)}", f"Here: {_plain(finding.place.value)}", *linked))


def _plain(text: str) -> str:
    """Text of a document in a message, where square brackets make links."""
    return _LINK_MARKS.sub(r"\\\g<0>", one_line(text).strip())


def _related(number: int, claim: FindingClaim) -> dict[str, Any]:
    return {"id": number, "physicalLocation": _place(claim), "message": {"text": _plain(claim.value)}}


def _place(claim: FindingClaim | Note) -> dict[str, Any]:
    path = repository_path(claim.document)
    uri = address(path)
    base = {} if uri.startswith("file:") else {"uriBaseId": ROOT}
    region = {
        "startLine": claim.line,
        "startColumn": claim.column,
        "endLine": claim.end_line,
        "endColumn": claim.end_column,
    }
    return {"artifactLocation": {"uri": uri, **base}, "region": region}
