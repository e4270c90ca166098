"""The command line: it parses, calls one plain function, and hands the result to a writer.

Exit codes: 0 done, 1 done with findings that are to fail the run, 2 could not run, 130 interrupted. What is slow to
import is imported in the functions that need it, so that ``--help`` and ``--version`` answer at once.

``app`` is the application, ``commands`` holds a module a command, ``options`` what they are asked, ``settings`` what
that makes of a run, ``inputs`` and ``outputs`` what they read and where they write, ``boundary`` how they end, and
``running`` the entry point.
"""

from __future__ import annotations

from claimcheck.cli import commands  # noqa: F401 - registers the commands
from claimcheck.cli.app import app
from claimcheck.cli.running import main

__all__ = ["app", "main"]
