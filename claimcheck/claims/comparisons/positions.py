"""Places in a ranking: "leads, ahead of Vega", "leads the table, followed by Vega"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.rivals import is_name, rivals_at
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.language.grammar import governed, governing_clause, role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.language.grammar import Clause

PHRASES = (("ahead", "of"), ("followed", "by"))
RANKING = frozenset({"lead", "win", "finish", "come", "rank", "top", "place", "triumph", "prevail", "dominate", "head"})
"""Verbs of rankings: after others "ahead of" and "followed by" are of time and order."""


def positions(scene: Scene) -> Iterator[FoundComparison]:
    """The comparisons that a ranking makes with who comes after."""
    for first in scene.sentence[:-2]:
        second = first.doc[first.i + 1]
        if (first.lower_, second.lower_) not in PHRASES:
            continue
        clause = _ranking(scene, first)
        found = _placed(scene, clause, scene.span(first, second)) if clause is not None else None
        if found is not None:
            yield found


def _ranking(scene: Scene, token: Token) -> Clause | None:
    """The clause of a ranking verb that holds the phrase, at most a participle above it."""
    clause = scene.clause_of(token)
    if clause is not None and clause.verb.i == token.i and clause.governor is not None and role(clause) != "main":
        clause = governing_clause(clause.governor, scene.clauses)
    return clause if clause is not None and clause.verb.lemma_ in RANKING else None


def _placed(scene: Scene, clause: Clause, trigger: Span) -> FoundComparison | None:
    rival = governed(trigger[-1])
    if rival is None or not is_name(rival):
        return None
    return scene.comparison(clause, Draft(clause.subject, rivals_at(rival), "ahead", trigger))
