"""The finished report as what the page shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from claimcheck.reports import reasoning, tool
from claimcheck.reports.html.lettering import color, letter
from claimcheck.reports.html.links import Links
from claimcheck.reports.html.marking import marked_lines
from claimcheck.reports.html.naming import document_id
from claimcheck.reports.html.passages import Paragraphs, passages
from claimcheck.reports.html.plots import heat_map, line_plot
from claimcheck.reports.html.views import (
    DocumentView,
    EvidenceView,
    FindingView,
    PageView,
    Place,
    PositionView,
    Reasoning,
)
from claimcheck.reports.inert import one_line
from claimcheck.reports.quotes import location
from claimcheck.reports.wording import counted, found, nothing, question, read

if TYPE_CHECKING:
    from claimcheck.values.findings import Finding, FindingClaim, Report
    from claimcheck.values.matrix import Matrix

TITLE = "Where documents disagree"


def page_view(report: Report) -> PageView:
    """The whole page."""
    links, matrix = Links(report), report.matrix
    return PageView(
        title=TITLE,
        program=f"{tool.NAME} {tool.VERSION}",
        read=read(report),
        count=counted(len(report.findings), "finding"),
        outcome=found(report) or ((nothing(report), "none"),),
        kinds=report.kinds,
        heat=heat_map(matrix, links) if report.findings else None,
        findings=tuple(_findings(report, links)),
        documents=tuple(_documents(report, matrix, links)),
    )


def _findings(report: Report, links: Links) -> Iterator[FindingView]:
    paragraphs = _paragraphs(report)
    for number, finding in enumerate(report.findings, 1):
        yield _finding(number, finding, links, paragraphs)


def _paragraphs(report: Report) -> dict[str, Paragraphs]:
    """The paragraphs of the documents that findings quote."""
    quoted = {claim.document for finding in report.findings for claim in finding.claims}
    return {source.name: Paragraphs(source) for source in report.sources if source.name in quoted}


def _finding(number: int, finding: Finding, links: Links, paragraphs: Mapping[str, Paragraphs]) -> FindingView:
    subject, *details = question(finding) or (finding.message,)
    return FindingView(
        id=links.findings[number - 1],
        number=number,
        fingerprint=finding.fingerprint,
        code=finding.code,
        kind=finding.kind,
        severity=finding.severity,
        confidence=f"{finding.confidence:.2f}",
        subject=one_line(subject),
        details=tuple(map(one_line, details)),
        sides="|".join(" ".join(str(links.numbers[name]) for name in side) for side in finding.sides),
        positions=tuple(_positions(finding, links, paragraphs)),
        reasons=tuple(map(one_line, finding.reasons)),
        reasoning=tuple(Reasoning(heading, tuple(map(one_line, lines))) for heading, lines in reasoning.parts(finding)),
        plot=line_plot(finding),
    )


def _positions(finding: Finding, links: Links, paragraphs: Mapping[str, Paragraphs]) -> Iterator[PositionView]:
    for number, position in enumerate(finding.positions):
        claims = [claim for claim in finding.claims if claim.position == number]
        yield PositionView(
            letter=letter(number),
            color=color(number),
            value=one_line(position.value),
            documents=tuple(links.names[name] for name in position.documents),
            count=counted(len(position.documents), "document"),
            evidence=tuple(_evidence(claims, links, paragraphs)),
        )


def _evidence(claims: Sequence[FindingClaim], links: Links, texts: Mapping[str, Paragraphs]) -> Iterator[EvidenceView]:
    """The claims of a position, those of one paragraph together."""
    for name, held in groupby(claims, key=lambda claim: claim.document):
        for same, parts in passages(list(held), texts.get(name)):
            yield EvidenceView(tuple(_places(same, links)), parts)


def _places(claims: Sequence[FindingClaim], links: Links) -> Iterator[Place]:
    """Where claims of one document stand: the first with its name, the others by line and column."""
    for number, claim in enumerate(claims):
        name = "" if number else f"{links.names[claim.document]}:"
        yield Place(f"{name}{claim.line}:{claim.column}", location(claim), links.claim(claim))


def _documents(report: Report, matrix: Matrix, links: Links) -> Iterator[DocumentView]:
    sources = {source.name: source for source in report.sources}
    totals = dict(zip(matrix.documents, matrix.totals, strict=True))
    for document in report.documents:
        name, source = document.name, sources.get(document.name)
        number = links.numbers[name]
        yield DocumentView(
            id=document_id(number),
            number=number,
            name=name,
            words=f"{document.words:,}",
            claims=f"{document.claims:,}",
            findings=f"{totals.get(name, 0):,}",
            held=f"{counted(document.claims, 'claim')}, {counted(totals.get(name, 0), 'finding')}",
            lines=marked_lines(source, number, links.cited.get(name, {})) if source else (),
        )
