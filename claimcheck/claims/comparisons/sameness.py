"""Comparisons by likeness: "costs the same as", "is half the size of", "Orion and Vega are equally fast"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.claims.burdens import is_burden
from claimcheck.claims.comparisons.aspects import noun_aspect
from claimcheck.claims.comparisons.degrees import adjective_aspect
from claimcheck.claims.comparisons.rivals import is_name, is_spelt, rivals_at
from claimcheck.claims.comparisons.scene import CONVERSE, Draft
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.phrases import verb_lemma
from claimcheck.language.grammar import conjuncts, governed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction

PAIR = 2
"""Sides of a contest."""
REACH = 3
"""Words between "the same" and its "as", between "half the" and its "of"."""


class Likeness(NamedTuple):
    """The word that starts a likeness, the one before the rival, what lies between as an aspect, and the direction."""

    first: Token
    last: Token
    aspect: str
    direction: Direction


def likenesses(scene: Scene) -> Iterator[FoundComparison]:
    """The comparisons with "the same as" and "half the size of"."""
    for token in scene.sentence[:-2]:
        found = _same_as(scene, token) or _ratio_of(scene, token)
        clause = scene.clause_of(token) if found is not None else None
        rival = governed(found.last) if found is not None else None
        if found is None or clause is None or rival is None:
            continue
        aspect, trigger = found.aspect or _verb_aspect(clause), scene.span(found.first, found.last)
        rivals = rivals_at(rival, definite=True)
        comparison = scene.comparison(clause, Draft(clause.subject, rivals, found.direction, trigger, aspect))
        if comparison is not None:
            yield comparison


def joint_likenesses(scene: Scene) -> Iterator[FoundComparison]:
    """The comparisons of two coordinated subjects: "Orion and Vega are equally fast", "cost the same"."""
    for clause in scene.clauses:
        sides = conjuncts(clause.subject) if clause.subject is not None else []
        aspect = _joint_aspect(clause) if len(sides) == PAIR and all(is_name(t) or is_spelt(t) for t in sides) else None
        if aspect is None:
            continue
        trigger = scene.span(clause.predicate, clause.predicate)
        found = scene.comparison(clause, Draft(sides[0], rivals_at(sides[1])[-1:], "level", trigger, aspect))
        if found is not None:
            yield found


def _same_as(scene: Scene, token: Token) -> Likeness | None:
    if token.lower_ != "same" or token.i == 0 or token.doc[token.i - 1].lower_ != "the":
        return None
    last = _within(scene, token, "as")
    return Likeness(token, last, _between(token, last), "level") if last is not None else None


def _ratio_of(scene: Scene, token: Token) -> Likeness | None:
    """Read "twice the size of": more of a burden is behind."""
    up = token.lower_ in words("comparisons", "ratio_up")
    if not (up or token.lower_ in words("comparisons", "ratio_down")) or token.doc[token.i + 1].lower_ != "the":
        return None
    last = _within(scene, token.doc[token.i + 1], "of")
    aspect = _between(token.doc[token.i + 1], last) if last is not None else ""
    if last is None or aspect not in words("comparisons", "ahead_nouns_of_aspect"):
        return None
    direction: Direction = "ahead" if up else "behind"
    return Likeness(token, last, aspect, CONVERSE[direction] if is_burden(aspect) else direction)


def _within(scene: Scene, token: Token, word: str) -> Token | None:
    window = token.doc[token.i + 1 : min(scene.sentence.end, token.i + 1 + REACH)]
    return next((other for other in window if other.lower_ == word), None)


def _between(first: Token, last: Token) -> str:
    nouns = [token for token in first.doc[first.i + 1 : last.i] if token.tag_ in {"NN", "NNS"}]
    return noun_aspect(nouns[-1], without=(first,)) if nouns else ""


def _verb_aspect(clause: Clause) -> str:
    aspects: dict[str, str] = load("comparisons")["verb_aspects"]
    return aspects.get(verb_lemma(clause), "")


def drawn(scene: Scene) -> Iterator[FoundComparison]:
    """Read "the match between Orion and Vega ended in a draw"."""
    for between in scene.sentence[1:-3]:
        is_contest = between.lower_ == "between" and between.nbor(-1).lemma_.lower() in words("comparisons", "contests")
        first = governed(between) if is_contest else None
        sides = [t for t in conjuncts(first) if is_name(t) and t.i > between.i] if first is not None else []
        behind = scene.sentence.doc[sides[-1].i + 1 : scene.sentence.end] if len(sides) == PAIR else ()
        known = words("comparisons", "even_results")
        result = next((t for t in behind if t.lower_ in known and t.nbor(1).tag_ != "RP"), None)
        if result is None:
            continue
        draft = Draft(sides[0], rivals_at(sides[1])[-1:], "level", scene.span(result, result))
        found = scene.comparison(scene.clause_of(result), draft)
        if found is not None:
            yield found


def _is_even(clause: Clause) -> bool:
    """Whether two sides are said to be even: "are tied", "drew", "finished level"."""
    lemma = verb_lemma(clause)
    if lemma in {"draw", "tie"}:
        told = clause.object
        return (clause.is_passive if lemma == "tie" else not clause.is_passive) and (told is None or told.tag_ == "CD")
    ends = lemma in words("comparisons", "ending_verbs") and clause.verb.i + 1 < clause.verb.sent.end
    return ends and clause.verb.nbor(1).lower_ in words("comparisons", "even_results")


def _joint_aspect(clause: Clause) -> str | None:
    """The aspect on which a clause calls its subjects alike, "" for overall, None where it does not."""
    if _is_even(clause):
        return ""
    held = [token for token in clause.predicate.sent if token.head.i in {clause.predicate.i, clause.verb.i}]
    if any(token.lower_ == "equally" for token in held) and clause.is_copular:
        return adjective_aspect(clause.predicate.lemma_.lower())
    if clause.is_copular and clause.predicate.lower_ in words("comparisons", "level_adjectives"):
        return ""
    same = clause.object
    if same is None or same.i == 0 or same.sent.end <= same.i + 1 or same.doc[same.i + 1].lower_ in {"as", "of"}:
        return None
    if same.lower_ == "same":
        return _verb_aspect(clause)
    is_same = any(token.lower_ == "same" for token in same.children) and same.tag_ in {"NN", "NNS"}
    return noun_aspect(same).replace("same ", "") if is_same and verb_lemma(clause) == "have" else None
