"""How surely two brief texts are on one matter: by the nouns and names of all their sentences and titles.

Brief texts share few words, so that one rare noun tells much. Texts that are told to be of two places or bodies by
their titles, with no name in common, are on two matters though they share many nouns: each village has its footbridge.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib.resources import files

from claimcheck.claims.lexicon import vocabulary, words
from claimcheck.claims.naming.places import readings
from claimcheck.groups.words import weight
from claimcheck.values.matters import Matter

MOST_NAMES, MOST_NOUNS, MOST_HEADED, MOST_PHRASES = 3.0, 5.0, 3.0, 3.0
"""What names and the telling nouns in common count at most."""
TELLING = 0.6
"""Least weight of a noun that tells what a text is about."""
SHORTEST_NAME = 3
APART, MOST_UNSHARED = 1.8, 2
"""Log odds that another name in each of two texts takes away where they share none, and how many do so: set by
judgement, since no texts that the weights are fitted to tell of one sort of thing in two places."""
WHOLE = 1.5
"""What a name of several rare words counts of which both texts hold more than one."""
WELL_KNOWN = 0.5
"""What a name counts that every paper is full of: a country's, a city's."""


def brief_link(a: Matter, b: Matter) -> float:
    """How surely two brief texts are on one matter, by a logistic model over :func:`brief_features`."""
    if are_of_two_homes(a, b) or are_of_two_sorts(a, b):
        return 0.0
    weights = _weights()
    score = weights["bias"] + sum(weights[name] * value for name, value in brief_features(a, b).items())
    score -= APART * _unshared(a, b)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def brief_features(a: Matter, b: Matter) -> dict[str, float]:
    """What two brief texts share, in fixed order; sums are exact, so that the order of a set changes no bit of them."""
    here, there = _telling(a.nouns), _telling(b.nouns)
    taken = _taken_for_homes(a, b)
    shared = (here & there) | taken
    return {
        "names": min(MOST_NAMES, _names_told(a, b)),
        "nouns": min(MOST_NOUNS, _told(shared)),
        "noun_share": _told(shared) / math.sqrt((1 + _told(here)) * (1 + _told(there))),
        "headed": min(MOST_HEADED, _told(shared.intersection((*a.headed, *b.headed, *taken)))),
        "phrases": min(MOST_PHRASES, _told(shared_phrases(a, b))),
    }


def shared_names(a: Matter, b: Matter) -> frozenset[str]:
    """The names, and the words of names that are no other words, that both texts hold; a hut is none though one is."""
    return (naming(a) & naming(b)).difference(a.nouns, b.nouns)


def share_a_rare_name(a: Matter, b: Matter) -> bool:
    """Whether both texts hold a name that not every paper is full of."""
    whole = (name for name in a.names if " " in name and name in b.names)  # Harlow is a town, and Harlow Bridge is one
    return any(whole) or any(_rarity(name) == 1 for name in shared_names(a, b))


def _unshared(a: Matter, b: Matter) -> float:
    """How many names beside those of people each text holds, at most 2, where they share none."""
    if shared_names(a, b):
        return 0.0
    return float(min(MOST_UNSHARED, _places(a), _places(b)))


def _places(matter: Matter) -> int:
    """How many names a text holds that are no person's."""
    return len({*matter.names, *matter.homes}.difference(matter.persons))


def _names_told(a: Matter, b: Matter) -> float:
    """How many names both texts hold; those that every paper is full of count half ("Britain")."""
    shared = shared_names(a, b)
    return min(_held(shared, a.names), _held(shared, b.names)) if shared else 0.0


def _held(shared: AbstractSet[str], names: Sequence[str]) -> float:
    """How much the names of a text tell that hold what is ``shared``, and what is shared in its titles alone."""
    left, told = set(shared), 0.0
    for name in names:
        held = left.intersection((name, *name.split()))
        told += max(map(_rarity, held), default=0.0) * (WHOLE if " " in name and len(held) > 1 else 1.0)
        left -= held
    return told + math.fsum(map(_rarity, left))


