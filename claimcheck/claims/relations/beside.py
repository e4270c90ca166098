"""The nouns beside a name that tell a role: in apposition, as a title in front, or set off by commas."""

from __future__ import annotations

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import appositions, conjuncts, modifiers

FEWEST_BEFORE = 3
"""Tokens that stand before a name set off by a comma at least: "Its boss ,"."""


def roles_beside(frames: Frames, span: Span) -> list[Token]:
    """The role nouns beside a name; those that the parser does not see only where it sees none."""
    found = [t for t in appositions(span.root) if frames.entities.of(t) is None and t.tag_ in ("NN", "NNS")]
    titles = [t for t in modifiers(span.root) if t.i < span.start and t.tag_ in ("NN", "NNS")]
    told = [role for noun in found for role in conjuncts(noun) if role.tag_ in ("NN", "NNS")]
    return told or titles[-1:] or _opening(span) or _set_off(span) or _set_off_behind(span)


def _opening(span: Span) -> list[Token]:
    """The role with a capital right in front of a name: "Referee Ada Wren blew".

    Where it does not open the sentence, it is one of which there is mostly one: "by Mayor Ada Wren".
    """
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    if before is None or not before.is_title:
        return []
    return [before] if before.lower_ in words("roles", "titles" if before.is_sent_start else "titles_of_one") else []


def _set_off(span: Span) -> list[Token]:
    """The role that stands in front of a comma before a name, where the parser does not see it."""
    if span.start - span.sent.start < FEWEST_BEFORE or span.doc[span.start - 1].text != ",":
        return []
    role = span.doc[span.start - 2]
    known = words("roles", "holders") | words("kinds", "person") | words("roles", "never_places")
    return [role] if role.lower_ in known else []


def _set_off_behind(span: Span) -> list[Token]:
    """The role between commas behind a name, where the parser does not see it: "Jane Doe, chair since 2019, wrote"."""
    doc, place, end = span.doc, span.end + 1, span.sent.end
    if place >= end or doc[span.end].text != ",":
        return []
    while place < end and (doc[place].tag_ in ("DT", "JJ", "HYPH", "POS", "PRP$") or doc[place].tag_.startswith("NN")):
        place += 1
    role, following = doc[place - 1], doc[place] if place < len(doc) else None
    ends = following is None or following.is_punct or following.tag_ in ("IN", "CC") or following.sent != role.sent
    known = words("roles", "holders") | words("roles", "never_places") | words("kinds", "person")
    return [role] if ends and role.i > span.end and role.is_lower and role.lemma_.lower() in known else []
