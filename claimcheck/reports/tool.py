"""What a report says of the program that made it."""

from __future__ import annotations

NAME = "claimcheck"


def version() -> str:
    """The installed version, "0+unknown" where claimcheck runs from a folder that was never installed."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to import, seldom needed

    try:
        return version(NAME)
    except PackageNotFoundError:
        return "0+unknown"
