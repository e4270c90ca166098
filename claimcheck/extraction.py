"""The claims of documents: those that a cache remembers, and the others from the pipeline, which is loaded for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.caching import Cache, remembering
from claimcheck.caching.memory import Memory
from claimcheck.config import Config
from claimcheck.documents.reading import parse
from claimcheck.values.claims import Claim
from claimcheck.values.documents import Document
from claimcheck.values.findings import SourceText

Progress = Callable[[int, int], None]
Warn = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims of all documents, by document and in the order of the documents.

    ``contents`` has a digest of each document and its claims where a cache needs it.
    """

    claims: tuple[Claim, ...]
    contents: Mapping[str, bytes]


def extraction(  # noqa: PLR0913 - where claims come from, and whom to tell
    documents: Sequence[Document],
    config: Config,
    cache: Cache | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
    *,
    sources: Iterable[SourceText] = (),
) -> Extraction:
    """The claims of all documents, whose names differ; those that are among ``sources`` bring theirs.

    Raises ModelError when the pipeline is needed and can't be used.
    """
    held = {(source.name, source.text): source.claims for source in sources}
    known = {document.name: held[at] for document in documents if (at := (document.name, document.text)) in held}
    with remembering(cache, config, warn) as memory:
        for document in documents:
            if document.name in known:
                memory.meet(document, known[document.name])
        known |= _read([document for document in documents if document.name not in known], config, memory, progress)
    return Extraction(tuple(claim for document in documents for claim in known[document.name]), memory.contents)


def _read(
    documents: Sequence[Document], config: Config, memory: Memory, progress: Progress | None
) -> dict[str, tuple[Claim, ...]]:
    """The claims of documents by their names, sorted; those that are not remembered come from the pipeline."""
    known = memory.recall(documents)
    if progress and known:
        progress(len(known), len(documents))
    unknown = [document for document in documents if document.name not in known]
    for document, claims in zip(unknown, _extracted(unknown, config), strict=True):
        known[document.name] = tuple(sorted(claims, key=place))
        memory.note(document, known[document.name])
        if progress:
            progress(len(known), len(documents))
    return known


def place(claim: Claim) -> tuple[str, int, str, int]:
    """By what claims are sorted: document, place of the evidence, and kind."""
    where = claim.evidence
    return where.document, where.start, claim.kind, where.value_start


def _extracted(documents: Sequence[Document], config: Config) -> Iterator[tuple[Claim, ...]]:
    if not documents:
        return
    from claimcheck.claims.extracting import extract  # noqa: PLC0415 - loads spaCy
    from claimcheck.language.pipeline import load_pipeline  # noqa: PLC0415 - loads spaCy

    yield from extract(load_pipeline(**config.extraction), map(parse, documents))
