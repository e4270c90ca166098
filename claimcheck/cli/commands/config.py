"""``claimcheck config``: the settings in force, and what can be set."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from claimcheck.cli import options, outputs, settings

HELP = "Show the settings in force and what can be set."
FORMATS = ("text", "json")


def show(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths = None,
    output_format: Annotated[str, options.output_format(FORMATS, "How to write the settings.")] = "text",
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    severity: options.Severity = None,
    fail_on: options.FailOn = None,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Print the settings in force for these paths and options, and where each was set."""
    from claimcheck.config.showing import SETTINGS_WRITERS  # noqa: PLC0415

    settled = settings.resolve(
        paths,
        config,
        isolated=isolated,
        model=model,
        min_confidence=min_confidence,
        severity=severity,
        fail_on=fail_on,
    )
    with outputs.output(outputs.STDOUT, output_format) as stream:
        SETTINGS_WRITERS[output_format](settled, stream)


def keys(*, debug: options.Debug = False) -> None:  # noqa: ARG001 - for main
    """Print what every key means, as a page of Markdown."""
    from claimcheck.config.showing import write_keys  # noqa: PLC0415

    with outputs.output(outputs.STDOUT, "markdown") as stream:
        write_keys(stream)


def schema(*, debug: options.Debug = False) -> None:  # noqa: ARG001 - for main
    """Print the JSON schema of claimcheck.toml, for editors."""
    from claimcheck.config.showing import write_schema  # noqa: PLC0415

    with outputs.output(outputs.STDOUT, "json") as stream:
        write_schema(stream)


COMMANDS: dict[str, Callable[..., Any]] = {
    "show": show,
    "keys": keys,
    "schema": schema,
}
"""The commands of the group by their names."""
