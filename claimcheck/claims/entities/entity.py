"""One thing that a document names, and what its mentions say of its kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Span

from claimcheck.claims.naming.equality import designated
from claimcheck.claims.naming.places import readings
from claimcheck.values.claims import EntityKind

PARTNERS = " & "
"""What firms are spelt with ("Ward & Cole"), so that a recognizer takes them for people."""
ON_THE_MAP, DESCRIBED = 3, 6
"""What the gazetteer's knowing a name says for its being a place, and what a noun beside it says for its kind; a
mention in one word says 2 for its label."""


@dataclass(slots=True, eq=False)
class Entity:
    """A thing that the document names: its fullest name, its kind, the spans that mention it by a name.

    ``weight`` is how much the document speaks of it (:func:`claimcheck.claims.entities.topics.choose_topic` sets it).
    """

    name: str
    kind: EntityKind = "other"
    weight: float = 0.0
    kinds: Counter[EntityKind] = field(default_factory=Counter)
    mentions: list[Span] = field(default_factory=list)

    def mention(self, span: Span) -> None:
        """Count a mention, and what it and the word before it say of the kind."""
        self.mentions.append(span)
        self.kinds[label_of(span)] += 2 * len(span)
        cue = _cue(span)
        if cue:
            self.kinds[cue] += 1

    def describe(self, kind: EntityKind) -> None:
        """Count that the text calls the entity something of this kind."""
        self.kinds[kind] += DESCRIBED

    def settle(self) -> None:
        """Choose the kind that the name itself tells, else the one that most of the mentions speak for."""
        if any(readings(self.name)):
            self.kinds["place"] += ON_THE_MAP
        told: EntityKind = max(self.kinds, key=lambda k: (self.kinds[k], k != "other", k), default="other")
        self.kind = designated(self.name) or ("organization" if PARTNERS in self.name else told)


def label_of(span: Span) -> EntityKind:
    """The kind that :func:`claimcheck.claims.naming.finding.find_names` gave a name."""
    kind: EntityKind = span.label_  # type: ignore[assignment]  # find_names labels with EntityKind only
    return kind


def _cue(span: Span) -> EntityKind | None:
    """What the word before a name says of its kind: "in Lyon" is a place, "by Acme" is none."""
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    if before in ("in", "at", "near"):
        return "place"
    return "organization" if before == "by" else None
