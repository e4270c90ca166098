"""``claimcheck cache``: where the claims of documents are kept between runs, and how to be rid of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer

from claimcheck.cli import options, settings
from claimcheck.cli.boundary import say

HELP = "Show or clear the cache, which keeps the claims of documents from one run to the next."


def folder(
    cache_dir: options.CacheDir = "",
    *,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Print the folder of the cache."""
    typer.echo(settings.located_cache(cache_dir).place)


def clear(
    cache_dir: options.CacheDir = "",
    *,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Delete what is in the cache. Nothing else in its folder is touched, and the next run reads all documents anew."""
    from rich.filesize import decimal  # noqa: PLC0415

    cache = settings.located_cache(cache_dir)
    say(f"{cache.place}: {decimal(cache.clear())} deleted")


COMMANDS: dict[str, Callable[..., Any]] = {
    "dir": folder,
    "clear": clear,
}
"""The commands of the group by their names."""
