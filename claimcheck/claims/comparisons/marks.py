"""Marks that somebody gives: in "the jury gave Orion a higher score than Vega" it is Orion that is set beside Vega."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.rivals import is_name
from claimcheck.claims.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from claimcheck.language.grammar import Clause


def marked_thing(clause: Clause, mark: Token, degree: Token) -> Token | None:
    """What is given a mark: the receiver, or the name right before the degree, however parsed."""
    is_mark = mark.lemma_.lower() in words("comparisons", "marks")
    if not is_mark or clause.is_passive or clause.verb.lemma_ not in words("comparisons", "marking_verbs"):
        return None
    received = next((t for t in clause.verb.rights if t.dep_ in {"iobj", "dative"} and t.i < degree.i), None)
    between = clause.verb.doc[max(clause.verb.i + 1, degree.i - 2) : degree.i]
    before = next((t for t in reversed(between) if t.tag_ != "DT"), None)
    named = before if before is not None and is_name(before) else None
    return received or named
