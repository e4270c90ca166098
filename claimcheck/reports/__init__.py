"""Writers of the finished report and of claims, by the name of their format.

A writer takes a report, or claims, and an open text stream, and writes: it never counts, filters, sorts or exits. What
it needs (rich, say) is imported when it is first called, so that the names of the formats cost nothing.
"""

from __future__ import annotations

from claimcheck.reports.writers import CLAIM_WRITERS, WRITERS, ClaimWriter, Writer

__all__ = ["CLAIM_WRITERS", "WRITERS", "ClaimWriter", "Writer"]
