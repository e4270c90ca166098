"""Births and deaths, which happen to one person: who that is must be told by name."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files

from claimcheck.values.claims import Claim


def is_of_a_life(claim: Claim) -> bool:
    """Whether the words of a claim tell of a birth or a death."""
    return not _concepts().isdisjoint(claim.concepts)


@lru_cache(maxsize=1)
def _concepts() -> frozenset[str]:
    return frozenset(json.loads(files(__package__).joinpath("data", "lives.json").read_text("utf-8")))
