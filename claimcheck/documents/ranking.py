"""Which rank a user gives to documents, by the patterns that their paths match."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimcheck.documents.ignoring import patterns


def ranked(names: Iterable[str], ranks: Mapping[str, int], root: str = "") -> dict[str, int]:
    """The ranks of the documents ``names`` that a pattern matches; of several patterns the last decides.

    ``ranks`` are by patterns as in a .gitignore file, relative to the folder ``root``, "" for the working directory.
    Elsewhere than in that folder a pattern is matched against the whole path. Raises ConfigError for a pattern that
    can't be read.
    """
    specs = [(patterns([pattern], "source-ranks"), rank) for pattern, rank in ranks.items()]
    top = Path(os.path.abspath(root))  # noqa: PTH100 - links are kept, as where documents are found
    found = {}
    for name in names if specs else ():
        path = _relative(Path(os.path.abspath(name)), top)  # noqa: PTH100 - as above
        for spec, rank in specs:
            if spec.match_file(path):
                found[name] = rank
    return found


def _relative(path: Path, top: Path) -> str:
    return path.relative_to(top if path.is_relative_to(top) else path.anchor).as_posix()
