"""Comparisons of the numbers of sorts of things: "there are more hens than ducks", "hens outnumber ducks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.degrees import degree_before
from claimcheck.claims.comparisons.rivals import is_bare, is_name
from claimcheck.claims.comparisons.scene import Draft
from claimcheck.claims.comparisons.signs import AMOUNTS
from claimcheck.claims.lexicon import load, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import FoundComparison, Scene
    from claimcheck.values.claims import Direction

NUMBER = "number"
"""The aspect in which "more hens than ducks" compares."""


def numbers(scene: Scene) -> Iterator[FoundComparison]:
    """Read "there are more hens than ducks", "Tarn has more pubs than shops": both sorts stand beside "than"."""
    for than in scene.sentence[2:-1]:
        degree, counted, rival = (
            degree_before(scene, than) if than.lower_ == "than" else None,
            than.nbor(-1),
            than.nbor(1),
        )
        if degree is None or degree.token.lower_ not in AMOUNTS or degree.last.i != counted.i - 1:
            continue
        clause = scene.clause_of(degree.token)
        if clause is None or counted.tag_ != "NNS" or rival.tag_ != "NNS" or not is_bare(rival) or _is_other(rival):
            continue
        is_subject = counted == clause.subject
        if not (is_subject or (_is_of_one(clause.subject) and not _is_followed(rival))):
            continue
        if is_subject and _is_followed(rival) and rival.nbor(1) != clause.verb:
            continue
        direction: Direction = "ahead" if AMOUNTS[degree.token.lower_] > 0 else "behind"
        draft = Draft(counted, (rival.doc[rival.i : rival.i + 1],), direction, scene.span(degree.token, than), NUMBER)
        found = scene.comparison(clause, draft)
        if found is not None:
            yield found


def _is_of_one(subject: Token | None) -> bool:
    """Whether one thing has the numbers ("the choir has more altos than basses"); of many, those may be the rivals."""
    return subject is None or subject.lower_ in {"there", "it"} or subject.tag_ in {"NN", "NNP", "EX"}


def _is_other(rival: Token) -> bool:
    """Whether the rivals are only told from the subject: "more seats than rivals"."""
    known = words("comparisons", "relational_nouns") | words("comparisons", "lead_nouns")
    return rival.lemma_.lower() in known or rival.lower_ in words("comparisons", "other_people")


def _is_followed(rival: Token) -> bool:
    """Whether a verb or more of the rivals follows: "more seats than planners thought", "than towns of its size"."""
    following = rival.nbor(1) if rival.i + 1 < rival.sent.end else None
    return following is not None and (
        following.tag_.startswith(("VB", "MD", "NN", "POS")) or following.lower_ in {"of", "like", "that", "which"}
    )


def outdone(scene: Scene) -> Iterator[FoundComparison]:
    """Read "hens outnumber ducks" where the verb was taken for a noun: bare nouns on both sides of its form."""
    verbs = {clause.verb.i for clause in scene.clauses if clause.verb.tag_.startswith("VB")}
    aspects: dict[str, str] = load("comparisons")["verb_aspects"]
    for token in scene.sentence[1:-1]:
        lemma = _surpassing().get(token.lower_, "")
        subject, rival = token.nbor(-1), token.nbor(1)
        if not lemma or token.i in verbs or not (subject.tag_ == rival.tag_ == "NNS"):
            continue
        if is_name(subject) or (subject.i > scene.sentence.start and subject.nbor(-1).tag_.startswith(("NN", "IN"))):
            continue
        rivals = (rival.doc[rival.i : rival.i + 1],)
        draft = Draft(subject, rivals, "ahead", scene.span(token, token), aspects.get(lemma, ""))
        found = scene.comparison(scene.clause_of(token), draft)
        if found is not None:
            yield found


def _surpassing() -> dict[str, str]:
    """The lemma of each form of the verbs with "out-", which are of nothing else."""
    forms: dict[str, list[str]] = load("comparisons")["surface_verbs"]
    return {form: lemma for lemma, known in forms.items() if lemma.startswith("out") for form in (lemma, *known)}
