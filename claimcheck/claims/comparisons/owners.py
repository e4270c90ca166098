"""One thing of two owners: "rooms at Orion are larger than those at Vega", "a Vega bill is lower than one from Acme".

What is compared are the owners, and the thing is of what they are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.burdens import is_burden, named_aspects
from claimcheck.claims.comparisons.aspects import noun_aspect
from claimcheck.claims.comparisons.rivals import is_name
from claimcheck.claims.comparisons.signs import sign_on
from claimcheck.claims.comparisons.targets import stands_for
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import complements, core, governed, possessor

if TYPE_CHECKING:
    from spacy.tokens import Token

    from claimcheck.claims.comparisons.signs import Degree, Reading


def of_owners(reading: Reading, degree: Degree, target: Token) -> Reading:
    """The reading of "rooms at Orion are larger than those at Vega", which is of Orion and Vega."""
    thing = reading.subject
    if thing is None or thing.tag_ not in {"NN", "NNS"} or not stands_for(target, thing):
        return reading
    owner = _owner(thing, target)
    if owner is None:
        return reading
    part = noun_aspect(thing, modifiers_named(thing))
    is_amount = is_burden(part) or part in named_aspects() | words("comparisons", "ahead_nouns_of_aspect")
    if degree.base in words("comparisons", "degree") and is_amount:
        return reading._replace(subject=owner, aspect=part, sign=sign_on(part, degree))  # "its fees are lower"
    if owner in modifiers_named(thing) and modifiers_named(target) and not is_amount:
        return reading  # "the Orion engine is larger than the Vega engine" is of two engines
    return reading._replace(subject=owner, aspect=f"{part} {reading.aspect}".strip())


def owner_behind(target: Token, thing: Token | None) -> Token:
    """The owner of a thing that is said twice: Vega of "a night at Orion costs more than a night at Vega"."""
    following = target.nbor(1) if target.i + 1 < target.sent.end else target
    if (
        thing is None
        or not stands_for(target, thing)
        or following.lower_ not in words("comparisons", "stand_in_prepositions")
    ):
        return target
    owner = governed(following)
    return owner if target.tag_ == "NN" and owner is not None and is_name(owner) else target


def modifiers_named(thing: Token) -> list[Token]:
    """The names before a thing, which are no part of what it is called: "Orion" of "Orion ticket"."""
    return [token for token in core(thing) if token.i < thing.i and is_name(token)]


def _owner(thing: Token, target: Token) -> Token | None:
    """The owner of a thing, told by the preposition that the other one has, or by a name in front of it."""
    following = target.nbor(1).lower_ if target.i + 1 < len(target.doc) else ""
    beside = thing.nbor(1) if thing.i + 1 < thing.sent.end else thing
    adjoining = governed(beside) if beside != thing and beside.lower_ == following else None  # however parsed
    owners = [c.head for c in complements(thing) if c.preposition == following]
    told = (owner for owner in (*owners, adjoining) if owner is not None and is_name(owner))
    before = possessor(thing)
    is_told = before is not None and (is_name(before) or before.lower_ == "our")
    named = before if is_told else next(iter(modifiers_named(thing)[-1:]), None)
    return next(told, named)
