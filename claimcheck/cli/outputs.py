"""Where a command writes: standard output, or files that are none of the documents, each in a format of its own."""

from __future__ import annotations

import io
import os
import sys
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from claimcheck.errors import ConfigError, not_one_of
from claimcheck.reports import BINARY_FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from claimcheck.reports import Writer
    from claimcheck.values.findings import Report

STDOUT = "-"
SUMMARY = "GITHUB_STEP_SUMMARY"
"""The environment variable in which GitHub names the file that a step adds to the summary page of its job."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A format, and the file that holds the result in it; ``-`` for standard output."""

    format: str
    file: str


def outlets(
    formats: Iterable[str], output_format: str | None, output_file: str, further: Sequence[str] = ()
) -> tuple[Outlet, ...]:
    """Where a report goes: to ``output_file`` in ``output_format``, and to the ``further`` ones, as ``FORMAT=FILE``.

    Without a format of its own, standard output is left to that of the further ones that asks for it, if any. Raises
    ConfigError for what is not understood, and for two reports in one place.
    """
    found = [_outlet(text, list(formats)) for text in further]
    taken = any(outlet.file == STDOUT for outlet in found)
    if output_format or output_file != STDOUT or not taken:
        found.insert(0, Outlet(output_format or "text", output_file))
    places = [_place(outlet.file) for outlet in found]
    for place in places:
        if places.count(place) > 1:
            where = "standard output" if place == STDOUT else place
            raise ConfigError(f"--output: two reports go to {where}; give each a file of its own")
    return tuple(found)


def _outlet(text: str, formats: list[str]) -> Outlet:
    name, _, file = text.partition("=")
    if not file:
        raise ConfigError(f"--output: '{text}' names no file; write FORMAT=FILE, such as sarif=claimcheck.sarif")
    if name not in formats:
        raise ConfigError(f"--output: {not_one_of(name, formats)}")
    return Outlet(name, file)


def _place(file: str) -> str:
    return file if file == STDOUT else str(Path(file).resolve())


@contextmanager
def opened(places: Sequence[Outlet], writers: Mapping[str, Writer]) -> Iterator[Callable[[Report], None]]:
    """A function that writes a report to all ``places``; one that can't be written is an error now, before any work.

    Files appear when the block ends well, all of them, and then standard output is written: a reader who has gone away
    there costs no file. The report in the format ``github`` adds to the summary of the job as well.
    """
    from claimcheck.destination import destinations  # noqa: PLC0415

    files = [place for place in places if place.file != STDOUT]
    for place in places:
        if place.file == STDOUT:
            refuse_terminal(place.format)
    written: list[Report] = []
    with ExitStack() as stack:
        summary = stack.enter_context(_summary()) if any(place.format == "github" for place in places) else None
        with destinations([Path(place.file) for place in files]) as streams:

            def write(report: Report) -> None:
                for place, stream in zip(files, streams, strict=True):
                    writers[place.format](report, stream)
                written.append(report)

            yield write
        for report in written:
            if summary:
                summary(report)
            for place in places:
                if place.file == STDOUT:
                    writers[place.format](report, _standard(place.format))


@contextmanager
def _summary() -> Iterator[Callable[[Report], None] | None]:
    """A function that adds a report to the summary page of a GitHub job; None where there is none."""
    name = os.environ.get(SUMMARY, "")
    if not name:
        yield None
        return
    from claimcheck.reports.ci import summary  # noqa: PLC0415

    try:
        stream = Path(name).open("a", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed below
    except OSError as error:
        raise ConfigError(f"can't write {name}, which {SUMMARY} names: {error.strerror or error}") from error
    with stream:
        yield lambda report: summary.write(report, stream, summary.LARGEST - stream.tell())


def output(file: str, output_format: str) -> AbstractContextManager[TextIO]:
    """Where the one result goes; a file that can't be written is an error now, before any work."""
    if file != STDOUT:
        from claimcheck.destination import destination  # noqa: PLC0415

        return destination(Path(file))
    refuse_terminal(output_format)
    return nullcontext(_standard(output_format))


def _standard(output_format: str) -> TextIO:
    """Standard output, which gives the same bytes on every machine in formats that programs read."""
    if output_format != "text" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    return sys.stdout


def refuse_terminal(output_format: str) -> None:
    """Raise ConfigError for a format that is bytes where standard output is a terminal."""
    if output_format in BINARY_FORMATS and sys.stdout.isatty():
        raise ConfigError(f"{output_format} is not for a terminal; add --output-file FILE.{output_format}, or a pipe")


def keep_documents(files: str | Iterable[Outlet], names: Iterable[str]) -> None:
    """Refuse to write over a document that was read; ``names`` are the names of all."""
    targets = [files] if isinstance(files, str) else [outlet.file for outlet in files]
    read = {Path(name).resolve() for name in names}
    for file in targets:
        if file != STDOUT and Path(file).resolve() in read:
            raise ConfigError(f"{file}: this is one of the documents; write to another file")
