"""``claimcheck triage``: a decision on a finding."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, cast

import typer

from claimcheck.baselines.entries import STATUSES
from claimcheck.cli import inputs, options, outputs, settings

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.baselines.entries import Status


def triage(  # noqa: PLR0913 - one parameter an option
    *,
    fingerprint: Annotated[str, typer.Argument(help="Of the finding, as the reports show it; its beginning will do.")],
    paths: options.Paths = None,
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
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    cache_dir: options.CacheDir = "",
    no_cache: options.NoCache = False,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Decide on a finding: it is known from now on, with the reason, until the decision expires.

    The decision is written into the baseline. Where the finding is not in there yet, the documents are read to find it.
    """
    from claimcheck import recording  # noqa: PLC0415
    from claimcheck.reports.known import write_entries  # noqa: PLC0415

    settled = settings.resolve(paths, config, isolated=isolated, model=model, min_confidence=min_confidence)
    sources = inputs.sources(paths or settled.sources, stdin_filename)
    decide = partial(recording.triage, fingerprint, cast("Status", status), reason, expires=_day(expires))
    cache = settings.cache(cache_dir, off=no_cache)
    run = partial(decide, sources=sources, baseline=baseline, config=settled.config, cache=cache)
    entry = inputs.watched(run, quiet=quiet)
    with outputs.output(outputs.STDOUT, "text") as stream:
        write_entries((entry,), stream)


def _day(text: str | None) -> date | None:
    from claimcheck.baselines.records import day  # noqa: PLC0415

    try:
        return day(text) if text is not None else None
    except ValueError as error:
        raise typer.BadParameter(f"--expires: {error}") from None
