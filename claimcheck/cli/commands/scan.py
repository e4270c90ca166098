"""``claimcheck scan``: where documents disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import inputs, options, outputs, settings
from claimcheck.cli.boundary import FOUND
from claimcheck.reports import WRITERS
from claimcheck.severities import fails

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.config import Config
    from claimcheck.values.findings import Report


def scan(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths = None,
    output_format: Annotated[
        str | None, options.output_format(WRITERS, "How to write the report.", default="text")
    ] = None,
    output_file: options.OutputFile = outputs.STDOUT,
    output: options.Outputs = None,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    severity: options.Severity = None,
    fail_on: options.FailOn = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Report where documents disagree with each other or with themselves."""
    settled = settings.resolve(
        paths, config, isolated=isolated, model=model, min_confidence=min_confidence, severity=severity
    )
    places = outputs.outlets(WRITERS, output_format, output_file, output or ())
    with outputs.opened(places, WRITERS) as write:
        report = _report(paths or settled.sources, stdin_filename, settled.config, quiet=quiet)
        outputs.keep_documents(places, (document.name for document in report.documents))
        write(report)
    if fail_on and fails(report.findings, fail_on):
        raise typer.Exit(FOUND)


def _report(paths: Sequence[str], stdin_filename: str, config: Config, *, quiet: bool) -> Report:
    from claimcheck.scanning import scan as scan_documents  # noqa: PLC0415

    sources = inputs.sources(paths, stdin_filename)
    with inputs.progress_bar(quiet=quiet) as progress:
        return scan_documents(sources, config=config, progress=progress, warn=inputs.warner(quiet=quiet))
