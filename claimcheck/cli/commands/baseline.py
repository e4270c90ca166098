"""``claimcheck baseline``: the file of known findings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from claimcheck.cli import inputs, options, outputs, settings

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.recording import Change

HELP = "Keep the file of known findings, which 'claimcheck check' leaves out."


def create(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths = None,
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
    """Make the file: what the documents disagree on today is known from now on."""
    from claimcheck.checking import baseline_file  # noqa: PLC0415
    from claimcheck.recording import create_baseline  # noqa: PLC0415

    settled = settings.resolve(paths, config, isolated=isolated, model=model, min_confidence=min_confidence)
    sources = inputs.sources(paths or settled.sources, stdin_filename)
    run = partial(create_baseline, sources, config=settled.config, cache=settings.cache(cache_dir, off=no_cache))
    _change(run, baseline_file(baseline, settled.config), quiet=quiet)


def update(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths = None,
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
    """Add what is new to the file; decisions stay, and so do entries that no longer occur."""
    from claimcheck.checking import baseline_file  # noqa: PLC0415
    from claimcheck.recording import update_baseline  # noqa: PLC0415

    settled = settings.resolve(paths, config, isolated=isolated, model=model, min_confidence=min_confidence)
    sources = inputs.sources(paths or settled.sources, stdin_filename)
    run = partial(update_baseline, sources, config=settled.config, cache=settings.cache(cache_dir, off=no_cache))
    _change(run, baseline_file(baseline, settled.config), quiet=quiet)


def prune(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths = None,
    baseline: options.BaselineFile = None,
    model: options.Model = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    cache_dir: options.CacheDir = "",
    no_cache: options.NoCache = False,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Drop the entries that no longer occur; those of documents that are not read now stay."""
    from claimcheck.checking import baseline_file  # noqa: PLC0415
    from claimcheck.recording import prune_baseline  # noqa: PLC0415

    settled = settings.resolve(paths, config, isolated=isolated, model=model)
    sources = inputs.sources(paths or settled.sources, stdin_filename)
    run = partial(prune_baseline, sources, config=settled.config, cache=settings.cache(cache_dir, off=no_cache))
    _change(run, baseline_file(baseline, settled.config), quiet=quiet)


def show(
    *,
    baseline: options.BaselineFile = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Print the entries of the file and what was decided of them."""
    from claimcheck.baselines.entries import today_utc  # noqa: PLC0415
    from claimcheck.baselines.storing import existing, load  # noqa: PLC0415
    from claimcheck.checking import baseline_file  # noqa: PLC0415
    from claimcheck.reports.known import write  # noqa: PLC0415

    file = baseline_file(baseline, settings.resolve((), config, isolated=isolated).config)
    entries = existing(load(file), file)
    with outputs.output(outputs.STDOUT, "text") as stream:
        write(entries, stream, today_utc())


def _change(run: Callable[..., Change], file: Path, *, quiet: bool) -> None:
    """Change the file, and print what came of it."""
    from claimcheck.reports.known import write_change  # noqa: PLC0415

    change = inputs.watched(partial(run, baseline=file), quiet=quiet)
    with outputs.output(outputs.STDOUT, "text") as stream:
        write_change(change, str(file), stream)


COMMANDS: dict[str, Callable[..., Any]] = {
    "create": create,
    "update": update,
    "show": show,
    "prune": prune,
}
"""The commands of the group by their names."""
