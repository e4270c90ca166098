"""The gate: what documents disagree on that is new, against a baseline, an earlier revision, or both."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from claimcheck.baselines.entries import entry_of, today_utc
from claimcheck.baselines.keeping import unmatched
from claimcheck.baselines.matching import Match, matched
from claimcheck.baselines.novelty import Edited, edits, renewed, unedited
from claimcheck.baselines.storing import Entries, existing, load, placing
from claimcheck.caching import Cache
from claimcheck.config import Config
from claimcheck.documents.revisions import documents_at
from claimcheck.explaining import explained
from claimcheck.extraction import Progress, Warn
from claimcheck.scanning import Source, scan
from claimcheck.severities import SEVERITIES, at_least
from claimcheck.values.documents import Document
from claimcheck.values.findings import Checked, Finding, Report

BELOW = "below-threshold"
EARLIER = "earlier"


def check(  # noqa: PLR0913 - one parameter an option
    sources: Source | Sequence[Source] = ".",
    *,
    baseline: str | Path | None = None,
    baseline_commit: str | None = None,
    config: Config | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
    today: date | None = None,
    explain: bool = False,
) -> Report:
    """The findings that are new: those that neither the baseline nor an earlier revision accounts for.

    ``baseline`` is the file, by default that of the settings, if there is one. ``baseline_commit`` names a git
    revision: what the documents disagreed on then is known. Decisions whose last day is before ``today`` (in UTC)
    count no more. The report's ``checked`` says what is left out, ``novelty`` of each finding what is new about it.
    With ``explain`` each has an explanation.
    The other arguments and errors are those of :func:`claimcheck.scan`; BaselineError and RevisionError are raised
    where there is nothing whole to compare with.
    """
    config, today = config or Config(), today or today_utc()
    file = baseline_file(baseline, config)
    entries = load(file) if baseline is None else existing(load(file), file)
    before = _before(baseline_commit, sources, config) if baseline_commit else ()
    if entries is None and baseline_commit is None and warn:
        warn(f"{file}: no baseline yet, so every finding is new ('claimcheck baseline create' accepts those of today)")
    report = scan(sources, config=everything(config), cache=cache, progress=progress, warn=warn)
    now = [Document(source.name, source.text) for source in report.sources]
    edited = edits(before, now) if baseline_commit else unedited
    past = _past(before, report, config, cache) if before else ()
    gate = _Gate(entries or (), past, today, config, edited)
    against = (*([file.as_posix()] if entries is not None else []), *([baseline_commit] if baseline_commit else []))
    new = gate.passed(report, against, unread(file, report))
    return explained(new) if explain else new


def baseline_file(given: str | Path | None, config: Config) -> Path:
    """The baseline: the file that is ``given``, else that of the settings."""
    return Path(given or os.path.relpath(config.baseline))


def everything(config: Config) -> Config:
    """The settings with which nothing is left out: what is known is compared before it is chosen what is shown."""
    return replace(config, min_confidence=0.0, severity=SEVERITIES[-1])


def _before(revision: str, sources: Source | Sequence[Source], config: Config) -> tuple[Document, ...]:
    return documents_at(revision, _names(sources), include=config.include, exclude=config.exclude, root=config.root)


def _names(sources: Source | Sequence[Source]) -> list[str]:
    several = [sources] if isinstance(sources, (str, Path, Document)) else sources
    return [source.name if isinstance(source, Document) else str(source) for source in several]


def _past(before: Sequence[Document], report: Report, config: Config, cache: Cache | None) -> Entries:
    """Entries for what the documents disagreed on before."""
    past = scan(before, config=everything(config), cache=cache, known=report.sources)
    return tuple(entry_of(finding, config.min_confidence, str) for finding in past.findings)


def unread(file: Path, report: Report) -> Callable[[str], bool]:
    """Whether a document of an entry is there but was not read for the report; paths are relative to ``file``."""
    place = placing(file)
    read = {place(document.name) for document in report.documents}
    return lambda path: path not in read and os.path.isfile(file.parent / path)  # noqa: PTH113 - as in finding


@dataclass(frozen=True, slots=True)
class _Gate:
    """What is known: the entries of the baseline, and those for ``past`` documents."""

    entries: Entries
    past: Entries
    today: date
    config: Config
    edited: Edited

    def passed(self, report: Report, against: tuple[str, ...], is_unread: Callable[[str], bool]) -> Report:
        """The report with the new findings alone."""
        findings = report.findings
        live = [entry for entry in self.entries if entry.counts(self.today)]
        lapsed = [entry for entry in self.entries if not entry.counts(self.today)]
        by_file, expired = matched(findings, live), matched(findings, lapsed)
        by_past = matched(findings, self.past)
        left = unmatched(self.entries, (*by_file, *expired), is_unread)
        known: Counter[str] = Counter()
        new = []
        for match, ended, earlier in zip(by_file, expired, by_past, strict=True):
            status = self._status(match, ended, earlier)
            if not self._is_shown(match.finding):
                continue
            if status:
                known[status] += 1
            else:
                nearest = match if match.entries else earlier
                new.append(renewed(nearest, ended, self.edited))
        stale = tuple(entry.fingerprint for entry in left.stale)
        checked = Checked(against, tuple(sorted(known.items())), stale, len(left.unseen))
        suppressed = tuple(filter(self._is_shown, report.suppressed))
        return replace(report, findings=tuple(new), suppressed=suppressed, checked=checked)

    def _is_shown(self, finding: Finding) -> bool:
        return finding.confidence >= self.config.min_confidence and bool(at_least([finding], self.config.severity))

    def _status(self, match: Match, expired: Match, earlier: Match) -> str:
        """As what a finding is known; "" where it is new."""
        if match.is_known and not self._surfaced(match):
            below = all(entry.below_threshold and not entry.decision for entry in match.entries)
            return BELOW if below else match.entries[0].status
        if expired.is_covered or match.is_known or not earlier.is_known or self._surfaced(earlier):
            return ""
        return EARLIER

    def _surfaced(self, match: Match) -> bool:
        """Whether it was not sure enough to be reported, until one of its claims was edited itself."""
        below = all(entry.below_threshold and not entry.decision for entry in match.entries)
        return below and any(self.edited(claim) == 2 for claim in match.finding.claims)
