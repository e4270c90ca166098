"""Date claims: when something happened, happens or is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span

from claimcheck.claims.dates.dateline import date_of
from claimcheck.claims.events.ahead import is_put_off, said
from claimcheck.claims.events.clefts import cleft, is_until
from claimcheck.claims.events.happenings import happening
from claimcheck.claims.events.headed import clause_behind, is_imprint, told_then
from claimcheck.claims.events.kinds import NAMED, flagged, is_of_class, is_version, is_word, marked, plain_version
from claimcheck.claims.events.labels import label_event, lemmas
from claimcheck.claims.events.lasting import UNTIL
from claimcheck.claims.events.mentioned import is_mentioned
from claimcheck.claims.events.notices import Notice, notices
from claimcheck.claims.events.origins import origin_claims
from claimcheck.claims.events.ranges import edges
from claimcheck.claims.events.ranked import LAST, PREVIOUS
from claimcheck.claims.events.scenes import Happening, Scene, just_before, phrase_words, word_before
from claimcheck.claims.events.seasons import recurs, was_once, will_be_once
from claimcheck.claims.events.turns import is_of_before, told_before
from claimcheck.claims.frames import Frame, Frames, tense
from claimcheck.claims.lexicon import words
from claimcheck.claims.making import claim
from claimcheck.claims.naming.equality import fold
from claimcheck.claims.phrases import base_form
from claimcheck.claims.states.yearly import sets_years_beside
from claimcheck.language.grammar import Clause, modifiers
from claimcheck.values.claims import Claim, Modality
from claimcheck.values.periods import COUNTED_OVER, Period

YEAR = re.compile(r"[0-9]{4}")
PEOPLE_COME = frozenset({"turn", "up"})
"""What things do that are found, but people as well, which dates nothing: "in May, when the whole town turned up"."""
AMOUNTS = frozenset({"more", "less", "fewer", "most", "least"})
DATELINE = 12
"""Words at the top of a document in which its dateline stands."""


def date_claims(frames: Frames) -> Iterator[Claim]:
    """One claim for each date or period that dates an event told in a sentence, and for each age."""
    today = date_of(frames.doc)
    yield from _event_claims(frames, today)
    yield from origin_claims(frames, today)


def labelled_claim(frames: Frames, frame: Frame, label: str, span: Span, period: Period) -> Claim:
    """The claim of a date beside its label, as an event where the label tells one."""
    found = label_event(label)
    if not found.kinds:
        return claim("date", frame, period, span)
    told = Happening(min(found.words).replace(" ", "-"), found, None)
    own = {lemma for word in label.lower().split() for lemma in lemmas(word) if _is_of_the_event(lemma, told)}
    own |= words("events", "of_headers")
    kept = [word for word in frame.attribute if word not in own and own.isdisjoint(lemmas(word))]
    frame = replace(frame, attribute=tuple(dict.fromkeys((told.lead, *kept))))
    today, is_dated = date_of(frames.doc), period.first[0] != 0
    ahead = period.last > today.last if today and is_dated else any(is_word("dues", w) for w in label.lower().split())
    said: Modality = "planned" if ahead and "deadline" not in found.kinds else "asserted"
    made = claim("date", frame, _value(period, told, span), span, said)
    return replace(made, concepts=tuple(sorted({*made.concepts, *marked(found.kinds)})))


def _event_claims(frames: Frames, today: Period | None) -> Iterator[Claim]:
    for span, stated in frames.periods:
        block = frames.block(span[0])
        if noticed := list(notices(frames, span, stated)):
            yield from (_noticed(frames, notice, today) for notice in noticed)
            continue
        is_row = block is not None and block.kind == "row"
        if not frames.reads(span.root) or is_row or _is_dateline(span, stated, today) or _is_set_beside(span):
            continue
        if is_imprint(span) or is_mentioned(frames, span):
            continue
        told_behind = cleft(frames, span)
        headed = None if _is_of_document(stated, today) else clause_behind(frames, span)
        clause = told_behind or headed or frames.clause_of(span.root)
        if clause is not None and (ranged := edges(Scene(frames, span, clause), stated)):
            yield from (_made(frames, where, period, one, today) for where, period, one in ranged)
            continue
        told = happening(frames, span, clause, is_behind=told_behind is not None)
        period = replace(stated, bound="=") if told_behind is not None and is_until(span) else stated
        is_one = "deadline" in told.event.kinds or was_once(period, told) or will_be_once(period, told)
        if recurs(period) and not is_one:
            continue
        if not told.event.kinds and (clause is None or _is_setting(clause, span, period)):
            continue
        if _is_counted_from(frames, span, told) or is_of_before(frames, span, told.clause):
            continue
        made = _made(frames, span, period, told, today)
        if made.attribute:
            yield made
        yield from _told_then(frames, span, clause, period, today)


def _is_set_beside(span: Span) -> bool:
    """Whether a year is only one of two that are compared."""
    return YEAR.fullmatch(span.text) is not None and sets_years_beside(span.sent)


def _told_then(
    frames: Frames, span: Span, clause: Clause | None, period: Period, today: Period | None
) -> Iterator[Claim]:
    """What the clause behind a date tells of it: "in May, when the owner died"."""
    also = told_then(frames, span, clause)
    then = happening(frames, span, also) if also is not None else None
    if then is not None and then.event.kinds and then.event.words != PEOPLE_COME:
        yield _made(frames, span, replace(period, bound="="), then, today)


def _made(frames: Frames, span: Span, period: Period, told: Happening, today: Period | None) -> Claim:
    frame = _frame(frames, span, told)
    made = claim("date", frame, _value(period, told, span), span, said(frame, span, period, told, today))
    return replace(made, concepts=tuple(sorted({*made.concepts, *marked(told.event.kinds)})))


def _noticed(frames: Frames, notice: Notice, today: Period | None) -> Claim:
    frame = frames.frame(notice.span.root, notice.span, notice.subject, [notice.lead])
    frame = replace(frame, attribute=(notice.lead, *notice.told))
    ahead = today is not None and notice.period.last > today.last
    made = claim("date", frame, notice.period, notice.span, "planned" if ahead else "asserted")
    return replace(made, concepts=tuple(sorted({*made.concepts, *marked(notice.kinds)})))


def _frame(frames: Frames, span: Span, told: Happening) -> Frame:
    """The frame of the event: its own word first, then what tells which thing it happens to."""
    subject = frames.subjects.resolve(told.thing) if told.thing is not None else None
    frame = frames.frame(span.root, span, subject, [lead := told.lead.replace(" ", "-")], told.clause)
    if (part := told_before(frames, span, told.clause)) is not None:
        frame = frames.limited(frame, part, span)
    leads = (lead, told.edge) if told.edge in (LAST, PREVIOUS) else (lead,)
    if not told.event.kinds:
        return replace(frame, attribute=tuple(dict.fromkeys((*leads, *frame.attribute[1:]))))
    if told.noun is not None:
        return replace(frame, attribute=tuple(dict.fromkeys((*leads, *_noun_words(frames, told)))))
    around = (
        *_gone_on_with(frames, told),
        *_described(frames, told),
        *_named_patient(frames, told),
        *frame.attribute[1:],
    )
    kept = [word for word in around if not _is_of_the_event(word, told) and word not in _doers(told)]
    return replace(frame, attribute=tuple(dict.fromkeys((*leads, *kept))))


def _doers(told: Happening) -> set[str]:
    """What tells not to which thing it happens: the verbs, and who does it where something else has it done to it."""
    if told.clause is None:
        return set()
    verbs = [t for t in (told.clause.verb, told.clause.predicate) if t.tag_.startswith("VB")]
    done = told.thing is not None or (not told.clause.is_passive and _is_done(told))
    agent = [told.clause.subject] if done and told.clause.subject is not None else []
    return {form for t in (*verbs, *agent) for form in (t.lemma_.lower(), base_form(t))}


def _is_done(told: Happening) -> bool:
    """Whether someone does or meets it: who breaks the ground or sees the first of a thing is not that thing."""
    if " " in told.lead:
        return True
    return told.noun is None and all(is_word("done_by_people", kind) for kind in told.event.kinds)


def _noun_words(frames: Frames, told: Happening) -> list[str]:
    """What the phrase of an event noun says beside the event: "tunnel" of "the opening of the tunnel"."""
    near = phrase_words(told.noun) if told.noun is not None else []
    words = [t.lemma_.lower() for t in near if t.tag_ != "CD" and frames.entities.of(t) is None]
    kept = [word for word in dict.fromkeys(words) if word not in (told.lead, "one")]
    return [word for word in kept if not _is_of_the_event(word, told)]


def _gone_on_with(frames: Frames, told: Happening) -> list[str]:
    """What begins or ends where a verb tells it: "picking" of "we started picking on 9 May"."""
    if told.clause is None:
        return []
    lemma = told.clause.predicate.lemma_.lower()
    if not (is_of_class("start", lemma) or is_of_class("stop", lemma)):
        return []
    found = frames.clauses.get(told.clause.verb.sent.start, ())
    inner = (c for c in found if c.governor is not None and c.governor.i == told.clause.predicate.i)
    done = [c for c in inner if c.verb.tag_ == "VBG" and c.verb.i > told.clause.predicate.i]
    things = [c.object for c in done if c.object is not None and frames.entities.of(c.object) is None]
    return [*(c.verb.lower_ for c in done), *(noun.lemma_.lower() for noun in things if noun.tag_ in ("NN", "NNS"))]


def _described(frames: Frames, told: Happening) -> list[str]:
    """The object with the words before it ("opened the north wing"), and numbers after names ("Atlas 3")."""
    clause = told.clause
    nouns = [noun for noun in (told.thing, clause.object if clause else None) if noun is not None]
    near = [t for noun in nouns for t in (noun, *modifiers(noun))]
    numbers = [t.nbor() for t in (clause.subject if clause else None, *nouns) if t is not None and t.i + 1 < len(t.doc)]
    told_apart = [t for t in numbers if t.like_num and t.text.isdigit() and len(t.text) < 4]
    named = [t for t in (*numbers, *nouns, clause.subject if clause else None) if t is not None and is_version(t.text)]
    kept = [t for t in near if t.tag_ in ("NN", "NNS", "JJ") and frames.entities.of(t) is None]
    return [*(plain_version(t.text) for t in named), *(t.lemma_.lower() for t in (*told_apart, *kept))]


def _named_patient(frames: Frames, told: Happening) -> list[str]:
    """The last word of the name of what it happens to, which tells it from what somebody does: "Acme announced"."""
    clause = told.clause
    noun, own = told.thing, clause.subject if clause is not None else None
    comes = clause is not None and clause.object is None and is_word("coming_out", clause.verb.lemma_.lower())
    if noun is None and clause is not None and (clause.is_passive or comes):
        noun = own
    elif noun == own:
        return []
    entity = frames.entities.of(noun) if noun is not None else None
    return [fold(entity.name)[-1]] if entity and flagged("patient", told.event.kinds) else []


def _is_of_the_event(word: str, told: Happening) -> bool:
    """Whether a word only tells the event itself, or that it happens."""
    own = {part for lemma in told.event.words for part in lemma.split()}
    return word in own or any(is_word(kind, word) for kind in ("happening", "light", "wrappers", "firsts"))


def _value(period: Period, told: Happening, span: Span) -> Period:
    """The date of the event: what goes on until 2035 ends in 2035, what is due by 5 May is due on it."""
    began = told.clause is not None and _has_been_since(told.clause, span)
    exact = (
        told.edge
        or began
        or is_put_off(told)
        or (period.bound == "<" and ("deadline" in told.event.kinds or _ends_until(told, span)))
    )
    return replace(period, bound="=") if exact and period.bound in ("<", ">") else period


def _ends_until(told: Happening, span: Span) -> bool:
    before = [t.lower_ for t in span.doc[max(0, span.start - 2) : span.start] if t.lower_ != "the"]
    return "end" in told.event.kinds and before[-1:] != [] and before[-1] in UNTIL


def _is_of_document(period: Period, today: Period | None) -> bool:
    """Whether a date is that of the document, which heads it and dates no event."""
    return today is not None and (today.first, today.last) == (period.first, period.last)


def _is_dateline(span: Span, period: Period, today: Period | None) -> bool:
    """Whether the date of the document stands before its text: "LYON, 4 May 2024 \u2013 The mill burned on Tuesday"."""
    behind = span.doc[span.end : span.end + 1].text
    return _is_of_document(period, today) and span.start < DATELINE and behind in ("-", "--", "\u2013", "\u2014")


def _is_counted_from(frames: Frames, span: Span, told: Happening) -> bool:
    """Whether a date only tells from when another is counted: 1990 in "two years after the fire of 1990 it closed"."""
    counted = [s for s, _ in frames.periods if s.sent == span.sent and s.end <= span.start]
    if not counted or counted[-1][-1].lower_ not in ("after", "before") or len(counted[-1]) == 1:
        return False
    is_own = told.noun is not None and not told.event.kinds <= {NAMED}
    return not is_own and frames.clause_of(span.root) in (None, frames.clause_of(counted[-1].root))


def _is_setting(clause: Clause, span: Span, period: Period) -> bool:
    """Whether a clause only tells how it stood then: "in 2024 it had 60 beds", "in 2024 it was still dark".

    It does not where the state begins then: "it fell silent in 2024", "it has been dark since 2024", "it was dark for
    the first time in 2024".
    """
    if period.bound in ("=", "~") and period.grain in COUNTED_OVER and _tells_amount(clause):
        return True
    if _comes_into_being(clause, span, period):
        return False
    if is_word("remembering", clause.predicate.lemma_.lower()):
        return True
    if not clause.is_copular or clause.predicate.tag_.startswith(("NN", "VB")):
        return False
    if is_word("becoming", clause.verb.lemma_.lower()):
        return clause.is_negated or period.bound != "="
    return clause.is_negated or not (_has_been_since(clause, span) or _is_first_time(span))


def _comes_into_being(clause: Clause, span: Span, period: Period) -> bool:
    """Whether a day tells from when something is so, or is due: "is free from 3 May", "is due on 3 May"."""
    is_told = clause.predicate.i not in range(span.start, span.end) and not clause.is_negated
    is_begun = word_before(span) == "from" and tense(clause) == "present" and is_told
    is_due = span.start > 1 and any(t.lower_ == "due" for t in just_before(span))
    return clause.is_copular and period.grain == "day" and (is_begun or is_due)


def _tells_amount(clause: Clause) -> bool:
    """Whether a clause tells how many or how much, which is no event: "it had 60 beds", "it had more beds than we".

    "It sent its first picture" tells one.
    """
    told = (clause.object, *clause.object.lefts) if clause.object is not None else ()
    return any((t.like_num and t.tag_ != "JJ") or t.lower_ in AMOUNTS for t in told)


def _has_been_since(clause: Clause, span: Span) -> bool:
    """Whether what lasts is told by its beginning: "it has been dark since 2024", "has been baking since"."""
    is_since = any(t.lower_ == "since" for t in span.doc[max(span.sent.start, span.start - 2) : span.start])
    is_state = clause.is_copular and not clause.predicate.tag_.startswith("VB")
    is_state = is_state or ("been" in clause.auxiliaries and is_word("lasting_participles", clause.verb.lower_))
    goes_on = clause.verb.tag_ == "VBG" and "been" in clause.auxiliaries
    return is_since and (is_state or goes_on) and not {"has", "have"}.isdisjoint(clause.auxiliaries)


def _is_first_time(span: Span) -> bool:
    """Whether the words before or behind a date say that it was for the first time."""
    near = span.doc[max(span.sent.start, span.start - 6) : min(span.sent.end, span.end + 5)].text.lower()
    return "for the first time" in near
