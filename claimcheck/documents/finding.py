"""Which files the given paths, folders and patterns mean."""

from __future__ import annotations

import glob
import itertools
import os
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from claimcheck.documents.ignoring import Ignored, patterns
from claimcheck.documents.reading import STDIN, SUFFIXES
from claimcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, sorted and each once, and a warning for each place that yields none."""

    paths: tuple[Path, ...]
    warnings: tuple[str, ...] = ()


def find(paths: Sequence[str], *, include: Sequence[str] = (), exclude: Sequence[str] = (), root: str = "") -> Found:
    """The files that ``paths`` mean: files, folders (searched through), glob patterns, and ``-`` for standard input.

    A file that is named is always read, and a folder that is named is searched. It yields the files with a suffix that
    has a reader, except hidden ones and those that a .gitignore names; a glob pattern those that it matches, under the
    same rules. ``include`` narrows this to files that match one of its patterns, which may name further suffixes
    ("*.rst"), and ``exclude`` leaves out those that match one of its. Both are written as in a .gitignore file, and
    relative to ``root``, "" for the working directory (to the folder that is searched where that lies elsewhere).

    Raises InputError for a path that doesn't exist, a pattern without a match, and where there is nothing to read.
    """
    if not paths:
        raise InputError("no paths given; name files or folders to read")
    choice = _Choice.of(include, exclude, root)
    files: list[Path] = []
    barren: list[str] = []
    for path in sorted(set(paths)):
        found = list(_expand(path, choice))
        files.extend(found)
        if not found:
            barren.append(path)
    if not files:
        raise InputError(choice.unreadable[0] if choice.unreadable else _no_documents(barren, choice))
    warnings = [_no_documents([path], choice) for path in barren]
    return Found(_unique(files), (*warnings, *sorted(set(choice.unreadable))))


def pick(
    files: Iterable[Path],
    paths: Sequence[str],
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    root: str = "",
) -> dict[str, Path]:
    """Those of ``files`` that :func:`find` would find if they were all there is, by the names it would give them.

    They are absolute paths in a repository and need not exist: this is for the files of another time. What .gitignore
    files leave out is what those of today do.
    """
    choice = _Choice.of(include, exclude, root)
    wanted = [_Wanted.of(path, choice) for path in paths]
    named: dict[Path, str] = {}
    for file in files:
        names = [name for path in wanted if (name := path.name_of(file)) is not None]
        if names:
            named[file] = min(names, key=lambda name: (len(name), name))
    return {name: file for file, name in named.items()}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A path as the user wrote it, the place that it names or starts from, and its pattern if it has one."""

    path: str
    top: Path
    pattern: GitIgnoreSpec | None
    choice: _Choice
    rules: Callable[[Path], Ignored | None]

    @classmethod
    def of(cls, path: str, choice: _Choice) -> _Wanted:
        top, pattern = _absolute(Path(path)), None
        if glob.has_magic(path) and not os.path.lexists(path):
            pattern = patterns([top.as_posix()], "pattern")
            top = _fixed_part(path)
            choice = choice.with_suffix_of(path)
        else:
            choice = choice.opening(top)
        return cls(path, top, pattern, choice, cache(lambda folder: Ignored.between(top, folder)))

    def name_of(self, file: Path) -> str | None:
        """What the path calls a file; None where it does not mean it."""
        if self.pattern is None and file == self.top:
            return Path(self.path).as_posix()
        if not file.is_relative_to(self.top) or self._leaves_out(file):
            return None
        if self.pattern is None:
            return (Path(self.path) / file.relative_to(self.top)).as_posix()
        if not self.pattern.match_file(file.relative_to(file.anchor).as_posix()):
            return None
        return (file if Path(self.path).is_absolute() else Path(os.path.relpath(file))).as_posix()

    def _leaves_out(self, file: Path) -> bool:
        """Whether a search would leave a file out: because it is hidden, of no kind that is read, or ignored."""
        if any(part.startswith(".") for part in file.relative_to(self.top).parts):
            return True
        ignored = self.rules(file.parent)
        if ignored is None or ignored.matches(file) or not self.choice.takes(file, self.top):
            return True
        folders = [parent for parent in file.parents if parent != self.top and parent.is_relative_to(self.top)]
        return any(self.choice.leaves_out(folder, self.top, is_folder=True) for folder in folders)


def _fixed_part(pattern: str) -> Path:
    """The folder that a glob pattern starts from."""
    return _absolute(Path(*itertools.takewhile(lambda part: not glob.has_magic(part), Path(pattern).parts)))


