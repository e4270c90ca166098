"""``claimcheck show``: a document with its claims marked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import inputs, options, settings
from claimcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.caching import Cache
    from claimcheck.config import Config
    from claimcheck.values.documents import Document
    from claimcheck.values.findings import Report


def show(  # noqa: PLR0913 - one parameter an option
    *,
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="The file to show, or - for standard input.")],
    others: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[OTHERS]...", help="Files, folders and patterns to compare it with.", show_default=False
        ),
    ] = None,
    kind: options.Kind = None,
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
    """Show a document with its claims marked by kind, and under them the findings in which they take part.

    Without further documents these are the findings within the document itself.
    """
    paths = [document, *(others or ())]
    settled = settings.resolve(paths, config, isolated=isolated, model=model, min_confidence=min_confidence)
    cache = settings.cache(cache_dir, off=no_cache)
    from claimcheck.arranging import marked  # noqa: PLC0415
    from claimcheck.reports.marked import write  # noqa: PLC0415
    from claimcheck.selecting import chooser  # noqa: PLC0415

    chosen = chooser(kind or ())
    first = _first(document, stdin_filename, quiet=quiet)
    report = _report([first, *inputs.sources(others or (), stdin_filename)], settled.config, cache, quiet=quiet)
    write(marked(report, first.name, chosen), sys.stdout)


def _first(path: str, stdin_filename: str, *, quiet: bool) -> Document:
    """The document to show."""
    from claimcheck.scanning import gather  # noqa: PLC0415

    found = gather(inputs.sources([path], stdin_filename), inputs.warner(quiet=quiet))
    if len(found) > 1:
        raise InputError(f"{path}: {len(found)} documents; name one of them, and what to compare it with behind it")
    return found[0]


def _report(sources: Sequence[str | Document], config: Config, cache: Cache | None, *, quiet: bool) -> Report:
    from claimcheck.scanning import scan  # noqa: PLC0415

    with inputs.progress_bar(quiet=quiet) as progress:
        return scan(sources, config=config, cache=cache, progress=progress, warn=inputs.warner(quiet=quiet))
