"""The oppositions of states.json, indexed by the words that express them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimcheck.claims.lexicon import load, words
from claimcheck.language.grammar import core, modified_noun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from claimcheck.language.grammar import Clause

Way = Literal["is", "does", "gets", "how", "named", "awaited", "exists"]
"""How a pole is expressed: the subject is "available", it "survives", it is what someone "releases", it opens "on
time"; or a noun tells: "the preview of the model", "they await the full release", "there is a ban on drones"."""


class Pole(NamedTuple):
    """One side of an opposition."""

    opposition: str
    name: str


STILL = "still"
Index = dict[tuple[str, ...], tuple[Pole, ...]]


@lru_cache(maxsize=7)
def index(way: Way) -> Index:
    """Poles by their words; a hyphen counts as a space, or joins the words to one, as tokenizers have it."""
    found: dict[tuple[str, ...], list[Pole]] = {}
    for opposition, entry in load("states")["oppositions"].items():
        for pole, ways in entry["poles"].items():
            for phrase in ways.get(way, ()):
                for spelt in dict.fromkeys((phrase.replace("-", " "), phrase)):
                    found.setdefault(tuple(spelt.split()), []).append(Pole(opposition, pole))
    return {key: tuple(dict.fromkeys(poles)) for key, poles in found.items()}


@lru_cache(maxsize=2)
def by_verb(way: Way) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The verb phrases of the index by their verb, the longest first; "still" stands in front of it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in index(way):
        found.setdefault(phrase[phrase[0] == STILL], []).append(phrase)
    return {verb: tuple(sorted(rows, key=lambda row: (-len(row), row))) for verb, rows in found.items()}


@lru_cache(maxsize=1)
def longest() -> int:
    """How many words the longest predicate has."""
    return max(map(len, index("is")))


def other_pole(pole: Pole) -> str:
    """What the denial of a pole says: the other of two, else "not" it."""
    names: list[str] = list(load("states")["oppositions"][pole.opposition]["poles"])
    if len(names) == 2:
        return names[1 - names.index(pole.name)]
    return f"not {pole.name}"


def is_narrowed(opposition: str) -> bool:
    """Whether the state stands under conditions: "open" says less than "open on Mondays", while "approved" is done."""
    return bool(load("states")["oppositions"].get(opposition, {}).get("narrowed", False))


def is_changing(opposition: str) -> bool:
    """Whether things come and go between the poles, so that what was says nothing of what is: open, full, broken."""
    return bool(load("states")["oppositions"].get(opposition, {}).get("changing", False))


def is_done(opposition: str) -> bool:
    """Whether the state, once there, stays under all conditions: approved, demolished, dead."""
    return opposition in load("states")["oppositions"] and not (is_narrowed(opposition) or is_changing(opposition))


def is_misled(phrase: tuple[str, ...], last: Token, prepositions: Iterable[str] = ()) -> bool:
    """Whether the words after a phrase give it another sense: "free of errors", "lives in", "cleared him of"."""
    following = last.doc[last.i + 1].lower_ if last.i + 1 < len(last.doc) else ""
    unless = load("states")["unless_followed"]
    return not {following, *prepositions}.isdisjoint(unless.get(" ".join(phrase), ()))


def told_of(subject: Token | None, phrase: tuple[str, ...], poles: tuple[Pole, ...]) -> tuple[Pole, ...]:
    """The poles that a phrase tells of such a thing: laws are passed and ceasefires hold, cars and ropes do not."""
    only: dict[str, dict[str, list[str] | str]] = load("states")["only_of"]
    spelt = _spellings(subject) if subject is not None else {""}
    if not spelt.isdisjoint(words("states", "spans")) and " ".join(phrase) in words("states", "of_no_span"):
        return ()  # "before the year is out"
    if subject is not None and " ".join(phrase) in words("states", "taking_sides") and _is_somebody(subject):
        poles = tuple(pole for pole in poles if pole.opposition != "approval")
    known = ((pole, only.get(pole.opposition, {}).get(" ".join(phrase))) for pole in poles)
    return tuple(pole for pole, sort in known if sort is None or not spelt.isdisjoint(_sort(sort)))


def _is_somebody(noun: Token) -> bool:
    """Whether a name stands by no word for a plan, and so is rather a person's or party's: "endorsed Ada Wren"."""
    parts = {token.lower_ for token in core(noun)}
    return noun.tag_.startswith("NNP") and parts.isdisjoint(words("states", "proposals"))


def _spellings(noun: Token) -> set[str]:
    """A noun by which it may be listed; lemmatizers miss plurals that begin a sentence."""
    lower = noun.lower_
    return {noun.lemma_.lower(), lower, lower.removesuffix("s"), lower.removesuffix("ies") + "y"}


def _sort(sort: list[str] | str) -> list[str]:
    """The nouns of a sort of things, which may be listed once under a name ("levels")."""
    named: dict[str, list[str]] = load("states")["sorts"]
    return named[sort] if isinstance(sort, str) else sort


def is_of_sort(noun: Token, sort: str) -> bool:
    """Whether a noun is listed as one of a sort of things: "concerns", "places"."""
    return not _spellings(noun).isdisjoint(_sort(sort))


def is_finite(clause: Clause) -> bool:
    """Whether no auxiliary leaves open whether it is so: neither "may" nor "to"."""
    return words("states", "modals").isdisjoint(clause.auxiliaries) and "to" not in clause.auxiliaries


def only_modifies(word: Token) -> bool:
    """Whether a word tells of another noun what sort it is: "launch" of "launch window", not of "launch version"."""
    noun = modified_noun(word)
    return noun is not None and noun.lemma_.lower() not in words("states", "form_nouns") | words("states", "step_nouns")


def is_partial(first: Token) -> bool:
    """Whether "almost" or the like stands before the words."""
    return first.i > 0 and first.doc[first.i - 1].lower_ in words("states", "partial")
