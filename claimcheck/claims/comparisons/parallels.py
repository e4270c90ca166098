"""Comparisons of two cases of one thing: "takes longer with Orion than with Vega", "is dearer abroad than at home".

What is compared are the cases, and the thing of which both are told is the aspect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.claims.comparisons.aspects import noun_aspect
from claimcheck.claims.comparisons.degrees import degree_before, read
from claimcheck.claims.comparisons.rivals import is_name
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.comparisons.signs import sign_on
from claimcheck.claims.comparisons.surface import misread
from claimcheck.claims.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.claims.comparisons.signs import Degree, Reading
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction

PARTS = ("NN", "JJ", "CD", "VBN", "HYPH", "POS")
"""Tags (by their beginning) of the words of a case, its head being the last noun."""
LONGEST = 6
"""Words of the longest case."""


class Case(NamedTuple):
    """One side: its preposition ("" for an adverb such as "abroad"), its words and their head."""

    preposition: str
    span: Span
    head: Token


def parallels(scene: Scene) -> Iterator[FoundComparison]:
    """The comparisons whose "than" is followed by a phrase like one before it."""
    for than in scene.sentence:
        degree = degree_before(scene, than) if than.lower_ == "than" else None
        second = _case_at(_after(than), scene.sentence.end) if degree is not None else None
        first = _counterpart(scene, than, second) if second is not None else None
        if degree is None or second is None or first is None or first.span.text.lower() == second.span.text.lower():
            continue
        clause = scene.clause_of(degree.token)
        reading = _thing(degree, clause, (first, second)) if clause is not None else misread(scene, degree)
        if reading is None:
            continue
        direction: Direction = "ahead" if reading.sign > 0 else "behind"
        draft = Draft(first.head, (second.span,), direction, scene.span(degree.token, than), reading.aspect, first.span)
        found = scene.comparison(clause, draft)
        if found is not None:
            yield found


def _after(than: Token) -> Token:
    """The word after "than", behind "they do" of "than they do in Vega" and "going" of "than going by sea"."""
    doc, place = than.doc, than.i + 1
    if place + 2 < len(doc) and doc[place].tag_ == "PRP" and doc[place + 1].lemma_ in {"do", "be", "have"}:
        place += 2
    if place + 1 < len(doc) and doc[place].tag_ == "VBG":
        place += 1
    return doc[min(place, len(doc) - 1)]


def _case_at(first: Token, end: int) -> Case | None:
    """The case that begins with a word, None where a time or a number is meant."""
    doc = first.doc
    if first.lower_ in words("comparisons", "place_adverbs"):
        return Case("", doc[first.i : first.i + 1], first)
    if first.tag_ not in {"IN", "TO"} or first.lower_ in words("comparisons", "not_case_prepositions"):
        return None
    start = first.i + 1
    while start < end and doc[start].tag_ in {"DT", "PRP$"}:
        start += 1
    stop = start
    while stop < min(end, start + LONGEST) and doc[stop].tag_.startswith(PARTS):
        stop += 1
    head = next((doc[i] for i in range(stop - 1, start - 1, -1) if doc[i].tag_.startswith("NN")), None)
    if head is None or (_is_time(head) and first.lower_ != "by"):
        return None
    return Case(first.lower_, doc[start : _extended(head, end)], head)


def _extended(head: Token, end: int) -> int:
    """Where the case ends: "members at home" is one, "Vega on a laptop" is not."""
    doc, stop = head.doc, head.i + 1
    if is_name(head) or stop >= end:
        return stop
    if doc[stop].lower_ in words("comparisons", "place_adverbs"):
        return stop + 1
    if doc[stop].tag_ == "IN" and doc[stop].lower_ != "than" and stop + 1 < end and doc[stop + 1].tag_.startswith("NN"):
        return stop + 2
    return stop


def _is_time(head: Token) -> bool:
    lower = head.lower_
    return lower in words("general", "calendar") or head.lemma_ in words("comparisons", "periods") or lower.isdigit()


def _counterpart(scene: Scene, than: Token, second: Case) -> Case | None:
    """The nearest case before "than" with the same preposition, else one that ends there, else an adverb of place."""
    before = [case for token in scene.sentence if token.i < than.i and (case := _case_at(token, than.i)) is not None]
    alike = [case for case in before if case.preposition == second.preposition]
    adjoining = [case for case in before if case.span.end == than.i]
    adverbs = [case for case in before if not case.preposition]
    return next((cases[-1] for cases in (alike, adjoining, adverbs) if cases), None)


def _thing(degree: Degree, clause: Clause, cases: tuple[Case, Case]) -> Reading:
    """What is compared between the cases: "fee" of "the fee is higher", "water temperature" of "water is warmer"."""
    reading = read(degree, clause)
    subject = clause.subject
    is_graded = clause.is_copular and degree.base in words("comparisons", "degree")
    if subject is None or not subject.tag_.startswith("NN") or any(subject in case.span for case in cases):
        return reading
    thing = noun_aspect(subject)
    if is_graded:
        return reading._replace(aspect=thing, sign=sign_on(thing, degree))
    if all(is_name(case.head) for case in cases) or thing == reading.aspect:
        return reading
    return reading._replace(aspect=f"{thing} {reading.aspect}".strip())
