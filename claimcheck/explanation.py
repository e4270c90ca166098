"""One finding, explained: looked up by its fingerprint among all that documents disagree on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimcheck.caching import Cache
from claimcheck.checking import everything
from claimcheck.config import Config
from claimcheck.errors import ConfigError
from claimcheck.explaining import explained
from claimcheck.extraction import Progress, Warn
from claimcheck.scanning import Source, scan
from claimcheck.values.findings import Finding, Report

SHORTEST = 4
"""The fewest characters of a fingerprint that may name a finding."""


def explain(  # noqa: PLR0913 - one parameter an option
    fingerprint: str,
    sources: Source | Sequence[Source] = ".",
    *,
    config: Config | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
) -> Report:
    """A report of the one finding that a fingerprint names, with its explanation.

    It is found though it be below the threshold or suppressed.
    ``fingerprint`` may be shortened. The other arguments and errors are those of :func:`claimcheck.scan`; ConfigError
    is raised where there is no such finding, or several.
    """
    wanted = fingerprint.strip().lower()
    if len(wanted) < SHORTEST:
        raise ConfigError(f"'{fingerprint}' is too short for a fingerprint; give at least {SHORTEST} characters of it")
    report = scan(sources, config=everything(config or Config()), cache=cache, progress=progress, warn=warn)
    finding = _named((*report.findings, *report.suppressed), wanted)
    return explained(replace(report, findings=(finding,), suppressed=(), notes=()))


def _named(findings: Iterable[Finding], wanted: str) -> Finding:
    found = {finding.fingerprint: finding for finding in findings if finding.fingerprint.startswith(wanted)}
    if len(found) > 1:
        raise ConfigError(f"'{wanted}' begins several fingerprints; give more of one: {', '.join(sorted(found))}")
    if not found:
        raise ConfigError(f"{wanted}: not found in these documents; 'claimcheck scan' shows the fingerprints")
    return next(iter(found.values()))
