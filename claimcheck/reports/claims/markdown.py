"""Claims as Markdown, to hand on: a table a document."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from claimcheck.reports.claims.wording import NOTHING, conditions, value
from claimcheck.reports.markup import escape, marked, row
from claimcheck.reports.quotes import cut, quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from claimcheck.values.claims import Claim

_EVIDENCE = 240  # characters of a sentence that are shown, as in the text report


def write(claims: Sequence[Claim], stream: TextIO) -> None:
    """Write the claims as one Markdown page, in CommonMark with tables."""
    stream.writelines(f"{line}\n" for line in _lines(claims))


def _lines(claims: Sequence[Claim]) -> Iterator[str]:
    yield "# Claims"
    for document, found in groupby(claims, lambda claim: claim.evidence.document):
        yield from ("", f"## {escape(document).strip()}", "")
        yield from _table(found)
    if not claims:
        yield from ("", NOTHING)


def _table(claims: Iterable[Claim]) -> Iterator[str]:
    yield row("Line", "Kind", "Subject", "Attribute", "Value", "Qualifiers", "Evidence")
    yield row("--:", ":--", ":--", ":--", ":--", ":--", ":--")
    for claim in claims:
        cells = (claim.subject, claim.attribute, value(claim), conditions(claim))
        words = cut(quote(claim.evidence), _EVIDENCE, "…")
        evidence = marked(words.before, words.value, words.after)
        yield row(str(claim.evidence.line), claim.kind, *(escape(cell).strip() for cell in cells), evidence)
