"""The reader of Markdown: CommonMark with tables, strikethrough, footnotes and front matter.

Code blocks, HTML blocks and comments are left out. A struck-out text is withdrawn, so it is left out too.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.documents import inline, tables
from claimcheck.documents.comments import blanked, comments, is_nothing_else
from claimcheck.documents.frontmatter import front_matter
from claimcheck.documents.numbering import NUMBER
from claimcheck.documents.positions import Lines
from claimcheck.documents.weaving import cut, join
from claimcheck.documents.wrapping import FIELD, ends_sentence
from claimcheck.values.documents import Block, Cell, Document, Page, Piece, Text

if TYPE_CHECKING:
    from markdown_it.token import Token

    from claimcheck.documents.comments import Span
    from claimcheck.documents.frontmatter import FrontMatter

_LISTS = {"bullet_list", "ordered_list"}
TITLED, LONGEST_TITLE = 3, 80
"""Fewest blocks of a text whose first is taken for its title, and most characters of that."""
_INTERRUPTIONS = {"hr", "fence", "code_block", "html_block", "blockquote_close", "table_close"}


def read_markdown(document: Document) -> Page:
    """The headings, paragraphs, list items and table rows of a Markdown document."""
    walk = _walked(document.text)
    spans = tuple(walk.comments)
    if walk.parting:
        # A comment on a line of its own parts a list in two: it is read again without them.
        walk = _walked(blanked(document.text, walk.parting))
    front = walk.front
    return Page(document, tuple(_titled(walk.blocks)), front.title, front.date, spans)


def _titled(blocks: list[Block]) -> list[Block]:
    """The blocks, a short line over lines of labels, items or rows as their heading where the text has no other."""
    if len(blocks) < TITLED or any(block.kind == "heading" for block in blocks):
        return blocks
    first, *rest = blocks
    line = first.text.content
    is_line = first.kind == "paragraph" and len(line) <= LONGEST_TITLE and not ends_sentence(line)
    are_told = all(block.kind in ("item", "row") or FIELD.match(block.text.content) for block in rest[: TITLED - 1])
    if not is_line or not are_told or FIELD.match(line):
        return blocks
    return [replace(first, kind="heading", level=1), *(_without_lead(block, line) for block in rest)]


def _without_lead(block: Block, line: str) -> Block:
    return replace(block, lead="") if block.lead == line else block


def _walked(text: str) -> _Walk:
    lines = Lines(text)
    front = front_matter(text, lines)
    # Empty lines stand for the front matter, so that the parser's line numbers are the file's.
    start = lines.starts[front.lines] if front.lines < len(lines) else len(text)
    walk = _Walk(text, lines, front)
    for token in inline.parser().parse("\n" * front.lines + text[start:]):
        walk.take(token)
    return walk


@dataclass(slots=True)
class _Row:
    """A table row in the making: its line, and the inline tokens of its cells."""

    line: int
    cells: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """Goes through the block tokens in order and collects blocks.

    ``comments`` are those for claimcheck, ``parting`` the ones among them that are blocks of their own. ``leads`` has
    the lead of every list that is open, ``item`` the opening token of a list item that has no text yet, ``previous``
    the block just before, as long as nothing else came after it, and ``next_line`` the line after that.
    """

    source: str
    lines: Lines
    front: FrontMatter
    blocks: list[Block] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    parting: list[Span] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)
    item: Token | None = None
    opening: Token | None = None
    previous: Block | None = None
    next_line: int = 0
    row: _Row | None = None
    headers: list[str] = field(default_factory=list)
    lead: str = ""

    def take(self, token: Token) -> None:
        kind, _, edge = token.type.rpartition("_")
        if kind in _LISTS:
            self._take_list(token, edge)
        elif token.type == "list_item_open":
            self.item = token
        elif token.type == "inline":
            self._take_inline(token)
        elif kind in {"table", "tr"}:
            self._take_table(token)
        elif token.type in _INTERRUPTIONS:
            self.previous = self.item = None
            if token.type == "html_block":
                self._take_html(token)
        elif edge == "open":
            self._open(token)

    def _open(self, token: Token) -> None:
        self.opening = token
        if token.type != "paragraph_open":
            self.item = None

    def _take_html(self, token: Token) -> None:
        low, high = self.lines.starts[_first_line(token)], self.lines.ends[_last_line(token)]
        found = list(comments(self.source, low, high))
        self.comments += found
        if is_nothing_else(self.source, low, high, found):
            self.parting += found

    def _woven(self, token: Token, located: Text) -> Text:
        """The text of an inline token, whose comments are noted."""
        for child in token.children or ():
            if child.type == "html_inline" and child.content.startswith("<!--"):
                self.comments += comments(self.source, *located.source_span(child.meta["at"], child.meta["end"]))
        return inline.weave(token, located, self.source)

    def _take_list(self, token: Token, edge: str) -> None:
        if edge == "close":
            self.leads.pop()
            self.previous = self.item = None
            return
        self.item = None
        self.leads.append(self._list_lead(token))

    def _list_lead(self, token: Token) -> str:
        """The item that a nested list belongs to, or the paragraph that stands close before or ends with a colon."""
        block = self.previous
        if block is None or block.kind == "heading":
            return ""
        introduces = block.kind == "item" or _first_line(token) == self.next_line or block.text.content.endswith(":")
        return block.text.content if introduces else ""

    def _take_table(self, token: Token) -> None:
        if token.type == "table_open":
            self.headers = []
            self.lead = self.previous.text.content if self.previous and self.previous.kind != "heading" else ""
            self.item = None
        elif token.type == "tr_open":
            self.row = _Row(_first_line(token))
        elif token.type == "tr_close" and self.row:
            self._add_row(self.row)
            self.row = None
        elif token.type == "table_close":
            self.previous = None

    def _take_inline(self, token: Token) -> None:
        if self.row:
            self.row.cells.append(token)
        elif self.opening and self.opening.type == "heading_open":
            self._add_heading(self.opening, token)
        else:
            self._add_paragraph(token)

    def _add_heading(self, opening: Token, token: Token) -> None:
        underlined = opening.markup in {"=", "-"}
        located = self._locate(token, "" if underlined else opening.markup)
        if not located.pieces:
            return
        start = located.pieces[0].source
        if not underlined:
            start = self.source.rindex(opening.markup, self.lines.starts[_first_line(opening)], start)
        end = self.lines.ends[_last_line(opening)]
        end = start + len(self.source[start:end].rstrip())
        level = int(opening.tag[1:])
        self._add(token, Block("heading", self._woven(token, located), start, end, level))

    def _add_paragraph(self, token: Token) -> None:
        located = self._locate(token)
        if not located.pieces:
            return
        start = located.pieces[0].source
        last = located.pieces[-1]
        text = self._woven(token, located)
        if self.item is None:
            fields = _fields(text, located)
            for line, part in zip(located.pieces, fields, strict=True) if fields else ():
                self._add(token, Block("paragraph", part, line.source, line.source + line.length))
            if not fields:
                self._add(token, Block("paragraph", text, start, last.source + last.length))
            return
        start = self._bullet(self.item, start)
        level = len(self.leads)
        self._add(token, Block("item", text, start, last.source + last.length, level, lead=self.leads[-1]))
        self.item = None

    def _add(self, token: Token, block: Block) -> None:
        if block.text.content:
            self.blocks.append(block)
            self.previous = block
            self.next_line = _last_line(token) + 1

    def _add_row(self, row: _Row) -> None:
        start, end = self.lines.starts[row.line], self.lines.ends[row.line]
        located = tables.locate_cells([token.content for token in row.cells], self.source, start, end)
        texts = [self._woven(*cell) for cell in zip(row.cells, located, strict=True)]
        headers = self.headers or [""] * len(texts)
        cells = tuple(Cell(text, header) for text, header in zip(texts, headers, strict=True))
        text = join([text for text in texts if text.content], " | ")
        if text.content:
            self.blocks.append(Block("row", text, start, end, cells=cells, lead=self.lead))
        if not self.headers:
            self.headers = [text.content for text in texts]

    def _bullet(self, item: Token, start: int) -> int:
        """The offset of an item's bullet or number, which may stand on a line of its own before the text."""
        line = _first_line(item)
        head = self.source[self.lines.starts[line] : min(start, self.lines.ends[line])].rstrip()
        head = head.removesuffix(item.markup)
        return self.lines.starts[line] + len(head.rstrip("0123456789") if item.info else head)

    def _locate(self, token: Token, markup: str = "") -> Text:
        """The content of an inline token with the places of its lines in the file.

        A content line is the end of its file line; only an ATX heading, which has ``markup`` before it, may have more
        marks behind.
        """
        pieces: list[Piece] = []
        line, at = _first_line(token), 0
        contents = token.content.split("\n")
        # Lines of no-break spaces may open a paragraph, but its content is without them.
        while not markup and line < _last_line(token) and not self._line(line).rstrip().endswith(contents[0].strip()):
            line += 1
        for number, content in enumerate(contents, line):
            core = content.strip()
            if core:
                low = self.lines.starts[number] + _place(core, self._line(number), markup)
                pieces.append(Piece(at + len(content) - len(content.lstrip()), low, len(core)))
            at += len(content) + 1
        return Text(token.content, tuple(pieces))

    def _line(self, number: int) -> str:
        # The parser reads a NUL as a replacement character.
        return self.source[self.lines.starts[number] : self.lines.ends[number]].replace("\0", "\ufffd")


def _fields(text: Text, located: Text) -> list[Text]:
    """The lines of a paragraph where each is a label with its value, or has a number: they go on in no other."""
    spans = [text.content_span(piece.source, piece.source + piece.length) for piece in located.pieces]
    lines = [Text(text.content[low:high], tuple(cut(text.pieces, low, high))) for low, high in spans]
    is_told = any(all(line.pieces and form.match(line.content) for line in lines) for form in (FIELD, NUMBER))
    return lines if is_told and len(lines) > 1 else []


def _place(core: str, line: str, markup: str) -> int:
    if markup:
        return line.index(core, line.index(markup) + len(markup))
    return len(line.rstrip()) - len(core)


def _first_line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _last_line(token: Token) -> int:
    return token.map[1] - 1 if token.map else 0
