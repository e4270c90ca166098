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
