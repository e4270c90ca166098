"""Comparisons by what came first: "the Orion mill was built before the Vega mill" makes it the older one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.rivals import is_name
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.lexicon import words
from claimcheck.claims.phrases import verb_lemma
from claimcheck.language.grammar import core, governed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction

ORDER: dict[str, Direction] = {"before": "ahead", "after": "behind"}


def origins(scene: Scene) -> Iterator[FoundComparison]:
    """Read "was founded before the Vega mill", where both are of one sort or have names; not "before the war"."""
    for clause in scene.clauses:
        if clause.subject is not None and verb_lemma(clause) in words("comparisons", "origin_verbs"):
            yield from _ordered(scene, clause, clause.subject)


def _ordered(scene: Scene, clause: Clause, subject: Token) -> Iterator[FoundComparison]:
    for order in scene.sentence.doc[clause.verb.i + 1 : scene.sentence.end - 1]:
        direction = ORDER.get(order.lower_)
        rival = governed(order) if direction is not None else None
        while (
            rival is not None
            and rival.i + 1 < scene.sentence.end
            and (rival.nbor(1).tag_ == "NN" or rival.nbor(1).is_digit)
        ):
            rival = rival.nbor(1)  # "mill" of "the Vega mill", however parsed
        if direction is None or rival is None:
            continue
        are_named = clause.is_passive and is_name(subject) and is_name(rival)
        if not are_named and not _are_alike(subject, rival):
            continue
        trigger = scene.span(clause.verb, order)
        draft = Draft(subject, _told(order, rival), direction, trigger, "age")
        found = scene.comparison(clause, draft)
        if found is not None:
            yield found


def _told(order: Token, rival: Token) -> tuple[Span, ...]:
    """The rival between "before" and its last word, without its article."""
    first = order.i + 1 + (order.nbor(1).tag_ in {"DT", "PRP$"})
    return (rival.doc[first : rival.i + 1],) if first < rival.i else ()


def _are_alike(subject: Token, rival: Token) -> bool:
    """Whether one common noun tells of both ("dam"), so that their beginnings are what is compared."""
    own, other = core(subject)[-1], core(rival)[-1]
    are_versions = own.is_digit and other.is_digit  # "Orion 2", "Vega 7"
    return are_versions or (own.lemma_.lower() == other.lemma_.lower() and own.is_lower and other.is_lower)
