"""The commands, a module each: it gathers its options, calls one plain function, and hands the result to a writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.cli.app import app
from claimcheck.cli.commands.extract import extract
from claimcheck.cli.commands.rule import rule
from claimcheck.cli.commands.scan import scan
from claimcheck.cli.commands.show import show

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS: dict[str, Callable[..., Any]] = {
    "scan": scan,
    "extract": extract,
    "show": show,
    "rule": rule,
}
"""Every command by its name, in the order in which ``--help`` lists them."""

for _name, _command in COMMANDS.items():
    app.command(_name)(_command)
