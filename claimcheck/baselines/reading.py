"""The text of a baseline file as entries.

A file that is not whole is refused with the line and the cure: taken for empty, or in part, it would make known
findings new, and lose what was decided of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from claimcheck.baselines.entries import Entry
from claimcheck.baselines.records import EntryError, entry
from claimcheck.baselines.upgrades import UPGRADES, Upgrade, upgraded
from claimcheck.baselines.writing import VERSION
from claimcheck.errors import BaselineError

_MARKER = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_RESTORE = "mend that line, or take the file from git again (git restore FILE)"


class _RepeatedError(ValueError):
    """A name that stands twice in an object, with two values."""


def entries_in(data: bytes, name: str, upgrades: Mapping[int, Upgrade] = UPGRADES) -> tuple[Entry, ...]:
    """The entries of the file ``name`` that holds ``data``, sorted by fingerprint; their order in it means nothing.

    Raises BaselineError where it is empty, cut off, no JSON, left with the markers of a merge, of a version that can't
    be read, or has an entry that is not as it is written.
    """
    text = _decoded(data, name)
    content = _content(text, name)
    content = _current(content, text, name, upgrades)
    del content["version"]
    return tuple(_entry(key, content[key], text, name) for key in sorted(content))


def _refuse(name: str, line: int, problem: str, cure: str = _RESTORE) -> NoReturn:
    raise BaselineError(f"{name}:{line}: {problem}; {cure.replace('FILE', name)}")


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(name, data.count(b"\n", 0, error.start) + 1, "not UTF-8", "save the file as UTF-8")


def _content(text: str, name: str) -> dict[str, Any]:
    """The object that the text holds."""
    marker = _MARKER.search(text)
    if marker:
        cure = "delete the marker lines and keep the entries between them, one line a fingerprint"
        _refuse(name, _line(text, marker.start()), "an unresolved merge conflict", cure)
    if not text.strip():
        cure = "take it from git again (git restore FILE), or delete it and run 'claimcheck baseline create'"
        _refuse(name, 1, "the file is empty", cure)
    try:
        content = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        cut = not text[error.pos :].strip() or error.msg.startswith("Unterminated")
        problem = "the file is cut off here" if cut else f"not JSON, {error.msg[:1].lower()}{error.msg[1:]}"
        _refuse(name, _line(text, min(error.pos, len(text.rstrip()))), problem)
    except _RepeatedError as error:
        _refuse(name, _line_of(text, str(error), last=True), f"{error} stands twice", "keep one of the two")
    except (ValueError, RecursionError) as error:
        _refuse(name, 1, f"not a baseline, {error}")
    if not isinstance(content, dict):
        _refuse(name, 1, "not a baseline, which is a JSON object")
    return content


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which a name stands once, or several times for the same: merges may leave such lines."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if found.setdefault(key, value) != value:
            raise _RepeatedError(key)
    return found


def _no_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _current(content: dict[str, Any], text: str, name: str, upgrades: Mapping[int, Upgrade]) -> dict[str, Any]:
    version = content.get("version")
    if not isinstance(version, int) or isinstance(version, bool):
        _refuse(name, _line_of(text, "version"), "not a baseline: its version is missing or no number")
    if version > VERSION:
        problem = f"version {version} was written by a newer claimcheck; this one reads up to {VERSION}"
        _refuse(name, _line_of(text, "version"), problem, "upgrade claimcheck")
    try:
        return upgraded(content, VERSION, upgrades)
    except KeyError:
        problem = f"there is no version {version} of baselines; this claimcheck reads version {VERSION}"
        _refuse(name, _line_of(text, "version"), problem, "restore the number, or the file from git (git restore FILE)")


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _line_of(text: str, key: str, *, last: bool = False) -> int:
    """The line in which a name of the object stands; inside of strings its quotes would be escaped."""
    places = [match.start() for match in re.finditer(rf"(?<!\\){re.escape(json.dumps(key))}\s*:", text)]
    return _line(text, places[-1 if last else 0]) if places else 1


def _entry(key: str, content: Any, text: str, name: str) -> Entry:
    try:
        return entry(key, content)
    except EntryError as error:
        _refuse(name, _line_of(text, key), f"{key} {error}")
