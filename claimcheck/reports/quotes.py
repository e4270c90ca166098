"""Evidence as a quotation: the words around a value, and the value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.reports.inert import inert, one_line

if TYPE_CHECKING:
    from typing import TypeAlias

    from claimcheck.values.claims import Evidence
    from claimcheck.values.findings import FindingClaim, Note

    Placed: TypeAlias = FindingClaim | Evidence


@dataclass(frozen=True, slots=True)
class Quote:
    """One line of evidence in three parts, harmless to show; joined they are the whole.

    ``value`` is "" where the evidence does not hold its value.
    """

    before: str
    value: str
    after: str

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + self.value + self.after


def quote(claim: Placed) -> Quote:
    """The evidence of a claim on one line, parted at its value."""
    start, end = claim.value_start - claim.start, claim.value_end - claim.start
    if not 0 <= start < end <= len(claim.text):
        return Quote(one_line(claim.text).strip(), "", "")
    before, value, after = claim.text[:start], claim.text[start:end], claim.text[end:]
    return Quote(one_line(before).lstrip(), one_line(value), one_line(after).rstrip())


def location(claim: Placed | Note) -> str:
    """Where the evidence starts, in the form that editors and terminals open: ``file:line:column``."""
    return f"{inert(claim.document)}:{claim.line}:{claim.column}"


def cut(whole: Quote, limit: int, ellipsis: str) -> Quote:
    """The quote in about ``limit`` characters: the words farthest from the value give way to an ellipsis."""
    if len(whole.text) <= limit:
        return whole
    if not whole.value:
        return Quote(_head(whole.before, limit, ellipsis), "", "")
    value = _head(whole.value, limit, ellipsis)
    room = max(0, limit - len(value))
    left = min(len(whole.before), max(room // 2, room - len(whole.after)))
    return Quote(_tail(whole.before, left, ellipsis), value, _head(whole.after, room - left, ellipsis))


def _head(text: str, limit: int, ellipsis: str) -> str:
    """The words that end in the first ``limit`` characters, or those characters of a word that is longer."""
    if len(text) <= limit:
        return text
    words, space, _ = text[: limit + 1].rpartition(" ")
    return (words + space if words.strip() else text[:limit]) + ellipsis


def _tail(text: str, limit: int, ellipsis: str) -> str:
    """The words that start in the last ``limit`` characters, or those characters of a word that is longer."""
    if len(text) <= limit:
        return text
    _, space, words = text[len(text) - limit - 1 :].partition(" ")
    return ellipsis + (space + words if words.strip() else text[len(text) - limit :])
