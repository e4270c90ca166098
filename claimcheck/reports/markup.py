"""Text from documents as Markdown that shows exactly that text, in CommonMark viewers and on GitHub."""

from __future__ import annotations

import re
from string import punctuation

from claimcheck.reports.inert import inert, one_line

# Characters with a meaning inside a line: emphasis, code, links, images, HTML, entities, tables, strikethrough, the
# dollar signs between which GitHub sets formulas, and the hash that ends a heading.
_INLINE = re.compile(r"[\\`*_\[\]<>|~&$#]")
# What viewers turn into links by themselves: the colon of http://host and the dots of www.host and host.example.
_LINKED = re.compile(r":(?=//)|(?<=www)\.|(?<=\w)\.(?=[^\W\d_])", re.IGNORECASE)
# What else starts a block at the beginning of a line: the mark of a list, the underline of a heading, a list's number.
_BLOCK = re.compile(r"^(\d*)([+=.)-])")
_BACKTICKS = re.compile(r"`+")
_NO_ANCHOR = re.compile(r"[^\w\- ]")
_WORD_JOINER = "\u2060"


def escape(text: str) -> str:
    """``text`` on one line, for the inside of a line; a word joiner after each @ keeps it from becoming a mention."""
    escaped = _LINKED.sub(r"\\\g<0>", _INLINE.sub(r"\\\g<0>", one_line(text)))
    return escaped.replace("@", "@" + _WORD_JOINER)


def at_start(escaped: str) -> str:
    """Escaped text for the start of a line, where it could still begin a heading or a list."""
    return _BLOCK.sub(r"\1\\\2", escaped)


def code(text: str) -> str:
    """``text`` on one line as code, which viewers leave as it is; not for tables, which are parted at | in code too."""
    shown = inert(text)
    longest = max((len(run) for run in _BACKTICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{shown}{space}{fence}"


def link(shown: str, to: str) -> str:
    """Escaped text, or code, as a link to an address or anchor; as it is where there is none."""
    return f"[{shown}]({to})" if to else shown


def anchor(heading: str) -> str:
    """What viewers link to a heading by, which they make of its text: "#1-harlow-bridge-length"."""
    return "#" + _NO_ANCHOR.sub("", one_line(heading).strip().lower()).replace(" ", "-")


def marked(before: str, value: str, after: str) -> str:
    """A sentence with its value in bold, or without bold where Markdown would not see it so close to other words."""
    left, middle, right = escape(before), escape(value), escape(after)
    if middle and _parts(left[-1:], middle[0]) and _parts(right[:1], middle[-1]):
        return f"{left}**{middle}**{right}"
    return escape(before + value + after)


def _parts(outside: str, inside: str) -> bool:
    """Whether asterisks between these two characters open or close emphasis, as CommonMark's flanking rules say."""
    return inside.isalnum() or (not inside.isspace() and (not outside or outside.isspace() or outside in punctuation))


def row(*cells: str) -> str:
    """A row of a table, of cells that are escaped."""
    return f"| {' | '.join(cells)} |"
