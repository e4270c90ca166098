"""The words that dates are made of, read from ``data/``, and the one-character code of each."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

_CODES_FROM = 0xE000  # the private use area: no code is a character that a pattern or a text gives meaning to


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((files(__package__) / "data" / name).read_text(encoding="utf-8"))
    return content


def _compounds(units: dict[str, int], tens: dict[str, int]) -> dict[str, int]:
    """``twenty-one`` to ``ninety-nine``, or ``twenty-first`` to ``ninety-ninth``."""
    below_ten = {word: value for word, value in units.items() if value < 10}
    return {f"{ten}-{word}": high + low for ten, high in tens.items() for word, low in below_ten.items()}


_WORDS = _read("words.json")
_CUES = _read("cues.json")

MONTHS: dict[str, int] = _WORDS["months"]
WEEKDAYS: dict[str, int] = _WORDS["weekdays"]
SEASONS: dict[str, int] = _WORDS["seasons"]
TENS: dict[str, int] = _WORDS["tens"]
NUMBERS: dict[str, int] = {**_WORDS["numbers"], **TENS, **_compounds(_WORDS["numbers"], TENS)}
ORDINALS: dict[str, int] = {**_WORDS["ordinals"], **_compounds(_WORDS["ordinals"], TENS)}
DECADES: dict[str, int] = _WORDS["decades"]
UNITS: dict[str, str] = _WORDS["units"]
PARTS: dict[str, str] = _WORDS["parts"]
RELATIVES: dict[str, int] = _WORDS["relatives"]
DAYS: dict[str, int] = _WORDS["days"]
ERAS: dict[str, int] = _WORDS["eras"]
ZONES = frozenset(_WORDS["zones"])
ZONE_SHIFTS: dict[str, int] = _WORDS["zone_shifts"]
SPELT_ZONES: dict[str, int] = _WORDS["spelt_zones"]
"""Minutes ahead of universal time; abbreviations of several zones (IST, CST) and of two times of the year have none."""
DAYPARTS = frozenset(_WORDS["dayparts"])
IN_CAPITALS = ZONES | frozenset(ERAS)
"""Words that are themselves only in capitals: "AD" and "WEST" are no "ad" and "west"."""


@cache
def cues(name: str) -> frozenset[str]:
    """The word list of that name in ``data/cues.json``."""
    return frozenset(_CUES[name])


_codes: dict[str, str] = {}


def code(word: str) -> str:
    """The private-use character that stands for a lower-case word in coded texts and patterns."""
    return _codes.setdefault(word, chr(_CODES_FROM + len(_codes)))


def known_code(word: str) -> str | None:
    """The code of a lower-case word, None for a word that no class or pattern names."""
    return _codes.get(word)
