"""``claimcheck scan``: where documents disagree."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, cast

import typer

from claimcheck.cli import inputs, options, outputs, settings
from claimcheck.cli.boundary import FOUND
from claimcheck.reports import WRITERS
from claimcheck.severities import fails
from claimcheck.views import GROUPINGS, GroupBy, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.caching import Cache
    from claimcheck.config import Config
    from claimcheck.values.documents import Document
    from claimcheck.values.findings import Report


def scan(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths = None,
    output_format: Annotated[
        str | None, options.output_format(WRITERS, "How to write the report.", default="text")
    ] = None,
    output_file: options.OutputFile = outputs.STDOUT,
    output: options.Outputs = None,
    facts: options.Facts = False,
    explain: options.Explain = False,
    group_by: Annotated[str | None, options.group_by(GROUPINGS)] = None,
    limit: options.Limit = None,
    link_base: options.LinkBase = "",
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    severity: options.Severity = None,
    fail_on: options.FailOn = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    cache_dir: options.CacheDir = "",
    no_cache: options.NoCache = False,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Report where documents disagree with each other or with themselves."""
    settled = settings.resolve(
        paths, config, isolated=isolated, model=model, min_confidence=min_confidence, severity=severity
    )
    cache = settings.cache(cache_dir, off=no_cache)
    view = View(limit, cast("GroupBy", group_by or ""), link_base)
    places = outputs.outlets(WRITERS, output_format, output_file, output or ())
    with outputs.opened(places, WRITERS) as write:
        from claimcheck.arranging import arranged  # noqa: PLC0415

        sources = inputs.sources(paths or settled.sources, stdin_filename)
        report = _report(sources, settled.config, cache, facts=facts, explain=explain, quiet=quiet)
        outputs.keep_documents(places, (document.name for document in report.documents))
        write(arranged(report, view))
    if fail_on and fails(report.findings, fail_on):
        raise typer.Exit(FOUND)


def _report(  # noqa: PLR0913 - one parameter an option
    sources: Sequence[str | Document],
    config: Config,
    cache: Cache | None,
    *,
    facts: bool,
    explain: bool,
    quiet: bool,
) -> Report:
    from claimcheck.scanning import scan as scan_documents  # noqa: PLC0415

    run = partial(scan_documents, sources, config=config, cache=cache, facts=facts, explain=explain)
    return inputs.watched(run, quiet=quiet)
