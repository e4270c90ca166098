"""Multiples: twice, threefold, 5x, ten times lower, doubled, half the price."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.claims.quantities.amounts import Number, read_number
from claimcheck.claims.quantities.bounds import before_cue, changes_before, is_change_head
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.lookup import find_unit
from claimcheck.claims.quantities.measures import Measure
from claimcheck.claims.quantities.nouns import read_counted
from claimcheck.claims.quantities.rates import read_rates
from claimcheck.claims.quantities.scanning import CROSSES, HYPHENS, Tokens
from claimcheck.claims.quantities.units import Unit
from claimcheck.values.quantities import Change

_DATA: Final = load("multiples.json")
_WORDS: Final[dict[str, float]] = _DATA["words"]
_CHANGES: Final[dict[str, tuple[Change, float]]] = {w: (c[0], c[1]) for w, c in _DATA["changes"].items()}
_VERBS: Final[dict[str, tuple[Change, float]]] = {w: (c[0], c[1]) for w, c in _DATA["verbs"].items()}
_BEFORE_VERBS: Final = frozenset(_DATA["before verbs"])
_BETWEEN_VERBS: Final = frozenset(_DATA["between verbs"])
_NOT_AFTER_VERBS: Final = frozenset(_DATA["not after verbs"])
_AFTER: Final = frozenset(_DATA["after"])
_COMPARATIVES: Final = frozenset(_DATA["comparatives"])
_NOT_COMPARATIVES: Final = frozenset(_DATA["not comparatives"])
_RATIO_NOUNS: Final = frozenset(_DATA["ratio nouns"])
_OTHER_LEVELS: Final = frozenset(_DATA["other levels"])
_PARTS: Final[dict[str, int]] = load("numbers.json")["parts"]
_NUMBERS: Final[dict[str, int]] = load("numbers.json")["units"] | _DATA["folds"]
_VERBS_AFTER: Final = frozenset(_DATA["verbs after a whole"])
_MARKS_OUT_OF: Final = frozenset(_DATA["marks out of"])
_MARKS: Final = frozenset(_DATA["marks"])
_OPENERS: Final = frozenset(_DATA["before a ratio"])
_PEOPLE: Final = frozenset(_DATA["people of a ratio"])
_LARGEST_WHOLE, _LARGEST_WHOLE_OF_MANY = 100.0, 10.0
"""The largest whole in words, of which the text tells one thing ("one pupil in thirty") or several."""
_ABOVE: Final = {"a": 1, "one": 1, "two": 2, "three": 3}
_FOLD: Final = re.compile(r"^([a-z]+)fold$")

MULTIPLE: Final = Unit("time", "multiple")
TIMES: Final = Unit("time", "count")
SHARE: Final = Unit("", "percent", 100.0)
RATIO: Final = Unit("", "multiple")


MULTIPLIERS: Final = frozenset({*_WORDS, *_CHANGES, *_VERBS, *(f"{word}fold" for word in _NUMBERS)})
"""The words that state a multiple alone."""


def read_multiplied(tokens: Tokens, i: int) -> tuple[Measure, Change] | None:
    """The multiple of the verb at token ``i`` and the direction of its change: doubled is up by a factor of 2."""
    word = tokens.words[i]
    found = _CHANGES.get(word) or (_VERBS.get(word) if _follows_modal(tokens, i) else None)
    if found is None or tokens.word(i + 1) in _NOT_AFTER_VERBS:
        return None
    return _multiple(found[1], i, i + 1), found[0]


def _follows_modal(tokens: Tokens, i: int) -> bool:
    """Whether the word at token ``i`` is a verb: will more than double."""
    at = i - 1
    while tokens.word(at) in _BETWEEN_VERBS:
        at -= 1
    return tokens.word(at) in _BEFORE_VERBS


def read_multiple(tokens: Tokens, i: int) -> Measure | None:
    """The multiple that a word other than a verb states at token ``i``: twice, threefold."""
    word = tokens.words[i]
    if match := _FOLD.match(word):
        value = _NUMBERS.get(match[1], 0)
        return _multiple(value, i, i + 1) if value else None
    if word in _WORDS and word != "half" and _multiplies(tokens, i):
        return _multiple(_WORDS[word], i, i + 1)
    return None


def _multiplies(tokens: Tokens, i: int) -> bool:
    after = tokens.word(i + 1)
    return after in _AFTER or tokens.kind(i + 1) == "figure" or _is_comparative(after)


def _multiple(value: float, first: int, last: int) -> Measure:
    return Measure(Number(value, 0.5 if value > 1 else 0.1, first, last, "words"), MULTIPLE, first, last)


def as_multiple(tokens: Tokens, measure: Measure) -> Measure | None:
    """The multiple that a bare number and the words after it state: 5x, ten times lower, 10-fold."""
    at = measure.number.last
    hyphen = tokens.word(at) in HYPHENS and tokens.glued(at)
    word = tokens.word(at + hyphen)
    last = at + hyphen + 1
    if word in CROSSES and tokens.glued(at) and not tokens.is_word(last) * tokens.glued(last):
        return None if tokens.kind(last) == "figure" else _with(measure, MULTIPLE, last)
    if word == "fold":
        return _with(measure, MULTIPLE, last)
    if word in ("times", "time") and (word == "times" or hyphen):
        if tokens.word(last) in _COMPARATIVES or (word == "times" and _is_comparative(tokens.word(last))):
            return _with(measure, MULTIPLE, last)
        return _with(measure, *read_rates(tokens, TIMES, last, adverbs=False))
    return None


def _with(measure: Measure, unit: Unit, last: int) -> Measure:
    return Measure(measure.number, unit, measure.first, last, measure.negative)


def _is_comparative(word: str) -> bool:
    return len(word) > 4 and word.endswith("er") and word not in _NOT_COMPARATIVES


def part_unit(tokens: Tokens, number: Number) -> Unit:
    """What a bare part is of: the price, size or speed of something (a multiple), else a share of things.

    By how much a thing changes is a share of it: "lost a fifth of its area", "a third longer". What is "half that of
    last year" or "half of what it was" is set against another level.
    """
    if tokens.word(number.last + (tokens.word(number.last) == "of")) in _OTHER_LEVELS:
        return RATIO
    if changes_before(tokens, number.first, 3) or is_change_head(tokens.word(number.last)):
        return SHARE
    for at in range(number.last, number.last + 4):
        if tokens.word(at) == "as" or tokens.word(at) in _RATIO_NOUNS:
            return RATIO
    return SHARE


def read_unit_and_half(tokens: Tokens, i: int) -> tuple[Number, int] | None:
    """An hour and a half, a mile and a quarter: the number, and the index of the unit's token."""
    if tokens.word(i) not in ("a", "an", "one") or tokens.word(i + 2) != "and" or tokens.word(i + 3) not in _ABOVE:
        return None
    parts, above = _PARTS.get(tokens.word(i + 4), 0), _ABOVE[tokens.word(i + 3)]
    if parts <= above or (above > 1 and tokens.word(i + 5) == "of"):
        return None
    return Number(1 + above / parts, 1 / parts, i, i + 1, "words"), i + 1


