"""For whom a text's "we" speaks: a house that has customers, branches or a fleet, or people who tell what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 3
"""Words from "our" on among which its noun stands: "our 41 hotels", "our first factory"."""
SIGNED = 1
"""How often a text of a house may say "I", as whoever signs it does."""


def is_of_house(doc: Doc) -> bool:
    """Whether "we" are a firm or an office: it speaks of "our guests" or "our factory", and hardly says "I"."""
    if sum(token.text == "I" and token.tag_ == "PRP" for token in doc) > SIGNED:
        return False
    return any(_owns_as_house(token) for token in doc if token.lower_ == "our")


def _owns_as_house(our: Token) -> bool:
    known = words("frames", "of_house")
    behind = our.doc[our.i + 1 : our.i + 1 + REACH]
    return any(
        not {noun.lower_, noun.lemma_.lower(), noun.lower_.removesuffix("s")}.isdisjoint(known) for noun in behind
    )
