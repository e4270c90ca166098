"""Comparisons of what is done to two things: "charging the Orion takes longer than charging the Vega"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.degrees import degree_before, read
from claimcheck.claims.comparisons.rivals import is_name, rivals_at
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.comparisons.targets import target_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.claims.comparisons.signs import Degree
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction


def acts(scene: Scene) -> Iterator[FoundComparison]:
    """Read the comparatives that tell one act, done to two things: as their subject, or behind "it takes longer to"."""
    for than in scene.sentence[:-1]:
        degree = degree_before(scene, than) if than.lower_ == "than" else None
        clause = scene.clause_of(degree.token) if degree is not None else None
        if degree is None or clause is None:
            continue
        things = _of_gerunds(scene, than, clause) or _of_infinitive(scene, than, degree, clause)
        if things is None:
            continue
        reading = read(degree, clause)
        direction: Direction = "ahead" if reading.sign > 0 else "behind"
        trigger = scene.span(degree.token, than)
        draft = Draft(things[0], rivals_at(things[1], definite=True), direction, trigger, reading.aspect)
        found = scene.comparison(clause, draft)
        if found is not None:
            yield found


def _of_gerunds(scene: Scene, than: Token, clause: Clause) -> tuple[Token, Token] | None:
    """The things of "charging the Orion takes longer than charging the Vega"."""
    second = next((c for c in scene.clauses if c.verb.i == than.i + 1 and c.verb.tag_ == "VBG"), None)
    if second is None or second.object is None:
        return None
    before = (c for c in scene.clauses if c.verb.i < clause.predicate.i and c.verb.lower_ == second.verb.lower_)
    first = next((_thing(c, clause) for c in before), None)
    return (first, second.object) if first is not None else None


def _thing(act: Clause, clause: Clause) -> Token | None:
    """What an act is done to; parsers take it for the subject of what is said of the act."""
    if act.object is not None:
        return act.object
    subject = clause.subject
    return subject if subject is not None and act.verb.i < subject.i < clause.predicate.i else None


def _of_infinitive(scene: Scene, than: Token, degree: Degree, clause: Clause) -> tuple[Token, Token] | None:
    """The things of "it takes longer to charge the Orion than the Vega", of which "it" is none."""
    act = next((c for c in scene.clauses if "to" in c.auxiliaries and degree.token.i < c.verb.i < than.i), None)
    rival = target_of(than)
    is_empty = clause.verb.i > 0 and clause.verb.nbor(-1).lower_ == "it"
    thing = act.object if act is not None else None
    if thing is None or rival is None or not is_empty or thing.i > than.i or is_name(thing) != is_name(rival):
        return None
    return thing, rival