def read_ratio(tokens: Tokens, measure: Measure) -> tuple[Number, int] | None:
    """The whole of "41 out of 50", "4 of 5", "one in five" or "four children in five", and the index after it."""
    if not (measure.is_bare or measure.counted):
        return None
    value = measure.number.value
    start = _whole_start(tokens, measure)
    whole = read_number(tokens, start) if start else None
    if whole is None or whole.is_vague or whole.is_part or not 1 < whole.value >= value:
        return None
    most = _LARGEST_WHOLE if value == 1 else _LARGEST_WHOLE_OF_MANY
    return (whole, whole.last) if measure.is_bare or _is_round_whole(tokens, whole, most) else None


def _whole_start(tokens: Tokens, measure: Measure) -> int:
    """Where the whole begins; 0 when nothing links one to the measure."""
    at, value = measure.last, measure.number.value
    word = tokens.word(at)
    if measure.is_bare and word == "out" and tokens.word(at + 1) == "of":
        return at + 2 + (tokens.word(at + 2) == "every")
    if measure.is_bare and word == "/" and tokens.glued(at) and tokens.word(at + 1) in _MARKS_OUT_OF:
        return at + 1
    if word == "in":
        of_many = measure.counted or value == 1 or _opens(tokens, measure.first) or _is_of_people(tokens, at + 1)
        return at + 1 + (tokens.word(at + 1) == "every") if of_many else 0
    return at + 1 if measure.is_bare and word == "of" and value > 1 else 0


def _is_of_people(tokens: Tokens, at: int) -> bool:
    """Whether ten or a hundred of a sort of people stand at token ``at``: "eight in ten people"."""
    return tokens.word(at) in ("ten", "10", "hundred", "100") and tokens.word(at + 1) in _PEOPLE


def _opens(tokens: Tokens, first: int) -> bool:
    """Whether the clause begins with the measure, so that "nine in ten" is no score in games."""
    at = before_cue(tokens, first)
    return tokens.word(at - 1) in _OPENERS and tokens.kinds[first] == "word"


def is_share(tokens: Tokens, link: int, last: int) -> bool:
    """Whether a ratio whose link is at token ``link`` tells how many of the things have something, and is no mark.

    "One in four" does, and so do "nine out of ten patients" and "27 of 30 candidates", but not "nine out of ten" or
    "nine out of ten points".
    """
    if tokens.word(link) == "in":
        return True
    counted = read_counted(tokens, last, one=False) if tokens.word(link) in ("out", "of") else None
    return counted is not None and counted[0] not in _MARKS


def _is_round_whole(tokens: Tokens, whole: Number, most: float) -> bool:
    """Whether "in five" is the whole of a ratio, not the time or the things that an amount is spread over."""
    is_word = tokens.kinds[whole.first] == "word"
    is_round = (is_word and whole.value <= most) or whole.value in (10, 100, 1000)
    if not is_round or find_unit(tokens, whole.last) is not None:
        return False
    return tokens.word(whole.last) in _VERBS_AFTER or read_counted(tokens, whole.last, one=False) is None
