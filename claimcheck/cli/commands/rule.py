"""``claimcheck rule``: what the codes in reports mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import options, outputs
from claimcheck.reports import RULE_WRITERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.rules import RuleDescription


def rule(
    *,
    codes: Annotated[
        list[str] | None,
        typer.Argument(metavar="CODE", help="Codes or names of rules, such as Q203 or amounts-apart; all without one."),
    ] = None,
    output_format: Annotated[str, options.output_format(RULE_WRITERS, "How to write the rules.")] = "text",
    output_file: options.OutputFile = outputs.STDOUT,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Explain the rules: what a code says, why, and an example."""
    with outputs.output(output_file, output_format) as stream:
        RULE_WRITERS[output_format](_rules(codes or ()), stream)


def _rules(codes: Sequence[str]) -> Sequence[RuleDescription]:
    from claimcheck.findings.catalogue import rules  # noqa: PLC0415

    return rules(codes)
