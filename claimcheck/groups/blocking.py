"""Candidate pairs: claims of like values that share telling words or concepts, or stand in two texts on one matter.

In texts on one matter a word in common is enough, and so is one that claims of one named subject share. Elsewhere a
word must be rare, or there must be two; words that very many share bring nobody together there, so that the number of
pairs grows with the claims and not with their square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, combinations, product

from claimcheck.claims.events.kinds import kinds_of, sharing
from claimcheck.claims.naming.equality import fold, key
from claimcheck.groups.amounts import stems
from claimcheck.groups.portions import whole_of
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
APART = "\0"
"""What parts a key that is spelt out, so that keys are in the order of their parts."""
NAMED = f"comparison{APART}name{APART}"
"""How the keys begin that are words of the names in a comparison."""


class _Blocks:
    """The keys of all claims, and the claims by key, by document and by subject.

    A key is what claims share that meet, values of one sort and a word or concept; here it is a number, in the order of
    the keys. Keys that one claim alone has bring it to nobody and have none.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims
        self.homes = [claim.evidence.document for claim in claims]
        self.stems = [_stems(claim) for claim in claims]
        spelt = [_keys(claim, stems) for claim, stems in zip(claims, self.stems, strict=True)]
        counts = Counter(chain.from_iterable(spelt))
        ordered = sorted(spelling for spelling, count in counts.items() if count > 1)
        numbers = {spelling: number for number, spelling in enumerate(ordered)}
        self.keys = [[numbers[spelling] for spelling in keys if spelling in numbers] for keys in spelt]
        self.members = _by_key(range(len(claims)), self.keys)
        self.names = {number for number, spelling in enumerate(ordered) if spelling.startswith(NAMED)}
        self._unmet = [len(keys) > len(known) for keys, known in zip(spelt, self.keys, strict=True)]

    @cached_property
    def alike(self) -> list[dict[str, list[int]]]:
        """The claims that share the name of their subject and all of their keys, by document."""
        found: dict[tuple[str, str, tuple[int, ...]], list[int]] = defaultdict(list)
        for index, claim in enumerate(self.claims):
            if self.keys[index] and not self._unmet[index]:
                found[claim.kind, key(claim.subject), tuple(self.keys[index])].append(index)
        return [self.at_home(indices) for indices in found.values()]

    @cached_property
    def documents(self) -> dict[str, list[int]]:
        return self.at_home(range(len(self.claims)))

    @cached_property
    def subjects(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for index, claim in enumerate(self.claims):
            if name := key(claim.subject):
                found[name].append(index)
        return found

    def at_home(self, indices: Iterable[int]) -> dict[str, list[int]]:
        """The claims by document."""
        found: dict[str, list[int]] = {}
        for index in indices:
            found.setdefault(self.homes[index], []).append(index)
        return found


def candidate_pairs(claims: Sequence[Claim], known: Relations) -> Iterator[Pair]:
    """Pairs of indices (lower first), each once, in order."""
    blocks = _Blocks(claims)
    pairs = chain(
        _in_rare_words(blocks),
        _of_one_subject(blocks),
        _of_linked_documents(blocks, known),
        _in_related_documents(blocks, known),
    )
    later: list[set[int]] = [set() for _ in claims]
    for index, other in pairs:
        later[index].add(other)
    for index, others in enumerate(later):
        yield from ((index, other) for other in sorted(others))


def _by_key(indices: Iterable[int], keys: Sequence[Iterable[int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for index in indices:
        for shared in keys[index]:
            found[shared].append(index)
    return found


def _in_rare_words(blocks: _Blocks) -> Iterator[Pair]:
    """Pairs that share a rare key, or two that are not too common; in one document one of these is enough."""
    homes = blocks.homes
    rare = {shared: members for shared, members in blocks.members.items() if len(members) <= MAX_BLOCK}
    for index, keys in enumerate(blocks.keys):
        once: set[int] = set()
        for shared in keys:
            members = rare.get(shared, ())
            alone = len(members) <= RARE or shared in blocks.names
            for other in members:
                if other > index:
                    if alone or other in once or homes[other] == homes[index]:
                        yield index, other
                    once.add(other)


def _of_one_subject(blocks: _Blocks) -> Iterator[Pair]:
    """Pairs that share a key and the name of their subject, and states of one opposition that share the name."""
    for indices in blocks.subjects.values():
        if len(indices) > 1:
            states = [index for index in indices if isinstance(blocks.claims[index].value, State)]
            shared = (*_by_key(indices, blocks.keys).values(), *_by_stem(states, blocks).values())
            for members in shared:
                if len(members) <= MAX_SUBJECT:
                    yield from combinations(members, 2)


def _by_stem(indices: Iterable[int], blocks: _Blocks) -> dict[Stem, list[int]]:
    found: dict[Stem, list[int]] = defaultdict(list)
    for index in indices:
        for stem in blocks.stems[index]:
            found[stem].append(index)
    return found


def _of_linked_documents(blocks: _Blocks, known: Relations) -> Iterator[Pair]:
    """Pairs that share a key in two documents on one matter: any key where few documents are, else their rarest."""
    for document, indices in blocks.documents.items():
        near = known.near(document)
        if len(near) <= FEW_NEAR:
            here = _by_key(indices, blocks.keys) if near else {}
            # Two documents that both have few meet once, from the first of them.
            there = (name for name in near if document < name or len(known.near(name)) > FEW_NEAR)
            for other in (index for name in there for index in blocks.documents[name]):
                for shared in blocks.keys[other]:
                    for index in here.get(shared, ()):
                        yield (index, other) if index < other else (other, index)
        else:
            yield from _in_rarest_words(blocks, indices, near)
    yield from _in_like_words(blocks, known)


def _in_rarest_words(blocks: _Blocks, indices: Sequence[int], near: frozenset[str]) -> Iterator[Pair]:
    """Pairs of one document's claims and those near it that share a key, the rarest first, within the budget."""
    keys = {shared for index in indices for shared in blocks.keys[index]}
    within = {index for name in near for index in blocks.documents[name]}
    others = {shared: found for shared in keys if (found := within.intersection(blocks.members[shared]))}
    for index in indices:
        left = BUDGET
        for number, shared in sorted(
            (len(others[shared]), shared) for shared in blocks.keys[index] if shared in others
        ):
            left -= number
            if left < 0:
                break
            yield from ((index, other) if index < other else (other, index) for other in others[shared])


def _in_like_words(blocks: _Blocks, known: Relations) -> Iterator[Pair]:
    """Pairs on one subject in the very same words, in texts on one matter: however many, they answer one question."""
    for homes in blocks.alike:
        for document, indices in homes.items() if len(homes) > FEW_NEAR else ():
            near = homes.keys() & known.near(document)
            yield from (pair for name in near if document < name for pair in _crossed(indices, homes[name]))


def _crossed(here: Sequence[int], there: Sequence[int]) -> Iterator[Pair]:
    return ((a, b) if a < b else (b, a) for a, b in product(here, there))


def _in_related_documents(blocks: _Blocks, known: Relations) -> Iterator[Pair]:
    """Pairs of like claims of two documents that speak of the same things, whatever their words are."""
    alike: dict[Stem, list[int]] = defaultdict(list)
    for index, claim in enumerate(blocks.claims):
        for stem in _whatever_is_said(claim) or blocks.stems[index]:
            alike[stem].append(index)
    for stem, indices in alike.items():
        homes = blocks.at_home(indices)
        for first, here in homes.items():
            near = known.near(first)
            is_small = len(near) <= FEW_NEAR
            others = [(second, homes[second]) for second in homes.keys() & near] if is_small or _is_sparse(stem) else []
            if is_small or sum(len(there) for _, there in others) <= BUDGET:
                for second, there in others:
                    if max(len(here), len(there)) <= MAX_HOME and (not is_small or len(known.near(second)) <= FEW_NEAR):
                        yield from _crossed(here, there)


def _whatever_is_said(claim: Claim) -> list[Stem]:
    """What all dates, and all names, have in common; values of other kinds are of a dimension or an opposition."""
    return [(claim.kind,)] if isinstance(claim.value, (Period, Names)) else []


def _is_sparse(stem: Stem) -> bool:
    """Whether a text holds few values of this sort, as it does of speeds, but not of counts and sums of money."""
    return stem[0] != "quantity" or not (stem[1] in ANY_MATTER or stem[1].startswith("currency:"))


def _keys(claim: Claim, stems: Iterable[Stem]) -> list[str]:
    """The keys of a claim; what tells nothing of it, its very common words, is none."""
    words = sorted(word for word in {*claim.attribute.split(), *claim.context} if weight(word) >= MIN_WEIGHT)
    told = [*(f"word{APART}{word}" for word in words), *(f"concept{APART}{concept}" for concept in claim.concepts)]
    keys = [f"{APART.join(stem)}{APART}{what}" for stem in stems for what in told]
    if isinstance(claim.value, Comparison):
        named = {word for name in (claim.subject, *claim.value.rivals) for word in fold(name)}
        keys += [f"{NAMED}{word}" for word in sorted(named) if weight(word) >= MIN_WEIGHT]
    return keys


def _stems(claim: Claim) -> list[Stem]:
    """What every key of a claim begins with: only claims that share one are ever compared."""
    if isinstance(claim.value, Quantity):
        shared = {"percent"} if whole_of(claim) else set()
        return [(claim.kind, dimension) for dimension in sorted(stems(claim.value) | shared)]
    if isinstance(claim.value, State):
        return [(claim.kind, claim.value.opposition)]
    if isinstance(claim.value, Period):
        return [(claim.kind, event) for event in sorted(sharing(kinds_of(claim.concepts)))]
    if isinstance(claim.value, Names):
        return [(claim.kind, family) for family in sorted(families(claim))]
    return [(claim.kind,)]
