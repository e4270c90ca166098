"""Comparisons that a verb makes: "beats", "falls short of", "is on a par with", "was measured against"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.claims.burdens import is_burden
from claimcheck.claims.comparisons.aspects import measured
from claimcheck.claims.comparisons.degrees import adjective_aspect, superlative
from claimcheck.claims.comparisons.rivals import name_before, rivals_at, sort_beside
from claimcheck.claims.comparisons.scene import CONVERSE, Draft, FoundComparison, Scene
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.phrases import followed, verb_lemma
from claimcheck.language.grammar import governed, governing_clause, modifiers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction


class Pattern(NamedTuple):
    """A verb's lemma with the words that follow it, and what it says; some say it of measures only ("is above")."""

    words: tuple[str, ...]
    direction: Direction
    is_of_measures: bool = False


class Match(NamedTuple):
    """A pattern at a clause: the words that matched it, in order, the verb first."""

    clause: Clause
    pattern: Pattern
    tokens: tuple[Token, ...]


def verb_comparisons(scene: Scene) -> Iterator[FoundComparison]:
    """The comparisons made by verbs of the lexicon, one for each clause."""
    for clause in scene.clauses:
        for match in _matches(clause, scene.sentence):
            found = _comparison(scene, match)
            if found is not None:
                yield found
                break


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    """Patterns by the verb's lemma, the longest first."""
    found: dict[str, list[Pattern]] = {}
    for kind in ("verbs", "measure_verbs"):
        verbs: dict[Direction, list[str]] = load("comparisons")[kind]
        for direction, texts in verbs.items():
            for text in texts:
                pattern = Pattern(tuple(text.split()), direction, is_of_measures=kind == "measure_verbs")
                found.setdefault(text.split()[0], []).append(pattern)
    return {lemma: tuple(sorted(rows, key=lambda row: -len(row.words))) for lemma, rows in found.items()}


def _verb_aspects() -> dict[str, str]:
    """The aspects that verbs name themselves: "sales" of "outsell"."""
    aspects: dict[str, str] = load("comparisons")["verb_aspects"]
    return aspects


def _outdoing(lemma: str) -> tuple[Pattern, ...]:
    """Read verbs that "out-" makes of others ("outpoll") as ahead."""
    is_made = lemma.startswith("out") and len(lemma) > 5 and lemma not in words("comparisons", "not_surpassing")
    return (Pattern((lemma,), "ahead"),) if is_made else ()


def _matches(clause: Clause, sentence: Span) -> Iterator[Match]:
    lemma = verb_lemma(clause)
    like_be = _patterns()["be"] if lemma in words("comparisons", "like_be") else ()
    for pattern in (*_patterns().get(lemma, _outdoing(lemma)), *like_be):
        tokens = followed(clause, pattern.words[1:], sentence)
        if tokens is not None:
            yield Match(clause, pattern, (clause.verb, *tokens))


def _is_hoped_for(scene: Scene, clause: Clause) -> bool:
    """Whether a win is told beside a verb in the present, as a hope: "they have one chance, beating Acme"."""
    if (
        clause.verb.tag_ != "VBG"
        or clause.auxiliaries
        or clause.verb.lemma_ not in words("comparisons", "winning_verbs")
    ):
        return False
    above = governing_clause(clause.governor, scene.clauses) if clause.governor is not None else None
    is_hoping = above is not None and above.verb.lemma_ in words("comparisons", "hoping_verbs")
    return is_hoping and above is not None and above.verb.tag_ in {"VB", "VBP", "VBZ"}


def _comparison(scene: Scene, match: Match) -> FoundComparison | None:
    clause, direction = match.clause, match.pattern.direction
    rival, subject = _rival(match), clause.subject or name_before(clause.verb)
    if rival is None or _places_another(match, rival) or _is_hoped_for(scene, clause):
        return None
    if clause.is_passive and clause.agent is not None and rival.i == clause.agent.i:
        direction = CONVERSE[direction]
    elif direction == "against" and clause.object is not None and clause.object not in match.tokens:
        subject = clause.object if rival.i != clause.object.i else subject
    rival, rival_measure = measured(rival) or (rival, "")
    subject, own_measure = (measured(subject) if subject is not None else None) or (subject, "")
    if match.pattern.is_of_measures and not own_measure:
        return None
    measure = own_measure or rival_measure
    if is_burden(measure) and verb_lemma(clause) not in words("comparisons", "evaluating_verbs"):
        direction = CONVERSE[direction]  # a price that exceeds another is the worse one
    best, sign = _best_of(clause) if not measure else ("", 1)
    direction = CONVERSE[direction] if sign < 0 else direction
    aspect = measure or best or ("" if direction == "against" else _verb_aspects().get(verb_lemma(clause), ""))
    trigger = scene.span(match.tokens[0], match.tokens[-1])
    is_of_things = verb_lemma(clause) in _verb_aspects()
    rivals = rivals_at(rival, definite=is_of_things) or (sort_beside(rival, subject) if direction != "against" else ())
    return scene.comparison(clause, Draft(subject, rivals, direction, trigger, aspect))


def _places_another(match: Match, rival: Token) -> bool:
    """Whether the verb puts its object by the rival: "ranks Orion above Vega", "leaves Orion behind Vega"."""
    clause, placed = match.clause, match.clause.object
    is_placing = clause.verb.lemma_ in words("comparisons", "placing_verbs") and not clause.is_passive
    return is_placing and placed is not None and placed.i != rival.i and placed not in match.tokens


def _best_of(clause: Clause) -> tuple[str, int]:
    """The aspect of "overtakes Vega as the most powerful mill", and -1 where the least of it leads."""
    role = next((c.head for c in clause.complements if c.preposition == "as"), None)
    described = modifiers(role) if role is not None else []
    found = next((best for token in described if (best := superlative(token)) is not None), None)
    if found is None and role is not None:
        graded = next((t for t in described if t.tag_ == "JJ" and t.nbor(-1).lower_ == "most"), None)
        found = (adjective_aspect(graded.lower_), 1) if graded is not None else None
    return found or ("", 1)


def _rival(match: Match) -> Token | None:
    """The noun with which the pattern compares: a passive's agent, the object, or what its last word governs."""
    clause = match.clause
    is_plain = len(match.tokens) == 1 or clause.particle == match.tokens[-1].lower_
    if not is_plain:
        return governed(match.tokens[-1]) or clause.object
    return clause.agent if clause.is_passive else clause.object
