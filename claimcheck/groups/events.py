"""When two date claims answer one question: a general kind of event of one thing, and nothing that tells two apart.

The kinds are those of :mod:`claimcheck.claims.events.kinds`: "entered service" and "took its first passengers" tell of
one opening. What is left of the attributes beside the event's own words tells which thing it was ("the north wing").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.claims.events.kinds import (
    NAMED,
    are_never_one,
    is_word,
    kinds_of,
)
from claimcheck.claims.lexicon import vocabulary, words
from claimcheck.claims.naming.equality import fold, may_shorten
from claimcheck.groups.contrasts import contrast
from claimcheck.groups.editions import are_two_editions
from claimcheck.groups.eventpairs import Pair, lead_of
from claimcheck.groups.hours import is_hour, same_hour_question
from claimcheck.groups.lives import is_of_a_life
from claimcheck.groups.names import names_unshared, subject_match
from claimcheck.groups.words import unmatched, weight
from claimcheck.values.claims import Claim
from claimcheck.values.periods import Period

SURE, LIKELY, PROBABLE, UNLIKELY = 0.9, 0.8, 0.7, 0.05
"""Probabilities of the rungs, set by judgement: labelled events are too few to fit."""
TELLING = 0.6
"""Least weight of the words that both use of the thing when a text does not name it."""
APART = 0.4
"""Most weight of words that only one text uses of the thing, on the side that has less of them."""
YEARS_APART = 3
"""Years after which a thing may be sold or restored again."""
INTRODUCING = ("A ", "An ", "Another ")
"""How a sentence begins that brings something new."""
SERVED = frozenset({"open", "start", "end", "effect", "reopen"})
"""Kinds of events at which a service begins or ends that may be told to be a daily or regular one."""
DUE = frozenset({"deadline"})
"""The kind of what is due, of which a rule is told in all sorts of words."""
RELATED = 0.6
"""Least kinship of two documents whose events are one though no word says of what."""


Rule = Callable[[Pair], bool]


def same_event_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two claims date one event.

    ``related`` is how far the two documents speak of the same things (:class:`relatedness.Relations`).
    """
    if is_hour(a) or is_hour(b):
        return same_hour_question(a, b, related)
    if are_two_editions(a, b):
        return UNLIKELY
    pair, subject = Pair.of(a, b), _same_thing(a, b)
    if not pair.kinds or not subject or any(rule(pair) for rule in _SET_APART):
        return UNLIKELY
    shared = pair.shared()
    if subject > 0.5 and (pair.is_any("once") or shared >= TELLING):
        return SURE if subject == 1 and lead_of(a) == lead_of(b) else LIKELY
    if shared >= TELLING and related:
        return LIKELY
    alone = pair.is_any("telling") and related >= RELATED and not names_unshared(a, b)
    return PROBABLE if alone else UNLIKELY


def are_two_events(a: Claim, b: Claim) -> bool:
    """Whether two events are told apart by a number, by those who take part or by the thing, or happen again and again.

    So are two by words that exclude each other: what was bought, and what was sold; and a birth or death from what is
    told otherwise.
    """
    if is_hour(a) or is_hour(b):
        return True
    if are_two_editions(a, b):
        return True
    pair = Pair.of(a, b)
    return any(rule(pair) for rule in (_SURELY_APART if pair.kinds else _SURELY_APART_WITHOUT_A_KIND))


def _is_of_a_life(pair: Pair) -> bool:
    """Whether one is a birth or a death."""
    return is_of_a_life(pair.a) or is_of_a_life(pair.b)


def _are_of_two_kinds(pair: Pair) -> bool:
    """Whether one is told to be what the other can never be: a purchase, and an opening."""
    return are_never_one(kinds_of(pair.a.concepts), kinds_of(pair.b.concepts))


def _is_repeatable(pair: Pair) -> bool:
    """Whether one is of a sort that happens again and again: a match, a visit; "go into service" is no such going.

    There is only one last win of a thing so far.
    """
    first, second = (claim.attribute.split() for claim in (pair.a, pair.b))
    if first[1:2] == second[1:2] == ["last"] and not (
        first[2:] and second[2:] and set(first[2:]).isdisjoint(second[2:])
    ):
        return False
    leads = (lead_of(claim) for claim in (pair.a, pair.b) if claim.attribute and not kinds_of(claim.concepts))
    return any(is_word("repeatable", lead) for lead in leads)


