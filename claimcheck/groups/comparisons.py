"""When two comparisons answer one question: the same two things, seen from either side, on one aspect.

"Orion is faster than Vega" and "Vega is slower than Orion" say the same of one pair; before two comparisons meet, one
is turned so that both look from the same side.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Literal, NamedTuple, TypeGuard

from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.equality import acronym_of, fold, key, may_shorten
from claimcheck.claims.scopes import TO
from claimcheck.groups.aspects import akin, is_general, may_be_one, one_aspect
from claimcheck.groups.words import match
from claimcheck.values.claims import ANY_OTHER, Claim, Comparison, Direction, SubjectSource, Value

TURNED: dict[Direction, Direction] = {"ahead": "behind", "behind": "ahead", "level": "level"}
SURE, LIKELY, UNLIKELY = 0.95, 0.8, 0.05
"""Probabilities of the rungs, set by judgement: labelled comparisons are too few to fit."""
PLURALS = ("s", "men", "people", "children")
"""How a plain word for a sort of things ends, as comparisons have it: "boys", "women"."""
Meeting = Literal["named", "described", "assumed"]
"""How two comparisons are of the same two things: by their names, by words that describe them, or only one for sure."""


class Side(NamedTuple):
    """One of the two things that are compared, ``is_loose`` where its words could be of many ("it", "ours").

    ``text`` is the sentence that compares them.
    """

    name: str
    is_loose: bool
    text: str


def same_ground(a: Claim, b: Claim) -> bool:
    """Whether two comparisons can be held against each other: told of the same other names, and in the same way.

    Yardsticks only meet yardsticks, and only where the wording sets them ("is measured against"); of mere rivals there
    may be many.
    """
    if not isinstance(a.value, Comparison) or not isinstance(b.value, Comparison):
        return False
    own = [key(name) for claim in (a, b) for name in (claim.subject, *_rivals(claim))]
    here, there = ({n for n in (*c.names, *_named_aspect(c)) if not any(n in name for name in own)} for c in (a, b))
    if _untold(here - there, b) and _untold(there - here, a):
        return False
    if a.evidence.document == b.evidence.document and _words_differ(a, b):
        return False
    if _is_nameless(a) and _is_nameless(b) and not same_name(a.subject, b.subject):
        return False
    against = [value.direction == "against" for value in (a.value, b.value)]
    return not any(against) or (all(against) and _is_measuring(a) and _is_measuring(b))


def _is_nameless(claim: Claim) -> bool:
    """Whether only words that stand for anything tell of the rivals: "the other" of one text is not that of another."""
    return words("comparisons", "nameless").issuperset(_rivals(claim))


def _words_differ(a: Claim, b: Claim) -> bool:
    """Whether both state an aspect, in other words: those of one text are two aspects."""
    first, second = _aspect(a), _aspect(b)
    return bool(first and second) and not akin(first, second) and not one_aspect(a, b)


def _untold(names: AbstractSet[str], claim: Claim) -> bool:
    """Whether a statement has no form of one of the names: "the Benelux countries" are "the Benelux"."""
    said = key(claim.evidence.text)
    return any(name not in said and not any(other in name for other in claim.names) for name in names)


def _rivals(claim: Claim) -> tuple[str, ...]:
    return claim.value.rivals if isinstance(claim.value, Comparison) else ()


def _aspect(claim: Claim) -> str:
    return claim.value.aspect if isinstance(claim.value, Comparison) else ""


def _named_aspect(claim: Claim) -> tuple[str, ...]:
    """The aspect where it is a name, as that of a test is."""
    aspect = _aspect(claim)
    return (key(aspect),) if aspect and not aspect.islower() else ()


def _is_measuring(claim: Claim) -> bool:
    """Whether the wording sets a yardstick ("is compared with"), and not only a rivalry."""
    place = claim.evidence
    wording = place.text[place.value_start - place.start : place.value_end - place.start].lower()
    is_worded = not words("rivalry", "measuring_forms").isdisjoint(wording.split())
    return is_worded or not words("rivalry", "measuring").isdisjoint(claim.context)


def same_name(a: str, b: str) -> bool:
    """Whether two names may be one: equal, or one a short form or acronym of the other."""
    if not a or not b:
        return False
    first, second = fold(a), fold(b)
    short = may_shorten(first, second) or may_shorten(second, first)
    return key(a) == key(b) or short or acronym_of(a, b) or acronym_of(b, a)


def facing(a: Claim, b: Claim) -> Claim:
    """``b``, turned round where that makes it look from the same side as ``a``.

    Sides that are not surely named ("the older engine", "ours", "it") get the names that ``a`` gives them where the
    other side is surely the same.
    """
    if not isinstance(a.value, Comparison) or not _is_of_two(b.value):
        return b
    if _are_of_two_sorts(a, b) or _are_of_two_sorts(b, a):
        return b
    if _is_of_two(a.value):
        rivals_are_one = same_name(a.value.rivals[0], b.value.rivals[0])
        straight, crossed = _meet(_sides(a), _sides(b)), _meet(_sides(a), _sides(b)[::-1])
        meeting = (straight or crossed) if not (straight and crossed) else None
        if meeting == "named" or (meeting and (one_aspect(a, b) or may_be_one(a.value.aspect, b.value.aspect))):
            return b if straight and rivals_are_one else _renamed(_turned(b) if crossed else b, a, meeting)
    if same_name(a.subject, b.value.rivals[0]) and b.subject_source != "topic":
        return _turned(b)
    return b


def _are_of_two_sorts(best: Claim, other: Claim) -> bool:
    """Whether one is said to be ahead of any other of its sort, and set beside a thing of which the text says another.

    "The tallest mill" is not held against "the church is taller than the mill".
    """
    if ANY_OTHER not in _rivals(best):
        return False
    told = {*best.context, *fold(best.subject), *words("comparisons", "nameless")}
    others = [name for name in (other.subject, *_rivals(other)) if not same_name(name, best.subject)]
    return any(_is_described(name) and name not in told and told.isdisjoint(fold(name)) for name in others)


def _turned(claim: Claim) -> Claim:
    """A comparison of two as the other side has it."""
    if not _is_of_two(claim.value):
        return claim
    value = replace(claim.value, rivals=(claim.subject,), direction=TURNED[claim.value.direction])
    return replace(claim, subject=claim.value.rivals[0], subject_source="name", value=value)


def _renamed(claim: Claim, after: Claim, meeting: Meeting) -> Claim:
    """A comparison with the names that another one gives to the two sides."""
    if not isinstance(claim.value, Comparison):
        return claim
    own = [key(name) for name in (claim.subject, *claim.value.rivals)]
    others = tuple(name for name in claim.names if not any(name in side for side in own))
    source: SubjectSource = "assumed" if meeting == "assumed" else after.subject_source
    value = replace(claim.value, rivals=_rivals(after))
    return replace(claim, subject=after.subject, subject_source=source, value=value, names=others)


def uncertain(claim: Claim) -> int:
    """How far the sides of a comparison of two are from being named: most where no name is given."""
    sides = _sides(claim) if _is_of_two(claim.value) else ()
    return sum(2 if _is_described(side.name) or not side.name else 1 for side in sides if side.is_loose)


def _is_of_two(value: Value) -> TypeGuard[Comparison]:
    """Whether one thing is put above, below or beside one other."""
    return isinstance(value, Comparison) and len(value.rivals) == 1 and value.direction in TURNED


def _sides(claim: Claim) -> tuple[Side, Side]:
    """Both sides of a comparison of two, as its text has them."""
    subject, rival, text = claim.subject, _rivals(claim)[0], claim.evidence.text
    is_told = claim.subject_source == "name" or _is_described(subject)
    return Side(subject, _is_loose(subject) if is_told else True, text), Side(rival, _is_loose(rival), text)


def _meet(a: tuple[Side, Side], b: tuple[Side, Side]) -> Meeting | None:
    """How surely the sides of two comparisons are the same two things, in this order; None where they are not.

    One of them must be the same for sure; the other may be told in a way that could be anything ("it", "ours") or only
    tells it from its like ("the older engine").
    """
    named = [same_name(x.name, y.name) for x, y in zip(a, b, strict=True)]
    if all(named):
        return "named"
    apart = _told_apart((a[0].name, a[1].name), (b[0].name, b[1].name))
    alike = [is_same or _are_like(x, y, against) for is_same, x, y, against in zip(named, a, b, apart, strict=True)]
    loose = [x.is_loose or y.is_loose for x, y in zip(a, b, strict=True)]
    if all(alike):
        return "described"
    return "assumed" if (alike[0] and loose[1]) or (alike[1] and loose[0]) else None


def _is_described(name: str) -> bool:
    """Whether it is no name but words of the text that tell what is meant."""
    return name[:1].islower()


def _is_loose(name: str) -> bool:
    """Whether a description tells one thing from a like one and no more: "older engine", "predecessor", "ours"."""
    relating = words("comparisons", "relational_modifiers") | words("comparisons", "relational_nouns")
    return _is_described(name) and not relating.isdisjoint(name.split())


def _told_apart(a: tuple[str, str], b: tuple[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """For each side, the words of the other one, which do not tell the side from it."""
    return _words(a[1], b[1]), _words(a[0], b[0])


def _are_like(a: Side, b: Side, against: frozenset[str]) -> bool:
    """Whether two descriptions share a word that does not describe the other side as well: petrol of "petrol cars"."""
    if _is_placed_at(a.name, b) or _is_placed_at(b.name, a):
        return True
    is_described = _is_described(a.name) or _is_described(b.name)
    return is_described and bool((_words(a.name) & _words(b.name)) - against)


def _is_placed_at(name: str, place: Side) -> bool:
    """Whether a thing of an owner is told by a place, of which the other text tells as the owner's, too.

    So "Acme's bakery at Fern Hill" is "Fern Hill, where Acme bakes".
    """
    owner, _, rest = name.partition("'s ")
    is_there = rest.endswith(tuple(f" {word} {place.name}" for word in ("at", "in")))
    return bool(place.name) and is_there and not place.name.islower() and owner in place.text


def _words(*names: str) -> frozenset[str]:
    hollow = words("comparisons", "relational_modifiers") | words("comparisons", "stand_ins")
    return frozenset(word.removesuffix("s") for name in names for word in fold(name) if word not in hollow)


def same_comparison_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two comparisons that face one way are of the same two things on one aspect.

    ``related`` is how far the two documents speak of the same things (:class:`relatedness.Relations`).
    """
    if not isinstance(a.value, Comparison) or not isinstance(b.value, Comparison):
        return 0.0
    if "assumed" in (a.subject_source, b.subject_source):
        return UNLIKELY
    rivals = any(same_name(x, y) for x in a.value.rivals for y in b.value.rivals)
    measured = a.value.direction == b.value.direction == "against"
    subject = same_name(a.subject, b.subject)
    if are_two_comparisons(a, b) or (_is_of_sorts(a) and _is_of_sorts(b)):
        return UNLIKELY
    if not (rivals or measured) or not _aspects_agree(a.value.aspect, b.value.aspect):
        return UNLIKELY
    if subject:
        return SURE
    return LIKELY if related else UNLIKELY


