"""When two names may be one: spelling, titles, legal forms, acronyms, surnames and short forms.

Digits and variant words are never fuzzy: "X 4" is not "X 5", and "X 4 Pro" is at most a narrower "X 4".
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from importlib.resources import files
from typing import Literal

NameRelation = Literal["same", "vague", "other"]
"""``vague``: one name is a wider form of the other (a family and its member), so that neither confirms nor excludes."""

_WORDS = re.compile(r"\d+(?:\.\d+)+\w*|\w+")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_SPACE = re.compile(r" (?!(?<=\d )\d)")
"""A space, except between two digits: "Deep Mind" is "DeepMind", "X 3 5" is not "X 35"."""
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")


@lru_cache(maxsize=1)
def lexicon() -> dict[str, frozenset[str]]:
    """The word lists of ``data/names.json`` by name."""
    text = files("claimcheck.findings").joinpath("data/names.json").read_text(encoding="utf-8")
    return {key: frozenset(words) for key, words in json.loads(text).items()}


def plain(text: str) -> str:
    """``text`` without case, accents and possessive endings; only words of letters and digits, one space between."""
    undotted = _DOTTED.sub(lambda match: match.group().replace(".", ""), text)
    bare = _POSSESSIVE.sub("", unicodedata.normalize("NFKD", undotted))
    return " ".join(_WORDS.findall("".join(c for c in bare if not unicodedata.combining(c)).casefold()))


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: no article before it, no titles, no legal form behind it."""
    found = plain(name).split()
    lists = lexicon()
    if found[:1] == ["st"]:
        found[0] = "saint"
    while len(found) > 1 and (found[0] in ("the", "a", "an") or found[0] in lists["titles"]):
        found.pop(0)
    while len(found) > 1 and found[-1] in lists["legal"]:
        found.pop()
    return tuple(found)


def is_organization(name: str) -> bool:
    """Whether a name's own words say that it is an organization: a legal form, or Institute, Bank, University."""
    found, lists = plain(name).split(), lexicon()
    return len(found) > 1 and (found[-1] in lists["legal"] or not lists["organizations"].isdisjoint(found))


def folded(name: str) -> str:
    """A name's words as one string: equal for spellings of one name."""
    return " ".join(words(name))


@lru_cache(maxsize=8192)
def name_relation(a: str, b: str) -> NameRelation:
    """Whether two names may be one; the order of the two does not matter."""
    first, second = words(a), words(b)
    if _joined(first) == _joined(second) or _is_acronym(a, second) or _is_acronym(b, first):
        return "same"
    short, long = sorted((first, second), key=lambda found: (len(found), found))
    return _short_form(short, long)


def _joined(found: tuple[str, ...]) -> str:
    return _SPACE.sub("", " ".join(found))


def _is_acronym(name: str, of: tuple[str, ...]) -> bool:
    """Whether ``name`` is written as an acronym and spells the initials of the other's words."""
    letters = name.replace(".", "").removeprefix("the ").removeprefix("The ").strip()
    if len(of) < 2 or not 2 <= len(letters) <= 8 or not letters.isalpha() or not letters.isupper():
        return False
    particles = lexicon()["particles"]
    whole = "".join(word[0] for word in of)
    return letters.casefold() in (whole, "".join(word[0] for word in of if word not in particles))


def _short_form(short: tuple[str, ...], long: tuple[str, ...]) -> NameRelation:
    if not short:
        return "other"
    lists = lexicon()
    core = tuple(word for word in short if word not in lists["families"])
    extra = list(long)
    for word in core or short:
        match = next((other for other in extra if _word_stands_for(word, other)), None)
        if match is None:
            return "other"
        extra.remove(match)
    left = [word for word in extra if word not in lists["families"]]
    if len(core) < len(short) or not any(_distinguishes(word) for word in left):
        return "same" if _is_end(core or short, long) else "vague"
    return "vague"


def _word_stands_for(word: str, other: str) -> bool:
    """The same word, or the initial of a first name."""
    return word == other or (len(word) == 1 and word.isalpha() and other.startswith(word))


def _distinguishes(word: str) -> bool:
    lists = lexicon()
    return word[0].isdigit() or any(c.isdigit() for c in word) or word in lists["variants"] | lists["directions"]


def _is_end(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the short form begins as the long name does, or ends as it does; else it is but a word from it."""
    return _word_stands_for(short[0], long[0]) or short[-1] == long[-1] or len(short) > 1
