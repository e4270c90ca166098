"""Figures that are no amounts: dates, clock times, versions, telephone numbers, citations, ordinals, names."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.claims.quantities.measures import Measure
from claimcheck.claims.quantities.nouns import is_label, is_plural, is_stop
from claimcheck.claims.quantities.scanning import Tokens

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|(?-i:Mar(?:ch)?)|apr(?:il)?|(?-i:May)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b\.?"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYS: Final = rf"{_DAY}(?:\s?(?:-|–|to|and|or|/)\s?{_DAY})?"
_MASKED: Final = re.compile(
    "|".join(
        (
            r"(?:https?://|www\.)\S+",
            r"[\w.+-]+@[\w-]+\.\w+",
            r"\b\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{2}:\d{2}\S*)?",
            r"\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b",
            rf"\b{_DAYS}\s+(?:of\s+)?{_MONTH}(?:,?\s*\d{{4}}\b)?",
            rf"\b{_MONTH}\s*{_DAYS}(?![\d%]|,\d{{3}}|\.\d|\s*(?:million|billion|per\b|people\b|percent))(?:,?\s+\d{{4}}\b)?",
            rf"\b{_MONTH},?\s*\d{{4}}\b",
            rf"(?<=\bon\s)(?:{_DAY}\s+(?:may|march)|(?:may|march)\s+{_DAY})\b",
            r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:a|p)\.?m\b\.?",
            r"\b\d{1,2}:\d{2}(?::\d{2})?(?!\d)",
            r"\b\d{1,2}(?:[.:]\d{2})?\s(?:GMT|UTC|CET|EST|EDT|BST|ET|PT)\b",
            r"\b\d{4}\s?(?:hours\s)?(?:GMT|UTC|CET|EST|EDT|BST)\b",
            r"\b\d{1,2}\so['’]clock",
            r"(?:\b(?:mid|late|early)-?\s?)?\b\d{3,4}['’]?s\b",
            r"['’]\d0s\b",
            r"\b(?:A\.?D\.?|B\.?C\.?(?:E\.?)?)\s\d+(?:\s(?:and|to)\s\d+)?",
            r"\b\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s(?:AD|BCE?|CE)\b",
            r"\b\d[\d,]*(?:st|nd|rd|th)\b",
            r"\b[vV]?\d+(?:\.\d+){2,}(?:[-.]\w+)?",
            r"\b(?:[12]\d{3})(?:[-–/]\d{2})\b(?!\s?%)",
            r"(?<!\w)\+\d{1,3}[\s.-]\(?\d[\d\s().-]{5,}\d",
            r"\(?\b\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b",
            r"\b\d{3}-\d{4}\b",
            r"\b0\d{2,4}\s\d{3,4}\s\d{3,4}\b",
            r"\b(?:\d{4}[- ]){2,}\d{4}\b",
            r"\[\d+(?:\s?[,–-]\s?\d+)*\]",
            r"(?m:^\s*(?:[-*]\s+)?(?:\(?\d{1,3}[.)]|\d{1,3}\s\))\s)",
            r"(?<=[;:,]\s)\(?\d{1,2}\s?\)(?=\s)",
            r"\band\s\d{1,2}\s?\)(?=\s)",
            r"#\s?\d+",
        )
    ),
    re.IGNORECASE,
)
_QUICK: Final = re.compile(r"\d")
_PREFIXES: Final = frozenset({"sub", "minus", "now", "over", "under", "to", "than", "plus", "about", "the", "then", "an", "a"})
_AFTER_YEAR: Final = frozenset({"in", "since", "by", "of", "until", "till", "from", "during", "for", "before", "after", "through",
    "to", "and", "early", "late", "mid", "fiscal", "spring", "summer", "autumn", "fall", "winter", "year", "the", "last", "this",
    "s", "between", "circa", "than", "back", "around", "is", "was", "a", "our", "its", "their", "his", "her", "had", "or", "new", "-", "–", "(", ","})


def masked_tokens(tokens: Tokens) -> frozenset[int]:
    """Indices of the tokens inside dates, times, versions and the like."""
    if not _QUICK.search(tokens.text):
        return frozenset()
    masked: set[int] = set()
    i = 0
    for match in _MASKED.finditer(tokens.text):
        first, last = match.span()
        while i < len(tokens) and tokens.ends[i] <= first:
            i += 1
        while i < len(tokens) and tokens.starts[i] < last:
            masked.add(i)
            i += 1
    return frozenset(masked)


def is_identifier(tokens: Tokens, measure: Measure) -> bool:
    """Whether the figures are part of a code: H100, GPT-4o, TA-35, ID.3, 24703L."""
    first, last = measure.first, measure.number.last
    if tokens.kinds[measure.number.first] == "word":
        return False
    if tokens.glued(last) and tokens.is_word(last) and measure.last == last:
        return True
    if not tokens.glued(first):
        return False
    before = tokens.word(first - 1)
    if tokens.is_word(first - 1) or before in ("_", "#", "@"):
        return True
    return before in ("-", ".", "/", ":", "‑") and tokens.glued(first - 1) and _is_code_part(tokens, first - 2)


def _is_code_part(tokens: Tokens, i: int) -> bool:
    return (tokens.is_word(i) and tokens.words[i] not in _PREFIXES) or tokens.kind(i) in ("figure", "fraction")


def is_year(tokens: Tokens, measure: Measure) -> bool:
    """Whether four plain figures name a year, not an amount."""
    first = measure.number.first
    raw = tokens.raws[first]
    if not (len(raw) == 4 and raw.isdigit() and 1000 <= int(raw) <= 2100) or measure.first != first:
        return False
    if measure.number.last != first + 1 or (not measure.is_bare and not measure.counted):
        return False
    before = tokens.word(first - 1)
    if int(raw) < 1500:
        return before == "in" and measure.is_bare
    if measure.counted:
        return before in _AFTER_YEAR and before != "," and (int(raw) % 100 != 0 or before in ("in", "since", "the", "s"))
    return before in _AFTER_YEAR or int(raw) >= 1800 or first == 0


def is_named(tokens: Tokens, measure: Measure) -> bool:
    """Whether the number belongs to a name: iPhone 14, Windows 11, page 12, Boeing 737 MAX 8, Model 3."""
    first, number = measure.first, measure.number
    if tokens.kinds[number.first] != "figure" or first != number.first:
        return False
    if not measure.is_bare and not measure.counted:
        return False
    before = tokens.word(first - 1)
    if tokens.is_word(first - 1) and is_label(before) and (measure.is_bare or tokens.is_capital(first - 1)):
        return True
    if measure.is_bare and tokens.is_capital(number.last) and "," not in tokens.raws[first] and not tokens.glued(number.last):
        return not is_stop(tokens.words[number.last])
    return _follows_name(tokens, first) and (measure.is_bare or not _is_lower_plural(tokens, measure))


def _is_lower_plural(tokens: Tokens, measure: Measure) -> bool:
    word = tokens.words[measure.last - 1]
    return is_plural(word) and len(tokens.raws[measure.number.first]) > 2


def _follows_name(tokens: Tokens, first: int) -> bool:
    """A capital before a plain number makes a name unless it only begins the sentence: "In 40 of them"."""
    if not tokens.is_capital(first - 1) or is_stop(tokens.words[first - 1]) or "," in tokens.raws[first]:
        return False
    return len(tokens.raws[first].replace(".", "")) <= 4
