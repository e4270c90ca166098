"""General kinds of events, by the words that tell of them: to open, to found, to die, a deadline ...

``data/events.json`` holds the kinds with their flags (:func:`flagged`) and entries. An entry is one or more lemmas that
stand together in any order ("enter service", "first @public board"); ``@public`` stands for any word of a class.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from claimcheck.claims.lexicon import load, words

Flag = Literal["once", "patient", "noun", "telling", "by place", "by whom", "person"]
PREFIX = "event: "
"""What marks an event kind among the concepts of a claim."""
NAMED = "named by its date"
"""The kind of what a date names rather than dates ("the flood of 1954")."""
DATE = "~"
"""Stands for the date after a preposition, in an entry such as "apply by ~"."""


class Event(NamedTuple):
    """What an entry, or several of one length, tells: the kinds, and the lemmas that told it."""

    kinds: frozenset[str]
    words: frozenset[str]


NONE = Event(frozenset(), frozenset())


@cache
def _entries() -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    """All entries, as the set of their lemmas with the kind, under each of their lemmas."""
    data = load("events")
    found: dict[str, set[tuple[frozenset[str], str]]] = defaultdict(set)
    for kind, content in data["kinds"].items():
        for entry in content["words"]:
            choices = [data["classes"][word[1:]] if word.startswith("@") else [word] for word in entry.split()]
            for chosen in product(*choices):
                lemmas = frozenset(units(" ".join(chosen).split()))
                for lemma in lemmas:
                    found[lemma].add((lemmas, kind))
    return {lemma: tuple(entries) for lemma, entries in found.items()}


def units(lemmas: Sequence[str]) -> list[str]:
    """The lemmas, a rank joined to its word ("maiden voyage" is a "first voyage") and a preposition to its date."""
    found: list[str] = []
    for lemma in lemmas:
        rank = rank_of(found[-1]) if found else ""
        if rank or lemma == DATE:
            found[-1] = f"{rank or found[-1]} {lemma}"
        else:
            found.append(lemma)
    return found


def rank_of(lemma: str) -> str:
    """Either "first" or "last" for the words that rank so, else ""."""
    return next((name for name in ("first", "last") if is_word(f"{name}s", lemma)), "")


def event(nuclei: Iterable[str], around: Iterable[str]) -> Event:
    """What is told by the entries that hold a word of ``nuclei`` and else only words of ``around``, the longest."""
    nuclei = set(nuclei)
    present = nuclei | set(around)
    fitting = {entry for nucleus in nuclei for entry in _entries().get(nucleus, ()) if entry[0] <= present}
    longest = max((len(lemmas) for lemmas, _ in fitting), default=0)
    chosen = [(lemmas, kind) for lemmas, kind in fitting if len(lemmas) == longest]
    return Event(frozenset(kind for _, kind in chosen), frozenset().union(*(lemmas for lemmas, _ in chosen)))


def is_known(lemma: str) -> bool:
    """Whether an entry has a lemma."""
    return lemma in _entries()


def is_word(kind: str, lemma: str) -> bool:
    """Whether a lemma is in a list of the file that holds no event ("happening", "light", "lasting" ...)."""
    return lemma in words("events", kind)


def is_of_class(name: str, lemma: str) -> bool:
    """Whether a lemma is in a class of the file ("goods", "public" ...)."""
    return lemma in load("events")["classes"][name]


def marked(kinds: Iterable[str]) -> tuple[str, ...]:
    """Event kinds as concepts of a claim."""
    return tuple(sorted(PREFIX + kind for kind in kinds))


def kinds_of(concepts: Iterable[str]) -> frozenset[str]:
    """The event kinds among the concepts of a claim."""
    return frozenset(concept.removeprefix(PREFIX) for concept in concepts if concept.startswith(PREFIX))


def shared_kinds(a: frozenset[str], b: frozenset[str]) -> frozenset[str]:
    """The kinds under which two events may be one: those of both, and those that an age or origin stands for."""
    also: dict[str, list[str]] = load("events")["also"]
    return (a & b) | {kind for one, other in ((a, b), (b, a)) for kind in one if other & set(also.get(kind, ()))}


def are_never_one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether events of these kinds are never one, whatever they happen to: what is bought is not opened thereby."""
    apart: dict[str, list[str]] = load("events")["never_one"]
    pairs = product(a, b)
    return bool(a and b) and all(y in apart.get(x, ()) or x in apart.get(y, ()) for x, y in pairs)


def sharing(kinds: frozenset[str]) -> frozenset[str]:
    """The kinds under which events of ``kinds`` meet: two events that :func:`shared_kinds` joins have one in common."""
    also: dict[str, list[str]] = load("events")["also"]
    return kinds.union(*(also.get(kind, ()) for kind in kinds))


_VERSION = re.compile(r"v?\d+(?:\.\d+)+", re.IGNORECASE)


def is_version(word: str) -> bool:
    """Whether a word is the number of a version: 5.0.1, v2.3."""
    return _VERSION.fullmatch(word) is not None


def plain_version(word: str) -> str:
    """The number of a version without a "v" before it and noughts behind it: 5.0.0 is 5."""
    return re.sub(r"(?:\.0)+$", "", word.lower().removeprefix("v"))


def flagged(flag: Flag, kinds: Iterable[str]) -> frozenset[str]:
    """Those of the kinds that have a flag.

    ``once``: it happens once to a thing. ``patient``: it is none until its object is told. ``noun``: its own word
    tells which it was (a festival). ``telling``: few things have one, so that related documents that tell of one mean
    the same. ``by place``: it may happen again at another place or for others (a release in Japan). ``by whom``:
    several may do it, each at a time of their own (ratify). ``person``: it happens to one person, who is named.
    """
    known = load("events")["kinds"]
    return frozenset(kind for kind in kinds if known[kind].get(flag, False))
