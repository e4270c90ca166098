"""What the parts of a page must know of one another: numbers and names of documents, ids of findings, citations."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.reports.html.naming import claim_id, finding_ids, pair, short_names
from claimcheck.reports.html.views import Reference
from claimcheck.values.matrix import opponents

if TYPE_CHECKING:
    from claimcheck.reports.html.marking import Span
    from claimcheck.values.findings import FindingClaim, Report


@dataclass(frozen=True)
class Links:
    """The links of the page of a report, each made once when it is first asked for."""

    report: Report

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The documents' numbers, from 1 in the order of their names."""
        held = {document for finding in self.report.findings for side in finding.sides for document in side}
        names = held | {document.name for document in self.report.documents}
        return {name: number for number, name in enumerate(sorted(names), 1)}

    @cached_property
    def names(self) -> dict[str, str]:
        """The documents' names in short."""
        return short_names(self.numbers)

    @cached_property
    def findings(self) -> tuple[str, ...]:
        """The ids of the findings."""
        return finding_ids([finding.fingerprint for finding in self.report.findings])

    @cached_property
    def cited(self) -> dict[str, dict[Span, list[Reference]]]:
        """By document, the findings that the value at a span is evidence of."""
        cited: dict[str, dict[Span, list[Reference]]] = defaultdict(lambda: defaultdict(list))
        for number, (finding, target) in enumerate(zip(self.report.findings, self.findings, strict=True), 1):
            for claim in finding.claims:
                cited[claim.document][claim.value_start, claim.value_end].append(Reference(target, number))
        return cited

    @cached_property
    def between(self) -> dict[str, str]:
        """The id of the first finding between every two documents, by their numbers."""
        first: dict[str, str] = {}
        for finding, target in zip(self.report.findings, self.findings, strict=True):
            for one, other in opponents(finding.sides):
                first.setdefault(pair(self.numbers[one], self.numbers[other]), target)
        return first

    @cached_property
    def _marked(self) -> frozenset[tuple[str, int]]:
        places = (claim.evidence for source in self.report.sources for claim in source.claims)
        return frozenset((place.document, place.value_start) for place in places if place.value_start < place.value_end)

    def claim(self, claim: FindingClaim) -> str:
        """The id of a claim's value in its document's text, "" where the page doesn't show it."""
        if (claim.document, claim.value_start) not in self._marked:
            return ""
        return claim_id(self.numbers[claim.document], claim.value_start)
