"""Comparisons that the course of a contest makes: "Orion leads Vega by two points", "Orion won, with Vega second"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.burdens import named_aspects
from claimcheck.claims.comparisons.rivals import is_name, rivals_at
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.lexicon import words
from claimcheck.claims.phrases import verb_lemma
from claimcheck.language.grammar import complements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction

RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": 99}
"""How far behind the first each place is."""
BETWEEN_RANKS = frozenset(
    {",", ";", "and", "but", "came", "finished", "in", "is", "place", "ranked", "ranks", "the", "was", "while", "with"}
)
"""Words that may stand between two ranks, apart from the name of who has the second."""
REACH = 5
"""Words behind a name in which its place is looked for."""


def leaders(scene: Scene) -> Iterator[FoundComparison]:
    """Read "leads Vega by two points"; who leads a thing is no rival of it, so the lead must be told."""
    for clause in scene.clauses:
        rival = clause.object
        if clause.verb.lemma_ != "lead" or clause.is_passive or rival is None or not is_name(rival):
            continue
        if not any(c.preposition == "by" and _is_counted(c.head) for c in clause.complements) and not _is_led_in(
            clause
        ):
            continue
        draft = Draft(clause.subject, rivals_at(rival), "ahead", scene.span(clause.verb, clause.verb))
        found = scene.comparison(clause, draft)
        if found is not None:
            yield found


def _is_led_in(clause: Clause) -> bool:
    """Whether it is told in what one thing leads another: "leads Vega in sales"."""
    rival = clause.object
    behind = (*clause.complements, *(complements(rival) if rival is not None else ()))
    are_named = clause.subject is not None and is_name(clause.subject)
    aspects = words("comparisons", "ahead_nouns_of_aspect") | named_aspects()
    return are_named and any(c.preposition in {"in", "on"} and aspects & {c.head.lower_, c.head.lemma_} for c in behind)


def _is_counted(noun: Token) -> bool:
    """Whether it is so many: "two points", "12 %", "a length"."""
    return any(t.like_num or t.lower_ in {"a", "an"} for t in (noun, *noun.lefts))


def winners(scene: Scene) -> Iterator[FoundComparison]:
    """Read "Orion won, with Vega second" and "Orion came first, with Vega ten seconds back"."""
    for clause in scene.clauses:
        if clause.subject is None or clause.is_negated or not _has_won(clause):
            continue
        for link in scene.sentence.doc[clause.verb.i + 1 : scene.sentence.end - 1]:
            rival = _name_behind(link) if link.lower_ == "with" else None
            if rival is None or not _is_beaten(rival, scene):
                continue
            draft = Draft(clause.subject, rivals_at(rival), "ahead", scene.span(clause.verb, rival))
            found = scene.comparison(clause, draft)
            if found is not None:
                yield found
            break


def ranks(scene: Scene) -> Iterator[FoundComparison]:
    """Read "Orion came third, Vega fourth" and "Orion ranks third and Vega fifth"."""
    for clause in scene.clauses:
        if clause.subject is None or clause.is_negated or not is_name(clause.subject):
            continue
        if verb_lemma(clause) not in words("comparisons", "ending_verbs") | {"place", "rank"}:
            continue
        placed = [t for t in scene.sentence if t.i > clause.verb.i and t.lower_ in RANKS]
        rival = (
            _ranked_before(placed[1], placed[0].i) if len(placed) > 1 and placed[0].i < clause.verb.i + REACH else None
        )
        if rival is None or RANKS[placed[0].lower_] == RANKS[placed[1].lower_]:
            continue
        direction: Direction = "ahead" if RANKS[placed[0].lower_] < RANKS[placed[1].lower_] else "behind"
        found = scene.comparison(
            clause, Draft(clause.subject, rivals_at(rival), direction, scene.span(clause.verb, placed[1]))
        )
        if found is not None:
            yield found


def _ranked_before(ordinal: Token, start: int) -> Token | None:
    """The name in front of a rank, at most with its verb between: "Vega fourth", "Vega came in fourth"."""
    place = ordinal.i - 1
    if any(t.lower_ not in BETWEEN_RANKS and not is_name(t) for t in ordinal.doc[start + 1 : place + 1]):
        return None  # "came third in the eights, Vega fourth"
    while (place > start and ordinal.doc[place].tag_[:2] in {"VB", "IN", "RB"}) or ordinal.doc[place].lower_ == "the":
        place -= 1
    return ordinal.doc[place] if place > start and is_name(ordinal.doc[place]) else None


def _has_won(clause: Clause) -> bool:
    near = {t.lower_ for t in clause.verb.doc[clause.verb.i + 1 : clause.verb.i + REACH]}
    is_first = verb_lemma(clause) in words("comparisons", "ending_verbs") and not near.isdisjoint({"first", "top"})
    return verb_lemma(clause) in {"win", "triumph"} or is_first


def _name_behind(link: Token) -> Token | None:
    """The last word of the name right behind a word."""
    place, doc = link.i + 1, link.doc
    if place < len(doc) and doc[place].tag_ == "DT":
        place += 1
    if place >= len(doc) or not is_name(doc[place]):
        return None
    while place + 1 < len(doc) and is_name(doc[place + 1]):
        place += 1
    return doc[place]


def _is_beaten(rival: Token, scene: Scene) -> bool:
    """Whether a place or a distance behind follows a name: "second", "ten seconds back"."""
    for token in rival.doc[rival.i + 1 : min(scene.sentence.end, rival.i + 1 + REACH)]:
        if token.tag_.startswith("VB") or token.text in {",", ";"}:
            return False
        is_distant = token.lower_ in words("comparisons", "distances_behind") and token.nbor(-1).tag_ == "NNS"
        if is_distant or token.lower_ in words("comparisons", "beaten_places"):
            return True
    return False
