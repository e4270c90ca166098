"""Where the comments for claimcheck stand in a text: ``<!-- claimcheck-... -->``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Span = tuple[int, int]

MARK = "claimcheck-"
_OPENING = re.compile(rf"<!--\s*(?={MARK})")
_CLOSING = "-->"
_LONGEST = 2_000  # characters; a comment that is not closed by then was not meant to be one
_VISIBLE = re.compile(r"[^\r\n]")


def comments(text: str, low: int = 0, high: int | None = None) -> Iterator[Span]:
    """Offsets of the comments between ``low`` and ``high``."""
    last, high = low, len(text) if high is None else high
    for opening in _OPENING.finditer(text, low, high):
        end = text.find(_CLOSING, opening.end(), min(high, opening.end() + _LONGEST))
        if end >= 0 and opening.start() >= last:
            last = end + len(_CLOSING)
            yield opening.start(), last


def body(comment: str) -> str:
    """What stands between the marks of a comment."""
    return comment.removeprefix("<!--").removesuffix(_CLOSING).strip()


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks in the place of ``spans``, its length and its lines as they were."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], _VISIBLE.sub(" ", text[start:end])]
        at = end
    return "".join((*parts, text[at:]))


def is_nothing_else(text: str, low: int, high: int, spans: Sequence[Span]) -> bool:
    """Whether only blanks and comments stand between ``low`` and ``high``."""
    inside = [(start - low, end - low) for start, end in spans if low <= start and end <= high]
    return bool(inside) and not blanked(text[low:high], inside).strip()
