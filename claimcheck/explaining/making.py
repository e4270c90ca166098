"""Findings with their explanations."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.explaining.likeness import likeness
from claimcheck.explaining.silence import silenced_by
from claimcheck.explaining.values import explained_values
from claimcheck.findings.catalogue import catalogue
from claimcheck.values.explanations import Decision, Explanation
from claimcheck.values.findings import Finding, Report


def explained(report: Report) -> Report:
    """The report with an explanation of each finding, those left out by a limit among them."""
    findings, omitted = (tuple(map(_explained, found)) for found in (report.findings, report.omitted))
    return replace(report, findings=findings, omitted=omitted)


def _explained(finding: Finding) -> Finding:
    return replace(finding, explanation=explanation(finding))


def explanation(finding: Finding) -> Explanation | None:
    """Why there is a finding; None for one that was not made by judging claims, such as one read from a file."""
    grounds = finding.grounds
    if grounds is None:
        return None
    rule = catalogue()[finding.code]
    return Explanation(
        question=likeness(finding.kind, grounds, [side.position for side in finding.claims]),
        values=tuple(explained_values(finding, grounds)),
        rule=Decision(finding.code, rule.name, _reason(finding), rule.why, grounds.rule),
        closeness=grounds.closeness,
        silenced_by=tuple(silenced_by(finding, grounds)),
    )


def _reason(finding: Finding) -> str:
    """What the rule says of these values: it stands behind the reasons for one question."""
    before = len(finding.grounds.reasons) if finding.grounds else 0
    return finding.reasons[before]
