"""Date claims: when something happened, happens or is due."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.frames import Frames
from claimcheck.claims.making import claim
from claimcheck.language.grammar import Clause
from claimcheck.values.claims import Claim


def date_claims(frames: Frames) -> Iterator[Claim]:
    """One claim for each date or period that dates an event told in a sentence."""
    for span, period in frames.periods:
        block = frames.block(span[0])
        clause = frames.clause_of(span.root)
        if clause is None or (block and block.kind == "row") or _is_setting(clause):
            continue
        frame = frames.frame(span.root, span)
        if frame.attribute:
            yield claim("date", frame, period, span)


def _is_setting(clause: Clause) -> bool:
    """Whether a copula's clause only sets the scene ("in 2024 it was still dark"), with no noun to be dated."""
    return clause.is_copular and clause.predicate.tag_.startswith(("JJ", "RB"))
