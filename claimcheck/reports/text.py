"""The report for a person at a terminal: who says what, question by question.

What is long is cut so that nothing is lost: a sentence around its value, a position of many claims to some of them and
the places of the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from claimcheck.reports.inert import one_line
from claimcheck.reports.quotes import cut, location, quote
from claimcheck.reports.reasoning import parts
from claimcheck.reports.screen import Screen
from claimcheck.reports.wording import (
    KIND_WORDS,
    counted,
    elapsed,
    found,
    left_out,
    nothing,
    question,
    read,
    section_title,
    suppressed,
    title,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from claimcheck.values.findings import Fact, Finding, FindingClaim, Position, Report, Section, Severity

_SEVERITY_STYLES: dict[Severity, str] = {"contradiction": "bold red", "disagreement": "bold yellow"}
_POSITION_STYLES = ("cyan", "magenta", "green", "blue", "yellow", "red")
_EVIDENCE = 240  # characters of a sentence that are shown: enough for nearly every sentence
_SHOWN = 3  # claims of a position that are quoted where there are more than one beyond that
_MANY = 10  # findings that no longer fit on a screen, so that their sum is told at the end
_PAIRS = 3
_AT_ODDS = "most at odds: "
_NO_INDENT = Text()


def write(report: Report, stream: TextIO) -> None:
    """Write the report in the colours, width and characters that the stream has."""
    screen = Screen.on(stream)
    screen.show(_lines(report, screen))


def _lines(report: Report, screen: Screen) -> Iterator[Text]:
    widest = max(map(_location_width, report.findings), default=0)
    beside = widest <= screen.width // 3
    numbered = list(enumerate(report.findings, 1))
    for section in report.sections:
        yield from _section(section, screen)
        yield from _findings(numbered[section.first : section.last], screen, beside=beside)
    if not report.sections:
        yield from _findings(numbered, screen, beside=beside)
    if report.facts is not None:
        yield from _facts(report.facts, screen)
    yield from _closing(report, screen)


def _location_width(finding: Finding) -> int:
    return max((cell_len(location(claim)) for claim in finding.claims), default=0)


def _section(section: Section, screen: Screen) -> Iterator[Text]:
    """Whose findings these are, how many, and which of them stand under another heading."""
    glyph = screen.glyphs.double
    name = screen.text(one_line(section_title(section)), "bold")
    count = counted(section.last - section.first + len(section.elsewhere), "finding")
    yield from screen.ruled(screen.text(f"{glyph * 2} ", "bold"), name, count, "bold", glyph)
    if section.elsewhere:
        numbers = ", ".join(str(number + 1) for number in section.elsewhere)
        noun = "finding" if len(section.elsewhere) == 1 else "findings"
        yield from screen.flow(screen.text(f"takes part in {noun} {numbers}, above", "dim"), _NO_INDENT, _NO_INDENT)
    yield Text()


def _findings(numbered: Iterable[tuple[int, Finding]], screen: Screen, *, beside: bool) -> Iterator[Text]:
    for number, finding in numbered:
        yield from _finding(number, finding, screen, _location_width(finding) if beside else 0)
        yield Text()


def _finding(number: int, finding: Finding, screen: Screen, column: int) -> Iterator[Text]:
    """A finding; ``column`` is the width of its locations where the evidence stands beside them, 0 where below."""
    yield from _heading(number, finding, screen)
    for index, position in enumerate(finding.positions):
        claims = [claim for claim in finding.claims if claim.position == index]
        bar = screen.text(screen.glyphs.bar, _position_style(index))
        yield bar if index else Text()
        yield from _position(position, claims, bar, screen, is_new=_is_new(finding, index))
        quoted = _quoted(claims)
        for claim in quoted:
            yield from _evidence(claim, bar, screen, column)
        yield from _more([claim for claim in claims if claim not in quoted], bar, screen)
    yield Text()
    yield from _grounds(finding, screen)
    yield from _reasoning(finding, screen)


def _is_new(finding: Finding, index: int) -> bool:
    """Whether a position is new in a question that is known."""
    return finding.novelty is not None and bool(finding.novelty.note) and index in finding.novelty.positions


def _position_style(index: int) -> str:
    return _POSITION_STYLES[index % len(_POSITION_STYLES)]


def _heading(number: int, finding: Finding, screen: Screen) -> Iterator[Text]:
    """How the documents differ and about what, in a rule that fills the line and ends in the finding's number."""
    style = _SEVERITY_STYLES[finding.severity]
    rule = screen.glyphs.rule
    lead = screen.text(f"{rule * 2} {finding.severity} {rule * 2} ", style)
    subject, *rest = (one_line(part) for part in question(finding))
    asked = Text.assemble(screen.text(subject, "bold"), *(screen.text(screen.glyphs.dot + part) for part in rest))
    yield from screen.ruled(lead, asked, str(number), style, rule)


