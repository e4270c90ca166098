"""The application that the commands register with, and what it says without one."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.boundary import COULD_NOT_RUN
from claimcheck.reports import tool

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
    ask_for_command(context)


def ask_for_command(context: typer.Context) -> None:
    """Show the help of an application or group that is called without a command."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(COULD_NOT_RUN)
