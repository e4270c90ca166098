"""Candidate pairs: claims of like values that share telling words or concepts, or stand in two texts on one matter.

In texts on one matter a word in common is enough, and so is one that claims of one named subject share. Elsewhere a
word must be rare, or there must be two; words that very many share bring nobody together there, so that the number of
pairs grows with the claims and not with their square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
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

Stem = tuple[str, ...]
Pair = tuple[int, int]

MIN_WEIGHT = 0.45
"""Words below this weight (very common ones) make no key."""
MAX_BLOCK, MAX_SUBJECT = 12, 100
"""A key that more claims share, or more claims of one subject, tells too little outside of texts on one matter."""
RARE = 3
"""A key that no more claims share brings them together alone."""
FEW_NEAR = 12
"""Among so few texts on one matter all values of a sort meet, and all that share a word; among more, only values of
which these texts have few, and those that share rare words."""
BUDGET = 30
"""Counterparts of a claim in very many texts on one matter: those of its rarest words."""
MAX_HOME = 40
"""A text with more measures of one dimension is compared by its words alone."""


class Key(NamedTuple):
    """What claims share that meet: values of one sort, and a word or concept."""

    stem: Stem
    sort: str
    word: str = ""


def candidate_pairs(claims: Sequence[Claim], known: Relations) -> Iterator[Pair]:
    """Pairs of indices (lower first), each once, in order."""
    blocks = _Blocks(claims)
    pairs = {
        *_in_rare_words(blocks),
        *_of_one_subject(blocks),
        *_of_linked_documents(blocks, known),
        *_in_related_documents(claims, known),
    }
    yield from sorted(pairs)


class _Blocks:
    """The keys of all claims, and the claims by key, by document and by subject."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims
        self.keys = [_keys(claim) for claim in claims]

    @cached_property
    def members(self) -> dict[Key, list[int]]:
        return _by_key(range(len(self.claims)), self.keys)

    @cached_property
    def homes(self) -> dict[Key, dict[str, list[int]]]:
        """The claims of a key by document."""
        found: dict[Key, dict[str, list[int]]] = {}
        for shared, members in self.members.items():
            by_document = found[shared] = {}
            for index in members:
                by_document.setdefault(self.claims[index].evidence.document, []).append(index)
        return found

    @cached_property
    def alike(self) -> dict[tuple[Key, ...], dict[str, list[int]]]:
        """The claims that share the name of their subject and all of their keys, by document."""
        found: dict[tuple[Key, ...], dict[str, list[int]]] = {}
        for index, (claim, keys) in enumerate(zip(self.claims, self.keys, strict=True)):
            if keys:
                whole = (*keys, Key((claim.kind,), "subject", key(claim.subject)))
                found.setdefault(whole, {}).setdefault(claim.evidence.document, []).append(index)
        return found

    @cached_property
    def documents(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for index, claim in enumerate(self.claims):
            found[claim.evidence.document].append(index)
        return found

    @cached_property
    def subjects(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for index, claim in enumerate(self.claims):
            if name := key(claim.subject):
                found[name].append(index)
        return found


def _by_key(indices: Iterable[int], keys: Sequence[Iterable[Key]]) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = defaultdict(list)
    for index in indices:
        for shared in keys[index]:
            found[shared].append(index)
    return found


def _in_rare_words(blocks: _Blocks) -> Iterator[Pair]:
    """Pairs that share a rare key, or two that are not too common; in one document one of these is enough."""
    for index, keys in enumerate(blocks.keys):
        document = blocks.claims[index].evidence.document
        once: set[int] = set()
        for shared in keys:
            members = blocks.members[shared]
            if len(members) > MAX_BLOCK:
                continue
            alone = len(members) <= RARE or shared.sort == "name"
            for other in members:
                if other > index:
                    if alone or other in once or blocks.claims[other].evidence.document == document:
                        yield index, other
                    once.add(other)


def _of_one_subject(blocks: _Blocks) -> Iterator[Pair]:
    """Pairs that share a key and the name of their subject, and states of one opposition that share the name."""
    for indices in blocks.subjects.values():
        if len(indices) > 1:
            states = [index for index in indices if isinstance(blocks.claims[index].value, State)]
            shared = (*_by_key(indices, blocks.keys).values(), *_by_stem(states, blocks.claims).values())
            for members in shared:
                if len(members) <= MAX_SUBJECT:
                    yield from combinations(members, 2)


def _by_stem(indices: Iterable[int], claims: Sequence[Claim]) -> dict[Stem, list[int]]:
    found: dict[Stem, list[int]] = defaultdict(list)
    for index in indices:
        for stem in _stems(claims[index]):
            found[stem].append(index)
    return found


def _of_linked_documents(blocks: _Blocks, known: Relations) -> Iterator[Pair]:
    """Pairs that share a key in two documents on one matter: any key where few documents are, else their rarest."""
    for document, indices in blocks.documents.items():
        near = known.near(document)
        if len(near) <= FEW_NEAR:
            here = _by_key(indices, blocks.keys) if near else {}
            for other in (index for name in sorted(near) for index in blocks.documents[name]):
                for shared in blocks.keys[other]:
                    for index in here.get(shared, ()):
                        yield min(index, other), max(index, other)
        else:
            yield from _in_rarest_words(blocks, indices, near)
    yield from _in_like_words(blocks, known)


def _in_rarest_words(blocks: _Blocks, indices: Sequence[int], near: frozenset[str]) -> Iterator[Pair]:
    """Pairs of one document's claims and those near it that share a key, the rarest first, within the budget."""
    shared = {word for index in indices for word in blocks.keys[index]}
    others = {word: _within(blocks.homes[word], near) for word in shared}
    for index in indices:
        left = BUDGET
        for word in sorted(blocks.keys[index], key=lambda word: (len(others[word]), word)):
            left -= len(others[word])
            if left < 0:
                break
            yield from ((min(index, other), max(index, other)) for other in others[word])


def _within(homes: Mapping[str, Sequence[int]], near: frozenset[str]) -> list[int]:
    """The claims of those documents that are near."""
    return [index for document in homes.keys() & near for index in homes[document]]


def _in_like_words(blocks: _Blocks, known: Relations) -> Iterator[Pair]:
    """Pairs on one subject in the very same words, in texts on one matter: however many, they answer one question."""
    for homes in blocks.alike.values():
        for document, indices in homes.items() if len(homes) > FEW_NEAR else ():
            near = homes.keys() & known.near(document)
            yield from (pair for name in near if document < name for pair in _crossed(indices, homes[name]))


def _crossed(here: Sequence[int], there: Sequence[int]) -> Iterator[Pair]:
    return ((min(pair), max(pair)) for pair in product(here, there))


def _in_related_documents(claims: Sequence[Claim], known: Relations) -> Iterator[Pair]:
    """Pairs of measures, dates and names of two documents that speak of the same things, whatever their words are."""
    homes: dict[tuple[str, Stem], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        for stem in _sorts(claim):
            homes[claim.evidence.document, stem].append(index)
    for (first, stem), here in homes.items():
        near = known.near(first)
        is_small = len(near) <= FEW_NEAR
        others = [(second, there) for second in near if (there := homes.get((second, stem)))]
        if is_small or (_is_sparse(stem) and sum(len(there) for _, there in others) <= BUDGET):
            for second, there in others:
                if max(len(here), len(there)) <= MAX_HOME and (not is_small or len(known.near(second)) <= FEW_NEAR):
                    yield from _crossed(here, there)


def _sorts(claim: Claim) -> list[Stem]:
    """What values have in common that may answer one question whatever the words are."""
    if isinstance(claim.value, Quantity):
        return _stems(claim)
    if isinstance(claim.value, Period):
        return [(claim.kind,)]
    if isinstance(claim.value, Names):
        return [(claim.kind,)]
    return []


def _is_sparse(stem: Stem) -> bool:
    """Whether a text holds few values of this sort, as it does of speeds, but not of counts and sums of money."""
    return stem[0] != "quantity" or not (stem[1] in ANY_MATTER or stem[1].startswith("currency:"))


def _keys(claim: Claim) -> tuple[Key, ...]:
    """The keys of a claim; what tells nothing of it, its very common words, is none."""
    told = [("word", word) for word in sorted({*claim.attribute.split(), *claim.context}) if weight(word) >= MIN_WEIGHT]
    told += [("concept", concept) for concept in claim.concepts]
    keys = [Key(stem, *what) for stem in _stems(claim) for what in told]
    if isinstance(claim.value, Comparison):
        words = {word for name in (claim.subject, *claim.value.rivals) for word in fold(name)}
        keys += [Key((claim.kind,), "name", word) for word in sorted(words) if weight(word) >= MIN_WEIGHT]
    return tuple(keys)


def _stems(claim: Claim) -> list[Stem]:
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
