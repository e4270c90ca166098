"""When two times of day answer one question: the same edge of the same thing, on the same days.

"The doors open at 7 pm" and "the concert begins at 8 pm" are two questions, as are Sundays and weekdays.
"""

from __future__ import annotations

from claimcheck.claims.dates import overlaps
from claimcheck.claims.dates.hours import DAYS_TOLD, hour_synonyms, hour_words, is_daily
from claimcheck.claims.events.kinds import event, kinds_of
from claimcheck.claims.naming.equality import fold
from claimcheck.groups.names import subject_match
from claimcheck.values.claims import Claim
from claimcheck.values.periods import Period

SURE, LIKELY, UNLIKELY = 0.9, 0.8, 0.05
LEADS = frozenset({"arrive", "depart", "disaster", "end", "hold", "open", "start", "strike"})
"""The words for the events themselves; others tell the thing, too ("concert")."""
RELATED = 0.5
"""Least kinship of two documents whose unnamed things are one."""


def is_hour(claim: Claim) -> bool:
    """Whether a claim tells a time of any day."""
    return isinstance(claim.value, Period) and is_daily(claim.value)


def hours_meet(a: Claim, b: Claim) -> bool:
    """Whether two claims are no times of day, or times of one sort of day: a date tells nothing of the time."""
    if not (is_hour(a) or is_hour(b)):
        return True
    timed = all(isinstance(claim.value, Period) and claim.value.clock >= 0 for claim in (a, b))
    return timed and _one_tense(a, b) and _one_day(a, b)


def same_hour_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two times of day answer one question; ``related`` is how far the documents speak of the same."""
    if not _edges(a) & _edges(b) or _both_pass_elsewhere(a, b):
        return UNLIKELY
    match, things = subject_match(a, b), (_things(a, b), _things(b, a))
    if _told_by_one_alone(a, b, things):
        return LIKELY if related >= RELATED else UNLIKELY
    if not any(things):
        return SURE if match > RELATED else UNLIKELY
    if not _are_one_thing(*things):
        return UNLIKELY
    is_one = match > RELATED or (_say_no_more(a, b, things) and (related >= RELATED or _of_one_known_day(a, b)))
    return LIKELY if is_one else UNLIKELY


def _are_one_thing(first: set[str], second: set[str]) -> bool:
    """Whether one describes the thing by more words than the other at most, and not as the first or last of several."""
    covered = bool(first and second) and (first <= second or second <= first)
    return covered and not (first ^ second) & hour_words("apart")


def _say_no_more(a: Claim, b: Claim, things: tuple[set[str], set[str]]) -> bool:
    """Whether neither tells of somebody, or of the thing what the other's sentence does not have."""
    first, second = things
    return not (_of_somebody(a, b) or first - second - {*b.context} or second - first - {*a.context})


def _of_somebody(a: Claim, b: Claim) -> bool:
    """Whether one text tells of a person whom the other does not name: "Dr. Lund's office hours"."""
    return any(c.subject_kind == "person" and c.subject_source == "name" for c in (a, b))


def _of_one_known_day(a: Claim, b: Claim) -> bool:
    """Whether both are told of the same day."""
    times = [claim.qualifiers.time for claim in (a, b)]
    return all(time is not None and time.grain == "day" for time in times) and _one_date(a, b)


def _both_pass_elsewhere(a: Claim, b: Claim) -> bool:
    """Whether both are told of what passes several places, each at a time of its own, and name other places."""
    if not a.names or not b.names or set(a.names) & set(b.names):
        return False
    return bool((kinds_of(a.concepts) & kinds_of(b.concepts)) & {"arrive", "depart"})


def _edges(claim: Claim) -> frozenset[str]:
    """Whether the time is that of a beginning or an end, else the kinds of the event."""
    kinds = kinds_of(claim.concepts)
    edges = {edge for edge in ("begins", "ends") if kinds & hour_words(edge)}
    return frozenset(edges) or kinds


def _things(claim: Claim, other: Claim) -> set[str]:
    """The words for the thing, without those of the names of the subjects and of the time of day."""
    named = {*fold(claim.subject), *fold(other.subject)}
    lead, *words = claim.attribute.split()
    same = hour_synonyms()
    return {same.get(word, word) for word in (*words, *({lead} if lead not in LEADS else ()))} - named


def _told_by_one_alone(a: Claim, b: Claim, things: tuple[set[str], set[str]]) -> bool:
    """Whether only one of two disasters is called one: "the crash happened", "the cars collided"."""
    if not all("disaster" in kinds_of(claim.concepts) for claim in (a, b)):
        return False
    called = ["disaster" in event(words, ()).kinds for words in things]
    return called[0] != called[1]


def _one_tense(a: Claim, b: Claim) -> bool:
    """Whether both tell of what once happened, or neither."""
    return (a.qualifiers.tense == "past") == (b.qualifiers.tense == "past")


def _one_day(a: Claim, b: Claim) -> bool:
    """Whether both are told of the same days of the week, and neither alone of a Sunday, a holiday or a season."""
    days = [_days(claim) for claim in (a, b)]
    if all(days):
        return days[0] == days[1] and _one_date(a, b)
    either = days[0] | days[1]
    return (not either or not either <= hour_words("other_days")) and _one_date(a, b)


def _days(claim: Claim) -> frozenset[str]:
    return frozenset(claim.qualifiers.scope) & (DAYS_TOLD | hour_words("other_days"))


def _one_date(a: Claim, b: Claim) -> bool:
    times = [
        claim.value if isinstance(claim.value, Period) and not is_daily(claim.value) else claim.qualifiers.time
        for claim in (a, b)
    ]
    first, second = times
    return first is None or second is None or overlaps(first, second)
