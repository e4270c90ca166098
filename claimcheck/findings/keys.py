"""Keys of claims and values: the order in which they are looked at, and what a finding's fingerprint is made of."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from claimcheck.claims.naming.equality import folded, plain
from claimcheck.findings.comparisons import seen_from
from claimcheck.values.claims import Claim, ClaimKind, Comparison, Names
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

FINGERPRINT_LENGTH = 16


def canonical_value(claim: Claim, subject: str = "") -> str:
    """The value without its wording: equal for 38 km and 38,000 metres, for "Nova-5.5" and "nova 5.5"."""
    value = claim.value
    if isinstance(value, Quantity):
        return f"{value.bound}{value.side}{_number(value.base_low)}..{_number(value.base_high)} {value.dimension}"
    if isinstance(value, Period):
        clock = f"T{value.clock}" if value.clock >= 0 else ""
        return f"{value.bound}{_day(value.first)}..{_day(value.last)}{clock}"
    if isinstance(value, Names):
        return _names(value.names)
    if isinstance(value, Comparison):
        seen = seen_from(subject or claim.subject, claim, value)
        return f"{seen.direction} {_names(seen.rivals)}"
    return f"{plain(value.opposition)}: {plain(value.pole)}"


def side_key(claim: Claim, subject: str = "") -> str:
    """The value by which sides of two runs are told apart: of who denies a value not the same as of who asserts it."""
    value = canonical_value(claim, subject)
    return f"not {value}" if claim.modality == "denied" else value


def _number(number: float) -> str:
    """Six significant digits, without a minus sign at zero."""
    return f"{number + 0.0:.6g}"


def _day(day: tuple[int, int, int]) -> str:
    return "-".join(str(part) for part in day)


def _names(names: Sequence[str]) -> str:
    return " + ".join(sorted({folded(name) for name in names}))


def stance(claim: Claim) -> tuple[Any, ...]:
    """All of a claim that a verdict can depend on."""
    scope = claim.qualifiers.scope
    return claim.value, claim.modality, claim.subject, claim.attribute, scope


def evidence_key(claim: Claim) -> tuple[Any, ...]:
    """An order of claims by where they stand."""
    place = claim.evidence
    return place.document, place.start, place.value_start, place.end, place.value_end, claim_key(claim)


def claim_key(claim: Claim) -> tuple[str, ...]:
    """An order of claims by what they say."""
    scope = " ".join(claim.qualifiers.scope)
    return canonical_value(claim), claim.modality, claim.subject, claim.attribute, scope, repr(claim.value)


def fingerprint(kind: ClaimKind, subject: str, attribute: str, values: Sequence[str]) -> str:
    """The identity of a finding: its question and its values, whatever the documents, lines and order."""
    parts = (kind, folded(subject), plain(attribute), *sorted(values))
    return sha256("\n".join(parts).encode()).hexdigest()[:FINGERPRINT_LENGTH]
