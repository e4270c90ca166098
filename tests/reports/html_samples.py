"""The sample reports as a scan makes them: with the documents' texts and claims, and with places on an axis."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import report_samples

from claimcheck.values.claims import Claim, Evidence, Names
from claimcheck.values.findings import Axis, Extent, Finding, FindingClaim, Report, SourceText


def claim_of(finding: Finding, cited: FindingClaim) -> Claim:
    """The claim that a finding quotes; its value is only words."""
    place = Evidence(
        cited.document,
        cited.start,
        cited.end,
        cited.line,
        cited.column,
        cited.end_line,
        cited.end_column,
        cited.text,
        cited.value_start,
        cited.value_end,
    )
    return Claim(finding.kind, finding.subject, finding.attribute, Names((cited.value,)), place)


def with_sources(report: Report, texts: dict[str, str]) -> Report:
    """The report with the texts that it is about, in which what findings quote are the claims."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for finding in report.findings:
        for cited in finding.claims:
            claims[cited.document].append(claim_of(finding, cited))
    sources = (SourceText(name, text, tuple(claims[name])) for name, text in sorted(texts.items()))
    return replace(report, sources=tuple(sources))


def _drawn(finding: Finding, axis: Axis, *places: Extent) -> Finding:
    claims = (replace(claim, extent=place) for claim, place in zip(finding.claims, places, strict=True))
    return replace(finding, claims=tuple(claims), axis=axis)


def _everyday() -> Report:
    length, designer, cost = report_samples.EVERYDAY.findings
    same = Extent(412, 412, 411.5, 412.5)
    length = _drawn(length, Axis("amount", "metre"), same, same, Extent(430, 430, 430, float("inf")))
    report = replace(report_samples.EVERYDAY, findings=(length, designer, cost))
    return with_sources(report, report_samples.TEXTS)


EVERYDAY = _everyday()
_HOSTILE_TEXTS = {report_samples.HOSTILE_NAME: report_samples.HOSTILE_TEXT, "=.txt": "1. 50% | <b>bold</b>\n"}
HOSTILE = with_sources(report_samples.HOSTILE, _HOSTILE_TEXTS)
AGREED = report_samples.AGREED
EMPTY = report_samples.EMPTY
