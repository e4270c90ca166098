"""The reader of plain text: headings, paragraphs (hard-wrapped or one a line), list items and rows, by their looks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.documents import wrapping
from claimcheck.documents.columns import read_columns
from claimcheck.documents.comments import blanked, comments
from claimcheck.documents.positions import Lines
from claimcheck.documents.weaving import Weaver, join
from claimcheck.documents.wrapping import FIELD, Line, ends_sentence
from claimcheck.values.documents import Block, Cell, Document, Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.values.documents import BlockKind

_TAB = 4
_MARK = re.compile(r"(?:[-*\u2022\u25e6\u25aa\u2023\u2013\u00b7]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_RULE = re.compile(r"([-=_*~#])(?:[ \t]*\1){2,}")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_LEADER = re.compile(  # "Height ..... 24 m"
    r"([^\s.!?][^.!?\u2026]{0,58}?)[ \t]*(?:\.{2,}|(?:\.[ \t]){2,}\.?|\u2026+)[ \t]+(?=\S.*(?<![.!?])$)"
)
_MARGIN = re.compile(r"\s*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BYLINE = re.compile(r"By\b|.*\bby [^\W\d_a-z]")

_LONGEST_TITLE = 120  # characters
_LONGEST_HEADING = 80
_PARAGRAPH = 100  # characters from which a line is a paragraph even if it ends without a full stop


@dataclass(slots=True)
class _Unit:
    """Lines that make one block, and its kind once it is known; ``row`` is the block of a table set in columns."""

    lines: list[Line]
    underlined: bool = False
    kind: BlockKind = "paragraph"
    level: int = 0
    lead: str = ""
    row: Block | None = None

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def text(self) -> str:
        """The text of the first line: all that headings and fields are known by."""
        return self.first.text

    @property
    def length(self) -> int:
        return self.lines[-1].end - self.first.start


def read_plain(document: Document) -> Page:
    """The blocks of a plain text; every character of it that is not a blank lies in one of them."""
    spans = tuple(comments(document.text))
    text = blanked(document.text, spans)
    lines = _lines(text, document.text)
    units = _units(lines, read_columns(lines, text))
    _tell_lists(units)
    _tell_headings(units)
    _tell_rows(units)
    _tell_leads(units)
    return Page(document, tuple(_block(unit, text) for unit in units), comments=spans)


def _lines(text: str, written: str) -> list[Line]:
    """The lines of ``text``, which has blanks where comments are ``written``; a line of comments alone is none."""
    bounds = Lines(text)
    lines: list[Line] = []
    apart = True
    for start, end in zip(bounds.starts, bounds.ends, strict=True):
        raw = text[start:end]
        core = raw.strip()
        if core:
            low = start + len(raw) - len(raw.lstrip())
            margin = _MARGIN.match(written, start, low)
            indent = len(margin[0].expandtabs(_TAB)) if margin else 0
            mark = 0 if _RULE.fullmatch(core) else _mark(core)
            lines.append(Line(low, low + len(core), core, indent, apart, mark))
        apart = not core if core or not written[start:end].strip() else apart
    return lines


def _mark(text: str) -> int:
    match = _MARK.match(text)
    return match.end() if match else 0


def _units(lines: Sequence[Line], rows: Mapping[int, Block]) -> list[_Unit]:
    """The lines as units; ``rows`` are those of tables set in columns, by the number of their first line."""
    width = wrapping.wrap_width([line for number, line in enumerate(lines) if number not in rows])
    units: list[_Unit] = []
    for number, line in enumerate(lines):
        above = units[-1] if units else None
        if number in rows:
            units.append(_Unit([line], kind="row", row=rows[number]))
        elif above and _takes(above, line, width):
            above.lines.append(line)
        else:
            units.append(_Unit([line]))
    return units


def _takes(unit: _Unit, line: Line, width: int) -> bool:
    """Whether ``line`` belongs to the block above it; a heading is underlined by it."""
    if unit.row:
        return line.end <= unit.row.end
    if line.apart:
        return False
    if not unit.underlined and _UNDERLINE.fullmatch(line.text) and len(unit.lines) == 1:
        unit.underlined = not _RULE.fullmatch(unit.text)
    return (unit.underlined and bool(_UNDERLINE.fullmatch(line.text))) or _joins(unit, line, width)


def _joins(unit: _Unit, line: Line, width: int) -> bool:
    """Whether ``line`` goes on with the block right above it."""
    last = unit.lines[-1]
    if unit.underlined or _RULE.fullmatch(line.text) or _RULE.fullmatch(unit.text):
        return False
    if _LEADER.match(line.text):
        return False
    if line.mark or FIELD.match(line.text):
        # By chance, a wrapped line may begin with a dash, a number or a word and a colon.
        if not width or unit.first.mark or ends_sentence(last.text) or not wrapping.is_full(last, line, width):
            return False
    elif unit.first.mark and line.indent > unit.first.indent:
        return True
    return bool(width) and wrapping.continues(last, line, width)


def _tell_lists(units: Sequence[_Unit]) -> None:
    """Mark list items, their depth and their lead."""
    margins: list[tuple[int, str]] = []  # of the open lists: the indentation and the lead
    for number, unit in enumerate(units):
        before = units[number - 1] if number else None
        if not unit.first.mark or _numbers_section(units, number):
            margins = []
            continue
        unit.kind = "item"
        while margins and unit.first.indent < margins[-1][0]:
            margins.pop()
        if not margins or unit.first.indent > margins[-1][0]:
            margins.append((unit.first.indent, _lead(before, unit)))
        unit.level = len(margins)
        unit.lead = margins[-1][1]


def _numbers_section(units: Sequence[_Unit], number: int) -> bool:
    """Whether a numbered line is the heading of a section ("2. The day") and not an item of a list."""
    unit = units[number]
    if not unit.text[0].isdigit() or not _is_headline(unit) or number + 1 == len(units):
        return False
    neighbours = (*units[max(0, number - 1) : number], units[number + 1])
    following = units[number + 1]
    return not any(neighbour.first.mark for neighbour in neighbours) and (
        following.kind == "row" or _is_prose(following)
    )


def _lead(before: _Unit | None, unit: _Unit) -> str:
    """What introduces a list: the item that it is nested in, or the line right above or that ends with a colon."""
    if before is None or before.row or before.underlined or _RULE.fullmatch(before.text):
        return ""
    text = " ".join(line.text for line in before.lines)
    if before.kind == "item":
        return text[before.first.mark :] if unit.first.indent > before.first.indent else ""
    return text if not unit.first.apart or text.endswith(":") else ""


def _tell_headings(units: Sequence[_Unit]) -> None:
    if not units:
        return
    titled = _is_title(units)
    in_head = titled
    for number, unit in enumerate(units):
        if number == 0 and titled:
            unit.kind, unit.level = "heading", 1
            continue
        in_head = in_head and not (unit.row or _is_prose(unit))
        following = units[number + 1] if number + 1 < len(units) else None
        if unit.underlined or (
            unit.kind == "paragraph" and following and _is_heading(unit, following, in_head=in_head)
        ):
            unit.kind, unit.level = "heading", 2


def _is_title(units: Sequence[_Unit]) -> bool:
    """Whether the first block is a title: a short line that doesn't end like a statement, with more below it."""
    unit = units[0]
    if unit.underlined:
        return True
    if len(units) < 2 or unit.kind != "paragraph" or not _is_headline(unit, _LONGEST_TITLE):
        return False
    return not (FIELD.match(unit.text) and FIELD.match(units[1].text))


