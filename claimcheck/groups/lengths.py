"""Which extent of a thing a length is, by the words around it: how long, how high or how deep."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity


def one_extent(a: Claim, b: Claim) -> bool:
    """Not two extents of a thing: its length and how deep it lies."""
    first, second = _measured(a), _measured(b)
    return not first or not second or not first.isdisjoint(second)


def _measured(claim: Claim) -> frozenset[str]:
    """The extents that a length is said to be of, by the word behind it or else by those of the claim."""
    if not isinstance(claim.value, Quantity) or claim.value.dimension != "length":
        return frozenset()
    families = _measure_families()
    behind = claim.evidence.behind.lower().split()[:1]
    told = [families[word] for word in behind if word in families]
    words_of = (*claim.attribute.split(), *claim.context)
    return frozenset(told or (families[word] for word in words_of if word in families))


@cache
def _measure_families() -> dict[str, str]:
    """The words that say which extent of a thing is measured, with their families."""
    families = json.loads(files(__package__).joinpath("data", "measures.json").read_text("utf-8"))
    return {word: family for family, found in families.items() for word in found}
