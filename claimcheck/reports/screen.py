"""The page that the text report is set on: its width, its colours and the characters it can show."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from claimcheck.reports.inert import inert, no_command

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

WIDTH = 100
"""Columns where nothing says how wide the output will be seen: a file, a pipe, a log."""
NARROWEST = 40
WIDEST = 160
_HEIGHT = 25  # of no use here, but without a height rich takes every dumb terminal for 80 columns wide


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters that draw; ``opening`` and ``closing`` mark a value where no colour can."""

    rule: str
    double: str
    bar: str
    dot: str
    ellipsis: str
    opening: str
    closing: str


_UNICODE = Glyphs(rule="━", double="═", bar="│", dot=" · ", ellipsis="…", opening="»", closing="«")
_ASCII = Glyphs(rule="-", double="=", bar="|", dot=" - ", ellipsis="...", opening=">>", closing="<<")


@dataclass(frozen=True, slots=True)
class Screen:
    """Where lines go, and how they must look there."""

    console: Console
    glyphs: Glyphs
    encoding: str

    @classmethod
    def on(cls, stream: TextIO) -> Screen:
        """The screen that a stream leads to, as it and the environment say."""
        encoding = getattr(stream, "encoding", None) or "utf-8"
        glyphs = _UNICODE if _can_show(_UNICODE, encoding) else _ASCII
        return cls(_console(stream), glyphs, encoding)

    @property
    def width(self) -> int:
        """Columns to fill."""
        return self.console.width

    @property
    def is_plain(self) -> bool:
        """Whether no style of any kind shows, so that marks must do what colours would."""
        return self.console.color_system is None

    def text(self, content: str, style: str = "") -> Text:
        """Harmless styled text of characters that the stream can encode."""
        shown = no_command(inert(content)).encode(self.encoding, "replace").decode(self.encoding)
        return Text(shown, style, end="")

    def flow(self, content: Text, lead: Text, hang: Text) -> Iterator[Text]:
        """``content`` in lines that fit, behind ``lead`` and, from the second line on, behind ``hang``."""
        room = max(NARROWEST // 2, self.width - lead.cell_len)
        for number, line in enumerate(content.wrap(self.console, room)):
            line.rstrip()
            yield Text.assemble(hang if number else lead, line)

    def ruled(self, lead: Text, title: Text, end: str, style: str, glyph: str) -> Iterator[Text]:
        """A heading in a rule that fills the line: what leads it, the title in lines that fit, and what ends it."""
        closing = self.text(f" {end} {glyph * 2}", style)
        *lines, last = self.flow(title, lead, Text(" " * lead.cell_len))
        yield from lines
        gap = self.width - last.cell_len - closing.cell_len - 1
        if gap >= 0:
            yield Text.assemble(last, self.text(f" {glyph * gap}".rstrip(), style), closing)
        else:
            yield last
            yield Text.assemble(" " * (self.width - closing.cell_len), closing)

    def show(self, lines: Iterable[Text]) -> None:
        """Write the lines as they are."""
        for line in lines:
            self.console.print(line, soft_wrap=True)


def _can_show(glyphs: Glyphs, encoding: str) -> bool:
    drawn = glyphs.rule + glyphs.double + glyphs.bar + glyphs.dot + glyphs.ellipsis + glyphs.opening + glyphs.closing
    try:
        drawn.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


class _Console(Console):
    """A console that leaves a closed pipe to the command line instead of ending the program."""

    def on_broken_pipe(self) -> None:
        raise  # noqa: PLE0704 - rich calls this while it handles the BrokenPipeError


def _console(stream: TextIO) -> Console:
    """A console in the sixteen colours that every terminal shows in its own theme."""
    is_terminal = stream.isatty()
    forced = bool(os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR")
    coloured = forced or (is_terminal and os.environ.get("TERM") != "dumb")
    return _Console(
        file=stream,
        force_terminal=is_terminal or forced,
        color_system="standard" if coloured else None,
        width=_width(stream),
        height=_HEIGHT,
        highlight=False,
        emoji=False,
        markup=False,
    )


def _width(stream: TextIO) -> int:
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() else 0
    return max(NARROWEST, min(width or _terminal_width(stream) or WIDTH, WIDEST))


def _terminal_width(stream: TextIO) -> int:
    """The columns of the terminal that a stream leads to, 0 for other streams and terminals that don't say."""
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except OSError:
        return 0
