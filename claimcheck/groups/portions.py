"""How many of how many: "three of the eight cables" tells of a part, the three, and of its whole, the eight."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from claimcheck.claims.quantities.amounts import STARTERS
from claimcheck.claims.quantities.measures import OWNERS
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity

Portion = Literal["part", "whole", ""]
_OWNER = rf"(?:all )?(?:{'|'.join(sorted(OWNERS))})"
_NUMBER = rf"(?:\d[\d.,]*|(?:{'|'.join(sorted(STARTERS - {'a', 'an', 'half', 'quarter', 'tens'}))}))(?![^\W_])"
_SOME = "none|neither|any|some|several|few|many|half|most|majority"
_OF_A_WHOLE = re.compile(rf"\s+(?:out )?of (?:{_OWNER} )?{_NUMBER}", re.IGNORECASE)
_OF = re.compile(
    rf"(?<![^\W_])(?:{_NUMBER}|{_SOME})\s+(?:out )?of (?:{_OWNER} )?$",
    re.IGNORECASE,
)
_REACH = 40
"""Characters before a count in which the part of it is looked for."""


def are_part_and_whole(a: Claim, b: Claim) -> bool:
    """Whether one count is a part of a number and the other one of which a part is told: they answer two questions."""
    return {portion(a), portion(b)} == {"part", "whole"}


@lru_cache(maxsize=65536)
def portion(claim: Claim) -> Portion:
    """Whether a count is one of so many ("three of the eight"), or that of which another is told."""
    if not isinstance(claim.value, Quantity) or claim.value.dimension != "count":
        return ""
    where = claim.evidence
    start, end = where.value_start - where.start, where.value_end - where.start
    if _OF_A_WHOLE.match(where.text, end):
        return "part"
    return "whole" if _OF.search(where.text[max(0, start - _REACH) : start]) else ""
