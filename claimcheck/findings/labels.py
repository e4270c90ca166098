"""Values, qualifiers and findings in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimcheck.claims.dates import label
from claimcheck.claims.naming.equality import folded
from claimcheck.findings.comparisons import seen_from
from claimcheck.values.claims import Claim, Comparison, Direction, Names
from claimcheck.values.findings import Position
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
BOUNDS = {"=": "", "~": "about ", ">": "at least ", "<": "at most ", "up": "up ", "down": "down "}
SIDES = {">": "just over ", "<": "just under "}
DATE_BOUNDS = {"=": "", "~": "about ", ">": "from ", "<": "until "}
DIRECTIONS: dict[Direction, str] = {
    "ahead": "ahead of",
    "behind": "behind",
    "level": "level with",
    "against": "measured against",
}


def value_label(claim: Claim, subject: str) -> str:
    """The claim's value as a reader would name it, comparisons as seen from ``subject``."""
    value = claim.value
    if isinstance(value, Quantity):
        return quantity_label(value)
    if isinstance(value, Period):
        return period_label(value)
    if isinstance(value, Names):
        return ", ".join(value.names)
    if isinstance(value, Comparison):
        return comparison_label(seen_from(subject, claim, value))
    return value.pole if value.pole not in ("yes", "no") else f"{value.opposition}: {value.pole}"


def comparison_label(value: Comparison) -> str:
    """The direction and the rivals; of a yardstick the rivals alone."""
    rivals = ", ".join(value.rivals)
    return rivals if value.direction == "against" else f"{DIRECTIONS[value.direction]} {rivals}"


def quantity_label(value: Quantity) -> str:
    """A quantity as written, with its hedge or bound: "about 4,000 staff", "doubled", "3-5 percent"."""
    written = _one_line(value.text)
    told = SIDES[value.side] if value.bound == "~" and value.side else BOUNDS[value.bound]
    bound = "" if written and value.dimension == "multiple" else told
    return _led_by(bound, written or _amount(value))


def _amount(value: Quantity) -> str:
    ends = [f"{end:,.10g}" for end in dict.fromkeys((value.low, value.high))]
    return f"{'-'.join(ends)} {value.unit}".strip()


def period_label(value: Period) -> str:
    """A period as written, with its hedge or bound: "about 1920", "from May 2024", "1 May 2024 to 3 June 2024"."""
    return _led_by(DATE_BOUNDS[value.bound], _one_line(value.text) or label(replace(value, bound="=")))


def _led_by(bound: str, text: str) -> str:
    return text if text.casefold().startswith(bound) else bound + text


def qualifier_labels(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The conditions that the claims share: those that some state and none contradicts."""
    times = {claim.qualifiers.time for claim in claims} - {None}
    found = [_time_label(claims)] if len(times) == 1 else []
    places = _only(claim.qualifiers.place for claim in claims)
    found += [place if place[:1].islower() else f"in {place}" for place in places]
    found += _only(claim.qualifiers.variant for claim in claims)
    scopes = {claim.qualifiers.scope for claim in claims if claim.qualifiers.scope}
    return (*found, *(scopes.pop() if len(scopes) == 1 else ()))


def _only(written: Iterable[str]) -> list[str]:
    by_fold: dict[str, list[str]] = {}
    for text in written:
        if text:
            by_fold.setdefault(folded(text), []).append(_one_line(text))
    return [min(next(iter(by_fold.values())))] if len(by_fold) == 1 else []


def _time_label(claims: Sequence[Claim]) -> str:
    times = [claim.qualifiers.time for claim in claims if claim.qualifiers.time is not None]
    text = min(period_label(time) for time in times)
    if text[:1].islower():
        return text
    return f"on {text}" if times[0].grain == "day" else f"in {text}"


def message(subject: str, attribute: str, qualifiers: Sequence[str], positions: Sequence[Position]) -> str:
    """One sentence: "Skerry Bank: pumps: 72 in one document, 64 in two"."""
    question = ": ".join(part for part in (subject, attribute) if part)
    if qualifiers:
        question += f" ({', '.join(qualifiers)})"
    return f"{question}: {_sides(positions)}"


def ranking(positions: Sequence[Position]) -> tuple[str, ...]:
    """What the highest-ranked documents say, where ranks part the positions."""
    highest = positions[0].rank
    if highest is None or all(position.rank == highest for position in positions):
        return ()
    values = [position.value for position in positions if position.rank == highest]
    said = f"say {values[0]}" if len(values) == 1 else f"disagree: {', '.join(values)}"
    return (f"the highest-ranked documents (rank {highest}) {said}",)


def _sides(positions: Sequence[Position]) -> str:
    values = [position.value for position in positions]
    if len({position.documents for position in positions}) == 1 and len(positions[0].documents) == 1:
        return f"{', '.join(values[:-1])} and {values[-1]} in the same document"
    said = [f"{position.value} in {_count(len(position.documents))}" for position in positions]
    noun = " document" if len(positions[0].documents) == 1 else " documents"
    between = "; " if any("," in value for value in values) else ", "
    return between.join([said[0] + noun, *said[1:]])


def _count(number: int) -> str:
    return COUNTS[number] if number < len(COUNTS) else str(number)


def _one_line(text: str) -> str:
    return " ".join(text.split())
