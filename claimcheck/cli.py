"""The command line: it parses, calls one plain function, and hands the report to a writer.

Exit codes: 0 done, with findings or without; 2 could not run; 130 interrupted. What is slow to import is imported
in the functions that need it, so that ``--help`` and ``--version`` answer at once.
"""

from __future__ import annotations

import difflib
import io
import os
import sys
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TextIO, cast

import typer

from claimcheck.errors import ClaimcheckError
from claimcheck.reports import WRITERS, tool
from claimcheck.reports.inert import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from claimcheck.config import Config
    from claimcheck.values.documents import Document
    from claimcheck.values.findings import Report

COULD_NOT_RUN = 2
INTERRUPTED = 130
_REPORT_IT = "a fault of claimcheck: please report it with the traceback that --debug shows"
# The base of typer's usage errors, which it exports no name for: newer versions have their own, older ones click's.
_UsageError = cast("type[Exception]", typer.BadParameter.__mro__[1])

app = typer.Typer(
    name=tool.NAME,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)] = False,
) -> None:
    """A linter for facts: finds where documents disagree on numbers, dates, names, comparisons and states."""
    if version:
        typer.echo(f"{tool.NAME} {tool.VERSION}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(COULD_NOT_RUN)


def _known_format(name: str) -> str:
    """The name of an output format, or an error that lists them."""
    if name in WRITERS:
        return name
    *others, last = WRITERS
    close = difflib.get_close_matches(name.lower(), WRITERS, n=1)
    guess = f"; did you mean {close[0]}?" if close else ""
    raise typer.BadParameter(f"'{name}' is not one of {', '.join(others)} and {last}{guess}")


@app.command("scan")
def _scan(  # noqa: PLR0913 - one parameter an option
    *,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, patterns such as 'docs/*.md', or - for standard input."),
    ],
    output_format: Annotated[
        str,
        typer.Option(metavar="|".join(WRITERS), callback=_known_format, help="How to write the report."),
    ] = "text",
    output_file: Annotated[
        str, typer.Option(metavar="FILE", help="Write the report to this file instead of standard output.")
    ] = "-",
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME|PATH", help="A spaCy pipeline to use instead of the one that claimcheck ships."),
    ] = None,
    min_confidence: Annotated[
        float | None,
        typer.Option(metavar="0..1", help="Report only findings that are at least so sure."),
    ] = None,
    stdin_filename: Annotated[
        str, typer.Option(metavar="NAME", help="The name of standard input; its suffix says how to read it.")
    ] = "<stdin>",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress and no warnings.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,  # noqa: ARG001 - for main
) -> None:
    """Report where documents disagree with each other or with themselves."""
    config = _config(model, min_confidence)
    with _output(output_file, output_format) as stream:
        report = _report(paths, stdin_filename, config, quiet=quiet)
        _keep_documents(output_file, report)
        WRITERS[output_format](report, stream)


def _keep_documents(file: str, report: Report) -> None:
    """Refuse to write the report over a document that it is about."""
    from claimcheck.errors import ConfigError  # noqa: PLC0415

    target = Path(file).resolve()
    if file != "-" and any(Path(document.name).resolve() == target for document in report.documents):
        raise ConfigError(f"{file}: this is one of the documents; write the report to another file")


def _config(model: str | None, min_confidence: float | None) -> Config:
    """The settings of this run: those given, and the defaults of the others."""
    from claimcheck.config import Config  # noqa: PLC0415

    config = Config(model=model)
    return config if min_confidence is None else replace(config, min_confidence=min_confidence)


def _report(paths: Sequence[str], stdin_filename: str, config: Config, *, quiet: bool) -> Report:
    from claimcheck.scanning import scan  # noqa: PLC0415

    sources = [_source(path, stdin_filename) for path in dict.fromkeys(paths)]
    with _progress_bar(shown=sys.stderr.isatty() and not quiet) as progress:
        return scan(sources, config=config, progress=progress, warn=_ignore if quiet else _warn)


def _source(path: str, stdin_filename: str) -> str | Document:
    """A path as it is, or the document that standard input holds."""
    if path != "-":
        return path
    from claimcheck.documents.reading import STDIN, read  # noqa: PLC0415

    return read(STDIN, sys.stdin.buffer, stdin_filename)


def _warn(message: str) -> None:
    _say(f"warning: {message}")


def _ignore(_message: str) -> None:
    pass


@contextmanager
def _progress_bar(*, shown: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A callback that moves a bar on standard error, or none at all."""
    if not shown:
        yield None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn  # noqa: PLC0415

    columns = ("Reading", BarColumn(bar_width=None), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _output(file: str, output_format: str) -> AbstractContextManager[TextIO]:
    """Where the report goes; a file that can't be written is an error now, before any work."""
    if file != "-":
        from claimcheck.reports.destination import destination  # noqa: PLC0415

        return destination(Path(file))
    if output_format != "text" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # the same bytes on every machine
    return nullcontext(sys.stdout)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line with ``arguments``, those of the process by default, and exit."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    with _error_boundary(debug="--debug" in given or bool(os.environ.get("CLAIMCHECK_DEBUG"))):
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


@contextmanager
def _error_boundary(*, debug: bool) -> Iterator[None]:
    """Turn every way in which a command can fail into one line on standard error and an exit code."""
    try:
        yield
    except BrokenPipeError:
        _forget_standard_output()
        sys.exit(0)
    except (KeyboardInterrupt, typer.Abort):
        _say("interrupted")
        sys.exit(INTERRUPTED)
    except ClaimcheckError as error:
        _fail(str(error), debug=debug)
    except _UsageError as error:
        _fail(_usage(error), debug=debug)
    except OSError as error:
        _fail(f"{error.filename or 'output'}: {error.strerror or error}", debug=debug)
    except Exception as error:  # noqa: BLE001 - the last one: whatever it is, a person reads one line
        _fail(f"unexpected {type(error).__name__}: {error} ({_REPORT_IT})", debug=debug)


def _fail(message: str, *, debug: bool) -> NoReturn:
    if debug:
        import traceback  # noqa: PLC0415

        traceback.print_exc()
    _say(f"error: {message}")
    sys.exit(COULD_NOT_RUN)


def _say(message: str) -> None:
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
