"""Who drew what others made: "the tower was built to plans by Ada Wren", "put up to a design by Ada Wren"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.phrases import base_form
from claimcheck.claims.relations.answers import answer, is_closed, names_at
from claimcheck.language.grammar import Clause
from claimcheck.values.claims import Claim

LINKS = ("to", "from", "after", "following")
FARTHEST = 5
"""Words in front of a design among which the preposition stands that it hangs on."""


def design_claims(frames: Frames) -> Iterator[Claim]:
    """Who drew a thing that a clause tells to be made to somebody's design."""
    for span in frames.entities.names:
        entity = frames.entities.of(span.root)
        is_somebody = entity is not None and entity.kind != "place" and frames.reads(span.root)
        if entity is None or not is_somebody or not is_of_a_design(span[0]):
            continue
        clause = frames.clause_of(span.doc[span.start - 2])
        if clause is None or clause.is_negated:
            continue
        thing = clause.subject if clause.is_passive else clause.object
        if thing is not None:
            yield from _drawn_by(frames, clause, thing, span, entity)


def _drawn_by(frames: Frames, clause: Clause, thing: Token, span: Span, entity: Entity) -> Iterator[Claim]:
    """The claim without the words for how the thing was made, which others did."""
    owner = frames.subjects.resolve(thing)
    if owner.name == entity.name:
        return
    members = names_at(frames, span.root)
    frame = frames.frame(thing, [t for s in members for t in s], subject=owner, lead=["designer"], clause=clause)
    made = {base_form(clause.predicate), clause.predicate.lemma_.lower(), clause.verb.lemma_.lower(), clause.particle}
    frame = replace(frame, attribute=tuple(word for word in frame.attribute if word not in made))
    yield answer(frame, entity, members, closed=is_closed(span.root), acts=True)


def is_of_a_design(name: Token) -> bool:
    """Whether a name behind "by" is that of who drew the design to which something was made."""
    doc, start = name.doc, name.sent.start
    at = name.i - 1
    while at > start and doc[at].lower_ != "by" and doc[at].tag_.startswith(("DT", "NN", "JJ")):
        at -= 1
    if at <= start + 1 or doc[at].lower_ != "by" or doc[at - 1].lower_ not in words("roles", "drawn"):
        return False
    near = doc[max(start, at - 1 - FARTHEST) : at - 1]
    before = next((t for t in reversed(near) if not t.tag_.startswith(("DT", "JJ", "NN"))), None)
    return before is not None and before.lower_ in LINKS
