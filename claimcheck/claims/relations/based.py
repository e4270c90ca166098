"""Where something is based, read off the words in a row: "Lyon-based Acme", "the head office of Acme in Lyon"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.making import claim
from claimcheck.values.claims import Claim, Names

BASED = ("based", "headquartered")
HEAD = ("head", "main", "registered")
LEAST = 2
"""Words behind "of" at least where an article stands before a name."""
NEAREST = 3
"""Words behind "-based" among which the name of what is based there begins: "the Lyon-based paper firm Acme"."""


def based_claims(frames: Frames) -> Iterator[Claim]:
    """The claims that places before "-based" make, in text order."""
    for sentence in frames.sentences:
        for token in sentence[2:-1]:
            if token.lower_ in BASED and token.nbor(-1).text == "-":
                yield from _based(frames, token)


def _based(frames: Frames, word: Token) -> Iterator[Claim]:
    """The claim of one such place; "a Lyon-based firm" may be any firm, and what is not named needs an article."""
    where = _place(frames, word.nbor(-2))
    named = _named(frames, word)
    before = where.doc[where.start - 1].lower_ if where.start > where.sent.start else ""
    noun = named or word.head
    if not where[0].is_title or noun.i <= word.i or (named is None and before not in ("the", "this")):
        return
    owner = frames.subjects.resolve(noun)
    if owner.given and owner.name != where.text:
        frame = frames.frame(noun, list(where), subject=owner, lead=["base"])
        yield claim("entity", frame, Names((where.text,), "place"), where)


def seat_claims(frames: Frames) -> Iterator[Claim]:
    """The claims of head offices behind which a place stands that the parser hung elsewhere, in text order."""
    for sentence in frames.sentences:
        for token in sentence[1:-2]:
            is_seat = token.lower_ == "headquarters" or (token.lower_ == "office" and token.nbor(-1).lower_ in HEAD)
            if is_seat and token.tag_.startswith("NN"):
                yield from _seat(frames, token)


def _seat(frames: Frames, noun: Token) -> Iterator[Claim]:
    doc, end, at, owner = noun.doc, noun.sent.end, noun.i + 1, noun
    if doc[at].lower_ == "of":
        start = at + 2 if doc[at + 1].lower_ == "the" and at + LEAST < end else at + 1
        whose = frames.entities.span_of(doc[start])
        if whose is None:
            return
        at, owner = whose.end, whose.root
    where = frames.entities.span_of(doc[at + 1]) if at + 1 < end and doc[at].lower_ in ("at", "in") else None
    entity = frames.entities.of(where.root) if where is not None else None
    if where is None or entity is None or where.root.head.i == noun.i or entity.kind not in ("place", "other"):
        return
    subject = frames.subjects.resolve(owner)
    if subject.name != entity.name:
        frame = frames.frame(noun, list(where), subject=subject, lead=["head", "office"])
        yield claim("entity", replace(frame, modality="asserted"), Names((entity.name,), "place"), where)


def _place(frames: Frames, last: Token) -> Span:
    """The name that ends in a token, which recognizers may not see at the beginning of a sentence."""
    return frames.entities.span_of(last) or Span(last.doc, last.i, last.i + 1)


def _named(frames: Frames, word: Token) -> Token | None:
    """The name of what is based there."""
    for token in word.doc[word.i + 1 : min(word.sent.end, word.i + 1 + NEAREST)]:
        span = frames.entities.span_of(token)
        if span is not None:
            return span.root
        if not token.tag_.startswith(("JJ", "NN")):
            return None
    return None
