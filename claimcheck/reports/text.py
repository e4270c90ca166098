"""The report for a person at a terminal: who says what, question by question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from claimcheck.reports.inert import one_line
from claimcheck.reports.quotes import cut, location, quote
from claimcheck.reports.screen import Screen
from claimcheck.reports.wording import counted, elapsed, found, nothing, question, read, suppressed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from claimcheck.values.findings import Finding, FindingClaim, Position, Report, Severity

_SEVERITY_STYLES: dict[Severity, str] = {"contradiction": "bold red", "disagreement": "bold yellow"}
_POSITION_STYLES = ("cyan", "magenta", "green", "blue", "yellow", "red")
_EVIDENCE = 240  # characters of a sentence that are shown: enough for nearly every sentence
_NO_INDENT = Text()


def write(report: Report, stream: TextIO) -> None:
    """Write the report in the colours, width and characters that the stream has."""
    screen = Screen.on(stream)
    screen.show(_lines(report, screen))


def _lines(report: Report, screen: Screen) -> Iterator[Text]:
    widest = max(map(_location_width, report.findings), default=0)
    beside = widest <= screen.width // 3
    for finding in report.findings:
        yield from _finding(finding, screen, _location_width(finding) if beside else 0)
        yield Text()
    yield from _closing(report, screen)


def _location_width(finding: Finding) -> int:
    return max((cell_len(location(claim)) for claim in finding.claims), default=0)


def _finding(finding: Finding, screen: Screen, column: int) -> Iterator[Text]:
    """A finding; ``column`` is the width of its locations where the evidence stands beside them, 0 where below."""
    yield from _heading(finding, screen)
    for index, position in enumerate(finding.positions):
        claims = [claim for claim in finding.claims if claim.position == index]
        bar = screen.text(screen.glyphs.bar, _position_style(index))
        yield bar if index else Text()
        yield from _position(position, claims, bar, screen)
        for claim in claims:
            yield from _evidence(claim, bar, screen, column)
    yield Text()
    yield from _grounds(finding, screen)


def _position_style(index: int) -> str:
    return _POSITION_STYLES[index % len(_POSITION_STYLES)]


def _heading(finding: Finding, screen: Screen) -> Iterator[Text]:
    """How the documents differ and about what, in a rule that fills the line."""
    style = _SEVERITY_STYLES[finding.severity]
    rule = screen.glyphs.rule
    lead = screen.text(f"{rule * 2} {finding.severity} {rule * 2} ", style)
    subject, *rest = (one_line(part) for part in question(finding))
    title = Text.assemble(screen.text(subject, "bold"), *(screen.text(screen.glyphs.dot + part) for part in rest))
    *lines, last = screen.flow(title, lead, Text(" " * lead.cell_len))
    yield from lines
    yield Text.assemble(last, screen.text(f" {rule * (screen.width - last.cell_len - 1)}".rstrip(), style))


def _position(position: Position, claims: list[FindingClaim], bar: Text, screen: Screen) -> Iterator[Text]:
    """The value and the documents that hold it, counted where they are too many for the line and named below it."""
    value = screen.text(one_line(position.value), f"bold {bar.style}")
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
    """How sure the finding is, why, and the names by which it is suppressed or looked up."""
    parts = (f"confidence {finding.confidence:.2f}", *finding.reasons, finding.code)
    yield from screen.flow(screen.text(one_line(screen.glyphs.dot.join(parts)), "dim"), _NO_INDENT, _NO_INDENT)


def _closing(report: Report, screen: Screen) -> Iterator[Text]:
    """What was read, what was found, and how long that took."""
    counts = [screen.text(count, _SEVERITY_STYLES[severity]) for count, severity in found(report)]
    outcome = Text(", ").join(counts) if counts else screen.text(nothing(report), "bold green")
    hidden = f", {suppressed(report)}" if report.suppressed else ""
    line = Text.assemble(f"{read(report)}: ", outcome, f"{hidden} in {elapsed(report.seconds)}")
    yield from screen.flow(line, _NO_INDENT, _NO_INDENT)
