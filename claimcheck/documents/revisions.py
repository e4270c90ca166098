"""Documents as they were at a git revision.

They are read from the objects of the repository by dulwich, in this process: no work tree, index or branch is touched,
and git need not be installed.
"""

from __future__ import annotations

import io
import os
import posixpath
import re
import stat
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.documents.finding import pick
from claimcheck.documents.reading import STDIN, read
from claimcheck.errors import InputError, RevisionError
from claimcheck.values.documents import Document

if TYPE_CHECKING:
    from dulwich.objects import Commit, ShaFile
    from dulwich.repo import Repo


_SHORT = re.compile(r"[0-9a-f]{4,39}(?![0-9a-f])")
"""The beginning of a commit's name."""


@dataclass(frozen=True, slots=True)
class _Blob:
    """A file of a tree; ``target`` is the path that it is a link to, "" for a file of its own."""

    sha: bytes
    target: str = ""


def documents_at(
    revision: str, paths: Sequence[str], *, include: Sequence[str] = (), exclude: Sequence[str] = (), root: str = ""
) -> tuple[Document, ...]:
    """The documents that ``paths`` meant at a revision (a branch, tag, commit, ``HEAD~2``), sorted by name.

    They have the names that they have today; there may be none. What could not be read as a document then is left out.
    Raises RevisionError outside of a repository, for paths in several, and where the revision or an object that it
    needs is not there, as in a shallow clone.
    """
    with _repository(paths) as repository:
        top = Path(os.path.abspath(repository.path))  # noqa: PTH100 - as in finding: links keep their names
        blobs = _blobs(repository, _commit(repository, revision), revision)
        files = {top.joinpath(*path.split("/")): path for path in blobs}
        named = pick(files, paths, include=include, exclude=exclude, root=root)
        chosen = {name: files[file] for name, file in sorted(named.items())}
        taken = set(chosen.values())
        return tuple(
            document
            for name, path in chosen.items()
            if blobs[path].target not in taken
            and (document := _document(_content(repository, blobs[path].sha, revision), name))
        )


@contextmanager
def _repository(paths: Sequence[str]) -> Iterator[Repo]:
    """The repository that holds all the paths, open."""
    from dulwich.repo import Repo  # noqa: PLC0415 - only this needs it

    roots = {os.path.realpath(_discovered(path)): path for path in paths}
    if len(roots) != 1:
        raise RevisionError("the paths are in several git repositories; check them one repository at a time")
    with Repo.discover(_folder(paths[0])) as repository:
        yield repository


def _discovered(path: str) -> str:
    """The root of the repository that holds a path."""
    from dulwich.errors import NotGitRepository  # noqa: PLC0415
    from dulwich.repo import Repo, UnsupportedExtension, UnsupportedVersion  # noqa: PLC0415

    try:
        with Repo.discover(_folder(path)) as found:
            return found.path
    except NotGitRepository:
        raise RevisionError(f"{path}: not in a git repository, so it has no revisions to compare with") from None
    except (OSError, ValueError, UnsupportedExtension, UnsupportedVersion) as error:
        raise RevisionError(f"{path}: its git repository can't be read, {error}") from None


def _folder(path: str) -> str:
    """The folder that a path is or starts from, as far as it exists."""
    place = Path(os.path.abspath(path))  # noqa: PTH100 - as above
    return str(next(parent for parent in (place, *place.parents) if parent.is_dir()))


def _commit(repository: Repo, revision: str) -> Commit:
    from dulwich.objects import Commit, Tag  # noqa: PLC0415

    with _reading(repository, f"{revision}: no such revision"):
        found = _named(repository, revision)
        while isinstance(found, Tag):
            found = repository[found.object[1]]
    if not isinstance(found, Commit):
        raise RevisionError(f"{revision}: not a commit; name a branch, a tag or a commit")
    return found


def _named(repository: Repo, revision: str) -> ShaFile:
    """The object that a revision names; the library knows shortened names of commits only by themselves."""
    from dulwich.objects import Commit  # noqa: PLC0415
    from dulwich.objectspec import parse_object, scan_for_short_id  # noqa: PLC0415

    if not revision:
        raise KeyError(revision)
    try:
        return parse_object(repository, revision)
    except KeyError:
        short = _SHORT.match(revision)
        if not short:
            raise
        whole = scan_for_short_id(repository.object_store, short[0].encode(), Commit)
        return parse_object(repository, whole.id.decode() + revision[short.end() :])


@contextmanager
def _reading(repository: Repo, what: str) -> Iterator[None]:
    """Turn what is missing or damaged into an error that begins with ``what``."""
    from dulwich import errors  # noqa: PLC0415
    from dulwich.objectspec import AmbiguousShortId  # noqa: PLC0415

    damage = (
        errors.FileFormatException,
        errors.ApplyDeltaError,
        errors.ChecksumMismatch,
        zlib.error,
        OSError,
        EOFError,
    )
    try:
        yield
    except AmbiguousShortId:
        raise RevisionError(f"{what}: several begin so; give more of its name") from None
    except damage as error:
        raise RevisionError(f"{what}: the repository is damaged, {error}; 'git fsck' tells more") from None
    except (KeyError, ValueError, IndexError, AssertionError):
        if repository.get_shallow():
            cure = "this is a shallow clone: fetch it (git fetch --unshallow; 'fetch-depth: 0' for a checkout in CI)"
        else:
            cure = "check its name, or fetch it (git fetch origin)"
        raise RevisionError(f"{what}; {cure}") from None


def _blobs(repository: Repo, commit: Commit, revision: str) -> dict[str, _Blob]:
    """The files of a commit by their paths; links to files among them, all others left out."""
    found: dict[str, _Blob] = {}
    links: dict[str, bytes] = {}
    with _reading(repository, f"{revision}: a folder of it is not in the repository"):
        for entry in repository.object_store.iter_tree_contents(commit.tree):
            path = os.fsdecode(entry.path)
            if stat.S_ISREG(entry.mode):
                found[path] = _Blob(entry.sha)
            elif stat.S_ISLNK(entry.mode):
                links[path] = entry.sha
    for path, sha in links.items():
        link = os.fsdecode(_content(repository, sha, revision))
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
        if target in found:
            found[path] = _Blob(found[target].sha, target)
    return found


def _content(repository: Repo, sha: bytes, revision: str) -> bytes:
    with _reading(repository, f"{revision}: a file of it is not in the repository"):
        return repository[sha].as_raw_string()


def _document(data: bytes, name: str) -> Document | None:
    try:
        return read(STDIN, io.BytesIO(data), name)
    except InputError:
        return None
