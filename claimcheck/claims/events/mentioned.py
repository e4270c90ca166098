"""Dates that a sentence only mentions: they date no event of it, but a paper, a budget's year or the text itself.

"The clerk reported under the Order of 9 April" and "the council adopted the budget for 2026" do not say when, and
"FOR RELEASE: 3 May 2025" releases nothing but the text below it.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from claimcheck.claims.events.kinds import is_word
from claimcheck.claims.events.scenes import just_before, word_before
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words

FARTHEST = 4
"""Words of a phrase, counted from its noun back, in front of which the preposition stands that it hangs on."""
ACTING = ("in", "by")
"""Prepositions by which a paper tells when somebody acted: "in its ruling of 3 May the court quashed the fine"."""
ARTICLES = ("a", "an", "the", "on", "in", "at", "from")
"""Words skipped in front of a date that bounds a time."""
PHRASE = ("DT", "PRP$", "JJ", "VBN", "NN", "CD", "POS", "HYPH")
"""Tags (by their beginning) of the words of a noun phrase."""


def is_mentioned(frames: Frames, span: Span) -> bool:
    """Whether a date tells nothing of what its clause tells, nor of anything else that is asked after."""
    return _names_a_paper(frames, span) or _covers(span) or _bounds_a_time(span) or is_release_notice(span)


def _names_a_paper(frames: Frames, span: Span) -> bool:
    """Whether a date tells which law, order or letter is meant: "under the Order of the House of 9 April".

    What a paper does it does on its day: "the Act of 1832 abolished the toll", "by a decree of 3 May it was closed".
    """
    paper = _before_link(span, "of")
    if paper is not None and not _is_paper(paper):
        paper = _before_of(paper)
    if paper is None or not _is_paper(paper) or _preposition_of(paper) in ACTING:
        return False
    clause = frames.clause_of(paper)
    does = clause is not None and clause.subject is not None and clause.subject.i == paper.i and not clause.is_passive
    return clause is not None and not does


def _before_of(noun: Token) -> Token | None:
    """The word in front of "of the House"."""
    near = noun.doc[max(noun.sent.start, noun.i - 2) : noun.i]
    of = next((t for t in near if t.lower_ == "of"), None)
    return of.nbor(-1) if of is not None and of.i > noun.sent.start else None


def _is_paper(noun: Token) -> bool:
    return noun.tag_.startswith("NN") and is_word("papers", noun.lower_)


def is_release_notice(span: Span) -> bool:
    """Whether a line at the head of a press release tells when that may be printed: "EMBARGOED UNTIL 3 May 2025".

    "Release date: 3 May 2025" may tell of what the text is about.
    """
    line = [t for t in span.sent if any(map(str.isalnum, t.text)) and t.i not in range(span.start, span.end)]
    before = {t.lower_ for t in line if t.i < span.start}
    told, known = words("events", "release_notices"), words("events", "in_release_notices")
    is_told = not told.isdisjoint(before) or {"for", "release"} <= before or {"for", "publication"} <= before
    return is_told and before <= told | known and all(_is_of_an_hour(t) for t in line if t.i >= span.end)


def _is_of_an_hour(token: Token) -> bool:
    """Whether a word behind a date may belong to an hour: "at 10 am EST"."""
    return token.text[0].isdigit() or token.tag_ in ("CD", "NNP") or is_word("in_release_notices", token.lower_)


def _covers(span: Span) -> bool:
    """Whether a date behind "for" tells for when money, lists or figures are: "published its report for 2023"."""
    if word_before(span) != "for":
        return False
    last = _before_link(span, "for")
    return any(noun is not None and is_word("for_a_time", noun.lemma_.lower()) for noun in (last, span.root.head))


def _bounds_a_time(span: Span) -> bool:
    """Whether a date tells where a time begins or ends for which something is: "for the year starting on 1 July"."""
    at = span.start - 1
    if at <= span.sent.start:
        return False
    while at > span.sent.start and span.doc[at].lower_ in ARTICLES:
        at -= 1
    if not is_word("edges_of_times", span.doc[at].lower_):
        return False
    at -= 1
    while at > span.sent.start and span.doc[at].lower_ in (",", "that", "which"):
        at -= 1
    noun = span.doc[at]
    return at > span.sent.start and is_word("times", noun.lemma_.lower()) and _preposition_of(noun) != ""


def _before_link(span: Span, link: str) -> Token | None:
    """The word before a link that a date follows, articles skipped."""
    near = [t for t in just_before(span) if not is_word("before_a_date", t.lower_)]
    if not near or near[-1].lower_ != link or near[-1].i <= span.sent.start:
        return None
    return near[-1].nbor(-1)


def _preposition_of(noun: Token) -> str:
    """The preposition right in front of the phrase of a noun, read off the words in a row; "" for none."""
    start = noun.i - 1
    while start > max(noun.sent.start, noun.i - FARTHEST) and noun.doc[start].tag_.startswith(PHRASE):
        start -= 1
    before = noun.doc[start] if start >= noun.sent.start else None
    return before.lower_ if before is not None and before.tag_ in ("IN", "TO") else ""
