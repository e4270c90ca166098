"""What is decided on: one known thing, a new one, or all things of a sort on which there is a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.states.bearers import is_known
from claimcheck.claims.states.lexicon import index
from claimcheck.language.grammar import modifiers, number_modifier, phrase, possessor

if TYPE_CHECKING:
    from spacy.tokens import Token

    from claimcheck.claims.states.lexicon import Pole


def undertaken(thing: Token | None, spelt: tuple[str, ...]) -> Token | None:
    """What is decided on where it is not there yet: "decided against a sequel", "approved a new hall"."""
    if thing is None or thing.tag_ not in {"NN", "NNS", "VBG"} or number_modifier(thing):
        return None
    article = phrase(thing)[0]
    is_told = any(token.lower_ in words("states", "telling_modifiers") for token in modifiers(thing))
    is_decided = " ".join(spelt) in words("states", "indefinite_decisions") or (is_told and _is_approval(spelt))
    is_new = article.lower_ in {"a", "an"} and is_decided
    is_bare = article.tag_ not in {"DT", "PDT", "PRP$", "CD"} and possessor(thing) is None
    is_any = is_bare and _is_approval(spelt)
    return thing if (is_any and _is_of_a_sort(thing)) or (thing.tag_ != "NNS" and (is_new or is_any)) else None


def _is_of_a_sort(things: Token) -> bool:
    """Whether a noun before several tells their sort, which all of them are of: "night flights"."""
    return any(token.tag_ == "NN" for token in modifiers(things))


def _is_approval(spelt: tuple[str, ...]) -> bool:
    return any(pole.opposition == "approval" for pole in index("gets")[spelt])


def ruling(things: Token | None, poles: tuple[Pole, ...]) -> tuple[Pole, ...]:
    """The poles of rules, where all things of a sort are meant, as by a rule: "the park bans drones"."""
    if things is None or things.tag_ != "NNS":
        return ()
    return tuple(pole for pole in poles if pole.opposition in words("states", "ruling_oppositions"))


def definite(noun: Token | None) -> Token | None:
    """The noun when it is one known thing: a name, or "the" or "its" before it, or an owner."""
    if noun is None or noun.tag_.startswith("NNP") or noun.tag_ == "PRP" or not noun.is_lower:
        return noun
    return noun if noun.tag_ in {"NN", "NNS"} and is_known(noun) else None
