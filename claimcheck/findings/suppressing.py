"""Findings without what comments in the documents suppress.

A comment takes claims away, for all rules or for those that it names. A finding that has such claims is judged anew
without them: it is suppressed where less than two positions are left (or it is no longer sure enough), and else it is
reported as if they were not there. A finding without such claims stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from claimcheck.findings.directives import Book, notes
from claimcheck.findings.judging import STRICT, judge_group, ranked
from claimcheck.findings.terms import Terms
from claimcheck.groups.narrowing import narrowed
from claimcheck.values.claims import Claim
from claimcheck.values.directives import Directive
from claimcheck.values.findings import Finding, Note
from claimcheck.values.groups import Group

Use = tuple[Directive, str]
"""A directive, and the code of a finding that it had a part in suppressing."""


class Judged(NamedTuple):
    """The findings to report and those that are suppressed, each in the order of a report, and remarks on comments."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    notes: tuple[Note, ...]


def judge_with(
    groups: Iterable[Group],
    claims: Sequence[Claim],
    directives: Sequence[Directive],
    min_confidence: float,
    terms: Terms = STRICT,
) -> Judged:
    """The findings of at least ``min_confidence`` in ``groups``, made of ``claims``, with ``directives`` obeyed."""
    judge = _Judge(claims, Book(directives), min_confidence, terms)
    found: list[Finding] = []
    suppressed: list[Finding] = []
    used: set[Use] = set()
    for group in groups:
        finding = judge.finding(group)
        if finding is None:
            continue
        left, uses = judge.left(group, finding)
        used |= uses
        if left is None:
            suppressed.append(finding)
        else:
            found.append(left)
    return Judged(ranked(found), ranked(suppressed), notes(directives, used))


class _Judge(NamedTuple):
    """What all groups are judged by."""

    claims: Sequence[Claim]
    book: Book
    min_confidence: float
    terms: Terms

    def finding(self, group: Group | None) -> Finding | None:
        """The finding in a group that is sure enough to be reported."""
        finding = judge_group(group, self.terms) if group else None
        return finding if finding is not None and finding.confidence >= self.min_confidence else None

    def left(self, group: Group, whole: Finding) -> tuple[Finding | None, set[Use]]:
        """What is left of a finding, and the directives that took something from it.

        Another rule may decide on the claims that are left: what is hidden from that one goes as well.
        """
        used: set[Use] = set()
        codes: list[str] = []
        narrower: Group | None = group
        left: Finding | None = whole
        while left is not None and narrower is not None:
            code = left.code
            hiding = {directive for claim in left.claims for directive in self.book.hiding(claim, code)}
            if not hiding:
                break
            used |= {(directive, code) for directive in hiding}
            codes.append(code)
            narrower = narrowed(narrower, self._speaks(tuple(codes)), self.claims)
            left = self.finding(narrower)
        return left, used

    def _speaks(self, codes: Sequence[str]) -> Callable[[Claim], bool]:
        """Whether a claim is hidden from none of the rules."""
        return lambda claim: not any(self.book.hiding(claim.evidence, code) for code in codes)
