"""What is new about a finding, and at which of its claims to show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from claimcheck.baselines.matching import Match
from claimcheck.values.documents import Document
from claimcheck.values.findings import Finding, FindingClaim, Novelty

Edited = Callable[[FindingClaim], int]
"""How sure a claim was edited: 0 not at all, 1 elsewhere in its document, 2 itself."""


def unedited(_claim: FindingClaim) -> int:
    """For a run that knows of no earlier texts."""
    return 0


def edits(before: Iterable[Document], now: Iterable[Document]) -> Edited:
    """Which claims were edited between two states of the documents; a text that was renamed was not."""
    earlier = {document.name: document.text for document in before}
    names = {document.name for document in now}
    gone = [text for name, text in sorted(earlier.items()) if name not in names]
    texts = {document.name: document.text for document in now}

    @cache
    def former(name: str) -> tuple[str, bool]:
        """What the text of a document was taken from, on one line, and whether it is the same."""
        here = _words(texts.get(name, ""))
        sources = [_words(text) for text in ([earlier[name]] if name in earlier else gone)]
        return " ".join(sources), here in sources

    def edited(claim: FindingClaim) -> int:
        source, is_same = former(claim.document)
        if is_same:
            return 0
        return 1 if _words(claim.text) in source else 2

    return edited


def _words(text: str) -> str:
    return " ".join(text.split())


def renewed(match: Match, expired: Match | None, edited: Edited) -> Finding:
    """The finding of a match that does not account for it, with what is new; ``expired`` is that of expired entries."""
    finding = match.finding
    positions = match.fresh or tuple(range(len(finding.positions)))
    note = _note(match, expired)
    message = f"{finding.message} ({note})" if note else finding.message
    primary = _shown_at(finding, positions, edited)
    return replace(finding, message=message, primary=primary, novelty=Novelty(positions, note))


def _note(match: Match, expired: Match | None) -> str:
    """Why it is new though something like it is known; "" where nothing like it is."""
    if expired and expired.is_covered:
        decisions = sorted({(e.decision.expires, e.decision.reason, e.status) for e in expired.entries if e.decision})
        when, reason, status = decisions[-1]
        return f"{status} until {when}: {' '.join(reason.split())}"
    if match.is_worse:
        return "known as a disagreement"
    if match.is_covered:
        return "known, but not sure enough to be reported before"
    if match.entries:
        values = [match.finding.positions[number].value for number in match.fresh]
        return f"new: {_listed(values)}"
    return ""


def _listed(values: Sequence[str]) -> str:
    *others, last = values
    return f"{', '.join(others)} and {last}" if others else last


def _shown_at(finding: Finding, positions: Sequence[int], edited: Edited) -> int:
    """The claim that was most surely edited; among those one of a new side, of the side that fewer documents hold."""
    claims = finding.claims
    ranks = [(edited(claim), claim.position in positions, claim.position, -n) for n, claim in enumerate(claims)]
    return ranks.index(max(ranks))
