"""The commands, a module each: it gathers its options, calls one plain function, and hands the result to a writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from claimcheck.cli.app import app, ask_for_command
from claimcheck.cli.commands import baseline, cache, config
from claimcheck.cli.commands.check import check
from claimcheck.cli.commands.explain import explain
from claimcheck.cli.commands.extract import extract
from claimcheck.cli.commands.rule import rule
from claimcheck.cli.commands.scan import scan
from claimcheck.cli.commands.show import show
from claimcheck.cli.commands.triage import triage

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS: dict[str, Callable[..., Any]] = {
    "scan": scan,
    "check": check,
    "triage": triage,
    "explain": explain,
    "extract": extract,
    "show": show,
    "rule": rule,
}
"""Every command by its name, in the order in which ``--help`` lists them."""

GROUPS: dict[str, tuple[str, dict[str, Callable[..., Any]]]] = {
    "baseline": (baseline.HELP, baseline.COMMANDS),
    "config": (config.HELP, config.COMMANDS),
    "cache": (cache.HELP, cache.COMMANDS),
}
"""Commands that stand under a common name, with the help of the name; listed after the commands."""

for _name, _command in COMMANDS.items():
    app.command(_name)(_command)

for _name, (_help, _commands) in GROUPS.items():
    _group = typer.Typer(
        name=_name, help=_help, callback=ask_for_command, invoke_without_command=True, rich_markup_mode=None
    )
    for _part, _command in _commands.items():
        _group.command(_part)(_command)
    app.add_typer(_group)