def are_two_comparisons(a: Claim, b: Claim) -> bool:
    """Whether two comparisons are surely of two things, with others, on two aspects, or made for others."""
    if _are_apart(a, b) or _are_other_aspects(a, b) or _season(a) != _season(b) or _has_turned(a, b):
        return True
    if _is_of_sorts(a) and _is_of_sorts(b) and not _aspects_agree(_aspect(a), _aspect(b)):
        return True
    if "assumed" in (a.subject_source, b.subject_source):
        return False
    return (_is_told(a) and _is_told(b) and not same_name(a.subject, b.subject)) or _are_other_rivals(a, b)


def _season(claim: Claim) -> tuple[int, int, int] | None:
    """The season of any year in which it holds: "busier in summer"."""
    time = claim.qualifiers.time
    return time.first if time is not None and time.grain == "season" and time.first[0] == 0 else None


def _has_turned(a: Claim, b: Claim) -> bool:
    """Whether what was so at one time is told to be otherwise now: "were higher in 2010", "are lower today"."""
    was, now = (a, b) if a.qualifiers.tense == "past" else (b, a)
    if (was.qualifiers.tense, now.qualifiers.tense) != ("past", "present") or was.qualifiers.time is None:
        return False
    spelt = {word.strip(".,;:()!?") for word in now.evidence.text.casefold().split()}
    return not words("comparisons", "nowadays").isdisjoint(spelt)


