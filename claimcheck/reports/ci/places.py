"""Where a finding stands, for services that know a file by its path from the root of the repository."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""The environment variables in which GitHub and GitLab name the folder that the repository is checked out to."""


def repository_path(name: str) -> str:
    """The document's path from the root of the repository, absolute where it lies outside.

    The root is the folder that GitHub or GitLab names, where claimcheck runs in it, and else the working directory.
    """
    here = os.path.abspath(".")  # noqa: PTH100 - names of documents are not touched: no links are followed
    path = os.path.normpath(os.path.join(here, name))  # noqa: PTH118 - as above
    root = next((root for root in map(_named_root, ROOTS) if root and _is_in(here, root)), here)
    return Path(os.path.relpath(path, root) if _is_in(path, root) else path).as_posix()


def _named_root(variable: str) -> str:
    return os.path.normpath(value) if (value := os.environ.get(variable, "")) else ""


def _is_in(path: str, folder: str) -> bool:
    return Path(path).is_relative_to(folder)


def address(path: str) -> str:
    """A repository path as a URI reference: relative, or of the scheme ``file`` where the path is absolute."""
    encoded = quote(_bytes(path))
    return f"file://{'' if encoded.startswith('/') else '/'}{encoded}" if Path(path).is_absolute() else encoded


def _bytes(path: str) -> bytes:
    """The bytes of the path in the file system, those of names that are no UTF-8 included."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
