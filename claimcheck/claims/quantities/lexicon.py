"""The data files of the extractor: units, currencies, number words, cue words."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> Any:
    """The content of the JSON file ``name`` in the package's data folder."""
    return json.loads(resources.files(__package__).joinpath("data", name).read_text(encoding="utf-8"))
