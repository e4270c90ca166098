"""Numbers that are no amounts for what stands around them: codes, years, names, labels, list markers."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.quantities.measures import HYPHENS, Measure, is_currency_sign
from claimcheck.claims.quantities.nouns import is_label, is_plural, is_stop
from claimcheck.claims.quantities.scanning import Tokens

_PREFIXES: Final = frozenset({"sub", "minus", "now", "over", "under", "to", "than", "plus", "about", "the", "then", "an", "a"})
_AFTER_YEAR: Final = frozenset({"in", "since", "by", "of", "until", "till", "from", "during", "for", "before", "after", "through",
    "to", "and", "early", "late", "mid", "fiscal", "spring", "summer", "autumn", "fall", "winter", "year", "the", "last", "this",
    "s", "between", "circa", "than", "back", "around", "is", "was", "a", "our", "its", "their", "his", "her", "had", "or", "new", "-", "–", "(", ","})


def is_identifier(tokens: Tokens, measure: Measure) -> bool:
    """Whether the figures are part of a code: H100, GPT-4o, TA-35, ID.3, 24703L."""
    first, last = measure.first, measure.number.last
    if tokens.kinds[measure.number.first] == "word":
        return tokens.word(first - 1) in HYPHENS and tokens.glued(first) and _is_code_part(tokens, first - 2)
    if measure.negative and tokens.is_capital(first - 1) and tokens.word(first) == "-" and not tokens.glued(first):
        return tokens.starts[first] - tokens.ends[first - 1] == 1 and measure.number.value == int(measure.number.value)
    if tokens.glued(last) and tokens.is_word(last) and (measure.is_bare or measure.counted):
        return True
    if not tokens.glued(first):
        return False
    before = tokens.word(first - 1)
    if tokens.is_word(first - 1) or before in ("_", "#", "@"):
        return True
    return before in ("-", ".", "/", ":", "‑") and tokens.glued(first - 1) and _is_code_part(tokens, first - 2)


def _is_code_part(tokens: Tokens, i: int) -> bool:
    return (tokens.is_word(i) and tokens.words[i] not in _PREFIXES) or tokens.kind(i) in ("figure", "fraction")


def is_enumerator(tokens: Tokens, measure: Measure) -> bool:
    """Whether the number labels an item of a list within a sentence: 1) this, 2) that."""
    at = measure.number.last
    if not measure.is_bare or tokens.word(at) != ")" or not tokens.raws[measure.number.first].isdigit():
        return False
    before = tokens.words[max(0, measure.first - 40) : measure.first]
    return before.count("(") <= before.count(")") and measure.value < 100


def is_year(tokens: Tokens, measure: Measure) -> bool:
    """Whether four plain figures name a year, not an amount."""
    first = measure.number.first
    raw = tokens.raws[first]
    if not (len(raw) == 4 and raw.isdigit() and 1000 <= int(raw) < 2200) or measure.first != first:
        return False
    if measure.number.last != first + 1 or (not measure.is_bare and not measure.counted):
        return False
    before = tokens.word(first - 1)
    if int(raw) < 1500:
        return before == "in" and measure.is_bare
    if before == "of" and tokens.word(first - 2) in ("average", "total", "maximum", "minimum", "sum", "cost", "price", "limit"):
        return False
    if measure.counted and tokens.is_capital(first - 1):
        return 1950 <= int(raw) < 2050
    if measure.counted:
        return before in _AFTER_YEAR and before != "," and (int(raw) % 100 != 0 or before in ("in", "since", "the", "s", "a", "an"))
    return before in _AFTER_YEAR or int(raw) >= 1800 or first == 0


def is_named(tokens: Tokens, measure: Measure) -> bool:
    """Whether the number belongs to a name: iPhone 14, Windows 11, page 12, Boeing 737 MAX 8, Model 3."""
    first, number = measure.first, measure.number
    if tokens.kinds[number.first] == "word":
        return measure.is_bare and tokens.is_capital(number.first) and tokens.is_capital(first - 1)
    if tokens.kinds[number.first] != "figure" or first != number.first or number.scale > 1:
        return False
    if not measure.is_bare and not measure.counted:
        return False
    before = tokens.word(first - 1)
    if tokens.is_word(first - 1) and is_label(before) and (measure.is_bare or tokens.is_capital(first - 1)):
        return True
    if measure.is_bare and tokens.word(number.last) in ("'", "’") and tokens.word(number.last + 1) == "s":
        return True
    if measure.is_bare and tokens.is_capital(number.last) and tokens.raws[first].isdigit() and len(tokens.raws[first]) < 5:
        return not is_stop(tokens.words[number.last]) and not is_currency_sign(tokens, number.last)
    return _follows_name(tokens, first) and (measure.is_bare or not _is_lower_plural(tokens, measure))


def _is_lower_plural(tokens: Tokens, measure: Measure) -> bool:
    word = tokens.words[measure.last - 1]
    return is_plural(word) and len(tokens.raws[measure.number.first]) > 2


def _follows_name(tokens: Tokens, first: int) -> bool:
    """A capital before a plain number makes a name unless it only begins the sentence: "In 40 of them"."""
    if not tokens.is_capital(first - 1) or is_stop(tokens.words[first - 1]) or "," in tokens.raws[first]:
        return False
    return len(tokens.raws[first].replace(".", "")) <= 4
