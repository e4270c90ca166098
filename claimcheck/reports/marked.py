"""A document in the terminal with its claims marked, and under them what other documents say.

Claims are underlined in the colour of their kind. Where there are no colours, and for claims that lie over others, rows
of letters stand under the words: Q for a quantity, D for a date, E for an entity, C for a comparison, S for a state.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from claimcheck.documents.positions import Lines
from claimcheck.reports.inert import command_places, inert, one_line
from claimcheck.reports.quotes import location
from claimcheck.reports.screen import NARROWEST, Screen
from claimcheck.reports.wording import counted, title
from claimcheck.values.claims import CLAIM_KINDS, ClaimKind

if TYPE_CHECKING:
    from typing import TextIO

    from claimcheck.values.findings import Finding, Severity
    from claimcheck.values.marked import MarkedDocument

_STYLES: dict[ClaimKind, str] = {
    "quantity": "cyan",
    "date": "yellow",
    "entity": "green",
    "comparison": "magenta",
    "state": "blue",
}
_SEVERITY_STYLES: dict[Severity, str] = {"contradiction": "bold red", "disagreement": "bold yellow"}
_TAB = "    "
_PLACES = 3  # of a position that are named
_NO_INDENT = Text()


class Mark(NamedTuple):
    """A value in a line: from ``start`` to ``end``; those on one ``layer`` do not overlap, 0 is the lowest."""

    start: int
    end: int
    kind: ClaimKind
    disputed: bool
    layer: int = 0


class _Places(NamedTuple):
    """What belongs to each line of a document, by its index."""

    marks: dict[int, list[Mark]]
    findings: dict[int, list[Finding]]


def write(document: MarkedDocument, stream: TextIO) -> None:
    """Write the whole document in the colours, width and characters that the stream has."""
    screen = Screen.on(stream)
    screen.show(_lines(document, screen))


def _lines(document: MarkedDocument, screen: Screen) -> Iterator[Text]:
    yield from _head(document, screen)
    lines = Lines(document.text)
    places = _placed(document, lines)
    digits = len(str(len(lines)))
    told: dict[str, int] = {}
    # A line break at the end of a file ends its last line and begins none.
    shown = len(lines) - (len(lines) > 1 and lines.starts[-1] == len(document.text))
    for index, (start, end) in enumerate(zip(lines.starts[:shown], lines.ends, strict=False)):
        gutter = _Gutter(index + 1, digits, screen)
        yield from _line(document.text[start:end], places.marks.get(index, []), gutter, screen)
        for finding in places.findings.get(index, []):
            before = told.setdefault(finding.fingerprint, index + 1)
            sides = _sides(document.name, finding) if before == index + 1 else f"as under line {before}"
            yield from _note(finding, sides, gutter, screen)
    yield Text()
    yield from screen.flow(_sum(document, screen), _NO_INDENT, _NO_INDENT)


class _Gutter:
    """What stands left of a line: its number, and nothing from its second row on."""

    def __init__(self, number: int, digits: int, screen: Screen) -> None:
        bar = screen.glyphs.bar
        self.first = screen.text(f"{number:>{digits}} {bar} ", "dim")
        self.others = screen.text(f"{' ' * digits} {bar} ", "dim")


def _head(document: MarkedDocument, screen: Screen) -> Iterator[Text]:
    """The name of the document, and what the marks mean."""
    rule = screen.glyphs.rule
    name = screen.text(one_line(document.name), "bold")
    count = counted(len(document.claims), "claim")
    yield from screen.ruled(screen.text(f"{rule * 2} ", "bold"), name, count, "bold", rule)
    legend = (screen.text(f"{_letter(kind)} {kind}", f"underline {_STYLES[kind]}") for kind in CLAIM_KINDS)
    yield from screen.flow(Text("  ").join(legend), _NO_INDENT, _NO_INDENT)
    yield Text()


def _letter(kind: ClaimKind) -> str:
    return kind[0].upper()


def _placed(document: MarkedDocument, lines: Lines) -> _Places:
    disputed: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    for finding in document.findings:
        for place in finding.claims:
            if place.document == document.name:
                disputed[place.value_start, place.value_end].append(finding)
    marks: dict[int, list[Mark]] = defaultdict(list)
    for claim in document.claims:
        span = claim.evidence.value_start, claim.evidence.value_end
        for index, start, end in _parts(span, lines, document.text):
            marks[index].append(Mark(start, end, claim.kind, span in disputed))
    findings: dict[int, dict[str, Finding]] = defaultdict(dict)
    for (start, _), found in sorted(disputed.items()):
        findings[lines.index(start)].update((finding.fingerprint, finding) for finding in found)
    return _Places(
        {index: _layered(found) for index, found in marks.items()},
        {index: list(found.values()) for index, found in findings.items()},
    )


def _parts(span: tuple[int, int], lines: Lines, text: str) -> Iterator[tuple[int, int, int]]:
    """The lines that words stand on, and where in each, without the space around them."""
    for index in range(lines.index(span[0]), lines.index(max(span[0], span[1] - 1)) + 1):
        first, last = lines.starts[index], lines.ends[index]
        words = text[max(span[0], first) : min(span[1], last)]
        start = max(span[0], first) - first + len(words) - len(words.lstrip())
        if words.strip():
            yield index, start, start + len(words.strip())


def _layered(marks: Iterable[Mark]) -> list[Mark]:
    """The marks with their layers, each as low as the marks before it leave room; the same words marked once a kind."""
    ends: list[int] = []
    found = []
    for mark in sorted(dict.fromkeys(marks), key=lambda mark: (mark.start, -mark.end, mark.kind)):
        layer = next((n for n, end in enumerate(ends) if end <= mark.start), len(ends))
        ends[layer : layer + 1] = [mark.end]
        found.append(mark._replace(layer=layer))
    return found


def _line(raw: str, marks: Sequence[Mark], gutter: _Gutter, screen: Screen) -> Iterator[Text]:
    """A line of the document in rows that fit, each with the rows of letters that it needs under it."""
    shown, offsets = _shown(raw, screen)
    placed = [mark._replace(start=offsets[mark.start], end=offsets[mark.end]) for mark in marks]
    room = max(NARROWEST // 2, screen.width - gutter.first.cell_len)
    for number, (start, end) in enumerate(_rows(shown, room)):
        here = [
            mark._replace(start=max(mark.start, start) - start, end=min(mark.end, end) - start)
            for mark in placed
            if mark.start < end and start < mark.end
        ]
        row = _coloured(shown[start:end], here)
        row.rstrip()
        yield _joined(gutter.others if number else gutter.first, row)
        for layer in sorted({mark.layer for mark in here if mark.layer or screen.is_plain}):
            letters = _letters(shown[start:end], [mark for mark in here if mark.layer == layer])
            yield Text.assemble(gutter.others, letters)


def _joined(gutter: Text, row: Text) -> Text:
    """The row behind its gutter, without spaces at the end."""
    line = Text.assemble(gutter, row)
    line.rstrip()
    return line


def _shown(raw: str, screen: Screen) -> tuple[str, Sequence[int]]:
    """A line as harmless characters of the stream's encoding, and where in it each character of the file starts."""
    parts = [_TAB if character == "\t" else inert(character) for character in raw]
    parts = [part.encode(screen.encoding, "replace").decode(screen.encoding) for part in parts]
    starts = list(accumulate(map(len, parts), initial=0))
    for place in command_places("".join(parts)):
        parts[starts.index(place)] = f" {parts[starts.index(place)]}"
    return "".join(parts), list(accumulate(map(len, parts), initial=0))


