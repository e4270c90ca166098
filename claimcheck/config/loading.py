"""The settings of a run: those of the command line before those of the nearest file, and the defaults of the others."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.config.checking import checked, unknown
from claimcheck.config.files import ConfigFile, nearest, read
from claimcheck.config.keys import KEYS, Config, Key
from claimcheck.config.kinds import WrongValueError
from claimcheck.errors import ConfigError

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Resolved:
    """The settings in force, the file among whose settings they are ("" for none), and where each key was set.

    ``origins`` are "default", the option ("--model"), or file, line and column, by the keys' names in files.
    """

    config: Config
    file: str
    origins: Mapping[str, str]

    @property
    def sources(self) -> tuple[str, ...]:
        """What to read where no paths are given: the folder of the file, else the working directory."""
        return (os.path.relpath(self.config.root or os.curdir),)


def load_config(path: str | os.PathLike[str] | None = None) -> Config:
    """The settings of the file ``path``, or of the one nearest to the working directory; the defaults without one.

    Raises ConfigError for a file that can't be read, an unknown key, or a value that a key can't have.
    """
    return resolve((), file=None if path is None else os.fspath(path)).config


def resolve(
    sources: Sequence[str],
    *,
    file: str | None = None,
    isolated: bool = False,
    given: Mapping[str, Any] | None = None,
) -> Resolved:
    """The settings for a run over ``sources``.

    ``file`` is the configuration file to use instead of the nearest, ``isolated`` uses none. ``given`` are the settings
    of the command line by the names of their keys, None for those that were not given. Raises ConfigError as
    :func:`load_config` does.
    """
    if file is not None and isolated:
        raise ConfigError("--config and --isolated exclude each other; give one of them")
    found = _chosen(sources, file, isolated=isolated)
    values, origins = _of_file(found) if found else ({}, {})
    for name, value in (given or {}).items():
        if value is not None:
            values[name], origins[name] = _of_option(KEYS[name], value), f"--{name}"
    settings = {KEYS[name].field: value for name, value in values.items()}
    config = Config(**settings, root=str(found.path.parent) if found else "")
    return Resolved(config, found.name if found else "", {name: origins.get(name, DEFAULT) for name in KEYS})


def _chosen(sources: Sequence[str], file: str | None, *, isolated: bool) -> ConfigFile | None:
    if isolated:
        return None
    return nearest(sources) if file is None else read(Path(os.path.abspath(file)))  # noqa: PTH100 - links are kept


def _of_file(file: ConfigFile) -> tuple[dict[str, Any], dict[str, str]]:
    """The values that a file sets, and the places of those; default paths lie in its folder too."""
    for name in file.values:
        if name not in KEYS:
            raise ConfigError(f"{file.place(name)}: {unknown(name, KEYS)}")
    values = {key.name: _of_key(file, key) for key in KEYS.values() if key.name in file.values or key.about.place}
    return values, {name: file.place(name) for name in values if name in file.values}


def _of_key(file: ConfigFile, key: Key) -> Any:
    try:
        value = checked(key, file.values[key.name]) if key.name in file.values else key.default
    except WrongValueError as wrong:
        raise ConfigError(f"{file.place(key.name, *wrong.path)}: {wrong.message(key.name)}") from None
    is_path = key.about.place == "path" or (key.about.place and isinstance(value, str) and {"/", os.sep} & {*value})
    return str(file.path.parent / value) if is_path and value is not None else value


def _of_option(key: Key, value: Any) -> Any:
    try:
        return checked(key, value)
    except WrongValueError as wrong:
        raise ConfigError(wrong.message(f"--{key.name}")) from None
