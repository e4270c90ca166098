"""Attributes that take one value at a time, by a lexicon of general events and roles.

A thing is founded once and has one owner, but plays, wins and visits as often as it likes: only for the former do two
different dates or names contradict each other.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal


@lru_cache(maxsize=2)
def functional(kind: Literal["events", "roles"]) -> frozenset[str]:
    """The lemmas (phrasal verbs with a space) of one-time events or of roles with one holder."""
    text = files(__package__).joinpath("data", "functional.json").read_text("utf-8")
    return frozenset(json.loads(text)[kind])


def is_functional(attribute: str, kind: Literal["events", "roles"]) -> bool:
    """Whether a word or two adjoining words of an attribute name such an event or role."""
    words = attribute.split()
    pairs = map(" ".join, pairwise(words))
    return not functional(kind).isdisjoint({*words, *pairs})