def _may_have_recurred(pair: Pair) -> bool:
    """Whether it may well happen again after years: a house that was sold in 1999 may have been sold in 2011."""
    years = [claim.value.first[0] for claim in (pair.a, pair.b) if isinstance(claim.value, Period)]
    may_recur = any(is_word("recurring_in_years", lead_of(claim)) for claim in (pair.a, pair.b) if claim.attribute)
    return may_recur and all(years) and max(years) - min(years) >= YEARS_APART


def _are_both_new(pair: Pair) -> bool:
    """Whether each is told as something new to its text, of another year: "A fire broke out in 2021"."""
    years = {claim.value.first[0] for claim in (pair.a, pair.b) if isinstance(claim.value, Period)}
    is_new = all(claim.evidence.text.lstrip("-*#> ").startswith(INTRODUCING) for claim in (pair.a, pair.b))
    return is_new and len(years - {0}) > 1


def _is_of_a_row(pair: Pair) -> bool:
    """Whether a row tells of a thing by its name that the other does not hold: "| Selm | 1974 | 2 |"."""
    return any(
        one.evidence.text.lstrip().startswith("|")
        and not vocabulary().issuperset((lead := lead_of(one)).split("-"))  # "first-passenger" is none
        and lead not in fold(other.evidence.text)
        and lead not in fold(other.subject)
        for one, other in ((pair.a, pair.b), (pair.b, pair.a))
        if one.attribute
    )


def _exclude_each_other(pair: Pair) -> bool:
    """Whether words near the dates exclude each other."""
    return bool(contrast(pair.a, pair.b))


def _other_things(pair: Pair) -> bool:
    """Whether each tells in the same word of a thing that the other says nothing of: the wall was begun, and the port.

    With other words it may be one thing in other words: "set up the firm", "the start-up was founded"; so may what is
    due ("leftover days have to be used by", "days that are carried over must be taken by").
    """
    if lead_of(pair.a) != lead_of(pair.b):
        return False
    first, second = pair.a.attribute.split()[1:], pair.b.attribute.split()[1:]
    if pair.kinds == DUE and not set(first).isdisjoint(second):
        return False
    return min(unmatched(first, pair.b.context), unmatched(second, pair.a.context)) > APART


def _beside_the_subject(pair: Pair) -> bool:
    """Whether one tells of its subject, and the other of a thing that is told by more: the port, a ferry terminal."""
    first, second = pair.a.attribute.split()[1:], pair.b.attribute.split()[1:]
    named = {word for claim in (pair.a, pair.b) for word in fold(claim.subject)}
    if named.isdisjoint(first) == named.isdisjoint(second):
        return False
    other, own = (first, second) if named.isdisjoint(first) else (second, first)
    told = [word for word in _telling(other) if word not in words("frames", "generic")]  # "began selling the model"
    return bool(told) and unmatched(told, own) > APART


def _other_names(pair: Pair) -> bool:
    """Whether names tell apart what happens at several places or is done by several parties."""
    first, second = set(pair.a.names), set(pair.b.names)
    if pair.are_all("by place") and names_unshared(pair.a, pair.b):
        return True
    if not pair.is_any("once"):
        return not first or first != second
    return pair.are_all("by whom") and first != second


def _other_turn(pair: Pair) -> bool:
    """Whether one is the second of its sort, or of "Atlas 3"."""
    first, second = pair.turns()
    return first != second


def _turn_told_alone(pair: Pair) -> bool:
    """Whether one is of a second thing of which the other says nothing, or both are of other years or numbers."""
    first, second = pair.turns()
    alone = first.words - second.words - {*pair.b.context} or second.words - first.words - {*pair.a.context}
    return bool(alone) or (bool(first.numbers and second.numbers) and first.numbers != second.numbers)


def _nothing_shared(pair: Pair) -> bool:
    """Whether nothing tells that what was announced, began or struck is one thing."""
    if NAMED in pair.kinds and lead_of(pair.a) != lead_of(pair.b):
        return True
    if _is_of_the_whole(pair.a, pair.b) or _is_of_the_whole(pair.b, pair.a):
        return False
    return pair.are_all("patient") and pair.shared() < TELLING


