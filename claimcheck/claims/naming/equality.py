"""When two names may name the same thing: spelling, titles, legal forms, acronyms, surnames and short forms.

Digits and variant words are never fuzzy: GPT-4o is not GPT-5.5, and V4 Pro is neither V4 Flash nor V4. Apart from that
a name may lose words: legal forms, titles, articles, first names, or the words after its unique beginning.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from claimcheck.claims.lexicon import words
from claimcheck.values.claims import EntityKind

NameRelation = Literal["same", "vague", "other"]
"""``vague``: one name is a wider form of the other (a family and its member), so that neither confirms nor excludes."""

ARTICLES = ("the", "a", "an")
BINDING = ("of", "for", "at")
"""Words behind which a name only tells whose or where a thing is."""
_WORDS = re.compile(r"\d+(?:\.\d+)+\w*|\w+")
_POSSESSIVE = re.compile(r"['\u2019]s\b|['\u2019]")
_SPACE = re.compile(r" (?!(?<=\d )\d)")
"""A space, except between two digits: "Deep Mind" is "DeepMind", "X 3 5" is not "X 35"."""
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")


def plain(text: str) -> str:
    """``text`` without case, accents and possessive endings; only words of letters and digits, one space between."""
    undotted = _DOTTED.sub(lambda match: match.group().replace(".", ""), text)
    bare = _POSSESSIVE.sub("", unicodedata.normalize("NFKD", undotted))
    return " ".join(
        _WORDS.findall("".join(c for c in bare if not unicodedata.combining(c)).casefold().replace("_", " "))
    )


@lru_cache(maxsize=65536)
def fold(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: no article or title before it, no legal form behind it.

    "The DeepSeek-V4's" and "deepseek v4" fold to the same words.
    """
    found = ["saint" if word == "st" else word for word in plain(name).split() if word != "the"]
    while len(found) > 1 and (found[0] in ARTICLES or found[0] in words("names", "honorifics")):
        found.pop(0)
    while len(found) > 1 and found[-1] in words("names", "legal_forms"):
        found.pop()
    return tuple(found)


def folded(name: str) -> str:
    """A name's words as one string: equal for spellings of one name."""
    return " ".join(fold(name))


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The folded name without spaces, except between digits, so that hyphens and spaces do not part names."""
    return _SPACE.sub("", folded(name))


def is_version(word: str) -> bool:
    """Whether a folded word tells one version from another: a number, a number word, or letters with digits."""
    return any(c.isdigit() for c in word) or word in words("names", "number_words")


@lru_cache(maxsize=65536)
def acronym_of(short: str, full: str) -> bool:
    """Whether ``short`` is written as an acronym and made of the initials of ``full`` ("WHO", "U.N.")."""
    letters = short.replace(".", "").removeprefix("the ").removeprefix("The ").strip()
    of = fold(full)
    if len(of) < 2 or not 2 <= len(letters) <= 8 or not letters.isalpha() or not letters.isupper():
        return False
    whole = "".join(word[0] for word in of)
    return letters.casefold() in (whole, "".join(word[0] for word in of if word not in words("names", "particles")))


def may_shorten(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the folded name ``short`` can stand for ``full``: its beginning or end, with no version word lost.

    "Merkel" can stand for "Angela Merkel" and "V4" for "DeepSeek V4"; "DeepSeek" can't stand for "DeepSeek V4", nor
    "V4" for "V4 Pro", nor "Norland" for the "University of Norland".
    """
    if not short or len(short) >= len(full):
        return False
    if full[-len(short) :] == short:
        if full[-len(short) - 1] in BINDING:
            return False
        return not (is_version(short[0]) and not any(c.isalpha() for c in short[0]))
    if full[: len(short)] == short:
        lost = full[len(short) :]
        return not any(map(is_version, lost)) and not any(map(is_version, short))
    return False


def leaves_out_a_middle_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two folded names of persons differ only by middle names: "Ada Wren", "Ada M. Wren", "Ada Mary Wren".

    Of things, what stands in the middle tells two apart ("Orley Upper Weir").
    """
    short, full = sorted((a, b), key=len)
    if len(short) < 2 or short == full or (short[0], short[-1]) != (full[0], full[-1]):
        return False
    left = iter(full[1:-1])
    return all(any(_one_word(word, other) for other in left) for word in short[1:-1])


def designated(name: str) -> EntityKind | None:
    """The kind that a name's own words tell: "Acme Ltd", "Harbour Trust", "Bank of Norland", "Lake Orla"."""
    found = plain(name).split()
    if len(found) < 2:
        return None
    head = found[: found.index("of")] if "of" in found[1:] else found
    if found[-1] in words("names", "legal_forms") or head[-1] in words("names", "organizations"):
        return "organization"
    is_place = head[-1] in words("names", "places") or found[0] in ("lake", "mount", "cape", "river")
    return "place" if is_place else None


def product_line(name: str) -> str:
    """A versioned name up to its last version word: "Atlas V4" and "Atlas V4 Pro" are of one line; "" without one."""
    words_of_name = fold(name)
    last = max((n for n, word in enumerate(words_of_name) if is_version(word)), default=-1)
    return "".join(words_of_name[: last + 1])


@lru_cache(maxsize=8192)
def name_relation(a: str, b: str) -> NameRelation:
    """Whether two names may be one; the order of the two does not matter."""
    if key(a) == key(b) or acronym_of(a, b) or acronym_of(b, a):
        return "same"
    short, long = sorted((fold(a), fold(b)), key=lambda found: (len(found), found))
    return _short_form(short, long)


def _short_form(short: tuple[str, ...], long: tuple[str, ...]) -> NameRelation:
    if not short:
        return "other"
    families = words("names", "families")
    core = tuple(word for word in short if word not in families)
    extra = list(long)
    for word in core or short:
        match = next((other for other in extra if _word_stands_for(word, other)), None)
        if match is None:
            return "other"
        extra.remove(match)
    left = [word for word in extra if word not in families]
    if len(core) < len(short) or not any(_distinguishes(word) for word in left):
        return "same" if _is_end(core or short, long) else "vague"
    return "vague"


def _word_stands_for(word: str, other: str) -> bool:
    """The same word, or the initial of a first name."""
    return word == other or (len(word) == 1 and word.isalpha() and other.startswith(word))


def _one_word(a: str, b: str) -> bool:
    """Whether one stands for the other."""
    return _word_stands_for(a, b) or _word_stands_for(b, a)


def _distinguishes(word: str) -> bool:
    return any(c.isdigit() for c in word) or word in words("names", "variants") | words("names", "directions")


def _is_end(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the short form begins as the long name does, or ends as it does; else it is but a word from it."""
    return _word_stands_for(short[0], long[0]) or short[-1] == long[-1] or len(short) > 1
