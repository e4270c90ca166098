"""Changes to a baseline: what documents disagree on today becomes known, entries are dropped, decisions made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.baselines.entries import STATUSES, Decision, Entry, Status, today_utc
from claimcheck.baselines.keeping import decided, named, unmatched, updated
from claimcheck.baselines.matching import matched
from claimcheck.baselines.storing import Entries, change, existing, load, placing
from claimcheck.caching import Cache
from claimcheck.checking import baseline_file, everything, unread
from claimcheck.config import Config
from claimcheck.errors import BaselineError, ConfigError, not_one_of
from claimcheck.extraction import Progress, Warn
from claimcheck.scanning import Source, scan
from claimcheck.values.findings import Finding, Report


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a baseline, sorted by fingerprint.

    ``entries`` are those that it has now, ``added`` and ``removed`` what that changed. Of those that are there
    ``stale`` no longer occur, ``unseen`` name documents that were not read, and the decisions of ``expired`` ones
    count no more.
    """

    entries: Entries
    added: Entries
    removed: Entries
    stale: Entries
    unseen: Entries
    expired: Entries


def create_baseline(  # noqa: PLR0913 - one parameter an option
    sources: Source | Sequence[Source] = ".",
    *,
    baseline: str | Path | None = None,
    config: Config | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
) -> Change:
    """Make a baseline of all that the documents disagree on; raises BaselineError where there is one already.

    Findings below the threshold are in it, marked as such. The arguments are those of :func:`claimcheck.scan`.
    """
    config = config or Config()
    file = baseline_file(baseline, config)
    _check_missing(load(file), file)
    report = _all(sources, config, cache, progress, warn)

    def created(entries: Entries | None) -> Sequence[Entry]:
        _check_missing(entries, file)
        return updated((), report.findings, config.min_confidence, placing(file))

    return _changed(file, created, report)


def update_baseline(  # noqa: PLR0913 - one parameter an option
    sources: Source | Sequence[Source] = ".",
    *,
    baseline: str | Path | None = None,
    config: Config | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
) -> Change:
    """Add what is new to a baseline, and bring entries that match in other words up to date.

    Decisions stay, and so do entries that no longer occur. Raises BaselineError where there is no file.
    """
    config = config or Config()
    file = baseline_file(baseline, config)
    existing(load(file), file)
    report = _all(sources, config, cache, progress, warn)

    def renewed(entries: Entries | None) -> Sequence[Entry]:
        return updated(existing(entries, file), report.findings, config.min_confidence, placing(file))

    return _changed(file, renewed, report)


def prune_baseline(  # noqa: PLR0913 - one parameter an option
    sources: Source | Sequence[Source] = ".",
    *,
    baseline: str | Path | None = None,
    config: Config | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
) -> Change:
    """Drop the entries that no longer occur; those of documents that are there but not among ``sources`` stay."""
    config = config or Config()
    file = baseline_file(baseline, config)
    existing(load(file), file)
    report = _all(sources, config, cache, progress, warn)

    def pruned(entries: Entries | None) -> Sequence[Entry]:
        known = existing(entries, file)
        stale = unmatched(known, matched(report.findings, known), unread(file, report)).stale
        return [entry for entry in known if entry not in stale]

    return _changed(file, pruned, report)


def triage(  # noqa: PLR0913 - one parameter an option
    fingerprint: str,
    status: Status,
    reason: str,
    *,
    expires: date | None = None,
    sources: Source | Sequence[Source] = ".",
    baseline: str | Path | None = None,
    config: Config | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
) -> Entry:
    """Write a decision on a finding into the baseline, and return its entry.

    ``fingerprint`` may be shortened. A finding that has no entry yet is looked for in ``sources``, and the file is
    made if need be. Raises ConfigError for a status that is none, an empty reason and a day that is past, and
    BaselineError where there is no such finding.
    """
    decision = _decision(status, reason, expires)
    config = config or Config()
    file = baseline_file(baseline, config)
    entry = named(load(file) or (), fingerprint)
    if entry is None:
        entry, extend = _found(fingerprint, file, config, _all(sources, config, cache, progress, warn).findings)
    else:
        extend = _kept(file)
    wanted = entry.fingerprint
    _, after = change(file, lambda entries: decided(extend(entries), wanted, decision))
    entry = named(after, wanted)
    if entry is None:
        raise BaselineError(f"{file}: another process has removed {wanted}; run 'claimcheck baseline update'")
    return entry


def _kept(file: Path) -> Callable[[Entries | None], Sequence[Entry]]:
    return lambda entries: existing(entries, file)


def _found(
    fingerprint: str, file: Path, config: Config, findings: Sequence[Finding]
) -> tuple[Entry, Callable[[Entries | None], Sequence[Entry]]]:
    """The entry for the finding of that fingerprint, and what adds it to others."""
    entry = named(updated((), findings, config.min_confidence, placing(file)), fingerprint)
    if entry is None:
        where = f"neither in {file} nor found in these documents"
        raise BaselineError(f"{fingerprint}: {where}; 'claimcheck check' prints the fingerprints of what is new")
    chosen = [finding for finding in findings if finding.fingerprint == entry.fingerprint]
    return entry, lambda entries: updated(entries or (), chosen, config.min_confidence, placing(file))


def _all(
    sources: Source | Sequence[Source],
    config: Config,
    cache: Cache | None,
    progress: Progress | None,
    warn: Warn | None,
) -> Report:
    """The report of all findings, those below the threshold among them."""
    return scan(sources, config=everything(config), cache=cache, progress=progress, warn=warn)


def _decision(status: Status, reason: str, expires: date | None) -> Decision:
    if status not in STATUSES:
        raise ConfigError(f"status: {not_one_of(status, STATUSES)}")
    if not reason.strip():
        raise ConfigError("reason: it is empty; say why, for those who read the baseline later")
    if expires and expires < today_utc():
        raise ConfigError(f"expires: {expires} is past; name today or a later day")
    return Decision(status, reason.strip(), expires)


def _check_missing(entries: Entries | None, file: Path) -> None:
    if entries is not None:
        raise BaselineError(f"{file}: there is one already; 'claimcheck baseline update' adds what is new to it")


def _changed(file: Path, make: Callable[[Entries | None], Sequence[Entry]], report: Report) -> Change:
    before, after = change(file, make)
    left = unmatched(after, matched(report.findings, after), unread(file, report))
    return Change(
        entries=after,
        added=_without(after, before),
        removed=_without(before, after),
        stale=left.stale,
        unseen=left.unseen,
        expired=tuple(entry for entry in after if not entry.counts(today_utc())),
    )


def _without(entries: Entries, others: Entries) -> Entries:
    names = {entry.fingerprint for entry in others}
    return tuple(entry for entry in entries if entry.fingerprint not in names)
