"""What would have made a finding silent: settings, and other words in the documents.

Each remedy is a small function. Those that change a value or a setting are tried: the rules judge again, and only what
leaves no two sides opposed is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import ceil
from typing import NamedTuple

from claimcheck.claims.dates import label
from claimcheck.findings.labels import value_label
from claimcheck.findings.quantities import CHANGES, ROUNDING, gap
from claimcheck.findings.terms import Leeway
from claimcheck.findings.verdicts import amounts, judge
from claimcheck.groups.yardsticks import ATTRIBUTE as YARDSTICK
from claimcheck.values.claims import Claim, Names
from claimcheck.values.explanations import Grounds
from claimcheck.values.findings import Finding
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Bound, Quantity

_STEPS = 1000
"""Parts of a whole to which a tolerance is rounded up."""
_BOUNDS: dict[Bound, str] = {"~": "about", ">": "at least", "<": "at most"}
_DATE_BOUNDS: dict[Bound, str] = {"~": "about", ">": "since", "<": "by"}
Sided = tuple[int, Claim]
"""A claim and the index of its position."""


class Case(NamedTuple):
    """A finding and what it was made of."""

    finding: Finding
    grounds: Grounds

    @property
    def sided(self) -> list[Sided]:
        """All claims with their positions."""
        positions = (claim.position for claim in self.finding.claims)
        return list(zip(positions, self.grounds.claims, strict=True))

    @property
    def opposed(self) -> list[tuple[Claim, Claim]]:
        """The pairs of claims of different positions that oppose each other."""
        return list(_opposed(self.sided, Leeway(self.grounds.tolerance)))

    def is_silent_with(self, change: Callable[[Claim], Claim], position: int | None = None) -> bool:
        """Whether no claims oppose each other once those of a position, or all, are changed."""
        changed = [(side, change(claim) if position in (None, side) else claim) for side, claim in self.sided]
        return not any(_opposed(changed, Leeway(self.grounds.tolerance)))

    def values_of(self, position: int) -> str:
        """The words of a position's value."""
        return self.finding.positions[position].value


def _opposed(sided: Sequence[Sided], leeway: Leeway) -> Iterator[tuple[Claim, Claim]]:
    for (here, a), (there, b) in combinations(sided, 2):
        if here != there and judge(a, b, leeway).opposes:
            yield a, b


def silenced_by(finding: Finding, grounds: Grounds) -> Iterator[str]:
    """What would have made the finding silent, settings first."""
    case = Case(finding, grounds)
    for remedy in REMEDIES:
        yield from remedy(case)


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
    if 0 < share <= 1 and not any(_opposed(case.sided, Leeway(share))):
        yield f"a tolerance of {share * 100:.3g} % for this attribute: the setting tolerance"


def _gap(a: Claim, b: Claim) -> float:
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return gap(*amounts(a, a.value, b, b.value))
    return 0.0


def several_values(case: Case) -> Iterator[str]:
    """The attribute as one of many values, where it is asked who or what."""
    if case.finding.kind in ("entity", "comparison") and case.finding.attribute:
        yield "the attribute among those that have several values at once: the setting many-valued"


def other_time(case: Case) -> Iterator[str]:
    """Times that do not overlap."""
    if case.finding.kind != "date" and case.finding.attribute != YARDSTICK:
        times = [claim.qualifiers.time for claim in case.grounds.claims]
        yield _stated("times that do not overlap", [label(replace(time, bound="=")) if time else "" for time in times])


def other_place(case: Case) -> Iterator[str]:
    """Places of which neither is part of the other."""
    if case.finding.kind != "entity" and case.finding.attribute != YARDSTICK:
        yield _stated("different places", [claim.qualifiers.place for claim in case.grounds.claims])


def _stated(what: str, conditions: Sequence[str]) -> str:
    """A condition that the sides could state differently, and what they do state."""
    told = [condition for condition in conditions if condition]
    known = ", ".join(dict.fromkeys(told))
    now = f"{len(told)} of {len(conditions)} statements name one: {known}" if told else "none of them names one"
    return f"{what} in the statements of the two sides ({now})"


def other_variant(case: Case) -> Iterator[str]:
    """Versions or variants of the subject."""
    if case.finding.kind != "comparison":
        yield 'different versions of the subject in the statements of the two sides, as in "X 4" and "X 5"'


def open_list(case: Case) -> Iterator[str]:
    """A wording that admits other names."""
    if case.finding.kind == "entity" and case.is_silent_with(_opened):
        yield 'a wording that admits other names: "a supplier is", not "the supplier is"'


def _opened(claim: Claim) -> Claim:
    return replace(claim, value=replace(claim.value, closed=False)) if isinstance(claim.value, Names) else claim


def wider_wording(case: Case) -> Iterator[str]:
    """A hedge or bound at the values of one side by which they would fit those of the others."""
    bounds = {"quantity": _BOUNDS, "date": _DATE_BOUNDS}.get(case.finding.kind, {})
    for position in range(len(case.finding.positions)):
        others = ", ".join(side.value for n, side in enumerate(case.finding.positions) if n != position)
        for bound, word in bounds.items():
            if case.is_silent_with(lambda claim, bound=bound: _worded(claim, bound), position):  # type: ignore[misc]
                yield f'"{word} {_bare(case, position)}", not "{case.values_of(position)}", beside "{others}"'


def _worded(claim: Claim, bound: Bound) -> Claim:
    """The claim with another bound; a change keeps its direction."""
    if isinstance(claim.value, Quantity) and claim.value.bound not in CHANGES:
        return replace(claim, value=replace(claim.value, bound=bound), modality="asserted")
    if isinstance(claim.value, Period) and bound not in CHANGES:
        return replace(claim, value=replace(claim.value, bound=bound), modality="asserted")  # type: ignore[arg-type]
    return claim


def _bare(case: Case, position: int) -> str:
    """The value of a position without its hedge or bound."""
    shown = zip(case.finding.claims, case.grounds.claims, strict=True)
    claim = next(claim for side, claim in shown if side.position == position)
    return value_label(_worded(claim, "="), case.finding.subject)


def planned(case: Case) -> Iterator[str]:
    """One side told as a plan."""
    if case.is_silent_with(lambda claim: replace(claim, modality="planned"), 0):
        yield "one side told as a plan, the other as a fact"


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
