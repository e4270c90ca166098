"""How far the names of two claims agree: those of their subjects, and the others in their sentences."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.equality import (
    acronym_of,
    fold,
    is_version,
    key,
    leaves_out_a_middle_name,
    may_shorten,
)
from claimcheck.values.claims import Claim

SHORT_FORM = 0.8
"""How surely a short form or an acronym is of one name."""

UNNAMED = 0.5
"""How surely a text that names no subject is of the one that another names."""


def subject_match(a: Claim, b: Claim) -> float:
    """1 for the same name, 0.8 for a short form or acronym, 0.5 when a text names none, 0 for different names."""
    if "assumed" in (a.subject_source, b.subject_source):
        return UNNAMED
    match = _names_match(a.subject, b.subject, "topic" in (a.subject_source, b.subject_source))
    return match or SHORT_FORM * _is_one_person(a, b)


def _is_release(bare: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a bare "4.1" or "2.x", of whatever it is a release, is that of a name."""
    return bare[:1] != name[:1] and name[-len(bare) :] == bare and is_version(bare[0])


def _is_one_person(a: Claim, b: Claim) -> bool:
    """Whether both are of a person, one of them told without a middle name."""
    is_person = a.subject_kind == b.subject_kind == "person"
    return is_person and leaves_out_a_middle_name(fold(a.subject), fold(b.subject))


@lru_cache(maxsize=65536)
def _names_match(one: str, other: str, is_topic: bool) -> float:  # noqa: FBT001 -- a key of the cache
    if one and key(one) == key(other):
        return 1.0
    if not one or not other or is_topic:
        return UNNAMED
    first, second = fold(one), fold(other)
    if may_shorten(first, second) or may_shorten(second, first):
        return SHORT_FORM
    if _is_release(first, second) or _is_release(second, first):
        return UNNAMED
    return SHORT_FORM if acronym_of(one, other) or acronym_of(other, one) else 0.0


def are_siblings(a: Claim, b: Claim) -> bool:
    """Whether two names are of one sort of thing or family: "Teasel Weir" and "Bracken Weir", Ada Wren and Bo Wren."""
    if "name" not in (a.subject_source, b.subject_source):
        return False
    first, second = fold(a.subject), fold(b.subject)
    heads = words("general", "leading_heads")
    like = len(first) > 1 < len(second) and (first[-1] == second[-1] or first[0] == second[0] in heads)
    return like and not _names_match(a.subject, b.subject, is_topic=False) and not _is_one_person(a, b)


@lru_cache(maxsize=65536)
def versions(name: str) -> frozenset[str]:
    """The version words of a name."""
    return frozenset(word for word in fold(name) if is_version(word))


def names_shared(a: Claim, b: Claim) -> float:
    """How many other names both sentences hold, at most 2."""
    return min(2.0, len(set(a.names) & set(b.names)))


def names_unshared(a: Claim, b: Claim) -> float:
    """1 when each sentence holds a name that the other lacks: Selby's level and Goole's level."""
    return float(bool(set(a.names) - set(b.names) and set(b.names) - set(a.names)))


def topic_differs(a: Claim, b: Claim) -> float:
    """1 when one text names its subject and the other is about something else."""
    fallback = [claim.subject_source == "topic" for claim in (a, b)]
    is_named = all(claim.subject or is_topic for claim, is_topic in zip((a, b), fallback, strict=True))
    return float(any(fallback) and not all(fallback) and is_named and key(a.subject) != key(b.subject))


def names_differ(a: Claim, b: Claim) -> float:
    """1 when both texts name their subject and the names differ.

    Amounts are told by more than their subject: who is told of may name what the other tells of.
    """
    if "topic" in (a.subject_source, b.subject_source) or subject_match(a, b):
        return 0.0
    return float(a.kind != "quantity" or (key(a.subject) not in b.names and key(b.subject) not in a.names))


def spelt_names_differ(a: Claim, b: Claim) -> float:
    """1 when both sentences spell their subject's name and the names differ, so that no pronoun was misread."""
    return float(a.subject_source == b.subject_source == "name" and subject_match(a, b) == 0)
