"""Claims as they are compared where a user takes words for one: each of them spelt as the one word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.values.claims import Claim, Value
from claimcheck.values.quantities import Quantity

Phrase = tuple[str, ...]
Spellings = Mapping[Phrase, Phrase]
"""The words that stand for a phrase."""


def spelt_alike(claims: Sequence[Claim], synonyms: Mapping[str, Sequence[str]]) -> list[Claim]:
    """The claims, in their order, with every phrase of ``synonyms`` spelt as the word that it stands under.

    ``synonyms`` are entries as :func:`claimcheck.claims.synonyms.entries` makes them.
    """
    if not synonyms:
        return list(claims)
    spellings: dict[Phrase, Phrase] = {}
    for word, phrases in synonyms.items():
        for phrase in phrases:
            spellings.setdefault(tuple(phrase.split()), tuple(word.split()))
    return [_respelt(claim, spellings) for claim in claims]


def _respelt(claim: Claim, spellings: Spellings) -> Claim:
    attribute = claim.attribute.replace("-", " ").split()
    context = frozenset(word for item in claim.context for word in item.split("-"))
    told = [phrase for phrase in spellings if _is_told(phrase, claim, attribute, context, spellings)]
    for phrase in sorted(told, key=lambda phrase: (-len(phrase), phrase)):
        attribute, context = _spelt_in(attribute, context, phrase, spellings[phrase])
    value = _counting(claim.value, {phrase[-1]: " ".join(spellings[phrase]) for phrase in told})
    return replace(claim, attribute=" ".join(attribute), context=tuple(sorted(context)), value=value)


def _is_told(
    phrase: Phrase, claim: Claim, attribute: Sequence[str], context: frozenset[str], spellings: Spellings
) -> bool:
    """Whether a claim has a phrase: a word anywhere, several where the text has them in order."""
    words = set(phrase)
    if not words <= {*attribute, *context}:
        return False
    return len(phrase) == 1 or " ".join(spellings[phrase]) in claim.concepts


def _spelt_in(
    attribute: list[str], context: frozenset[str], phrase: Phrase, word: Phrase
) -> tuple[list[str], frozenset[str]]:
    """Attribute and context with a phrase replaced, in the place of its first word."""
    words = set(phrase)
    if words <= {*attribute}:
        first = min(attribute.index(part) for part in phrase)
        before, after = attribute[:first], [part for part in attribute[first:] if part not in words]
        attribute = list(dict.fromkeys((*before, *word, *after)))
    return attribute, (context - words) | {*word}


def _counting(value: Value, nouns: Mapping[str, str]) -> Value:
    """A count with its counted noun spelt alike."""
    if isinstance(value, Quantity) and value.dimension == "count" and value.unit.lower() in nouns:
        return replace(value, unit=nouns[value.unit.lower()])
    return value