@lru_cache(maxsize=8192)
def _rarity(name: str) -> float:
    return WELL_KNOWN if weight(name) < 1 or name in words("names", "honorifics") or any(readings(name)) else 1.0


def shared_phrases(a: Matter, b: Matter) -> frozenset[str]:
    """The nouns with the word before them that both texts hold."""
    return frozenset(a.phrases).intersection(b.phrases)


def things_in_common(a: Matter, b: Matter) -> int:
    """How many names, phrases and things that one of them is headed by two brief texts both speak of."""
    nouns = _telling(a.nouns) & _telling(b.nouns)
    headed = nouns.intersection((*a.headed, *b.headed)) | _taken_for_homes(a, b)
    phrases = shared_phrases(a, b)
    loose = headed.difference(word for phrase in phrases for word in phrase.split())
    return len(shared_names(a, b)) + len(phrases) + len(loose)


def are_of_two_homes(a: Matter, b: Matter) -> bool:
    """Whether each text's title names a place or body of which the other knows nothing, and they share no name."""
    here, there = set(a.homes).difference(b.nouns), set(b.homes).difference(a.nouns)
    return bool(here and there) and not shared_names(a, b)


def are_of_two_sorts(a: Matter, b: Matter) -> bool:
    """Whether titles name two sorts of one thing, and neither text knows the other's: "Plum cake", "Apple cake"."""
    here, there = _headed_sorts(a), _headed_sorts(b)
    sorts = ((here[noun].difference(b.nouns), there[noun].difference(a.nouns)) for noun in here.keys() & there.keys())
    return any(all(apart) for apart in sorts) and not shared_names(a, b)


@lru_cache(maxsize=4096)
def _headed_sorts(matter: Matter) -> Mapping[str, frozenset[str]]:
    """The nouns before each noun of the titles."""
    headed = (phrase.split() for phrase in matter.phrases if set(phrase.split()) <= set(matter.headed))
    found: dict[str, frozenset[str]] = {}
    for sort, noun in headed:
        found[noun] = found.get(noun, frozenset()) | {sort}
    return found


def _taken_for_homes(a: Matter, b: Matter) -> frozenset[str]:
    """Rare nouns that one text has in its title alone, with a capital, and the other as nouns: "3. Weighbridge"."""
    return frozenset(a.homes).intersection(b.nouns) | frozenset(b.homes).intersection(a.nouns)


@lru_cache(maxsize=4096)
def naming(matter: Matter) -> frozenset[str]:
    """What tells a text by its names: their words that are no other words, and names of other words in whole."""
    found: set[str] = set()
    for name in (*matter.homes, *matter.names):
        rare = [word for word in name.split() if len(word) >= SHORTEST_NAME and word not in vocabulary()]
        found.update(rare or [name])
    return frozenset(found)


@lru_cache(maxsize=4096)
def _telling(nouns: tuple[str, ...]) -> frozenset[str]:
    return frozenset(noun for noun in nouns if weight(noun) >= TELLING)


def are_brief(a: Matter, b: Matter) -> bool:
    """Whether both are of brief texts, which share few words and name little."""
    return a.brief and b.brief


def telling(matter: Matter, rare: float) -> frozenset[str]:
    """The words of which two texts must share one to be on one matter; nouns of a long one must weigh ``rare``."""
    nouns = _telling(matter.nouns)
    return (nouns if matter.brief else frozenset(noun for noun in nouns if weight(noun) >= rare)) | naming(matter)


def _told(found: Iterable[str]) -> float:
    """How much nouns tell, or phrases by the most telling of their words; common ones tell disproportionately less."""
    return math.fsum(max(map(weight, told.split())) ** 2 for told in found)


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    """The fitted weights (training/brevity.py fits them)."""
    text = files(__package__).joinpath("data", "brief_link_weights.json").read_text("utf-8")
    weights: dict[str, float] = json.loads(text)
    return weights
