"""When two claims of what a thing is made of, runs on, is written in or the like answer one question.

One thing has parts of many materials and colours, so the words for the part must be the same.
"""

from __future__ import annotations

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.equality import fold
from claimcheck.claims.naming.kinds import alike, kind_of
from claimcheck.groups.names import SHORT_FORM
from claimcheck.values.claims import Claim

SURE, LIKELY, UNLIKELY = 0.9, 0.8, 0.05
"""Probabilities of the rungs, set by judgement."""


def same_stuff_question(a: Claim, b: Claim, question: str, *, subject: float, related: float) -> float:
    """How surely two claims that answer ``question`` ("made of") are of one thing.

    ``subject`` is how far their subjects are one name, ``related`` how far their documents speak of the same things.
    """
    asking = {*question.split(), *load("stuffs")[question].get("asked", ())}
    here, there = (set(claim.attribute.split()) - asking for claim in (a, b))
    named = {*fold(a.subject), *fold(b.subject)}
    if not _is_one_part(here - named, there - named):
        return UNLIKELY
    if subject >= SHORT_FORM:
        return SURE if here == there else LIKELY
    return LIKELY if related >= 1 and here & there else UNLIKELY


def is_stuff(claim: Claim) -> bool:
    """Whether a claim answers such a question."""
    return claim.kind == "entity" and any(claim.attribute.startswith(question) for question in load("stuffs"))


def _is_one_part(here: set[str], there: set[str]) -> bool:
    """Whether the same part is meant; what calls the whole thing ("the ferry", "the vessel") tells no part."""
    parts, others = _parts(here), _parts(there)
    wholes = [(one, other) for one in here - parts for other in there - others]
    return parts == others and all(other in alike(one) for one, other in wholes)


def _parts(told: set[str]) -> set[str]:
    return {word for word in told if kind_of(word) is None and word not in words("frames", "generic")}
