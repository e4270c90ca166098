"""Where something is based, told in front of its noun: "the Lyon-based firm", "Lyon-based Acme"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.making import claim
from claimcheck.values.claims import Claim, Names

BASED = ("based", "headquartered")
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
