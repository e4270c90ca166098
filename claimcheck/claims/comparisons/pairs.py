"""Comparisons of degree that say their rival in another way: "the longer of the two", "more than was paid for Vega"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.aspects import counted
from claimcheck.claims.comparisons.degrees import degree_before, read
from claimcheck.claims.comparisons.rivals import is_name, is_spelt, rivals_at
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.lexicon import load, words
from claimcheck.language.grammar import governed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.claims.comparisons.signs import Degree
    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction

OF_BOTH = [["of", "the", "two"], ["of", "these", "two"], ["of", "the", "pair"]]
LEAST = 6
"""Words of the shortest sentence that sets off one of two."""
REACH = 10
"""Words after "than" among which the thing is looked for on which something was spent."""


def of_two(scene: Scene) -> Iterator[FoundComparison]:
    """Read "is the smaller of the two": the rival is the other thing of which the text speaks."""
    for of in scene.sentence[1:-2]:
        pair = of.doc[of.i + 2]
        is_pair = pair.lower_ in words("comparisons", "pair_nouns") and pair.i < scene.sentence.end
        if of.lower_ != "of" or of.nbor(1).lower_ not in {"the", "these"} or not is_pair or _goes_on(pair):
            continue
        degree = degree_before(scene, of)
        clause = scene.clause_of(degree.token) if degree is not None else None
        if degree is None or clause is None:
            continue
        yield from _beside_the_other(scene, clause, degree, pair, scene.span(degree.token, pair))


def of_both(scene: Scene) -> Iterator[FoundComparison]:
    """Read "of the two mills, Orion was the quieter" and "of the two, Orion was built earlier"."""
    first = scene.sentence[0]
    if len(scene.sentence) < LEAST or [t.lower_ for t in scene.sentence[:3]] not in OF_BOTH:
        return
    for clause in scene.clauses:
        subject, end = clause.subject, _closing(clause)
        degree = degree_before(scene, end) if end is not None and subject is not None else None
        if degree is None or subject is None or end is None or not first.i + 2 < subject.i < degree.token.i:
            continue
        yield from _beside_the_other(scene, clause, degree, degree.token, scene.span(degree.token, degree.last))


def _beside_the_other(
    scene: Scene, clause: Clause, degree: Degree, other: Token, trigger: Span
) -> Iterator[FoundComparison]:
    """The comparison with the other one of two, for which the word ``other`` stands."""
    reading = read(degree, clause)
    direction: Direction = "ahead" if reading.sign > 0 else "behind"
    rival = other.doc[other.i : other.i + 1]
    found = scene.comparison(clause, Draft(reading.subject, (rival,), direction, trigger, reading.aspect))
    if found is not None:
        yield found


def _closing(clause: Clause) -> Token | None:
    """What stands behind the degree of a clause that names no rival."""
    behind = clause.verb.doc[clause.verb.i + 1 : clause.verb.sent.end]
    degree = next((t for t in behind if t.tag_ in {"JJR", "RBR"}), None)
    if degree is None or any(t.lower_ == "than" for t in behind):
        return None
    rest = clause.verb.doc[degree.i + 1 : clause.verb.sent.end]
    graded = degree.lower_ in {"more", "less"} and any(t.tag_ in {"JJ", "RB", "VBN", "VBG"} for t in rest[:1])
    return next(iter(rest[int(graded) :]), None)


def set_off(scene: Scene) -> Iterator[FoundComparison]:
    """Read "Vega looks mighty, but Orion is taller": what was named before is the rival of a bare comparative."""
    for clause in scene.clauses:
        last, subject = clause.predicate, clause.subject
        is_bare = clause.is_copular and last.tag_ in {"JJR", "RBR", "JJ"} and last.i + 1 < scene.sentence.end
        if not is_bare or not last.nbor(1).is_punct or subject is None or not is_name(subject) or last.i < subject.i:
            continue
        degree = degree_before(scene, last.nbor(1))
        contrast = next((t for t in scene.sentence if t.lower_ in words("comparisons", "contrasts")), None)
        if degree is None or degree.last.i != last.i or contrast is None or not _is_beside(scene, contrast, subject):
            continue
        reading = read(degree, clause)
        direction: Direction = "ahead" if reading.sign > 0 else "behind"
        rivals = (last.doc[degree.last.i : degree.last.i + 1],)
        trigger = scene.span(degree.token, degree.last)
        found = scene.comparison(clause, Draft(subject, rivals, direction, trigger, reading.aspect))
        if found is not None:
            yield found


def _is_beside(scene: Scene, contrast: Token, subject: Token) -> bool:
    """Whether a name stands on the other side of the word that sets the subject off."""
    return contrast.i < subject.i and any(is_spelt(t) for t in scene.sentence if t.i < contrast.i)


def the_one(scene: Scene) -> Iterator[FoundComparison]:
    """Read "was the lower one" and "is the busier port": one of the two of which the text speaks, without the other."""
    for clause in scene.clauses:
        one = clause.predicate
        is_one = clause.is_copular and one.i > scene.sentence.start + 1 and (one.lower_ == "one" or one.tag_ == "NN")
        if not is_one or _continues(one) or (one.lower_ != "one" and _is_told(one)):
            continue
        degree = degree_before(scene, one)
        if degree is None or degree.last.i != one.i - 1 or degree.token.i == scene.sentence.start:
            continue
        if degree.token.nbor(-1).lower_ != "the":
            continue
        yield from _beside_the_other(scene, clause, degree, degree.last, scene.span(degree.token, one))


def compared_with(scene: Scene) -> Iterator[FoundComparison]:
    """Read "compared with Vega, Orion is slower" and "Orion is slower compared to Vega"."""
    for link in scene.sentence[1:-1]:
        rival = governed(link) if link.lower_ in {"with", "to"} and link.nbor(-1).lower_ == "compared" else None
        if rival is None:
            continue
        for clause in scene.clauses:
            end = _closing(clause) if clause.verb.i != link.i - 1 and clause.subject is not None else None
            degree = degree_before(scene, end) if end is not None else None
            if degree is None or not degree.token.i > clause.verb.i:
                continue
            reading = read(degree, clause)
            direction: Direction = "ahead" if reading.sign > 0 else "behind"
            trigger = scene.span(degree.token, degree.last)
            rivals = rivals_at(rival, definite=True)
            found = scene.comparison(clause, Draft(reading.subject, rivals, direction, trigger, reading.aspect))
            if found is not None:
                yield found


def the_better(scene: Scene) -> Iterator[FoundComparison]:
    """Read "has the longer coast": what a thing has in a higher degree than the other one of which the text speaks."""
    for clause in scene.clauses:
        noun = _had(clause)
        if noun is None or _is_told(noun):
            continue
        degree = degree_before(scene, noun)
        if degree is None or not _grades(degree, noun) or degree.token.nbor(-1).lower_ != "the":
            continue
        yield from _beside_the_other(scene, clause, degree, degree.last, scene.span(clause.verb, degree.last))


def _had(clause: Clause) -> Token | None:
    """What a thing has, or ends up with."""
    if clause.verb.lemma_ in words("comparisons", "having_verbs") | words("comparisons", "gaining_verbs"):
        return clause.object
    ends = clause.verb.lemma_ in words("comparisons", "ending_verbs") and clause.object is None
    return next((c.head for c in clause.complements if c.preposition == "with"), None) if ends else None


def _grades(degree: Degree, noun: Token) -> bool:
    """Whether a degree stands before a noun, at most with another noun between: "the smaller memory footprint"."""
    between = noun.doc[degree.last.i + 1 : noun.i]
    return degree.last.i < noun.i and all(token.tag_ == "NN" for token in between)


def _is_told(noun: Token) -> bool:
    """Whether what follows tells which is meant: "the larger hall of the two", "the larger hall that burnt"."""
    last = counted(noun)  # "the larger number of visitors"
    if last == noun and noun.lemma_.lower() in words("comparisons", "shares") and last.i + 1 < noun.sent.end:
        last = governed(last.nbor(1)) or last
    behind = noun.doc[last.i + 1 : noun.sent.end]
    return any(token.lower_ in {"than", "of"} for token in behind) or _continues(last)


def _continues(one: Token) -> bool:
    """Whether what follows tells which one is meant: "the larger one of the boats", "the older one that burnt"."""
    following = one.doc[one.i + 1] if one.i + 1 < len(one.doc) else one
    return following.tag_ in {"IN", "WDT", "WP", "TO", "VBN", "VBG"} and following.lower_ not in {"by", "in"}


def _goes_on(pair: Token) -> bool:
    """Whether words follow that tell which two are meant; "of the two machines" are those of which the text speaks."""
    if pair.i + 1 >= len(pair.doc) or not pair.nbor(1).tag_.startswith(("NN", "JJ", "CD")):
        return False
    is_closed = pair.i + 2 >= len(pair.doc) or pair.nbor(2).tag_ in {",", ".", ":", "IN", "CC"}
    return pair.nbor(1).tag_ != "NNS" or not is_closed


def dealings(scene: Scene) -> Iterator[FoundComparison]:
    """Read "this is more than was spent on Vega": the passive verb tells the aspect, its complement the rival."""
    for than in scene.sentence[:-3]:
        degree = (
            degree_before(scene, than) if than.lower_ == "than" and than.nbor(1).lower_ in {"was", "were"} else None
        )
        found = _dealt(scene, degree, than) if degree is not None else None
        if found is not None:
            yield found


def _dealt(scene: Scene, degree: Degree, than: Token) -> FoundComparison | None:
    phrases: dict[str, tuple[str, int]] = load("comparisons")["verb_phrases"]
    verb, clause = than.nbor(2), scene.clause_of(degree.token)
    aspect, sign = phrases.get(f"{verb.lemma_.lower()} {degree.base}", ("", 0))
    behind = than.doc[verb.i + 1 : min(scene.sentence.end, verb.i + REACH)]
    rival = next((t for t in behind if is_name(t)), None)
    if not aspect or clause is None or rival is None:
        return None
    last = rival
    while last.i + 1 < scene.sentence.end and is_name(last.nbor(1)):
        last = last.nbor(1)
    direction: Direction = "ahead" if sign * degree.sign > 0 else "behind"
    draft = Draft(clause.subject, rivals_at(last), direction, scene.span(degree.token, verb), aspect)
    return scene.comparison(clause, draft)
