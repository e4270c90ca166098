"""Where something is based, told in front of its noun: "the Lyon-based firm", "Lyon-based Acme"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from claimcheck.claims.frames import Frames
from claimcheck.claims.relations.answers import answer
from claimcheck.values.claims import Claim

BASED = ("based", "headquartered")


def based_claims(frames: Frames, span: Span) -> Iterator[Claim]:
    """The claim where a place stands before "-based" and a noun or name; "a Lyon-based firm" may be any."""
    doc, entity = span.doc, frames.entities.of(span.root)
    if span.end + 2 >= span.sent.end or entity is None or doc[span.end].text != "-":
        return
    word = doc[span.end + 1]
    noun = word.head
    named = frames.entities.span_of(doc[span.end + 2])
    noun = named.root if named is not None else noun
    before = doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    if word.lower_ not in BASED or noun.i <= word.i or (before in ("a", "an") and named is None):
        return
    owner = frames.subjects.resolve(noun)
    if entity.kind in ("place", "other") and owner.name != entity.name:
        yield answer(
            frames.frame(noun, list(span), subject=owner, lead=["base"]), entity, [span], closed=True, locative=True
        )
