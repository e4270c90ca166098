"""The one way from documents to a report: read, annotate, extract, group, judge."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from claimcheck.claims.extracting import extract as extract_pages
from claimcheck.config import Config
from claimcheck.documents.directives import find_directives
from claimcheck.documents.finding import find
from claimcheck.documents.reading import load, parse
from claimcheck.errors import InputError
from claimcheck.findings import agreed_facts
from claimcheck.findings.suppressing import Judged, judge_with
from claimcheck.groups.matching import group
from claimcheck.language.pipeline import load_pipeline
from claimcheck.selecting import chooser
from claimcheck.values.claims import Claim
from claimcheck.values.documents import Document
from claimcheck.values.findings import DocumentSummary, Report, SourceText
from claimcheck.values.groups import Group

Source = str | Path | Document
Progress = Callable[[int, int], None]
Warn = Callable[[str], None]


def scan(
    sources: Source | Sequence[Source],
    *,
    config: Config | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
    facts: bool = False,
) -> Report:
    """Where the documents disagree; with ``facts``, also where several of them agree.

    ``sources`` are paths, folders and glob patterns, or :class:`Document` values, or both. ``progress`` is called with
    the number of documents done and of all; ``warn`` with one line for each file that could not be read, and for each
    comment in a document that suppresses nothing. Raises InputError when there is nothing to read, ModelError when the
    pipeline can't be used.
    """
    began = time.perf_counter()
    config = config or Config()
    documents = gather(sources, warn)
    claims = _claims(documents, config, progress)
    groups = group(claims)
    judged = _judged(documents, claims, groups, config)
    agreed = agreed_facts(groups, config.min_confidence) if facts else None
    for note in judged.notes:
        if warn:
            warn(f"{note.document}:{note.line}: {note.message}")
    texts = _texts(documents, claims)
    return Report(
        documents=_summaries(texts),
        findings=judged.findings,
        sources=texts,
        seconds=time.perf_counter() - began,
        suppressed=judged.suppressed,
        notes=judged.notes,
        facts=agreed,
    )


def _judged(documents: Iterable[Document], claims: Sequence[Claim], groups: Sequence[Group], config: Config) -> Judged:
    directives = [directive for document in documents for directive in find_directives(document)]
    return judge_with(groups, claims, directives, config.min_confidence)


def extract(  # noqa: PLR0913 - one parameter an option
    sources: Source | Sequence[Source],
    *,
    config: Config | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
    kinds: str | Iterable[str] = (),
    subjects: str | Iterable[str] = (),
    attributes: str | Iterable[str] = (),
) -> tuple[Claim, ...]:
    """The claims of the documents, sorted by document, place of the evidence, and kind.

    All of them, or those that :func:`claimcheck.selecting.chooser` picks by ``kinds``, ``subjects`` and ``attributes``.
    The other arguments and the errors are those of :func:`scan`; ConfigError is raised for an unknown kind.
    """
    chosen = chooser(kinds, subjects, attributes)
    return tuple(sorted(filter(chosen, _claims(gather(sources, warn), config or Config(), progress)), key=_place))


def _place(claim: Claim) -> tuple[str, int, str, int]:
    where = claim.evidence
    return where.document, where.start, claim.kind, where.value_start


def gather(sources: Source | Sequence[Source], warn: Warn | None = None) -> list[Document]:
    """The documents that ``sources`` name, sorted by name, each once.

    Raises InputError where there are none, or two that differ have one name.
    """
    if isinstance(sources, (str, Path, Document)):
        sources = [sources]
    documents = [source for source in sources if isinstance(source, Document)]
    paths = [str(source) for source in sources if not isinstance(source, Document)]
    if paths:
        found = find(paths)
        loaded, warnings = load(found.paths)
        documents += loaded
        for line in (*found.warnings, *warnings):
            if warn:
                warn(line)
    if not documents:
        raise InputError("no documents given; name a file, a folder or a pattern")
    unique = sorted(set(documents), key=lambda document: (document.name, document.text))
    for before, after in pairwise(unique):
        if before.name == after.name:
            raise InputError(f"{after.name}: two different documents have this name; give each its own")
    return unique


def _claims(documents: Sequence[Document], config: Config, progress: Progress | None) -> tuple[Claim, ...]:
    nlp = load_pipeline(config.model)
    claims: list[Claim] = []
    for done, found in enumerate(extract_pages(nlp, map(parse, documents)), start=1):
        claims += found
        if progress:
            progress(done, len(documents))
    return tuple(claims)


def _texts(documents: Iterable[Document], claims: Iterable[Claim]) -> tuple[SourceText, ...]:
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=_place):
        held[claim.evidence.document].append(claim)
    return tuple(SourceText(d.name, d.text, tuple(held[d.name])) for d in documents)


def _summaries(texts: Iterable[SourceText]) -> tuple[DocumentSummary, ...]:
    return tuple(DocumentSummary(s.name, len(s.text.split()), len(s.claims)) for s in texts)
