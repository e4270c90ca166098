"""The options of the commands, each described once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Annotated, Any

import typer

from claimcheck.baselines.entries import FILE
from claimcheck.errors import not_one_of
from claimcheck.severities import NEVER, SEVERITIES
from claimcheck.values.claims import CLAIM_KINDS

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Files, folders, patterns such as 'docs/*.md', or - for standard input. None: the folder of the "
        "configuration file, or else the working directory.",
        show_default=False,
    ),
]
ConfigFile = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="Use this configuration file instead of the nearest."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")]
OutputFile = Annotated[str, typer.Option(metavar="FILE", help="Write to this file instead of standard output.")]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        metavar="FORMAT=FILE",
        help="Write the report in this format to this file as well; - is standard output. May be given several times.",
        show_default=False,
    ),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME|PATH", help="A spaCy pipeline to use instead of the one that claimcheck ships."),
]
MinConfidence = Annotated[
    float | None, typer.Option(metavar="0..1", help="Report only findings that are at least so sure.")
]
Severity = Annotated[
    str | None,
    typer.Option(
        metavar="|".join(SEVERITIES),
        callback=lambda name: name and _checked(name, SEVERITIES),
        help="Report only findings that are at least so severe.",
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="|".join((*SEVERITIES, NEVER)),
        callback=lambda name: name and _checked(name, (*SEVERITIES, NEVER)),
        help="Exit with 1 where a finding is reported that is at least so severe.",
    ),
]
BaselineFile = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help=f"The baseline to use instead of that of the configuration file, which is {FILE} by default.",
        show_default=False,
    ),
]
BaselineCommit = Annotated[
    str | None,
    typer.Option(
        metavar="REV",
        help="Report only what is new since this git revision: a branch, a tag, a commit, HEAD. Its documents are read "
        "from the repository; the work tree is left alone.",
        show_default=False,
    ),
]
StdinFilename = Annotated[
    str, typer.Option(metavar="NAME", help="The name of standard input; its suffix says how to read it.")
]
CacheDir = Annotated[
    str,
    typer.Option(
        metavar="FOLDER",
        envvar="CLAIMCHECK_CACHE_DIR",
        help="Where the claims of documents are kept for the next run; by default in the user's cache folder.",
        show_default=False,
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", envvar="CLAIMCHECK_NO_CACHE", help="Read every document anew, and keep nothing.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress and no warnings.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]
Subject = Annotated[
    list[str] | None,
    typer.Option(
        metavar="TEXT",
        help="Only claims whose subject contains this text; case, accents, punctuation, articles, titles and legal "
        "forms (Ltd) make no difference. Given several times: any of them.",
        show_default=False,
    ),
]
Attribute = Annotated[
    list[str] | None,
    typer.Option(
        metavar="TEXT",
        help="Only claims whose attribute contains this text; case, accents and punctuation make no difference. Given "
        "several times: any of them.",
        show_default=False,
    ),
]


Facts = Annotated[
    bool, typer.Option("--facts", help="Report as well what several documents say alike, in an appendix.")
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Say below each finding why it is one, and what would have made it silent.")
]
Limit = Annotated[
    int | None,
    typer.Option(
        metavar="N", help="Show at most so many findings: contradictions first, the surest first.", show_default=False
    ),
]
LinkBase = Annotated[
    str,
    typer.Option(
        metavar="URL", help="Where the documents are hosted, such as https://github.com/us/texts/blob/main: for links."
    ),
]


def group_by(groupings: Collection[str]) -> Any:
    """The option that names what findings are grouped by."""
    return typer.Option(
        metavar="|".join(groupings),
        callback=one_of(groupings),
        help="Show the findings in sections.",
        show_default=False,
    )


def output_format(writers: Collection[str], help_text: str, default: str = "") -> Any:
    """The option that names one of ``writers``; ``default`` is shown where the command chooses it by itself."""
    shown = default or True
    return typer.Option(metavar="|".join(writers), callback=one_of(writers), help=help_text, show_default=shown)


def one_of(known: Collection[str]) -> Callable[[str | None], str | None]:
    """A callback that takes the ``known`` names and no others."""

    def checked(name: str | None) -> str | None:
        return name if name is None else _checked(name, known)

    return checked


def _checked(name: str, known: Collection[str]) -> str:
    if name not in known:
        raise typer.BadParameter(not_one_of(name, known))
    return name


def _kinds(values: list[str] | None) -> list[str]:
    """The kinds in options such as ``--kind date,state --kind entity``."""
    return [_checked(part.strip().lower(), CLAIM_KINDS) for value in values or () for part in value.split(",")]


Kind = Annotated[
    list[str] | None,
    typer.Option(
        metavar=",".join(CLAIM_KINDS),
        callback=_kinds,
        help="Only claims of these kinds: one, several with commas, or the option several times.",
        show_default=False,
    ),
]
