"""Two claims of dated events: the kinds that both can be, the words that both use, and which of several each is."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from claimcheck.claims.events.kinds import Flag, flagged, is_version, is_word, kinds_of, rank_of, shared_kinds
from claimcheck.groups.names import versions
from claimcheck.groups.words import overlap
from claimcheck.values.claims import Claim


class Pair(NamedTuple):
    """Two claims of events, and the general kinds under which the two may be one; a rule tells such a pair apart."""

    a: Claim
    b: Claim
    kinds: frozenset[str]

    @classmethod
    def of(cls, a: Claim, b: Claim) -> Pair:
        """Two claims with the kinds of event that they share."""
        return cls(a, b, shared_kinds(kinds_of(a.concepts), kinds_of(b.concepts)))

    def are_all(self, flag: Flag) -> bool:
        """Whether every kind has a flag."""
        return flagged(flag, self.kinds) == self.kinds

    def is_any(self, flag: Flag) -> bool:
        """Whether one of the kinds has a flag."""
        return bool(flagged(flag, self.kinds))

    def shared(self) -> float:
        """The weight of the words that both use of the thing, or of the event where its noun tells which it was."""
        start = 0 if self.is_any("noun") else 1
        return overlap(self.a.attribute.split()[start:], self.b.attribute.split()[start:])

    def turns(self) -> tuple[Turn, Turn]:
        """Which of several each event is. The last of what ends, and of what may end, is the end itself."""
        may_end = not self.kinds or "end" in self.kinds
        named = versions(self.a.subject) & versions(self.b.subject)  # Atlas 3 is one and the same for both
        return _turn(self.a, named, may_end=may_end), _turn(self.b, named, may_end=may_end)


class Turn(NamedTuple):
    """What makes an event one of several: the words (the second edition, again), and the numbers (Atlas 3)."""

    words: frozenset[str]
    numbers: frozenset[str]


def _turn(claim: Claim, named: AbstractSet[str], *, may_end: bool) -> Turn:
    """Which of several a claim's event is, by other words than ``named``; "again" counts wherever it stands."""
    told = {*claim.attribute.split(), *({"again"} & set(claim.context))} - named
    numbers = frozenset(word for word in told if word.isdigit() or is_version(word))
    words = {word for word in told - numbers if is_word("setting_apart", word)}
    if may_end and claim.attribute and is_word("served", lead_of(claim)):
        words.discard(lead_of(claim))  # "gets updates until June" tells of no other thing than "gets fixes"
    if "last" in words and not may_end:
        words = words - {"last"} | {"previous"}  # the last flood is one before now
    return Turn(frozenset(word for word in words if not (may_end and rank_of(word) == "last")), numbers)


def lead_of(claim: Claim) -> str:
    """The event's own word."""
    return claim.attribute.split()[0]
