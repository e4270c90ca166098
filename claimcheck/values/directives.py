"""A directive: a comment in a document that tells which findings to leave out."""

from __future__ import annotations

from dataclasses import dataclass

LINE = "disable-line"
NEXT_LINE = "disable-next-line"
FILE = "disable-file"
DISABLE = "disable"
ENABLE = "enable"
COMMANDS = (LINE, NEXT_LINE, FILE, DISABLE, ENABLE)
"""What a directive can ask for."""


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment such as ``<!-- claimcheck-disable-next-line Q203 -->``.

    ``command`` is the word behind "claimcheck-" as written, which need not be one of COMMANDS; ``rules`` are the codes
    and names of rules behind it, () for all rules. ``start`` and ``end`` are the offsets of the comment in the decoded
    file, ``line`` to ``end_column`` its 1-based place; from ``low`` to ``high`` stands the text that it is about.
    """

    document: str
    command: str
    rules: tuple[str, ...]
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    low: int
    high: int

    @property
    def text(self) -> str:
        """The directive as one would write it, without the marks of a comment."""
        return " ".join((f"claimcheck-{self.command}", *self.rules))
