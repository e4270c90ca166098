"""Shares and handfuls that are told without a number: most of the guests, every third child, a couple of hours."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from claimcheck.claims.quantities.amounts import Number, read_magnitude, read_number
from claimcheck.claims.quantities.bounds import Cues
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.lookup import find_unit
from claimcheck.claims.quantities.measures import OWNERS, Measure, read_measure
from claimcheck.claims.quantities.multiples import SHARE
from claimcheck.claims.quantities.nouns import is_plural, is_stop, read_counted
from claimcheck.claims.quantities.readings import Reading, reading_of
from claimcheck.claims.quantities.scanning import Tokens
from claimcheck.values.quantities import Bound

_DATA: Final = load("sets.json")
_NOT_THERE: Final = frozenset(_DATA["not there"])
_PARTS_OF_MANY: Final[dict[str, Bound]] = {"majority": ">", "minority": "<"}
_OPENERS: Final = frozenset(load("multiples.json")["before a ratio"])
_ORDINALS: Final[dict[str, int]] = load("occasions.json")["ordinals"]
_SCALES: Final = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
_RULING: Final = frozenset(_DATA["rules of all"])
_NEARLY: Final = frozenset(_DATA["nearly"])
_NEARLY_ALL = 0.8
"""The least share of which "nearly all" is said."""
_COUPLE: Final = 1.5
"""How far above two a couple reaches: it is said of two or three."""

_DOZEN: Final = Number(12.0, 0.0, 0, 0, "words")
_MANY = 5
"""How many times as many as two "several" reaches."""

SHARES: Final = frozenset({"majority", "minority", "most", "all", "every", "a", "several"})
"""The words at which a share or a handful may begin."""


def read_share(tokens: Tokens, i: int) -> Reading | None:
    """What the words at token ``i`` state: more than a half, one in so many, two or three."""
    word = tokens.words[i]
    if word in _PARTS_OF_MANY:
        return _part_of_many(tokens, i, _PARTS_OF_MANY[word])
    if word == "most":
        return _most(tokens, i)
    if word == "all":
        return _all(tokens, i)
    return _every(tokens, i) if word == "every" else _several(tokens, i) or _couple(tokens, i)


def _part_of_many(tokens: Tokens, i: int, limit: Bound) -> Reading | None:
    """A majority of shareholders; no majority of twelve seats, which is how many more there are."""
    if tokens.word(i + 1) != "of":
        return None
    at = i + 2 + (tokens.word(i + 2) in OWNERS)
    return _bounded(i, limit) if _counts_many(tokens, at) else None


def _most(tokens: Tokens, i: int) -> Reading | None:
    if tokens.word(i - 1) not in _OPENERS:
        return None
    at = i + 1
    if tokens.word(at) == "of":
        at += 1 + (tokens.word(at + 1) in OWNERS)
        if at == i + 2:
            return None
    return _bounded(i, ">") if _counts_many(tokens, at) else None


def _all(tokens: Tokens, i: int) -> Reading | None:
    """All of the pupils, all pupils, with which a clause begins that tells a fact: "all must" is a rule.

    "All five pupils" counts them, and "nearly all" leaves some out.
    """
    nearly = tokens.word(i - 1) in _NEARLY
    if tokens.word(i - 1 - nearly) not in _OPENERS:
        return None
    at = i + 1 + (tokens.word(i + 1) == "of")
    at += tokens.word(at) in OWNERS
    counted = read_counted(tokens, at, one=False) if _counts_many(tokens, at) else None
    if counted is None or read_number(tokens, at) is not None or tokens.word(counted[1]) in _RULING:
        return None
    reading = reading_of(Measure(Number(1.0, 0.0, i, i + 1, "part"), SHARE, i, i + 1))
    return replace(reading, low=_NEARLY_ALL, first=i - 1, cues=Cues()) if nearly else reading


def _counts_many(tokens: Tokens, at: int) -> bool:
    counted = read_counted(tokens, at, one=False)
    return counted is not None and counted[0] not in _NOT_THERE and find_unit(tokens, counted[1] - 1) is None


def _bounded(i: int, limit: Bound) -> Reading:
    half = Number(0.5, 0.05, i, i + 1, "part")
    return replace(reading_of(Measure(half, SHARE, i, i + 1)), cues=Cues(limit=limit))


def _every(tokens: Tokens, i: int) -> Reading | None:
    """The share of "every third child"; every third day is how often."""
    below, noun = _ORDINALS.get(tokens.word(i + 1), 0), tokens.word(i + 2)
    if not below or not tokens.is_word(i + 2) or is_stop(noun) or is_plural(noun) or tokens.is_capital(i + 2):
        return None
    if find_unit(tokens, i + 2) is not None or noun in _NOT_THERE:
        return None
    return reading_of(Measure(Number(1 / below, 1 / below / 10, i, i + 2, "part"), SHARE, i, i + 2))


def _several(tokens: Tokens, i: int) -> Reading | None:
    """Several hundred people, a few thousand: at least two of the scale, and fewer than ten."""
    at = i + 1 + (tokens.word(i) == "a")
    scale = _DOZEN if tokens.word(at) == "dozen" else read_magnitude(tokens, at)
    if tokens.words[i:at] not in (["several"], ["a", "few"]) or scale is None:
        return None
    found, counted = find_unit(tokens, at + 1), read_counted(tokens, at + 1, one=False)
    few = Number(2 * scale.value, 0.0, i, at + 1, "words")
    if found is not None:
        reading = reading_of(Measure(few, found[0], i, found[1]))
    elif counted is not None:
        reading = reading_of(replace(_counted(few, i, counted), counted=True))
    else:
        return None
    return replace(reading, high=reading.low * _MANY, step=0.0, rough=0.0)


def _couple(tokens: Tokens, i: int) -> Reading | None:
    """A couple of hours, a couple of dozen boats: two or three of them."""
    if tokens.word(i + 1) != "couple" or tokens.word(i + 2) != "of":
        return None
    measure = read_measure(tokens, i + 3)
    if measure is None:
        found, counted = find_unit(tokens, i + 3), read_counted(tokens, i + 3, one=False)
        two = Number(2.0, 0.0, i, i + 2, "words")
        if found is not None:
            return _of_two(Measure(two, found[0], i, found[1]))
        return _of_two(replace(_counted(two, i, counted), counted=True)) if counted else None
    scaled = replace(measure.number, value=2 * measure.number.value, step=0.0, first=i)
    is_scale = measure.number.first + 1 == measure.number.last and tokens.words[i + 3] in _SCALES
    return _of_two(replace(measure, number=scaled, first=i)) if is_scale else None


def _counted(two: Number, i: int, counted: tuple[str, int]) -> Measure:
    return Measure(two, replace(SHARE, name=counted[0], dimension="count", factor=1.0), i, counted[1])


def _of_two(measure: Measure) -> Reading:
    reading = reading_of(measure)
    return replace(reading, high=reading.low * _COUPLE, step=0.0, rough=0.0)
