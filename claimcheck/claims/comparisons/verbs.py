"""Comparisons that a verb makes: "beats", "falls short of", "is on a par with", "was measured against"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.claims.comparisons.aspects import measured
from claimcheck.claims.comparisons.rivals import is_name, rivals_at
from claimcheck.claims.comparisons.scene import CONVERSE, Draft, FoundComparison, Scene
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.phrases import followed, verb_lemma
from claimcheck.language.grammar import governed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction

"""Verbs that stand for "be" in patterns."""


ARTICLES = frozenset({"DT", "PDT", "CC"})


class Pattern(NamedTuple):
    """A verb's lemma with the words that follow it, and what it says."""

    words: tuple[str, ...]
    direction: Direction


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
    yield from _misread(scene)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    """Patterns by the verb's lemma, the longest first."""
    verbs: dict[Direction, list[str]] = load("comparisons")["verbs"]
    found: dict[str, list[Pattern]] = {}
    for direction, texts in verbs.items():
        for text in texts:
            found.setdefault(text.split()[0], []).append(Pattern(tuple(text.split()), direction))
    return {lemma: tuple(sorted(rows, key=lambda row: -len(row.words))) for lemma, rows in found.items()}


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


def _comparison(scene: Scene, match: Match) -> FoundComparison | None:
    clause, direction = match.clause, match.pattern.direction
    rival, subject = _rival(match), clause.subject
    if rival is None:
        return None
    if clause.is_passive and clause.agent is not None and rival.i == clause.agent.i:
        direction = CONVERSE[direction]
    elif direction == "against" and clause.object is not None and clause.object not in match.tokens:
        subject = clause.object if rival.i != clause.object.i else subject
    aspect = ""
    if (owned := measured(rival)) is not None:
        rival, aspect = owned
    if subject is not None and (owned := measured(subject)) is not None:
        subject, aspect = owned
    trigger = scene.span(match.tokens[0], match.tokens[-1])
    return scene.comparison(clause, Draft(subject, rivals_at(rival), direction, trigger, aspect))


def _misread(scene: Scene) -> Iterator[FoundComparison]:
    """Read "Orion outperforms Vega" where the tagger took the verb for a plural noun."""
    verbs = {clause.verb.i for clause in scene.clauses}
    for token in scene.sentence[1:-1]:
        if token.lower_ not in words("comparisons", "surface_verbs") or token.i in verbs:
            continue
        subject, rival = token.doc[token.i - 1], _name_after(token)
        if rival is not None and (subject.text[0].isupper() or subject.tag_ == "CD"):
            draft = Draft(subject, rivals_at(rival), _surface_direction(token), scene.span(token, token))
            found = scene.comparison(scene.clause_of(token), draft)
            if found is not None:
                yield found


def _name_after(verb: Token) -> Token | None:
    """The last word of the name that follows, at most behind an article."""
    place = verb.i + 1
    while place < len(verb.doc) - 1 and verb.doc[place].tag_ in ARTICLES:
        place += 1
    if not is_name(verb.doc[place]):
        return None
    while place + 1 < len(verb.doc) and is_name(verb.doc[place + 1]):
        place += 1
    return verb.doc[place]


def _surface_direction(verb: Token) -> Direction:
    stems = (verb.lower_[:-1], verb.lower_[:-2])
    return next(pattern.direction for stem in stems for pattern in _patterns().get(stem, ()) if len(pattern.words) == 1)


def _rival(match: Match) -> Token | None:
    """The noun with which the pattern compares: a passive's agent, the object, or what its last word governs."""
    clause = match.clause
    is_plain = len(match.tokens) == 1 or clause.particle == match.tokens[-1].lower_
    if not is_plain:
        return governed(match.tokens[-1]) or clause.object
    return clause.agent if clause.is_passive else clause.object
