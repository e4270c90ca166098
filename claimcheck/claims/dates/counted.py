"""Whether a number counts things ("2025 turbines", "a 2000-seat hall") and so is no year or day."""

from __future__ import annotations

from claimcheck.claims.dates import lexicon
from claimcheck.claims.dates.patterns import Found

_SINGULAR_ENDINGS = ("ss", "us", "is")


def is_counted(found: Found) -> bool:
    """Whether what follows the match is a plural, a unit or "-seat", which the number before it counts."""
    following = found.after()
    if following is None:
        return False
    if following.text == "-":
        return _is_hyphenated(found)
    if not is_unit(found) and not following.text[0].isalpha():
        return False
    if following.is_capitalised:
        return False
    return is_unit(found) or following.word in lexicon.cues("loosely_counted") or _is_plural(following.word)


def is_unit(found: Found) -> bool:
    """Whether the word after the match is a unit or a noun that numbers go with: "people", "km"."""
    following = found.after()
    return following is not None and following.word in lexicon.cues("always_counted")


def _is_plural(word: str) -> bool:
    if word in lexicon.cues("plurals_after_a_year") or word.endswith(_SINGULAR_ENDINGS):
        return False
    return word.endswith("s") and len(word) > 2


def _is_hyphenated(found: Found) -> bool:
    """Whether a hyphen ties the number to a counted noun: "2000-seat", not "2019-built"."""
    dash, word = found.after(1), found.after(2)
    if dash is None or word is None or not word.text[0].isalpha():
        return False
    tied = dash.start == found.coded.tokens[found.match.end() - 1].end and dash.end == word.start
    return tied and word.word not in lexicon.cues("hyphenated_to_a_year")
