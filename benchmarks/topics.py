"""Claims of many documents on many topics, made up: the same for the same size, and as crowded as real ones.

Documents of one topic answer its questions, each in its own words. Topics share what real ones share: general words by
Zipf's law, the concepts that these evoke, roles, kinds of events and dates, surnames, and a few names that are
everywhere. Nothing is parsed, so that hundreds of thousands of claims are made in seconds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import accumulate, islice
from random import Random

from claimcheck.claims.concepts import concepts
from claimcheck.claims.events.kinds import marked
from claimcheck.claims.lexicon import load
from claimcheck.claims.naming.equality import key
from claimcheck.values.claims import Claim, ClaimKind, Comparison, Evidence, Names, State, Value
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

KINDS: dict[ClaimKind, int] = {"state": 37, "entity": 33, "quantity": 18, "date": 11, "comparison": 1}
"""The share of each kind in real text, in hundredths."""
UNITS = (("count", ""), ("count", "person"), ("time", "day"), ("percent", "percent"), ("length", "metre"), ("area", ""))
UNIT_WEIGHTS = (30, 20, 18, 8, 6, 1)
SYLLABLES = "bar del fen gor hal jun kes lor mar nel or pel quin ros sel tor ul ven wes yar zan"
EVERYWHERE = ("Britain", "China", "Europe", "Germany", "India", "Paris", "London", "Commission", "Parliament", "Union")
QUESTIONS, CLAIMS, OWN_SHARE = 14, (6, 24), 0.4
"""Questions a topic; claims a document, from and to; the share of them that answers none of the topic's questions."""


def _general() -> list[str]:
    """Real lemmas, the most frequent first, then those that are rarer than any of the list."""
    weights = json.loads(files("claimcheck.groups").joinpath("data", "weights_of_words.json").read_text("utf-8"))
    ranked = sorted(weights, key=lambda word: (weights[word], word))
    rest = {word for family in load("events")["kinds"].values() for entry in family["words"] for word in entry.split()}
    return [*ranked, *sorted(word for word in rest - weights.keys() if word.isalpha())]


@dataclass(frozen=True)
class Stock:
    """What all topics draw from."""

    words: Sequence[str]
    zipf: Sequence[float]
    roles: Sequence[str]
    events: Sequence[str]
    oppositions: Sequence[str]
    surnames: Sequence[str]

    @classmethod
    def made(cls, random: Random) -> Stock:
        """A stock of real words and invented surnames."""
        words = [*_general(), *(_name(random, 3).lower() for _ in range(20_000))]
        data = json.loads(files("claimcheck.groups").joinpath("data", "roles.json").read_text("utf-8"))
        return cls(
            words,
            list(accumulate(1 / (rank + 20) for rank in range(len(words)))),
            sorted(noun for members in data["families"].values() for noun in members["nouns"]),
            sorted(load("events")["kinds"]),
            [*("release", "approval", "life", "permission"), *words[300:900]],
            sorted({_name(random, 2) for _ in range(600)}),
        )

    def drawn(self, random: Random, count: int) -> list[str]:
        """General words, the frequent ones often."""
        return random.choices(self.words, cum_weights=self.zipf, k=count)


@dataclass(frozen=True)
class Question:
    """What documents of a topic give answers to: a kind, words, and the answer of most."""

    kind: ClaimKind
    attribute: tuple[str, ...]
    concepts: tuple[str, ...]
    answer: int
    unit: tuple[str, str]


def topics(size: int, seed: int = 0) -> list[Claim]:
    """So many claims of documents on made-up topics."""
    random = Random(seed)  # noqa: S311 - the same every time
    stock = Stock.made(random)
    return list(islice(_claims(stock, random), size))


def _claims(stock: Stock, random: Random) -> Iterator[Claim]:
    number = 0
    while True:
        topic = _Topic(stock, random)
        for _ in range(min(12, 1 + int(random.paretovariate(1.2)))):
            yield from topic.document(f"topic/{number:06}.md")
            number += 1


class _Topic:
    def __init__(self, stock: Stock, random: Random) -> None:
        self._stock, self._random = stock, random
        own = [f"{random.choice(stock.surnames)} {random.choice(stock.surnames)}" for _ in range(4)]
        self._subject = random.choice(own if random.random() < 0.8 else EVERYWHERE)
        self._names = [*own, *random.choices(EVERYWHERE, k=3), *random.choices(stock.surnames, k=2)]
        rare = [_name(random, 3).lower() for _ in range(3)]
        self._words = [*rare, *random.choices(stock.words[600:], k=12)]
        self._questions = [self._question() for _ in range(QUESTIONS)]

    def _question(self) -> Question:
        random, stock = self._random, self._stock
        kind = random.choices(list(KINDS), KINDS.values())[0]
        words = [*random.choices(self._words, k=1), *stock.drawn(random, 1)]
        if kind == "entity" and random.random() < 0.3:
            words = [random.choice(stock.roles).split()[0], *words[:1]]
        events = marked([random.choice(stock.events)]) if kind == "date" and random.random() < 0.6 else ()
        unit = random.choices(UNITS, UNIT_WEIGHTS)[0]
        return Question(kind, tuple(words), events, random.randrange(1, 10_000), unit)

    def document(self, name: str) -> Iterator[Claim]:
        """The claims of one document on the topic."""
        for number in range(self._random.randint(*CLAIMS)):
            is_own = self._random.random() < OWN_SHARE
            question = self._question() if is_own else self._random.choice(self._questions)
            yield self._claim(name, number, question)

    def _claim(self, document: str, number: int, question: Question) -> Claim:
        random = self._random
        answer = question.answer if random.random() < 0.7 else random.randrange(1, 10_000)
        names = random.sample(self._names, random.choice((0, 1, 1, 2)))
        words = [*question.attribute, *random.choices(self._words, k=2), *self._stock.drawn(random, 3)]
        text = f"The {' '.join(words)} of {self._subject} with {' and '.join(names)} is {answer}."
        start = 200 * number
        end = start + len(text)
        context = tuple(sorted(set(words)))
        named = random.random()
        return Claim(
            kind=question.kind,
            subject=self._subject if named < 0.75 else "",
            attribute=" ".join(question.attribute),
            value=self._value(question, answer),
            evidence=Evidence(document, start, end, number + 1, 1, number + 1, len(text) + 1, text, end - 5, end - 1),
            subject_source="name" if named < 0.4 else "reference" if named < 0.6 else "topic",
            context=context,
            concepts=tuple(sorted({*concepts(words), *question.concepts})),
            names=tuple(sorted(map(key, names))),
        )

    def _value(self, question: Question, answer: int) -> Value:
        random = self._random
        if question.kind == "quantity":
            dimension, unit = question.unit
            return Quantity(answer, answer, unit, "=", dimension, answer, answer, 1.0, text=str(answer))
        if question.kind == "date":
            year = 1950 + answer % 80
            return Period((year, 1, 1), (year, 12, 31), "year", text=str(year))
        if question.kind == "entity":
            return Names((self._names[answer % len(self._names)],), "person")
        if question.kind == "comparison":
            return Comparison((random.choice(self._names),), random.choice(("ahead", "behind")))
        pole = random.choice(("yes", "no"))
        return State(self._stock.oppositions[question.answer % len(self._stock.oppositions)], pole)


def _name(random: Random, syllables: int) -> str:
    return "".join(random.choices(SYLLABLES.split(), k=syllables)).title()
