"""A stream that says it is a terminal."""

from __future__ import annotations

import io


class Terminal(io.StringIO):
    """What a writer takes for a screen."""

    def isatty(self) -> bool:
        return True
