"""When two dates are those of two editions of what comes every year: a festival in May 2024, and in May 2025."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.events.kinds import is_word, kinds_of
from claimcheck.values.claims import Claim
from claimcheck.values.days import day_number
from claimcheck.values.periods import Period

NEAR = 45
"""Days by which an event that comes every year may shift in the calendar."""
YEAR = 2000


def are_two_editions(a: Claim, b: Claim) -> bool:
    """Whether what is held yearly is dated in two years, at about the same time, but not on the very same day.

    The same day of another year is rather a slip.
    """
    first, second = a.value, b.value
    if not isinstance(first, Period) or not isinstance(second, Period) or not (_is_yearly(a) and _is_yearly(b)):
        return False
    if 0 in (first.first[0], second.first[0]) or first.first[0] == second.first[0]:
        return False
    tenses = {a.qualifiers.tense, b.qualifiers.tense}
    return (tenses >= {"past", "present"}) or (
        first.first[1:] != second.first[1:] and _days_apart(first, second) <= NEAR
    )


def _is_yearly(claim: Claim) -> bool:
    """Whether it is of a sort that comes every year; parsers take the "fair" of "the book fair" for no noun."""
    kinds = kinds_of(claim.concepts)
    told = claim.attribute.split()
    if told[1:2] in (["last"], ["previous"]):
        return False  # there is one last cup so far
    if "hold" in kinds:
        told += [word.strip(".,;:()") for word in claim.evidence.text.casefold().split()]
    return kinds <= {"hold"} and any(is_word("yearly", word) for word in told)


def _days_apart(a: Period, b: Period) -> int:
    """The days between two days of the year."""
    there, here = (day_number(replace(p, first=(YEAR, *p.first[1:])).first) for p in (a, b))
    gap = abs(there - here)
    return min(gap, 366 - gap)
