"""Clock times that stand without a date: "doors open at 7 pm", "from 9:00 to 17:00", "at half past six".

They are of any day. What is told on the clock of twelve hours without its half of the day may be of either half.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from claimcheck.claims.dates.clocks import NAMED
from claimcheck.claims.dates.lexicon import WEEKDAYS
from claimcheck.values.periods import Bound, Period

HALF_DAY, DAY = 12 * 60, 24 * 60
DAYS = tuple(name for name in WEEKDAYS if name.endswith("day"))
"""The days of the week by their whole names."""
DAYS_TOLD = frozenset({*DAYS, *(f"{name}s" for name in DAYS)})
"""The same, with their plurals."""
_FIRST, _LAST = (0, 1, 1), (0, 12, 31)
REACH = 40
"""Characters before a time in which its preposition stands."""


@cache
def _data() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((files(__package__) / "data" / "hours.json").read_text(encoding="utf-8"))
    return content


@cache
def hour_words(name: str) -> frozenset[str]:
    """The word list of that name in ``data/hours.json``."""
    return frozenset(_data()[name])


def hour_synonyms() -> dict[str, str]:
    """Words for one sort of event, each with the plainest of them."""
    same: dict[str, str] = _data()["same"]
    return same


_HOURS = "|".join(_data()["hours"])
_MINUTES = "|".join(sorted(_data()["minutes"], key=len, reverse=True))
_NAMED = "|".join(NAMED)
_HALF = r"\s?(?P<half>[ap])(?:\.\s?m\.|m\b)|\s(?:in\sthe\s(?P<part>morning|afternoon|evening)|(?P<night>at\snight))\b"
_CLOCK = r"\so['\u2019]clock\b"
_TIME = re.compile(
    rf"(?<![\w.,:$\u20ac\u00a3-])(?:(?P<named>{_NAMED})\b"
    rf"|(?P<minutes>{_MINUTES})(?:\sminutes)?\s(?P<way>past|to)\s(?P<of>\d{{1,2}}|{_HOURS}|{_NAMED})\b"
    rf"|(?P<hour>\d{{1,2}}|(?:{_HOURS})\b)(?:(?P<sign>[:.])(?P<minute>\d\d))?(?!\d|[:.,]\d|%))"
    rf"(?P<clock>{_CLOCK})?(?:{_HALF})?",
    re.IGNORECASE,
)
_TIED = re.compile(r"\s*[-\u2013\u2014]\s*|\s(?:and|to|till|until)\s", re.IGNORECASE)
_WORD = re.compile(r"[\w%]+|[^\w\s]")
_OF_A_HALF = re.compile(
    r"[ap]\.?\s?m\b|\b(?:morning|afternoon|evening|night|noon|midday|midnight|hours|hrs)\b|T\d\d:", re.IGNORECASE
)
_FULL = re.compile(r"(?<!\d)(?:0\d|1[3-9]|2[0-4])[:.]?\d\d(?!\d)")


def find_hours(text: str) -> list[tuple[Period, ...]]:
    """The clock times that ``text`` names, in order; both ends of a stretch such as "9 am to 5 pm" together."""
    matches = list(_TIME.finditer(text))
    found: list[tuple[Period, ...]] = []
    at = 0
    while at < len(matches):
        pair = matches[at : at + 2]
        tied = len(pair) == 2 and _TIED.fullmatch(text, pair[0].end(), pair[1].start()) is not None
        stretch = _stretch(text, pair) if tied else None
        single = _single(text, matches[at]) if stretch is None else None
        found += [stretch] if stretch else [(single,)] if single else []
        at += 2 if stretch else 1
    return found


def is_daily(period: Period) -> bool:
    """Whether a period is a clock time of any day."""
    return period.clock >= 0 and (period.first, period.last) == (_FIRST, _LAST)


def may_be_either_half(text: str) -> bool:
    """Whether the words of a clock time leave open which half of the day is meant."""
    return _OF_A_HALF.search(text) is None and _FULL.search(text) is None


def minutes_apart(a: Period, b: Period) -> int:
    """The minutes between two clock times, of either half of the day where one of them leaves it open."""
    gap = abs(a.clock - b.clock)
    if may_be_either_half(a.text) or may_be_either_half(b.text):
        gap %= HALF_DAY
        return min(gap, HALF_DAY - gap)
    return gap


def _stretch(text: str, pair: list[re.Match[str]]) -> tuple[Period, ...] | None:
    """Both ends of a stretch; the first of "9 to 5 pm" need not look like a time."""
    begin, end = pair
    if not _is_time(text, end, is_tied=True) or _is_something_else(text, end):
        return None
    minutes = [_minutes(begin), _minutes(end)]
    if min(minutes) < 0 or (begin["minute"] is None and end["sign"] == "." and _half(end) is None):
        return None
    return _period(begin, minutes[0], "="), _period(end, minutes[1], "=")


def _single(text: str, match: re.Match[str]) -> Period | None:
    minutes = _minutes(match)
    if minutes < 0 or not _is_time(text, match) or _is_something_else(text, match):
        return None
    return _period(match, minutes, _bound(text, match))


def _period(match: re.Match[str], minutes: int, bound: Bound) -> Period:
    return Period(_FIRST, _LAST, "time", bound, minutes, match.start(), match.end(), match[0])


def _is_time(text: str, match: re.Match[str], *, is_tied: bool = False) -> bool:
    """Whether a match is a time by its form, or is one behind such a word as "at"."""
    if match["named"] or match["clock"] or _half(match):
        return True
    before = set(_before(text, match)[-1:])
    if match["minutes"]:
        return match["minutes"].lower() in ("half", "quarter", "a quarter") or bool(
            hour_words("before_a_time") & before
        )
    if match["minute"] is None or (match["sign"] == "." and hour_words("beyond") & before):
        return False
    return is_tied or bool(hour_words("before_a_time") & before)


def _half(match: re.Match[str]) -> str | None:
    told: str | None = match["half"] or match["part"] or match["night"]
    return told.lower() if told else None


def _is_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether the figures are a score, a price or a lap time: by the word behind, and by those of its sentence."""
    behind = [word.lower() for word in _WORD.findall(text[match.end() : match.end() + REACH])[:1]]
    if hour_words("no_times").intersection(behind):
        return True
    near = text[max(0, match.start() - 2 * REACH) : match.end() + 2 * REACH].lower()
    return match["sign"] == "." and _half(match) is None and bool(hour_words("no_times") & set(_WORD.findall(near)))


