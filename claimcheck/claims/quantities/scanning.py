"""Text cut into words, figures and marks, with offsets: what every other module of the extractor reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.quantities.units import UnitTable, unit_table

HYPHENS: Final = ("-", "\u2011")
MINUSES: Final = ("-", "\u2212")
DASHES: Final = frozenset({"-", "\u2011", "\u2013", "\u2014", "\u2212"})
APOSTROPHES: Final = ("'", "\u2019")
CROSSES: Final = ("x", "\u00d7")
VULGAR: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

_TOKEN: Final = re.compile(
    rf"""
    (?P<fraction>(?:\d{{1,4}}[ -])?\d{{1,3}}[/\u2044]\d{{1,3}}(?![\d/\u2044]))           # 1/2, 10 1/2, 24/7
  | (?P<figure>
        (?:\d{{1,2}}(?:,\d{{2}}){{1,6}},\d{{3}}                                      # 12,34,567
         | \d{{1,3}}(?:,\d{{3}})+(?!\d)                                         # 3,804,117
         | \d{{1,3}}(?:\.\d{{3}})+,\d{{1,2}}(?!\d)                                 # 1.234,56
         | \d{{1,3}}(?:['\u2019]\d{{3}})+(?!\d)                                 # 1'234'567
         | (?<=€)\d{{1,3}},\d{{1,2}}(?![\d,])                                 # €1,50
         | \d{{1,3}}(?:,\ 000)+(?!\d)                                         # 10, 000
         | \d{{1,3}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?!\d|,\d)                 # 1 234 567
         | \d{{1,3}},\d{{1,2}}(?=\s?(?:%|€|million|billion|per\ cent|percent))      # 4,5 million
         | \d+
         | (?<![\w.])(?=\.\d)                                                   # .500
        )(?:\.\d+)?
        (?:\s?[\u00d7x]\s?10(?:\^[-\u2212+]?\d{{1,2}}|[-\u2212]\d{{1,2}}|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{{1,3}})   # 1.99 x 10^30
         | [eE][-\u2212+]?\d{{1,2}}(?!\w))?                                     # 1e-5
        [{VULGAR}]? | [{VULGAR}])
  | (?P<word>
        (?:[A-Za-z]\.){{2,}}                                                    # U.S., p.m.
      | (?:[kcdmnµμ]?m|ft|in|yd|mi)[23](?!\w)                                   # km2
      | °\s?[CFK](?!\w)
      | [^\W\d_{VULGAR}]+)
  | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, as parallel lists, and the ``units`` by which they are read.

    ``kinds`` holds "word", "figure", "fraction" or "mark"; ``words`` the tokens in lower case, ``raws`` as written.
    """

    text: str
    units: UnitTable
    kinds: list[str]
    words: list[str]
    raws: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """Token ``i`` in lower case, "" outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def raw(self, i: int) -> str:
        """Token ``i`` as written, "" outside the text."""
        return self.raws[i] if 0 <= i < len(self.raws) else ""

    def kind(self, i: int) -> str:
        """The kind of token ``i``, "" outside the text."""
        return self.kinds[i] if 0 <= i < len(self.kinds) else ""

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without a space."""
        return 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]

    def is_word(self, i: int) -> bool:
        """Whether token ``i`` is a word."""
        return self.kind(i) == "word"

    def is_capital(self, i: int) -> bool:
        """Whether token ``i`` is a word with a capital letter: Boeing, iPhone."""
        return self.is_word(i) and self.raws[i] != self.words[i]


def tokenise(text: str, units: UnitTable | None = None) -> Tokens:
    """The tokens of ``text``, to be read by ``units`` or else by those that claimcheck knows."""
    matches = list(_TOKEN.finditer(text))
    raws = [match[0] for match in matches]
    return Tokens(
        text,
        units or unit_table(),
        kinds=[match.lastgroup or "mark" for match in matches],
        words=[raw.lower() for raw in raws],
        raws=raws,
        starts=[match.start() for match in matches],
        ends=[match.end() for match in matches],
    )
