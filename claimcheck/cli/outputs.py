"""Where a command writes: standard output, or a file that is none of the documents."""

from __future__ import annotations

import io
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from claimcheck.errors import ConfigError
from claimcheck.reports import BINARY_FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

STDOUT = "-"


def output(file: str, output_format: str) -> AbstractContextManager[TextIO]:
    """Where the result goes; a file that can't be written is an error now, before any work."""
    if file != STDOUT:
        from claimcheck.reports.destination import destination  # noqa: PLC0415

        return destination(Path(file))
    refuse_terminal(output_format)
    if output_format != "text" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # the same bytes on every machine
    return nullcontext(sys.stdout)


def refuse_terminal(output_format: str) -> None:
    """Raise ConfigError for a format that is bytes where standard output is a terminal."""
    if output_format in BINARY_FORMATS and sys.stdout.isatty():
        raise ConfigError(f"{output_format} is not for a terminal; add --output-file FILE.{output_format}, or a pipe")


def keep_documents(file: str, names: Iterable[str]) -> None:
    """Refuse to write over a document that was read; ``names`` are the names of all."""
    target = Path(file).resolve()
    if file != STDOUT and any(Path(name).resolve() == target for name in names):
        raise ConfigError(f"{file}: this is one of the documents; write to another file")
