"""The report as JSON, for programs; ``data/report.schema.json`` describes it.

The same findings give the same bytes: no time, no order of its own, nothing of the machine it ran on.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, TextIO

from claimcheck.reports import tool

if TYPE_CHECKING:
    from claimcheck.values.findings import Checked, Fact, Finding, Report

SCHEMA_VERSION = "1.2"
"""The second number grows when a field is added, the first when one changes its meaning or goes."""

# Lone surrogates (undecodable bytes of file names) can't be encoded; the rest is invisible or moves a terminal's cursor
# where JSON is printed. A JSON string may hold any of them as an escape and means the same.
_ESCAPED = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def write(report: Report, stream: TextIO) -> None:
    """Write the report as one JSON object and a newline."""
    stream.write(encoded(_record(report), indent=2) + "\n")


def encoded(record: object, indent: int | None = None) -> str:
    """Plain values as JSON that any stream can hold and a terminal can show; on one line without ``indent``."""
    text = json.dumps(record, ensure_ascii=False, indent=indent, allow_nan=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def header(schema_version: str) -> dict[str, Any]:
    """What stands at the head of every JSON object that claimcheck writes."""
    return {"schema_version": schema_version, "tool": {"name": tool.NAME, "version": tool.VERSION}}


def _record(report: Report) -> dict[str, Any]:
    omitted = {"omitted": len(report.omitted)} if report.omitted else {}
    facts = {"facts": [fact_record(fact) for fact in report.facts]} if report.facts is not None else {}
    return {
        **header(SCHEMA_VERSION),
        "summary": {**asdict(report.summary), **omitted},
        "documents": [asdict(document) for document in report.documents],
        "findings": [finding_record(finding) for finding in report.findings],
        "notes": [asdict(note) for note in report.notes],
        **({"checked": _checked(report.checked)} if report.checked else {}),
        **facts,
    }


def fact_record(fact: Fact) -> dict[str, Any]:
    """An agreed fact as plain values, its claims like those of a finding."""
    return _without_extents(asdict(fact))


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding as plain values: all that the schema describes, without what is only for comparing or drawing.

    Ranks are there where the user gives some, what is new where a check made the report, and why it is a finding where
    somebody asked for that.
    """
    record = _without_extents(asdict(replace(finding, grounds=None)))
    del record["axis"], record["grounds"]
    if finding.explanation is None:
        del record["explanation"]
    for position in record["positions"]:
        del position["keys"]
        if position["rank"] is None:
            del position["rank"]
    if finding.novelty is None:
        del record["novelty"]
    return record


def _without_extents(record: dict[str, Any]) -> dict[str, Any]:
    for claim in record["claims"]:
        del claim["extent"]
    return record


def _checked(checked: Checked) -> dict[str, Any]:
    return {**asdict(checked), "known": dict(checked.known)}
