"""In what respect a degree is meant that its own word does not tell: "richer in fat than", "worth more than"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.burdens import is_burden
from claimcheck.claims.comparisons.aspects import noun_aspect
from claimcheck.claims.comparisons.rivals import is_name
from claimcheck.claims.comparisons.signs import Degree, Reading, sign_of, sign_on
from claimcheck.claims.lexicon import load, words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from claimcheck.language.grammar import Clause


def of_worth(degree: Degree, clause: Clause) -> Reading | None:
    """Read "is worth more than"."""
    is_worth = degree.token.i > clause.verb.i and degree.token.nbor(-1).lower_ == "worth"
    return Reading(clause.subject, "value", sign_of(degree)) if is_worth else None


def of_doer(degree: Degree, clause: Clause) -> Reading | None:
    """Read "is the better seller", "is a heavier drinker than": what is done tells the aspect."""
    doers: dict[str, str] = load("comparisons")["doers"]
    noun = clause.predicate
    is_graded = (
        clause.is_copular and degree.last.i == noun.i - 1 and degree.base in words("comparisons", "doing_degrees")
    )
    aspect = doers.get(noun.lemma_.lower()) if is_graded else None
    return Reading(clause.subject, aspect, sign_on(aspect, degree)) if aspect is not None else None


def of_respect(degree: Degree, clause: Clause) -> Reading | None:
    """Read "is richer in fat than", whose noun is the aspect; not "is higher in winter than"."""
    last, subject = degree.last, clause.subject
    if (
        not clause.is_copular
        or subject is None
        or last.i + 4 >= last.sent.end
        or last.nbor(1).lower_ not in {"in", "on"}
    ):
        return None
    noun, than, behind = last.nbor(2), last.nbor(3), last.nbor(4)
    is_case = behind.tag_ in {"IN", "TO"} or _is_measure(subject) or not _is_respect(noun)
    if is_case or than.lower_ != "than" or degree.base not in words("comparisons", "respecting"):
        return None
    return Reading(subject, noun_aspect(noun), sign_on(noun_aspect(noun), degree))


def _is_respect(noun: Token) -> bool:
    """Whether a noun tells of what there is more: "fat"; not a time, and no thing of which there are several."""
    times = words("general", "calendar") | words("comparisons", "case_times")
    is_known = not times.isdisjoint({noun.lower_, noun.lemma_.lower()}) or noun.lemma_ in words(
        "comparisons", "not_aspects"
    )
    return noun.tag_ == "NN" and not is_name(noun) and not is_known


def _is_measure(noun: Token) -> bool:
    """Whether a noun is itself what is high or low, as a price is."""
    return noun.lemma_.lower() in words("comparisons", "ahead_nouns_of_aspect") or is_burden(noun.lemma_.lower())
