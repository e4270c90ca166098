"""Comparisons that someone or something makes of two others: "puts Orion ahead of Vega", "Orion has Vega beaten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.rivals import is_name, rivals_at
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import governed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.values.claims import Direction

PLACES: dict[str, Direction] = {"ahead": "ahead", "above": "ahead", "behind": "behind", "below": "behind"}
"""Where someone puts one thing by another; "ahead" with its "of"."""
REACH = 5
"""Words of a name at most."""


def placements(scene: Scene) -> Iterator[FoundComparison]:
    """Read "which puts Orion ahead of Vega": the names on both sides of the place, after a verb of placing."""
    for place in scene.sentence[2:-1]:
        direction, last = PLACES.get(place.lower_), place if place.lower_ != "ahead" else place.nbor(1)
        verb = _verb_before(scene, place, "placing_verbs") if direction else None
        rival = governed(last)
        if (
            direction is None
            or verb is None
            or last.lower_ not in {*PLACES, "of"}
            or rival is None
            or not is_name(rival)
        ):
            continue
        draft = Draft(_placed(place), rivals_at(rival), direction, scene.span(place, last))
        found = scene.comparison(scene.clause_of(verb), draft)
        if found is not None:
            yield found


def beaten(scene: Scene) -> Iterator[FoundComparison]:
    """Read "Orion has Vega beaten on price", not "has Vega beat Lyra"."""
    for beat in scene.sentence[3:]:
        is_closed = beat.i + 1 >= scene.sentence.end or beat.nbor(1).tag_ in {"IN", "CC", ",", "."}
        has = (
            _verb_before(scene, beat, "beating_auxiliaries")
            if beat.lower_ in {"beat", "beaten"} and is_closed
            else None
        )
        before = has.i - 1 if has is not None else 0
        while before > scene.sentence.start and beat.doc[before].tag_ == "RB":
            before -= 1
        if has is None or not is_name(beat.doc[before]):
            continue
        draft = Draft(beat.doc[before], (beat.doc[has.i + 1 : beat.i],), "ahead", scene.span(has, beat))
        found = scene.comparison(scene.clause_of(beat), draft)
        if found is not None:
            yield found


def _placed(place: Token) -> Token:
    """The last word of the name in front of its place, without the "'s" of "Orion's"."""
    return place.nbor(-2) if place.nbor(-1).tag_ == "POS" else place.nbor(-1)


def _verb_before(scene: Scene, token: Token, kind: str) -> Token | None:
    """The verb of a kind in front of a token with nothing but a name and its article between."""
    place = token.i - 1
    while place > max(scene.sentence.start, token.i - REACH) and (
        is_name(token.doc[place]) or token.doc[place].tag_ == "POS"
    ):
        place -= 1
    if place == token.i - 1:
        return None
    if token.doc[place].tag_ == "DT":
        place -= 1
    verb = token.doc[place]
    return verb if verb.i >= scene.sentence.start and verb.lemma_.lower() in words("comparisons", kind) else None
