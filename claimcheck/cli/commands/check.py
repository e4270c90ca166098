"""``claimcheck check``: what documents disagree on that is new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import inputs, options, outputs, settings
from claimcheck.cli.boundary import FOUND, say
from claimcheck.reports import WRITERS
from claimcheck.reports.wording import compared
from claimcheck.severities import SEVERITIES, fails

if TYPE_CHECKING:
    from claimcheck.values.findings import Report

_DECIDE = "mend the documents, or decide: claimcheck triage FINGERPRINT --status accepted|false-alarm|fix --reason TEXT"


def check(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.OptionalPaths = None,
    baseline: options.BaselineFile = None,
    baseline_commit: options.BaselineCommit = None,
    fail_on: options.FailOn = SEVERITIES[0],
    output_format: Annotated[str, options.output_format(WRITERS, "How to write the report.")] = "text",
    output_file: options.OutputFile = outputs.STDOUT,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Report what documents disagree on that is new, and fail where it is severe.

    Known findings, those of the baseline, are left out. The exit code is 1 where a new finding is at least as severe as
    --fail-on says, and else 0.
    """
    with outputs.output(output_file, output_format) as stream:
        from claimcheck import checking  # noqa: PLC0415

        sources = inputs.sources(paths or ["."], stdin_filename)
        with inputs.progress_bar(quiet=quiet) as progress:
            report = checking.check(
                sources,
                baseline=baseline,
                baseline_commit=baseline_commit,
                config=settings.config(model, min_confidence),
                progress=progress,
                warn=inputs.warner(quiet=quiet),
            )
        outputs.keep_documents(output_file, (document.name for document in report.documents))
        WRITERS[output_format](report, stream)
    if not quiet:
        _remark(report)
    if fails(report.findings, fail_on or SEVERITIES[0]):
        raise typer.Exit(FOUND)


def _remark(report: Report) -> None:
    """Say what the report does not show, so that nobody takes it for all there is."""
    for line in compared(report.checked) if report.checked else ():
        say(line)
    if report.findings:
        say(_DECIDE)
