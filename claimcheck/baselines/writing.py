"""Entries as the text of a baseline file.

A JSON object with a line an entry, sorted by fingerprint: branches that add entries mostly add them at different
places, and since the version comes last, every entry ends with a comma, so that lines can be taken from either side.
Nothing in it depends on when, where or on which lines a finding was found.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from claimcheck.baselines.entries import Entry
from claimcheck.baselines.records import record

VERSION = 1
"""The version of the format that is written."""


def text_of(entries: Iterable[Entry]) -> str:
    """The text of the file that holds ``entries``."""
    ordered = sorted(entries, key=lambda entry: entry.fingerprint)
    lines = (f"{_json(entry.fingerprint)}: {_json(record(entry))},\n" for entry in ordered)
    return f'{{\n{"".join(lines)}"version": {VERSION}\n}}\n'


def _json(value: object) -> str:
    """A value as JSON on one line, in which nothing is invisible or moves a cursor."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return text if text.isprintable() else "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)
