"""What common nouns name: people or places, the same thing in another word, and kinds of stuffs (oak is a wood)."""

from __future__ import annotations

from functools import cache

from claimcheck.claims.lexicon import load, words
from claimcheck.values.claims import EntityKind

KINDS: tuple[EntityKind, ...] = ("person", "organization", "place", "product")


def kind_of(lemma: str) -> EntityKind | None:
    """The kind of thing that a common noun names, None where it may be anything."""
    return next((kind for kind in KINDS if lemma in words("kinds", kind)), None)


def bears_name(lemma: str) -> bool:
    """Whether a thing of this sort bears the name before it alone: "the Sill probe"; a town has bridges and tunnels."""
    return lemma in words("kinds", "bearing")


@cache
def alike(lemma: str) -> frozenset[str]:
    """The nouns by which a text may go on to call what it called ``lemma``, itself among them."""
    groups: list[list[str]] = load("kinds")["synonyms"]
    return frozenset({lemma}.union(*(group for group in groups if lemma in group)))


def is_kind_of(narrow: str, wide: str) -> bool:
    """Whether ``narrow`` is one of the things that ``wide`` names."""
    return wide.lower() in _wider().get(narrow.lower(), ())


def is_people(name: str) -> bool:
    """Whether a name is that of a people, or of anyone who belongs to it: "the Belgians", "a Texan"."""
    told = " ".join(name.casefold().split()).removeprefix("the ")
    known = words("peoples", "peoples")
    one = f"{told.removesuffix('men')}man" if told.endswith("men") else told.removesuffix("s")
    return told in known or one in known


@cache
def _wider() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for question in load("stuffs").values():
        for wide, kinds in question.get("wider", {}).items():
            for narrow in kinds:
                found.setdefault(narrow, set()).add(wide)
    return {narrow: frozenset(wide) for narrow, wide in found.items()}
