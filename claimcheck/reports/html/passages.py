"""Evidence in its paragraph, as a reader sees it: without the marks of Markdown."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from claimcheck.documents.reading import parse
from claimcheck.reports.html.views import Part
from claimcheck.reports.inert import one_line
from claimcheck.reports.quotes import Quote, cut, quote
from claimcheck.values.documents import Document

if TYPE_CHECKING:
    from claimcheck.values.documents import Block
    from claimcheck.values.findings import FindingClaim, SourceText

AROUND = 400
"""Characters of a paragraph that are shown around the evidence: enough for nearly all of it."""
_ELLIPSIS = "…"
Span = tuple[int, int]


class Paragraphs:
    """The paragraphs, list items, headings and table rows of a document."""

    def __init__(self, source: SourceText) -> None:
        self.blocks = parse(Document(source.name, source.text)).blocks
        self.starts = [block.start for block in self.blocks]

    def number(self, claim: FindingClaim) -> int:
        """Which of the blocks holds the evidence of a claim, -1 where none holds all of it and its value."""
        index = bisect_right(self.starts, claim.start) - 1
        if index < 0 or self.blocks[index].end < claim.end:
            return -1
        text = self.blocks[index].text
        start, end = text.content_span(claim.start, claim.end)
        value_start, value_end = text.content_span(claim.value_start, claim.value_end)
        return index if start <= value_start < value_end <= end else -1


def passages(
    claims: Sequence[FindingClaim], paragraphs: Paragraphs | None
) -> Iterator[tuple[list[FindingClaim], tuple[Part, ...]]]:
    """The claims of a document, in order, paragraph by paragraph; each alone where its paragraph isn't known."""
    numbered = [(paragraphs.number(claim) if paragraphs else -1, claim) for claim in claims]
    for number, pairs in groupby(numbered, key=lambda pair: pair[0]):
        same = [claim for _, claim in pairs]
        if paragraphs is None or number < 0:
            yield from (([claim], _alone(claim)) for claim in same)
        else:
            yield same, _together(same, paragraphs.blocks[number])


def _alone(claim: FindingClaim) -> tuple[Part, ...]:
    words = quote(claim)
    parts = (Part(words.before, "said"), Part(words.value, "value"), Part(words.after, "said"))
    return tuple(part for part in parts if part.text)


def _together(claims: Sequence[FindingClaim], block: Block) -> tuple[Part, ...]:
    """A paragraph with the sentences and values of the claims told apart, and cut far from them."""
    said = [block.text.content_span(claim.start, claim.end) for claim in claims]
    values = [block.text.content_span(claim.value_start, claim.value_end) for claim in claims]
    text, start, end = block.text.content, min(said)[0], max(span[1] for span in said)
    around = Quote(one_line(_lead(block) + text[:start]).lstrip(), text[start:end], one_line(text[end:]).rstrip())
    shown = cut(around, end - start + AROUND, _ELLIPSIS)
    parts = (Part(shown.before, "around"), *_told(text, said, values), Part(shown.after, "around"))
    return tuple(part for part in parts if part.text)


def _told(text: str, said: Sequence[Span], values: Sequence[Span]) -> Iterator[Part]:
    """The text from the first sentence to the last."""
    edges = sorted({edge for span in (*said, *values) for edge in span})
    for start, end in pairwise(edges):
        words = one_line(text[start:end])
        if _covered(start, values):
            yield Part(words, "value")
        else:
            yield Part(words, "said" if _covered(start, said) else "around")


def _covered(place: int, spans: Sequence[Span]) -> bool:
    return any(start <= place < end for start, end in spans)


def _lead(block: Block) -> str:
    """What introduces the list or table that a block is of."""
    return f"{block.lead} " if block.lead and block.kind in ("item", "row") else ""
