"""Claims as one JSON object, for programs; ``data/claims.schema.json`` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from claimcheck.reports.claims.record import record
from claimcheck.reports.machine import encoded, header

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.claims import Claim

SCHEMA_VERSION = "1.0"
"""The second number grows when a field is added, the first when one changes its meaning or goes."""


def write(claims: Sequence[Claim], stream: TextIO) -> None:
    """Write the claims as one JSON object and a newline."""
    stream.write(encoded({**header(SCHEMA_VERSION), "claims": [record(claim) for claim in claims]}, indent=2) + "\n")
