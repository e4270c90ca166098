"""How many of how many: "three of the eight cables" tells of a part, the three, and of its whole, the eight."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from claimcheck.claims.quantities.amounts import STARTERS
from claimcheck.claims.quantities.extracting import find_amounts
from claimcheck.claims.quantities.measures import OWNERS
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity

Portion = Literal["part", "whole", ""]
_OWNER = rf"(?:all|(?:all )?(?:{'|'.join(sorted(OWNERS))})|\w{{1,40}}['\N{{RIGHT SINGLE QUOTATION MARK}}]s?)"
_NUMBER = rf"(?:\d[\d.,]*|(?:{'|'.join(sorted(STARTERS - {'a', 'an', 'half', 'quarter', 'tens'}))}))(?![^\W_])"
_SOME = "none|neither|any|some|several|few|many|half|most|majority"
_OF_A_WHOLE = re.compile(rf"\s+(?:out )?of (?:{_OWNER} )?{_NUMBER}", re.IGNORECASE)
_OF = re.compile(
    rf"(?<![^\W_])(?:{_NUMBER}|{_SOME})\s+(?:out )?of (?:{_OWNER} )?$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s+of (?:them|these|those|which|whom)\b", re.IGNORECASE)
_NOUNS = r"((?:[\w'-]+ ){0,2}[\w'-]+)"
_OF_A_THING = re.compile(rf"\s+of {_OWNER} {_NOUNS}", re.IGNORECASE)
_OF_A_THING_AHEAD = re.compile(rf"(?<![^\W_])of {_OWNER} {_NOUNS}, (?:\w+ )?$", re.IGNORECASE)
_ALL = re.compile(rf"(?<![^\W_])(?<!of )all (?:of )?(?:{'|'.join(sorted(OWNERS))})? ?$", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:no|not|never|none|without|lack|lacks|lacked)\b|n['\N{RIGHT SINGLE QUOTATION MARK}]t\b", re.IGNORECASE
)
ROUNDED = 1.0
"""Points by which two percentages that make up a whole may miss it."""
_UNMEASURED = frozenset({"count", "percent", "percentage point", "multiple", "time"})
"""Dimensions of which no such part is told: five minutes of the film are of its time, and a count has its portion."""
_AND_BEHIND = re.compile(r"(?: \w+){0,2} (?:and|plus) ")
_AND_BEFORE = re.compile(r"(?: \w+){0,2} (?:and|plus) $")
"""What joins two counts, and the words of the first that are no part of its unit."""
_REACH = 40
"""Characters before a count in which the part of it is looked for."""


def are_part_and_whole(a: Claim, b: Claim) -> bool:
    """Whether two counts are of a part and of its whole, or of two parts that make up the whole.

    "Three of the five were saved" and "two of the five were lost" are one.
    """
    if {portion(a), portion(b)} == {"part", "whole"}:
        return True
    if any(_is_whole_of(one, other) or _is_of_some_of(one, other) for one, other in ((a, b), (b, a))):
        return True
    if are_shares_of_two_sides(a, b) or _is_a_sum_of(a, b) or _is_a_sum_of(b, a):
        return True
    whole = whole_of(a)
    return whole > 0 and whole == whole_of(b) == _size(a) + _size(b) and _size(a) != _size(b)


def _is_whole_of(a: Claim, b: Claim) -> bool:
    """Whether a count is the whole of which another claim tells a part: "fourteen judges", "eleven of the fourteen"."""
    is_count = isinstance(a.value, Quantity) and a.value.dimension == "count"
    return is_count and portion(a) == "" and 0 < whole_of(b) == _size(a)


def _is_a_sum_of(a: Claim, b: Claim) -> bool:
    """Whether a count is that of the other and what is counted beside it: 55 people, 51 passengers and four crew."""
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)):
        return False
    counts = a.value.dimension == b.value.dimension == "count" and a.value.bound == b.value.bound == "="
    return counts and any(_size(b) + beside == _size(a) for beside in _counted_beside(b))


@lru_cache(maxsize=65536)
def _counted_beside(claim: Claim) -> tuple[float, ...]:
    """The counts that "and" or "plus" joins to one: the four of "51 passengers and four crew"."""
    where = claim.evidence
    start, end = where.value_start - where.start, where.value_end - where.start
    behind, before = _AND_BEHIND.match(where.text, end), _AND_BEFORE.search(where.text[:start])
    found = []
    if behind:
        found += [amount for amount in find_amounts(where.text[behind.end() :]) if amount.start == 0]
    if before:
        found += [amount for amount in find_amounts(where.text[: before.start()]) if amount.end == before.start()]
    return tuple(amount.low for amount in found if amount.dimension == "count" and amount.bound == "=")


def _is_of_some_of(a: Claim, b: Claim) -> bool:
    """Whether a measure is of a part of what the other measures: "we owe 2m of the cost", "the cost was 5m".

    What both say of it is one question: "400 hectares of the forest burned", "600 hectares burned".
    """
    whole = _measured_whole(a)
    if not whole or _measured_whole(b):
        return False
    told, other = set(a.attribute.split()), set(b.attribute.split())
    return not whole.isdisjoint(other) and (told & other) <= whole


@lru_cache(maxsize=65536)
def _measured_whole(claim: Claim) -> frozenset[str]:
    """The words for that of which a measure is a part ("66 km of the new cable", "of the cable, 66 km"), if it is."""
    if not isinstance(claim.value, Quantity) or claim.value.dimension in _UNMEASURED:
        return frozenset()
    text, where = claim.evidence.text, claim.evidence
    behind = _OF_A_THING.match(text, where.value_end - where.start)
    found = behind or _OF_A_THING_AHEAD.search(text[: where.value_start - where.start])
    said = re.split(r" (?:of|in|on|at|for|to|from|with) ", f"{found.group(1).lower()} ")[0] if found else ""
    return frozenset(said.split())


def are_shares_of_two_sides(a: Claim, b: Claim) -> bool:
    """Whether two percentages are of those that have something and of those that have none of it."""
    shares = all(isinstance(c.value, Quantity) and c.value.dimension == "percent" for c in (a, b))
    return shares and abs(_percent(a) + _percent(b) - 100) <= ROUNDED and _denies(a) != _denies(b)


def _percent(claim: Claim) -> float:
    return claim.value.base_low if isinstance(claim.value, Quantity) else 0.0


def _denies(claim: Claim) -> bool:
    return _NONE.search(claim.evidence.text) is not None


@lru_cache(maxsize=65536)
def whole_of(claim: Claim) -> float:
    """How many there are of which a claim tells a part; 0 where it tells none."""
    where = claim.evidence
    found = _OF_A_WHOLE.match(where.text, where.value_end - where.start) if portion(claim) == "part" else None
    amounts = find_amounts(where.text[found.start() : found.end()]) if found else []
    return amounts[-1].low if amounts else 0.0


def _size(claim: Claim) -> float:
    return claim.value.low if isinstance(claim.value, Quantity) else 0.0


@lru_cache(maxsize=65536)
def portion(claim: Claim) -> Portion:
    """Whether a count is one of so many ("three of the eight", "all eight"), or that of which another is told."""
    if not isinstance(claim.value, Quantity) or claim.value.dimension != "count":
        return ""
    where = claim.evidence
    start, end = where.value_start - where.start, where.value_end - where.start
    before = where.text[max(0, start - _REACH) : start]
    of_some = _OF_A_WHOLE.match(where.text, end) or _OF_THEM.match(where.text, end)
    if of_some or _ALL.search(before) or where.text[start:end].lower().startswith("both "):
        return "part"
    return "whole" if _OF.search(before) else ""
