"""What "than" and the second "as" compare with, and what only looks like it: numbers, and what somebody expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.rivals import is_name
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import governed

if TYPE_CHECKING:
    from spacy.tokens import Token

    from claimcheck.claims.comparisons.scene import Scene


def target_of(than: Token) -> Token | None:
    """Find what "than" compares with, unless a number follows."""
    following = than.doc[than.i + 1] if than.i + 1 < len(than.doc) else than
    if is_stand_in(following):
        return following  # "than one at the Vega", which is no number
    target = governed(than)
    ratios = words("comparisons", "ratio_up") | words("comparisons", "ratio_down")
    if following.tag_ in {"CD", "$", "IN", "TO"} or following.lower_ in ratios or target is None:
        return None
    if target.lower_ in words("comparisons", "place_adverbs") and is_name(target.nbor(-1)):
        target = target.nbor(-1)  # "than the Thorpe Bridge upstream"
    return None if target.tag_.startswith(("VB", "CD", "$", "RB", "JJ", "IN")) and not is_name(target) else target


def is_supposed(scene: Scene, target: Token) -> bool:
    """Whether someone's view follows "than" and no rival: "slower than the brochure suggests"."""
    known = words("comparisons", "comparing_auxiliaries") | {
        c.verb.lemma_ for c in scene.clauses if c.verb.i < target.i
    }
    known |= words("comparisons", "dealing_verbs")
    views = (c for c in scene.clauses if c.subject is not None and c.subject.i == target.i and c.verb.i > target.i)
    return any(view.verb.lemma_ not in known and view.marker == "than" for view in views)


def is_stand_in(word: Token) -> bool:
    """Whether "one" stands for a thing of an owner that follows: "one at the Vega", "one from Acme"; not "one of"."""
    following = word.nbor(1).lower_ if word.i + 1 < word.sent.end else ""
    return word.lower_ == "one" and following in words("comparisons", "stand_in_prepositions") - {"of"}


def stands_for(target: Token, subject: Token) -> bool:
    """Whether a word after "than" stands for what the subject is, of another: "those at Vega", "a bed at Vega"."""
    is_again = target.tag_ == "NN" and target.lemma_ == subject.lemma_
    return (target.lower_ in {"that", "those"} or is_stand_in(target) or is_again) and subject.i < target.i
