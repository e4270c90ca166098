"""``claimcheck explain``: why there is a finding."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from claimcheck.cli import inputs, options, outputs, settings
from claimcheck.reports import EXPLAINING


def explain(  # noqa: PLR0913 - one parameter an option
    *,
    fingerprint: Annotated[str, typer.Argument(help="Of the finding, as the reports show it; its beginning will do.")],
    paths: options.Paths = None,
    output_format: Annotated[str, options.output_format(EXPLAINING, "How to write the explanation.")] = "text",
    output_file: options.OutputFile = outputs.STDOUT,
    model: options.Model = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    cache_dir: options.CacheDir = "",
    no_cache: options.NoCache = False,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Say why there is a finding, and what would have made it silent.

    Why its claims are one question, what their values are compared as, and the rule that decided. Findings below the
    threshold and suppressed ones are explained as well.
    """
    settled = settings.resolve(paths, config, isolated=isolated, model=model)
    cache = settings.cache(cache_dir, off=no_cache)
    with outputs.output(output_file, output_format) as stream:
        from claimcheck.explanation import explain as explain_finding  # noqa: PLC0415

        sources = inputs.sources(paths or settled.sources, stdin_filename)
        run = partial(explain_finding, fingerprint, sources, config=settled.config, cache=cache)
        report = inputs.watched(run, quiet=quiet)
        outputs.keep_documents(output_file, (document.name for document in report.documents))
        EXPLAINING[output_format](report, stream)
