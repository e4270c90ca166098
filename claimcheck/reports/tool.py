"""What a report says of the program that made it."""

from __future__ import annotations

from claimcheck import __version__ as VERSION  # noqa: N812 - a constant like its neighbour

NAME = "claimcheck"

__all__ = ["NAME", "VERSION"]
