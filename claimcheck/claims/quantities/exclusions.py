"""Numbers that are no amounts for what stands around them: codes, years, names, labels, list markers."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.quantities.amounts import Number, read_number
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.lookup import is_currency_sign
from claimcheck.claims.quantities.measures import OWNERS, Measure
from claimcheck.claims.quantities.nouns import is_adjective, is_label, is_plural, is_stop
from claimcheck.claims.quantities.scanning import APOSTROPHES, HYPHENS, Tokens

_DATA: Final = load("exclusions.json")
_PREFIXES: Final = frozenset(_DATA["prefixes"])
_BEFORE_YEAR: Final = frozenset(_DATA["before a year"])
_BEFORE_ROUND_YEAR: Final = frozenset(_DATA["before a round year"])
_AMOUNTS: Final = frozenset(_DATA["amounts of"])
_NOT_BEFORE_ONE: Final = frozenset(_DATA["not before one"])
_DETERMINERS: Final = frozenset(_DATA["determiners"])
_BEFORE_VERBS: Final = frozenset(_DATA["before a verb"])
_FIRST_YEAR: Final = 1500
_ENUMERATOR_REACH: Final = 40


def is_excluded(tokens: Tokens, measure: Measure) -> bool:
    """Whether the number is a code, a label, a year or a part of a name."""
    return any(test(tokens, measure) for test in (is_identifier, is_enumerator, is_year, is_named, is_age_group))


def is_identifier(tokens: Tokens, measure: Measure) -> bool:
    """Whether the figures are part of a code: H100, GPT-4o, TA-35, ID.3, 24703L."""
    first, last = measure.first, measure.number.last
    before = tokens.word(first - 1)
    if tokens.kinds[measure.number.first] == "word":
        return before in HYPHENS and tokens.glued(first) and _is_code_part(tokens, first - 2)
    if measure.negative and tokens.is_capital(first - 1):
        return tokens.raws[measure.number.first].isdigit()
    if tokens.glued(last) and tokens.is_word(last) and (measure.is_bare or measure.counted):
        return True
    return tokens.glued(first) and tokens.kinds[first] != "mark" and _continues_code(tokens, measure)


def _continues_code(tokens: Tokens, measure: Measure) -> bool:
    """Whether letters, or letters and a mark, run into the figures: the TA- of TA-35, not the 180C/ of 180C/356F."""
    first = measure.first
    before = tokens.word(first - 1)
    if tokens.is_word(first - 1) or before in ("_", "#", "@"):
        return True
    if before == "/" and not (measure.is_bare or measure.counted):
        return False
    return before in (*HYPHENS, ".", "/", ":") and tokens.glued(first - 1) and _is_code_part(tokens, first - 2)


def _is_code_part(tokens: Tokens, i: int) -> bool:
    return (tokens.is_word(i) and tokens.words[i] not in _PREFIXES) or tokens.kind(i) in ("figure", "fraction")


def is_age_group(tokens: Tokens, measure: Measure) -> bool:
    """Whether the figures with their s are people by age, and no seconds: free for under-18s, the over 60s."""
    at, before = measure.number.last, measure.first - 1
    if tokens.raw(at) != "s" or not tokens.glued(at):
        return False
    before -= tokens.word(before) in HYPHENS
    return tokens.word(before) in ("over", "under") and tokens.word(before - 1) not in ("in", "took", "of", "at")


def is_enumerator(tokens: Tokens, measure: Measure) -> bool:
    """Whether the number labels an item of a list within a sentence: 1) this, 2) that."""
    at = measure.number.last
    if not measure.is_bare or tokens.word(at) != ")" or not tokens.raws[measure.number.first].isdigit():
        return False
    before = tokens.words[max(0, measure.first - _ENUMERATOR_REACH) : measure.first]
    return before.count("(") <= before.count(")") and measure.value < 100


def is_year(tokens: Tokens, measure: Measure) -> bool:
    """Whether four plain figures name a year, not an amount."""
    first = measure.number.first
    raw = tokens.raws[first]
    is_plain = measure.first == first and measure.number.last == first + 1 and (measure.is_bare or measure.counted)
    if not (is_plain and len(raw) == 4 and raw.isdigit() and raw < "2200"):
        return False
    before = tokens.word(first - 1)
    if int(raw) < _FIRST_YEAR:
        return before == "in" and measure.is_bare
    if before == "of" and tokens.word(first - 2) in _AMOUNTS:
        return False
    return _is_counted_year(tokens, first, int(raw)) if measure.counted else before in _BEFORE_YEAR or raw >= "1800"


def _is_counted_year(tokens: Tokens, first: int, year: int) -> bool:
    """The year of "the 2019 results", not the number of "found 2000 people"."""
    if tokens.is_capital(first - 1):
        return 1950 <= year < 2050
    before = tokens.word(first - 1)
    return before in (_BEFORE_YEAR if year % 100 else _BEFORE_ROUND_YEAR) and before != ","


def is_named(tokens: Tokens, measure: Measure) -> bool:
    """Whether the number belongs to a name: iPhone 14, Windows 11, page 12, exit 4B, Boeing 737 MAX 8, Model 3."""
    first, number = measure.first, measure.number
    if not (measure.is_bare or measure.counted):
        return False
    if tokens.kinds[number.first] == "word":
        return measure.is_bare and tokens.is_capital(number.first) and tokens.is_capital(first - 1)
    if first != number.first:
        return False
    if number.scale > 1:
        return is_label(tokens.word(first - 1)) and len(tokens.raws[number.last - 1]) == 1
    return (measure.is_bare and _begins_name(tokens, number)) or _ends_name(tokens, measure)


def _ends_name(tokens: Tokens, measure: Measure) -> bool:
    """Page 12, iPhone 14, R&D 4: after a label, or after a word with a capital where no things are counted."""
    first = measure.first
    if is_label(tokens.word(first - 1)) and (measure.is_bare or tokens.is_capital(first - 1)):
        return not _is_verb(tokens, first - 1)
    if tokens.word(first - 2) == "&" and tokens.glued(first - 1):
        return True
    return _follows_name(tokens, first) and (measure.is_bare or not _is_lower_plural(tokens, measure))


def _is_verb(tokens: Tokens, i: int) -> bool:
    """Whether "number" is what things do: "the guests number 54", "they may number 54"."""
    before = tokens.word(i - 1)
    return tokens.raw(i) == "number" and (
        before in _BEFORE_VERBS or (is_plural(before) and not tokens.is_capital(i - 1))
    )


def _begins_name(tokens: Tokens, number: Number) -> bool:
    """737 MAX, 14's: before a word with a capital that is no currency, or in the possessive."""
    at, raw = number.last, tokens.raws[number.first]
    if tokens.word(at) in APOSTROPHES and tokens.word(at + 1) == "s":
        return True
    if not (tokens.is_capital(at) and raw.isdigit() and len(raw) < 5):
        return False
    return not is_stop(tokens.words[at]) and not is_currency_sign(tokens, at)


