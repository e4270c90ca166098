"""The commands, a module each: it gathers its options, calls one plain function, and hands the result to a writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from claimcheck.cli.app import app
from claimcheck.cli.commands import baseline
from claimcheck.cli.commands.check import check
from claimcheck.cli.commands.extract import extract
from claimcheck.cli.commands.scan import scan
from claimcheck.cli.commands.triage import triage

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS: dict[str, Callable[..., Any]] = {
    "scan": scan,
    "check": check,
    "triage": triage,
    "extract": extract,
}
"""Every command by its name, in the order in which ``--help`` lists them."""

GROUPS: dict[str, typer.Typer] = {
    "baseline": baseline.app,
}
"""Every group of commands by its name, listed after the commands."""

for _name, _command in COMMANDS.items():
    app.command(_name)(_command)
for _name, _group in GROUPS.items():
    app.add_typer(_group, name=_name)
