"""The settings of a run: those given on the command line, and the defaults of the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.caching import Cache
    from claimcheck.config import Config


def config(model: str | None, min_confidence: float | None = None) -> Config:
    """The settings that the options of a command ask for."""
    from claimcheck.config import Config  # noqa: PLC0415

    found = Config(model=model)
    return found if min_confidence is None else replace(found, min_confidence=min_confidence)


def cache(folder: str, *, off: bool = False) -> Cache | None:
    """The cache in a folder, that of the user for "", or none where it is switched ``off``."""
    return None if off else located_cache(folder)


def located_cache(folder: str) -> Cache:
    """The cache in a folder, that of the user for ""."""
    from pathlib import Path  # noqa: PLC0415

    from claimcheck.caching import Cache  # noqa: PLC0415

    return Cache(Path(folder) if folder else None)
