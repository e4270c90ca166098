"""Which files of a folder are left out: those that .gitignore files name, and those that the user excludes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from claimcheck.documents.decoding import decode
from claimcheck.errors import ClaimcheckError, ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_NAME = ".gitignore"


@dataclass(frozen=True, slots=True)
class Ignored:
    """The .gitignore files from the repository's root down to some folder, outermost first."""

    specs: tuple[tuple[Path, GitIgnoreSpec], ...] = ()

    @classmethod
    def above(cls, folder: Path) -> Ignored:
        """Those that hold for ``folder``, an absolute path: of its parents up to the root of its repository, if any.

        A folder is left out by none of them if the user names it: rules that ignore ``folder`` itself are not among
        them.
        """
        root = next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), folder)
        ignored = cls()
        for parent in reversed(folder.parents):
            if parent.is_relative_to(root):
                ignored = ignored.below(parent)
        return cls(tuple(entry for entry in ignored.specs if not _decides(*entry, folder, is_folder=True)))

    @classmethod
    def between(cls, top: Path, folder: Path) -> Ignored | None:
        """Those that hold in ``folder``, in or below ``top``, which the user names; None where it is ignored itself."""
        ignored = cls.above(top).below(top)
        for parent in reversed((folder, *folder.parents)):
            if parent != top and parent.is_relative_to(top):
                if ignored.matches(parent, is_folder=True):
                    return None
                ignored = ignored.below(parent)
        return ignored

    def below(self, folder: Path) -> Ignored:
        """These and the one in ``folder``."""
        spec = _read(folder / _NAME)
        return Ignored((*self.specs, (folder, spec))) if spec else self

    def matches(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether ``path`` is ignored: the innermost file that names it decides."""
        for base, spec in reversed(self.specs):
            decision = _decides(base, spec, path, is_folder=is_folder)
            if decision is not None:
                return decision
        return False


def patterns(lines: Iterable[str], option: str) -> GitIgnoreSpec:
    """The patterns of an option, written as in a .gitignore file; raises ConfigError for one that can't be read."""
    try:
        return GitIgnoreSpec.from_lines(lines)
    except (ValueError, re.error) as error:
        raise ConfigError(f"{option}: {error}; write patterns as in a .gitignore file") from None


def _decides(base: Path, spec: GitIgnoreSpec, path: Path, *, is_folder: bool) -> bool | None:
    name = path.relative_to(base).as_posix()
    return spec.check_file(f"{name}/" if is_folder else name).include


def _read(path: Path) -> GitIgnoreSpec | None:
    try:
        lines = decode(path.read_bytes(), str(path)).splitlines()
        return GitIgnoreSpec.from_lines(lines)
    except (OSError, ValueError, re.error, ClaimcheckError):
        return None  # a .gitignore that can't be read ignores nothing
