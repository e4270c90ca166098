"""Dates that their place alone explains: the years of a life behind a name, the date behind a version in a changelog.

"Ada Wren (3 May 1921 - 9 June 1999)" tells a birth and a death, and the heading "5.0.0 (3 May 2021)" a release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Span

from claimcheck.claims.dates import find_periods
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.events.kinds import event, plain_version
from claimcheck.claims.events.ranges import ends
from claimcheck.claims.frames import Frames
from claimcheck.language.layout import whole_text
from claimcheck.values.periods import Period

_DASH = re.compile(r"\s*[-\u2013\u2014]\s*")
_VERSION = re.compile(
    r"(?:[^\W\d]\S*\s+){0,3}\[?v?(?P<version>\d+(?:\.\d+)+)\]?\s*[-\u2013\u2014:,(\s]\s*", re.IGNORECASE
)
_TAIL = re.compile(r"\s*\)?\s*$")
_SIGNS = {"b.": "bear", "born": "bear", "d.": "die", "died": "die", "\u2020": "die"}
_DEFINED = re.compile(r"\)\s+(?:was|is)\s+(?:an?|the)\b")


class Notice(NamedTuple):
    """An event told without a verb: its date, where that stands, whose it is, and what tells it from others."""

    lead: str
    kinds: frozenset[str]
    period: Period
    span: Span
    subject: Subject
    told: tuple[str, ...] = ()


def notices(frames: Frames, span: Span, period: Period) -> Iterator[Notice]:
    """The events that a date at ``span`` tells by its place."""
    yield from _of_life(frames, span, period)
    yield from _of_release(frames, span, period)


def _of_life(frames: Frames, span: Span, period: Period) -> Iterator[Notice]:
    """The birth and the death behind a person's name."""
    person = _person_before(frames, span)
    if person is None:
        return
    before = span.doc[span.start - 1].lower_
    if lead := _SIGNS.get(before) or _SIGNS.get(f"{span.doc[span.start - 2].lower_}{before}"):
        yield Notice(lead, event([lead], ()).kinds, period, span, person)
        return
    if before != "(" or span.doc[span.end : span.end + 1].text != ")":
        return
    if period.grain == "year" and not _DEFINED.match(whole_text(span.doc), span.end_char):
        return
    for lead, (part, where) in zip(("bear", "die"), _years_of(span, period), strict=False):
        yield Notice(lead, event([lead], ()).kinds, part, where, person)


def _person_before(frames: Frames, span: Span) -> Subject | None:
    """The person whose name stands before the bracket in which a date is."""
    doc, start = span.doc, span.sent.start
    at = next((i for i in range(span.start - 1, start - 1, -1) if doc[i].text in ("(", ")", ".")), -1)
    if at <= start or doc[at].text != "(":
        return None
    entity = frames.entities.of(doc[at - 1])
    return Subject(entity.name, entity.kind, (), "name") if entity and entity.kind == "person" else None


def _years_of(span: Span, period: Period) -> list[tuple[Period, Span]]:
    """Both ends of a range of days or years that a dash ties, none of other periods."""
    tied = _DASH.search(span.text) is not None and period.grain in ("day", "year")
    return [(value, where) for value, where in ends(span, period) if find_periods(f"in {where.text}")] if tied else []


def _of_release(frames: Frames, span: Span, period: Period) -> Iterator[Notice]:
    """The release of a version in a line of its own that holds nothing else."""
    block = frames.block(span[0])
    if block is None or block.kind not in ("heading", "paragraph", "item") or period.grain not in ("day", "month"):
        return
    text = whole_text(span.doc)
    match = _VERSION.fullmatch(text, block.start, span.start_char)
    if match and _TAIL.fullmatch(text, span.end_char, block.end):
        told = (plain_version(match["version"]),)
        yield Notice("release", event(["release"], ()).kinds, period, span, frames.subjects.topic(), told)
