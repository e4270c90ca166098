"""The report for a person at a terminal: who says what, question by question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from claimcheck.reports.inert import inert, one_line
from claimcheck.reports.quotes import cut, location, quote
from claimcheck.reports.screen import Screen
from claimcheck.reports.wording import elapsed, found, question, read

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
    aligned = _location_width(report, screen)
    for finding in report.findings:
        yield from _finding(finding, screen, aligned)
        yield Text()
    yield from _closing(report, screen)


def _location_width(report: Report, screen: Screen) -> int:
    """Columns that every location fits in, 0 where that leaves too little for the evidence beside it."""
    widest = max((len(location(claim)) for finding in report.findings for claim in finding.claims), default=0)
    return widest if widest <= screen.width // 3 else 0


def _finding(finding: Finding, screen: Screen, aligned: int) -> Iterator[Text]:
    yield from _heading(finding, screen)
    for index, position in enumerate(finding.positions):
        bar = screen.text(screen.glyphs.bar, _position_style(index))
        yield bar if index else Text()
        yield from _position(position, bar, screen)
        for claim in finding.claims:
            if claim.position == index:
                yield from _evidence(claim, bar, screen, aligned)
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
    lines = list(screen.flow(title, lead, Text(" " * lead.cell_len)))
    space = screen.width - lines[0].cell_len - 1
    if len(lines) == 1 and space > 0:
        lines[0].append_text(screen.text(f" {rule * space}", style))
    yield from lines


def _position(position: Position, bar: Text, screen: Screen) -> Iterator[Text]:
    """The value, and the documents that hold it: on one line where they fit."""
    value = screen.text(one_line(position.value), f"bold {bar.style}")
    names = screen.text(", ".join(map(inert, position.documents)))
    lead = Text.assemble(bar, " ")
    if lead.cell_len + value.cell_len + 2 + names.cell_len <= screen.width:
        yield Text.assemble(lead, value, "  ", names)
        return
    yield from screen.flow(value, lead, lead)
    yield from screen.flow(names, Text.assemble(bar, "   "), Text.assemble(bar, "   "))


def _evidence(claim: FindingClaim, bar: Text, screen: Screen, aligned: int) -> Iterator[Text]:
    """Where a claim stands and its words: side by side where ``aligned`` gives the location a column, else below it."""
    place = screen.text(location(claim), "dim")
    words = _words(claim, str(bar.style), screen)
    if aligned:
        lead = Text.assemble(bar, "   ", place, " " * (aligned - place.cell_len + 2))
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
    style = "bold red" if report.contradictions else "bold yellow" if report.disagreements else "bold green"
    line = Text.assemble(
        screen.text(f"{read(report)}: "),
        screen.text(found(report), style),
        screen.text(f" in {elapsed(report.seconds)}"),
    )
    yield from screen.flow(line, _NO_INDENT, _NO_INDENT)
