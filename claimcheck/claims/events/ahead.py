"""How the date of an event is said: as fact, or as plan where it lies ahead."""

from __future__ import annotations

from spacy.tokens import Span, Token

from claimcheck.claims.events.headed import is_entry
from claimcheck.claims.events.kinds import is_word
from claimcheck.claims.events.ranked import LAST, PERFECT, PREVIOUS
from claimcheck.claims.events.scenes import Happening, word_before
from claimcheck.claims.frames import Frame, tense
from claimcheck.values.claims import Modality
from claimcheck.values.periods import Period

IS = frozenset({"is", "are", "'s", "'re", "am", "'m"})
MAY = frozenset({"can", "may"})
"""Auxiliaries of what is possible from a day on."""
LOOKING_BACK = frozenset({"since", "dated", "of", "till", "until", "to"})
"""Words before a day that tell of what is there already."""


def said(frame: Frame, span: Span, period: Period, told: Happening, today: Period | None) -> Modality:
    """The modality of the event: what lies ahead is planned however it is said, a deadline is a fact."""
    if told.event.kinds == {"deadline"} and frame.modality in ("planned", "attributed"):
        return "asserted"
    if (told.clause is not None and _was_to(told.clause.predicate)) or (
        is_put_off(told) and word_before(span) == "from"
    ):
        return "superseded"
    is_said = frame.modality == "denied" and (told.edge in (LAST, PREVIOUS) or _stands_apart(span))
    told_as: Modality = (
        "asserted" if is_said or (frame.modality == "hypothetical" and _is_aside(told)) else frame.modality
    )
    if told_as not in ("asserted", "attributed"):
        return told_as
    if _is_to_come_now(span, period, told):
        return "planned"
    if not told.event.kinds:
        return "planned" if _is_still_to_come(period, told, today) else told_as
    return "planned" if told.event.kinds != {"deadline"} and _lies_ahead(span, period, told, today) else told_as


def is_put_off(told: Happening) -> bool:
    """Whether an event is moved to another day: "was postponed from 3 May to 9 May", "has been put off until May"."""
    clause = told.clause
    lemmas = (f"{clause.verb.lemma_} {clause.particle}".strip(), clause.verb.lemma_) if clause is not None else ()
    return any(is_word("postponing", lemma) for lemma in lemmas)


def _is_still_to_come(period: Period, told: Happening, today: Period | None) -> bool:
    """Whether what a verb in the present tells falls after the date of the document: "they move on 1 September".

    A day of no year is one to come, whatever the date.
    """
    if told.clause is None or tense(told.clause) != "present" or not PERFECT.isdisjoint(told.clause.auxiliaries):
        return False
    if period.first[0] == 0:
        return period.grain == "day" and period.bound == "=" and not told.clause.is_copular
    return today is not None and period.first > today.last


def _was_to(verb: Token) -> bool:
    """Whether it was only to happen then: "was to open in 2019", "was due to open in 2019"."""
    before = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i] if t.lower_ != "be"]
    if before[-1:] != ["to"]:
        return False
    kept = before[:-2] if len(before) > 1 and is_word("dues", before[-2]) else before[:-1]
    return kept[-1:] in (["was"], ["were"])


def _lies_ahead(span: Span, period: Period, told: Happening, today: Period | None) -> bool:
    """Whether the event is to come: after the date of the document, or told as what is scheduled."""
    clause = told.clause
    if told.edge == "start" or (clause is not None and tense(clause) == "past"):
        return False
    if today is not None and period.first[0] != 0:
        return period.last > today.last
    if is_entry(span):
        return False
    heads = [span.start, *([clause.predicate.i] if clause else [])]
    near = [t for at in heads for t in span.doc[max(span.sent.start, at - 3) : at]]
    if told.edge == "end" or _is_to_last(span) or any(is_word("dues", t.lower_) for t in near):
        return True
    return "origin" not in told.event.kinds and _is_present(span, told)


def _is_to_last(span: Span) -> bool:
    """Whether it lasts until then; "it took until 1921 to open it" is over."""
    if any(token.tag_ == "VBD" for token in span.root.ancestors):
        return False
    return any(t.lower_ in ("until", "till") for t in span.doc[max(span.sent.start, span.start - 2) : span.start])


def _is_present(span: Span, told: Happening) -> bool:
    """Whether the event is told in the present tense, also where the parser took the verb for a noun ("opens")."""
    if told.clause is None:
        plural = [t for t in span.sent if t.i > 0 and t.nbor(-1).tag_ == "NNS"]
        forms = {form for word in told.event.words for form in (f"{word}s", f"{word}es")}
        return any(t.lower_ in forms for t in span.sent) or any(t.lower_ in told.event.words for t in plural)
    return not told.clause.is_copular and told.clause.verb.tag_ in ("VBZ", "VBP")


def _is_aside(told: Happening) -> bool:
    """Whether an "if" in the present only talks to the reader: "it was founded in 2016, if I remember rightly"."""
    clause = told.clause
    if clause is None or (clause.verb.tag_ != "VBD" and not {"was", "were", "did"} & set(clause.auxiliaries)):
        return False
    asides = [t for t in clause.verb.sent if t.lower_ == "if" and t.head.i not in (clause.verb.i, clause.predicate.i)]
    readers = ("i", "you", "memory")
    return bool(asides) and all(t.i + 1 < len(t.doc) and t.nbor().lower_ in readers for t in asides)


def _stands_apart(span: Span) -> bool:
    """Whether the date holds though the clause is denied: "not until May", "nothing like the flood of 1954"."""
    before = span.doc[max(0, span.start - 2) : span.start]
    return any(t.lower_ in ("until", "till", "before") for t in before) or span.root.head.tag_.startswith("NN")


def _is_to_come_now(span: Span, period: Period, told: Happening) -> bool:
    """Whether a day of no year is told in a present that needs none: "the last day is 3 May", "we are closing then".

    So is what "is published on 3 May" or "is to open on 3 May", but not what has gone on since then, and a date that
    only tells which thing is meant ("the vote of 3 May is final") stands before the verb.
    """
    clause = told.clause
    if clause is None or period.first[0] != 0 or period.grain != "day" or period.bound == ">":
        return False
    if is_put_off(told) and not {"has", "have"}.isdisjoint(clause.auxiliaries):
        return True
    if told.event.kinds == {"deadline"} or not PERFECT.isdisjoint(clause.auxiliaries) or span.start < clause.verb.i:
        return False
    auxiliary = clause.verb.tag_ in ("VBG", "VBN") and not IS.isdisjoint(clause.auxiliaries)
    is_told = clause.is_copular and clause.verb.lower_ in IS
    is_told = is_told or (word_before(span) == "from" and not MAY.isdisjoint(clause.auxiliaries))
    return (is_told or (auxiliary and bool(told.event.kinds))) and word_before(span) not in LOOKING_BACK
