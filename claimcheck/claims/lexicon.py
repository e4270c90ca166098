"""Load the word lists of this room; each is a JSON file of general English under data/."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The content of ``data/<name>.json``; not to be changed by the caller."""
    content: dict[str, Any] = json.loads(files(__package__).joinpath("data", f"{name}.json").read_text("utf-8"))
    return content


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One list of a file as a set."""
    return frozenset(load(name)[key])


@cache
def vocabulary() -> frozenset[str]:
    """Common English words in small letters (training/vocabulary.py), and those of the lexicons of this room."""
    common = files(__package__).joinpath("data", "vocabulary.txt").read_text("utf-8").split()
    evoking = (entry.split() for entries in load("concepts")["concepts"].values() for entry in entries)
    events = (phrase.split() for kind in load("events")["kinds"].values() for phrase in _phrases(kind))
    return frozenset(common).union(*evoking, *events)


def _phrases(kind: dict[str, Any]) -> list[str]:
    return [phrase for found in kind.values() if isinstance(found, list) for phrase in found]