def _is_heading(unit: _Unit, following: _Unit, *, in_head: bool) -> bool:
    """Whether a short line heads what comes after it; a date or byline under the title heads nothing."""
    if not _is_headline(unit) or _is_field(unit.text):
        return False
    if in_head and (_YEAR.search(unit.text) or _BYLINE.match(unit.text)):
        return False
    if following.kind in ("item", "row"):
        return not following.first.apart or unit.first.apart
    if _is_prose(following):
        return following.length > unit.length
    return unit.first.apart and following.first.apart and _is_headline(following)


def _is_headline(unit: _Unit, longest: int = _LONGEST_HEADING) -> bool:
    if len(unit.lines) > 1 or unit.length > longest or not any(map(str.isalpha, unit.text)):
        return False
    return unit.text.endswith("?") or not (ends_sentence(unit.text) or unit.text.endswith(","))


def _is_field(text: str) -> bool:
    """Whether a line is a label with its value and not a heading with a colon ("Open Questions: Who Pays for It")."""
    label, colon, value = text.partition(":")
    if not colon or not FIELD.match(text):
        return False
    words = len(label.split())
    return words < 3 and not (words == 2 and len(value.split()) > 2 and _is_capitalised(value))


def _is_capitalised(text: str) -> bool:
    return all(word[0].isupper() for word in text.split() if len(word) > 4 and word[0].isalpha())


def _is_prose(unit: _Unit) -> bool:
    """Whether a block is a paragraph for sure."""
    if unit.kind != "paragraph" or unit.underlined:
        return False
    return len(unit.lines) > 1 or unit.length > _PARAGRAPH or unit.text.endswith((".", '."', ".\u201d"))


def _tell_rows(units: Sequence[_Unit]) -> None:
    """Mark lines whose label and value are joined by dots, where several stand together: one may be a mere pause."""
    led = [unit.kind == "paragraph" and len(unit.lines) == 1 and bool(_LEADER.match(unit.text)) for unit in units]
    for number, unit in enumerate(units):
        if led[number] and any(led[max(0, number - 1) : number] + led[number + 1 : number + 2]):
            unit.kind = "row"


def _tell_leads(units: Sequence[_Unit]) -> None:
    """Give the rows of tables the paragraph right above, as far as it stands close or ends with a colon."""
    for before, unit in zip((None, *units), units, strict=False):
        if unit.row and before and before.kind != "heading":
            unit.lead = before.lead if before.row else _lead(before, unit)


def _row(unit: _Unit, source: str) -> Block:
    """A row of two cells: the label before the dots and the value behind them."""
    match = _LEADER.match(unit.text)
    start, end = unit.first.start, unit.first.end
    ends = (match.end(1), match.end()) if match else (len(unit.text), len(unit.text))
    label, value = Weaver(source), Weaver(source)
    label.keep(start, start + ends[0])
    value.keep(start + ends[1], end)
    cells = (Cell(label.text()), Cell(value.text()))
    return Block("row", join([cell.text for cell in cells], " | "), start, end, cells=cells)


def _splits_word(line: Line, following: Line) -> bool:
    """Whether a compound is broken after its hyphen (or a word, by a hyphen that only a dictionary could take out)."""
    return line.text[-1] == "-" and line.text[-2:-1].isalpha() and following.text[0].islower()


def _block(unit: _Unit, source: str) -> Block:
    if unit.row:
        return replace(unit.row, lead=unit.lead)
    if unit.kind == "row":
        return _row(unit, source)
    weaver = Weaver(source)
    mark = unit.first.mark if unit.kind == "item" else 0
    weaver.keep(unit.first.start + mark, unit.first.end)
    for line, following in pairwise(unit.lines[:-1] if unit.underlined else unit.lines):
        if not _splits_word(line, following):
            weaver.space()
        weaver.keep(following.start, following.end)
    return Block(unit.kind, weaver.text(), unit.first.start, unit.lines[-1].end, unit.level, lead=unit.lead)