def _is_of_sorts(claim: Claim) -> bool:
    """Whether sorts of things are compared by plain words, of which many things are told: "boys", "girls"."""
    names = (claim.subject, *_rivals(claim))
    return all(name.islower() and " " not in name and name.endswith(PLURALS) for name in names)


def _are_other_aspects(a: Claim, b: Claim) -> bool:
    first, second = _aspect(a), _aspect(b)
    if _aspects_agree(first, second):
        return False
    return _is_narrowed(a, b) or _is_narrowed(b, a) or not may_be_one(first, second)


def _is_narrowed(a: Claim, b: Claim) -> bool:
    """Whether the words tell of what an amount of anything is one: "larger in area" is not "has more rooms"."""
    others = b.qualifiers.scope
    return is_general(_aspect(a)) and not all(any(_is_one_case(x, y) for y in others) for x in a.qualifiers.scope)


def _are_other_rivals(a: Claim, b: Claim) -> bool:
    """Whether both texts name the rivals of a thing, and none is the same; of yardsticks there may be several."""
    rivals, others = _rivals(a), _rivals(b)
    is_named = bool(rivals and others) and not any(map(_is_described, (*rivals, *others)))
    return is_named and not _is_measuring(a) and not any(same_name(x, y) for x in rivals for y in others)


