"""Find where a sentence puts its subject beside rivals: ahead of them, behind, level, or measured against them.

Denied comparisons turn round and are hedged: what "does not beat" a rival is at best level with it, and a document that
says "beats" contradicts that. A denied "competes with" says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.acts import acts
from claimcheck.claims.comparisons.clefts import clefts
from claimcheck.claims.comparisons.contests import leaders, ranks, winners
from claimcheck.claims.comparisons.degrees import comparatives
from claimcheck.claims.comparisons.equatives import equatives
from claimcheck.claims.comparisons.lacking import lacking
from claimcheck.claims.comparisons.origins import origins
from claimcheck.claims.comparisons.pairs import compared_with, dealings, of_both, of_two, set_off, the_better, the_one
from claimcheck.claims.comparisons.parallels import parallels
from claimcheck.claims.comparisons.placements import beaten, placements
from claimcheck.claims.comparisons.positions import positions
from claimcheck.claims.comparisons.preferences import chosen_by_more, preferred
from claimcheck.claims.comparisons.sameness import drawn, joint_likenesses, likenesses
from claimcheck.claims.comparisons.scene import FoundComparison, Scene
from claimcheck.claims.comparisons.sorts import numbers, outdone
from claimcheck.claims.comparisons.superlatives import superlatives, unrivalled
from claimcheck.claims.comparisons.surface import measured_against, misread_degrees, misread_verbs
from claimcheck.claims.comparisons.verbs import verb_comparisons
from claimcheck.claims.comparisons.yardsticks import yardsticks
from claimcheck.language.grammar import clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span

    from claimcheck.language.grammar import Clause

__all__ = ["FoundComparison", "find_comparisons"]

_RULES = (
    verb_comparisons,
    misread_verbs,
    outdone,
    lacking,
    parallels,
    numbers,
    acts,
    comparatives,
    misread_degrees,
    of_two,
    of_both,
    set_off,
    the_one,
    the_better,
    compared_with,
    clefts,
    dealings,
    origins,
    equatives,
    likenesses,
    joint_likenesses,
    drawn,
    yardsticks,
    measured_against,
    positions,
    placements,
    beaten,
    leaders,
    ranks,
    winners,
    preferred,
    chosen_by_more,
    superlatives,
    unrivalled,
)


def find_comparisons(sentence: Span, found: Sequence[Clause] | None = None) -> list[FoundComparison]:
    """Find the comparisons of a sentence in text order; ``found`` are its clauses where they are known already."""
    scene = Scene(sentence, clauses(sentence) if found is None else found)
    kept: dict[tuple[str, ...], FoundComparison] = {}
    for rule in _RULES:
        for comparison in rule(scene):
            rivals = tuple(rival.text for rival in comparison.rivals)
            if rule is not measured_against or all(key[:-1] != rivals for key in kept):
                kept.setdefault((*rivals, comparison.aspect), comparison)
    return sorted(_without_settings(list(kept.values())), key=lambda comparison: comparison.trigger.start)


def _without_settings(found: list[FoundComparison]) -> list[FoundComparison]:
    """The comparisons without "compared with Vega" where the sentence tells how the two stand."""
    told = {tuple(rival.text for rival in each.rivals) for each in found if each.direction != "against"}
    return [
        each for each in found if each.direction != "against" or tuple(rival.text for rival in each.rivals) not in told
    ]
