"""Baseline files of older versions, brought up to date.

A version of the format that changes what stands in a file raises VERSION in ``writing`` and adds a function here, under
the version that it takes: it returns the object of the next one. Files are upgraded when they are read, and written in
the new version when they change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]

UPGRADES: Mapping[int, Upgrade] = {}
"""By version, what makes an object of the next version of one of it."""


def upgraded(content: dict[str, Any], to: int, upgrades: Mapping[int, Upgrade] = UPGRADES) -> dict[str, Any]:
    """The object in version ``to``; it names its own, which is not higher. Raises KeyError where no way leads there."""
    while content["version"] < to:
        version = content["version"]
        content = {**upgrades[version](content), "version": version + 1}
    return content
