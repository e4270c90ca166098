"""A transformer reads two statements and tells how surely they answer one question.

It sees both texts at once, each with the words that state its value between « and », digits masked, so that it looks at
what is asked and not at what is answered. A quick reader glances at every pair; where what else is known leaves it
open that two ask the same, a careful one has its say, too. ``training/reader.py`` trains both from our own paraphrases
of facts and near misses. Several pairs are read at once where the machine has several processors.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, MutableMapping, Sequence
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
CARE: Final = {"entity": 1.0}
CARE_OTHERWISE = 0.75
"""What the careful reader's word weighs by kind, the rest being the quick one's: average precision is flat between 0.65
and 0.85, and lower for either alone, but for names, of which the quick one knows little."""
BOTH_WAYS = frozenset({"entity", "date", "state"})
"""The kinds whose statements the careful reader sees in either order, its two words counting alike: of these it is
surer then (average precision 0.02 higher), of amounts hardly, which are the most."""
SAME_WORDS = 4.0
"""The answer on two statements in the very same words, which ask the same: the reader learned from authors who use
words of their own, and takes likeness for a near miss."""
FEWEST = 2
"""Words around a value by which statements are told to be in the same words."""
_MARKUP = re.compile(r"[|*_`#>\[\]]+")
_WORD = re.compile(r"\w+")
_GOING_ON = re.compile(r"[,;]\s+(?:and|but|which|while|who|whereas)\s")
_FIGURE = re.compile(r"\d[\d.,]*")
HASTE: Final = ""
"""Stands for the kind where the quick reader alone is asked, who need not know it."""
Asked = tuple[str, str, str]
"""Two statements in order, and the kind of both."""
Pairs = Iterable[tuple[Claim, Claim]]


class Reader:
    """The two shipped cross-encoders, loaded when first asked.

    ``known`` keeps answers by the two texts and their kind; a caller may give one that outlives the process, and
    ``recall``, which is told ahead what of it will be asked. The order of two claims does not matter.
    """

    def __init__(
        self,
        known: MutableMapping[Asked, float] | None = None,
        recall: Callable[[Iterable[Asked]], None] | None = None,
    ) -> None:
        self.known: MutableMapping[Asked, float] = {} if known is None else known
        self._recall = recall

    def expect_glances(self, pairs: Pairs) -> None:
        """Say what will be glanced at: what is known is recalled together, and several others are read at once."""
        unknown = self._unknown(_hastily(_asked(a, b)) for a, b in pairs if not _in_same_words(a, b))
        self._learn(unknown, _glanced)

    def expect(self, pairs: Pairs) -> None:
        """Say what will be read with care, as :meth:`expect_glances` does."""
        unknown = self._unknown(_asked(a, b) for a, b in pairs if not _in_same_words(a, b))
        self._learn(self._unknown(map(_hastily, unknown)), _glanced)
        self._learn(unknown, self._read)

    def glance(self, a: Claim, b: Claim) -> float:
        """The log odds that two claims answer one question by the quick reader's word alone."""
        return SAME_WORDS if _in_same_words(a, b) else self._glance(_asked(a, b))

    def read(self, a: Claim, b: Claim) -> float:
        """The log odds that two claims answer one question, read with care."""
        if _in_same_words(a, b):
            return SAME_WORDS
        pair = _asked(a, b)
        answer = self.known.get(pair)
        if answer is None:
            answer = self.known[pair] = self._read(pair)
        return answer

    def _unknown(self, pairs: Iterable[Asked]) -> list[Asked]:
        asked = dict.fromkeys(pairs)
        if self._recall:
            self._recall(asked)
        return [pair for pair in asked if pair not in self.known]

    def _learn(self, pairs: Sequence[Asked], answer: Callable[[Asked], float]) -> None:
        if pairs:
            with ThreadPoolExecutor(os.cpu_count()) as readers:
                for pair, odds in zip(pairs, readers.map(answer, pairs), strict=True):
                    self.known[pair] = odds

    def _glance(self, pair: Asked) -> float:
        hastily = _hastily(pair)
        answer = self.known.get(hastily)
        if answer is None:
            answer = self.known[hastily] = _glanced(hastily)
        return answer

    def _read(self, pair: Asked) -> float:
        care = CARE.get(pair[-1], CARE_OTHERWISE)
        return round((1 - care) * self._glance(pair) + care * _told_with_care(pair), 3)


def _hastily(pair: Asked) -> Asked:
    return (*pair[:2], HASTE)


def _glanced(pair: Asked) -> float:
    return QUICK.odds(*pair[:2])


def _told_with_care(pair: Asked) -> float:
    one, other, kind = pair
    told = CAREFUL.odds(one, other)
    return (told + CAREFUL.odds(other, one)) / 2 if kind in BOTH_WAYS else told


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
