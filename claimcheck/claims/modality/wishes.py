"""Amounts that somebody asks for, which nobody has: "the union called for 30 days", "they demanded 8 per cent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span

REACH = 4
"""Words between the verb and the amount at most."""


def is_asked_for(value: Span) -> bool:
    """Whether an amount is what a verb of asking asks for; "asked 300 people" is none."""
    before = value.doc[max(value.sent.start, value.start - REACH - 1) : value.start]
    for token in reversed(before):
        if token.tag_.startswith(("V", "MD")) or token.is_punct:
            joining = [word.lower_ for word in value.doc[token.i + 1 : value.start] if word.tag_ in ("IN", "RP")]
            if token.lemma_ in words("modality", "asking_for_verbs"):
                return joining[:1] == ["for"]
            return token.lemma_ in words("modality", "demanding_verbs") and set(joining) <= {"of"}
    return False
