"""A transformer reads two statements and tells how surely they answer one question.

It sees both texts at once, each with the words that state its value between « and », digits masked, so that it looks at
what is asked and not at what is answered. A quick reader sees every pair; where it does not say clearly that two ask
for different things, a careful one has its say, too. ``training/reader.py`` trains both from our own paraphrases of
facts and near misses. Several pairs are read at once where the machine has several processors.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib.resources import files
from typing import Final

from claimcheck.groups.encoders import CAREFUL, QUICK
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity

WORDS_AROUND = 32
"""Words on either side of the value that are read."""
WORDS_KNOWN, AHEAD = 14, "¦"
"""Words that are read of what is known before a statement, and the sign behind them."""
DOUBT = -2.0
"""Log odds by the quick reader from which on a pair is read carefully."""
CARE: Final = {"entity": 1.0}
CARE_OTHERWISE = 0.75
"""What the careful reader's word weighs by kind, the rest being the quick one's: average precision is flat between 0.65
and 0.85, and lower for either alone, but for names, of which the quick one knows little."""
SAME_WORDS = 4.0
"""The answer on two statements in the very same words, which ask the same: the reader learned from authors who use
words of their own, and takes likeness for a near miss."""
FEWEST = 2
"""Words around a value by which statements are told to be in the same words."""
_MARKUP = re.compile(r"[|*_`#>\[\]]+")
_WORD = re.compile(r"\w+")
_GOING_ON = re.compile(r"[,;]\s+(?:and|but|which|while|who|whereas)\s")
_FIGURE = re.compile(r"\d[\d.,]*")
Asked = tuple[str, str, str]
"""Two statements in order, and the kind of both."""


class Reader:
    """The two shipped cross-encoders, loaded when first asked.

    ``known`` keeps answers by the two texts and their kind; a caller may give one that outlives the process, and
    ``recall``, which is told ahead what of it will be asked.
    """

    def __init__(
        self,
        known: MutableMapping[Asked, float] | None = None,
        recall: Callable[[Iterable[Asked]], None] | None = None,
    ) -> None:
        self.known: MutableMapping[Asked, float] = {} if known is None else known
        self._recall = recall

    def expect(self, pairs: Iterable[tuple[Claim, Claim]]) -> None:
        """Say what will be read: what is known is recalled together, and several of the others are read at once."""
        asked = dict.fromkeys(_asked(a, b) for a, b in pairs if not _in_same_words(a, b))
        if self._recall:
            self._recall(asked)
        unknown = [pair for pair in asked if pair not in self.known]
        if unknown:
            with ThreadPoolExecutor(os.cpu_count()) as readers:
                for pair, answer in zip(unknown, readers.map(_read, unknown), strict=True):
                    self.known[pair] = answer

    def read(self, a: Claim, b: Claim) -> float:
        """The log odds that two claims answer one question; the order of the claims does not matter."""
        if _in_same_words(a, b):
            return SAME_WORDS
        pair = _asked(a, b)
        answer = self.known.get(pair)
        if answer is None:
            answer = self.known[pair] = _read(pair)
        return answer


def _asked(a: Claim, b: Claim) -> Asked:
    first, second = _kept(a), _kept(b)
    return (first, second, a.kind) if first <= second else (second, first, a.kind)


def _in_same_words(a: Claim, b: Claim) -> bool:
    """Whether two statements differ in nothing but their values, in amounts of one thing or of one dimension."""
    first, second = _around(a), _around(b)
    return len(first) > FEWEST and first == second and _counted(a) == _counted(b)


@lru_cache(maxsize=65536)
def _around(claim: Claim) -> tuple[str, ...]:
    """The words of a statement and of what is known before it, without those that hedge, "«" for the value.

    What else the sentence goes on to say is left out: "it is 300 m long, and longer than the old bridge".
    """
    where = claim.evidence
    start, end = where.value_start - where.start, where.value_end - where.start
    told = (where.text[:start], _GOING_ON.split(where.text[end:], maxsplit=1)[0])
    before, after = (_WORD.findall(text.casefold()) for text in told)
    known = _WORD.findall(_known(claim).casefold())
    return tuple(word for word in (*known, *before, "«", *after) if word not in _fillers())


def _counted(claim: Claim) -> str:
    value = claim.value
    return value.unit.casefold() if isinstance(value, Quantity) and value.dimension == "count" else ""


@lru_cache(maxsize=1)
def _fillers() -> frozenset[str]:
    return frozenset(json.loads(files(__package__).joinpath("data", "fillers.json").read_text("utf-8")))


@lru_cache(maxsize=65536)
def _kept(claim: Claim) -> str:
    """The statement of a claim, which is read beside several others."""
    return statement(claim)


def statement(claim: Claim) -> str:
    """What is read of a claim."""
    where = claim.evidence
    start, end = where.value_start - where.start, where.value_end - where.start
    return marked(where.text[:start], where.text[start:end], where.text[end:], _known(claim))


def _known(claim: Claim) -> str:
    """What a reader knows of a claim before its sentence: what it is about, where it stands."""
    said = set(_WORD.findall(claim.evidence.text.casefold()))
    told = (claim.subject, claim.qualifiers.variant, *claim.setting.split(" / "))
    return " / ".join(dict.fromkeys(part for part in told if not said.issuperset(_WORD.findall(part.casefold()))))


def marked(before: str, value: str, after: str, known: str = "") -> str:
    """A statement as it is read: the words around its value without markup, the value marked, its digits masked.

    What is known before stands ahead of it.
    """
    masked = _FIGURE.sub("#", " ".join(_plain(value)))
    ahead = [*_plain(known)[:WORDS_KNOWN], AHEAD] if known else []
    return " ".join([*ahead, *_plain(before)[-WORDS_AROUND:], "«", masked, "»", *_plain(after)[:WORDS_AROUND]])


def _plain(text: str) -> list[str]:
    return _MARKUP.sub(" ", text).split()


def _read(pair: Asked) -> float:
    *texts, kind = pair
    quick = QUICK.odds(*texts)
    if quick <= DOUBT:
        return quick
    care = CARE.get(kind, CARE_OTHERWISE)
    return round((1 - care) * quick + care * CAREFUL.odds(*texts), 3)
