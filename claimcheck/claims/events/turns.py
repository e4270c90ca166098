"""Where a sentence goes on to what happened at another time: "in 1994 we bought it, and years later it opened".

A date in front is that of what follows at once. What comes behind the conjunction has a time of its own, and no word of
it tells what happened at the date.
"""

from __future__ import annotations

from spacy.tokens import Span

from claimcheck.claims.dates import overlaps
from claimcheck.claims.events.kinds import is_word
from claimcheck.claims.events.scenes import Scene
from claimcheck.claims.frames import Frames
from claimcheck.language.grammar import Clause

FINITE = ("VBD", "VBZ", "VBP")


def next_turn(frames: Frames, span: Span) -> int | None:
    """The place of the first conjunction behind a date that joins an event with a time of its own; None for none."""
    sentence = span.sent
    joints = (t.i for t in sentence if t.i >= span.end and t.tag_ == "CC" and t.lower_ in ("and", "but"))
    return next((at for at in joints if _goes_on(frames, span, at)), None)


def told_before(frames: Frames, span: Span, clause: Clause | None) -> Span | None:
    """The part of the sentence that tells what happened at a date, None where that is all of it."""
    at = next_turn(frames, span)
    if at is None or clause is None or not span.sent.start <= clause.verb.i < at:
        return None
    is_stop = span.doc[at - 1].text in (",", ";")
    return span.doc[span.sent.start : at - is_stop]


def is_of_before(frames: Frames, span: Span, clause: Clause | None) -> bool:
    """Whether a parser hangs a date on the clause behind such a conjunction, though another stands before that."""
    at = next_turn(frames, span)
    if at is None or clause is None or clause.verb.i < at:
        return False
    return any(span.end <= other.verb.i < at and _is_finite(other) for other in frames.clauses[span.sent.start])


def _goes_on(frames: Frames, span: Span, at: int) -> bool:
    """Whether behind a conjunction another event is told, at another time than the date's."""
    behind = [c for c in frames.clauses.get(span.sent.start, ()) if c.verb.i > at and _is_finite(c)]
    if not any(Scene(frames, span, clause).verb_event().kinds for clause in behind):
        return False
    own = next((period for other, period in frames.periods if other == span), None)
    tail = range(at + 1, span.sent.end)
    told = [period for other, period in frames.periods if other.start in tail]
    is_apart = any(own is None or not overlaps(own, period) for period in told)
    return is_apart or any(is_word("other_times", span.doc[i].lower_) for i in tail)


def _is_finite(clause: Clause) -> bool:
    told = {"did", "had", "was", "were", "has", "have", "is", "are", "will", "would"}
    return clause.verb.tag_ in FINITE or not told.isdisjoint(clause.auxiliaries)
