"""The words that narrow a question (input, net, maximum), which the stages before and after know alike."""

from __future__ import annotations

from functools import cache

from claimcheck.claims.lexicon import load

BY = "by "
"""What stands before whoever is ruled for, in the scope of a rule: "visitors may" and "staff may" are two rules."""

TO = "to "
"""What stands before an act in the scope of a comparison: "takes longer to charge", "is easier to clean"."""


@cache
def scope_words() -> dict[str, str]:
    """The words that narrow a question, each with the family whose members exclude each other."""
    return {word: family for family, members in load("frames")["scope"].items() for word in members}


@cache
def scope_synonyms() -> dict[str, str]:
    """Words that narrow a question as others of their family do: typical as average, yearly as annual."""
    found: dict[str, str] = load("frames")["scope synonyms"]
    return found
