"""Text from documents made harmless: nothing that moves a cursor, hides itself or turns the reading direction.

Terminals obey control characters, and so do people who read text whose order was turned around. Every writer that a
person reads passes whatever comes from a document (sentences, values, file names) through here first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SHOWN_AS = {
    "Cc": "\N{REPLACEMENT CHARACTER}",  # escape sequences start with one: a reader should see that something was there
    "Cs": "\N{REPLACEMENT CHARACTER}",  # half a character, which no stream can encode
    "Cf": "",  # zero-width characters, bidirectional overrides, tags: invisible before, gone now
    "Zl": " ",
    "Zp": " ",
    "Zs": " ",
}
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def _shown(character: str) -> str:
    return _SHOWN_AS.get(unicodedata.category(character), character)


def inert(text: str) -> str:
    """``text`` without control and invisible characters; its spaces stay as many as they were."""
    return text if text.isprintable() else "".join(map(_shown, text))


def one_line(text: str) -> str:
    """``text`` made inert on one line, each run of white space a single space."""
    return inert(_SPACES.sub(" ", text))


# Some services take ##[error], ##vso[task.setvariable] and the like for commands, wherever in a line of a log.
_COMMAND = re.compile(r"##(?=\w*\[)")


def no_command(line: str) -> str:
    """A line for a log, in which no service sees a command."""
    return _COMMAND.sub("# #", line)


def command_places(line: str) -> list[int]:
    """Where :func:`no_command` puts a space."""
    return [match.start() + 1 for match in _COMMAND.finditer(line)]
