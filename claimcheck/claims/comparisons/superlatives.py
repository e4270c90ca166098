"""Superlatives as comparisons with any other of a kind: "the largest park in the country", "larger than any other"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.degrees import AMOUNT_OF, base_of, degree_before, read, superlative
from claimcheck.claims.comparisons.rivals import OWN, is_name
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.comparisons.signs import Degree
from claimcheck.claims.comparisons.targets import target_of
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import modifiers, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction


def superlatives(scene: Scene) -> Iterator[FoundComparison]:
    """Read "Orion is the largest park in the country" and "Orion is the country's oldest mill"."""
    for clause in scene.clauses:
        best = _best(clause)
        told = superlative(best) if best is not None else None
        if best is None or told is None or told[0] in {"", "distance"} or _is_one_of_them(best, clause):
            continue  # "the closest rival" is near to one of them
        direction: Direction = "ahead" if told[1] > 0 else "behind"
        rivals: tuple[Span, ...] = (best.doc[best.i : best.i + 1],)
        found = scene.comparison(clause, Draft(clause.subject, rivals, direction, scene.span(best, best), told[0]))
        if found is not None and not found.hedged:
            yield found


def unrivalled(scene: Scene) -> Iterator[FoundComparison]:
    """Read "no mill in the country is larger than Orion", which puts Orion ahead of any other."""
    for clause in scene.clauses:
        subject = clause.subject
        behind = scene.sentence.doc[clause.verb.i + 1 : scene.sentence.end - 1]
        than = next((t for t in behind if t.lower_ == "than" or _closes_equal(t, clause)), None)
        if subject is None or than is None or not is_nothing(subject) or subject.lower_ == "one":
            continue
        degree, target = degree_before(scene, than) if than.lower_ == "than" else _equal(than, clause), target_of(than)
        if degree is None or target is None or not (is_name(target) or target.lower_ in OWN):
            continue
        reading = read(degree, clause)
        direction: Direction = "ahead" if reading.sign > 0 else "behind"
        trigger = scene.span(degree.token, than)
        rivals = (subject.doc[subject.i : subject.i + 1],)
        found = scene.comparison(None, Draft(target, rivals, direction, trigger, reading.aspect))
        if found is not None:
            yield found


def _closes_equal(word: Token, clause: Clause) -> bool:
    """Whether a word is the second "as" of "has as many rooms as Orion"."""
    before = word.doc[clause.verb.i + 1 : max(clause.verb.i + 1, word.i - 1)]
    return word.lower_ == "as" and any(t.lower_ == "as" for t in before)


def _equal(second: Token, clause: Clause) -> Degree | None:
    """What is graded between the first "as" and the second: "many" of "has as many rooms as Orion"."""
    before = second.doc[clause.verb.i + 1 : second.i - 1]
    graded = next((t.nbor(1) for t in before if t.lower_ == "as"), None)
    if graded is None or graded.tag_ not in {"JJ", "RB"}:
        return None
    return Degree(graded, graded, AMOUNT_OF.get(graded.lower_, base_of(graded)), 1)


def is_nothing(noun: Token) -> bool:
    """Whether a noun stands for none of its sort: "no mill", "nothing", "nobody"."""
    return noun.lower_ in {"nobody", "none", "nothing"} or any(t.lower_ == "no" for t in noun.lefts)


def _best(clause: Clause) -> Token | None:
    """The superlative that a clause says its subject is, at the predicate or before it."""
    subject = clause.subject
    if not clause.is_copular or clause.is_negated or subject is None or not _is_known(subject):
        return None
    return next((t for t in (clause.predicate, *modifiers(clause.predicate)) if superlative(t) is not None), None)


def _is_known(subject: Token) -> bool:
    """Whether one thing is meant that the text names or has told of."""
    return is_name(subject) or subject.lower_ == "it" or phrase(subject)[0].lower_ in {"this", "our"}


def _is_one_of_them(best: Token, clause: Clause) -> bool:
    """Whether others are as large, or larger: "one of the largest", "the second largest", "at its largest"."""
    before = best.doc[clause.verb.i + 1 : best.i]
    told = {t.lower_ for t in before}
    is_shared = not words("comparisons", "none_of_all_before").isdisjoint(told)
    is_apart = is_shared or clause.predicate.tag_ in {"NNS", "NNPS"}
    is_led = any(t.tag_ in {"DT", "PRP$", "POS"} for t in before)
    return is_apart or not is_led or _is_narrow(best, clause)


def _is_narrow(best: Token, clause: Clause) -> bool:
    """Whether it is the best of somebody's own or so far ("its largest to date"), or the next best is told behind."""
    behind = {t.lower_ for t in best.doc[best.i + 1 : clause.verb.sent.end]}
    owned = any(t.tag_ == "PRP$" for t in best.doc[clause.verb.i + 1 : best.i])
    return owned or not words("comparisons", "none_of_all_behind").isdisjoint(behind)
