"""Short ways to write the directives of these tests."""

from __future__ import annotations

from claimcheck.values.directives import Directive


def directive(command, *rules, document="a.md", at=0, low=0, high=0):
    """A directive at the offset ``at`` that is about the text from ``low`` to ``high``."""
    line = at // 100 + 1
    return Directive(document, command, rules, at, at + 20, line, 1, line, 21, low, high)
