"""Which documents speak of the same things: what each one names and speaks of, and how much two of them share.

A document is told by the names and the words of the sentences that hold its claims, and by the nouns and names of the
whole of it. Whether two documents are linked directly depends on these two alone; a third that is linked to both joins
two more.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from importlib.resources import files

from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.equality import key
from claimcheck.groups.brevity import (
    are_brief,
    brief_features,
    brief_link,
    share_a_rare_name,
    telling,
    things_in_common,
)
from claimcheck.groups.links import Links, Naming
from claimcheck.groups.remembering import Remembered
from claimcheck.groups.words import weight
from claimcheck.values.claims import Claim, Names
from claimcheck.values.matters import Matter
from claimcheck.values.quantities import Quantity

LINKED = 0.3
"""Least probability at which two documents are linked; training/relatedness.py prints what others give."""
TELLING = 0.7
"""Least weight of a word that tells what a text is about."""
JOINED, MAX_JOINED = 0.1, 24
"""Least probability that a third document is linked to both of two that it joins, and how many it may be linked to:
else all of a large folder were one matter."""
BRIEF = 3
"""Sentences of a text so short that it need not name anything."""
RARE = 1.0
"""Least weight of a noun of a long text that brings it together with another."""
MANY_NAMES = 3
"""Names in common that tell all that names can tell."""
MANY_CAPITALS = 6.0
MAX_HOLDERS = 200
"""A name or capitalised word that more documents hold tells too little to look at their pairs."""
MAX_KIN, WHOLE = 40, 1_000_000
"""How many documents one is held against, and what a word's holders share of it in all."""
NO_MEASURE = ("", "")
ANY_MATTER = frozenset({"count", "percent", "percentage point", "multiple", "time"})
"""Dimensions of which every text has amounts that answer questions of all sorts."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_OPENERS = frozenset('.!?:|"“*>#–—-(')  # noqa: RUF001 -- as typeset


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document's claims speak of.

    ``names`` are folded; ``capitals`` are the words that it capitalises inside a sentence, lower-cased; ``words`` gives
    the share of the sentences that hold a telling word, times its weight, and ``length`` is the norm of that vector;
    ``lemmas`` are the telling lemmas of its claims; ``matter`` is what the whole text speaks of.
    """

    names: frozenset[str]
    capitals: frozenset[str]
    all_words: frozenset[str]
    words: Mapping[str, float]
    length: float
    lemmas: frozenset[str]
    sentences: int
    matter: Matter | None = None

    @property
    def naming(self) -> Naming:
        """What the document names; a brief one may name nothing, and is known by all words that tell something."""
        told = self.capitals.union(self.words) if self.sentences <= BRIEF else self.capitals
        return Naming(self.names, told | telling(self.matter, RARE) if self.matter else told)


class Relations:
    """How the documents of all claims relate to each other."""

    def __init__(self, claims: Iterable[Claim], remembered: Remembered | None = None) -> None:
        claims = list(claims)
        self._by_document = _by_document(claims)
        self._profiles: dict[str, Profile] = {}
        self._known = Links(self._by_document, self._naming, remembered)
        self._measures = Counter(_measure(claim) for claim in claims)
        self._measures[NO_MEASURE] = 0
        self._links: dict[str, dict[str, float]] = defaultdict(dict)
        self._near: dict[str, frozenset[str]] = {}
        self._shared: dict[tuple[str, str], float] = {}
        for first, second in _sharing({document: self._known.naming(document) for document in self._by_document}):
            likely = self._known.probability(first, second, self._likely)
            if likely >= LINKED:
                self._links[first][second] = self._links[second][first] = likely
        self._known.keep()

    def shared_names(self, a: Claim, b: Claim) -> float:
        """How far the documents of two claims name the same things, 1 for three or more.

        Brief texts on one matter name few things, and have what they are headed by in common instead.
        """
        pair = a.evidence.document, b.evidence.document
        if pair not in self._shared:
            here, there = (self._known.naming(document).names for document in pair)
            common = len(here & there)
            if a.matter and b.matter and are_brief(a.matter, b.matter) and self.linked(a, b):
                common = max(common, things_in_common(a.matter, b.matter))
            self._shared[pair] = min(1.0, common / MANY_NAMES)
        return self._shared[pair]

    def linked(self, a: Claim, b: Claim) -> float:
        """1 when the documents of two claims are one, are linked, or are linked to one and the same third; else 0."""
        first, second = a.evidence.document, b.evidence.document
        return float(first == second or second in self.near(first))

    def alone(self, a: Claim, b: Claim) -> float:
        """How few measures of one dimension two documents hold: 1 when each has one, and they answer one question.

        Brief texts hold few in any case, which tells nothing where they are on two matters.
        """
        if a.matter and b.matter and are_brief(a.matter, b.matter) and not self.linked(a, b):
            return 0.0
        here, there = (self._measures[_measure(claim)] for claim in (a, b))
        return 1 / math.sqrt(here * there) if here and there else 0.0

    def near(self, document: str) -> frozenset[str]:
        """All other documents that are linked to one, directly or by a third that few are linked to."""
        if document not in self._near:
            direct = self._links.get(document, {})
            found = set(direct)
            for third, likely in direct.items():
                others = self._links[third] if len(self._links[third]) <= MAX_JOINED else {}
                found.update(other for other, its in others.items() if likely * its >= JOINED)
            self._near[document] = frozenset(found - {document})
        return self._near[document]

    def profile(self, document: str) -> Profile:
        """The profile of a document that has claims; most are never asked for where links are remembered."""
        if document not in self._profiles:
            self._profiles[document] = _profile(self._by_document[document])
        return self._profiles[document]

    def _naming(self, document: str) -> Naming:
        return self.profile(document).naming

    def _likely(self, first: str, second: str) -> float:
        return link_probability(self.profile(first), self.profile(second))


