"""Comparisons by what people choose: "readers preferred Orion to Vega", "more people visit Orion than Vega"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.rivals import rivals_at
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.comparisons.signs import AMOUNTS
from claimcheck.claims.comparisons.targets import target_of
from claimcheck.claims.lexicon import load, words
from claimcheck.language.grammar import modifiers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction


def preferred(scene: Scene) -> Iterator[FoundComparison]:
    """Read "critics preferred Orion to Vega"; what one person likes better is no fact of the two."""
    links: dict[str, list[str]] = load("comparisons")["preferring_verbs"]
    for clause in scene.clauses:
        chosen, known = clause.object, links.get(clause.verb.lemma_, ())
        if chosen is None or not known or not _are_many(clause.subject):
            continue
        hosts = [c for c in (*clause.complements, *_behind(chosen)) if c[0] in known]
        rivals = rivals_at(hosts[0][1], definite=True) if hosts else ()
        draft = Draft(chosen, rivals, "ahead", scene.span(clause.verb, clause.verb), "popularity")
        found = scene.comparison(clause, draft)
        if found is not None:
            yield found


def _behind(noun: Token) -> list[tuple[str, Token]]:
    """What hangs from a noun by a preposition, however parsed."""
    return [(case.lower_, child) for child in noun.rights for case in child.lefts if case.tag_ in {"IN", "TO"}]


def _are_many(subject: Token | None) -> bool:
    """Whether people at large choose: "readers", "most of the jury", and not "400 people"."""
    if subject is None or any(t.like_num for t in subject.doc[max(0, subject.i - 2) : subject.i]):
        return False
    return subject.tag_ == "NNS" or subject.lower_ in {"most", "many"}


def chosen_by_more(scene: Scene) -> Iterator[FoundComparison]:
    """Read "more people visit Orion than Vega", where the object of the verb is what is compared."""
    aspects: dict[str, str] = load("comparisons")["choosing_many"]
    for clause in scene.clauses:
        chosen, sign = clause.object, _amount(clause)
        aspect = aspects.get(clause.verb.lemma_)
        if chosen is None or not sign or aspect is None or clause.is_passive:
            continue
        behind = scene.sentence.doc[chosen.i + 1 : scene.sentence.end - 1]
        than = next((t for t in behind if t.lower_ == "than"), None)
        target = target_of(than) if than is not None else None
        if than is None or target is None or (than.i > chosen.i + 1 and than.nbor(-1).tag_.startswith("JJ")):
            continue
        direction: Direction = "ahead" if sign > 0 else "behind"
        draft = Draft(chosen, rivals_at(target, definite=True), direction, scene.span(clause.verb, than), aspect)
        found = scene.comparison(clause, draft)
        if found is not None:
            yield found


def _amount(clause: Clause) -> int:
    """1 where more of the people do it, -1 where fewer do, 0 where neither is told."""
    subject = clause.subject
    if subject is None or subject.tag_ not in {"NNS", "NN"} or subject.lemma_ in words("comparisons", "measures"):
        return 0
    return next((AMOUNTS[t.lower_] for t in modifiers(subject) if t.lower_ in AMOUNTS), 0)
