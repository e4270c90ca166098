"""Dates at the head of a line or sentence, with what happened then behind them.

"1961: construction begins with the tunnel" is an entry of a timeline, "12 June 1967: official opening" one without a
verb. A parser takes such a date for the root of it all, as it may that of "On 3 May a van brought the last stone".
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import Clause

LEADING = ("in", "on", "-", "*", "\u2022", "\u2013")
LONGEST = 5
"""Words of a phrase without a verb in which its noun is looked for."""
MARKS = (":", "-", "\u2013", "\u2014")


def clause_behind(frames: Frames, span: Span) -> Clause | None:
    """The clause of what happened at a date that heads its sentence and hangs from no other clause."""
    if not _heads(span) or frames.clause_of(span.root) is not None:
        return None
    behind = [c for c in frames.clauses.get(span.sent.start, ()) if min(c.predicate.i, c.verb.i) >= span.end]
    inside = range(span.start, span.end)
    return next((c for c in behind if any(token.i in inside for token in c.predicate.ancestors)), None)


def told_then(frames: Frames, span: Span, clause: Clause | None) -> Clause | None:
    """The clause behind a date that tells what else happened then: "since May 2019, when its founder retired"."""
    behind = [t for t in span.doc[span.end : min(span.sent.end, span.end + 2)] if t.text != ","]
    if not behind or behind[0].lower_ != "when":
        return None
    found = (c for c in frames.clauses.get(span.sent.start, ()) if c.marker == "when" and c.verb.i > behind[0].i)
    told = next(found, None)
    return told if told != clause and told is not None and not told.is_negated else None


def noun_behind(span: Span) -> Token | None:
    """The noun that alone tells what happened: "opening" of "12 June 1967: official opening in the rain"."""
    if not is_entry(span):
        return None
    for token in span.doc[span.end + 1 : min(span.sent.end, span.end + 1 + LONGEST)]:
        is_last = token.i + 1 == token.sent.end or not token.nbor().tag_.startswith("NN")
        if token.tag_ in ("NN", "NNS") and is_last:
            return token
        if token.tag_[:2] not in ("JJ", "NN", "PR", "VB") and token.lower_ not in ("a", "an", "the"):
            return None
    return None


def is_entry(span: Span) -> bool:
    """Whether a date heads the entry of a timeline, told in the present though it is past: "1921: the hall opens"."""
    return _heads(span) and span.end < span.sent.end and span.doc[span.end].text in MARKS


def is_imprint(span: Span) -> bool:
    """Whether a line tells when the text itself was made: "Put together by the yard office, 4 May 2024".

    The verb opens the sentence and has no subject; "Opened in 1921" tells of the topic.
    """
    first = next((token for token in span.sent if token.is_alpha), None)
    if first is None or first.i >= span.start or any(t.dep_.startswith("nsubj") for t in span.sent):
        return False
    told = {first.lower_, f"{first.lower_} {first.nbor().lower_}" if first.i + 1 < len(first.doc) else ""}
    return not told.isdisjoint(words("events", "imprints"))


def _heads(span: Span) -> bool:
    """Whether nothing but a preposition or a bullet stands in the sentence before a date that is more than "May"."""
    before = span.doc[span.sent.start : span.start]
    told = len(span) > 1 or span[0].text[0].isdigit()
    return told and all(t.lower_ in LEADING or t.is_space for t in before)
