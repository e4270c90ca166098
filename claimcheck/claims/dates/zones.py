"""The time zone that a clock time is told in, as minutes ahead of universal time."""

from __future__ import annotations

import re

from claimcheck.claims.dates import lexicon

_SHIFT = re.compile(r"(?<=\d)(?:(Z)|([+-])(\d\d):?(\d\d))\Z")
_ABBREVIATION = re.compile(rf"\b(?:{'|'.join(sorted(zone.upper() for zone in lexicon.ZONE_SHIFTS))})\b")


def zone_shift(text: str) -> int | None:
    """Minutes by which the zone named in a clock time's words is ahead of universal time, None where none is named.

    Zones that mean two times of the year ("ET", "Eastern Time") name none.
    """
    shift = _SHIFT.search(text)
    if shift:
        minutes = 60 * int(shift.group(3)) + int(shift.group(4)) if shift.group(2) else 0
        return -minutes if shift.group(2) == "-" else minutes
    lowered = text.lower()
    spelt = next((minutes for name, minutes in lexicon.SPELT_ZONES.items() if name in lowered), None)
    if spelt is not None:
        return spelt
    named = _ABBREVIATION.search(text)
    return lexicon.ZONE_SHIFTS[named.group().lower()] if named else None