def _rows(shown: str, room: int) -> Iterator[tuple[int, int]]:
    """The rows into which a line is broken, behind a space where there is one."""
    start = width = 0
    space = 0  # the end of the last space in the row
    for index, character in enumerate(shown):
        width += cell_len(character)
        if width > room and index > start:
            if character == " ":
                continue  # a space at the end of a row is not seen
            end = space if space > start else index
            yield start, end
            start, width = end, cell_len(shown[end : index + 1])
        if character == " ":
            space = index + 1
    yield start, len(shown)


def _coloured(words: str, marks: Sequence[Mark]) -> Text:
    row = Text(words, end="")
    for mark in marks:
        if mark.layer == 0:
            row.stylize(f"underline {'bold ' if mark.disputed else ''}{_STYLES[mark.kind]}", mark.start, mark.end)
    return row


def _letters(words: str, marks: Sequence[Mark]) -> Text:
    """The letters that stand under marked words, as wide as the words are."""
    row = Text(end="")
    for mark in marks:
        before, width = cell_len(words[: mark.start]), cell_len(words[mark.start : mark.end])
        row = Text.assemble(row, " " * (before - row.cell_len), (_letter(mark.kind) * width, _STYLES[mark.kind]))
    return row


def _note(finding: Finding, sides: str, gutter: _Gutter, screen: Screen) -> Iterator[Text]:
    """What a claim above is part of."""
    style = _SEVERITY_STYLES[finding.severity]
    lead = Text.assemble(gutter.others, screen.text(f"{screen.glyphs.rule * 2} {finding.severity} ", style))
    said = screen.text(one_line(f"{title(finding)}{screen.glyphs.dot}{sides}"))
    yield from screen.flow(said, lead, Text.assemble(gutter.others, "   "))


def _sides(name: str, finding: Finding) -> str:
    """What this document says, and what is said elsewhere and where."""
    return "; ".join(_side(name, number, finding) for number in range(len(finding.positions)))


def _side(name: str, number: int, finding: Finding) -> str:
    """A position and where it is held: "412 m here", "430 m in minutes.md:1:3, poster.txt:2:1 and 2 more"."""
    claims = [claim for claim in finding.claims if claim.position == number]
    places = [location(claim) for claim in claims if claim.document != name]
    here = "here" if len(places) < len(claims) else ""
    more = f" and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    elsewhere = f"in {', '.join(places[:_PLACES])}{more}" if places else ""
    return f"{finding.positions[number].value} {' and '.join(part for part in (here, elsewhere) if part)}"


def _sum(document: MarkedDocument, screen: Screen) -> Text:
    """How many claims of each kind there are, and in how many findings they take part."""
    counts = ((kind, sum(claim.kind == kind for claim in document.claims)) for kind in CLAIM_KINDS)
    kinds = [screen.text(f"{count:,} {kind}", _STYLES[kind]) for kind, count in counts if count]
    claims = Text(screen.glyphs.dot).join(kinds) if kinds else Text("no claims")
    return Text.assemble(claims, f"{screen.glyphs.dot}part of {counted(len(document.findings), 'finding')}")
