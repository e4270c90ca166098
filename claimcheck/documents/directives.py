"""The directives of a document: its comments for claimcheck, and the text that each is about.

A line directive is about its own line, ``next-line`` about the next line that holds text. A reader says which comments
count: those in code, say, are examples.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.documents.comments import MARK, blanked, body
from claimcheck.documents.positions import Lines
from claimcheck.documents.reading import parse
from claimcheck.values.directives import DISABLE, FILE, LINE, NEXT_LINE, Directive

if TYPE_CHECKING:
    from claimcheck.documents.comments import Span
    from claimcheck.values.documents import Document

_REASON = re.compile(r"(?:^|\s)--(?:\s|$)")  # what follows it is for people
_BETWEEN = re.compile(r"[\s,]+")
_MARGIN = " \t>"  # what a line of a quotation holds without text


def find_directives(document: Document) -> tuple[Directive, ...]:
    """The directives of a document in the order of their places, those that are not understood included."""
    if MARK not in document.text:
        return ()
    spans = parse(document).comments
    lines = Lines(document.text)
    rest = blanked(document.text, spans)
    return tuple(_directive(document, span, rest, lines) for span in spans)


def _directive(document: Document, span: Span, rest: str, lines: Lines) -> Directive:
    start, end = span
    said = _REASON.split(body(document.text[start:end]), maxsplit=1)[0]
    command, *rules = filter(None, _BETWEEN.split(said))
    command = command.removeprefix(MARK).rstrip(":")
    low, high = _reach(command, span, rest, lines)
    place = (*lines.position(start), *lines.position(end))
    return Directive(document.name, command, tuple(rules), start, end, *place, low, high)


def _reach(command: str, span: Span, rest: str, lines: Lines) -> Span:
    """From where to where a directive holds; an unknown one nowhere."""
    start, end = span
    first, last = lines.index(start), lines.index(end - 1)
    if command == FILE:
        return 0, len(rest)
    if command == DISABLE:
        return start, len(rest)
    if command == LINE:
        return lines.starts[first], lines.ends[last]
    if command == NEXT_LINE:
        return _next_line(last, rest, lines)
    return end, end


def _next_line(line: int, rest: str, lines: Lines) -> Span:
    """The next line that holds text, beyond blank ones and those of other directives."""
    for start, end in zip(lines.starts[line + 1 :], lines.ends[line + 1 :], strict=True):
        if rest[start:end].strip(_MARGIN):
            return start, end
    return len(rest), len(rest)