def _is_of_the_whole(row: Claim, other: Claim) -> bool:
    """Whether a row's bare label tells of all that a table is about ("| Start | May 2024 |"), and so does the other."""
    is_bare = row.evidence.text.lstrip().startswith("|") and len(row.attribute.split()) == 1
    told = other.attribute.split()[1:]
    return is_bare and bool(told) and all(is_word("wholes", word) for word in told)


def _other_part(pair: Pair) -> bool:
    """Whether the words for the thing tell of another thing, or of a part of it."""
    first, second = _described(pair.a, pair.b), _described(pair.b, pair.a)
    if not first or not second:
        return _is_a_part(first, pair.a, pair.b) if first else _is_a_part(second, pair.b, pair.a)
    return min(unmatched(first, second), unmatched(second, first)) > APART


def _recurs(pair: Pair) -> bool:
    """Whether such events come every year or month: quarterly results. A daily service begins and ends once."""
    told = {word for word in (*pair.a.context, *pair.b.context) if is_word("recurring", word)}
    if all(isinstance(c.value, Period) and c.value.first[0] == 0 for c in (pair.a, pair.b)):
        told = {word for word in told if not is_word("every_year", word)}  # "by 31 March each year" is one date
    return any(not (pair.kinds <= SERVED and is_word("frequent", word)) for word in told)


def _of_nobody(pair: Pair) -> bool:
    """Whether a birth or death is told of people whom a text does not name: "killed 40 people"."""
    if not pair.are_all("person"):
        return False
    told = {word for claim in (pair.a, pair.b) for word in claim.attribute.split()[1:]}
    return "topic" in (pair.a.subject_source, pair.b.subject_source) or not told.isdisjoint(words("kinds", "anybody"))


def _may_be_a_chronicle(pair: Pair) -> bool:
    """Whether one text dates several events of its topic in turn, as chronicles do.

    Only the same words of the same named thing are one event there.
    """
    a, b, _ = pair
    if a.evidence.document != b.evidence.document:
        return False
    named = a.subject_source == b.subject_source == "name"
    return not named or a.attribute != b.attribute or bool(names_unshared(a, b))


_SET_APART: tuple[Rule, ...] = (
    _may_be_a_chronicle,
    _recurs,
    _of_nobody,
    _other_names,
    _other_turn,
    _nothing_shared,
    _other_part,
)
"""What tells two events of one kind apart, for the ladder."""

_SURELY_APART: tuple[Rule, ...] = (
    _recurs,
    _of_nobody,
    _other_names,
    _other_turn,
    _other_things,
    _nothing_shared,
    _beside_the_subject,
    _are_both_new,
    _is_of_a_row,
)
"""What does so surely, so that no reader is asked."""

_SURELY_APART_WITHOUT_A_KIND: tuple[Rule, ...] = (
    _is_of_a_life,
    _are_of_two_kinds,
    _is_repeatable,
    _may_have_recurred,
    _turn_told_alone,
    _exclude_each_other,
    _are_both_new,
    _is_of_a_row,
)
"""What does so surely where the two share no kind."""


def _is_a_part(described: Sequence[str], one: Claim, other: Claim) -> bool:
    """Whether the words by which one text describes what the other does not tell of a part of the thing.

    Two do, and one where the other has the thing's noun, or names or points at the thing, which the one does not: of
    "it opened" and "the chapel opened", not of "it went on strike" and "the workers walked out".
    """
    telling = [word for word in described if weight(word) > APART]
    own = all(len(claim.attribute.split()) > 1 for claim in (one, other))
    beside = one.subject_source == "topic" and other.subject_source != "topic"
    things = [word for word in telling if word not in words("kinds", "person")]
    return len(telling) > 1 or (bool(telling) and own) or (bool(things) and beside)


def _same_thing(a: Claim, b: Claim) -> float:
    """How surely both are about one thing; the topic of a text may have a longer name in another."""
    one, other = fold(a.subject), fold(b.subject)
    short = bool(one and other) and (may_shorten(one, other) or may_shorten(other, one))
    return max(subject_match(a, b), 0.8 * short)


def _described(claim: Claim, other: Claim) -> list[str]:
    """The words that tell which thing the event happens to: no words of the event, and none of the things' names."""
    named = {*fold(claim.subject), *fold(other.subject)}
    return [word for word in _telling(claim.attribute.split()[1:]) if word not in named]


def _telling(described: Sequence[str]) -> list[str]:
    """The words but those that any firm or body is called by: "set up the company" tells no more than "set up"."""
    return [word for word in described if not is_word("bodies", word)]
