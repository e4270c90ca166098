"""Events that are the first or last of several: "had not erupted since 1961", "the first to close is Vega, in May"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from claimcheck.claims.events.kinds import Event, rank_of
from claimcheck.claims.events.scenes import Happening, Scene, word_before
from claimcheck.language.grammar import Clause

LAST, PREVIOUS = "last", "previous"
"""What marks the last of several so far, and the last one before another that is told of."""
PERFECT = frozenset({"had", "has", "have", "'ve"})
"""Auxiliaries of what began before now, or before what is told of."""
GONE = Event(frozenset({"end"}), frozenset({"go"}))
NEXT = frozenset({"next"})
BEFORE_THIS = (("before", "this"), ("before", "that"), ("before", "it"))
REACH = 4
"""Words before "since" in which "the first" of something is looked for."""


def rank_among_its_like(span: Span, told: Happening) -> str:
    """Whether it is the last of its sort ("has not won since 1961", "was last seen in 1961"), or the one before.

    The one before is what "had not erupted since 1961" tells of, "the first flood since 1961", "the one before this".
    """
    clause = told.clause
    if told.edge or clause is None:
        return ""
    if word_before(span) == "since":
        if _is_first_again(span):
            return PREVIOUS
        return (PREVIOUS if "had" in clause.auxiliaries else LAST) if _is_missed(clause) else ""
    if told.noun is not None and _is_before_this(told.noun):
        return PREVIOUS
    return LAST if _is_ranked(clause) else ""


def _is_missed(clause: Clause) -> bool:
    """Whether a clause says that something has not happened again: "had not erupted", "there has been no flood"."""
    is_done = clause.verb.tag_ == "VBN" and (not clause.is_copular or clause.predicate.tag_.startswith("NN"))
    return clause.is_negated and is_done and not PERFECT.isdisjoint(clause.auxiliaries)


def _is_first_again(span: Span) -> bool:
    """Whether something is the first since then: "for the first time since 1961", "the first eruption since 1961"."""
    near = span.doc[max(span.sent.start, span.start - REACH) : span.start]
    firsts = [t for t in near if t.lower_ == "first"]
    return any(t.nbor(1).tag_ in ("NN", "IN") and t.nbor(1).i < span.start for t in firsts)


def _is_ranked(clause: Clause) -> bool:
    """Whether "last" stands at the verb: "was last held in 1999"."""
    before = clause.predicate.nbor(-1) if clause.predicate.i > clause.predicate.sent.start else None
    return before is not None and before.lower_ == LAST and clause.predicate.tag_ in ("VBD", "VBN")


def _is_before_this(noun: Token) -> bool:
    return tuple(t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 3]) in BEFORE_THIS


def by_rank(scene: Scene) -> Happening | None:
    """Such as "the first branch to close is Vega, on 3 May", "Vega is the next to go, on 3 May"."""
    inner = _infinitive(scene)
    outer = scene.clause if inner is not scene.clause else _above(scene, inner)
    if inner is None or outer is None or not outer.is_copular or outer.subject is None:
        return None
    ranked = inner.governor
    told = Scene(scene.frames, scene.span, inner).verb_event()
    lead = inner.predicate.lemma_.lower()
    if not told.kinds and lead == "go":
        told = GONE
    if ranked is None or not told.kinds:
        return None
    thing = outer.predicate if ranked.i == outer.subject.i else outer.subject
    return Happening(lead if lead in told.words else min(told.words), told, outer, thing)


def _infinitive(scene: Scene) -> Clause | None:
    """The infinitive that hangs from the first or last of several, which the sentence equates with something."""
    clause = scene.clause
    if _ranks(clause.governor) and "to" in clause.auxiliaries:
        return clause
    ends = {noun.i for noun in (clause.subject, clause.predicate) if noun is not None}
    found = scene.frames.clauses[scene.span.sent.start]
    below = (c for c in found if c.governor is not None and c.governor.i in ends and "to" in c.auxiliaries)
    return next((c for c in below if _ranks(c.governor)), None)


def _above(scene: Scene, inner: Clause | None) -> Clause | None:
    """The clause that equates what an infinitive hangs from with something."""
    governor = inner.governor if inner is not None else None
    found = scene.frames.clauses[scene.span.sent.start]
    return next((c for c in found if governor is not None and governor in (c.subject, c.predicate)), None)


def _ranks(noun: Token | None) -> bool:
    """Whether a noun is the first, next or last of several, or stands for it."""
    told = [noun, *noun.lefts] if noun is not None else []
    return any(rank_of(t.lower_) or t.lower_ in NEXT for t in told)
