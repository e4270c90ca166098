"""The verbs and nouns with a grammar of their own, read from ``data/words.json``; closed classes stand in the code."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def words(key: str) -> frozenset[str]:
    """One list of the file as a set."""
    text = files(__package__).joinpath("data", "words.json").read_text("utf-8")
    return frozenset(json.loads(text)[key])
