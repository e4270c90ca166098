"""The settings of a run: those given on the command line, those of the configuration file, and the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.caching import Cache
    from claimcheck.config import Resolved


def resolve(paths: Sequence[str] | None, config_file: str | None, *, isolated: bool, **options: Any) -> Resolved:
    """The settings for ``paths``; ``options`` are those of the command, by their names, None where not given."""
    from claimcheck.config import resolve as resolve_settings  # noqa: PLC0415

    given = {name.replace("_", "-"): value for name, value in options.items()}
    return resolve_settings(paths or (), file=config_file, isolated=isolated, given=given)


def cache(folder: str, *, off: bool = False) -> Cache | None:
    """The cache in a folder, that of the user for "", or none where it is switched ``off``."""
    return None if off else located_cache(folder)


def located_cache(folder: str) -> Cache:
    """The cache in a folder, that of the user for ""."""
    from pathlib import Path  # noqa: PLC0415

    from claimcheck.caching import Cache  # noqa: PLC0415

    return Cache(Path(folder) if folder else None)
