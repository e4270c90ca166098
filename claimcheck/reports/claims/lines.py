"""Claims as JSON lines, for programs that read one at a time: each is an entry of ``claims`` in the JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from claimcheck.reports.claims.record import record
from claimcheck.reports.machine import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.claims import Claim


def write(claims: Sequence[Claim], stream: TextIO) -> None:
    """Write each claim as one JSON object on a line of its own."""
    stream.writelines(encoded(record(claim)) + "\n" for claim in claims)
