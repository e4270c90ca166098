"""On what terms answers are judged: what a user allows for some attributes, and which documents weigh most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.claims.concepts import Lexicon, concepts, known_concepts
from claimcheck.claims.naming.equality import plain
from claimcheck.claims.quantities.nouns import singular
from claimcheck.groups.roles import families
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity

ANY = "*"
"""The name that means every attribute."""


@dataclass(frozen=True, slots=True)
class Leeway:
    """What one question allows its answers.

    Amounts that lie apart by at most ``tolerance``, a share of the larger, agree; to an attribute that is
    ``many_valued`` different answers do not oppose each other.
    """

    tolerance: float = 0.0
    many_valued: bool = False


NONE = Leeway()


@dataclass(frozen=True, slots=True)
class Terms:
    """What the user allows: tolerances by attribute, the attributes with many values, and the documents' ranks.

    A rank is a number from 1, the highest; documents without one come after all others. ``lexicon`` holds the concepts
    whose names mean the attributes that evoke them.
    """

    tolerances: Mapping[str, float] = field(default_factory=dict)
    many_valued: tuple[str, ...] = ()
    ranks: Mapping[str, int] = field(default_factory=dict)
    lexicon: Lexicon | None = None

    def leeway(self, claims: Sequence[Claim]) -> Leeway:
        """What is allowed for a question that ``claims`` answer: the attribute of any of them can be the one meant."""
        if not self.tolerances and not self.many_valued:
            return NONE
        many = any(self._means(name, claim) for name in self.many_valued for claim in claims)
        return Leeway(self._tolerance(claims), many)

    def _tolerance(self, claims: Sequence[Claim]) -> float:
        """That of the name with most words among those that mean the attribute; of equals the greatest."""
        named = [
            (len(name.split()), share)
            for name, share in self.tolerances.items()
            if name != ANY and any(self._means(name, claim) for claim in claims)
        ]
        return max(named)[1] if named else self.tolerances.get(ANY, 0.0)

    def _means(self, name: str, claim: Claim) -> bool:
        """Whether a claim's attribute has all words of ``name``, or evokes the concept or role that it names."""
        words, told = _words(name), _words(claim.attribute)
        if isinstance(claim.value, Quantity) and claim.value.dimension == "count":
            told += _words(claim.value.unit)
        meanings = concepts(told, self.lexicon or known_concepts()) | families(claim)
        return set(words) <= set(told) or " ".join(words) in meanings or name in meanings

    def rank(self, documents: Sequence[str]) -> int | None:
        """The highest rank of some documents; None where none of them has one."""
        return min((self.ranks[document] for document in documents if document in self.ranks), default=None)


def _words(phrase: str) -> list[str]:
    return [singular(word) for word in plain(phrase).split()]
