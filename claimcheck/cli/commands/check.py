"""``claimcheck check``: what documents disagree on that is new."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import inputs, options, outputs, settings
from claimcheck.cli.boundary import FOUND, say
from claimcheck.reports import WRITERS
from claimcheck.reports.wording import compared
from claimcheck.severities import fails

if TYPE_CHECKING:
    from claimcheck.values.findings import Report

_DECIDE = "mend the documents, or decide: claimcheck triage FINGERPRINT --status accepted|false-alarm|fix --reason TEXT"


def check(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths = None,
    baseline: options.BaselineFile = None,
    baseline_commit: options.BaselineCommit = None,
    fail_on: options.FailOn = None,
    explain: options.Explain = False,
    output_format: Annotated[
        str | None, options.output_format(WRITERS, "How to write the report.", default="text")
    ] = None,
    output_file: options.OutputFile = outputs.STDOUT,
    output: options.Outputs = None,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    severity: options.Severity = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    cache_dir: options.CacheDir = "",
    no_cache: options.NoCache = False,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Report what documents disagree on that is new, and fail where it is severe.

    Known findings, those of the baseline, are left out. The exit code is 1 where a new finding is at least as severe as
    --fail-on says, a contradiction by default, and else 0.
    """
    settled = settings.resolve(
        paths,
        config,
        isolated=isolated,
        model=model,
        min_confidence=min_confidence,
        severity=severity,
        fail_on=fail_on,
    )
    cache = settings.cache(cache_dir, off=no_cache)
    places = outputs.outlets(WRITERS, output_format, output_file, output or ())
    with outputs.opened(places, WRITERS) as write:
        from claimcheck.checking import check as check_documents  # noqa: PLC0415

        sources = inputs.sources(paths or settled.sources, stdin_filename)
        new = partial(check_documents, sources, baseline=baseline, baseline_commit=baseline_commit)
        report = inputs.watched(partial(new, config=settled.config, cache=cache, explain=explain), quiet=quiet)
        outputs.keep_documents(places, (document.name for document in report.documents))
        write(report)
    if not quiet:
        _remark(report)
    if fails(report.findings, settled.config.fail_on):
        raise typer.Exit(FOUND)


def _remark(report: Report) -> None:
    """Say what the report does not show, so that nobody takes it for all there is."""
    for line in compared(report.checked) if report.checked else ():
        say(line)
    if report.findings:
        say(_DECIDE)