def _before(text: str, match: re.Match[str]) -> list[str]:
    """The words before a time, in order."""
    return [word.lower() for word in _WORD.findall(text[max(0, match.start() - REACH) : match.start()])]


def _bound(text: str, match: re.Match[str]) -> Bound:
    """About a time for "around" and "shortly after"; a limit for "after" and "by"."""
    before = _before(text, match)
    last = before[-1] if before else ""
    if last in hour_words("hedging") or (last in ("after", "before") and before[-2:-1] in (["shortly"], ["just"])):
        return "~"
    if last in hour_words("beyond"):
        return "<" if last in ("before", "by", "than") else ">"
    return "="


def _minutes(match: re.Match[str]) -> int:
    """Minutes after midnight, -1 for no time of day."""
    if match["named"]:
        return NAMED[match["named"].lower()]
    hour = _hour((match["of"] or match["hour"]).lower())
    minute = int(match["minute"] or 0)
    if match["minutes"]:
        told = int(_data()["minutes"][match["minutes"].lower()])
        minute = told if match["way"].lower() == "past" else -told
    if hour > 23 or minute > 59:
        return -1
    return (_in_half(hour, _half(match)) * 60 + minute) % DAY if hour <= 12 or not match["half"] else -1


def _hour(written: str) -> int:
    """The hour that a figure or word stands for: "midnight" in "ten past midnight", too."""
    if written.isdigit():
        return int(written)
    hours: dict[str, int] = _data()["hours"]
    return NAMED[written] // 60 if written in NAMED else hours[written]


def _in_half(hour: int, half: str | None) -> int:
    """The hour of 24: four is 16 in the afternoon, and eleven at night 23, but two at night is 2."""
    if half is None or hour > 12:
        return hour
    is_late = half in ("p", "afternoon", "evening") or (half.startswith("at") and hour > 5 and hour != 12)
    return hour % 12 + (12 if is_late else 0)
