"""Bounds and changes: what the words around a measure say of it (at least, about, or more, rose by)."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.scanning import Tokens
from claimcheck.values.quantities import Bound

_DATA: Final = load("bounds.json")
_LONGEST_CUE: Final = 5
_MOST_SKIPS: Final = 3


def _by_cue(groups: dict[str, list[str]]) -> dict[str, Bound]:
    return {cue: bound for bound, cues in groups.items() for cue in cues}  # type: ignore[misc]  # data keys are bounds


_LEFT: Final = _by_cue(_DATA["left"])
_RIGHT: Final = _by_cue(_DATA["right"])
_CHANGES: Final = _by_cue(_DATA["changes"])
_CHANGES_BY: Final = _by_cue(_DATA["changes by"])
_CHANGE_NOUNS: Final = _by_cue(_DATA["change nouns"])
_CHANGE_HEADS: Final = _by_cue(_DATA["change heads"])
_NOT_BEFORE: Final[dict[str, list[str]]] = _DATA["not before"]
_SKIPS: Final = frozenset(_DATA["skips"])
_PLAIN_DETERMINERS: Final = frozenset({"a", "an", "just", "only", "the", "even"})
_LEFT_LAST: Final = frozenset(cue.split()[-1] for cue in _LEFT)
_MOVES: Final = frozenset(_DATA["moves"])
_PHRASAL: Final[dict[str, list[str]]] = _DATA["phrasal"]


def bound_of(tokens: Tokens, first: int, last: int, *, number_last: int = 0, relative: bool = False) -> Bound:
    """The bound that the words around the tokens [first, last) put on the measure there.

    A stated bound outranks a change, and a change outranks a hedge: "rose more than 5 %" is ">", "rose about 5 %" "up".
    ``number_last`` is the end of its number, for "500+ users" and "10 or more dogs". ``relative`` says that the unit is
    one of changes (percent, points): "lost 5 %" is a change, "lost 5 men" is not.
    """
    hedge, at = _left_cue(tokens, first)
    after = _inner_cue(tokens, number_last) if number_last else None
    after = after or _right_cue(tokens, last)
    if hedge in (">", "<"):
        return hedge
    if after in (">", "<"):
        return after
    return _change(tokens, at, last, relative=relative) or after or hedge or "="


def changes_before(tokens: Tokens, i: int, reach: int = 6, *, nouns: bool = True) -> bool:
    """Whether a word of change stands in the clause before token ``i``; ``nouns`` counts "growth of", too."""
    for at in range(i - 1, max(-1, i - 1 - reach), -1):
        word = tokens.words[at]
        if word in (".", ";", ":", "("):
            return False
        if word in _CHANGES or word in _CHANGES_BY or word in _MOVES or (nouns and f"{word} of" in _CHANGE_NOUNS):
            return True
    return False


def _left_cue(tokens: Tokens, first: int) -> tuple[Bound | None, int]:
    """The cue that ends before token ``first``, and the token where it begins."""
    at = first
    while tokens.word(at - 1) in _PLAIN_DETERMINERS and _joined_cue(tokens, at) is None:
        at -= 1
    if tokens.word(at - 1) in ("-", "(", "+") and tokens.word(at - 2) == "sub":
        at -= 1
    found = _joined_cue(tokens, at)
    return found or (None, first)


def _joined_cue(tokens: Tokens, at: int) -> tuple[Bound, int] | None:
    if tokens.word(at - 1) not in _LEFT_LAST:
        return None
    for size in range(min(_LONGEST_CUE, at), 0, -1):
        cue = " ".join(tokens.words[at - size : at])
        bound = _LEFT.get(cue)
        if bound and tokens.word(at) not in _NOT_BEFORE.get(cue, ()) and not _follows_verb(tokens, at - size):
            return bound, at - size
    return None


def _inner_cue(tokens: Tokens, at: int) -> Bound | None:
    """The cue between a number and its noun."""
    if tokens.word(at) == "+" and tokens.glued(at) and tokens.word(at + 1) not in ("/", "-"):
        return ">"
    return _RIGHT.get(f"or {tokens.word(at + 1)}") if tokens.word(at) == "or" else None


def _right_cue(tokens: Tokens, last: int) -> Bound | None:
    if tokens.word(last) == "+" and tokens.glued(last):
        return ">"
    for at in (last, last + 1):
        for size in (2, 1, 3):
            bound = _RIGHT.get(" ".join(tokens.words[at : at + size]))
            if bound and not (size == 1 and tokens.is_word(at + 1)):
                return bound
        if not tokens.is_word(last):
            break
    return None


def _change(tokens: Tokens, first: int, last: int, *, relative: bool) -> Bound | None:
    if relative and (bound := _CHANGE_HEADS.get(tokens.word(last))):
        return bound
    by = False
    at = first - 1
    for _ in range(_MOST_SKIPS):
        word = tokens.word(at)
        by = by or word == "by"
        if word not in _SKIPS and not (word == "between" and tokens.word(at - 1) == "by"):
            break
        at -= 1
    word = tokens.word(at)
    if word in _CHANGES and not _is_phrasal(tokens, at):
        return _CHANGES[word]
    if word in _CHANGES_BY and (by or relative):
        return _CHANGES_BY[word]
    if by and (change := _change_further_left(tokens, at)):
        return change
    return _CHANGE_NOUNS.get(f"{tokens.word(at - 1)} {word}")


def _change_further_left(tokens: Tokens, at: int) -> Bound | None:
    """The verb of "cut the price by 5 %": up to four words before "by"."""
    for k in range(at, max(-1, at - 5), -1):
        word = tokens.words[k]
        if not tokens.is_word(k) or word == "by":
            return None
        if change := _CHANGES.get(word) or _CHANGES_BY.get(word):
            return change
    return None


def _is_phrasal(tokens: Tokens, at: int) -> bool:
    """Whether "up" or "down" belongs to another word: up to, gave up, shot down."""
    return _follows_verb(tokens, at) or (tokens.word(at) == "up" and tokens.word(at + 1) == "to")


def _follows_verb(tokens: Tokens, at: int) -> bool:
    """Whether a particle belongs to the verb before it: handed over, gave up."""
    return tokens.word(at - 1) in _PHRASAL.get(tokens.word(at), ())
