"""The tables of output formats: a new format is one module with a ``write`` function, and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, TextIO, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.values.claims import Claim
    from claimcheck.values.findings import Report
    from claimcheck.values.rules import RuleDescription

Writer: TypeAlias = "Callable[[Report, TextIO], None]"
"""Writes a whole report to an open text stream, which it neither closes nor seeks.

A format of :data:`BINARY_FORMATS` goes to the stream of bytes beneath it, or to one of bytes that it is given.
"""
ClaimWriter: TypeAlias = "Callable[[Sequence[Claim], TextIO], None]"
"""Writes claims, those of a document one after the other, to a stream as a :data:`Writer` does."""
RuleWriter: TypeAlias = "Callable[[Sequence[RuleDescription], TextIO], None]"
"""Writes rules, one or several, to a stream as a :data:`Writer` does."""


def _on_demand(module: str) -> Callable[[Any, TextIO], None]:
    """The ``write`` function of a module that is imported when something is first written."""

    def write(content: Any, stream: TextIO) -> None:
        import_module(module).write(content, stream)

    return write


WRITERS: dict[str, Writer] = {
    "text": _on_demand("claimcheck.reports.text"),
    "json": _on_demand("claimcheck.reports.machine"),
    "markdown": _on_demand("claimcheck.reports.markdown"),
    "html": _on_demand("claimcheck.reports.html"),
    "csv": _on_demand("claimcheck.reports.sheet"),
    "xlsx": _on_demand("claimcheck.reports.workbook"),
    "jsonl": _on_demand("claimcheck.reports.ci.lines"),
    "concise": _on_demand("claimcheck.reports.ci.concise"),
    "github": _on_demand("claimcheck.reports.ci.github"),
    "gitlab": _on_demand("claimcheck.reports.ci.gitlab"),
    "junit": _on_demand("claimcheck.reports.ci.junit"),
    "sarif": _on_demand("claimcheck.reports.ci.sarif"),
}
"""Every report format by its name, the default first."""

EXPLAINING = {name: WRITERS[name] for name in ("text", "json", "markdown", "html", "jsonl")}
"""The formats that show the explanation of a finding."""

CLAIM_WRITERS: dict[str, ClaimWriter] = {
    "text": _on_demand("claimcheck.reports.claims.text"),
    "json": _on_demand("claimcheck.reports.claims.machine"),
    "jsonl": _on_demand("claimcheck.reports.claims.lines"),
    "csv": _on_demand("claimcheck.reports.claims.sheet"),
    "xlsx": _on_demand("claimcheck.reports.claims.workbook"),
    "markdown": _on_demand("claimcheck.reports.claims.markdown"),
}
"""Every format of claims by its name, the default first."""

RULE_WRITERS: dict[str, RuleWriter] = {
    "text": _on_demand("claimcheck.reports.rules.text"),
    "json": _on_demand("claimcheck.reports.rules.machine"),
}
"""Every format of rules by its name, the default first."""

BINARY_FORMATS = frozenset({"xlsx"})
"""The formats that are bytes, and nothing for a terminal."""
