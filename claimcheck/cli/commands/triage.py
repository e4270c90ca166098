"""``claimcheck triage``: a decision on a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, cast

import typer

from claimcheck.baselines.entries import FILE, STATUSES
from claimcheck.cli import inputs, options, outputs, settings

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.baselines.entries import Status


def triage(  # noqa: PLR0913 - one parameter an option
    *,
    fingerprint: Annotated[str, typer.Argument(help="Of the finding, as the reports show it; its beginning will do.")],
    paths: options.OptionalPaths = None,
    status: Annotated[
        str,
        typer.Option(
            metavar="|".join(STATUSES),
            callback=options.one_of(STATUSES),
            help="accepted: they differ, and may. false-alarm: they do not. fix: they differ, and will be mended.",
            show_default=False,
        ),
    ],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why, for those who read the baseline later.")],
    expires: Annotated[
        str | None, typer.Option(metavar="DATE", help="The last day on which this holds, as in 2031-12-31.")
    ] = None,
    baseline: options.BaselineFile = None,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Decide on a finding: it is known from now on, with the reason, until the decision expires.

    The decision is written into the baseline. Where the finding is not in there yet, the documents are read to find it.
    """
    from claimcheck import recording  # noqa: PLC0415
    from claimcheck.reports.known import write_entries  # noqa: PLC0415

    sources = inputs.sources(paths or ["."], stdin_filename)
    with inputs.progress_bar(quiet=quiet) as progress:
        entry = recording.triage(
            fingerprint,
            cast("Status", status),
            reason,
            expires=_day(expires),
            sources=sources,
            baseline=baseline or FILE,
            config=settings.config(model, min_confidence),
            progress=progress,
            warn=inputs.warner(quiet=quiet),
        )
    with outputs.output(outputs.STDOUT, "text") as stream:
        write_entries((entry,), stream)


def _day(text: str | None) -> date | None:
    from claimcheck.baselines.records import day  # noqa: PLC0415

    try:
        return day(text) if text is not None else None
    except ValueError as error:
        raise typer.BadParameter(f"--expires: {error}") from None
