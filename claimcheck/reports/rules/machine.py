"""Rules as a JSON array, for programs and for documentation that is made from it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, TextIO

from claimcheck.reports.machine import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.rules import RuleDescription


def write(rules: Sequence[RuleDescription], stream: TextIO) -> None:
    """Write each rule as an object: its fields, and what of it appears in reports."""
    records = [{**asdict(rule), "reports": rule.reports} for rule in rules]
    stream.write(encoded(records, indent=2) + "\n")
