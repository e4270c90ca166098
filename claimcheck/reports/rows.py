"""The findings of a report as rows: a row a claim with all that is known of its finding, or a row a finding.

CSV files and workbooks share them. Findings and positions are numbered from 1, in the order of the report.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.reports.excel import Column, Table
from claimcheck.reports.wording import counted

if TYPE_CHECKING:
    from claimcheck.reports.cells import Content
    from claimcheck.values.findings import Fact, Finding, FindingClaim, Report

Row = list["Content"]

_QUESTION = (
    Column("finding", 9),
    Column("severity", 15),
    Column("confidence", 12),
    Column("kind", 12),
    Column("subject", 24),
    Column("attribute", 24),
    Column("qualifiers", 18),
)
_NAMES = (Column("code", 8), Column("fingerprint", 19), Column("reasons", 40))
CLAIM_COLUMNS = (
    *_QUESTION,
    Column("position", 10),
    Column("position_value", 24),
    Column("position_documents", 20),
    Column("document", 32),
    Column("line", 7),
    Column("column", 9),
    Column("value", 24),
    Column("text", 80),
    *(Column(name, 12) for name in ("start", "end", "end_line", "end_column", "value_start", "value_end")),
    *_NAMES,
)
FINDING_COLUMNS = (*_QUESTION, Column("positions", 60), Column("documents", 12), Column("claims", 9), *_NAMES)
FACT_COLUMNS = (
    *(Column("kind", 12), Column("subject", 24), Column("attribute", 24), Column("qualifiers", 18)),
    *(Column("value", 24), Column("documents", 12), Column("confidence", 12), Column("places", 60)),
)


def claims(report: Report) -> Table:
    """A row a claim of a finding: what a filter or a pivot table needs."""
    return Table("claims", CLAIM_COLUMNS, _claims(report))


def findings(report: Report) -> Table:
    """A row a finding, for an overview."""
    return Table("findings", FINDING_COLUMNS, _findings(report))


def facts(agreed: tuple[Fact, ...]) -> Table:
    """A row a fact that documents agree on."""
    return Table("facts", FACT_COLUMNS, map(_fact, agreed))


def _claims(report: Report) -> Iterator[Row]:
    for number, finding in enumerate(report.findings, 1):
        for claim in finding.claims:
            position = finding.positions[claim.position]
            side: Row = [claim.position + 1, position.value, len(position.documents)]
            yield [*_question(number, finding), *side, *_claim(claim), *_names(finding)]


def _question(number: int, finding: Finding) -> Row:
    asked: Row = [finding.kind, finding.subject, finding.attribute, finding.qualifiers]
    return [number, finding.severity, finding.confidence, *asked]


def _claim(claim: FindingClaim) -> Row:
    ends: Row = [claim.start, claim.end, claim.end_line, claim.end_column, claim.value_start, claim.value_end]
    return [claim.document, claim.line, claim.column, claim.value, claim.text, *ends]


def _names(finding: Finding) -> Row:
    return [finding.code, finding.fingerprint, finding.reasons]


def _findings(report: Report) -> Iterator[Row]:
    for number, finding in enumerate(report.findings, 1):
        positions = [f"{p.value} ({counted(len(p.documents), 'document')})" for p in finding.positions]
        documents = {document for side in finding.sides for document in side}
        counts: Row = [len(documents), len(finding.claims)]
        yield [*_question(number, finding), positions, *counts, *_names(finding)]


def _fact(fact: Fact) -> Row:
    places = [f"{claim.document}:{claim.line}" for claim in fact.claims]
    asked: Row = [fact.kind, fact.subject, fact.attribute, fact.qualifiers]
    return [*asked, fact.value, len(fact.documents), fact.confidence, places]
