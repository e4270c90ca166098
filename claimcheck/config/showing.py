"""Settings in words: those in force with where they were set, and what keys there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from typing import Any, TextIO

import tomlkit

from claimcheck.config.checking import adapter
from claimcheck.config.files import OWN_FILE, SHARED_FILE
from claimcheck.config.keys import KEYS, Key
from claimcheck.config.loading import Resolved
from claimcheck.reports.inert import one_line
from claimcheck.reports.machine import encoded

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write_settings(resolved: Resolved, stream: TextIO) -> None:
    """The settings in force as a file would set them, a key a line, each with where it was set."""
    stream.write(f"# {resolved.file or 'no configuration file'}\n")
    lines = [(_line(key, resolved), resolved.origins[key.name]) for key in KEYS.values()]
    width = max(len(line) for line, _ in lines)
    stream.writelines(f"{one_line(line):{width}}  # {one_line(origin)}\n" for line, origin in lines)


def write_settings_json(resolved: Resolved, stream: TextIO) -> None:
    """The settings in force as JSON: the file, and for each key its value and where it was set."""
    settings = {
        key.name: {"value": _plain(getattr(resolved.config, key.field)), "origin": resolved.origins[key.name]}
        for key in KEYS.values()
    }
    stream.write(encoded({"file": resolved.file or None, "settings": settings}, indent=2) + "\n")


SETTINGS_WRITERS = {"text": write_settings, "json": write_settings_json}


def _line(key: Key, resolved: Resolved) -> str:
    value = _plain(getattr(resolved.config, key.field))
    return f"# {key.name} is not set" if value is None else f"{_toml_key(key.name)} = {_toml(value)}"


def _toml(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_toml_key(name)} = {_toml(of)}" for name, of in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return str(tomlkit.item(value).as_string())


def _toml_key(name: str) -> str:
    return tomlkit.key(name).as_string()


def _plain(value: Any) -> Any:
    """A value as JSON and TOML know it, without what is empty."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: of for name, of in _plain(asdict(value)).items() if of}
    if isinstance(value, Mapping):
        return {name: _plain(of) for name, of in value.items()}
    return [_plain(of) for of in value] if isinstance(value, tuple) else value


def write_keys(stream: TextIO) -> None:
    """What each key means, as a page of Markdown."""
    stream.write(
        "# Configuration\n\n"
        f"Settings stand in `{OWN_FILE}`, or in the table `[tool.claimcheck]` of `{SHARED_FILE}`. The file in the "
        "folder that holds all that is scanned is used, or the nearest one above it, else the one nearest to the "
        "working directory; files are not merged. Options of the command line go before it, `--config FILE` names "
        "another file, and `--isolated` uses none. `claimcheck config show` prints what is in force and where it was "
        "set, `claimcheck config schema` a JSON schema for editors.\n"
    )
    stream.writelines(map(_section, KEYS.values()))


def _section(key: Key) -> str:
    facts = f"- Value: {key.about.form}\n- Default: {_default(key)}\n- Example: `{key.about.example}`\n"
    return f"\n## `{key.name}`\n\n{key.about.doc}\n\n{facts}"


def _default(key: Key) -> str:
    return "none" if key.default is None else f"`{_toml(_plain(key.default))}`"


def write_schema(stream: TextIO) -> None:
    """The JSON schema of claimcheck.toml, for editors."""
    schema = {
        "$schema": SCHEMA_DIALECT,
        "title": "claimcheck",
        "type": "object",
        "properties": {key.name: _schema_of(key) for key in KEYS.values()},
        "additionalProperties": False,
    }
    stream.write(encoded(schema, indent=2) + "\n")


def _schema_of(key: Key) -> dict[str, Any]:
    """The schema of a key, with the definitions that it refers to put in their places."""
    found = adapter(key.field).json_schema(ref_template="#/properties/" + key.name + "/$defs/{model}")
    default = {} if key.default is None else {"default": _plain(key.default)}
    return {"description": key.about.doc, **found, **default}
