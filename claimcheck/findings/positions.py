"""The sides of a group: claims that are compatible with one another and opposed to the others.

Complete-link: a claim joins a side only when no member opposes it. Claims that fit several sides ("more than 50" beside
64 and 72) make no side of their own and speak for none. Yardsticks are the exception: sets of rivals that overlap make
one side, transitively.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import combinations
from typing import Any

from claimcheck.findings.keys import claim_key, evidence_key, stance
from claimcheck.findings.rules import Verdict
from claimcheck.findings.terms import NONE, Leeway
from claimcheck.findings.verdicts import judge
from claimcheck.values.claims import Claim, Comparison

Side = list[int]


class Stances:
    """The different things said in a group, and how each stands to each other.

    Claims that say the same in the same way share a stance, so that repetition costs nothing and changes nothing.
    ``leeway`` is what the question allows its answers.
    """

    def __init__(self, claims: Sequence[Claim], leeway: Leeway = NONE) -> None:
        self.leeway = leeway
        by_stance: dict[Any, list[Claim]] = {}
        for claim in sorted(claims, key=evidence_key):
            by_stance.setdefault(stance(claim), []).append(claim)
        ordered = sorted(by_stance.values(), key=lambda same: (claim_key(same[0]), evidence_key(same[0])))
        self.claims: list[list[Claim]] = ordered
        self.numbers = range(len(ordered))

    @cached_property
    def verdicts(self) -> dict[tuple[int, int], Verdict]:
        """The verdict on every pair of different stances, lower number first."""
        first = [same[0] for same in self.claims]
        return {(i, j): judge(first[i], first[j], self.leeway) for i, j in combinations(self.numbers, 2)}

    @cached_property
    def foes(self) -> list[int]:
        """For each stance those that it opposes, as the bits of a number."""
        return self._related(lambda verdict: verdict.opposes)

    @cached_property
    def friends(self) -> list[int]:
        """For each stance those that confirm it, as the bits of a number."""
        return self._related(lambda verdict: verdict.relation == "agree")

    def _related(self, holds: Callable[[Verdict], bool]) -> list[int]:
        masks = [0] * len(self.claims)
        for (i, j), verdict in self.verdicts.items():
            if holds(verdict):
                masks[i] |= 1 << j
                masks[j] |= 1 << i
        return masks

    def verdict(self, i: int, j: int) -> Verdict:
        """The verdict on two stances."""
        return self.verdicts[min(i, j), max(i, j)]

    def opposed(self, i: int, j: int) -> bool:
        """Whether two stances belong on different sides."""
        return bool(self.foes[i] >> j & 1)

    def agree(self, i: int, j: int) -> bool:
        """Whether two stances confirm each other, as every stance does itself."""
        return i == j or bool(self.friends[i] >> j & 1)


def sides(stances: Stances) -> list[Side]:
    """The sides of a group as lists of stance numbers; fewer than two when nothing is opposed."""
    contested = [i for i in stances.numbers if stances.foes[i]]
    if len(contested) < 2:
        return []
    if all(_is_yardstick(stances.claims[i][0]) for i in contested):
        yardsticks = [i for i in stances.numbers if _is_yardstick(stances.claims[i][0])]
        return _opposed_only(stances, _linked(yardsticks, stances.agree))
    return _compatible(stances)


def _is_yardstick(claim: Claim) -> bool:
    return isinstance(claim.value, Comparison) and claim.value.direction == "against"


def _linked(numbers: Sequence[int], link: Callable[[int, int], bool]) -> list[Side]:
    """Connected components."""
    found: list[Side] = []
    for number in numbers:
        joined = [side for side in found if any(link(number, other) for other in side)]
        found = [side for side in found if side not in joined]
        found.append(sorted([number, *(other for side in joined for other in side)]))
    return found


def _compatible(stances: Stances) -> list[Side]:
    torn = [i for i in stances.numbers if _is_torn(stances, i)]
    settled = [i for i in stances.numbers if i not in torn]
    found = _grown(stances, settled)
    if len(found) < 2:
        return _opposed_only(stances, _grown(stances, list(stances.numbers)))
    fits = {i: [side for side in found if _fits(stances, i, side)] for i in torn}
    for i, fitting in fits.items():
        if len(fitting) == 1:
            fitting[0].append(i)
    return _opposed_only(stances, found)


def _is_torn(stances: Stances, i: int) -> bool:
    """Whether the stance agrees with two that oppose each other."""
    return any(stances.foes[j] & stances.friends[i] for j in stances.numbers if stances.agree(i, j) and j != i)


def _grown(stances: Stances, numbers: Sequence[int]) -> list[Side]:
    """Sides from the most often stated stance on; each stance joins the side that confirms it most."""
    found: list[Side] = []
    for i in sorted(numbers, key=lambda i: (-len({c.evidence.document for c in stances.claims[i]}), i)):
        fitting = [side for side in found if _fits(stances, i, side)]
        if fitting:
            max(fitting, key=lambda side: sum(stances.agree(i, j) for j in side)).append(i)
        elif stances.foes[i]:
            found.append([i])
    return found


def _fits(stances: Stances, i: int, side: Side) -> bool:
    return any(stances.agree(i, j) for j in side) and not any(stances.opposed(i, j) for j in side)


def _opposed_only(stances: Stances, found: list[Side]) -> list[Side]:
    """The sides that another side opposes; the rest cannot be compared with anything."""
    return [
        side
        for side in found
        if any(stances.opposed(i, j) for other in found if other is not side for i in side for j in other)
    ]
