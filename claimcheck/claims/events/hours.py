"""Claims of the time of day at which something happens or begins and ends each time: opening hours, a concert at 8 pm.

The event is read as that of a date is. What it happens to is told by its noun: the doors open before the concert does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Span, Token

from claimcheck.claims.dates.dateline import date_of
from claimcheck.claims.dates.hours import DAYS_TOLD, find_hours, hour_words
from claimcheck.claims.events.happenings import happening
from claimcheck.claims.events.kinds import NONE, Event, event, is_word, marked
from claimcheck.claims.events.labels import label_event, lemmas
from claimcheck.claims.events.scenes import lemma_of, phrase_words, word_before
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import load
from claimcheck.claims.making import claim
from claimcheck.language.grammar import Clause
from claimcheck.language.layout import PlacedBlock, whole_text
from claimcheck.values.claims import Claim, Qualifiers
from claimcheck.values.periods import Period

OPENS, ENDS = Event(frozenset({"open"}), frozenset({"open"})), Event(frozenset({"end"}), frozenset({"end"}))
REACH = 14
"""Words before a time in which its verb is looked for."""
DENIALS = ("not", "n't", "never", "no")
NOUNS_FOLLOW = ("a", "an", "the", "of", "its", "their", "his", "her", "this", "that", "every", "each")
"""Words behind which stands no verb."""
_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:.\n]{0,39}):\s+(?:from\s+|at\s+)?")
UNSURE = ("denied", "hypothetical", "question", "superseded")


class Told(NamedTuple):
    """What happens at a time: its word and kinds, the clause and the noun of what it happens to, and its verb."""

    lead: str
    event: Event
    clause: Clause | None = None
    thing: Token | None = None
    verb: Token | None = None


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
    placed = (frames.doc.char_span(one.start, one.end, alignment_mode="expand") for one in told)
    spans = [span for span in placed if span is not None and frames.reads(span.root)]
    if len(spans) < len(told) or told[0].bound in ("<", ">"):
        return
    span = spans[0]
    label = _LABEL.match(whole_text(frames.doc), block.start, span.start_char)
    if label is not None and label.end() == span.start_char:
        events = _of_label(frames, label, len(told))
    elif len(told) == 2:
        events = _of_stretch(frames, span)
    else:
        events = [_of_time(frames, span)]
    for where, period, happened in zip(spans, told, events, strict=False):
        made = _made(frames, where, period, happened) if happened is not None else None
        if made is not None:
            yield made


def _of_label(frames: Frames, label: re.Match[str], ends: int) -> list[Told | None]:
    """What a label tells: both ends of "Opening hours of the shop", else its event."""
    words = [form for word in label["label"].lower().split() for form in lemmas(word)]
    where = frames.doc.char_span(*label.span("label"), alignment_mode="contract")
    owned = [t for t in where or () if t.tag_[:2] == "NN" and "of" in words and t.lower_ not in ("opening", "hours")]
    thing = owned[-1] if owned else None
    if ends == 2:
        is_open = not {"opening", "open", "hour", "hours", "times"}.isdisjoint(words)
        return [Told("open", OPENS, None, thing), Told("end", ENDS, None, thing)] if is_open else []
    found = label_event(label["label"])
    return [Told(min(found.words), found, None, thing)] if found.kinds else []


def _of_stretch(frames: Frames, span: Span) -> list[Told | None]:
    """The beginning and the end of what lasts from one time to another, but for a break."""
    near = {form for token in span.sent for form in (lemma_of(token), token.lower_)}
    clause = frames.clause_of(span.root)
    is_denied = clause is not None and clause.is_negated
    if is_denied or near & hour_words("shut") or not near & hour_words("lasting"):
        return []
    noun = clause.subject if clause is not None else first_noun(span.sent)
    return [Told("open", OPENS, clause, noun), Told("end", ENDS, clause, noun)]


def _of_time(frames: Frames, span: Span) -> Told | None:
    """What happens at a time; what is open until six ends then, and from nine on it is open."""
    before, clause = word_before(span), frames.clause_of(span.root)
    near = list(reversed(_reach(span)))
    lasting = next((t for t in near if hour_words("lasting") & {lemma_of(t), t.lower_}), None)
    if before in hour_words("until") or (before == "from" and lasting is not None):
        edge = ("open", OPENS) if before == "from" else ("end", ENDS)
        return Told(*edge, clause, _subject(frames, lasting, span)) if lasting is not None else None
    verb = next((token for token in near if _verb_kind(token)), None)
    if verb is not None:
        return _of_verb(frames, span, verb)
    if clause is None or clause.predicate.i < span.start - len(near):
        return None
    found = happening(frames, span, clause)
    noun = found.noun or found.thing or clause.subject
    if found.event.kinds:
        return Told(found.lead, found.event, clause, noun, clause.predicate)
    told = event([lemma_of(clause.subject)], ()) if clause.subject is not None else NONE
    return Told("strike", told, clause, noun, clause.predicate) if "disaster" in told.kinds else None


def _of_verb(frames: Frames, span: Span, verb: Token) -> Told | None:
    """What the verb before a time tells: the parser often takes "opens" or "departs" for a noun."""
    if any(t.lower_ in DENIALS for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]):
        return None
    kind = _verb_kind(verb)
    told = Event(frozenset({kind}), frozenset({lemma_of(verb)}))
    clause = frames.clause_of(span.root)
    clause = clause if clause is not None and verb.i in (clause.verb.i, clause.predicate.i) else None
    return Told(kind, told, clause, _subject(frames, verb, span), verb)


def _verb_kind(token: Token) -> str:
    """The kind of event that a verb of hours tells, "" for other words."""
    if token.i == token.sent.start or token.nbor(-1).lower_ in NOUNS_FOLLOW:
        return ""
    forms = (token.lower_, token.lemma_.lower(), *lemmas(token.lower_))
    kinds = load("events")["hourly"]
    return next((kind for kind, verbs in kinds.items() if not set(forms).isdisjoint(verbs)), "")


def _reach(span: Span) -> list[Token]:
    """The words before a time in its sentence, back to the time before it."""
    before = list(span.doc[max(span.sent.start, span.start - REACH) : span.start])
    ends = [n for n, t in enumerate(before[:-1]) if t.text == ";" or find_hours(f"at {t.text} {before[n + 1].text}")]
    return before[ends[-1] + 1 :] if ends else before


def _subject(frames: Frames, verb: Token, span: Span) -> Token | None:
    """The subject of the clause whose verb it is, else the first noun of the sentence."""
    clause = frames.clause_of(verb)
    if clause is not None and verb.i in (clause.verb.i, clause.predicate.i) and clause.subject is not None:
        parted = any(t.text == ":" for t in span.doc[min(clause.subject.i, verb.i) : verb.i])
        if not parted and not any(part.dep_ == "case" and part.tag_ == "IN" for part in clause.subject.lefts):
            return clause.subject
    before = span.doc[span.sent.start : verb.i]
    parts = [t.i for t in before if t.text in (";", ",", ":") or t.lower_ in ("but", "while", "whereas")]
    return first_noun(span.doc[parts[-1] + 1 : verb.i] if parts and parts[-1] + 2 < verb.i else before)


def first_noun(span: Span) -> Token | None:
    """The noun with which the first phrase ends that no preposition governs: "ferry" of "from the quay the ferry"."""
    is_governed, last = False, None
    for token in span:
        if token.tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP"):
            last = token
        elif last is not None and token.tag_ != "POS":
            if not is_governed:
                return last
            is_governed, last = token.tag_ == "IN", None
        elif token.tag_ == "IN":
            is_governed = True
    return last if not is_governed else None


def _said_before(frames: Frames, span: Span) -> Token | None:
    """What the sentence before it in its block is about."""
    block = frames.block(span[0])
    before = [sentence for sentence in frames.sentences if sentence.end <= span.sent.start]
    return first_noun(before[-1]) if before and frames.block(before[-1][0]) is block else None


def _made(frames: Frames, span: Span, period: Period, told: Told) -> Claim | None:
    subject = frames.subjects.resolve(told.thing) if told.thing is not None else frames.subjects.topic()
    if told.thing is not None and told.thing.lower_ in ("it", "they") and not subject.name:
        told = told._replace(thing=_said_before(frames, span))
    lead = told.lead.replace(" ", "-") or "time"
    frame = frames.frame(span.root, span, subject, [lead], told.clause)
    if frame.modality in UNSURE:
        return None
    words = dict.fromkeys((lead, *_thing_words(frames, span, told)))
    frame = replace(frame, attribute=tuple(words), qualifiers=_on_days(frames, frame, span, told))
    value = replace(period, text=span.text)
    made = claim("date", frame, value, span, "approximate" if period.bound == "~" else "asserted")
    return replace(made, concepts=tuple(sorted({*made.concepts, *marked(told.event.kinds)})))


def _thing_words(frames: Frames, span: Span, told: Told) -> list[str]:
    """The noun of what happens or opens with what describes it; names and pronouns are its subject.

    What begins a sentence may be taken for a name: "Polls close at six".
    """
    kept = _sort_of_hours(frames, span)
    if told.thing is not None and not told.thing.tag_.startswith("PR"):
        near = [token for token in (told.thing, *phrase_words(told.thing)) if frames.entities.of(token) is None]
        plain = [t for t in near if t.tag_ in ("NN", "NNS", "JJ") or (t.tag_[:3] == "NNP" and t.is_sent_start)]
        kept += [t.lower_.removesuffix("s") if t.tag_[:3] == "NNP" else lemma_of(t) for t in plain]
    return [word for word in kept if word not in hour_words("times_of_day") and not is_word("recurring", word)]


def _sort_of_hours(frames: Frames, span: Span) -> list[str]:
    """What tells other hours from those at which a house is open: "visiting" of "visiting hours"."""
    block = frames.block(span[0])
    near = block.span(span.doc) if block is not None and span.sent.start == span.start else span.sent
    named = [t.nbor(-1) for t in near if t.i > near.start and t.lower_ == "hours" and t.i < span.start]
    told = [t.lower_ for t in named if t.tag_[:2] in ("NN", "JJ", "VB")]
    return [word for word in told if word not in hour_words("plain_hours")]


def _on_days(frames: Frames, frame: Frame, span: Span, told: Told) -> Qualifiers:
    """The qualifiers with the days of the week that the sentence names, and the day of what is told of the past."""
    words = {token.lower_ for token in span.sent}
    days = {word.removesuffix("s") for word in words & (DAYS_TOLD | hour_words("other_days"))}
    days |= {"days" for t in span.sent if t.lower_ == "days" and t.i > span.sent.start and _sets_apart(t.nbor(-1))}
    found = frame.qualifiers
    tense = "past" if told.verb is not None and _is_past(told.verb) else found.tense
    time = found.time
    if time is None and tense == "past":
        before = [period for where, period in frames.periods if where.end <= span.start and period.grain == "day"]
        time = before[-1] if before else date_of(frames.doc)
    return replace(found, time=time, tense=tense, scope=tuple(sorted({*found.scope, *days})))


def _sets_apart(before: Token) -> bool:
    """Whether days are some of all: "on match days", not "all days"."""
    return before.tag_[:2] in ("NN", "JJ") and before.lower_ not in hour_words("plain_days")


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or (verb.lower_ not in lemmas(verb.lower_)[1:] and verb.lower_.endswith("ed"))
