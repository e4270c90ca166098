"""Claims of the time of day at which something happens or begins and ends each time: opening hours, a concert at 8 pm.

The event is read as that of a date is. What it happens to is told by its noun: the doors open before the concert does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.dates.dateline import date_of
from claimcheck.claims.dates.hours import find_hours, hour_words
from claimcheck.claims.events.happenings import happening
from claimcheck.claims.events.kinds import Event, is_word, marked
from claimcheck.claims.events.labels import label_event, lemmas
from claimcheck.claims.events.scenes import Happening, lemma_of, phrase_words, word_before
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.making import claim
from claimcheck.language.grammar import Clause, role
from claimcheck.language.layout import PlacedBlock, whole_text
from claimcheck.values.claims import Claim, Qualifiers
from claimcheck.values.periods import Period

OPENS, ENDS = Event(frozenset({"open"}), frozenset({"open"})), Event(frozenset({"end"}), frozenset({"end"}))
HELD = frozenset({"hold"})
_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:.\n]{0,39}):\s+(?:from\s+|at\s+)?")
UNSURE = ("denied", "hypothetical", "question", "superseded")


def hour_claims(frames: Frames) -> Iterator[Claim]:
    """One claim for each time of day that stands without a date and tells when something happens."""
    text = whole_text(frames.doc)
    dated = [(span.start_char, span.end_char) for span, _ in frames.periods]
    for block in frames.blocks:
        if block.kind == "row":
            continue
        for told in find_hours(text[block.start : block.end]):
            placed = [replace(one, start=one.start + block.start, end=one.end + block.start) for one in told]
            if not any(start < placed[-1].end and placed[0].start < end for start, end in dated):
                yield from _of_sentence(frames, block, placed)


def _of_sentence(frames: Frames, block: PlacedBlock, told: list[Period]) -> Iterator[Claim]:
    spans = [frames.doc.char_span(one.start, one.end, alignment_mode="expand") for one in told]
    if any(span is None or not frames.reads(span.root) for span in spans) or told[0].bound in ("<", ">"):
        return
    span = spans[0]
    clause = frames.clause_of(span.root)
    label = _LABEL.match(whole_text(frames.doc), block.start, span.start_char)
    if label is not None and label.end() == span.start_char:
        events = _of_label(label["label"], len(told))
    elif clause is None:
        return
    else:
        events = _of_stretch(frames, span, clause) if len(told) == 2 else [_of_time(frames, span, clause)]
    for where, period, event in zip(spans, told, events, strict=False):
        made = _made(frames, where, period, event) if event is not None else None
        if made is not None:
            yield made


def _of_label(label: str, ends: int) -> list[Happening | None]:
    """What a label tells: both ends of "Opening hours", else its event."""
    words = [form for word in label.lower().split() for form in lemmas(word)]
    if ends == 2:
        is_open = not {"opening", "open", "hour", "hours", "times"}.isdisjoint(words)
        return [Happening("open", OPENS, None), Happening("end", ENDS, None)] if is_open else []
    found = label_event(label)
    return [Happening(min(found.words), found, None)] if found.kinds else []


def _of_stretch(frames: Frames, span: Span, clause: Clause) -> list[Happening | None]:
    """The beginning and the end of what lasts from one time to another, but for a break."""
    near = {lemma_of(token) for token in span.sent} | {token.lower_ for token in span.sent}
    around = {clause.predicate.lemma_.lower(), clause.verb.lemma_.lower(), frames.verb_lemma(clause)}
    if clause.is_negated or near & hour_words("shut") or not (near | around) & hour_words("lasting"):
        return []
    noun = clause.subject
    return [Happening("open", OPENS, clause, noun), Happening("end", ENDS, clause, noun)]


def _of_time(frames: Frames, span: Span, clause: Clause) -> Happening | None:
    """What happens at a time; what is open until six ends then, and from nine on it is open."""
    before = word_before(span)
    lasting = {lemma_of(clause.predicate), frames.verb_lemma(clause)} & (hour_words("lasting") - {"be"})
    if before in hour_words("until"):
        return Happening("end", ENDS, clause, clause.subject) if lasting and not clause.is_negated else None
    if before == "from" and lasting:
        return Happening("open", OPENS, clause, clause.subject)
    found = happening(frames, span, clause)
    if found.event.kinds:
        return found
    lead = " ".join([frames.verb_lemma(clause), *([clause.particle] if clause.particle else [])])
    met = next((word for word in (lead, frames.verb_lemma(clause)) if word in hour_words("meetings")), None)
    return Happening(met, Event(HELD, frozenset({met})), clause, clause.subject) if met else None


def _made(frames: Frames, span: Span, period: Period, told: Happening) -> Claim | None:
    clause = told.clause
    thing = told.noun or told.thing or (clause.subject if clause is not None else None)
    subject = frames.subjects.resolve(thing) if thing is not None else frames.subjects.topic()
    lead = told.lead.replace(" ", "-") or "time"
    frame = frames.frame(span.root, span, subject, [lead], clause)
    if frame.modality in UNSURE or (clause is not None and role(clause) == "condition"):
        return None
    words = dict.fromkeys((lead, *_thing_words(frames, thing, told)))
    frame = replace(frame, attribute=tuple(words), qualifiers=_on_days(frames, frame, span))
    value = replace(period, text=span.text)
    made = claim("date", frame, value, span, "approximate" if period.bound == "~" else "asserted")
    return replace(made, concepts=tuple(sorted({*made.concepts, *marked(told.event.kinds)})))


def _thing_words(frames: Frames, thing: Token | None, told: Happening) -> list[str]:
    """The noun of what happens or opens with what describes it; names and pronouns are its subject."""
    if thing is None or thing.tag_.startswith("PR"):
        return []
    near = [token for token in (*phrase_words(thing), thing) if frames.entities.of(token) is None]
    kept = [lemma_of(token) for token in near if token.tag_[:2] in ("NN", "JJ") and not token.tag_.startswith("NNP")]
    return [word for word in kept if thing is told.noun or not is_word("light", word)]


def _on_days(frames: Frames, frame: Frame, span: Span) -> Qualifiers:
    """The qualifiers with the days of the week that the sentence names, and the day of what is told of the past."""
    words = {token.lower_ for token in span.sent}
    days = {word.removesuffix("s") if word in hour_words("days") else word for word in words & hour_words("days")}
    others = {word.removesuffix("s") for word in words & hour_words("other_days")}
    found = frame.qualifiers
    time = found.time
    if time is None and found.tense == "past":
        before = [period for where, period in frames.periods if where.end <= span.start and period.grain == "day"]
        time = before[-1] if before else date_of(frames.doc)
    return replace(found, time=time, scope=tuple(sorted({*found.scope, *days, *others})))
