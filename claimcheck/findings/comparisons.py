"""Rules for two comparisons: where a subject stands to its rivals, and whom it is measured against."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from rapidfuzz import fuzz

from claimcheck.claims.naming.equality import fold, folded, name_relation
from claimcheck.findings.rules import Rule, Verdict, first_answer
from claimcheck.groups.aspects import count_alike, is_general, may_be_one
from claimcheck.values.claims import Claim, Comparison, Direction

SAME_ASPECT = 80.0
REVERSED: dict[Direction, Direction] = {"ahead": "behind", "behind": "ahead", "level": "level", "against": "against"}


def judge_comparisons(a: Comparison, b: Comparison) -> Verdict:
    """The verdict on two comparisons of one subject."""
    return first_answer(COMPARISON_RULES, a, b)


def seen_from(subject: str, claim: Claim, comparison: Comparison) -> Comparison:
    """The comparison as said of ``subject``: "B trails A" is "A is ahead of B" where A is asked about."""
    if name_relation(claim.subject, subject) == "same":
        return comparison
    if not any(name_relation(rival, subject) == "same" for rival in comparison.rivals):
        return comparison
    return replace(comparison, rivals=(claim.subject,), direction=REVERSED[comparison.direction])


def share_rival(a: Comparison, b: Comparison) -> bool:
    """Whether some rival of the one is a rival of the other."""
    return any(name_relation(x, y) == "same" for x in a.rivals for y in b.rivals)


@lru_cache(maxsize=4096)
def _same_aspect(a: str, b: str) -> bool:
    first, second = folded(a) if a else "", folded(b) if b else ""
    is_near = bool(first and second) and count_alike(a, b) and fuzz.token_set_ratio(first, second) >= SAME_ASPECT
    return first == second or is_near


def chosen_yardsticks(a: Comparison, b: Comparison) -> Verdict | None:
    """C101: both say only whom the subject is measured against."""
    if (a.direction, b.direction) != ("against", "against"):
        return None
    if share_rival(a, b):
        return Verdict("agree", "C101", "the yardsticks share a rival")
    if any(name_relation(x, y) == "vague" for x in a.rivals for y in b.rivals):
        return Verdict("unknown", "C101", "one yardstick may be a wider name of the other")
    if _share_family(a, b):
        return Verdict("differ", "C101", "different rivals of one family are chosen as the yardstick", 0.9)
    return Verdict("differ", "C101", "different rivals are chosen as the yardstick", 0.8)


def _share_family(a: Comparison, b: Comparison) -> bool:
    families = [{fold(rival)[0] for rival in side.rivals if fold(rival)} for side in (a, b)]
    return bool(families[0] & families[1])


def different_rivals(a: Comparison, b: Comparison) -> Verdict | None:
    """C102: ahead of one rival and behind another says nothing about either."""
    return None if share_rival(a, b) else Verdict("unknown", "C102", "the rivals are different")


def different_aspects(a: Comparison, b: Comparison) -> Verdict | None:
    """C103: ahead at coding, behind at price; not amounts that may be one in other words, ahead of it and behind."""
    is_opposed = {a.direction, b.direction} == {"ahead", "behind"}
    if (
        not (a.aspect and b.aspect)
        or _same_aspect(a.aspect, b.aspect)
        or (is_opposed and may_be_one(a.aspect, b.aspect))
    ):
        return None
    return Verdict("unknown", "C103", "the comparisons are about different aspects")


def same_direction(a: Comparison, b: Comparison) -> Verdict | None:
    """C104: the same direction, or one that names only the rival."""
    if a.direction != b.direction and "against" not in (a.direction, b.direction):
        return None
    return Verdict("agree", "C104", "the comparisons point the same way")


def aspect_against_overall(a: Comparison, b: Comparison) -> Verdict | None:
    """C105: ahead overall and behind on one aspect can both be right."""
    if (a.aspect and b.aspect) or _same_aspect(a.aspect, b.aspect):
        return None
    return Verdict("differ", "C105", "one comparison is overall, the other about one aspect", 0.6)


def level_against_ahead(a: Comparison, b: Comparison) -> Verdict | None:
    """C106: level with a rival against ahead of it or behind it."""
    if "level" not in (a.direction, b.direction):
        return None
    return Verdict("differ", "C106", "one says level, the other ahead or behind", 0.8)


def opposite_directions(a: Comparison, b: Comparison) -> Verdict:
    """C201: ahead of a rival against behind it, on the same aspect, or on one that may be the same in other words."""
    likely = 0.8 if is_general(a.aspect) or is_general(b.aspect) else 0.65
    weight = 0.95 if _same_aspect(a.aspect, b.aspect) else likely
    return Verdict("conflict", "C201", "the comparisons point opposite ways", weight)


COMPARISON_RULES: tuple[Rule[Comparison], ...] = (
    chosen_yardsticks,
    different_rivals,
    different_aspects,
    same_direction,
    aspect_against_overall,
    level_against_ahead,
    opposite_directions,
)
