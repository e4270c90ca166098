"""Errors that a user can mend.

ClaimcheckError
├── InputError      a path, file or document that can't be read
├── ModelError      a language pipeline that is missing or lacks a component
├── ConfigError     an option or configuration value that is not understood
├── BaselineError   a baseline file that can't be used, or an entry that is not in it
└── RevisionError   a git revision that can't be read

Each message is one line that names the thing and the cure; the command line prints it and exits with 2.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection


class ClaimcheckError(Exception):
    """Base of all errors that claimcheck raises on purpose."""


class InputError(ClaimcheckError):
    """A path, file or document can't be read."""


class ModelError(ClaimcheckError):
    """A language pipeline is not installed or lacks a component."""


class ConfigError(ClaimcheckError):
    """An option or configuration value is not understood."""


class BaselineError(ClaimcheckError):
    """A baseline file can't be used, or has no such entry."""


class RevisionError(ClaimcheckError):
    """The documents of a git revision can't be read."""


def not_one_of(name: str, known: Collection[str]) -> str:
    """The message for a ``name`` that is none of the ``known`` ones, which it lists, with a guess at what was meant."""
    *others, last = known
    close = difflib.get_close_matches(name.lower(), known, n=1)
    guess = f"; did you mean {close[0]}?" if close else ""
    return f"'{name}' is not one of {', '.join(others)} and {last}{guess}"
