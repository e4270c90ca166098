"""Claims as one JSON object, for programs; ``data/claims.schema.json`` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from claimcheck.reports.claims.record import record
from claimcheck.reports.machine import encoded, header

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.claims import Claim


def write(claims: Sequence[Claim], stream: TextIO) -> None:
    """Write the claims as one JSON object and a newline."""
    stream.write(encoded({**header(), "claims": [record(claim) for claim in claims]}, indent=2) + "\n")
