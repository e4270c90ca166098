"""A group without some of its claims, named and answered by the others alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.claims.naming.equality import product_line
from claimcheck.groups.matching import labelled, order
from claimcheck.groups.yardsticks import ATTRIBUTE, yardsticks
from claimcheck.values.claims import Claim
from claimcheck.values.groups import Group


def narrowed(group: Group, is_kept: Callable[[Claim], bool], claims: Sequence[Claim]) -> Group | None:
    """The group of those claims that are kept; None where they make none.

    The claims are not grouped anew: what was not taken for one question does not become one. ``claims`` are all claims,
    for the answers of a document to the question of the yardstick are made of several of its claims.
    """
    if group.attribute == ATTRIBUTE:
        kept = sorted(filter(is_kept, claims), key=order)
        line = product_line(group.subject)
        return next((found for found in yardsticks(kept) if product_line(found.subject) == line), None)
    left = tuple(filter(is_kept, group.claims))
    return labelled(left, group.confidence, group.links) if len(left) > 1 else None
