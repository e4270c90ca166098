"""What a command reads: paths and standard input, with warnings and a progress bar on standard error."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from claimcheck.cli.boundary import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.values.documents import Document

Result = TypeVar("Result")


def sources(paths: Sequence[str], stdin_filename: str) -> list[str | Document]:
    """The paths, each once, with the document that standard input holds in the place of ``-``."""
    return [_source(path, stdin_filename) for path in dict.fromkeys(paths)]


def _source(path: str, stdin_filename: str) -> str | Document:
    if path != "-":
        return path
    from claimcheck.documents.reading import STDIN, read  # noqa: PLC0415

    return read(STDIN, sys.stdin.buffer, stdin_filename)


def warner(*, quiet: bool) -> Callable[[str], None]:
    """What to do with a warning: say it, or nothing at all."""
    return _ignore if quiet else _warn


def _warn(message: str) -> None:
    say(f"warning: {message}")


def _ignore(_message: str) -> None:
    pass


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A callback that moves a bar on standard error, or None where nobody would see it."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn  # noqa: PLC0415

    columns = ("Reading", BarColumn(bar_width=None), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def watched(run: Callable[..., Result], *, quiet: bool) -> Result:
    """What ``run`` returns, which takes ``progress`` and ``warn``: where to tell how far it is and what is amiss."""
    with progress_bar(quiet=quiet) as progress:
        return run(progress=progress, warn=warner(quiet=quiet))
