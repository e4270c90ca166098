"""Places in a ranking: "leads, ahead of Vega", "is the oldest, followed by Vega", "in second place, behind Vega"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.claims.comparisons.aspects import noun_aspect
from claimcheck.claims.comparisons.degrees import degree_before, superlative
from claimcheck.claims.comparisons.rivals import is_name, rivals_at
from claimcheck.claims.comparisons.scene import CONVERSE, Draft
from claimcheck.claims.comparisons.signs import sign_on
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import governed, governing_clause, role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction

PHRASES: dict[tuple[str, ...], Direction] = {
    ("ahead", "of"): "ahead",
    ("followed", "by"): "ahead",
    ("behind",): "behind",
    ("after",): "behind",
}
"""What follows a ranking; "behind" and "after" only behind a comma, because both are of place and time elsewhere."""


class Rank(NamedTuple):
    """What makes a clause a ranking: the aspect of its superlative ("" for overall) and the sign of that."""

    aspect: str
    sign: int


def positions(scene: Scene) -> Iterator[FoundComparison]:
    """Comparisons that a ranking makes with who comes before or after."""
    for trigger, direction in _phrases(scene):
        clause = _holder(scene, trigger[0])
        rank = (_rank(clause, trigger) or _compared(scene, clause, trigger)) if clause is not None else None
        rival = governed(trigger[-1])
        if clause is None or rank is None or rival is None or not is_name(rival):
            continue
        turned = CONVERSE[direction] if rank.sign < 0 else direction
        found = scene.comparison(clause, Draft(_ranked(clause), rivals_at(rival), turned, trigger, rank.aspect))
        if found is not None:
            yield found


def _ranked(clause: Clause) -> Token | None:
    """The one that is ranked: Orion of "the poll places Orion second, ahead of Vega", else the subject."""
    is_placing = clause.verb.lemma_ in words("comparisons", "placing_verbs")
    if not is_placing or (clause.is_passive and clause.object is None):
        return clause.subject
    after = clause.verb.nbor(1) if clause.verb.i + 1 < clause.verb.sent.end else clause.verb
    placed = clause.object if clause.object is not None else after
    return placed if is_name(placed) else clause.subject


def _phrases(scene: Scene) -> Iterator[tuple[Span, Direction]]:
    for token in scene.sentence[1:-1]:
        pair = (token.lower_, token.doc[token.i + 1].lower_)
        if pair in PHRASES:
            yield token.doc[token.i : token.i + 2], PHRASES[pair]
        elif pair[:1] in PHRASES and token.doc[token.i - 1].text == ",":
            yield token.doc[token.i : token.i + 1], PHRASES[pair[:1]]


def _holder(scene: Scene, token: Token) -> Clause | None:
    """The clause that holds the phrase, at most a participle above it."""
    clause = scene.clause_of(token)
    if clause is not None and clause.verb.i == token.i and clause.governor is not None and role(clause) != "main":
        return governing_clause(clause.governor, scene.clauses)
    return clause


def _compared(scene: Scene, clause: Clause, trigger: Span) -> Rank | None:
    """Read "saw the steeper fall, ahead of Vega", whose comparative is of what both saw."""
    noun = clause.object
    is_set_off = noun is not None and trigger.start == noun.i + 2 and noun.nbor(1).text == ","
    degree = degree_before(scene, noun) if noun is not None and is_set_off else None
    if noun is None or degree is None or degree.last.i != noun.i - 1 or degree.token.i == scene.sentence.start:
        return None
    if degree.token.nbor(-1).lower_ != "the":
        return None
    aspect = noun_aspect(noun, (degree.token, degree.last))
    return Rank(aspect, sign_on(aspect, degree))


def _rank(clause: Clause, trigger: Span) -> Rank | None:
    """Read the clause as a ranking: by its verb, a superlative, or "in second place"."""
    between = trigger.doc[min(clause.verb.i, trigger.start) : trigger.start]
    best = next((found for token in between if (found := superlative(token)) is not None), None)
    if best is not None:
        return Rank(*best)
    is_placed = any(token.lemma_ in words("comparisons", "ranking_nouns") for token in between)
    is_ordinal = any(token.lower_ in words("comparisons", "ordinals") for token in between)
    if trigger.text in {"behind", "after"}:
        return Rank("", 1) if is_ordinal else None
    return Rank("", 1) if is_placed or clause.verb.lemma_ in words("comparisons", "ranking_verbs") else None
