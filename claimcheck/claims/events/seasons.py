"""Months and seasons of no year: when something happens every year, or when it happened or will happen once."""

from __future__ import annotations

from claimcheck.claims.events.kinds import flagged, is_word
from claimcheck.claims.events.scenes import Happening
from claimcheck.claims.frames import tense
from claimcheck.claims.modality.conditions import is_to
from claimcheck.language.grammar import Clause, modifiers
from claimcheck.values.periods import Period

AHEAD = frozenset({"will", "shall", "'ll"})


def recurs(period: Period) -> bool:
    """A season or month without a year ("in winter") tells when something happens every year."""
    return period.first[0] == 0 and period.grain in ("season", "month", "week", "quarter", "half")


def was_once(period: Period, told: Happening) -> bool:
    """Whether something happened once in a month of an untold year, and not every year: "opened in May"."""
    clause = told.clause
    if clause is None or tense(clause) != "past" or period.grain not in ("month", "week", "quarter"):
        return False
    if flagged("once", told.event.kinds):
        return True
    habitual = _is_habitual(clause)
    is_act = not clause.is_copular and not is_word("lasting_states", clause.predicate.lemma_.lower())
    is_one = period.first[:2] == period.last[:2] or period.grain != "month"
    return is_act and is_one and not habitual and period.bound == "="


def will_be_once(period: Period, told: Happening) -> bool:
    """Whether something will happen once in a month to come: "will open in May", "the new pool opens in May"."""
    clause = told.clause
    is_one = bool(flagged("once", told.event.kinds)) or "reopen" in told.event.kinds
    if clause is None or period.grain not in ("month", "quarter") or not is_one:
        return False
    if clause.is_negated or _is_habitual(clause) or period.bound in ("<", ">"):
        return False
    subject = [t.lower_ for t in modifiers(clause.subject)] if clause.subject is not None else []
    near = clause.verb.doc[max(clause.verb.sent.start, clause.predicate.i - 4) : clause.predicate.i]
    due = any(is_word("dues", t.lower_) for t in near) and any(t.lower_ == "to" for t in near)
    is_new = tense(clause) == "present" and any(is_word("not_there_yet", word) for word in subject)
    return due or is_new or is_to(clause) or not AHEAD.isdisjoint(clause.auxiliaries)


def _is_habitual(clause: Clause) -> bool:
    return any(is_word("recurring", t.lower_) or is_word("habitual", t.lower_) for t in clause.verb.sent)
