"""Ages that tell when a thing began: "the forty-year-old bridge", "turns fifty", "its 50th anniversary"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from claimcheck.claims.dates import spans, tokens
from claimcheck.claims.dates.elapsed import years_away
from claimcheck.claims.dates.patterns import compiled
from claimcheck.claims.dates.reading import number, ordinal
from claimcheck.claims.dates.tokens import Coded
from claimcheck.values.periods import Period

AgeKind = Literal["age", "aged", "turn", "anniversary", "lasting"]
OLD = 1000
"""Years from which on an age is the same for readers of any date."""
PRESENT = 2000
"""The year that ages of millennia are counted from where a text bears no date: their rounding is wider than that."""
DASHES = ("-", "\u2010", "\u2011")
_SCALES = {"hundred": 100, "thousand": 1000}
_JUBILEES = {"silver": 25, "golden": 50, "diamond": 60}
_NAMED = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200}
_CUES = ("year", "age", "turn", "anniversary", "birthday", "jubilee", "centen")
"""Parts of words without which a text tells no age, so that most texts are not read for one."""
_FEASTS = "celebrate | celebrated | celebrates | celebrating | mark | marked | marks | marking"
_COUNT = "(?P<count> COUNT ) DASH? (?P<scale> hundred | thousand )?"
_HUNDREDS = "(?: (?P<times> COUNT )? (?P<hundred> hundred ) (?: and )? )?"
_PATTERNS: tuple[tuple[AgeKind, re.Pattern[str]], ...] = (
    ("age", compiled(f"{_COUNT} DASH? (?: year | years ) DASH? old")),
    ("age", compiled(f"{_COUNT} (?: year | years ) of age")),
    ("aged", compiled("(?: aged | (?: at | to | reached ) the age of ) (?P<count> COUNT )")),
    ("turn", compiled(f"(?: turn | turns | turned | turning ) {_COUNT}")),
    ("anniversary", compiled(f"{_HUNDREDS} (?P<nth> ORDINAL ) DASH? (?: anniversary | birthday | jubilee )")),
    ("anniversary", compiled("(?P<jubilee> silver | golden | diamond ) (?: anniversary | jubilee )")),
    ("anniversary", compiled(f"(?: {_FEASTS} ) {_COUNT} (?: year | years ) (?: of | since )")),
    ("anniversary", compiled("(?P<named> centenary | centennial | bicentenary | bicentennial )")),
    ("lasting", compiled(f"for (?: about | around | nearly | almost | some | more than | over )? {_COUNT} years")),
)


@dataclass(frozen=True, slots=True)
class Age:
    """How many years a thing has been, at ``start`` to ``end`` of the text."""

    kind: AgeKind
    years: int
    start: int
    end: int


def find_ages(text: str) -> list[Age]:
    """The ages, birthdays and anniversaries that a text tells, in order."""
    lowered = text.lower()
    if not any(cue in lowered for cue in _CUES):
        return []
    coded = tokens.read(text)
    found = [age for kind, pattern in _PATTERNS for age in _ages(coded, kind, pattern)]
    return sorted(found, key=lambda age: (age.start, age.end))


def _ages(coded: Coded, kind: AgeKind, pattern: re.Pattern[str]) -> list[Age]:
    found = []
    for match in pattern.finditer(coded.codes):
        years = _years(coded, match)
        start, end = coded.tokens[match.start()].start, coded.tokens[match.end() - 1].end
        is_part = kind == "anniversary" and match.start() > 0 and coded.tokens[match.start() - 1].text in DASHES
        if years > 0 and not is_part:  # the "hundredth" of "two-hundredth"
            found.append(Age(kind, years, start, end))
    return found


def _years(coded: Coded, match: re.Match[str]) -> int:
    groups = {name: coded.tokens[match.start(name)] for name, at in match.groupdict().items() if at is not None}
    if "count" in groups:
        scale = groups.get("scale")
        return number(groups["count"]) * (_SCALES[scale.word] if scale else 1)
    if "nth" in groups:
        times = number(groups["times"]) if "times" in groups else 1
        return ordinal(groups["nth"]) + 100 * times * ("hundred" in groups)
    return _JUBILEES[groups["jubilee"].word] if "jubilee" in groups else _NAMED[groups["named"].word]


def origin(age: Age, reference: Period | None) -> Period | None:
    """When what has an age at the reference began; None where the reference is not known and tells."""
    if reference is None or reference.first[0] <= 0:
        today = (PRESENT, 1, 1) if age.years >= OLD else None
    else:
        today = reference.first
    if today is None:
        return None
    if age.kind in ("age", "aged", "lasting"):
        return years_away(today, -age.years)
    year = spans.later_year(today[0], -age.years)
    return spans.years(year, year)
