"""Shares, changes and votes put side by side: a part and a percentage, points, a named change and a told one."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.claims.lexicon import words
from claimcheck.claims.quantities.bounds import named_change
from claimcheck.claims.quantities.scores import LOWER, RESULT
from claimcheck.groups.portions import whole_of
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity, Sides

CHANGES = ("up", "down")
POINTS = ("point", "percentage point")
VOTED_WITHIN = 40
"""Characters behind a count in which it is told that these voted."""
_VOTED = re.compile(
    r"^(?: \w+)? (?:(?:were|was|voted|vote|spoke|came out) )?(?:in favou?r|against|backed|opposed|supported)\b"
)


_BEHIND = 60
"""Characters behind a factor in which the name stands of what it is a factor of."""
_OF_A_NAME = re.compile(r"^ (?:of|as)\b[^.;,]*?\b(?:of|as) (?:the |that of )?(?P<name>[A-Z]\w+)")


def is_beside_another(claim: Claim) -> bool:
    """Whether an amount is told as a factor of a named other thing's: "an eighth of the price of Nova", no change."""
    where = claim.evidence
    end = where.value_end - where.start
    told = _OF_A_NAME.match(where.text[end : end + _BEHIND])
    return told is not None and told["name"].casefold() not in words("general", "calendar")


def points(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """Points beside percentage points are the same points."""
    if first.unit in POINTS and second.unit in POINTS:
        return replace(first, dimension=POINTS[1]), replace(second, dimension=POINTS[1])
    return first, second


def told_changes(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """Points and multiples are rises even where the verb does not say so: "doubled", "four times that of last year"."""
    if first.dimension == second.dimension and first.dimension in (POINTS[1], "multiple"):
        if first.direction == "up" and second.direction is None:
            return _as_level(first), second
        if second.direction == "up" and first.direction is None:
            return first, _as_level(second)
    return first, second


def taken_off(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """What is saved, lost or let off is a fall: "saves €30,000 a year" beside "costs are down by €18,000 a year"."""
    if first.dimension != second.dimension:
        return first, second
    if first.direction == "down" and second.direction is None and _is_taken_off(b):
        return _as_level(first), second
    if second.direction == "down" and first.direction is None and _is_taken_off(a):
        return first, _as_level(second)
    return first, second


def _is_taken_off(claim: Claim) -> bool:
    return not words("general", "words of what is taken off").isdisjoint(claim.attribute.split())


def _as_level(value: Quantity) -> Quantity:
    return replace(value, bound="=" if value.bound in CHANGES else value.bound, change=None)


def shares(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """A part of a capacity, size or price beside a percentage of it: "a third of its capacity", "60 % full"."""
    if _is_share(first) and _is_part(second):
        return first, _as_percent(second)
    if _is_share(second) and _is_part(first):
        return _as_percent(first), second
    return first, second


def parts(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """So many of a whole that is told beside a percentage of it: "24 of the 40 seats", "half of the seats"."""
    if _is_share(first) and (whole := whole_of(b)):
        return first, _as_percent(_share_of(whole, second))
    if _is_share(second) and (whole := whole_of(a)):
        return _as_percent(_share_of(whole, first)), second
    return first, second


def _is_share(value: Quantity) -> bool:
    return value.dimension == "percent" and value.direction is None


def _share_of(whole: float, part: Quantity) -> Quantity:
    low, high, step = part.base_low / whole, part.base_high / whole, part.step / whole
    return replace(part, unit="", base_low=low, base_high=high, step=step, fine_step=part.fine_step / whole)


def _is_part(value: Quantity) -> bool:
    return value.dimension == "multiple" and not value.unit and value.direction is None and 0 < value.high <= 1


def _as_percent(part: Quantity) -> Quantity:
    return replace(
        part,
        dimension="percent",
        base_low=part.base_low * 100,
        base_high=part.base_high * 100,
        step=part.step * 100,
        fine_step=part.fine_step * 100,
    )


def votes(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """The votes of one side beside the result of a vote: "nine votes to four", "eight members were in favour"."""
    if first.dimension == RESULT and _is_of_voters(b, second):
        return _votes_of(first, second), second
    if second.dimension == RESULT and _is_of_voters(a, first):
        return first, _votes_of(second, first)
    return first, second


def _is_of_voters(claim: Claim, value: Quantity) -> bool:
    return value.dimension == "count" and _VOTED.search(claim.evidence.behind[:VOTED_WITHIN]) is not None


def _votes_of(result: Quantity, side: Quantity) -> Quantity:
    """The number of the two in a result that lies nearer to how many voted so."""
    high, low = divmod(round(result.base_low * LOWER), LOWER)
    nearer = float(min(high, low, key=lambda votes: (abs(votes - side.base_low), votes)))
    return replace(result, dimension="count", base_low=nearer, base_high=nearer, step=1.0)


def named_changes(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """A change that is named and not told: "sales growth: 3 %" beside "sales rose by 5 %"."""
    if first.bound in CHANGES:
        return first, _as_named(b, second)
    return (_as_named(a, first), second) if second.bound in CHANGES else (first, second)


def _as_named(claim: Claim, value: Quantity) -> Quantity:
    """The share as a change of the direction that the one noun for a change in its question tells."""
    told = {change for word in claim.attribute.split() if (change := named_change(word))}
    if len(told) != 1 or value.dimension != "percent" or value.bound != "=" or value.low < 0:
        return value
    change = told.pop()
    return replace(value, bound=change, change=change)
