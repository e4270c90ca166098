"""``claimcheck extract``: the claims that documents make."""

from __future__ import annotations

from typing import Annotated

from claimcheck.cli import inputs, options, outputs, settings
from claimcheck.reports import CLAIM_WRITERS


def extract(  # noqa: PLR0913 - one parameter an option
    *,
    paths: options.Paths = None,
    output_format: Annotated[str, options.output_format(CLAIM_WRITERS, "How to write the claims.")] = "text",
    output_file: options.OutputFile = outputs.STDOUT,
    kind: options.Kind = None,
    subject: options.Subject = None,
    attribute: options.Attribute = None,
    model: options.Model = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    cache_dir: options.CacheDir = "",
    no_cache: options.NoCache = False,
    stdin_filename: options.StdinFilename = "<stdin>",
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - for main
) -> None:
    """Print the claims that documents make.

    Numbers, dates, names, comparisons and states, each with its subject, attribute and value: as a table on a terminal,
    and in a pipe or file as lines that start with the place of the claim.
    """
    settled = settings.resolve(paths, config, isolated=isolated, model=model)
    with outputs.output(output_file, output_format) as stream:
        from claimcheck import scanning  # noqa: PLC0415

        warn = inputs.warner(quiet=quiet)
        sources = inputs.sources(paths or settled.sources, stdin_filename)
        documents = scanning.gather(sources, warn, settled.config)
        outputs.keep_documents(output_file, (document.name for document in documents))
        with inputs.progress_bar(quiet=quiet) as progress:
            claims = scanning.extract(
                documents,
                config=settled.config,
                cache=settings.cache(cache_dir, off=no_cache),
                progress=progress,
                warn=warn,
                kinds=kind or (),
                subjects=subject or (),
                attributes=attribute or (),
            )
        CLAIM_WRITERS[output_format](claims, stream)
