"""Where clauses stand in a sentence: their head token, lexical verb and predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.language.grammar import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

_COPULA = frozenset({"cop"})
_PREPOSITION = frozenset({"prep"})
_ADVERB = frozenset({"advmod"})
_CLAUSE_OF_BE = frozenset({"xcomp", "ccomp"})
_LINKING = frozenset(
    {
        "be",
        "become",
        "remain",
        "stay",
        "seem",
        "appear",
        "look",
        "feel",
        "sound",
        "prove",
        "turn",
        "go",
        "come",
        "run",
        "get",
    }
    | {
        "keep",
        "grow",
        "fall",
        "stand",
        "lie",
        "rank",
        "end",
        "taste",
        "smell",
        "finish",
        "emerge",
        "die",
        "act",
        "live",
    }
)
_NOT_PREDICATES = labels.NEGATORS | {"also", "now", "still", "already", "then", "here", "there", "thus", "even", "just"}


class Nucleus(NamedTuple):
    """The frame of a clause.

    ``head`` carries the clause in the tree (the predicate in UD, the copula in CLEAR). ``shares`` is the head of the
    clause with which it is coordinated, None without one.
    """

    head: Token
    verb: Token
    predicate: Token
    is_copular: bool
    shares: Token | None


def nuclei(span: Doc | Span) -> Iterator[Nucleus]:
    """Nuclei of the clauses in ``span``, in text order of their heads."""
    for token in span:
        if _heads_clause(token):
            yield _nucleus(token)


def is_finite_frame(token: Token) -> bool:
    """Whether the token has a role that only clauses have."""
    return token.dep_ == "ROOT" or token.dep_ in labels.CLAUSAL


def _heads_clause(token: Token) -> bool:
    if token.dep_ in labels.FUNCTION_ROLES:
        return False
    if labels.child(token, _COPULA) is not None:
        return True
    first = labels.first_conjunct(token)
    if first.dep_ in labels.NOMINAL_ROLES or first.dep_ in {"compound", "amod", "nmod:poss", "poss", "conj"}:
        return _is_clausal(token) and _has_core_role(token)
    if labels.is_verb(token):
        return True
    return _is_verbless_predicate(token, first) or (_has_subject(token) and is_finite_frame(first))


def _is_clausal(token: Token) -> bool:
    return labels.is_verb(token) or _has_subject(token)


def _has_subject(token: Token) -> bool:
    return labels.child(token, labels.SUBJECTS) is not None


def _has_core_role(token: Token) -> bool:
    """Whether a verb in a noun's place governs something, as a clause would."""
    return labels.child(token, labels.SUBJECTS | labels.OBJECTS | labels.AUXILIARIES) is not None


def _is_verbless_predicate(token: Token, first: Token) -> bool:
    """Whether an adjective or noun predicates without a verb of its own.

    That is a secondary predicate ("made it cheaper") and a further conjunct of a predicate ("faster and cheaper").
    """
    if token.i != first.i:
        return _is_predicative(first)
    return token.dep_ in labels.SECONDARY_PREDICATES and not _is_linked(token)


def _is_predicative(token: Token) -> bool:
    """Whether the token is what a copula or linking verb predicates."""
    if labels.is_verb(token):
        return False
    if labels.child(token, _COPULA) is not None or token.dep_ in labels.PREDICATIVES:
        return True
    return token.dep_ == "xcomp"


def _is_linked(token: Token) -> bool:
    """Whether the predicative belongs to an active verb without object: "remains popular", "became a leader"."""
    verb = token.head
    return (
        verb.lemma_ in _LINKING
        and not labels.is_verb(token)
        and labels.child(verb, labels.OBJECTS | labels.PASSIVE_SIGNS) is None
    )


def _nucleus(token: Token) -> Nucleus:
    shares = token.head if token.dep_ == "conj" else None
    copula = labels.child(token, _COPULA)
    if copula is not None:
        return Nucleus(token, copula, token, is_copular=True, shares=shares)
    if not labels.is_verb(token):
        shared = _shared_copula(token)
        return Nucleus(token, shared or token, token, is_copular=not _is_misread_verb(token), shares=shares)
    predicate = _predicative(token)
    if predicate is not None:
        return Nucleus(token, token, predicate, is_copular=True, shares=shares)
    return Nucleus(token, token, token, is_copular=False, shares=shares)


def _is_misread_verb(token: Token) -> bool:
    """Whether a root that no copula precedes is a verb with a wrong tag ("Acme ships cars")."""
    return token.dep_ != "conj" and labels.child(token, labels.OBJECTS) is not None


def _shared_copula(token: Token) -> Token | None:
    """Copula of the predicate with which this one is coordinated."""
    if token.dep_ != "conj":
        return None
    first = labels.first_conjunct(token)
    copula = labels.child(first, _COPULA)
    if copula is None and first.dep_ in labels.PREDICATIVES | {"xcomp"}:
        return first.head
    return copula


def _predicative(verb: Token) -> Token | None:
    """Find what a verb links to its subject: attr, acomp or place ("in Rome") in CLEAR, a verbless xcomp in UD."""
    found = labels.child(verb, labels.PREDICATIVES)
    if found is not None and _is_linked(found) and not _is_existential(verb):
        return found
    complement = next((c for c in labels.children(verb, frozenset({"xcomp"})) if not labels.is_verb(c)), None)
    if complement is not None and labels.child(complement, _COPULA) is None and _is_linked(complement):
        return complement
    return _predicated_by_be(verb) if verb.lemma_ == "be" and not _is_existential(verb) else None


def _is_existential(verb: Token) -> bool:
    return any(child.dep_ == "expl" and child.lower_ == "there" for child in verb.children)


def _predicated_by_be(verb: Token) -> Token | None:
    """Prepositional object, clause or adverb after a CLEAR "be" that has no attribute."""
    for preposition in labels.children(verb, _PREPOSITION):
        noun = labels.child(preposition, frozenset({"pobj"}))
        if preposition.i > verb.i and noun is not None:
            return noun
    clause = labels.child(verb, _CLAUSE_OF_BE)
    if clause is not None:
        return clause
    return next((a for a in labels.children(verb, _ADVERB) if a.i > verb.i and a.lower_ not in _NOT_PREDICATES), None)
