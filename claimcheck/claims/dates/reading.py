"""What single tokens of a date are worth: numbers, ordinals, years said outright or counted from the reference."""

from __future__ import annotations

import re

from claimcheck.claims.dates import lexicon
from claimcheck.claims.dates.patterns import Found
from claimcheck.claims.dates.tokens import Token
from claimcheck.values.periods import Day

_FIGURES = re.compile(r"\d+")


def number(token: Token) -> int:
    """The value of a cardinal in digits or words; "a" is 1."""
    if token.word in ("a", "an"):
        return 1
    known = lexicon.NUMBERS.get(token.word)
    return known if known is not None else int(token.text.replace(",", ""))


def ordinal(token: Token) -> int:
    """The value of a day or ordinal: "14", "14th", "fourteenth"."""
    known = lexicon.ORDINALS.get(token.word)
    return known if known is not None else int("".join(char for char in token.text if char.isdigit()))


def group_ordinal(found: Found, group: str) -> int:
    """The value of the named group, 0 where it took no part."""
    token = found.token(group)
    return ordinal(token) if token else 0


def stated_year(found: Found) -> int:
    """The year that the match names in figures or from the reference, 0 where it names none that is known."""
    token = found.last_token("year") or found.last_token("short")
    if token:
        return full_year(token.text)
    relative = found.word("relative")
    if relative and found.reference and found.reference.first[0] > 0:
        return found.reference.first[0] + lexicon.RELATIVES[relative]
    return 0


def full_year(digits: str) -> int:
    """A year from its first run of four digits or two: "24" and "FY24/25" are 2024, "68" is 1968."""
    digits = next(iter(_FIGURES.findall(digits)), "0")
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < 50 else 1900)


def reference_day(found: Found) -> Day | None:
    """The reference day, None where the reference is missing or coarser than a day."""
    reference = found.reference
    if reference is None or reference.grain not in ("day", "time") or reference.first[0] <= 0:
        return None
    return reference.first
