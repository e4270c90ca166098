"""The releases that headings are about: what the notes of 3.1 tell says nothing of 3.2."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.claims.quantities.nouns import is_label
from claimcheck.values.claims import Claim

_NUMBER = r"[vV]?(\d{1,4}(?:\.(?:\d{1,4}|x)){1,3})(?![\w.])"
_NAMED = re.compile(rf"\b([A-Z]\w{{0,30}})\s+{_NUMBER}")
_ALONE = re.compile(rf"\s*\[?{_NUMBER}\]?\s*(?:$|[-\u2013\u2014(:/])")
"""A number at the head of an entry of a changelog; before a word it is that of a section."""


def are_of_two_releases(a: Claim, b: Claim) -> bool:
    """Whether what stands over two statements names other releases of the one than of the other."""
    first, second = _releases(a.setting), _releases(b.setting)
    return bool(first and second) and not any(_is_one(one, other) for one in first for other in second)


@lru_cache(maxsize=8192)
def _releases(setting: str) -> frozenset[str]:
    """The numbers of the releases that a setting names."""
    named = {number for word, number in _NAMED.findall(setting) if not is_label(word.lower()) or word == "Version"}
    alone = _ALONE.match(setting)
    return frozenset(named | ({alone[1]} if alone else set()))


def _is_one(one: str, other: str) -> bool:
    """Whether one number is the other or a part of it: 3.2 and 3.2.1, 3.x and 3.2."""
    pairs = zip(one.split("."), other.split("."), strict=False)
    return all(first == second or "x" in (first, second) for first, second in pairs)