def _are_apart(a: Claim, b: Claim) -> bool:
    """Whether they are made for others or at other times: "cheaper for adults" and "dearer for children".

    Or in other acts: what takes longer to install may be the faster one to load a page.
    """
    first, second = ([case for case in claim.qualifiers.scope if not case.startswith(TO)] for claim in (a, b))
    are_others = bool(first and second) and not any(_is_one_case(x, y) for x in first for y in second)
    return are_others or _are_other_acts(a, b)


def _are_other_acts(a: Claim, b: Claim) -> bool:
    first, second = ([case for case in claim.qualifiers.scope if case.startswith(TO)] for claim in (a, b))
    acts = [(x.removeprefix(TO), y.removeprefix(TO)) for x in first for y in second]
    return bool(acts) and not any(match(*sorted(pair)) for pair in acts)


def _is_one_case(a: str, b: str) -> bool:
    """Whether two cases are one, told more or less narrowly: "race" and "first race", not "low speed", "full speed"."""
    first, second = set(a.split()), set(b.split())
    return first <= second or second <= first


def _is_told(claim: Claim) -> bool:
    """Whether the text names the subject or describes it ("tower"), so that it is no other by another name."""
    return claim.subject_source == "name" or claim.subject.islower()


def _aspects_agree(a: str, b: str) -> bool:
    """The same aspect in similar words, or one that only one of the two states."""
    return not a or not b or akin(a, b)
