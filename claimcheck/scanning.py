"""The one way from documents to a report: read, annotate, extract, group, judge."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from claimcheck.caching import Cache, answers, looks
from claimcheck.claims.concepts import lexicon_with
from claimcheck.claims.synonyms import entries
from claimcheck.config import Config
from claimcheck.documents.directives import find_directives
from claimcheck.documents.finding import find
from claimcheck.documents.ranking import ranked
from claimcheck.documents.reading import load
from claimcheck.errors import InputError
from claimcheck.explaining import explained
from claimcheck.extraction import Progress, Warn, extraction, place
from claimcheck.findings import Terms, agreed_facts
from claimcheck.findings.suppressing import Judged, judge_with
from claimcheck.groups.matching import group
from claimcheck.selecting import chooser
from claimcheck.severities import at_least
from claimcheck.values.claims import Claim
from claimcheck.values.documents import Document
from claimcheck.values.findings import DocumentSummary, Report, SourceText
from claimcheck.values.groups import Group

Source = str | Path | Document


def scan(  # noqa: PLR0913 - one parameter an option
    sources: Source | Sequence[Source],
    *,
    config: Config | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
    known: Iterable[SourceText] = (),
    facts: bool = False,
    explain: bool = False,
) -> Report:
    """Where the documents disagree; with ``facts``, also where several of them agree, with ``explain`` also why.

    ``sources`` are paths, folders and glob patterns, or :class:`Document` values, or both. ``cache`` remembers the
    claims of documents and how they compare from one scan to the next; without one all are read anew. ``progress`` is
    called with the number of documents done and of all; ``warn`` with one line for each file that could not be read,
    for each comment in a document that suppresses nothing, and for a cache that can't be used. Documents that are among
    the ``known`` sources of another report with the same settings are not read again. Raises InputError when there is
    nothing to read, ModelError when the pipeline can't be used.
    """
    began = time.perf_counter()
    config = config or Config()
    warn = _once(warn)
    documents = gather(sources, warn, config)
    told = extraction(documents, config, cache, progress, warn, sources=known)
    claims = told.claims
    with answers(cache, warn) as reader, looks(cache, told.contents, warn) as remembered:
        groups = group(claims, synonyms=entries(config.synonyms), reader=reader, remembered=remembered)
    judged = _judged(documents, claims, groups, config)
    agreed = agreed_facts(groups, config.min_confidence) if facts else None
    for note in judged.notes:
        warn(f"{note.document}:{note.line}: {note.message}")
    texts = _texts(documents, claims)
    report = Report(
        documents=_summaries(texts),
        findings=at_least(judged.findings, config.severity),
        sources=texts,
        seconds=time.perf_counter() - began,
        suppressed=at_least(judged.suppressed, config.severity),
        notes=judged.notes,
        facts=agreed,
    )
    return explained(report) if explain else report


def _once(warn: Warn | None) -> Warn:
    """Say each warning once: the claims and the answers of one cache have the same trouble."""
    said: set[str] = set()

    def say(line: str) -> None:
        if warn and line not in said:
            warn(line)
        said.add(line)

    return say


def _judged(documents: Sequence[Document], claims: Sequence[Claim], groups: Sequence[Group], config: Config) -> Judged:
    directives = [directive for document in documents for directive in find_directives(document)]
    return judge_with(groups, claims, directives, config.min_confidence, _terms(documents, config))


def extract(  # noqa: PLR0913 - one parameter an option
    sources: Source | Sequence[Source],
    *,
    config: Config | None = None,
    cache: Cache | None = None,
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
    config = config or Config()
    claims = extraction(gather(sources, warn, config), config, cache, progress, warn).claims
    return tuple(sorted(filter(chosen, claims), key=place))


def gather(
    sources: Source | Sequence[Source], warn: Warn | None = None, config: Config | None = None
) -> list[Document]:
    """The documents that ``sources`` name, sorted by name, each once; ``config`` says what folders leave out.

    Raises InputError where there are none, or two that differ have one name.
    """
    if isinstance(sources, (str, Path, Document)):
        sources = [sources]
    documents = [source for source in sources if isinstance(source, Document)]
    paths = [str(source) for source in sources if not isinstance(source, Document)]
    if paths:
        config = config or Config()
        found = find(paths, include=config.include, exclude=config.exclude, root=config.root)
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


def _terms(documents: Sequence[Document], config: Config) -> Terms:
    """What the settings allow the answers of these documents."""
    ranks = ranked([document.name for document in documents], config.source_ranks, config.root)
    lexicon = lexicon_with(entries(config.synonyms)) if config.synonyms else None
    return Terms(config.tolerance, config.many_valued, ranks, lexicon)


def _texts(documents: Iterable[Document], claims: Iterable[Claim]) -> tuple[SourceText, ...]:
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=place):
        held[claim.evidence.document].append(claim)
    return tuple(SourceText(d.name, d.text, tuple(held[d.name])) for d in documents)


def _summaries(texts: Iterable[SourceText]) -> tuple[DocumentSummary, ...]:
    return tuple(DocumentSummary(s.name, len(s.text.split()), len(s.claims)) for s in texts)
