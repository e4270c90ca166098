"""The entry point: run the command that the arguments name, and exit."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

import typer

from claimcheck.cli.app import app
from claimcheck.cli.boundary import error_boundary
from claimcheck.reports import tool

if TYPE_CHECKING:
    from collections.abc import Sequence

FEW_CYCLES = 100_000
"""New objects after which Python looks for unused cycles. There are few among claims, all of which stay to the end: to
look through them at the usual 700 is a quarter of the time of a check that remembers its documents."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line with ``arguments``, those of the process by default, and exit."""
    gc.set_threshold(FEW_CYCLES)
    given = list(sys.argv[1:] if arguments is None else arguments)
    with error_boundary(debug="--debug" in given or bool(os.environ.get("CLAIMCHECK_DEBUG"))):
        code = _run(given)
        sys.stdout.flush()
        sys.exit(code)


def _run(arguments: list[str]) -> int:
    """Run a command and return its exit code; its errors are raised, which typer's own entry point would print."""
    command = typer.main.get_command(app)
    try:
        with command.make_context(tool.NAME, arguments) as context:
            command.invoke(context)
    except typer.Exit as ended:
        return ended.exit_code
    return 0
