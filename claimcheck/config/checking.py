"""Whether a value is one that a key can have.

Values are checked as JSON would hold them, by pydantic's strict rules: a list for a tuple, but no "0.5" for a number
and no 1 for true, wherever the value comes from.
"""

from __future__ import annotations

import difflib
import json
import os
from collections.abc import Collection, Mapping
from dataclasses import asdict, fields, is_dataclass
from functools import lru_cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from claimcheck.config.keys import Config, Key
from claimcheck.config.kinds import ExtraUnit, WrongValueError

_LONGEST = 60
"""Characters of a wrong value that a message shows."""
_TELLING = ("unexpected_keyword_argument", "value_error")


def checked(key: Key, value: Any) -> Any:
    """``value`` as the key holds it; raises WrongValueError where it can't."""
    try:
        return adapter(key.field).validate_json(json.dumps(value, default=_as_json), strict=True)
    except ValidationError as error:
        raise _wrong(key, value, error) from None
    except TypeError:
        raise WrongValueError((), f" is {_shown(value)}; give {key.about.form}") from None


@lru_cache(maxsize=64)
def adapter(field: str) -> TypeAdapter[Any]:
    """What checks the values of a field of :class:`Config`."""
    return TypeAdapter(get_type_hints(Config, include_extras=True)[field])


def _as_json(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return os.fspath(value)


def _wrong(key: Key, value: Any, error: ValidationError) -> WrongValueError:
    """The most telling of the errors, in words: one with a reason of its own, then the innermost."""
    first = min(error.errors(), key=lambda e: (e["type"] not in _TELLING, -len(_path(value, e["loc"]))))
    path = _path(value, first["loc"])
    if first["type"] == "unexpected_keyword_argument":
        return WrongValueError(path, f": unknown key{_guess(path[-1], [f.name for f in fields(ExtraUnit)])}")
    if first["type"] == "value_error":
        reason = first["ctx"]["error"]
        return WrongValueError((*path, *(reason.path if isinstance(reason, WrongValueError) else ())), f": {reason}")
    return WrongValueError(path, f" is {_shown(first['input'])}; give {key.about.form}")


def _path(value: Any, loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """The keys on the way to the error: pydantic's location without its own steps and without indices of lists."""
    found: list[str] = []
    for step in loc:
        if isinstance(value, Mapping) and step in value:
            value = value[str(step)]
            found.append(str(step))
    return tuple(found)


def _shown(value: Any) -> str:
    text = json.dumps(value, default=str, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _guess(name: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {close[0]}?" if close else f"; there are {', '.join(known)}"


def unknown(name: str, known: Collection[str]) -> str:
    """The message for a key that there is none of, with a guess at what was meant."""
    return f"unknown key '{name}'{_guess(name, known)}"
