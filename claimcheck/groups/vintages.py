"""The years that names bear: what is told of the Almanac 2021 says nothing of the 2022, nor Expo 2020 of Expo 2025."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from claimcheck.claims.lexicon import words
from claimcheck.values.claims import Claim

_NAMED = re.compile(r"(?<![\w'])([^\W\d_]\w{2,30})\s+((?:19|20)\d\d)(?!\w|-\d)")


def are_of_two_years(a: Claim, b: Claim) -> bool:
    """Whether two statements name things that differ by the year that they bear alone; a date may be that year."""
    if a.kind == "date":
        return False
    first, second = _years(a.evidence.text), _years(b.evidence.text)
    return any(first[name].isdisjoint(second[name]) for name in first.keys() & second.keys())


@lru_cache(maxsize=65536)
def _years(text: str) -> Mapping[str, frozenset[str]]:
    """The years behind each capitalised word that is no month, no season and no "In" or "Opened"."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, year in _NAMED.findall(text):
        if word[0].isupper() and _bears_a_year(word.lower()):
            found[word].add(year)
    return {word: frozenset(years) for word, years in found.items()}


def _bears_a_year(word: str) -> bool:
    return word not in words("general", "calendar") | words("general", "before_years") and not word.endswith("ed")
