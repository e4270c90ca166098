"""Rates put side by side with amounts whose words tell the time that they are for: "annual fee", "a 38-hour week"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.quantities.units import Unit, per, rate, unit_table
from claimcheck.groups.prices import is_cell
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity, Sides

_BY_ADJECTIVE: dict[str, str] = load("general")["times by adjective"]
_TIME = rf"({'|'.join(sorted(set(_BY_ADJECTIVE.values())))})"
_PER_TIME = re.compile(rf"(?:\b(?:per|an?|each|every)\s+|/\s?){_TIME}\b|\b({'|'.join(_BY_ADJECTIVE)})\b")
_WHOLE_TIME = rf"(?:(?:full|whole|working) )?{_TIME}"
_TOLD_BEHIND = re.compile(
    rf"\s+(?:\w+ )?for (?:the|each|every) {_WHOLE_TIME}\b(?! (?:of|from|to|before|after|ahead)\b)"
    rf"|(?:\s+[a-z]+){{0,3}} (?:each|every) {_TIME}\b"
    rf"|\s+of (?:each|every|their|his|her|your|my|our) {_WHOLE_TIME}\b"
    rf"|\s+({'|'.join(_BY_ADJECTIVE)})\b(?=\W*$|[.,;:)]| (?:and|but|for|in|on|at|to|by|from)\b)",
    re.IGNORECASE,
)
_TOLD_FOR_A_DAY = re.compile(r"\s+(?:in|within|over) (?:any |each |every )?(?:24|twenty-four) hours\b", re.IGNORECASE)
_FARTHEST = 200
"""Characters between a working week and the hours that it has: a bound keeps the search linear."""
_TIME_WORKED_BEHIND = re.compile(rf"[ -]{_TIME}\b(?!['\N{{RIGHT SINGLE QUOTATION MARK}}])", re.IGNORECASE)
_TIME_WORKED_BEFORE = re.compile(
    rf"\b(?:working|teaching|school) {_TIME}\b[^.;!?]{{0,{_FARTHEST}}}$"
    rf"|\b{_TIME} (?:is|was|stays|stayed|remains|remained|has|had|will be|comes to)\b[^.;!?]{{0,24}}$",
    re.IGNORECASE,
)
_TOLD_FIRST = re.compile(rf"^(?:every|each|for (?:the|each|every)) {_TIME},? [^,;:()]*$", re.IGNORECASE)
_LABEL = re.compile(r":\W{0,9}$")
OFTEN = "count/time"
INTEREST = "year"
"""The time for which a percentage of interest is told."""


def how_often(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """How often, told as times in a while or as the time between: "twice a year", "every four months"."""
    if first.dimension == OFTEN and first.unit.startswith("time ") and _is_between(b, second):
        return first, _as_often(second)
    if second.dimension == OFTEN and second.unit.startswith("time ") and _is_between(a, first):
        return _as_often(first), second
    return first, second


def _is_between(claim: Claim, value: Quantity) -> bool:
    """Whether a time is one after which a thing happens again."""
    before = claim.evidence.before
    plain = value.dimension == "time" and value.bound in ("=", "~") and value.base_low > 0
    return plain and before.rstrip().endswith("every") and "once every" not in before


def _as_often(between: Quantity) -> Quantity:
    low, high = 1 / between.base_high, 1 / between.base_low
    share = between.step / between.base_low
    return replace(between, dimension=OFTEN, base_low=low, base_high=high, step=low * share, fine_step=0.0, side="")


def per_time(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """An amount whose words tell the time that it is for, beside a rate: "annual fee", "£60 for the year"."""
    if first.dimension == _over_time(second.dimension) and (time := _told_time(b, second)):
        return first, per(second, unit_table().words[time])
    if second.dimension == _over_time(first.dimension) and (time := _told_time(a, first)):
        return per(first, unit_table().words[time]), second
    return first, second


@lru_cache(maxsize=256)
def _over_time(dimension: str) -> str:
    """The dimension of an amount of this one per time: speed for length."""
    return rate(Unit("", dimension), unit_table().words["second"]).dimension


def _told_time(claim: Claim, value: Quantity) -> str:
    """The one time that an amount is told to be for; "" for none."""
    if is_cell(claim):
        return _labelled_time(*_cell_words(claim))
    before, behind = claim.evidence.before, claim.evidence.behind
    if _LABEL.search(before) and (labelled := _labelled_time(before)):
        return labelled
    if value.dimension == "percent" and not words("general", "words of interest").isdisjoint(claim.context):
        return INTEREST
    told = {_BY_ADJECTIVE[word] for word in claim.attribute.split() if word in _BY_ADJECTIVE}
    return told.pop() if len(told) == 1 else _time_beside(before, behind, value)


def _cell_words(cell: Claim) -> tuple[str, str]:
    """The label and the header of a table's cell."""
    return cell.evidence.before, cell.setting.rpartition(" / ")[2]


def _labelled_time(*labels: str) -> str:
    """The one time that labels say an amount is for ("per hour", "monthly fee"); "" for none."""
    found = _PER_TIME.findall(" | ".join(labels).lower())
    named = {_BY_ADJECTIVE.get(adjective, noun) for noun, adjective in found}
    return named.pop() if len(named) == 1 else ""


def _time_beside(before: str, behind: str, value: Quantity) -> str:
    """The time that the words of a sentence say: "for the year", "20 hours of their week", "a 38-hour week"."""
    found = _TOLD_BEHIND.match(behind) or _TOLD_FIRST.match(before)
    if found is None and value.dimension == "time":
        found = _TIME_WORKED_BEHIND.match(behind) or _TIME_WORKED_BEFORE.search(before)
    if found is None:
        return "day" if value.dimension != "time" and _TOLD_FOR_A_DAY.match(behind) else ""
    told = next(group for group in found.groups() if group).lower()
    return _BY_ADJECTIVE.get(told, told)
