"""Date rules: patterns over token codes, written in words, and what a match of one offers to its builder."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claimcheck.claims.dates import lexicon
from claimcheck.claims.dates.tokens import Coded, Token
from claimcheck.values.periods import Period

HIT = "\0"
"""Stands for a date that was found, in patterns over the tokens around it."""


def _any_of(words: Iterable[str]) -> str:
    return "".join(lexicon.code(word) for word in words)


# The classes that patterns name in capitals: the codes of their words and shapes.
_CLASSES: dict[str, str] = {
    "MONTH": _any_of(lexicon.MONTHS),
    "WEEKDAY": _any_of(lexicon.WEEKDAYS),
    "SEASON": _any_of(lexicon.SEASONS),
    "DECADEWORD": _any_of(lexicon.DECADES),
    "DECADE": "D",
    "PART": _any_of(("early", "mid", "late")),
    "EDGE": _any_of(("beginning", "start", "middle", "end", "close")),
    "RELATIVE": _any_of(lexicon.RELATIVES),
    "SOMEDAY": _any_of(lexicon.DAYS),
    "DAYPART": _any_of(lexicon.DAYPARTS),
    "UNIT": _any_of(lexicon.UNITS),
    "COUNT": _any_of(lexicon.NUMBERS) + "nmhyk" + _any_of(("a", "an")),
    "CARDINAL": _any_of(lexicon.NUMBERS),
    "ORDINALWORD": _any_of(lexicon.ORDINALS),
    "ORDINAL": _any_of(lexicon.ORDINALS) + "oO",
    "NTH": "o",
    "DAY": "n",
    "TWO": "nm",
    "YEAR": "y",
    "BIG": "k",
    "ANYYEAR": "nmhyk",
    "ERA": _any_of(lexicon.ERAS),
    "ZONE": _any_of(lexicon.ZONES),
    "ISO": "i",
    "NUMERIC": "d",
    "CLOCK": "c",
    "SPAN": "r",
    "QUARTER": "q",
    "FISCAL": "f",
    "DASH": "\\-",
    "COMMA": ",",
    "SLASH": "/",
    "APOSTROPHE": "'\u2019",
    "OPEN": "\\(",
    "CLOSE": "\\)",
    "NOSTOP": "^.;:!?\n",
    "HIT": HIT,
}

# A year that follows a day, month, quarter or season: "of 2024", ", 2024", "of last year".
_YEAR_AFTER = "(?: (?: COMMA | of the? year? )? (?P<year> YEAR | APOSTROPHE TWO ) | of? (?P<relative> RELATIVE ) year )"
_WORD = re.compile(r"\\[A-Z]|\(\?P[<=]\w+[>)]|[A-Z]+|[a-z]+|\s+")


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over codes from one written in lower-case words, names of classes in capitals and regex signs."""
    return re.compile(_WORD.sub(_translated, pattern.replace("YEARAFTER", _YEAR_AFTER)))


def _translated(match: re.Match[str]) -> str:
    atom = match.group()
    if atom.isspace():
        return ""
    if atom[0] in "(\\":
        return atom
    return f"[{_CLASSES[atom]}]" if atom.isupper() else lexicon.code(atom)


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a rule's pattern in a coded text, with the date that relative expressions count from."""

    match: re.Match[str]
    coded: Coded
    reference: Period | None

    def token(self, group: str) -> Token | None:
        """The first token of a named group, None where the group took no part."""
        if group not in self.match.re.groupindex:
            return None
        at = self.match.start(group)
        return self.coded.tokens[at] if at >= 0 else None

    def last_token(self, group: str) -> Token | None:
        """The last token of a named group, None where the group took no part."""
        if group not in self.match.re.groupindex or self.match.start(group) < 0:
            return None
        return self.coded.tokens[self.match.end(group) - 1]

    def word(self, group: str) -> str:
        """The named group's first word in lower case, "" where it took no part."""
        token = self.token(group)
        return token.word if token else ""

    def before(self, steps: int = 1) -> Token | None:
        """The token that stands ``steps`` before the match."""
        at = self.match.start() - steps
        return self.coded.tokens[at] if at >= 0 else None

    def after(self, steps: int = 1) -> Token | None:
        """The token that stands ``steps`` after the match."""
        at = self.match.end() + steps - 1
        return self.coded.tokens[at] if at < len(self.coded.tokens) else None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the function that makes a period of its match, or None where the match is no date."""

    pattern: re.Pattern[str]
    build: Callable[[Found], Period | None]


def rule(pattern: str, build: Callable[[Found], Period | None]) -> Rule:
    """A rule from a pattern written in words."""
    return Rule(compiled(pattern), build)
