"""Groups in, findings out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import inf
from typing import NamedTuple

from claimcheck.claims.naming.equality import name_relation
from claimcheck.findings.closeness import closeness
from claimcheck.findings.extents import drawing
from claimcheck.findings.keys import canonical_value, evidence_key, fingerprint, side_key
from claimcheck.findings.labels import comparison_label, message, qualifier_labels, ranking, value_label
from claimcheck.findings.positions import Side, Stances, sides
from claimcheck.findings.rules import Verdict
from claimcheck.findings.terms import Terms
from claimcheck.findings.verdicts import COMPARED
from claimcheck.values.claims import Claim, Comparison
from claimcheck.values.explanations import Grounds
from claimcheck.values.findings import Extent, Finding, FindingClaim, Position, Severity
from claimcheck.values.groups import Group
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

STRICT = Terms()
"""No tolerance but that of the wording, and documents of one rank."""


class Stand(NamedTuple):
    """A position while its finding is made: the claims in order of place, and the value in words and as a key.

    ``keys`` are those of its claims, sorted, ``key`` the one that stands for them.
    """

    claims: tuple[Claim, ...]
    value: str
    key: str
    keys: tuple[str, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that hold the position, sorted."""
        return tuple(sorted({claim.evidence.document for claim in self.claims}))


def judge_groups(groups: Sequence[Group], min_confidence: float, terms: Terms = STRICT) -> tuple[Finding, ...]:
    """The findings in ``groups`` of at least ``min_confidence``: contradictions first, the surest first."""
    found = (judge_group(group, terms) for group in groups)
    return ranked(finding for finding in found if finding is not None and finding.confidence >= min_confidence)


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of a report: contradictions first, the surest first."""
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[bool, float, str, str, str, str]:
    lesser = finding.severity != "contradiction"
    return lesser, -finding.confidence, finding.subject, finding.attribute, finding.fingerprint, finding.message


def judge_group(group: Group, terms: Terms = STRICT) -> Finding | None:
    """The finding in a group, whatever its confidence; None where no claims oppose each other on the user's terms."""
    compared = [claim for claim in group.claims if claim.modality in COMPARED]
    stances = Stances(compared, terms.leeway(compared))
    found = sides(stances)
    if len(found) < 2:
        return None
    verdict = _strongest(stances, found)
    stands = sorted((_stand(stances, side, group.subject) for side in found), key=lambda s: _prominence(s, terms))
    return _finding(group, verdict, stands, terms)


def _strongest(stances: Stances, found: Sequence[Side]) -> Verdict:
    """The verdict that makes the finding: a conflict before a difference, the surest rule first."""
    verdicts = [
        stances.verdict(i, j) for n, side in enumerate(found) for other in found[:n] for i in side for j in other
    ]
    opposing = [verdict for verdict in verdicts if verdict.opposes]
    return min(opposing, key=lambda v: (v.relation != "conflict", -v.weight, v.code, v.reason))


def _stand(stances: Stances, side: Side, subject: str) -> Stand:
    claims = tuple(sorted((claim for i in side for claim in stances.claims[i]), key=evidence_key))
    keys = tuple(sorted({side_key(claim, subject) for claim in claims}))
    if all(isinstance(claim.value, Comparison) and claim.value.direction == "against" for claim in claims):
        rivals = _rivals(claims)
        union = Comparison(tuple(rivals), "against")
        return Stand(claims, comparison_label(union), canonical_value(replace(claims[0], value=union), subject), keys)
    best = representative(claims, subject)
    return Stand(claims, value_label(best, subject), canonical_value(best, subject), keys)


