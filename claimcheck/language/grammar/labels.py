"""Dependency labels of both annotation styles, as the questions that the grammar asks of a token.

Universal Dependencies (UD) and the CLEAR style of spaCy's own English pipelines share some labels with other meanings
(``case`` is a preposition in UD and a possessive mark in CLEAR), so the questions look at tags and neighbours too and
answer right for either style without knowing which one it is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nsubjpass"})
PASSIVE_SIGNS = frozenset({"nsubj:pass", "nsubjpass", "aux:pass", "auxpass", "obl:agent", "agent", "csubj:pass"})
OBJECTS = frozenset({"obj", "dobj"})
INDIRECT_OBJECTS = frozenset({"iobj", "dative"})
AUXILIARIES = frozenset({"aux", "aux:pass", "auxpass"})
PARTICLES = frozenset({"compound:prt", "prt"})
RELATIVES = frozenset({"acl:relcl", "advcl:relcl", "relcl"})
POSSESSORS = frozenset({"nmod:poss", "poss"})
DETERMINERS = frozenset({"det", "det:predet", "predet", "cc:preconj", "preconj"})
PREDICATIVES = frozenset({"attr", "acomp", "oprd"})
SECONDARY_PREDICATES = frozenset({"xcomp", "oprd"})
CLAUSAL = (
    frozenset({"ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj", "csubj:pass", "pcomp", "csubjpass"}) | RELATIVES
)
NOMINAL_ROLES = (
    SUBJECTS
    | OBJECTS
    | INDIRECT_OBJECTS
    | {"obl", "nmod", "pobj", "appos", "obl:unmarked", "nmod:unmarked", "obl:agent"}
)
FUNCTION_ROLES = (
    AUXILIARIES
    | PARTICLES
    | POSSESSORS
    | DETERMINERS
    | {"cop", "case", "mark", "punct", "amod", "compound", "flat", "fixed", "nummod", "cc", "prep", "nmod:desc", "neg"}
    | {"goeswith", "reparandum", "discourse", "intj", "quantmod", "advmod", "expl"}
)
LEFT_PARTS = frozenset({"amod", "compound", "flat", "nmod", "nmod:desc", "nmod:unmarked", "goeswith", "nn", "quantmod"})
RIGHT_PARTS = frozenset(
    {"flat", "compound", "goeswith", "nummod", "nmod:unmarked", "nmod", "appos", "dep", "amod", "npadvmod"}
)
OBLIQUES = frozenset({"obl", "nmod"})
BARE_OBLIQUES = frozenset({"obl:unmarked", "obl:tmod", "obl:npmod", "npadvmod", "nmod:unmarked", "nmod:tmod", "obl"})

NEGATORS = frozenset({"not", "n't", "nt", "never", "hardly", "scarcely", "barely", "nowise"})
NEGATIVE_WORDS = frozenset({"no", "none", "nobody", "nothing", "neither", "nowhere"})
RELATIVE_WORDS = frozenset({"which", "who", "whom", "that", "what"})
SUBORDINATORS = frozenset({"when", "where", "while", "once", "whenever", "wherever", "how", "why", "if", "unless"})


@lru_cache(maxsize=512)
def base(label: str) -> str:
    """Label without its subtype: ``obl`` of ``obl:unmarked``."""
    return label.partition(":")[0]


def is_verb(token: Token) -> bool:
    """Whether the token is tagged as a verb form other than a modal."""
    return token.tag_.startswith("VB")


def is_nominal(token: Token) -> bool:
    """Whether the token is tagged as a noun, name, pronoun or number."""
    return token.tag_[:2] in {"NN", "PR", "CD", "WP", "DT", "WD", "EX"} or token.tag_ in {"$", "FW", "ADD"}


def is_name(token: Token) -> bool:
    """Whether the token is tagged as a proper noun."""
    return token.tag_.startswith("NNP")


def children(token: Token, labels: frozenset[str]) -> Iterator[Token]:
    """Token's children with one of the labels, in text order."""
    return (child for child in token.children if child.dep_ in labels)


def child(token: Token, labels: frozenset[str]) -> Token | None:
    """First child with one of the labels."""
    return next(children(token, labels), None)


def is_preposition(token: Token) -> bool:
    """Whether the token is a preposition by its role: ``case`` in UD (not the possessive mark), ``prep`` in CLEAR."""
    if token.dep_ == "case":
        return token.tag_ != "POS"
    return token.dep_ in {"prep", "agent"} or (token.dep_ == "dative" and token.tag_ in {"IN", "TO"})


def is_set_off(token: Token) -> bool:
    """Whether a comma, dash or bracket stands before the token's subtree."""
    first = token.left_edge.i
    if token.left_edge.is_punct:
        return True
    return first > 0 and token.doc[first - 1].is_punct and token.doc[first - 1].text not in {"-", "/", '"', "“", "'"}


def first_conjunct(token: Token) -> Token:
    """Head of the coordination that the token belongs to: itself without one."""
    for _ in range(len(token.doc)):
        if token.dep_ != "conj" or token.head.i == token.i:
            break
        token = token.head
    return token
