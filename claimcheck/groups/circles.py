"""Circles put side by side: "a circle forty kilometres across" and "within fifteen kilometres of it"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.claims.lexicon import words
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity, Sides

_ACROSS = re.compile(r"\s*(?:across|in diameter|in width|wide)\b", re.IGNORECASE)
_DIAMETER = re.compile(r"\bdiameter (?:is |was |of )+(?:about |some |around )?$", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:within|radius (?:is |was |of )+)(?: ?(?:about|some|around))? ?(?:a |an )?$", re.IGNORECASE)
_RADIUS = re.compile(r"[ -]?radius\b", re.IGNORECASE)
_IS_ROUND = re.compile(rf"\b(?:{'|'.join(sorted(words('general', 'words of a round area')))})\b", re.IGNORECASE)


def radii(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """How far a round area reaches, told across and from its centre, as two radii."""
    if first.dimension != "length" or second.dimension != "length":
        return first, second
    if _is_across(a) and _is_radius(b):
        return _halved(first), _plain(second)
    if _is_across(b) and _is_radius(a):
        return _plain(first), _halved(second)
    return first, second


def _is_across(claim: Claim) -> bool:
    where = claim.evidence
    across = _ACROSS.match(where.behind) is not None and _IS_ROUND.search(where.text) is not None
    return across or _DIAMETER.search(where.before) is not None


def _is_radius(claim: Claim) -> bool:
    return _WITHIN.search(claim.evidence.before) is not None or _RADIUS.match(claim.evidence.behind) is not None


def _plain(radius: Quantity) -> Quantity:
    return replace(radius, bound="=" if radius.bound in ("<", ">") else radius.bound)


def _halved(across: Quantity) -> Quantity:
    half = replace(_plain(across), base_low=across.base_low / 2, base_high=across.base_high / 2)
    return replace(half, step=across.step / 2, fine_step=across.fine_step / 2)