def _position(
    position: Position, claims: list[FindingClaim], bar: Text, screen: Screen, *, is_new: bool
) -> Iterator[Text]:
    """The value and the documents that hold it, counted where they are too many for the line and named below it."""
    value = screen.text(one_line(position.value), f"bold {bar.style}")
    if is_new:
        value = Text.assemble(value, screen.text(" (new)", "bold"))
    names = screen.text(", ".join(position.documents))
    lead = Text.assemble(bar, " ")
    if lead.cell_len + value.cell_len + 2 + names.cell_len <= screen.width:
        yield Text.assemble(lead, value, "  ", names)
    elif {claim.document for claim in claims} >= set(position.documents):
        count = counted(len(position.documents), "document")
        yield from screen.flow(Text.assemble(value, f"  {count}"), lead, lead)
    else:
        yield from screen.flow(value, lead, lead)
        yield from screen.flow(names, Text.assemble(bar, "   "), Text.assemble(bar, "   "))


def _quoted(claims: Sequence[FindingClaim]) -> list[FindingClaim]:
    """The claims of a position that are quoted: all, or of many those of different documents first, in their order."""
    if len(claims) <= _SHOWN + 1:
        return list(claims)
    first = {claim.document: claim for claim in reversed(claims)}
    ranked = sorted(claims, key=lambda claim: first[claim.document] is not claim)
    return [claim for claim in claims if claim in ranked[:_SHOWN]]


def _more(claims: Sequence[FindingClaim], bar: Text, screen: Screen) -> Iterator[Text]:
    """The places of the claims that are not quoted, a document's lines together."""
    if not claims:
        return
    lines: dict[str, list[str]] = {}
    for claim in claims:
        lines.setdefault(claim.document, []).append(str(claim.line))
    places = [one_line(f"{document}:{','.join(numbers)}") for document, numbers in lines.items()]
    for line in _packed(f"and {len(claims):,} more: ", places, screen.width - bar.cell_len - 3):
        yield Text.assemble(bar, "   ", screen.text(line, "dim"))


def _packed(lead: str, parts: Sequence[str], room: int) -> Iterator[str]:
    """The parts with commas, in lines that fit as far as no part is broken: editors open places as they are."""
    line = lead
    for number, part in enumerate(parts, 1):
        item = part if number == len(parts) else f"{part}, "
        if line.strip() and cell_len(line + part) >= room:
            yield line.rstrip()
            line = "  "
        line += item
    yield line


def _evidence(claim: FindingClaim, bar: Text, screen: Screen, column: int) -> Iterator[Text]:
    """Where a claim stands, and its words beside or below it."""
    place = screen.text(location(claim), "dim")
    words = _words(claim, str(bar.style), screen)
    if column:
        lead = Text.assemble(bar, "   ", place, " " * (column - place.cell_len + 2))
        yield from screen.flow(words, lead, Text.assemble(bar, " " * (lead.cell_len - bar.cell_len)))
        return
    yield Text.assemble(bar, "   ", place)
    yield from screen.flow(words, Text.assemble(bar, "     "), Text.assemble(bar, "     "))


