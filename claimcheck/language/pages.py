"""Run a pipeline over pages: block by block, then as one document that keeps the layout.

Parsing each block on its own keeps sentences inside blocks, bounds the memory that a huge document needs, and lets
blocks of all pages share batches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Token

from claimcheck.language.layout import set_layout
from claimcheck.values.documents import Block, Page

SENTENCE_ENDS = ".!?:;…"
PREFIX = "claimcheck_"
"""Names of our own components, which need the whole page."""


def annotate(nlp: Language, pages: Iterable[Page]) -> Iterator[Doc]:
    """One annotated document a page, in order, with its claims."""
    own = [(name, component) for name, component in nlp.pipeline if name.startswith(PREFIX)]
    pages = list(pages)
    parts = (_tokenized(nlp, block) for page in pages for block in page.blocks)
    with nlp.select_pipes(disable=[name for name, _ in own]):
        docs = nlp.pipe(parts)
        for page in pages:
            doc = _join(nlp, page, list(islice(docs, len(page.blocks))))
            for _, component in own:
                doc = component(doc)
            yield doc


def _tokenized(nlp: Language, block: Block) -> Doc:
    """The block's tokens, with the places where the parser must not divide sentences.

    A heading or table row is one sentence; elsewhere a sentence ends with a mark, not in the middle of a name.
    """
    doc = nlp.make_doc(block.text.content)
    whole = block.kind in ("heading", "row")
    for token in doc[1:]:
        if whole or not _may_end(token.nbor(-1)):
            token.is_sent_start = False
    return doc


def _may_end(token: Token) -> bool:
    """Whether a sentence may end after a token: one that closes it, or quotes and brackets behind such a one."""
    while token.i and (token.is_quote or token.is_right_punct or token.is_space):
        token = token.nbor(-1)
    return token.text[-1] in SENTENCE_ENDS


def _join(nlp: Language, page: Page, parts: list[Doc]) -> Doc:
    """The blocks' documents as one; spaCy puts a space between them where none stands."""
    starts, at = [], 0
    for part in parts:
        starts.append(at)
        at += len(part.text_with_ws) + (0 if part[-1].whitespace_ or part[-1].is_space else 1)
    doc = Doc.from_docs(parts, ensure_whitespace=True) if parts else None
    doc = doc or nlp.make_doc("")
    set_layout(doc, page, starts)
    return doc
