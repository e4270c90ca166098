"""Paces: an amount whose sentence tells apart from it what time it is for.

"Removes 600 million litres from the river in a year" and "in any one month we ship 40,000 parcels" state rates as
"600 million litres a year" does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.quantities.units import per, unit_table
from claimcheck.language.grammar import Clause
from claimcheck.values.quantities import Quantity

MEASURED = frozenset({"volume", "mass", "energy"})
MONEY = "currency:"
FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, slots=True)
class Time:
    """A time, and the words before it: the preposition ("" for none), the determiner, and where they begin."""

    noun: Token
    preposition: str
    determiner: str
    first: Token


def at_pace(frames: Frames, span: Span, quantity: Quantity, others: Sequence[Span]) -> Quantity:
    """The value at ``span`` as the rate that its clause makes of it, else as it is.

    ``others`` are the values of the sentence.
    """
    clause = frames.clause_of(span.root)
    if clause is None or not _may_have_pace(quantity) or not _is_what_happens(clause, span, quantity):
        return quantity
    near = sorted(_times(frames, span, clause), key=lambda time: _distance(time.noun, span))
    found = next((time for time in near if _is_free(frames, clause, span, time, others)), None)
    return per(quantity, unit_table().words[found.noun.lower_]) if found is not None else quantity


def _may_have_pace(quantity: Quantity) -> bool:
    """Whether the value is a plain one of a dimension that runs up over time."""
    if quantity.change or quantity.bound in ("up", "down"):
        return False
    is_money = quantity.dimension.startswith(MONEY) and "/" not in quantity.dimension
    return is_money or quantity.dimension in MEASURED or (quantity.dimension == "count" and quantity.unit != "")


def _is_what_happens(clause: Clause, span: Span, quantity: Quantity) -> bool:
    """Whether the value is the object of what is done, and not of what lasts: "ships 40 boxes", not "has 40 rooms"."""
    inside = range(span.start, span.end)
    if clause.verb.lemma_.lower() == "be":
        return clause.is_copular and clause.predicate.i in inside and quantity.dimension.startswith(MONEY)
    if clause.verb.lemma_.lower() in words("paces", "lasting_verbs"):
        return False
    return clause.object is not None and clause.object.i in inside and clause.verb.i < span.start


def _times(frames: Frames, span: Span, clause: Clause) -> Iterator[Time]:
    """The times in the clause for which its amounts may be told."""
    times = words("paces", "times")
    for noun in span.sent:
        if noun.lower_ not in times or noun.i in range(span.start, span.end) or _goes_on(noun):
            continue
        holder = frames.clause_of(noun)
        time = _time(noun)
        if time and holder and holder.predicate.i == clause.predicate.i and _recurs(time, clause, span):
            yield time


def _goes_on(noun: Token) -> bool:
    """Whether the words behind a time make it a certain one or another thing: a year of storms, a year's time."""
    following = noun.doc[noun.i + 1 : noun.i + 3]
    if len(following) == 0:
        return False
    if following[0].tag_ in ("CD", "POS") or [token.lower_ for token in following] == ["from", "now"]:
        return True
    is_part = noun.head.i == noun.i + 1 and noun.head.tag_.startswith("NN")
    return is_part or following[0].lower_ in words("paces", "no_pace_before")


def _time(noun: Token) -> Time | None:
    """The time with its determiner and preposition: in any given, each, a."""
    start, at = noun.sent.start, noun.i - 1
    while at > start and noun.doc[at].lower_ in words("paces", "modifiers"):
        at -= 1
    if at < start:
        return None
    told = noun.doc[at + 1 : noun.i].text.lower()
    determiner = noun.doc[at].lower_
    if determiner == "one" and at > start and noun.doc[at - 1].lower_ == "any":
        at, determiner = at - 1, "any"
    if determiner not in words("paces", "determiners"):
        return None
    determiner = "any" if told == "given" else determiner
    before = noun.doc[at - 1] if at > start else None
    if before is not None and before.lower_ in words("paces", "prepositions"):
        return Time(noun, before.lower_, determiner, before)
    barred = before is not None and (
        before.tag_ in ("IN", "TO", "CD", "PDT") or before.lower_ in words("paces", "counts_of_times")
    )
    return None if barred else Time(noun, "", determiner, noun.doc[at])


def _recurs(time: Time, clause: Clause, span: Span) -> bool:
    """Whether what is told of a time holds of each such time: each year, in any one year, of the present in a year."""
    if time.determiner in ("each", "every"):
        return True
    if time.determiner == "any":
        return time.preposition != ""
    if time.preposition:
        return _is_present(clause)
    is_after_noun = time.first.i > span.start and time.first.nbor(-1).tag_.startswith("NN")
    return time.determiner == "a" and time.noun.i == time.first.i + 1 and is_after_noun


def _is_present(clause: Clause) -> bool:
    """Whether the clause tells what happens at any time; what happened in a year is all of it."""
    if clause.verb.tag_ in ("VBZ", "VBP"):
        return True
    present = bool(clause.auxiliaries) and words("paces", "present_auxiliaries").issuperset(clause.auxiliaries)
    return clause.verb.tag_ == "VB" and present


def _is_free(frames: Frames, clause: Clause, span: Span, time: Time, others: Sequence[Span]) -> bool:
    """Whether no other value and no other clause stands between a value and a time."""
    start, end = (span.end, time.first.i) if time.first.i >= span.end else (time.noun.i + 1, span.start)
    if any(other.start < end and start < other.end for other in others):
        return False
    if any(other.start <= time.noun.i < other.end - 1 for other in others):
        return False  # a day and a half
    if start == span.end and any(token.text in ",;:()" for token in span.doc[start:end]):
        return False
    verbs = [token for token in span.doc[start:end] if token.tag_ in FINITE]
    holders = [frames.clause_of(verb) for verb in verbs]
    return all(holder is not None and holder.predicate.i == clause.predicate.i for holder in holders)


def _distance(noun: Token, span: Span) -> int:
    return noun.i - span.end if noun.i >= span.end else span.start - noun.i
