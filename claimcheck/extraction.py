"""The claims of documents: those that a cache remembers, and the others from the pipeline, which is loaded for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.caching import Cache, remembering
from claimcheck.config import Config
from claimcheck.documents.reading import parse
from claimcheck.values.claims import Claim
from claimcheck.values.documents import Document

Progress = Callable[[int, int], None]
Warn = Callable[[str], None]


def claims_of(
    documents: Sequence[Document],
    config: Config,
    cache: Cache | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
) -> tuple[Claim, ...]:
    """The claims of all documents, in the order of the documents; the names of these differ.

    Raises ModelError when the pipeline is needed and can't be used.
    """
    with remembering(cache, config, warn) as memory:
        known = memory.recall(documents)
        if progress and known:
            progress(len(known), len(documents))
        unknown = [document for document in documents if document.name not in known]
        for document, claims in zip(unknown, _extracted(unknown, config), strict=True):
            known[document.name] = claims
            memory.note(document, claims)
            if progress:
                progress(len(known), len(documents))
    return tuple(claim for document in documents for claim in known[document.name])


def _extracted(documents: Sequence[Document], config: Config) -> Iterator[tuple[Claim, ...]]:
    if not documents:
        return
    from claimcheck.claims.extracting import extract  # noqa: PLC0415 - loads spaCy
    from claimcheck.language.pipeline import load_pipeline  # noqa: PLC0415 - loads spaCy

    yield from extract(load_pipeline(**config.extraction), map(parse, documents))
