"""Counted nouns: the head of the phrase after a number, in the singular."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.scanning import APOSTROPHES, HYPHENS, Tokens

_DATA: Final = load("nouns.json")
_PLURALS: Final[dict[str, str]] = _DATA["plurals"]
_NOT_PLURAL: Final = frozenset(_DATA["not plural"])
_PLURALS_OR_VERBS: Final = frozenset(_DATA["plurals or verbs"])
_AFTER_VERB: Final = frozenset(_DATA["after a verb"])
_STOPS: Final = frozenset(_DATA["stops"])
_ADJECTIVES: Final = frozenset(_DATA["adjectives"])
_ADJECTIVE_ENDINGS: Final = tuple(_DATA["adjective endings"])
_SUFFIXES: Final = frozenset(_DATA["suffixes"])
_LABELS: Final = frozenset(_DATA["labels"])
_LONGEST_PHRASE: Final = 6
_SIBILANT_PLURAL: Final = re.compile(r"(?:ss|x|zz|ch|sh)es$")
_Y_PLURAL: Final = re.compile(r"[^aeiou]ies$")


def is_label(word: str) -> bool:
    """Whether a number after ``word`` is a name, not an amount: page 12, chapter 3."""
    return word in _LABELS


def is_stop(word: str) -> bool:
    """Whether ``word`` can't belong to the phrase that a number counts."""
    return word in _STOPS


def is_adjective(word: str) -> bool:
    """Whether ``word`` is an adjective, as far as a list and its ending tell."""
    return word in _ADJECTIVES or (len(word) > 4 and word.endswith(_ADJECTIVE_ENDINGS))


@lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Whether ``word`` is the plural of a noun, as far as its form tells."""
    if word in _PLURALS or (len(word) > 4 and word.endswith("men")):
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _NOT_PLURAL


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of a noun in lower case; a singular is returned as it is."""
    if word in _PLURALS:
        return _PLURALS[word]
    if not is_plural(word):
        return word
    if word.endswith("men"):
        return word[:-2] + "an"
    if _Y_PLURAL.search(word):
        return word[:-3] + "y"
    return word[:-2] if _SIBILANT_PLURAL.search(word) else word[:-1]


def read_counted(tokens: Tokens, i: int, *, one: bool) -> tuple[str, int] | None:
    """The noun counted by a number that ends before token ``i``, with the index after it.

    ``one`` says that the number is 1, so that the noun is a singular. After a hyphen the noun is a singular, too:
    a 40-turbine park.
    """
    if tokens.word(i) in HYPHENS and tokens.glued(i) and tokens.glued(i + 1) and tokens.is_word(i + 1):
        word = tokens.words[i + 1]
        return None if is_stop(word) or word in _SUFFIXES else (singular(word), i + 2)
    return _read_singular(tokens, i) if one else _read_plural(tokens, i)


def _phrase_end(tokens: Tokens, i: int) -> int:
    """The end of the run of words that a noun phrase beginning at ``i`` can have."""
    at = i
    while at - i < _LONGEST_PHRASE and tokens.is_word(at) and (not is_stop(tokens.words[at]) or _is_code(tokens, at)):
        at += 1
        while tokens.kind(at) == "figure" and tokens.glued(at):
            at += 1
        if tokens.word(at) in HYPHENS and tokens.glued(at) and tokens.glued(at + 1) and tokens.is_word(at + 1):
            at += 1
    return at


def _is_code(tokens: Tokens, at: int) -> bool:
    """The A of A100."""
    return tokens.kind(at + 1) == "figure" and tokens.glued(at + 1) and tokens.is_capital(at)


def _read_plural(tokens: Tokens, i: int) -> tuple[str, int] | None:
    end = _phrase_end(tokens, i)
    if i < end and tokens.word(end) in ("and", "&", "or") and not any(is_plural(w) for w in tokens.words[i:end]):
        end = _phrase_end(tokens, end + 1)
    for at in range(i, end):
        if tokens.word(at + 1) in APOSTROPHES and tokens.glued(at + 1):
            return None
        if _is_plural_at(tokens, at) and not (tokens.word(at + 1) in HYPHENS and tokens.glued(at + 1)):
            head = next((k for k in range(at + 1, end) if not _is_plural_at(tokens, k)), end) - 1
            return _singular_at(tokens, head), head + 1
    return None


def _is_plural_at(tokens: Tokens, at: int) -> bool:
    if tokens.words[at] in _PLURALS_OR_VERBS and tokens.word(at + 1) in _AFTER_VERB:
        return False
    return is_plural(tokens.words[at]) or _is_plural_acronym(tokens.raws[at])


def _is_plural_acronym(raw: str) -> bool:
    """GPUs, LEDs."""
    return len(raw) > 2 and raw[-1] == "s" and raw[:-1].isupper()


def _singular_at(tokens: Tokens, at: int) -> str:
    return tokens.words[at][:-1] if _is_plural_acronym(tokens.raws[at]) else singular(tokens.words[at])


def _read_singular(tokens: Tokens, i: int) -> tuple[str, int] | None:
    end = _phrase_end(tokens, i)
    for at in range(i, end):
        word = tokens.words[at]
        last = at + 1 == end
        if (
            word.isalpha()
            and not (word in _ADJECTIVES if last else is_adjective(word))
            and not (tokens.word(at + 1) in HYPHENS and tokens.glued(at + 1))
        ):
            return word, at + 1
    return None
