"""The date that a spaCy document bears: in its front matter, at its top, or at its end."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from claimcheck.claims.dates.documents import document_date
from claimcheck.claims.dates.lexicon import cues
from claimcheck.language.layout import PlacedBlock, blocks, page_facts, whole_text
from claimcheck.values.periods import Period

_LABEL_END = re.compile(r"[:\u2013\u2014]|\s-\s|\s(?=\d)")
OPENING = 6
"""Blocks at the top of a page in which its date is looked for; its last block is looked at as well."""


def date_of(doc: Doc) -> Period | None:
    """The date of a document, None where it bears none."""
    whole = whole_text(doc)
    texts = ["" if _is_of_its_label(whole, block) else whole[block.start : block.end] for block in blocks(doc)]
    return document_date([*texts[:OPENING], *texts[OPENING:][-1:]], page_facts(doc)[2])


def _is_of_its_label(whole: str, block: PlacedBlock) -> bool:
    """Whether a row or item dates what its label tells ("Ground broken | 4 April 2019"), and not the document."""
    if block.kind == "row" and block.cells:
        label = whole[block.cells[0].start : block.cells[0].end]
    elif block.kind == "item":
        label = _LABEL_END.split(whole[block.start : block.end], maxsplit=1)[0]
    else:
        return False
    return label.strip(" :*_").lower() not in cues("document_date_labels") and not label.lower().startswith("date")
