"""Words that tell that something was so before: "was originally", "an early layout had", not "earlier this year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import modifiers

if TYPE_CHECKING:
    from spacy.tokens import Token

    from claimcheck.language.grammar import Clause


def is_former(adverb: Token) -> bool:
    """Whether the adverb tells of what was before; "earlier than" compares."""
    following = adverb.doc[adverb.i + 1].lower_ if adverb.i + 1 < len(adverb.doc) else ""
    if adverb.lower_ == "once":
        before = adverb.doc[adverb.i - 1].lower_ if adverb.i else ""
        return before in {"was", "were", "had"} and following not in {"again", "more"}
    return adverb.lower_ in words("modality", "former_adverbs") and following != "than"


def only_dates(earlier: Token) -> bool:
    """Whether "earlier" only places an event ("earlier this year", "two days earlier"), which makes nothing void."""
    beside = (earlier.i + offset for offset in (1, 2, -1))
    times = words("modality", "times_beside_earlier")
    return any(0 <= place < len(earlier.doc) and earlier.doc[place].lemma_ in times for place in beside)


def is_past(clause: Clause) -> bool:
    """Whether the verb is in the past; a simple past is often tagged as the participle that it looks like."""
    if clause.verb.tag_ == "VBD" or (clause.verb.tag_ == "VBN" and not clause.auxiliaries):
        return True
    return any(auxiliary in {"was", "were", "had", "did"} for auxiliary in clause.auxiliaries)


def is_old_draft(subject: Token) -> bool:
    """Whether the subject is an early draft, layout or estimate."""
    if subject.lemma_ not in words("modality", "draft_nouns"):
        return False
    return any(token.lower_ in words("modality", "former_modifiers") for token in modifiers(subject))
