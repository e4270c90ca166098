"""Comparatives in clefts: "it is Vega that has larger rooms" sets Vega beside the other one that is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.degrees import degree_before, read
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.claims.comparisons.signs import Degree
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction

RELATIVES = frozenset({"that", "which", "who"})
BE = frozenset({"is", "was", "'s"})


def clefts(scene: Scene) -> Iterator[FoundComparison]:
    """Read the comparatives in the "that" clause of a cleft whose rival is not told by "than" or "of"."""
    for clause in scene.clauses:
        last = _graded(clause) if _is_split(clause) else None
        degree = degree_before(scene, last.nbor(1)) if last is not None and last.i + 1 < scene.sentence.end else None
        if last is None or degree is None or not _is_of(degree, last, clause) or _is_told(last):
            continue
        reading = read(degree, clause)
        direction: Direction = "ahead" if reading.sign > 0 else "behind"
        rivals = (last.doc[degree.last.i : degree.last.i + 1],)
        trigger = scene.span(clause.verb, degree.last)
        found = scene.comparison(clause, Draft(clause.subject, rivals, direction, trigger, reading.aspect))
        if found is not None:
            yield found


def _is_split(clause: Clause) -> bool:
    """Whether the clause's subject is the one picked out: "it is Vega that", and not "it is clear that Vega"."""
    if clause.subject is None or clause.is_negated or not clause.subject.tag_.startswith("NN"):
        return False
    first = phrase(clause.subject)[0]
    start, doc = first.sent.start, first.doc
    before = [t.lower_ for t in doc[max(start, first.i - 3) : first.i] if t.tag_ not in {"RB", "CC"}]
    return before[-2:-1] == ["it"] and before[-1] in BE and _relative(clause) is not None


def _relative(clause: Clause) -> Token | None:
    """The relative word between the one picked out and the verb."""
    subject = clause.subject
    if subject is None:
        return None
    return next((t for t in subject.doc[subject.i + 1 : clause.verb.i] if t.lower_ in RELATIVES), None)


def _graded(clause: Clause) -> Token | None:
    """What the clause says in a degree: the predicate of "is cheaper", the object of "has larger rooms"."""
    if clause.is_copular:
        return clause.predicate if clause.predicate.tag_.startswith(("JJ", "RB")) else None
    return clause.object if clause.verb.lemma_ in words("comparisons", "having_verbs") else None


def _is_of(degree: Degree, last: Token, clause: Clause) -> bool:
    """Whether the degree grades what the clause says, and only that."""
    between = last.doc[degree.last.i + 1 : last.i]
    is_near = degree.token.i > clause.verb.i and degree.last.i <= last.i
    return is_near and all(token.tag_.startswith(("NN", "JJ")) for token in between)


def _is_told(last: Token) -> bool:
    """Whether what follows tells the rival or goes on: "cheaper than Orion", "the larger of the two"."""
    behind = last.doc[last.i + 1 : last.sent.end]
    return any(token.lower_ in {"than", "of"} for token in behind)
