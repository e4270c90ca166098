"""Date claims from ages: what is forty years old, turns fifty or has run for thirty years began so long ago."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.dates import spans
from claimcheck.claims.dates.ages import Age, find_ages, origin
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.events.kinds import event, is_word, marked
from claimcheck.claims.frames import Frames, tense, top
from claimcheck.claims.making import claim
from claimcheck.language.grammar import Clause, complements
from claimcheck.language.layout import whole_text
from claimcheck.values.claims import Claim
from claimcheck.values.periods import Period

ORIGIN = frozenset({"origin"})
BIRTH = frozenset({"bear"})
RUNNING = frozenset({"open", "found"})
SOMEBODY = frozenset({"i", "you", "he", "she"})
"""Who has lived or worked somewhere for years began nothing there."""


def origin_claims(frames: Frames, today: Period | None) -> Iterator[Claim]:
    """A claim of the start of each thing whose age a sentence tells; ``today`` is the date of the document."""
    for span, age in _ages(frames):
        block = frames.block(span[0])
        clause = frames.clause_of(span.root) if frames.reads(span.root) else None
        if clause is None or (block and block.kind == "row"):
            continue
        began = _began(frames, clause, age, today)
        kinds = _kinds(frames, clause, span, age)
        if began is None or not kinds:
            continue
        frame = frames.frame(span.root, span, _subject(frames, span), ["origin"])
        if frame.subject.kind == "person" and frame.subject.source == "name":
            began, kinds = _birth(began), BIRTH
        elif age.kind == "aged":
            continue
        frame = replace(frame, attribute=("origin", *frame.subject.heads))
        value = replace(began, start=0, end=0, text=span.text)
        made = claim("date", frame, value, span)
        yield replace(made, concepts=tuple(sorted({*made.concepts, *marked(kinds)})))


def _ages(frames: Frames) -> Iterator[tuple[Span, Age]]:
    for block in frames.blocks:
        for age in find_ages(whole_text(frames.doc)[block.start : block.end]):
            span = frames.doc.char_span(block.start + age.start, block.start + age.end, alignment_mode="expand")
            if span is not None:
                yield span, age


def _began(frames: Frames, clause: Clause, age: Age, today: Period | None) -> Period | None:
    """The date of origin, counted from the year that the clause names, else from the date of the document."""
    named = [p for span, p in frames.periods if span.sent == clause.verb.sent and frames.clause_of(span.root) == clause]
    if len(named) > 1 or (named and named[0].bound != "="):
        return None
    if named:
        return origin(age, named[0]) if named[0].first[0] == named[0].last[0] != 0 else None
    return None if tense(clause) == "past" else origin(age, today)


def _kinds(frames: Frames, clause: Clause, span: Span, age: Age) -> frozenset[str]:
    """What began: a thing itself, what goes on, or the event that an anniversary is of."""
    if age.kind == "lasting":
        told = {token.lemma_.lower() for token in top(clause).subtree}
        goes_on = clause.verb.tag_ in ("VBG", "VBN") and any(is_word("lasting", word) for word in told)
        goes_on = goes_on and not (clause.subject is not None and clause.subject.lower_ in SOMEBODY)
        return RUNNING if goes_on and not {"have", "has"}.isdisjoint(clause.auxiliaries) else frozenset()
    if age.kind == "anniversary":
        of = [noun for preposition, noun in complements(span.root) if preposition in ("of", "since")]
        named = [noun for noun in of if frames.entities.of(noun) is None]
        return event([n.lemma_.lower() for n in named], ()).kinds if named else ORIGIN
    return ORIGIN


def _subject(frames: Frames, span: Span) -> Subject | None:
    """The noun that an age stands before ("the forty-year-old bridge"), where it does."""
    noun: Token = span.root.head
    if span.root.tag_.startswith("JJ") and noun.tag_.startswith("NN") and noun.i >= span.end:
        return frames.subjects.resolve(noun)
    return None


def _birth(began: Period) -> Period:
    """The two years in which who has an age today may be born."""
    return replace(began, first=(spans.later_year(began.first[0], -1), 1, 1), bound="=")
