"""Stretches of text whose figures are no amounts by their form: dates, clock times, versions, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.scanning import Tokens

_DASH: Final = "[-\u2013]"
_APOSTROPHE: Final = "['\u2019]"
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|(?-i:Mar(?:ch)?)|apr(?:il)?|(?-i:May)|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYS: Final = rf"{_DAY}(?:\s?(?:{_DASH}|to|and|or|/)\s?{_DAY})?"
_ONES: Final = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS: Final = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_TEENS: Final = r"(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_DATA: Final = load("exclusions.json")
_ZONE: Final = rf"(?:{'|'.join(_DATA['time zones'])})"
_IN_DECADES: Final = "|".join(rf"(?<=\b{word}[ -])" for word in _DATA["before a decade"])
_SCREEN: Final = rf"(?:{'|'.join(_DATA['after a resolution'])})"

_FROM_DIGIT: Final = (
    r"\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{2}:\d{2}\S*)?",
    r"\d{1,2}(?P<sep>[/.])\d{1,2}(?P=sep)(?:\d{4}|\d{2})\b",
    rf"{_DAYS}\s+(?:of\s+)?{_MONTH}(?:,?\s*\d{{4}}\b)?",
    rf"(?<=\bon\s){_DAY}\s+(?:may|march)\b",
    r"\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b\.?",
    r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)",
    r"\d+(?:\.\d+)?:\d+(?:\.\d+)?\b",
    rf"\d{{1,2}}(?:[.:]\d{{2}})?\s{_ZONE}\b",
    rf"\d{{4}}\s?(?:hours\s)?{_ZONE}\b",
    r"0\d{3}\s(?:hours|hrs)\b",
    r"\d{1,4}\([a-z]\)",
    rf"\d{{1,2}}\so{_APOSTROPHE}clock",
    rf"\d{{3,4}}{_APOSTROPHE}?s\b",
    rf"(?:{_IN_DECADES})\d0s\b",
    rf"\d{{1,4}}(?:\s?{_DASH}\s?\d{{1,4}})?\s(?:AD|BCE?|CE)\b",
    r"[\d,]{0,15}?(?:(?<!1)1st|(?<!1)2nd|(?<!1)3rd|\dth)\b",
    r"\d+(?:\.\d+){2,}(?:[-.]\w+)?",
    rf"[12]\d{{3}}(?:{_DASH}|/)\d{{2}}\b(?!\s?%)",
    r"\d{3}[\s.-]\d{3}[\s.-]\d{4}\b",
    r"\d{3}-\d{4}\b",
    r"0\d{2,4}\s\d{3,4}\s\d{3,4}\b",
    r"(?:\d{4}[- ]){2,8}\d{4}\b",
    r"(?:240|360|480|720|1080|1440|2160|4320)[pi]\b",
    rf"[248]K\b(?=\s{_SCREEN})",
    r"(?<=[;:,]\s)\d{1,2}\s?\)(?=\s)",
    r"(?<=\band\s)\d{1,2}\s?\)(?=\s)",
)
_FROM_LETTER: Final = (
    r"(?:https?://|www\.)\S+",
    rf"{_MONTH}\s*{_DAYS}(?![\d%]|,\d{{3}}|\.\d|\s*(?:million|billion|per\b|people\b))(?:,?\s+\d{{4}}\b)?",
    rf"{_MONTH},?\s*\d{{4}}\b",
    rf"on\s(?:may|march)\s+{_DAY}\b(?:,?\s+\d{{4}}\b)?",
    r"(?:A\.?D|B\.?C)\.?(?:E\.?)?\s\d+(?:\s(?:and|to)\s\d+)?",
    r"v\d+(?:\.\d+)+(?:[-.]\w+)?",
    rf"at\s(?:{_ONES}|ten|eleven|twelve)\b(?=\s(?:sharp|today|tomorrow|tonight)\b)",
    rf"(?:{_ONES}|ten|eleven|twelve)\b(?=\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight|o{_APOSTROPHE}clock)\b)",
    r"Nos?\.\s?\d+",
    rf"(?:(?:fif|six|seven|eigh|nine)teen|twenty)\s(?:oh[-\s]\w+|{_TENS}(?:[-\s]{_ONES})?|{_TEENS})\b",
)
_FROM_MARK: Final = (
    r"@[\w.-]+",
    rf"{_APOSTROPHE}\d0s\b",
    r"(?<!\w)\+\d{1,3}[\s.-]\(?\d[\d\s().-]{5,16}\d",
    r"\(\d{3}\)[\s.-]?\d{3}[\s.-]\d{4}\b",
    rf"\[\d+(?:\s?(?:,|{_DASH})\s?\d+)*\]",
    r"(?<=[;:,]\s)\(\d{1,2}\s?\)(?=\s)",
    r"#\s?\d+",
    r"[§¶]{1,2}\s?\d[\d.]*",
)
# Each group begins with a look at one character, that of the letters at the initials of its patterns, so that most
# positions of a text fail at once.
_MASKED: Final = re.compile(
    rf"(?=\d)(?<!\w)(?:{'|'.join(_FROM_DIGIT)})"
    rf"|(?=[abdefhjmnostvw])(?<!\w)(?:{'|'.join(_FROM_LETTER)})"
    rf"|(?=[^\w\s])(?:{'|'.join(_FROM_MARK)})",
    re.IGNORECASE,
)
_LIST_MARKER: Final = re.compile(r"^[ \t]*(?:[-*][ \t]+)?\(?\d{1,3}(?:[.)]|[ ]\))\s", re.MULTILINE)


def masked_tokens(tokens: Tokens) -> frozenset[int]:
    """Indices of the tokens inside dates, times, versions, list markers and the like."""
    masked: set[int] = set()
    for pattern in (_MASKED, _LIST_MARKER):
        masked.update(_covered(tokens, pattern))
    return frozenset(masked)


def _covered(tokens: Tokens, pattern: re.Pattern[str]) -> Iterator[int]:
    i, count = 0, len(tokens)
    for match in pattern.finditer(tokens.text):
        first, last = match.span()
        while i < count and tokens.ends[i] <= first:
            i += 1
        while i < count and tokens.starts[i] < last:
            yield i
            i += 1
