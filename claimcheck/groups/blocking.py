"""Candidate pairs: claims of like values that share a telling word or concept, or stand in two texts on one matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from claimcheck.claims.events.kinds import kinds_of, sharing
from claimcheck.claims.naming.equality import fold, key
from claimcheck.groups.amounts import stems
from claimcheck.groups.relatedness import ANY_MATTER, Relations
from claimcheck.groups.roles import families
from claimcheck.groups.words import weight
from claimcheck.values.claims import Claim, Comparison, Names, State
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

Key = tuple[str, ...]

MIN_WEIGHT = 0.45
"""Words below this weight (very common ones) make no key."""
MAX_BLOCK, MAX_SUBJECT = 60, 600
"""A key that more claims share tells too little: of its claims, only those of documents on one matter meet under it. A
key that names the subject as well may be shared by more."""


MAX_HOME, MAX_NEAR = 12, 100
"""A text with more measures of one dimension, or on one matter with more texts, is compared by its words alone."""


class Block(NamedTuple):
    """What claims share that meet: values of one sort, a word or concept, and the subject if it is part of the key."""

    stem: Key
    sort: str
    word: str = ""
    subject: str = ""


def candidate_pairs(claims: Sequence[Claim], known: Relations) -> Iterator[tuple[int, int]]:
    """Pairs of indices (lower first), each once, in order."""
    blocks: dict[Block, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        for block in _blocks(claim):
            blocks[block].append(index)
    pairs = set(_in_related_documents(claims, known))
    for block, members in blocks.items():
        crowded = len(members) > (MAX_SUBJECT if block.subject else MAX_BLOCK)
        pairs.update(_of_linked(members, claims, known) if crowded else combinations(members, 2))
    yield from sorted(pairs)


def _of_linked(members: Sequence[int], claims: Sequence[Claim], known: Relations) -> Iterator[tuple[int, int]]:
    """Those pairs of a crowded key that stand in documents on one matter."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for index in members:
        by_document[claims[index].evidence.document].append(index)
    for first, here in by_document.items():
        for second in known.near(first):
            if first < second and second in by_document:
                yield from ((min(pair), max(pair)) for pair in product(here, by_document[second]))


def _in_related_documents(claims: Sequence[Claim], known: Relations) -> Iterator[tuple[int, int]]:
    """Pairs of measures, dates and names of two documents that speak of the same things, whatever their words are."""
    homes: dict[tuple[str, Key], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        if _is_sparse(claim):
            for stem in _stems(claim):
                homes[claim.evidence.document, stem].append(index)
    by_document: dict[str, list[Key]] = defaultdict(list)
    for document, stem in homes:
        by_document[document].append(stem)
    for first, stems_of_first in by_document.items():
        near = [second for second in known.near(first) if first < second]
        for second, stem in product(near if len(near) <= MAX_NEAR else (), stems_of_first):
            here, there = homes[first, stem], homes.get((second, stem), [])
            if max(len(here), len(there)) <= MAX_HOME:
                yield from ((min(pair), max(pair)) for pair in product(here, there))


def _is_sparse(claim: Claim) -> bool:
    """Whether a text holds few values of this sort, as it does of speeds, but not of counts."""
    if isinstance(claim.value, Quantity):
        return ANY_MATTER.isdisjoint(stems(claim.value)) and not claim.value.dimension.startswith("currency:")
    return isinstance(claim.value, (Period, Names))


def _blocks(claim: Claim) -> set[Block]:
    telling = [w for w in {*claim.attribute.split(), *claim.context} if weight(w) >= MIN_WEIGHT]
    subject = key(claim.subject)
    blocks = {Block(stem, "word", word) for stem in _stems(claim) for word in telling}
    blocks |= {Block(stem, "concept", concept) for stem in _stems(claim) for concept in claim.concepts}
    if isinstance(claim.value, State):
        blocks |= {Block(stem, "state") for stem in _stems(claim)}
    named = {block._replace(subject=subject) for block in blocks} if subject else set()
    blocks = {block for block in blocks if block.sort != "state"} | named
    if isinstance(claim.value, Comparison):
        words = {word for name in (claim.subject, *claim.value.rivals) for word in fold(name)}
        blocks |= {Block((claim.kind,), "name", word) for word in words if weight(word) >= MIN_WEIGHT}
    return blocks


def _stems(claim: Claim) -> list[Key]:
    """What every key of a claim begins with: only claims that share one are ever compared."""
    if isinstance(claim.value, Quantity):
        return [(claim.kind, dimension) for dimension in sorted(stems(claim.value))]
    if isinstance(claim.value, State):
        return [(claim.kind, claim.value.opposition)]
    if isinstance(claim.value, Period):
        return [(claim.kind, event) for event in sorted(sharing(kinds_of(claim.concepts)))]
    if isinstance(claim.value, Names):
        return [(claim.kind, family) for family in sorted(families(claim))]
    return [(claim.kind,)]