def _measure(claim: Claim) -> tuple[str, str]:
    """The document and the dimension of a measure; counts, of which every text has many, are none."""
    if not isinstance(claim.value, Quantity) or claim.value.dimension in ANY_MATTER:
        return NO_MEASURE
    return claim.evidence.document, claim.value.dimension


def profiles(claims: Iterable[Claim]) -> dict[str, Profile]:
    """The profile of every document that has claims."""
    return {document: _profile(found) for document, found in _by_document(claims).items()}


def _by_document(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.evidence.document].append(claim)
    return found


def _profile(claims: Sequence[Claim]) -> Profile:
    names: set[str] = set()
    lemmas: set[str] = set()
    texts: dict[int, str] = {}
    for claim in claims:
        valued = claim.value.names if isinstance(claim.value, Names) else ()
        names.update((key(name) for name in (claim.subject, *valued) if name), claim.names)
        lemmas.update(lemma for lemma in claim.context if weight(lemma) >= TELLING)
        texts[claim.evidence.start] = claim.evidence.text
    counts: Counter[str] = Counter()
    capitals: set[str] = set()
    for text in texts.values():
        found, capitalised = _words(text)
        counts.update(found)
        capitals |= capitalised
    vector = {w: n * weight(w) / len(texts) for w, n in counts.items() if weight(w) >= TELLING}
    return Profile(
        names=frozenset(names),
        capitals=frozenset(capitals) - words("general", "calendar"),
        all_words=frozenset(counts),
        words=vector,
        length=math.sqrt(math.fsum(share * share for share in vector.values())),
        lemmas=frozenset(lemmas),
        sentences=len(texts),
        matter=claims[0].matter,
    )


def _words(text: str) -> tuple[set[str], set[str]]:
    """The words of a sentence in lower case, and those of them that it capitalises though they do not open it."""
    found: set[str] = set()
    capitalised: set[str] = set()
    for match in _WORD.finditer(text):
        spelt = match.group()
        word = spelt.lower()
        found.add(word)
        if spelt[0].isupper() and not _opens(text, match.start()):
            capitalised.add(word)
    return found, capitalised


def _opens(text: str, start: int) -> bool:
    """Whether the word there begins a sentence, a cell or a quotation, where every word is capitalised."""
    before = text[:start].rstrip()
    return not before or before[-1] in _OPENERS


def _sharing(known: Mapping[str, Naming]) -> list[tuple[str, str]]:
    """Pairs of documents with a name or a telling word in common, in order: the others are never linked.

    Where very many have, a document is held against those with which it shares most of what few others have.
    """
    holders: dict[str, list[str]] = defaultdict(list)
    for document in sorted(known):
        for word in known[document].telling | known[document].names:
            holders[word].append(document)
    telling = {word: found for word, found in holders.items() if 1 < len(found) <= MAX_HOLDERS}
    pairs: set[tuple[str, str]] = set()
    for document, naming in known.items():
        for other in _closest(document, naming, telling):
            pairs.add((min(document, other), max(document, other)))
    return sorted(pairs)


def _closest(document: str, naming: Naming, telling: Mapping[str, Sequence[str]]) -> Iterable[str]:
    """The documents that share a telling word with one: all, or MAX_KIN of them, those with the rarest words.

    Shares are whole numbers, so that the order of a set changes no sum.
    """
    shared: dict[str, int] = defaultdict(int)
    for word in naming.telling | naming.names:
        found = telling.get(word, ())
        for other in found:
            shared[other] += WHOLE // len(found)
    shared.pop(document, None)
    if len(shared) <= MAX_KIN:
        return shared
    return nsmallest(MAX_KIN, shared, key=lambda other: (-shared[other], other))


def link_probability(a: Profile, b: Profile) -> float:
    """How surely two documents are about one matter, by a logistic model over :func:`link_features`."""
    if a.matter and b.matter and are_brief(a.matter, b.matter):
        likely = brief_link(a.matter, b.matter)
        is_told = max(a.sentences, b.sentences) <= BRIEF and share_a_rare_name(a.matter, b.matter)
        return max(likely, LINKED) if is_told else likely
    weights = _link_weights()
    score = weights["bias"] + sum(weights[name] * value for name, value in link_features(a, b).items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def link_features(a: Profile, b: Profile) -> dict[str, float]:
    """What two documents share, and their size: long ones share words by chance.

    Sums are exact (``math.fsum``), so that the order of a set changes no bit of them.
    """
    capitals = math.fsum(map(weight, (a.capitals & b.all_words) | (a.all_words & b.capitals)))
    lemmas = math.fsum(map(weight, a.lemmas & b.lemmas))
    cosine = math.fsum([a.words[word] * b.words[word] for word in a.words.keys() & b.words.keys()])
    whole = brief_features(a.matter or Matter(), b.matter or Matter())
    return {
        "names": float(min(MANY_NAMES, len(a.names & b.names))),
        "lemma_share": lemmas / math.sqrt(max(1, min(len(a.lemmas), len(b.lemmas)))),
        "capital_share": capitals / math.sqrt(min(len(a.capitals), len(b.capitals)) + 1),
        "capitals": min(MANY_CAPITALS, capitals),
        "sentences": math.log(a.sentences * b.sentences),
        "words": cosine / (a.length * b.length) if a.length and b.length else 0.0,
        **{f"all_{name}": value for name, value in whole.items()},
    }


@lru_cache(maxsize=1)
def _link_weights() -> dict[str, float]:
    """The fitted weights (training/relatedness.py fits them)."""
    weights: dict[str, float] = json.loads(files(__package__).joinpath("data", "link_weights.json").read_text("utf-8"))
    return weights
