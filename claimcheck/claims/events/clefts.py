"""Clefts: sentences that put the date first and tell the event in a clause of its own behind it.

"It was May 1914 before the ferry ran", "it was not until May 1914 that the ferry ran" and "it took until May 1914 for
the ferry to run" all date the run of the ferry.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frames
from claimcheck.language.grammar import Clause

REACH = 6
"""Words before a date in which "it was" or "it took" is looked for."""
LINKS, PURPOSES = ("that", "when", "before"), ("for", "to")
UNTIL = ("until", "till")


def cleft(frames: Frames, span: Span) -> Clause | None:
    """The clause that tells what happened at the date of a cleft, None where the date stands in none."""
    opening = _opening(span)
    after = span.doc[span.end] if span.end < span.sent.end else None
    if opening is None or after is None:
        return None
    is_taken = opening.lemma_.lower() == "take"
    if is_taken and span.doc[span.start - 1].lower_ not in UNTIL:
        return None
    if after.lower_ not in (PURPOSES if is_taken else LINKS):
        return None
    behind = [c for c in frames.clauses.get(span.sent.start, ()) if c.predicate.i > after.i and c.verb.i > after.i]
    told = next((clause for clause in behind if _depends(clause, opening, span)), None)
    return told if told is not None and (not is_taken or "to" in told.auxiliaries) else None


def is_until(span: Span) -> bool:
    """Whether the date of a cleft is told as the end of a wait: "it was not until May that"."""
    return span.start > 0 and span.doc[span.start - 1].lower_ in UNTIL


def _opening(span: Span) -> Token | None:
    """The verb of "it was", "it would be" or "it took the town" before a date, with nothing but small words between."""
    near = span.doc[max(span.sent.start, span.start - REACH) : span.start]
    it = next((token for token in reversed(near) if token.lower_ == "it"), None)
    verb = next((t for t in near if it is not None and t.i > it.i and t.lemma_.lower() in ("be", "take")), None)
    if it is None or verb is None:
        return None
    between = [t for t in span.doc[it.i + 1 : span.start] if t.i != verb.i]
    if verb.lemma_.lower() == "be" and any(t.tag_[:2] in ("NN", "JJ", "VB") for t in between):
        return None
    return verb if all(t.tag_[:2] not in ("VB", "WD", "WP") and not t.is_punct for t in between) else None


def _depends(clause: Clause, opening: Token, span: Span) -> bool:
    """Whether a clause hangs from the date, or from the verb before it."""
    above = {token.i for token in clause.verb.ancestors} | {token.i for token in clause.predicate.ancestors}
    return opening.i in above or not above.isdisjoint(range(span.start, span.end))
