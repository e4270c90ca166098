"""``claimcheck baseline``: the file of known findings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.baselines.entries import FILE
from claimcheck.cli import inputs, options, outputs, settings
from claimcheck.cli.app import group

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.config import Config
    from claimcheck.recording import Change
    from claimcheck.values.documents import Document

app = group("Keep the file of known findings, which 'claimcheck check' leaves out.")


@app.command("create")
def create(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.OptionalPaths = None,
    baseline: options.BaselineFile = None,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Make the file: what the documents disagree on today is known from now on."""
    from claimcheck.recording import create_baseline  # noqa: PLC0415

    sources = inputs.sources(paths or ["."], stdin_filename)
    _change(create_baseline, baseline, sources, settings.config(model, min_confidence), quiet=quiet)


@app.command("update")
def update(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.OptionalPaths = None,
    baseline: options.BaselineFile = None,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Add what is new to the file; decisions stay, and so do entries that no longer occur."""
    from claimcheck.recording import update_baseline  # noqa: PLC0415

    sources = inputs.sources(paths or ["."], stdin_filename)
    _change(update_baseline, baseline, sources, settings.config(model, min_confidence), quiet=quiet)


@app.command("prune")
def prune(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.OptionalPaths = None,
    baseline: options.BaselineFile = None,
    model: options.Model = None,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Drop the entries that no longer occur; those of documents that are not read now stay."""
    from claimcheck.recording import prune_baseline  # noqa: PLC0415

    sources = inputs.sources(paths or ["."], stdin_filename)
    _change(prune_baseline, baseline, sources, settings.config(model), quiet=quiet)


@app.command("show")
def show(
    *,
    baseline: options.BaselineFile = None,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Print the entries of the file and what was decided of them."""
    from claimcheck.baselines.entries import today_utc  # noqa: PLC0415
    from claimcheck.baselines.storing import existing, load  # noqa: PLC0415
    from claimcheck.reports.known import write  # noqa: PLC0415

    file = Path(baseline or FILE)
    entries = existing(load(file), file)
    with outputs.output(outputs.STDOUT, "text") as stream:
        write(entries, stream, today_utc())


def _change(
    command: Callable[..., Change],
    baseline: str | None,
    sources: Sequence[str | Document],
    config: Config,
    *,
    quiet: bool,
) -> None:
    """Change the file, and print what came of it."""
    from claimcheck.reports.known import write_change  # noqa: PLC0415

    file = baseline or FILE
    with inputs.progress_bar(quiet=quiet) as progress:
        change = command(sources, baseline=file, config=config, progress=progress, warn=inputs.warner(quiet=quiet))
    with outputs.output(outputs.STDOUT, "text") as stream:
        write_change(change, file, stream)
