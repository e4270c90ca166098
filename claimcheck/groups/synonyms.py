"""Claims as they are compared where a user takes words for one: each of them spelt as the one word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.groups.words import weight
from claimcheck.values.claims import Claim, Value
from claimcheck.values.quantities import Quantity

TELLING = 0.5
"""Least weight of a word that attribute and context keep: "on" and "the" weigh less."""


class Spelling(NamedTuple):
    """A synonym: its telling words, and those of the word that it is spelt as.

    ``concept`` is what a phrase of several words evokes where a text has them in order, "" for a single word.
    """

    words: tuple[str, ...]
    spelt: tuple[str, ...]
    concept: str


def spelt_alike(claims: Sequence[Claim], synonyms: Mapping[str, Sequence[str]]) -> list[Claim]:
    """The claims, in their order, with every phrase of ``synonyms`` spelt as the word that it stands under.

    ``synonyms`` are entries as :func:`claimcheck.claims.synonyms.entries` makes them.
    """
    found = [_spelling(phrase, word) for word, phrases in synonyms.items() for phrase in phrases]
    longest_first = sorted(found, key=lambda spelling: -len(spelling.words))
    return [_respelt(claim, longest_first) for claim in claims] if found else list(claims)


def _spelling(phrase: str, word: str) -> Spelling:
    words = phrase.split()
    telling = [part for part in words if weight(part) >= TELLING]
    return Spelling(tuple(telling or words), tuple(word.split()), word if len(words) > 1 else "")


def _respelt(claim: Claim, spellings: Sequence[Spelling]) -> Claim:
    attribute = claim.attribute.replace("-", " ").split()
    context = frozenset(word for item in claim.context for word in item.split("-"))
    nouns: dict[str, str] = {}
    for spelling in spellings:
        is_told = not spelling.concept or spelling.concept in claim.concepts
        if is_told and context.union(attribute).issuperset(spelling.words):
            attribute = _in_attribute(attribute, spelling)
            context = context.difference(spelling.words).union(spelling.spelt)
            nouns |= dict.fromkeys(spelling.words, " ".join(spelling.spelt))
    value = _counting(claim.value, nouns)
    return replace(claim, attribute=" ".join(attribute), context=tuple(sorted(context)), value=value)


def _in_attribute(attribute: list[str], spelling: Spelling) -> list[str]:
    """The attribute with the synonym replaced, in the place of its first word."""
    if not {*attribute}.issuperset(spelling.words):
        return attribute
    first = min(map(attribute.index, spelling.words))
    behind = (word for word in attribute[first:] if word not in spelling.words)
    return list(dict.fromkeys((*attribute[:first], *spelling.spelt, *behind)))


def _counting(value: Value, nouns: Mapping[str, str]) -> Value:
    """A count with its counted noun spelt alike."""
    if isinstance(value, Quantity) and value.dimension == "count" and value.unit.lower() in nouns:
        return replace(value, unit=nouns[value.unit.lower()])
    return value