def _rivals(claims: Sequence[Claim]) -> list[str]:
    """Every rival that a claim names, the one that most claims name first, in its most frequent spelling.

    A claim that is given twice counts once.
    """
    spellings: list[Counter[str]] = []
    holders: list[set[int]] = []
    for number, claim in enumerate(dict.fromkeys(claims)):
        for rival in claim.value.rivals if isinstance(claim.value, Comparison) else ():
            known = next((c for c in spellings if any(name_relation(rival, s) == "same" for s in c)), None)
            if known is None:
                spellings.append(known := Counter())
                holders.append(set())
            known[rival] += 1
            holders[spellings.index(known)].add(number)
    order = sorted(range(len(spellings)), key=lambda n: -len(holders[n]))
    return [min(spellings[n], key=lambda s: (-spellings[n][s], s)) for n in order]


def representative(claims: Sequence[Claim], subject: str) -> Claim:
    """The claim whose value stands for the side: the value of most documents, then the most precise."""
    holders: dict[str, set[str]] = {}
    for claim in claims:
        holders.setdefault(canonical_value(claim, subject), set()).add(claim.evidence.document)
    return min(
        claims,
        key=lambda c: (
            -len(holders[canonical_value(c, subject)]),
            _coarseness(c),
            canonical_value(c, subject),
            value_label(c, subject),
        ),
    )


def _coarseness(claim: Claim) -> tuple[float, ...]:
    value = claim.value
    if isinstance(value, Quantity):
        return value.bound != "=", value.base_high - value.base_low, value.step
    if isinstance(value, Period):
        (y, m, d), (year, month, day) = value.first, value.last
        return value.bound != "=", year - y, month - m, day - d
    return (0.0,)


def _prominence(stand: Stand, terms: Terms) -> tuple[float, int, tuple[str, ...], int, str, str]:
    rank, first = terms.rank(stand.documents), stand.claims[0].evidence
    return rank or inf, -len(stand.documents), stand.documents, first.start, stand.value, stand.key


def _finding(group: Group, verdict: Verdict, stands: Sequence[Stand], terms: Terms) -> Finding:
    positions = tuple(Position(s.value, s.documents, terms.rank(s.documents), s.keys) for s in stands)
    claims = [claim for stand in stands for claim in stand.claims]
    qualifiers = qualifier_labels(claims)
    near = closeness(claims)
    drawn = drawing(claims)
    numbered = [(claim, number) for number, stand in enumerate(stands) for claim in stand.claims]
    severity: Severity = "contradiction" if verdict.relation == "conflict" else "disagreement"
    return Finding(
        fingerprint=fingerprint(group.kind, group.subject, group.attribute, [stand.key for stand in stands]),
        code=verdict.code,
        kind=group.kind,
        severity=severity,
        confidence=round(group.confidence * verdict.weight * near.share, 2),
        subject=group.subject,
        attribute=group.attribute,
        qualifiers=qualifiers,
        message=message(group.subject, group.attribute, qualifiers, positions),
        positions=positions,
        claims=tuple(
            evidence(claim, number, group.subject, extent)
            for (claim, number), extent in zip(numbered, drawn.extents, strict=True)
        ),
        reasons=(*group.reasons, verdict.reason, *near.reasons, *ranking(positions)),
        axis=drawn.axis,
        grounds=_grounds(group, verdict, near.share, claims, terms),
    )


def _grounds(group: Group, verdict: Verdict, closeness_share: float, claims: Sequence[Claim], terms: Terms) -> Grounds:
    tolerance = terms.leeway([claim for claim in group.claims if claim.modality in COMPARED]).tolerance
    made = (group.confidence, group.links, group.reasons, verdict.weight, closeness_share)
    return Grounds(*made, tuple(claims), tolerance)


def evidence(claim: Claim, position: int, subject: str, extent: Extent | None = None) -> FindingClaim:
    """The claim as evidence of a position, its value as said of ``subject``."""
    place = claim.evidence
    return FindingClaim(
        document=place.document,
        start=place.start,
        end=place.end,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        text=place.text,
        value=value_label(claim, subject),
        position=position,
        value_start=place.value_start,
        value_end=place.value_end,
        extent=extent,
    )
