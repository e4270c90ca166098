"""What the values of settings may be, as annotated types: pydantic checks values by them and writes their JSON schema.

A check that needs more than a type is a small function that raises ValueError with the reason and the cure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field

from claimcheck.claims.naming.equality import plain
from claimcheck.claims.quantities.extra import unit_row
from claimcheck.config.table import Table
from claimcheck.documents.ignoring import patterns
from claimcheck.errors import ConfigError

FailOn = Literal["contradiction", "disagreement", "never"]
_PERCENT = re.compile(r"\s*(\d+(?:\.\d+)?)\s*%\s*")


class WrongValueError(ValueError):
    """A value that a key can't have: ``path``, the keys that lead to a place in the value, and what is wrong there."""

    def __init__(self, path: tuple[str, ...], reason: str) -> None:
        super().__init__(reason)
        self.path = path
        self.reason = reason

    def message(self, name: str) -> str:
        """The reason in one line, for the key that the user knows as ``name``."""
        return f"{'.'.join((name, *self.path))}{self.reason}"


def _pattern(written: str) -> str:
    try:
        patterns([written], f"'{written}'")
    except ConfigError as error:
        raise ValueError(str(error)) from None
    return written


def _phrase(written: str) -> str:
    if not plain(written):
        raise ValueError(f"'{written}' has no letters or digits; give a word or phrase")
    return written


def _attribute(written: str) -> str:
    return written if written == "*" else _phrase(written)


def _share(value: Any) -> Any:
    """The share that a percentage in words means; all else as it is."""
    percent = _PERCENT.fullmatch(value) if isinstance(value, str) else None
    return float(percent[1]) / 100 if percent else value


Pattern = Annotated[str, AfterValidator(_pattern)]
Phrase = Annotated[str, AfterValidator(_phrase)]
Attribute = Annotated[str, AfterValidator(_attribute)]
Confidence = Annotated[float, Field(ge=0, le=1)]
Share = Annotated[Confidence, BeforeValidator(_share, json_schema_input_type=Confidence | str)]
Rank = Annotated[int, Field(ge=1)]


@dataclass(frozen=True, slots=True)
class ExtraUnit:
    """A unit that texts use.

    ``worth`` is an amount of a known unit ("67 inches"), "" for a dimension of its own; ``symbols`` are matched as
    written, ``words`` are in the singular. Without either the unit's name is the word for it.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    worth: str = ""
    symbols: tuple[Phrase, ...] = ()
    words: tuple[Phrase, ...] = ()


def _unit(given: ExtraUnit | str) -> ExtraUnit:
    """A unit of which the worth alone may be given."""
    return ExtraUnit(given) if isinstance(given, str) else given


def _units(found: Mapping[str, ExtraUnit]) -> Table[ExtraUnit]:
    for name, unit in found.items():
        row(name, unit)
    return Table(found)


def row(name: str, given: ExtraUnit | str) -> dict[str, Any]:
    """The row of the table of units for a unit; raises WrongValueError for one that can't be read."""
    unit = _unit(given)
    try:
        return unit_row(name, unit.worth, unit.symbols, unit.words)
    except ValueError as error:
        raise WrongValueError((name,), str(error)) from None


Unit = Annotated[ExtraUnit | str, AfterValidator(_unit)]
Patterns = tuple[Pattern, ...]
Phrases = tuple[Phrase, ...]
Tolerances = Annotated[Mapping[Attribute, Share], AfterValidator(Table)]
Synonyms = Annotated[Mapping[Phrase, Phrases], AfterValidator(Table)]
Units = Annotated[Mapping[Phrase, Unit], AfterValidator(_units)]
Ranks = Annotated[Mapping[Pattern, Rank], AfterValidator(Table)]
