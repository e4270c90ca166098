"""Groups in, agreed facts out: the questions that several documents answer alike.

As choosy as the findings: a wrong fact costs trust too. Left out is what anyone contests, what only fits together
("more than 500" and 620, a supplier that one of two lists names, a day and its year), plans, and what is about nothing
that has a name, or asks nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.claims.naming.equality import folded, plain
from claimcheck.findings.comparisons import seen_from
from claimcheck.findings.judging import evidence, representative
from claimcheck.findings.keys import canonical_value, evidence_key
from claimcheck.findings.labels import qualifier_labels, value_label
from claimcheck.findings.positions import Stances
from claimcheck.findings.verdicts import QUOTED_SHARE, asks_for_limit, judge
from claimcheck.groups.plans import STATED
from claimcheck.values.claims import Claim, Comparison, State
from claimcheck.values.days import day_number
from claimcheck.values.findings import Fact
from claimcheck.values.groups import Group
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

_MONTH = 31
_POLES_OF_VERBS = ("yes", "no")
_OPEN = ("<", ">")
# Rules that find an answer given twice; the others that find agreement say only that both answers can be right.
_ALIKE = frozenset({"D101", "D103", "D104", "D106", "E101", "Q101", "Q107", "Q108", "S102", "C104"})


class _Answer(NamedTuple):
    """What a group says: its claims that say it alike (none where they dispute it), and their conditions."""

    group: Group
    claims: tuple[Claim, ...]
    qualifiers: tuple[str, ...]

    @property
    def question(self) -> tuple[str, str, str]:
        return self.group.kind, folded(self.group.subject), plain(self.group.attribute)

    @property
    def value(self) -> str:
        return canonical_value(representative(self.claims, self.group.subject), self.group.subject)


def agreed_facts(groups: Sequence[Group], min_confidence: float) -> tuple[Fact, ...]:
    """The facts in ``groups`` of at least ``min_confidence``, by subject and attribute."""
    answers: dict[tuple[str, str, str], list[_Answer]] = defaultdict(list)
    for answer in map(_answer, filter(_asks, groups)):
        answers[answer.question].append(answer)
    facts = (fact for given in answers.values() for fact in _undisputed(given))
    return tuple(sorted((fact for fact in facts if fact.confidence >= min_confidence), key=_order))


def _asks(group: Group) -> bool:
    """Whether a reader can tell the question: it has a subject and an attribute, and more to ask than "did it?"."""
    values = (claim.value for claim in group.claims)
    return bool(group.subject and group.attribute) and not any(
        isinstance(value, State) and value.pole in _POLES_OF_VERBS for value in values
    )


def _answer(group: Group) -> _Answer:
    """The answer that most documents of a group give; without claims where the group holds several."""
    stated = [claim for claim in group.claims if claim.modality in STATED]
    disputed = any(Stances(stated).foes) or any(claim.modality == "denied" for claim in group.claims)
    if disputed or not stated:
        return _Answer(group, (), qualifier_labels(group.claims))
    best = representative(stated, group.subject)
    alike = tuple(sorted((claim for claim in stated if _alike(best, claim, group.subject)), key=evidence_key))
    return _Answer(group, alike, qualifier_labels(alike))


def _alike(a: Claim, b: Claim, subject: str) -> bool:
    """Whether two claims give one answer, rounding and precision allowed for."""
    verdict = judge(a, b)
    if verdict.relation != "agree" or verdict.code not in _ALIKE:
        return False
    if isinstance(a.value, Comparison) and isinstance(b.value, Comparison):
        one, other = seen_from(subject, a, a.value), seen_from(subject, b, b.value)
        return one.direction == other.direction != "against"
    if isinstance(a.value, Period) and isinstance(b.value, Period) and _apart(a.value, b.value):
        return False
    return asks_for_limit(a) or asks_for_limit(b) or _bound(a) == _bound(b)


def _apart(a: Period, b: Period) -> bool:
    """Whether one period is so much wider than the other that it hardly answers the same: a day, and its year."""
    one, other = sorted(day_number(period.last) - day_number(period.first) + 1 for period in (a, b))
    return other > max(_MONTH, one)


def _bound(claim: Claim) -> str:
    value = claim.value
    return value.bound if isinstance(value, (Quantity, Period)) and value.bound in _OPEN else ""


def _undisputed(given: Sequence[_Answer]) -> Iterable[Fact]:
    """The facts among the answers to one question; an answer that another one denies is none."""
    for number, answer in enumerate(given):
        rivals = [other for other in given if other is not answer and _same_conditions(answer, other)]
        if not answer.claims or any(not other.claims or other.value != answer.value for other in rivals):
            continue
        if all(other not in rivals for other in given[:number]):  # the first of several speaks for all
            fact = _fact([answer, *rivals])
            if len(fact.documents) > 1:
                yield fact


def _same_conditions(a: _Answer, b: _Answer) -> bool:
    return a.qualifiers == b.qualifiers or not (a.qualifiers and b.qualifiers)


def _fact(given: Sequence[_Answer]) -> Fact:
    first = given[0].group
    claims = sorted((claim for answer in given for claim in answer.claims), key=evidence_key)
    own = {claim.evidence.document for claim in claims if claim.modality != "attributed"}
    share = 1.0 if len(own) > 1 else QUOTED_SHARE
    return Fact(
        kind=first.kind,
        subject=first.subject,
        attribute=first.attribute,
        qualifiers=qualifier_labels(claims),
        value=value_label(representative(claims, first.subject), first.subject),
        documents=tuple(sorted({claim.evidence.document for claim in claims})),
        claims=tuple(evidence(claim, 0, first.subject) for claim in claims),
        confidence=round(share * min(answer.group.confidence for answer in given), 2),
    )


def _order(fact: Fact) -> tuple[object, ...]:
    return folded(fact.subject), fact.attribute, fact.qualifiers, -len(fact.documents), fact.value, fact.documents
