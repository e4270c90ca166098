"""Group the claims that answer one question: candidate pairs, a probability a pair, clusters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.claims.naming.equality import key
from claimcheck.groups.answers import fits, fullest, give_one_answer, is_coarser, say_the_same
from claimcheck.groups.clustering import LEVELS, Answers, Pair, clusters, deciding
from claimcheck.groups.comparisons import facing, uncertain
from claimcheck.groups.reading import Reader
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.remembering import Remembered
from claimcheck.groups.states import without_repeats
from claimcheck.groups.synonyms import spelt_alike
from claimcheck.groups.weighing import Likeness, Scores, Weights, match_weights, scored, shares
from claimcheck.groups.yardsticks import without_rivals, without_yardsticks, yardsticks
from claimcheck.values.claims import Claim
from claimcheck.values.groups import Group, Link

LINK = min(LEVELS)
"""Least probability at which two claims are one question."""

ECHO = 0.5
"""Least share of the best score at which a statement of the same amount is taken for the counterpart."""
FAINT = ECHO * LINK
"""Below this a score changes nothing: neither is it a link, nor does it echo one."""


def group(
    claims: Sequence[Claim],
    weights: Weights | None = None,
    synonyms: Mapping[str, Sequence[str]] | None = None,
    reader: Reader | None = None,
    remembered: Remembered | None = None,
) -> tuple[Group, ...]:
    """The questions that more than one claim answers, in a fixed order whatever the order of the claims.

    ``weights`` are those of :func:`match_weights` unless given; ``synonyms`` are entries that are taken for the word
    that they stand under (:func:`claimcheck.claims.synonyms.entries`); a ``reader`` may bring answers that it knows,
    and ``remembered`` what is known of documents that were compared before.
    """
    weights = match_weights() if weights is None else weights
    synonyms = synonyms or {}
    ordered = sorted(fullest(claims), key=order)
    spelt = spelt_alike(ordered, synonyms)
    remembered = remembered.on(weights, synonyms) if remembered else None
    known = Relations(ordered, remembered)
    respelt = {n for n, (one, other) in enumerate(zip(ordered, spelt, strict=True)) if one.context != other.context}
    found = scored(spelt, known, weights, reader or Reader(), respelt, remembered=remembered)
    likeness = {pair: likely for pair, likely in found if likely.probability >= FAINT}
    scores = {pair: likely.probability for pair, likely in likeness.items()}
    partners = best_partners(scores, ordered)

    def are_one(a: int, b: int) -> bool:
        return give_one_answer(ordered[a], ordered[b])

    linked = {pair: score for pair, score in scores.items() if score >= LINK and pair in partners}
    found_clusters = ((cluster, deciding(cluster, linked, are_one)) for cluster in clusters(linked, are_one))
    groups = [_group(ordered, cluster, decided, likeness, weights) for cluster, decided in found_clusters]
    chosen = yardsticks(ordered)
    return without_rivals((*without_yardsticks(without_repeats(groups), chosen), *chosen))


def best_partners(scores: Scores, claims: Sequence[Claim] | Mapping[int, Claim]) -> set[tuple[int, int]]:
    """The pairs in which each claim is the other's likeliest counterpart in its document, ties included.

    A statement has one counterpart in another text at most: the second best is another question. Where the other text
    says the same nearly as likely, or what a vague statement leaves open, that is the counterpart; what merely names
    the year of a day or month is so only if nothing else is likelier.
    """
    best: dict[tuple[int, str], float] = defaultdict(float)
    same: dict[tuple[int, str], float] = defaultdict(float)
    fitting: dict[tuple[int, str], float] = defaultdict(float)
    for (a, b), score in scores.items():
        agree = say_the_same(claims[a].value, claims[b].value)
        for one, other in ((a, b), (b, a)):
            home = (one, claims[other].evidence.document)
            best[home] = max(best[home], score)
            said = score * (ECHO if is_coarser(claims[other].value, claims[one].value) else 1.0)
            same[home] = max(same[home], said if agree else 0.0)
            is_open = fits(claims[one].value, claims[other].value)
            fitting[home] = max(fitting[home], score if is_open else 0.0)
    found = set()
    for (a, b), score in scores.items():
        homes = ((a, claims[b].evidence.document), (b, claims[a].evidence.document))
        if say_the_same(claims[a].value, claims[b].value):
            likely = all(score >= ECHO * best[home] for home in homes)
        else:
            apart = not give_one_answer(claims[a], claims[b])
            echoes = (max(same[home], fitting[home] if apart else 0.0) for home in homes)
            likely = all(
                score >= best[home] and echo < ECHO * best[home] for home, echo in zip(homes, echoes, strict=True)
            )
        if likely:
            found.add((a, b))
    return found


def order(claim: Claim) -> tuple[object, ...]:
    """The order in which claims are grouped: by place, then by what they say."""
    where = claim.evidence
    return where.document, where.start, where.value_start, claim.kind, claim.attribute, repr(claim.value), claim.subject


def _group(
    claims: Sequence[Claim],
    cluster: Answers,
    decided: tuple[float, Sequence[Pair]],
    likeness: Mapping[tuple[int, int], Likeness],
    weights: Weights,
) -> Group:
    members = sorted(member for answer in cluster for member in answer)
    base = min((claims[i] for i in members), key=lambda claim: (uncertain(claim), key(claim.subject)))
    chosen = {i: facing(base, claims[i]) for i in members}
    least, pairs = decided
    stages = weights.get(base.kind, {})
    links = (Link((chosen[a], chosen[b]), least, *shares(stages, likeness[a, b].features)) for a, b in pairs)
    return labelled(tuple(chosen.values()), least, tuple(links))


def labelled(claims: tuple[Claim, ...], confidence: float, links: tuple[Link, ...] = ()) -> Group:
    """The group of claims that answer one question, which is named in their words."""
    attribute, subject = _shared_attribute(claims), _shared_subject(claims)
    shared = sorted(set.intersection(*(set(c.context) for c in claims)))
    reasons = (f"same subject: {subject}",) * bool(subject) + (f"same words: {', '.join(shared)}",) * bool(shared)
    return Group(claims[0].kind, subject, attribute, claims, confidence, reasons, links)


def _shared_subject(claims: Sequence[Claim]) -> str:
    counts = Counter(claim.subject for claim in claims if claim.subject)
    return min(counts, key=lambda name: (-counts[name], len(name), name), default="")


def _shared_attribute(claims: Sequence[Claim]) -> str:
    """The attribute words that most claims use, in the order of the first that has them."""
    counts = Counter(word for claim in claims for word in dict.fromkeys(claim.attribute.split()))
    most = max(counts.values(), default=0)
    first = min(claims, key=lambda claim: (len(claim.attribute.split()), claim.attribute))
    words = [w for claim in (first, *claims) for w in claim.attribute.split() if counts[w] == most]
    return " ".join(dict.fromkeys(words)) if most > 1 else first.attribute
