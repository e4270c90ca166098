"""When two names may name the same thing.

Digits and variant words are never fuzzy: GPT-4o is not GPT-5.5, and V4 Pro is neither V4 Flash nor V4. Apart from that
a name may lose words: legal forms, titles, articles, first names, or the words after its unique beginning.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from claimcheck.claims.lexicon import words
from claimcheck.values.claims import EntityKind

TOKEN = re.compile(r"[^\W_]+(?:\.\d+)*[^\W_]*|&")


@lru_cache(maxsize=65536)
def fold(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, hyphens, possessives, articles and legal forms.

    "The DeepSeek-V4's" and "deepseek v4" fold to the same words.
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()  # noqa: RUF001  # the typeset apostrophe
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("u.s.", "us").replace("u.k.", "uk")
    plain = re.sub(r"'s\b|'", "", plain)
    parts = ["saint" if part == "st" else part for part in TOKEN.findall(plain) if part not in ("the", "a", "an")]
    while len(parts) > 1 and parts[-1] in words("names", "legal_forms"):
        parts.pop()
    while len(parts) > 1 and parts[0] in words("names", "titles"):
        parts.pop(0)
    return tuple(parts)


def key(name: str) -> str:
    """The folded name as one string, letters and digits only, so that hyphens and spaces do not part names."""
    return "".join(fold(name))


def is_version(word: str) -> bool:
    """Whether a folded word tells one version from another: a number, a number word, or letters with digits."""
    return any(c.isdigit() for c in word) or word in words("names", "number_words")


def acronym_of(short: str, full: str) -> bool:
    """Whether ``short`` is made of the initials of ``full`` ("WHO", "World Health Organization")."""
    letters = re.sub(r"[^A-Za-z]", "", short)
    if not 2 <= len(letters) <= 6 or not letters.isupper() or " " in short:
        return False
    capitals = [w for w in re.findall(r"[^\W\d_]+", full) if w[0].isupper()]
    return len(capitals) > 1 and "".join(w[0] for w in capitals).upper() == letters


def may_shorten(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the folded name ``short`` can stand for ``full``: its beginning or end, with no version word lost.

    "Merkel" can stand for "Angela Merkel" and "V4" for "DeepSeek V4"; "DeepSeek" can't stand for "DeepSeek V4", nor
    "V4" for "V4 Pro".
    """
    if not short or len(short) >= len(full):
        return False
    if full[-len(short) :] == short:
        return not (is_version(short[0]) and not any(c.isalpha() for c in short[0]))
    if full[: len(short)] == short:
        lost = full[len(short) :]
        return not any(map(is_version, lost)) and not any(map(is_version, short))
    return False


def designated(name: str) -> EntityKind | None:
    """The kind that a name's own words tell: "Acme Ltd", "Harbour Trust", "Bank of Norland", "Lake Orla"."""
    found = TOKEN.findall(name.casefold())
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
