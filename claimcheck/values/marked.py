"""A document to read with its claims marked, and the findings in which they take part."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.values.claims import Claim
from claimcheck.values.findings import Finding


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """A document as a reader of claims sees it.

    ``claims`` are those to mark, in the order of :func:`claimcheck.extract`; ``findings`` those in which the document
    takes part, in the order of the report.
    """

    name: str
    text: str
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
