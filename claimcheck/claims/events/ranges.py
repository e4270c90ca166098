"""The two ends of a range of dates ("from 1921 to 1968"), and what began and ended with them."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Span

from claimcheck.claims.dates import spans
from claimcheck.claims.events.kinds import Event, is_word
from claimcheck.claims.events.scenes import Happening, Scene, word_before
from claimcheck.language.layout import whole_text
from claimcheck.values.periods import Period

_TIE = re.compile(r"\s*[-\u2013\u2014]\s*|\s+(?:and|through|till|to|until|up to)\s+(?:the\s+)?", re.IGNORECASE)
EDGES = (
    ("leading", frozenset({"office", "appoint"}), frozenset({"leave", "end"})),
    ("running", frozenset({"open", "found"}), frozenset({"end"})),
)
"""What began and ended with a range, by the list of words that tell what went on."""


def ends(span: Span, period: Period) -> list[tuple[Period, Span]]:
    """Both ends of a range of days, months or years with their places, none of other periods."""
    tie = _TIE.search(whole_text(span.doc)[span.start_char : span.end_char])
    if tie is None or period.bound != "=" or period.grain not in ("day", "month", "year"):
        return []
    values = _values(period)
    places = (
        _placed(span.doc, span.start_char, span.start_char + tie.start()),
        _placed(span.doc, span.start_char + tie.end(), span.end_char),
    )
    pairs = zip(values, places, strict=True)
    return [(replace(value, text=where.text), where) for value, where in pairs if where is not None]


def _values(period: Period) -> tuple[Period, Period]:
    if period.grain == "day":
        return replace(period, last=period.first), replace(period, first=period.last)
    make = spans.month if period.grain == "month" else _year
    return make(*period.first[:2]), make(*period.last[:2])


def _year(year: int, _: int) -> Period:
    return spans.years(year, year)


def _placed(doc: Doc, start: int, end: int) -> Span | None:
    return doc.char_span(start, end, alignment_mode="expand")


def edges(scene: Scene, period: Period) -> list[tuple[Span, Period, Happening]]:
    """The start and the end of what went on from one year to another: an office that was held, a line that ran.

    What someone ran is told of that, and what goes on for days or months is held then.
    """
    clause, span = scene.clause, scene.span
    if word_before(span) not in ("from", "between") or clause.is_negated or period.grain not in ("month", "year"):
        return []
    around = [*scene.around(), scene.frames.verb_lemma(clause), clause.predicate.lemma_.lower()]
    for words, begun, ended in EDGES:
        told = sorted(word for word in around if is_word(words, word))
        if not told or (words == "running" and (clause.object is not None or period.grain != "year")):
            continue
        thing = clause.subject if words == "leading" else None
        made = [
            Happening(told[0], Event(kinds, frozenset(told)), clause, thing, edge=edge)
            for edge, kinds in (("start", begun), ("end", ended))
        ]
        return [(where, value, one) for (value, where), one in zip(ends(span, period), made, strict=False)]
    return []
