"""Waits: how long something must last before something follows, told in a clause of its own.

"The screen locks when nobody has used it for five minutes" tells when the screen locks, as "it locks after five
minutes" does, and "if you are away for 90 days, your account is closed" states a rule and supposes nothing.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frame, Frames, tense, top
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import Clause, governing_clause
from claimcheck.values.quantities import Quantity


def awaited(frames: Frames, span: Span, frame: Frame, quantity: Quantity) -> Frame:
    """The frame of a wait at ``span`` with the words of what follows it; that of any other amount as it is."""
    follows = _what_follows(frames, span, frame.clause, quantity)
    if follows is None:
        return frame
    told = frames.frame(span.root, list(span), clause=follows)
    return replace(told, attribute=tuple(dict.fromkeys((*told.attribute, *frame.attribute))))


def _what_follows(frames: Frames, span: Span, clause: Clause | None, quantity: Quantity) -> Clause | None:
    """The clause of what happens each time that the wait is over; none where it happened once, or only may."""
    if quantity.dimension != "time" or clause is None or clause.governor is None or not _is_for_so_long(span):
        return None
    if _opening(clause) not in words("frames", "before_conditions"):
        return None
    main = governing_clause(clause.governor, frames.clauses[span.sent.start])
    is_rule = main is not None and main is not clause and tense(main) == "present" and tense(clause) == "present"
    return main if is_rule else None


def _is_for_so_long(span: Span) -> bool:
    return span.start > span.sent.start and span.doc[span.start - 1].lower_ == "for"


def _opening(clause: Clause) -> str:
    """The word that a clause begins with: "when" is an adverb of it, "if" its marker."""
    first: Token = min(top(clause).subtree, key=lambda token: token.i)
    return clause.marker or first.lower_
