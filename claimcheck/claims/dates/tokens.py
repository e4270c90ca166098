"""Text as tokens with one code each: date rules are patterns over the string of codes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.claims.dates import lexicon

_DASHES = r"\-" "\u2010\u2011\u2012\u2013\u2014\u2212"
_ABBREVIATED = "|".join(
    sorted((m for m in lexicon.MONTHS if len(m) <= 4 and m not in ("may", "june", "july")), key=len)
)
_LONGEST_YEAR = 7  # "500,000 BC"
_TENS = "|".join(lexicon.TENS)
_BELOW_TEN = "|".join(
    word for table in (lexicon.NUMBERS, lexicon.ORDINALS) for word, value in table.items() if value < 10
)

# One alternative per shape; the group's name chooses the code. Longer shapes stand first.
_SHAPES = rf"""
  (?P<iso> \d{{4}}-\d\d-\d\d (?: [T ]\d\d:\d\d (?: :\d\d (?:\.\d+)? )? (?: Z | [+-]\d\d:?\d\d )? )? (?![\w{_DASHES}/]) )
| (?P<numeric> (?: \d{{1,2}}(?P<m>[/.])\d{{1,2}}(?P=m)(?:\d{{4}}|\d\d) | (?:0[1-9]|1[0-2])/\d{{4}}
      | \d{{4}}(?P<n>[/.])\d{{1,2}}(?P=n)\d{{1,2}} ) (?![\w/] | \.\d) )
| (?P<clock> \d{{1,2}} (?: [:.]\d\d )? \s? [ap] (?: \.\s?m\. | m\b ) | \d{{1,2}}:\d\d (?: :\d\d )? (?![\w:]) )
| (?P<decade> (?: \d{{3}}0 ['\u2019]? | ['\u2019\u2018]? [3-9]0 ['\u2019]? ) s \b )
| (?P<span> \d{{4}} (?: \s?[{_DASHES}]\s?\d{{4}} | [{_DASHES}/]\d\d | /\d{{4}} ) (?![\w/%] | [{_DASHES}.,]\d ) )
| (?P<quarter> (?: (?:\d{{4}}[ -]?)? (?: Q[1-4] | H[12] ) (?: \s?['\u2019]\d\d | -?\d{{4}} )?
      | (?: [1-4]Q | [12]H ) (?: \s?['\u2019]?\d\d(?:\d\d)? )? ) \b )
| (?P<fiscal> FY \s? ['\u2019]? (?: \d{{4}}|\d\d ) (?: [{_DASHES}/] (?: \d{{4}}|\d\d ) )? \b )
| (?P<ordinal> \d{{1,3}} (?: st|nd|rd|th ) \b )
| (?P<era> B\.\s?C\. (?: \s?E\. )? | A\.\s?D\. | C\.\s?E\. )
| (?P<other> [$€£¥#№]\s?\d[\d.,]*\w* | \d+ (?: [{_DASHES}./]\d+ ){{2,}} | \d+(?:\.\d+)+\w* | \d+/\d+
      | \d+(?:[.,]\d+)?[%°] )
| (?P<grouped> \d{{1,3}} (?: ,\d{{3}} )+ (?![\w%]) )
| (?P<number> \d+ (?! [^\W_] | [.,]\d ) )
| (?P<mixed> \d [\w.,]*\w | \d )
| (?P<abbreviated> (?: {_ABBREVIATED} ) \. (?= ,?\s*\d ) )
| (?P<compound> (?: {_TENS} ) [-\s] (?: {_BELOW_TEN} ) \b )
| (?P<word> [^\W\d_]\w* )
| (?P<dash> [{_DASHES}] )
| (?P<gap> \n[^\S\n]*\n\s* )
| (?P<mark> \S )
"""
_TOKEN = re.compile(_SHAPES, re.VERBOSE | re.IGNORECASE)

_SHAPE_CODES = {
    "iso": "i", "numeric": "d", "clock": "c", "decade": "D", "span": "r", "quarter": "q", "fiscal": "f", "other": "x",
    "mixed": "x", "dash": "-", "gap": "\n",
}  # fmt: skip
_MARKS = frozenset(",.'/()&;:!?\"\u2019")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, date shape or mark: ``word`` is its text in lower case, without a final dot."""

    text: str
    word: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """Whether the first letter is a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Coded:
    """A text's tokens, and a string with the code of each."""

    text: str
    tokens: tuple[Token, ...]
    codes: str


def read(text: str) -> Coded:
    """``text`` cut into coded tokens."""
    tokens: list[Token] = []
    codes: list[str] = []
    for match in _TOKEN.finditer(text):
        shape = match.lastgroup or "mark"
        token = _token(match, shape)
        codes.append(_code(token, shape, text))
        tokens.append(token)
    return Coded(text, tuple(tokens), "".join(codes))


def _token(match: re.Match[str], shape: str) -> Token:
    written = match.group()
    word = written.lower()
    if shape in ("abbreviated", "era"):
        word = "".join(char for char in word if char.isalpha())
    if shape == "compound":
        word = "-".join(re.split(r"[-\s]", word))
    return Token(written, word, match.start(), match.end())


def _code(token: Token, shape: str, text: str) -> str:
    if shape in ("number", "grouped"):
        return "x" if _continues_a_name(token, text) else _number_code(token.text)
    if shape == "ordinal":
        return "o" if 1 <= int(token.text[:-2]) <= 31 else "O"
    if shape == "mark":
        return token.text if token.text in _MARKS else "*"
    return _SHAPE_CODES.get(shape) or _word_code(token)


def _word_code(token: Token) -> str:
    if token.word in lexicon.IN_CAPITALS and not token.text.replace(".", "").isupper():
        return "w"
    return lexicon.known_code(token.word) or ("W" if token.is_capitalised else "w")


def _continues_a_name(token: Token, text: str) -> bool:
    """Whether a hyphen ties the number to a word that is no part of a date: "COVID-19", not "mid-2024"."""
    if token.start < 2 or text[token.start - 1] != "-" or not text[token.start - 2].isalpha():
        return False
    word = re.search(r"[^\W\d_]+\Z", text[max(0, token.start - 12) : token.start - 1])
    name = word.group().lower() if word else ""
    return not (name in lexicon.MONTHS or name in lexicon.PARTS or name in ("pre", "post"))


def _number_code(digits: str) -> str:
    if len(digits) <= 2:
        return "n" if 1 <= int(digits) <= 31 else "m"
    if len(digits) == 4 and 1000 <= int(digits) < 2200:
        return "y"
    if len(digits) == 3 and int(digits) >= 100:
        return "h"
    return "k" if len(digits) <= _LONGEST_YEAR else "x"
