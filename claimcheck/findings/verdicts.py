"""The verdict on two claims of one question: the rules for their kind, and what the way of saying changes."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from claimcheck.claims.naming.equality import folded, plain
from claimcheck.findings.comparisons import judge_comparisons, seen_from
from claimcheck.findings.dates import judge_dates
from claimcheck.findings.entities import judge_entities
from claimcheck.findings.quantities import as_limit, judge_quantities
from claimcheck.findings.rules import Verdict
from claimcheck.findings.states import judge_states
from claimcheck.findings.terms import NONE, Leeway
from claimcheck.groups.amounts import aligned
from claimcheck.groups.aspects import one_aspect
from claimcheck.groups.plans import PLANNED, STATED, told_as_one
from claimcheck.values.claims import Claim, Comparison, Names, State
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity, Sides

COMPARED = STATED | PLANNED
# What is left of a rule's weight where a claim is only quoted, and where one is a plan.
QUOTED_SHARE = 0.9
PLANNED_SHARE = 0.9


def judge(a: Claim, b: Claim, leeway: Leeway = NONE) -> Verdict:
    """How two claims that answer one question stand to each other; the order of the two does not matter.

    ``leeway`` is what the question allows its answers.
    """
    said = {a.modality, b.modality}
    if not said <= COMPARED:
        return Verdict("unknown", "X101", "a claim is denied, hypothetical, asked or superseded")
    if not told_as_one(a, b):
        return Verdict("unknown", "X103", "a plan and a fact cannot be compared")
    found = _by_kind(a, b, leeway)
    if found.opposes and leeway.many_valued:
        return Verdict("unknown", "X104", "the attribute may have several values")
    return _weighed(found, a, b)


def _by_kind(a: Claim, b: Claim, leeway: Leeway) -> Verdict:
    first, second = a.value, b.value
    if isinstance(first, Quantity) and isinstance(second, Quantity):
        return _judge_amounts(a, first, b, second, leeway)
    if isinstance(first, Period) and isinstance(second, Period):
        return judge_dates(hedged_period(a, first), hedged_period(b, second))
    if isinstance(first, Names) and isinstance(second, Names):
        return judge_entities(first, second)
    if isinstance(first, Comparison) and isinstance(second, Comparison):
        subject = min(a.subject, b.subject, key=lambda name: (folded(name), name))
        first, second = in_one_word(a, first, b, second)
        return judge_comparisons(seen_from(subject, a, first), seen_from(subject, b, second))
    if isinstance(first, State) and isinstance(second, State):
        return judge_states(first, second)
    return Verdict("unknown", "X102", "the values are of different kinds")


def _judge_amounts(a: Claim, first: Quantity, b: Claim, second: Quantity, leeway: Leeway) -> Verdict:
    return judge_quantities(*amounts(a, first, b, second), leeway.tolerance)


def amounts(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """The amounts of two claims as the rules compare them: hedged as said, in one dimension, limits as asked for."""
    first, second = aligned(a, hedged_amount(a, first), b, hedged_amount(b, second))
    if asks_for_limit(a) or asks_for_limit(b) or _set_one_limit(a, b):
        first, second = as_limit(first), as_limit(second)
    return first, second


def in_one_word(a: Claim, first: Comparison, b: Claim, second: Comparison) -> tuple[Comparison, Comparison]:
    """Two comparisons with one name for their aspect where they are told in one respect, though in other words."""
    if not one_aspect(a, b):
        return first, second
    name = min(filter(None, (first.aspect, second.aspect)))
    return replace(first, aspect=name), replace(second, aspect=name)


def hedged_amount(claim: Claim, value: Quantity) -> Quantity:
    """The value of a claim, hedged where the sentence is."""
    return replace(value, bound="~") if claim.modality == "approximate" and value.bound == "=" else value


def hedged_period(claim: Claim, value: Period) -> Period:
    """The value of a claim, hedged where the sentence is."""
    return replace(value, bound="~") if claim.modality == "approximate" and value.bound == "=" else value


@lru_cache(maxsize=1)
def _limit_words() -> frozenset[str]:
    text = files("claimcheck.findings").joinpath("data/limits.json").read_text(encoding="utf-8")
    return frozenset(json.loads(text))


def asks_for_limit(claim: Claim) -> bool:
    """Whether the question itself is for a limit (the maximum size), so that "up to" states the answer."""
    asked = {
        *plain(claim.attribute).split(),
        *(word for item in claim.qualifiers.scope for word in plain(item).split()),
    }
    return not asked.isdisjoint(_limit_words())


def _set_one_limit(a: Claim, b: Claim) -> bool:
    """Whether both state the same end of what a rule allows."""
    return a.qualifiers.limit == b.qualifiers.limit != ""


def _weighed(verdict: Verdict, a: Claim, b: Claim) -> Verdict:
    """What others are quoted as saying counts a little less, and so do plans."""
    if not verdict.opposes or {a.modality, b.modality} <= {"asserted", "approximate"}:
        return verdict
    share = PLANNED_SHARE if "planned" in (a.modality, b.modality) else QUOTED_SHARE
    return replace(verdict, weight=round(verdict.weight * share, 4))
