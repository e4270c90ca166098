"""Bounds and changes: what the words around a measure say of it (at least, about, or more, rose by, fell to)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.scanning import Tokens
from claimcheck.values.quantities import Bound, Change, Side

_DATA: Final = load("bounds.json")
_LONGEST_CUE: Final = 5
_MOST_SKIPS: Final = 3
_TIME_REACH: Final = 6


def _by_cue(groups: dict[str, list[str]]) -> dict[str, Bound]:
    return {cue: bound for bound, cues in groups.items() for cue in cues}  # type: ignore[misc]  # data keys are bounds


def _directions(groups: dict[str, list[str]]) -> dict[str, Change]:
    return {cue: way for way, cues in groups.items() for cue in cues}  # type: ignore[misc]  # data keys are up and down


_LEFT: Final = _by_cue(_DATA["left"])
_SIDES: Final = _by_cue(_DATA["sides"])
_LEANINGS: Final = {**_SIDES, **_by_cue(_DATA["leanings"])}
_RIGHT: Final = _by_cue(_DATA["right"])
_CHANGES: Final = _directions(_DATA["changes"])
_CHANGES_BY: Final = _directions(_DATA["changes by"])
_CHANGE_NOUNS: Final = _directions(_DATA["change nouns"])
_CHANGE_HEADS: Final = _directions(_DATA["change heads"])
_NOT_BEFORE: Final[dict[str, list[str]]] = _DATA["not before"]
_SKIPS: Final = frozenset(_DATA["skips"])
_PLAIN_DETERMINERS: Final = frozenset(_DATA["plain determiners"])
_LEFT_LAST: Final = frozenset(cue.split()[-1] for cue in _LEFT)
_BEFORE_BETWEEN: Final = frozenset({"by", *_CHANGES})
_MOVES: Final = frozenset(_DATA["moves"])
_NEVER_TO: Final = frozenset(_DATA["never to a level"])
_CREEPS: Final = frozenset(_DATA["creeps"])
_BEFORE_TO: Final = frozenset(_DATA["before to"])
_EXTENTS: Final = frozenset(_DATA["extents"])
_DIRECTIONS: Final = frozenset(_DATA["directions of extents"])
_ONWARDS: Final = frozenset(_DATA["onwards"])
_LED_BY_A_MOVE: Final[dict[str, list[str]]] = _DATA["led by a move"]
_PHRASAL: Final[dict[str, list[str]]] = _DATA["phrasal"]


@dataclass(frozen=True, slots=True)
class Cues:
    """What the words around an amount say of it.

    ``limit`` is the hedge or the bound, ``side`` the side on which a hedge puts the amount (just over: ">") or a denied
    bound does (may not exceed: "<", which the sentence makes of the ">" that claims compare), ``leaning`` that on which
    it is looked for (nearly: "<"), which is no bound in what is stated. ``change``
    is the direction of the change whose size the amount is, ``by_verb`` whether a verb or particle tells it (rose 5 %,
    up 5 %), not a noun or a comparative (a 5 % rise, 5 % more); ``reached`` is the direction of the move to the amount
    as a level (fell to 5 %).
    """

    limit: Bound | None = None
    side: Bound | None = None
    change: Change | None = None
    by_verb: bool = False
    reached: Change | None = None
    leaning: Bound | None = None

    @property
    def compared(self) -> Bound:
        """The bound for comparisons: a level reached is a level, and what is just over an amount is close to it."""
        if self.limit in (">", "<"):
            return self.limit
        return self.change or self.limit or "="

    @property
    def near(self) -> Side:
        """The side of the number to which a hedge that is compared as one puts the amount."""
        return self.leaning if self.compared == "~" and self.leaning in (">", "<") else ""

    @property
    def stated(self) -> Bound:
        """The bound that the words put on the amount; the size that a noun of change has is stated plainly."""
        limit = self.side or self.limit
        if limit in (">", "<"):
            return limit
        return (self.change if self.by_verb else None) or limit or self.reached or "="


def cues_of(  # noqa: PLR0913 - two sorts of unit
    tokens: Tokens, first: int, last: int, *, number_last: int = 0, relative: bool = False, length: bool = False
) -> Cues:
    """What the words around the tokens [first, last) say of the measure there.

    A bound outranks a change, and a change outranks a hedge: "rose more than 5 %" is ">", "rose about 5 %" "up". What
    hedges a bound leaves it open: "up to 30 km or so" is "~", as "up to about 30 km" is.
    ``number_last`` is the end of its number, for "500+ users" and "10 or more dogs". ``relative`` says that the unit is
    one of changes (percent, points): "lost 5 %" is a change, "lost 5 men" is not.
    """
    cue, at = _left_cue(tokens, first)
    before = _LEFT.get(cue)
    inner = _inner_cue(tokens, number_last) if number_last else None
    after = inner or _right_cue(tokens, last) or _onwards(tokens, first, last)
    limit = before if before in (">", "<") and after != "~" else after or before
    head = _CHANGE_HEADS.get(tokens.word(last)) if relative else None
    verb = _past_skips(tokens, at)
    told = None if length and _is_extent(tokens, verb, last) else _told_change(tokens, verb, at, relative=relative)
    change = head or told or _CHANGE_NOUNS.get(f"{tokens.word(verb - 1)} {tokens.word(verb)}")
    side, leaning = _SIDES.get(cue), _LEANINGS.get(cue)
    return Cues(limit, side, change, told is not None, _reached(tokens, at), leaning)


def named_change(noun: str) -> Change | None:
    """The direction of the change that a noun names: "growth", "decline"; None for other nouns."""
    return _CHANGE_NOUNS.get(f"{noun} of")


def is_change_head(word: str) -> bool:
    """Whether a word after a share tells that it is the size of a change: "more", "longer"."""
    return word in _CHANGE_HEADS


def changes_before(tokens: Tokens, i: int, reach: int = 6, *, nouns: bool = True) -> bool:
    """Whether a word of change stands in the clause before token ``i``; ``nouns`` counts "growth of", too."""
    for at in range(i - 1, max(-1, i - 1 - reach), -1):
        word = tokens.words[at]
        if word in (".", ";", ":", "("):
            return False
        if word in _CHANGES or word in _CHANGES_BY or word in _MOVES or (nouns and f"{word} of" in _CHANGE_NOUNS):
            return True
    return False


def before_cue(tokens: Tokens, first: int) -> int:
    """The token where the hedge or bound before token ``first`` begins; ``first`` when there is none."""
    return _left_cue(tokens, first)[1]


def _left_cue(tokens: Tokens, first: int) -> tuple[str, int]:
    """The cue that ends before token ``first``, and the token where it begins; "" when there is none."""
    at = first
    while tokens.word(at - 1) in _PLAIN_DETERMINERS and _joined_cue(tokens, at) is None:
        at -= 1
    if tokens.word(at - 1) in ("-", "(", "+") and tokens.word(at - 2) == "sub":
        at -= 1
    return _joined_cue(tokens, at) or ("", first)


def _joined_cue(tokens: Tokens, at: int) -> tuple[str, int] | None:
    if tokens.word(at - 1) not in _LEFT_LAST:
        return None
    for size in range(min(_LONGEST_CUE, at), 0, -1):
        cue = " ".join(tokens.words[at - size : at])
        if (
            cue in _LEFT
            and tokens.word(at) not in _NOT_BEFORE.get(cue, ())
            and not _follows_verb(tokens, at - size, cue)
        ):
            return cue, at - size
    return None


def _inner_cue(tokens: Tokens, at: int) -> Bound | None:
    """The cue between a number and its noun."""
    if tokens.word(at) == "+" and tokens.glued(at) and tokens.word(at + 1) not in ("/", "-"):
        return ">"
    return _RIGHT.get(f"{tokens.word(at)} {tokens.word(at + 1)}") if tokens.word(at) in ("or", "-") else None


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


def _onwards(tokens: Tokens, first: int, last: int) -> Bound | None:
    """The lower bound of "from 40 euros on"."""
    return ">" if tokens.word(first - 1) == "from" and tokens.word(last) in _ONWARDS else None


def _is_extent(tokens: Tokens, verb: int, last: int) -> bool:
    """Whether a verb of motion tells how far a thing reaches: "rises 20 metres to its top", not "to 30 metres"."""
    if tokens.word(verb) not in _EXTENTS or tokens.word(last) not in _DIRECTIONS:
        return False
    return tokens.kind(last + 1) != "figure" and not any(map(str.isdigit, tokens.word(last + 1)))


def _past_skips(tokens: Tokens, first: int) -> int:
    """Where the verb of "rose by a further 5 %" stands: left of the small words before token ``first``."""
    at = first - 1
    for _ in range(_MOST_SKIPS):
        word = tokens.word(at)
        if word not in _SKIPS and not (word == "between" and tokens.word(at - 1) in _BEFORE_BETWEEN):
            break
        at -= 1
    return at


def _told_change(tokens: Tokens, at: int, first: int, *, relative: bool) -> Change | None:
    """The change that the verb or particle at token ``at`` tells of the amount at ``first``, or a verb further left."""
    word = tokens.word(at)
    if word in _CHANGES and not _is_phrasal(tokens, at) and not _is_of_time(tokens, first, word):
        return _CHANGES[word]
    by = "by" in tokens.words[at + 1 : first]
    if word in _CHANGES_BY and (by or relative):
        return _CHANGES_BY[word]
    return _change_further_left(tokens, at) if by else None


def _is_of_time(tokens: Tokens, first: int, word: str) -> bool:
    """Whether a thing is "up 99 % of the time": at work, not risen."""
    rest = tokens.words[first : first + _TIME_REACH]
    return word in ("up", "down") and any(rest[k : k + 3] == ["of", "the", "time"] for k in range(1, len(rest)))


def _change_further_left(tokens: Tokens, at: int) -> Change | None:
    """The verb of "cut the price by 5 %": up to four words before "by"."""
    for k in range(at, max(-1, at - 5), -1):
        word = tokens.words[k]
        if not tokens.is_word(k) or word == "by":
            return None
        if change := _CHANGES.get(word) or _CHANGES_BY.get(word):
            return change
    return None


def _reached(tokens: Tokens, first: int) -> Change | None:
    """The direction of the verb right before the "to" of a level: fell to 5 %, climbed back to 5 %."""
    if tokens.word(first - 1) != "to":
        return None
    at = first - 2 - (tokens.word(first - 2) in _BEFORE_TO)
    word = tokens.word(at)
    if word == "up" and not _CREEPS.isdisjoint(tokens.words[max(0, at - 2) : at]):
        return "up"
    return None if word in _NEVER_TO else _CHANGES.get(word) or _CHANGES_BY.get(word)


def _is_phrasal(tokens: Tokens, at: int) -> bool:
    """Whether "up" or "down" belongs to another word: up to, gave up, shot down."""
    return _follows_verb(tokens, at) or (tokens.word(at) == "up" and tokens.word(at + 1) == "to")


def _follows_verb(tokens: Tokens, at: int, cue: str = "") -> bool:
    """Whether a particle belongs to the verb before it: handed over, gave up.

    Before a limit few do: "takes up to ten days" bounds, "went up to ten days" does not.
    """
    verbs = _LED_BY_A_MOVE.get(cue) or _PHRASAL.get(tokens.word(at), [])
    return tokens.word(at - 1) in verbs
