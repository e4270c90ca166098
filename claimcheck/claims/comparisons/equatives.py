"""Comparisons with "as ... as": "as cheap as", "twice as large as", "did not sell as well as"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.degrees import base_of, read
from claimcheck.claims.comparisons.fused import mended
from claimcheck.claims.comparisons.rivals import rivals_at
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.comparisons.signs import Degree
from claimcheck.claims.comparisons.targets import target_of
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.phrases import verb_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction


def equatives(scene: Scene) -> Iterator[FoundComparison]:
    """The comparisons with "as ... as"."""
    for first in scene.sentence:
        if first.lower_ not in words("comparisons", "equal_degree"):
            continue
        second = _second_as(scene, first)
        found = _equated(scene, first, second) if second is not None else None
        if found is not None:
            yield found


def _second_as(scene: Scene, first: Token) -> Token | None:
    window = first.doc[first.i + 1 : min(scene.sentence.end, first.i + 5)]
    second = next((token for token in window if token.lower_ == "as" and token.i > first.i + 1), None)
    graded = first.doc[first.i + 1] if second is not None else None
    if graded is None or second is None or graded.tag_ not in {"JJ", "RB"}:
        return None
    is_doubtful = graded.lower_ in words("comparisons", "no_equatives") and not _is_weighed(first)
    return second if not is_doubtful or _is_fallen_short(scene, graded, second) else None


def _is_weighed(first: Token) -> bool:
    """Whether the word before sets a measure, as it does in "just as well as" and "half as long as"."""
    before = first.nbor(-1).lower_ if first.i > first.sent.start else ""
    known = words("comparisons", "ratio_up") | words("comparisons", "ratio_down") | words("comparisons", "shortfalls")
    return before in known | {"just", "equally"}


def _graded_clause(scene: Scene, graded: Token) -> Clause | None:
    """The clause that is graded, and not the rival's, on which parsers hang "as well as Vega did"."""
    clause = scene.clause_of(graded)
    if clause is None or clause.governor is None or clause.verb.i < graded.i:
        return clause
    return scene.clause_of(clause.governor) if clause.governor.i < graded.i else clause


def _is_fallen_short(scene: Scene, graded: Token, second: Token) -> bool:
    """Whether "as well as" compares: under a denial, where the rival's own verb follows or what is done can go well.

    So it does in "does not clean it as well as Vega does" and "did not sell as well as Vega"; elsewhere it is "and".
    """
    clause = _graded_clause(scene, graded)
    if graded.lower_ != "well" or clause is None or not clause.is_negated:
        return False
    phrases: dict[str, tuple[str, int]] = load("comparisons")["verb_phrases"]
    behind = second.doc[second.i + 2 : min(scene.sentence.end, second.i + 6)]
    closing = next((t for t in behind if t.lemma_ in words("comparisons", "comparing_auxiliaries")), None)
    is_closed = closing is not None and (closing.i + 1 >= scene.sentence.end or closing.nbor(1).is_punct)
    return is_closed or f"{verb_lemma(clause)} well" in phrases


def _equated(scene: Scene, first: Token, second: Token) -> FoundComparison | None:
    graded = first.doc[first.i + 1]
    clause, target = mended(_graded_clause(scene, graded), first, scene.sentence), target_of(second)
    if clause is None or target is None:
        return None
    reading = read(Degree(graded, graded, base_of(graded), 1), clause)
    rivals = rivals_at(target, definite=True)
    direction = _ratio(first, reading.sign, is_negated=clause.is_negated)
    trigger = scene.span(first, second)
    found = scene.comparison(clause, Draft(reading.subject, rivals, direction, trigger, reading.aspect))
    is_short = found is not None and (direction, found.direction) == ("level", "behind") and reading.sign < 0
    return replace(found, direction="ahead") if found is not None and is_short else found  # "not as dear as" is cheaper


def _ratio(first: Token, sign: int, *, is_negated: bool) -> Direction:
    """Whether "twice as", "half as" or "almost as" stands before, which is not level.

    What is "not nearly as fast" is only denied to be as fast; what is "nowhere near as fast" is behind without a "not".
    """
    before = first.doc[first.i - 1].lower_ if first.i else ""
    if before in words("comparisons", "ratio_up"):
        return "ahead" if sign > 0 else "behind"
    if before in words("comparisons", "ratio_down"):
        return "behind" if sign > 0 else "ahead"
    is_far = first.i > 1 and f"{first.nbor(-2).lower_} {before}" in words("comparisons", "far_from")
    if (before in words("comparisons", "shortfalls") or is_far) and not is_negated:
        return "behind" if sign > 0 else "ahead"
    return "level"
