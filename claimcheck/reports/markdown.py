"""The report as Markdown, to hand on: a summary, then the question, positions and evidence of each finding.

Whoever reads it has not seen the tool: counts and the matrix of documents come first, every place is a link, and the
facts that documents agree on stand in an appendix where they were asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reports.links import address
from claimcheck.reports.markup import anchor, at_start, code, escape, link, marked, row
from claimcheck.reports.quotes import cut, location, quote
from claimcheck.reports.reasoning import parts
from claimcheck.reports.wording import (
    KIND_WORDS,
    counted,
    found,
    left_out,
    nothing,
    read,
    section_title,
    suppressed,
    title,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from claimcheck.values.findings import DocumentSummary, Fact, Finding, FindingClaim, Position, Report, Section
    from claimcheck.values.matrix import Matrix

_MATRIX = 12  # documents side by side: more columns than that are wider than a page
_WORDING = 80  # characters of a value in the words of a document
_SENTENCE = 160  # characters of the sentence that stands for a fact


def write(report: Report, stream: TextIO) -> None:
    """Write the report as one Markdown page, in CommonMark with tables."""
    stream.writelines(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    hidden = f", {suppressed(report)}" if report.suppressed else ""
    yield from ("# Where documents disagree", "", f"{read(report)}: **{_outcome(report)}**{hidden}.")
    if report.found:
        yield from _counts(report)
        yield from _matrix(report.matrix)
    yield from ("", "## Documents", "")
    yield from _documents(report.documents, report.link_base)
    if report.findings:
        yield from ("", "## Findings", "")
        yield from _overview(report)
        yield from _sections(report)
    if report.facts is not None:
        yield from _facts(report.facts, report.link_base)


def _outcome(report: Report) -> str:
    return ", ".join(count for count, _ in found(report)) or nothing(report)


def _counts(report: Report) -> Iterator[str]:
    """The findings by kind and severity."""
    yield from ("", row("Findings", "Contradictions", "Disagreements", "All"), row(":--", "--:", "--:", "--:"))
    for kind in report.kinds:
        numbers = (kind.contradictions, kind.disagreements, kind.findings)
        yield row(KIND_WORDS[kind.kind].capitalize(), *(f"{number:,}" for number in numbers))
    numbers = (report.contradictions, report.disagreements, len(report.found))
    yield row("**All**", *(f"**{number:,}**" for number in numbers))


def _matrix(whole: Matrix) -> Iterator[str]:
    """Who disagrees with whom: the documents numbered, a column for each number."""
    matrix = whole.foremost(_MATRIX)
    if len(matrix.documents) < 2:
        return
    some = f" Of {len(whole.documents)} documents, those with most findings." if matrix != whole else ""
    yield from ("", f"In how many findings two documents hold different positions.{some}", "")
    numbers = [str(number) for number in range(1, len(matrix.documents) + 1)]
    yield row("", "Document", *numbers, "Findings")
    yield row("--:", ":--", *("--:" for _ in numbers), "--:")
    for number, name, counts, total in zip(numbers, matrix.documents, matrix.counts, matrix.totals, strict=True):
        yield row(number, escape(name).strip(), *(f"{count:,}" if count else "" for count in counts), f"{total:,}")


def _documents(documents: Iterable[DocumentSummary], base: str) -> Iterator[str]:
    yield from (row("Document", "Words", "Claims"), row(":--", "--:", "--:"))
    for document in documents:
        yield row(_document(document.name, 1, base), f"{document.words:,}", f"{document.claims:,}")


def _document(name: str, line: int, base: str) -> str:
    return link(escape(name).strip(), address(name, line, base))


def _overview(report: Report) -> Iterator[str]:
    """A line a finding, which leads to its section."""
    if report.omitted:
        yield from (f"{left_out(report)}.", "")
    yield from (row("Question", "Positions", "Severity", "Confidence"), row(":--", ":--", ":--", "--:"))
    for number, finding in enumerate(report.findings, 1):
        heading = _heading(number, finding)
        positions = " or ".join(map(_with_count, finding.positions))
        confidence = f"{finding.confidence:.2f}"
        yield row(link(escape(heading).strip(), anchor(heading)), positions, finding.severity, confidence)


def _heading(number: int, finding: Finding) -> str:
    return f"{number}. {title(finding)}"


def _with_count(position: Position) -> str:
    return f"{_value(position.value)} ({counted(len(position.documents), 'document')})"


def _value(value: str) -> str:
    return escape(value).strip()


def _sections(report: Report) -> Iterator[str]:
    findings = list(enumerate(report.findings, 1))
    for section in report.sections:
        yield from ("", f"## {escape(section_title(section)).strip()}")
        yield from _elsewhere(section, report.findings)
        for number, finding in findings[section.first : section.last]:
            yield from _finding(number, finding, report.link_base)
    if not report.sections:
        for number, finding in findings:
            yield from _finding(number, finding, report.link_base)


def _elsewhere(section: Section, findings: Sequence[Finding]) -> Iterator[str]:
    if section.elsewhere:
        links = (link(str(n + 1), anchor(_heading(n + 1, findings[n]))) for n in section.elsewhere)
        yield from ("", f"Takes part in findings that stand above: {', '.join(links)}.")


def _finding(number: int, finding: Finding, base: str) -> Iterator[str]:
    yield from ("", f"### {escape(_heading(number, finding)).strip()}", "")
    told = f"{finding.code} {code(finding.fingerprint)}"
    yield f"**{finding.severity.capitalize()}** {told}, confidence {finding.confidence:.2f}{_reasons(finding)}."
    yield from ("", row("Value", "Documents", "How each says it"), row(":--", ":--", ":--"))
    sides = [[claim for claim in finding.claims if claim.position == n] for n in range(len(finding.positions))]
    for position, claims in zip(finding.positions, sides, strict=True):
        names = (_document(name, _first_line(name, claims), base) for name in position.documents)
        yield row(_value(position.value), ", ".join(names), _wordings(claims))
    for position, claims in zip(finding.positions, sides, strict=True):
        yield from ("", f"Evidence for {_value(position.value)}:", "")
        for claim in claims:
            yield from _evidence(claim, base)
    for heading, lines in parts(finding):
        yield from ("", f"**{heading}**", "", *(f"- {at_start(escape(line))}" for line in lines))


def _first_line(document: str, claims: Iterable[FindingClaim]) -> int:
    return next((claim.line for claim in claims if claim.document == document), 1)


def _reasons(finding: Finding) -> str:
    return f": {escape('; '.join(finding.reasons))}" if finding.reasons else ""


def _wordings(claims: Sequence[FindingClaim]) -> str:
    """The words of each document, those that several use once, and whose they are where there are several."""
    users: dict[str, list[str]] = {}
    for claim in claims:
        names = users.setdefault(_words(claim), [])
        if claim.document not in names:
            names.append(claim.document)
    if len(users) == 1:
        return f"“{escape(next(iter(users)))}”"
    return "; ".join(f"“{escape(words)}” ({', '.join(map(escape, names))})" for words, names in users.items())


def _words(claim: FindingClaim) -> str:
    """The value as the document words it."""
    words = cut(quote(claim), _WORDING, "…").value
    return words.strip() or claim.value


def _evidence(claim: FindingClaim, base: str) -> Iterator[str]:
    words = quote(claim)
    place = link(code(location(claim)), address(claim.document, claim.line, base))
    yield from (f"- {place}", f"  > {at_start(marked(words.before, words.value, words.after))}")


def _facts(facts: Sequence[Fact], base: str) -> Iterator[str]:
    yield from ("", "## Agreed facts", "")
    if not facts:
        yield "No question is answered alike by several documents."
        return
    yield from ("What several documents say alike, and none of them otherwise.", "")
    yield from (row("Question", "Answer", "Who says so", "For example"), row(":--", ":--", ":--", ":--"))
    for fact in facts:
        words = cut(quote(fact.claims[0]), _SENTENCE, "…")
        example = marked(words.before, words.value, words.after)
        yield row(_value(title(fact)), _value(fact.value), _holders(fact, base), example)


def _holders(fact: Fact, base: str) -> str:
    """Each document's first place, and its words where they are others: "2 documents: a.md:3, b.md:9 (“61 metres”)"."""
    first = {claim.document: claim for claim in reversed(fact.claims)}
    places = []
    for name in fact.documents:
        claim = first[name]
        place = link(f"{escape(name).strip()}:{claim.line}", address(name, claim.line, base))
        words = _words(claim)
        places.append(place if words == fact.value else f"{place} (“{escape(words)}”)")
    return f"{counted(len(fact.documents), 'document')}: {', '.join(places)}"
