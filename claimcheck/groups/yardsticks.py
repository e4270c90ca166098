"""The question of the yardstick: which rivals documents choose to measure a thing against.

Every comparison also answers it. A document's answer is all the rivals that it sets a subject against. Documents
disagree when none of their rivals are the same, though they come from one family (GPT-4o and GPT-5.5).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.claims.naming.equality import fold, key, product_line
from claimcheck.values.claims import Claim, Comparison, Names, Qualifiers
from claimcheck.values.groups import Group

ATTRIBUTE = "comparison target"
MODALITIES = ("asserted", "approximate", "attributed", "planned")
"""A thing that is planned or designed to rival another is measured against it already."""
CONFIDENCE = 0.9
"""How surely two documents that set one subject against versions of one family answer one question."""


def yardsticks(claims: Sequence[Claim]) -> list[Group]:
    """A group for each subject that documents measure against different members of a family."""
    chosen: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if _counts(claim):
            chosen[product_line(claim.subject)][claim.evidence.document].append(claim)
    return [_group(by_document) for _, by_document in sorted(chosen.items()) if _disagree(by_document.values())]


def _counts(claim: Claim) -> bool:
    return claim.subject_source != "topic" and claim.modality in MODALITIES and bool(_versioned_rivals(claim))


def _versioned_rivals(claim: Claim) -> tuple[str, ...]:
    """The rivals that carry a version, as the subject does: a model is measured against models, not their makers."""
    if not isinstance(claim.value, Comparison) or not _has_version(claim.subject):
        return ()
    own = fold(claim.subject)[0]
    return tuple(rival for rival in claim.value.rivals if _has_version(rival) and fold(rival)[0] != own)


def _has_version(name: str) -> bool:
    return any(character.isdigit() for character in name)


def _family(rival: str) -> str:
    return "".join(c for c in fold(rival)[0] if c.isalpha())


def _disagree(documents: Iterable[Sequence[Claim]]) -> bool:
    """Whether two documents name no common rival, but rivals of a common family."""
    answers = [_rivals(claims) for claims in documents]
    return any(
        not {key(r) for r in a} & {key(r) for r in b} and {_family(r) for r in a} & {_family(r) for r in b}
        for n, a in enumerate(answers)
        for b in answers[n + 1 :]
    )


def _rivals(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The rivals of a document's claims, the most frequent first, those named earlier before others."""
    named = [rival for sentence in _by_sentence(claims) for rival in sentence]
    counts = Counter(map(key, named))
    spelling = {key(rival): rival for rival in reversed(named)}
    return tuple(
        sorted(spelling.values(), key=lambda rival: (-counts[key(rival)], list(map(key, named)).index(key(rival))))
    )


def _by_sentence(claims: Sequence[Claim]) -> Iterator[Iterable[str]]:
    """The rivals that each sentence names, every rival once."""
    sentences: dict[int, dict[str, str]] = defaultdict(dict)
    for claim in claims:
        for rival in _versioned_rivals(claim):
            sentences[claim.evidence.start].setdefault(key(rival), rival)
    for _, rivals in sorted(sentences.items()):
        yield rivals.values()


def _group(by_document: dict[str, list[Claim]]) -> Group:
    claims = [
        replace(
            claim,
            attribute=ATTRIBUTE,
            value=Comparison(_rivals(found), "against"),
            qualifiers=Qualifiers(),
            modality="asserted" if claim.modality == "planned" else claim.modality,
        )
        for found in by_document.values()
        for claim in {claim.evidence.start: claim for claim in reversed(found)}.values()
    ]
    names = Counter(claim.subject for claim in claims)
    subject = min(names, key=lambda name: (len(fold(name)), -names[name], name))
    reasons = ("the documents set the same subject against different members of one family",)
    return Group("comparison", subject, ATTRIBUTE, tuple(claims), CONFIDENCE, reasons)


def without_yardsticks(groups: Iterable[Group], found: Iterable[Group]) -> list[Group]:
    """The groups but for those that only choose a yardstick where one that was ``found`` tells of the same choice."""
    told = [{claim.evidence for claim in group.claims} for group in found]
    return [
        group
        for group in groups
        if not (_only_chooses(group) and any({c.evidence for c in group.claims} <= places for places in told))
    ]


def _only_chooses(group: Group) -> bool:
    """Whether none of the claims says how the subject stands to its rivals."""
    return all(isinstance(c.value, Comparison) and c.value.direction == "against" for c in group.claims)


def without_rivals(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups but for those of names that only repeat with whom their sentences compare something."""
    rivals: dict[tuple[str, int], set[str]] = defaultdict(set)
    for group in groups:
        for claim in group.claims:
            if isinstance(claim.value, Comparison):
                rivals[claim.evidence.document, claim.evidence.start].update(claim.value.rivals)
    return tuple(group for group in groups if not all(_is_rival(claim, rivals) for claim in group.claims))


def _is_rival(claim: Claim, rivals: Mapping[tuple[str, int], set[str]]) -> bool:
    where = claim.evidence.document, claim.evidence.start
    return isinstance(claim.value, Names) and rivals.get(where, set()).issuperset(claim.value.names)