@dataclass(frozen=True, slots=True)
class _Choice:
    """What the options choose among the files of a folder, and the folders that could not be searched."""

    suffixes: frozenset[str]
    included: GitIgnoreSpec | None
    excluded: GitIgnoreSpec
    root: Path
    unreadable: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, include: Sequence[str], exclude: Sequence[str], root: str) -> _Choice:
        further = {PurePath(pattern).suffix.lower() for pattern in include} - {""}
        included = patterns(include, "include") if include else None
        return cls(frozenset(SUFFIXES) | further, included, patterns(exclude, "exclude"), _absolute(Path(root)))

    def opening(self, folder: Path) -> _Choice:
        """The choice for a folder that the user names: patterns that leave out the folder itself do not count."""
        name = self._relative(folder, folder)
        kept = [p for p in self.excluded.patterns if name == "." or not GitIgnoreSpec([p]).match_file(f"{name}/")]
        return replace(self, excluded=GitIgnoreSpec(kept))

    def with_suffix_of(self, pattern: str) -> _Choice:
        """The choice that takes the suffix of a pattern as well."""
        return replace(self, suffixes=self.suffixes | {PurePath(pattern).suffix.lower()})

    def takes(self, path: Path, folder: Path) -> bool:
        """Whether a file below ``folder`` is to be read."""
        if path.suffix.lower() not in self.suffixes or self.leaves_out(path, folder):
            return False
        return self.included is None or self.included.match_file(self._relative(path, folder))

    def leaves_out(self, path: Path, folder: Path, *, is_folder: bool = False) -> bool:
        name = self._relative(path, folder)
        return self.excluded.match_file(f"{name}/" if is_folder else name)

    def _relative(self, path: Path, folder: Path) -> str:
        """The name that patterns are matched against."""
        absolute = _absolute(path)
        base = self.root if absolute.is_relative_to(self.root) else _absolute(folder)
        return absolute.relative_to(base).as_posix()


def _expand(path: str, choice: _Choice) -> Iterator[Path]:
    place = Path(path)
    if place == STDIN:
        yield place
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir fails where permission is denied
        yield from _search(place, choice.opening(place))
    elif os.path.exists(path):  # noqa: PTH110 - as above
        yield place
    elif glob.has_magic(path):
        yield from _expand_pattern(path, choice)
    else:
        raise InputError(f"{path}: no such file or folder; check the spelling, or quote a glob pattern")


def _expand_pattern(pattern: str, choice: _Choice) -> Iterator[Path]:
    """The files that a glob pattern matches, and those in the folders that it matches."""
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob refuses absolute patterns
    if not matches:
        raise InputError(f"{pattern}: no file matches; check the pattern and the folder that it starts from")
    choice = choice.with_suffix_of(pattern)
    top = _fixed_part(pattern)
    rules = lru_cache(maxsize=None)(lambda folder: Ignored.between(top, folder))
    for match in map(Path, matches):
        path = _absolute(match)
        is_folder = os.path.isdir(path)  # noqa: PTH112 - Path.is_dir fails where permission is denied
        ignored = rules(path if is_folder else path.parent)
        if ignored is None:
            continue
        if not is_folder:
            if choice.takes(match, match.parent) and not ignored.matches(path):
                yield match
        elif "**" not in pattern:  # "docs/**" names the folders below docs, but also all that is in them
            yield from _search(match, choice)


def _search(folder: Path, choice: _Choice) -> Iterator[Path]:
    """The documents below a folder.

    Links to folders come last, so that a file is found under its true path first, and no folder is searched twice.
    """
    visited: set[str] = set()
    waiting = [(folder, Ignored.above(_absolute(folder)))]
    links: list[tuple[Path, Ignored]] = []
    while waiting or links:
        place, ignored = waiting.pop() if waiting else links.pop(0)
        true_path = os.path.realpath(place)
        if true_path in visited:
            continue
        visited.add(true_path)
        ignored = ignored.below(_absolute(place))
        for entry in _entries(place, choice):
            path = place / entry.name
            is_folder = os.path.isdir(path)  # noqa: PTH112 - a DirEntry fails at links in a circle
            if ignored.matches(_absolute(path), is_folder=is_folder):
                continue
            if not is_folder:
                if choice.takes(path, folder) and os.path.isfile(path):  # noqa: PTH113 - as above
                    yield path
            elif not choice.leaves_out(path, folder, is_folder=True):
                (links if entry.is_symlink() else waiting).append((path, ignored))


def _entries(folder: Path, choice: _Choice) -> list[os.DirEntry[str]]:
    """What is in a folder, by name, hidden things left out."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        choice.unreadable.append(f"{folder.as_posix()}: can't be searched, {reason}; its documents are left out")
        return []


def _unique(files: Iterable[Path]) -> tuple[Path, ...]:
    """Each file once, under its true or else its shortest name, in the order of the names."""
    names: dict[str, Path] = {}
    for path in sorted(set(files), key=_preference):
        names.setdefault("-" if path == STDIN else os.path.realpath(path), path)
    return tuple(sorted(names.values(), key=Path.as_posix))


def _preference(path: Path) -> tuple[bool, int, str]:
    return str(_absolute(path)) != os.path.realpath(path), len(path.as_posix()), path.as_posix()


def _absolute(path: Path) -> Path:
    """The path from the root, links kept: git matches patterns against the names that are written."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps "..", Path.resolve follows links


def _no_documents(places: Sequence[str], choice: _Choice) -> str:
    suffixes = ", ".join(sorted(choice.suffixes - {""}))
    return f"{', '.join(places)}: no readable documents; files that are read: {suffixes} (others by naming them)"
