"""Words for stuffs of which one is a kind of the other: oak is a wood, and steel a metal."""

from __future__ import annotations

from functools import cache

from claimcheck.claims.lexicon import load


def is_kind_of(narrow: str, wide: str) -> bool:
    """Whether ``narrow`` is one of the things that ``wide`` names."""
    return wide.lower() in _wider().get(narrow.lower(), ())


@cache
def _wider() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for question in load("stuffs").values():
        for wide, kinds in question.get("wider", {}).items():
            for narrow in kinds:
                found.setdefault(narrow, set()).add(wide)
    return {narrow: frozenset(wide) for narrow, wide in found.items()}
