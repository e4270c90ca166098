"""Attributes that take one value at a time, by a lexicon of general roles.

A thing has one owner, but plays with, visits and praises whom it likes: only for the former do two different names
contradict each other. (Events that happen once are those of :mod:`claimcheck.claims.events`.)
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal


@lru_cache(maxsize=1)
def functional(kind: Literal["roles"]) -> frozenset[str]:
    """The lemmas (phrasal verbs with a space) of roles with one holder."""
    text = files(__package__).joinpath("data", "functional.json").read_text("utf-8")
    return frozenset(json.loads(text)[kind])


def is_functional(attribute: str, kind: Literal["roles"]) -> bool:
    """Whether a word or two adjoining words of an attribute name such a role."""
    words = attribute.split()
    pairs = map(" ".join, pairwise(words))
    return not functional(kind).isdisjoint({*words, *pairs})
