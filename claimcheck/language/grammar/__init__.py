"""The grammatical roles that extraction needs, read from Universal Dependencies or from CLEAR annotation alike.

Nothing outside this package looks at a dependency label. Parsers err, so every function answers for any tree: it may
miss a role, and never raises.
"""

from __future__ import annotations

from claimcheck.language.grammar.clauses import Clause, ClauseRole, clauses, governing_clause, role
from claimcheck.language.grammar.nouns import (
    appositions,
    complements,
    conjuncts,
    core,
    modified_noun,
    modifiers,
    number_modifier,
    phrase,
    possessor,
)
from claimcheck.language.grammar.prepositions import Complement, governed, own_preposition

__all__ = [
    "Clause",
    "ClauseRole",
    "Complement",
    "appositions",
    "clauses",
    "complements",
    "conjuncts",
    "core",
    "governed",
    "governing_clause",
    "modified_noun",
    "modifiers",
    "number_modifier",
    "own_preposition",
    "phrase",
    "possessor",
    "role",
]
