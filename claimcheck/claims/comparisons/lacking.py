"""Comparisons of those that have a thing with those that lack it: "inns with a bar do better than those without"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.degrees import degree_before, read
from claimcheck.claims.comparisons.rivals import is_name
from claimcheck.claims.comparisons.scene import CONVERSE, Draft
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import governed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.values.claims import Direction

REACH = 5
"""Words after "than" among which "without" is looked for."""
OTHER = {"with": "without", "without": "with"}


def lacking(scene: Scene) -> Iterator[FoundComparison]:
    """Read "schools with a pool did better than those without one", whichever of the two is told first."""
    for than in scene.sentence[2:-1]:
        degree = degree_before(scene, than) if than.lower_ == "than" else None
        second = _link_behind(scene, than) if degree is not None else None
        first = _link_before(scene, than, OTHER[second.lower_]) if second is not None else None
        thing = governed(first) if first is not None else None
        clause = scene.clause_of(degree.token) if degree is not None else None
        if degree is None or first is None or second is None or thing is None or clause is None or is_name(thing):
            continue
        reading = read(degree, clause)
        direction: Direction = "ahead" if reading.sign > 0 else "behind"
        direction = direction if first.lower_ == "with" else CONVERSE[direction]
        lack = first if first.lower_ == "without" else second
        side = first.doc[first.i - 1 : thing.i + 1]
        rivals, trigger = (lack.doc[lack.i : lack.i + 1],), scene.span(degree.token, than)
        found = scene.comparison(clause, Draft(first.nbor(-1), rivals, direction, trigger, reading.aspect, side))
        if found is not None:
            yield found


def _link_behind(scene: Scene, than: Token) -> Token | None:
    """The "without" or "with" of "those without" and "those of schools without one"."""
    behind = scene.sentence.doc[than.i + 1 : min(scene.sentence.end, than.i + 1 + REACH)]
    link = next((t for t in behind if t.lower_ in OTHER), None)
    if link is None or link.nbor(-1).tag_ not in {"DT", "NNS"} or than.nbor(1).tag_ not in {"DT", "NNS"}:
        return None
    following = link.nbor(1) if link.i + 1 < scene.sentence.end else link
    is_closed = following == link or following.is_punct or following.tag_ == "IN"
    return link if is_closed or following.lower_ in words("comparisons", "lacked") else None


def _link_before(scene: Scene, than: Token, wanted: str) -> Token | None:
    """The other one of the two, behind those that have it: "schools with a pool"."""
    before = scene.sentence.doc[scene.sentence.start + 1 : than.i]
    return next((t for t in before if t.lower_ == wanted and t.nbor(-1).tag_ in {"NNS", "NNPS"}), None)
