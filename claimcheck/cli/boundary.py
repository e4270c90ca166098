"""How a command ends: with an exit code, and with one line on standard error where it fails."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NoReturn, cast

import typer

from claimcheck.errors import ClaimcheckError
from claimcheck.reports import tool
from claimcheck.reports.inert import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

FOUND = 1
COULD_NOT_RUN = 2
INTERRUPTED = 130
REPORT_IT = "a fault of claimcheck: please report it with the traceback that --debug shows"
# The base of typer's usage errors, which it exports no name for: newer versions have their own, older ones click's.
_UsageError = cast("type[Exception]", typer.BadParameter.__mro__[1])


@contextmanager
def error_boundary(*, debug: bool) -> Iterator[None]:
    """Turn every way in which a command can fail into one line on standard error and an exit code."""
    try:
        yield
    except BrokenPipeError:
        _forget_standard_output()
        sys.exit(0)
    except (KeyboardInterrupt, typer.Abort):
        say("interrupted")
        sys.exit(INTERRUPTED)
    except ClaimcheckError as error:
        _fail(str(error), debug=debug)
    except _UsageError as error:
        _fail(_usage(error), debug=debug)
    except OSError as error:
        _fail(f"{error.filename or 'output'}: {error.strerror or error}", debug=debug)
    except Exception as error:  # noqa: BLE001 - the last one: whatever it is, a person reads one line
        _fail(f"unexpected {type(error).__name__}: {error} ({REPORT_IT})", debug=debug)


def _fail(message: str, *, debug: bool) -> NoReturn:
    if debug:
        import traceback  # noqa: PLC0415

        traceback.print_exc()
    say(f"error: {message}")
    sys.exit(COULD_NOT_RUN)


def say(message: str) -> None:
    """One line on standard error; what it quotes from file names and documents can't act on the terminal."""
    sys.stderr.write(f"{tool.NAME}: {one_line(message)}\n")


def _usage(error: BaseException) -> str:
    """The message of a usage error, and where its help is."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else tool.NAME
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    return f"{message.rstrip('.')} (see '{path} --help')"


def _forget_standard_output() -> None:
    """Let Python close standard output in peace after its reader has gone."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
