"""The commands: each gathers its options, calls one plain function, and hands the result to a writer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import inputs, options, outputs
from claimcheck.cli.boundary import COULD_NOT_RUN
from claimcheck.reports import CLAIM_WRITERS, WRITERS, tool

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.config import Config
    from claimcheck.values.findings import Report

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


@app.command("scan")
def _scan(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths,
    output_format: Annotated[str, options.output_format(WRITERS, "How to write the report.")] = "text",
    output_file: options.OutputFile = outputs.STDOUT,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Report where documents disagree with each other or with themselves."""
    config = _config(model, min_confidence)
    with outputs.output(output_file, output_format) as stream:
        report = _report(paths, stdin_filename, config, quiet=quiet)
        outputs.keep_documents(output_file, (document.name for document in report.documents))
        WRITERS[output_format](report, stream)


@app.command("extract")
def _extract(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths,
    output_format: Annotated[str, options.output_format(CLAIM_WRITERS, "How to write the claims.")] = "text",
    output_file: options.OutputFile = outputs.STDOUT,
    kind: options.Kind = None,
    subject: options.Subject = None,
    attribute: options.Attribute = None,
    model: options.Model = None,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Print the claims that documents make.

    Numbers, dates, names, comparisons and states, each with its subject, attribute and value: as a table on a terminal,
    and in a pipe or file as lines that start with the place of the claim.
    """
    with outputs.output(output_file, output_format) as stream:
        from claimcheck.scanning import extract, gather  # noqa: PLC0415

        documents = gather(inputs.sources(paths, stdin_filename), inputs.warner(quiet=quiet))
        outputs.keep_documents(output_file, (document.name for document in documents))
        with inputs.progress_bar(quiet=quiet) as progress:
            claims = extract(
                documents,
                config=_config(model),
                progress=progress,
                kinds=kind or (),
                subjects=subject or (),
                attributes=attribute or (),
            )
        CLAIM_WRITERS[output_format](claims, stream)


def _config(model: str | None, min_confidence: float | None = None) -> Config:
    """The settings of this run: those given, and the defaults of the others."""
    from claimcheck.config import Config  # noqa: PLC0415

    config = Config(model=model)
    return config if min_confidence is None else replace(config, min_confidence=min_confidence)


def _report(paths: Sequence[str], stdin_filename: str, config: Config, *, quiet: bool) -> Report:
    from claimcheck.scanning import scan  # noqa: PLC0415

    sources = inputs.sources(paths, stdin_filename)
    with inputs.progress_bar(quiet=quiet) as progress:
        return scan(sources, config=config, progress=progress, warn=inputs.warner(quiet=quiet))
