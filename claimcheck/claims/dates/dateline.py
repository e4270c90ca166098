"""The date that a spaCy document bears: in its front matter, at its top, or at its end."""

from __future__ import annotations

from spacy.tokens import Doc

from claimcheck.claims.dates.documents import document_date
from claimcheck.language.layout import blocks, page_facts, whole_text
from claimcheck.values.periods import Period

OPENING = 6
"""Blocks at the top of a page in which its date is looked for; its last block is looked at as well."""


def date_of(doc: Doc) -> Period | None:
    """The date of a document, None where it bears none."""
    whole = whole_text(doc)
    texts = [whole[block.start : block.end] for block in blocks(doc)]
    return document_date([*texts[:OPENING], *texts[OPENING:][-1:]], page_facts(doc)[2])