def _is_lower_plural(tokens: Tokens, measure: Measure) -> bool:
    word = tokens.words[measure.last - 1]
    return is_plural(word) and len(tokens.raws[measure.number.first]) > 2


def _follows_name(tokens: Tokens, first: int) -> bool:
    """A capital before a plain number makes a name unless it only begins the sentence: "In 40 of them"."""
    if not tokens.is_capital(first - 1) or is_stop(tokens.words[first - 1]) or "," in tokens.raws[first]:
        return False
    return len(tokens.raws[first].replace(".", "")) <= 4


def is_pronoun(tokens: Tokens, measure: Measure) -> bool:
    """Whether "one" stands for a thing, not for a number: one of them, this one, no one."""
    if tokens.words[measure.number.first] != "one" or measure.number.value != 1:
        return False
    if measure.is_bare or not measure.counted:
        return measure.is_bare
    before = tokens.word(measure.first - 1)
    named = tokens.word(measure.first - 2) in _DETERMINERS and tokens.is_word(measure.first - 1) and not is_stop(before)
    return named or before in _NOT_BEFORE_ONE or is_adjective(before)


def is_counting_one(tokens: Tokens, measure: Measure) -> bool:
    """Whether a "one" that could stand for a thing counts it: one of the two pilots, only one lift."""
    before, at = tokens.word(measure.first - 1), measure.number.last
    if measure.is_bare:
        of_some = tokens.word(at) == "of" and tokens.word(at + 1) in OWNERS
        return of_some and before not in _NOT_BEFORE_ONE and read_number(tokens, at + 2) is not None
    if before in ("most", "least"):
        return tokens.word(measure.first - 2) == "at"
    return before == "only" and tokens.word(measure.first - 2) not in _DETERMINERS
