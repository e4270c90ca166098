"""Events that labels tell, of cells and headings: "Opened", "Date of first flight", "In force"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims.events.kinds import Event, event, is_known, rank_of
from claimcheck.claims.lexicon import load

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS = (("", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("s", ""), ("ied", "y"))
"""Endings that are cut from a word, and what stands there in its lemma."""


def label_event(label: str) -> Event:
    """The event that the words of a label tell; a rank counts for all words behind it ("first public performance")."""
    told = list(_units(label))
    return event(told, told)


def _units(label: str) -> Iterator[str]:
    rank = ""
    for match in _WORD.finditer(label.lower()):
        word = match[0]
        rank = rank_of(word) or rank
        if not rank_of(word):
            for lemma in lemmas(word):
                yield lemma
                if rank:
                    yield f"{rank} {lemma}"


def lemmas(word: str) -> list[str]:
    """What a word of a label may be a form of, of the lemmas that entries have; the word itself."""
    irregular: dict[str, str] = load("irregular")["lemmas"]
    cut = [word.removesuffix(ending) + lemma for ending, lemma in _ENDINGS if word.endswith(ending)]
    cut += [stem[:-1] for stem in cut if stem[-2:-1] == stem[-1:]]
    return list(dict.fromkeys((word, *(form for form in (irregular.get(word, ""), *cut) if is_known(form)))))
