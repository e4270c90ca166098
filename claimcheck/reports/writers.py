"""The table of report formats: a new format is one module with a ``write`` function, and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TextIO, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.values.findings import Report

Writer: TypeAlias = "Callable[[Report, TextIO], None]"
"""Writes a whole report to an open text stream, which it neither closes nor seeks."""


def _on_demand(module: str) -> Writer:
    """The ``write`` function of a module that is imported when the first report is written."""

    def write(report: Report, stream: TextIO) -> None:
        writer = cast("Writer", import_module(module).write)
        writer(report, stream)

    return write


WRITERS: dict[str, Writer] = {
    "text": _on_demand("claimcheck.reports.text"),
    "json": _on_demand("claimcheck.reports.machine"),
    "markdown": _on_demand("claimcheck.reports.markdown"),
}
"""Every report format by its name, the default first."""
