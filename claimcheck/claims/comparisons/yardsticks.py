"""Comparisons that a noun makes: "its yardstick is Vega", "a competitor of Vega", "chose Vega as its benchmark"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.rivals import is_name, rivals_at
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import appositions, complements, governed, possessor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.language.grammar import Clause


def yardsticks(scene: Scene) -> Iterator[FoundComparison]:
    """The comparisons made by nouns of the lexicon."""
    for noun in scene.sentence:
        if noun.lemma_.lower() not in words("comparisons", "yardsticks") or not noun.tag_.startswith("NN"):
            continue
        clause = scene.clause_of(noun)
        if clause is None:
            continue
        rules = (_as_subject, _as_predicate, _as_role, _with_names, _as_object, _by_order)
        found = next((sides for rule in rules if (sides := rule(noun, clause)) is not None), None)
        if found is None:
            continue
        subject, rivals = found
        comparison = scene.comparison(clause, Draft(subject, rivals, "against", scene.span(noun, noun)))
        if comparison is not None:
            yield comparison


REACH = 10
"""Words after a yardstick among which "is" is looked for."""
Sides = tuple["Token | None", "tuple[Span, ...]"]


def _as_subject(noun: Token, clause: Clause) -> Sides | None:
    """Read "its yardstick is Vega", "its rivals include Vega and Lyra"; unowned, the noun itself is the subject."""
    if clause.subject is None or clause.subject.i != noun.i:
        return None
    if clause.verb.lemma_ not in words("comparisons", "yardstick_verbs"):
        return None
    named = clause.predicate if clause.is_copular else clause.object
    return (_owner(noun) or noun, rivals_at(named, definite=True)) if named is not None else None


def _as_predicate(noun: Token, clause: Clause) -> Sides | None:
    """Read "Vega is the benchmark for Orion", "Vega is Orion's main rival", "Orion is a rival of Vega"."""
    if not clause.is_copular or clause.predicate.i != noun.i or clause.subject is None:
        return None
    owner = _owner(noun)
    if owner is None:
        return None
    if _is_mutual(noun) and possessor(noun) is None:
        return clause.subject, rivals_at(owner)
    return owner, rivals_at(clause.subject)


def _as_role(noun: Token, clause: Clause) -> Sides | None:
    """Read "uses Vega as its benchmark", "Vega was chosen as the yardstick for Orion"."""
    if not any(c.preposition == "as" and c.head.i == noun.i for c in clause.complements):
        return None
    if clause.verb.lemma_ not in words("comparisons", "choosing_verbs"):
        return None
    named = clause.subject if clause.is_passive else clause.object
    if named is None:
        return None
    of_clause = next((c.head for c in clause.complements if c.preposition == "for"), None)
    return _owner(noun) or of_clause or (noun if clause.is_passive else clause.subject), rivals_at(named)


def _with_names(noun: Token, clause: Clause) -> Sides | None:
    """Read "its rival, Vega" and "its rivals such as Vega and Lyra", wherever they stand."""
    owner = possessor(noun)
    named = any(is_name(other) for other in appositions(noun))
    listed = any(c.preposition in words("comparisons", "examples") for c in complements(noun))
    if owner is None or clause.subject is None or not (named or listed):
        return None
    return owner, rivals_at(noun)


def _as_object(noun: Token, clause: Clause) -> Sides | None:
    """Read "faces competition from Vega", "offers an alternative to Vega"."""
    if clause.object is None or clause.object.i != noun.i or not _is_mutual(noun):
        return None
    rival = next((c.head for c in complements(noun) if c.preposition in _owning() | {"with", "from"}), None)
    rival = rival or next((c.head for c in clause.complements if c.preposition in {"with", "from", "to"}), None)
    return (clause.subject, rivals_at(rival)) if rival is not None else None


def _by_order(noun: Token, clause: Clause) -> Sides | None:  # noqa: ARG001 - a rule takes noun and clause
    """Read "the board's chosen yardstick for the plant is Vega" by the order of its words, however parsed."""
    doc, end = noun.doc, noun.sent.end
    owner = governed(doc[noun.i + 1]) if noun.i + 1 < end and doc[noun.i + 1].lower_ in _owning() else None
    be = next((t for t in doc[noun.i + 1 : min(end, noun.i + REACH)] if t.lemma_ == "be"), None)
    if owner is None or be is None or owner.i > be.i:
        return None
    last = be.i
    while last + 1 < end and doc[last + 1].tag_.startswith(("NN", "POS", "DT", "CD")):
        last += 1
    return owner, rivals_at(doc[last], definite=True)


def _owner(noun: Token) -> Token | None:
    """What is measured: "the plant" of "Acme's yardstick for the plant", else the possessor.

    A phrase right after the noun is its own, wherever the parser attached it.
    """
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if following.lower_ in _owning():
        return governed(following)
    return next((c.head for c in complements(noun) if c.preposition in _owning()), None) or possessor(noun)


def _is_mutual(noun: Token) -> bool:
    """Whether each is the other's: "Orion is a rival of Vega" tells of Orion, "the benchmark for Vega" of Vega."""
    return noun.lemma_ in words("comparisons", "mutual_yardsticks")


def _owning() -> frozenset[str]:
    return words("comparisons", "owning_prepositions")
