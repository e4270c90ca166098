"""Writers of the finished report, of claims and of rules, by the name of their format.

A writer takes a report, claims or rules, and an open text stream, and writes: it never counts, filters, sorts or exits.
What it needs (rich, say) is imported when it is first called, so that the names of the formats cost nothing.
"""

from __future__ import annotations

from claimcheck.reports.writers import (
    BINARY_FORMATS,
    CLAIM_WRITERS,
    EXPLAINING,
    RULE_WRITERS,
    WRITERS,
    ClaimWriter,
    RuleWriter,
    Writer,
)

__all__ = [
    "BINARY_FORMATS",
    "CLAIM_WRITERS",
    "EXPLAINING",
    "RULE_WRITERS",
    "WRITERS",
    "ClaimWriter",
    "RuleWriter",
    "Writer",
]
