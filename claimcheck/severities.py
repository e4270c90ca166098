"""Which findings are severe enough: to be shown, and to make a run fail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from claimcheck.values.findings import Finding, Severity

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""All of them, the most severe first."""
NEVER = "never"


def at_least(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """The findings that are at least as severe as ``severity``, in their order."""
    enough = SEVERITIES[: SEVERITIES.index(severity) + 1]
    return tuple(finding for finding in findings if finding.severity in enough)


def fails(findings: Iterable[Finding], fail_on: Severity | str) -> bool:
    """Whether one of the findings is at least as severe as ``fail_on``; never where that is "never"."""
    return fail_on in SEVERITIES and bool(at_least(findings, SEVERITIES[SEVERITIES.index(fail_on)]))
