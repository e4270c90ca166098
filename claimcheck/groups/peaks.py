"""Peaks put side by side: "gusts of up to 140 km/h" tells of a past event what "the wind reached 118 km/h" tells."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.lexicon import words
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity, Sides


def peaks(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """How far something went, told as what it reached and as what it went up to."""
    if first.dimension != second.dimension:
        return first, second
    if _is_reached(a, first) and _went_up_to(b, second):
        return first, replace(second, bound="=")
    if _is_reached(b, second) and _went_up_to(a, first):
        return replace(first, bound="="), second
    return first, second


def _is_reached(claim: Claim, value: Quantity) -> bool:
    told = not words("general", "words of a peak").isdisjoint(claim.attribute.split())
    return told and claim.qualifiers.tense != "present" and value.bound in ("=", "~")


def _went_up_to(claim: Claim, value: Quantity) -> bool:
    before = claim.evidence.before.rstrip().lower()
    return value.bound == "<" and before.endswith(("up to", "as high as")) and not claim.qualifiers.limit
