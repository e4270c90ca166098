"""The two or more between whom something is: "the accord between A and B", "the accord was signed by A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.relations.answers import answer, is_closed, names_at
from claimcheck.language.grammar import Clause, complements, modifiers
from claimcheck.values.claims import Claim

ROLE = "signatory"


def party_claims(frames: Frames) -> Iterator[Claim]:
    """Between whom a dealing, a match or a link is, in text order within each wording."""
    for sentence in frames.sentences:
        for noun in sentence:
            if noun.lemma_.lower() in words("roles", "dealings") and noun.tag_ in ("NN", "NNS"):
                between = (other for preposition, other in complements(noun) if preposition == "between")
                yield from _parties(frames, noun, next(between, None))
    for found in frames.clauses.values():
        for clause in found:
            yield from _signed(frames, clause)


def _signed(frames: Frames, clause: Clause) -> Iterator[Claim]:
    """Who signed or concluded it, told by a passive or an active verb."""
    dealing, by = (clause.subject, clause.agent) if clause.is_passive else (clause.object, clause.subject)
    is_told = frames.verb_lemma(clause) in words("roles", "signing_verbs") and not clause.is_negated
    if is_told and dealing is not None and dealing.lemma_.lower() in words("roles", "dealings"):
        yield from _parties(frames, dealing, by)


def _parties(frames: Frames, noun: Token, first: Token | None) -> Iterator[Claim]:
    """The claim where two names at least are told; one of many such things is not asked after."""
    entity = frames.entities.of(first) if first is not None else None
    if first is None or entity is None or entity.kind == "person":
        return
    members = names_at(frames, first)
    if len(members) > 1 and frames.reads(first):
        lead = [ROLE, *(t.lemma_.lower() for t in (*modifiers(noun), noun) if frames.entities.of(t) is None)]
        frame = frames.frame(
            noun, [t for span in members for t in span], subject=frames.subjects.resolve(noun), lead=lead
        )
        yield answer(frame, entity, members, closed=is_closed(first), acts=True)
