"""The settings of a run: those given on the command line, those of the configuration file, and the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.config import Resolved


def resolve(paths: Sequence[str] | None, config_file: str | None, *, isolated: bool, **options: Any) -> Resolved:
    """The settings for ``paths``; ``options`` are those of the command, by their names, None where not given."""
    from claimcheck.config import resolve as resolve_settings  # noqa: PLC0415

    given = {name.replace("_", "-"): value for name, value in options.items()}
    return resolve_settings(paths or (), file=config_file, isolated=isolated, given=given)