def _words(claim: FindingClaim, style: str, screen: Screen) -> Text:
    """The evidence around its value, which stands out."""
    words = cut(quote(claim), _EVIDENCE, screen.glyphs.ellipsis)
    opening, closing = (screen.glyphs.opening, screen.glyphs.closing) if screen.is_plain and words.value else ("", "")
    value = screen.text(opening + words.value + closing, f"bold underline {style}")
    return Text.assemble(screen.text(words.before), value, screen.text(words.after))


def _grounds(finding: Finding, screen: Screen) -> Iterator[Text]:
    """How sure the finding is, why, and the names by which it is suppressed or looked up; of a new one what is new."""
    novelty = (finding.novelty.note,) if finding.novelty and finding.novelty.note else ()
    parts = (f"confidence {finding.confidence:.2f}", *finding.reasons, finding.code, finding.fingerprint, *novelty)
    yield from screen.flow(screen.text(one_line(screen.glyphs.dot.join(parts)), "dim"), _NO_INDENT, _NO_INDENT)


def _reasoning(finding: Finding, screen: Screen) -> Iterator[Text]:
    """The explanation, where the finding has one."""
    for heading, lines in parts(finding):
        yield Text()
        yield Text.assemble("  ", screen.text(heading, "bold"))
        for line in lines:
            yield from screen.flow(screen.text(one_line(line)), Text("    "), Text("      "))


def _facts(facts: Sequence[Fact], screen: Screen) -> Iterator[Text]:
    """The answers that several documents give alike, and where."""
    glyph = screen.glyphs.double
    count = counted(len(facts), "fact")
    yield from screen.ruled(screen.text(f"{glyph * 2} ", "bold"), screen.text("agreed", "bold"), count, "bold", glyph)
    yield Text()
    for fact in facts:
        asked, value = screen.text(one_line(f"{title(fact)}: ")), screen.text(one_line(fact.value), "bold green")
        yield from screen.flow(Text.assemble(asked, value), _NO_INDENT, Text("  "))
        first = {claim.document: claim for claim in reversed(fact.claims)}
        places = ", ".join(f"{name}:{first[name].line}" for name in fact.documents)
        holders = screen.text(one_line(f"{counted(len(fact.documents), 'document')}: {places}"), "dim")
        yield from screen.flow(holders, Text("  "), Text("  "))
    if facts:
        yield Text()


def _closing(report: Report, screen: Screen) -> Iterator[Text]:
    """What was read, what was found, and how long that took; of many findings a sum before it."""
    if len(report.found) >= _MANY:
        yield from _sum(report, screen)
    if report.omitted:
        yield from screen.flow(screen.text(left_out(report), "bold"), _NO_INDENT, _NO_INDENT)
    counts = [screen.text(count, _SEVERITY_STYLES[severity]) for count, severity in found(report)]
    outcome = Text(", ").join(counts) if counts else screen.text(nothing(report), "bold green")
    hidden = f", {suppressed(report)}" if report.suppressed else ""
    line = Text.assemble(f"{read(report)}: ", outcome, f"{hidden} in {elapsed(report.seconds)}")
    yield from screen.flow(line, _NO_INDENT, _NO_INDENT)


def _sum(report: Report, screen: Screen) -> Iterator[Text]:
    """What the findings are about, which documents are at odds most, and what makes a long list shorter."""
    kinds = screen.glyphs.dot.join(f"{kind.findings:,} {KIND_WORDS[kind.kind]}" for kind in report.kinds)
    yield from screen.flow(screen.text(f"about: {kinds}"), _NO_INDENT, Text("  "))
    for number, pair in enumerate(report.matrix.pairs(_PAIRS)):
        said = screen.text(one_line(f"{pair.one} and {pair.other} ({pair.findings:,})"))
        yield from screen.flow(said, Text(" " * len(_AT_ODDS) if number else _AT_ODDS), Text(" " * (len(_AT_ODDS) + 2)))
    if not report.omitted and not report.sections:
        hint = screen.text("--limit N shows the foremost, --group-by document, subject or kind sorts them", "dim")
        yield from screen.flow(hint, _NO_INDENT, Text("  "))
