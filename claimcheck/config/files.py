"""The configuration file of a run: which one it is, what it holds, and at which line and column a key stands."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import ParseError, TOMLKitError
from tomlkit.items import Item

from claimcheck.errors import ConfigError

OWN_FILE = "claimcheck.toml"
SHARED_FILE = "pyproject.toml"
SECTION = ("tool", "claimcheck")
"""The table of the shared file that is ours."""
_MARK = "\0"
"""A character that no TOML file holds."""


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A configuration file: its ``path``, its ``text``, and the table of ``section`` in it."""

    path: Path
    text: str
    section: tuple[str, ...]
    values: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The path as a user of the working directory would write it."""
        return shown_path(self.path)

    def place(self, *keys: str) -> str:
        """File, line and column of a key: of the innermost of ``keys`` that has a place of its own."""
        path = (*self.section, *keys)
        for end in range(len(path), 0, -1):
            if found := _position(self.text, path[:end]):
                return f"{self.name}:{found[0]}:{found[1]}"
        return self.name


def shown_path(path: Path) -> str:
    """A path relative to the working directory where it lies below that, else from the root."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def nearest(sources: Sequence[str]) -> ConfigFile | None:
    """The file in force for ``sources``: in the folder that holds them all, or the nearest above it.

    Where that yields none, and for standard input, the working directory and those above it are searched. In one folder
    claimcheck.toml goes before pyproject.toml, which counts only where it has our table.
    """
    folders = dict.fromkeys(folder for start in (_common_folder(sources), Path.cwd()) for folder in _upwards(start))
    return next((found for folder in folders for found in _in_folder(folder)), None)


def read(path: Path) -> ConfigFile:
    """The file that a user names; raises ConfigError where it can't be read or has no table of ours."""
    text = _text(path)
    if path.name != SHARED_FILE:
        return _file(path, text, ())
    found = _file(path, text, SECTION)
    if not found.values and "claimcheck" not in text:
        raise ConfigError(f"{found.name}: has no [tool.claimcheck] table; add one, or name another file")
    return found


def _in_folder(folder: Path) -> Iterator[ConfigFile]:
    own, shared = folder / OWN_FILE, folder / SHARED_FILE
    if own.is_file():
        yield read(own)
    # A project file that does not speak of claimcheck is none of our business, broken or not.
    if shared.is_file() and "claimcheck" in (text := _text(shared)):
        found = _file(shared, text, SECTION)
        if found.values or _position(text, SECTION):
            yield found


def _upwards(folder: Path) -> tuple[Path, ...]:
    return (folder, *folder.parents)


def _common_folder(sources: Sequence[str]) -> Path:
    folders = [_folder(source) for source in sources if source != "-"]
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # on several drives
        return Path.cwd()


def _folder(source: str) -> Path:
    """The folder that a path names, that a file lies in, or from which a pattern starts."""
    path = Path(os.path.abspath(source))  # noqa: PTH100 - links are kept, as where documents are found
    if path.is_dir():
        return path
    fixed = Path(*takewhile(lambda part: not glob.has_magic(part), path.parts))
    return fixed.parent if fixed == path else fixed


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(f"{shown_path(path)}: not UTF-8; save it as UTF-8") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ConfigError(f"{shown_path(path)}: can't be read, {reason}; check the path") from None


def _file(path: Path, text: str, section: tuple[str, ...]) -> ConfigFile:
    values = _parsed(path, text)
    for at, key in enumerate(section, start=1):
        values = values.get(key, {})
        if not isinstance(values, Mapping):
            place = ConfigFile(path, text, (), {}).place(*section[:at])
            raise ConfigError(f"{place}: {'.'.join(section[:at])} is no table; write [{'.'.join(section)}]")
    return ConfigFile(path, text, section, values)


def _parsed(path: Path, text: str) -> Mapping[str, Any]:
    try:
        values: Mapping[str, Any] = tomlkit.parse(text).unwrap()
    except ParseError as error:
        reason = str(error).partition(" at line ")[0]
        raise ConfigError(f"{shown_path(path)}:{error.line}:{error.col + 1}: not TOML: {reason}; mend it") from None
    except TOMLKitError as error:
        raise ConfigError(f"{shown_path(path)}: not TOML: {error}; mend it") from None
    return values


def _position(text: str, path: Sequence[str]) -> tuple[int, int] | None:
    """The line and column, from 1, of the key at ``path``, or of the first one in a table that is never written itself.

    The parser keeps the space before each key, and writes a document as it was read: so a mark that is put there comes
    out where the key begins.
    """
    document = tomlkit.parse(text)
    item: Any = document
    for key in path:
        if not isinstance(item, Mapping) or key not in item:
            return None
        item = item[key]
    if isinstance(item, Item):
        item.trivia.indent += _MARK
        before, mark, _ = document.as_string().partition(_MARK)
        if mark:
            return before.count("\n") + 1, len(before) - before.rfind("\n")
    return _position(text, (*path, next(iter(item)))) if isinstance(item, Mapping) and item else None
