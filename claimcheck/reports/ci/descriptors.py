"""The rules as SARIF describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.findings.catalogue import catalogue
from claimcheck.reports.rules.text import page, reported

if TYPE_CHECKING:
    from claimcheck.values.rules import RuleDescription

# For each severity what SARIF and GitHub call it, and how often it is right.
LEVELS = {"contradiction": "error", "disagreement": "warning", "note": "note"}
_SEVERITIES = {"contradiction": "error", "disagreement": "warning", "note": "recommendation"}
_PRECISIONS = {"contradiction": "high", "disagreement": "medium", "note": "very-high"}


def descriptors() -> list[dict[str, Any]]:
    """Every rule that can appear in a report, in the order of the table."""
    return [_descriptor(rule, rule.reports[0]) for rule in catalogue().values() if rule.reports]


def _descriptor(rule: RuleDescription, severity: str) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.why}"},
        "help": {"text": _help(rule), "markdown": page(rule)},
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {
            "precision": _PRECISIONS[severity],
            "problem.severity": _SEVERITIES[severity],
            "tags": ["consistency", rule.kind or "suppression"],
        },
    }


def _help(rule: RuleDescription) -> str:
    example = "\n".join(f"  {line}" for line in rule.example)
    return f"{rule.summary} {reported(rule)}\n\n{rule.why}\n\nExample:\n{example}\n"
