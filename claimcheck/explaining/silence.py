"""What would have made a finding silent: settings, and other words in the documents.

Each remedy is a small function. Those that change a value or a setting are tried: the rules judge again, and only what
brings them to silence is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import ceil
from typing import NamedTuple

from claimcheck.claims.dates import label
from claimcheck.findings.labels import value_label
from claimcheck.findings.quantities import ROUNDING, gap
from claimcheck.findings.rules import Verdict
from claimcheck.findings.terms import Leeway
from claimcheck.findings.verdicts import amounts, judge
from claimcheck.values.claims import Claim, Names, Value
from claimcheck.values.explanations import Grounds
from claimcheck.values.findings import Finding
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

_STEPS = 1000
"""Parts of a whole to which a tolerance is rounded up."""
_BOUNDS = {"~": "about", ">": "at least", "<": "at most"}
_DATE_BOUNDS = {"~": "about", ">": "since", "<": "by"}


class Case(NamedTuple):
    """A finding, what it was made of, and the pair of claims on whose verdict it rests."""

    finding: Finding
    grounds: Grounds
    pair: tuple[Claim, Claim]

    @property
    def opposed(self) -> Iterator[tuple[Claim, Claim]]:
        """All pairs of claims on different sides that oppose each other."""
        sided = list(zip(self.grounds.claims, self.finding.claims, strict=True))
        for (a, here), (b, there) in combinations(sided, 2):
            if here.position != there.position and self.verdict(a, b).opposes:
                yield a, b

    def verdict(self, a: Claim, b: Claim) -> Verdict:
        """The verdict on two claims on the user's terms."""
        return judge(a, b, Leeway(self.grounds.tolerance))

    def says(self, claim: Claim) -> str:
        """A claim's value as the finding words it."""
        return value_label(claim, self.finding.subject)


def silenced_by(finding: Finding, grounds: Grounds) -> Iterator[str]:
    """What would have made the finding silent, settings first."""
    case = Case(finding, grounds, (grounds.claims[0], grounds.claims[-1]))
    opposed = list(case.opposed)
    if opposed:
        case = case._replace(pair=min(opposed, key=lambda pair: _weakness(case.verdict(*pair))))
    for remedy in REMEDIES:
        yield from remedy(case)


def _weakness(verdict: Verdict) -> tuple[bool, float, str, str]:
    """The order in which a finding takes its verdict: a conflict before a difference, the surest rule first."""
    return verdict.relation != "conflict", -verdict.weight, verdict.code, verdict.reason


def higher_threshold(case: Case) -> Iterator[str]:
    """A threshold above the confidence."""
    least = round(case.finding.confidence + 0.01, 2)
    if least <= 1:
        yield f"a threshold above its confidence: --min-confidence {least:.2f}"


def contradictions_alone(case: Case) -> Iterator[str]:
    """The severity, of what is no contradiction."""
    if case.finding.severity != "contradiction":
        yield "reporting contradictions alone: --severity contradiction"


def tolerance(case: Case) -> Iterator[str]:
    """The least tolerance that covers the gaps between all amounts."""
    gaps = [_gap(a, b) for a, b in case.opposed]
    share = ceil(max(gaps, default=0.0) * _STEPS - ROUNDING) / _STEPS
    if 0 < share <= 1 and not any(judge(a, b, Leeway(share)).opposes for a, b in case.opposed):
        yield f"a tolerance of {share * 100:.3g} % for this attribute (setting tolerance)"


def _gap(a: Claim, b: Claim) -> float:
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return gap(*amounts(a, a.value, b, b.value))
    return 0.0


def several_values(case: Case) -> Iterator[str]:
    """The attribute as one of many values, where it is asked who or what."""
    if case.finding.kind in ("entity", "comparison") and case.finding.attribute:
        yield "the attribute among those that may have several values (setting many-valued)"


def other_time(case: Case) -> Iterator[str]:
    """Times that do not overlap."""
    if case.finding.kind == "date":
        return
    stated = [claim.qualifiers.time for claim in case.pair]
    told = dict.fromkeys(label(replace(time, bound="=")) for time in stated if time is not None)
    yield from _other("times that do not overlap", " and ".join(told), len([t for t in stated if t is not None]))


def other_place(case: Case) -> Iterator[str]:
    """Places of which neither is part of the other."""
    if case.finding.kind == "entity":
        return
    stated = [claim.qualifiers.place for claim in case.pair if claim.qualifiers.place]
    yield from _other("different places", " and ".join(dict.fromkeys(stated)), len(stated))


def _other(what: str, told: str, count: int) -> Iterator[str]:
    """A condition that the two statements could state differently, with what they do state."""
    now = {0: "neither states one", 1: f"only one states one, {told}", 2: f"both state {told}"}[count]
    yield f"{what} in the two statements: {now}"


def other_variant(case: Case) -> Iterator[str]:
    """Versions or variants of the subject."""
    if case.finding.kind != "comparison":
        yield "different versions or variants of the subject named in the two statements, as in 'X 4' and 'X 4 Pro'"


def wider_wording(case: Case) -> Iterator[str]:
    """A hedge or bound at one of the two values by which they would fit together."""
    for claim, other in (case.pair, case.pair[::-1]):
        for word, value in _reworded(claim.value):
            if not case.verdict(replace(claim, value=value, modality="asserted"), other).opposes:
                yield f"“{word} {_bare(case, claim)}” in place of “{case.says(claim)}”, beside {case.says(other)}"


def _bare(case: Case, claim: Claim) -> str:
    plainly = replace(claim.value, bound="=") if isinstance(claim.value, (Quantity, Period)) else claim.value
    return value_label(replace(claim, value=plainly), case.finding.subject)


def _reworded(value: Value) -> Iterator[tuple[str, Value]]:
    """The value behind each hedge or bound that it does not have, of what has ends: changes keep their direction."""
    if isinstance(value, Quantity) and value.bound not in ("up", "down"):
        bounds: Iterable[tuple[str, str]] = _BOUNDS.items()
    elif isinstance(value, Period):
        bounds = _DATE_BOUNDS.items()
    else:
        return
    for bound, word in bounds:
        if bound != value.bound:
            yield word, replace(value, bound=bound)  # type: ignore[arg-type]


def open_list(case: Case) -> Iterator[str]:
    """A wording that admits other names."""
    first, second = case.pair
    if isinstance(first.value, Names) and not case.verdict(_opened(first), second).opposes:
        yield "a wording that admits other names, as “a supplier is” does and “the supplier is” does not"


def _opened(claim: Claim) -> Claim:
    return replace(claim, value=replace(claim.value, closed=False)) if isinstance(claim.value, Names) else claim


def planned(case: Case) -> Iterator[str]:
    """One of them told as a plan."""
    first, second = case.pair
    if first.modality != "planned" and not case.verdict(replace(first, modality="planned"), second).opposes:
        yield "one of the two told as a plan or denied, and not as a fact"


REMEDIES: Sequence[Callable[[Case], Iterator[str]]] = (
    higher_threshold,
    contradictions_alone,
    tolerance,
    several_values,
    other_time,
    other_place,
    other_variant,
    open_list,
    wider_wording,
    planned,
)
"""In the order in which they are told: settings, conditions, wording."""
