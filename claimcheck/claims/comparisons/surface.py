"""Comparisons whose verb the tagger took for a noun: "Orion outsold Vega", "Orion renders faster than Vega"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.degrees import adjective_reading, degree_before
from claimcheck.claims.comparisons.rivals import is_name, rivals_at
from claimcheck.claims.comparisons.scene import CONVERSE, Draft
from claimcheck.claims.comparisons.signs import Reading
from claimcheck.claims.comparisons.targets import target_of
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.modality.relevance import is_comfort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.claims.comparisons.signs import Degree
    from claimcheck.values.claims import Direction

ARTICLES = frozenset({"DT", "PDT", "CC"})
FEWEST = 5
"""Letters that a verb made with "out-" has more than."""
REACH = 8
"""Words between a verb of measuring and its "against"."""


def misread_verbs(scene: Scene) -> Iterator[FoundComparison]:
    """Read "Orion outperforms Vega" by the names on both sides of the verb."""
    verbs = {clause.verb.i for clause in scene.clauses if clause.verb.tag_.startswith("VB")}
    for token in scene.sentence[:-1]:
        known = _surface_verbs().get(token.lower_) or _made(token)
        if known is None or token.i in verbs:
            continue
        draft = _active(token, *known) or _passive(scene, token, *known)
        clause = scene.clause_of(token)
        clause = clause if clause is None or not is_comfort(clause) else None  # of which the misread verb is no part
        found = scene.comparison(clause, draft) if draft is not None else None
        if found is not None:
            yield found


def _made(word: Token) -> tuple[Direction, str] | None:
    """What a form with "out-" says that was taken for a noun: "outdistances" of "the N240 outdistances the T9"."""
    stem = word.lower_.removesuffix("s")
    is_made = word.tag_ == "NNS" and stem.startswith("out") and len(stem) > FEWEST
    return ("ahead", "") if is_made and stem not in words("comparisons", "not_surpassing") else None


def _active(verb: Token, direction: Direction, aspect: str) -> Draft | None:
    following = verb.doc[verb.i + 1]
    last = following if following.lower_ in {"behind", "to"} else verb
    subject, rival = _before(verb), _name_after(last)
    if rival is None or subject is None or not (subject.text[0].isupper() or subject.tag_ in {"CD", "PRP"}):
        return None
    return Draft(subject, _behind(last, rivals_at(rival)), direction, verb.doc[verb.i : last.i + 1], aspect)


def _before(verb: Token) -> Token | None:
    """The word before the verb and its adverbs: "Orion" of "Orion still easily outsells".

    Where the verb was not seen, a sentence is often cut before it, so its bounds do not count.
    """
    place = verb.i - 1
    while place > 0 and verb.doc[place].tag_ == "RB":
        place -= 1
    return verb.doc[place] if place >= 0 else None


def _passive(scene: Scene, verb: Token, direction: Direction, aspect: str) -> Draft | None:
    """Read "was outsold by Vega" where the participle was taken for an adjective."""
    by, clause = verb.doc[verb.i + 1], scene.clause_of(verb)
    rival = _name_after(by) if by.lower_ == "by" else None
    if rival is None or clause is None or not clause.is_copular:
        return None
    return Draft(clause.subject, rivals_at(rival), CONVERSE[direction], scene.span(verb, by), aspect)


def misread_degrees(scene: Scene) -> Iterator[FoundComparison]:
    """Read "Orion renders faster than Vega" where "Orion renders" was taken for a noun."""
    for than in scene.sentence:
        degree = degree_before(scene, than) if than.lower_ == "than" else None
        target = target_of(than) if degree is not None else None
        reading = misread(scene, degree) if degree is not None else None
        if degree is None or target is None or reading is None:
            continue
        direction: Direction = "ahead" if reading.sign > 0 else "behind"
        rivals = rivals_at(target, definite=True)
        found = scene.comparison(None, Draft(reading.subject, rivals, direction, scene.span(degree.token, than)))
        if found is not None:
            yield found.with_aspect(reading.aspect)


def misread(scene: Scene, degree: Degree) -> Reading | None:
    """Whom and on what a degree compares in a sentence without a verb: the noun in front of the misread verb."""
    verb = degree.token.doc[degree.token.i - 1]
    clause = scene.clause_of(degree.token)
    is_read = clause is not None and clause.verb.i != clause.predicate.i
    is_read = is_read or degree.last.nbor(1).tag_ in {"NN", "NNS"}  # "less fuel" grades the noun
    if is_read or verb.i <= scene.sentence.start or verb.tag_ != "NNS":
        return None
    subject = verb.doc[verb.i - 1]
    if not subject.tag_.startswith("NN"):
        return None
    return adjective_reading(degree, subject, verb.lemma_.lower())


def measured_against(scene: Scene) -> Iterator[FoundComparison]:
    """Read "sets Orion 2 against Vega 7": the names beside "against" after a verb of measuring, however parsed."""
    for against in scene.sentence[2:-1]:
        if against.lower_ != "against" or not is_name(against.doc[against.i - 1]):
            continue
        before = against.doc[max(scene.sentence.start, against.i - REACH) : against.i - 1]
        rival, known = _name_after(against), words("comparisons", "measuring_verbs")
        if rival is None or known.isdisjoint(token.lemma_.lower() for token in before):
            continue
        rivals = _behind(against, rivals_at(rival))
        draft = Draft(against.doc[against.i - 1], rivals, "against", scene.span(against, against))
        found = scene.comparison(scene.clause_of(against), draft)
        if found is not None:
            yield found


@lru_cache(maxsize=1)
def _surface_verbs() -> dict[str, tuple[Direction, str]]:
    """Direction and aspect of the spelt-out forms of single verbs ("outsold")."""
    aspects: dict[str, str] = load("comparisons")["verb_aspects"]
    directions: dict[str, Direction] = {
        text: direction for direction, texts in load("comparisons")["verbs"].items() for text in texts
    }
    forms: dict[str, list[str]] = load("comparisons")["surface_verbs"]
    return {form: (directions[verb], aspects.get(verb, "")) for verb, known in forms.items() for form in known}


def _behind(verb: Token, rivals: tuple[Span, ...]) -> tuple[Span, ...]:
    """The rivals without the words up to the verb, which a misled parser takes for parts of their names."""
    return tuple(rival.doc[max(rival.start, verb.i + 1) : rival.end] for rival in rivals if rival.end > verb.i + 1)


def _name_after(word: Token) -> Token | None:
    """The last word of the name that follows, at most behind an article."""
    doc, place = word.doc, word.i + 1
    while place < len(doc) - 1 and doc[place].tag_ in ARTICLES:
        place += 1
    if not is_name(doc[place]):
        return None
    while place + 1 < len(doc) and is_name(doc[place + 1]):
        place += 1
    return doc[place]
