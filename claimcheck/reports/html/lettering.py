"""How positions are told apart: by a letter for everyone and a colour for most."""

from __future__ import annotations

from string import ascii_uppercase

COLORS = 6
"""How many colours the style has for positions; then they begin again."""


def letter(position: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    more, last = divmod(position, len(ascii_uppercase))
    return (letter(more - 1) if more else "") + ascii_uppercase[last]


def color(position: int) -> int:
    """The number of a position's colour."""
    return position % COLORS
