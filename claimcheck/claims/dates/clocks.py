"""Clock times, which count only beside a date: "19:20 on 22 November", "23 November, noon"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.claims.dates.hits import Hit
from claimcheck.claims.dates.patterns import Found, Rule, compiled, rule
from claimcheck.claims.dates.tokens import Coded
from claimcheck.values.periods import Period

NAMED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
"""Minutes after midnight of the times that have names."""
_SHAPE = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?([ap])?", re.IGNORECASE)


def _clock(found: Found) -> Period | None:
    minutes = _minutes(found.word("clock"))
    return Period((0, 0, 0), (0, 0, 0), "time", clock=minutes) if minutes >= 0 else None


def _clock_range(found: Found) -> Period | None:
    """Such as "09:00 to 17:00": no single time, so that the date beside it stays a day."""
    return Period((0, 0, 0), (0, 0, 0), "day") if _minutes(found.word("clock")) >= 0 else None


def _military(found: Found) -> Period | None:
    """Such as "0900 GMT", "1800 hours"."""
    digits = found.word("clock")
    minutes = int(digits[:2]) * 60 + int(digits[2:]) if len(digits) == 4 and digits.isdigit() else -1
    is_time = 0 <= minutes < 24 * 60 and int(digits[2:]) < 60
    return Period((0, 0, 0), (0, 0, 0), "time", clock=minutes) if is_time else None


def _minutes(word: str) -> int:
    """Minutes after midnight, -1 for no time of day."""
    if word in NAMED:
        return NAMED[word]
    match = _SHAPE.match(word)
    if match is None:
        return -1
    hour, minute, half_day = int(match.group(1)), int(match.group(2) or 0), match.group(3)
    if half_day:
        hour = hour % 12 + (12 if half_day.lower() == "p" else 0) if 1 <= hour <= 12 else 99
    return hour * 60 + minute if hour < 24 and minute < 60 else -1


_SEASON_OF_TIME = "(?: standard | daylight | summer | mean )?"
_SPELT = f"(?: eastern | central european? | pacific | mountain | greenwich ) {_SEASON_OF_TIME} time"
_ZONE = f"(?: OPEN ZONE CLOSE | ZONE | local time | {_SPELT} )"

RULES: tuple[Rule, ...] = (
    rule(f"(?P<clock> CLOCK | noon | midday | midnight ) {_ZONE}?", _clock),
    rule(
        f"(?: CLOCK | DAY | noon ) (?: DASH | to | until | till | and ) (?P<clock> CLOCK | noon ) {_ZONE}?",
        _clock_range,
    ),
    rule(f"(?P<clock> YEAR | BIG ) (?: hours | hrs | {_ZONE} )", _military),
)
_BETWEEN_CLOCK_AND_DATE = compiled("(?: on | of | COMMA )? the?")
_BETWEEN_DATE_AND_CLOCK = compiled("COMMA? (?: at | from | by | around | about )?")


def attached(coded: Coded, hits: list[Hit]) -> list[Hit]:
    """The hits with each clock time joined to the day beside it; clock times without one are dropped."""
    joined: list[Hit] = []
    for hit in hits:
        pair = _joined(coded, joined[-1], hit) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(hit)
    return [hit for hit in joined if not hit.is_undated]


def _joined(coded: Coded, left: Hit, right: Hit) -> Hit | None:
    between = coded.codes[left.stop : right.start]
    if left.is_undated and _is_day(right) and _BETWEEN_CLOCK_AND_DATE.fullmatch(between):
        return _timed(right, left, left.start, right.stop)
    if right.is_undated and _is_day(left) and _BETWEEN_DATE_AND_CLOCK.fullmatch(between):
        return _timed(left, right, left.start, right.stop)
    return None


def _is_day(hit: Hit) -> bool:
    return hit.period.grain == "day" and hit.period.first == hit.period.last and not hit.is_undated


def _timed(date: Hit, clock: Hit, start: int, stop: int) -> Hit:
    return Hit(start, stop, replace(date.period, grain=clock.period.grain, clock=clock.period.clock))
