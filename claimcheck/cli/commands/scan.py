"""``claimcheck scan``: where documents disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from claimcheck.cli import inputs, options, outputs, settings
from claimcheck.reports import WRITERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.caching import Cache
    from claimcheck.config import Config
    from claimcheck.values.findings import Report


def scan(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths,
    output_format: Annotated[str, options.output_format(WRITERS, "How to write the report.")] = "text",
    output_file: options.OutputFile = outputs.STDOUT,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    cache_dir: options.CacheDir = "",
    no_cache: options.NoCache = False,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Report where documents disagree with each other or with themselves."""
    config, cache = settings.config(model, min_confidence), settings.cache(cache_dir, off=no_cache)
    with outputs.output(output_file, output_format) as stream:
        report = _report(paths, stdin_filename, config, cache, quiet=quiet)
        outputs.keep_documents(output_file, (document.name for document in report.documents))
        WRITERS[output_format](report, stream)


def _report(paths: Sequence[str], stdin_filename: str, config: Config, cache: Cache | None, *, quiet: bool) -> Report:
    from claimcheck.scanning import scan as scan_documents  # noqa: PLC0415

    sources = inputs.sources(paths, stdin_filename)
    with inputs.progress_bar(quiet=quiet) as progress:
        warn = inputs.warner(quiet=quiet)
        return scan_documents(sources, config=config, cache=cache, progress=progress, warn=warn)
